import { describe, expect, test } from 'vitest';
import { areOfTwoPapers } from '../../../lib/trust/weigh-digest';

const named = (title: string, text: string, lang = 'de') => ({ title, text, lang });
const kite = named(
  'Drachen, die sich selbst über Nacht einholen',
  'Bei starkem Wind reißt keine Schnur.',
);

describe('two digests that a file files under one paper', () => {
  test('are about two where neither names the other in any word', () => {
    const tent = named(
      'Faltzelte und die beiden Roboter für den Abend',
      'Sie klappen an den Nähten zusammen.',
    );
    expect(areOfTwoPapers(kite, tent)).toBe(true);
    expect(areOfTwoPapers(tent, kite)).toBe(true);
    const boat = named('Barcas que reman con la marea baja', 'El casco sigue la corriente.', 'es');
    const net = named('Redes para pescar ideas en la noche', 'Cada nudo guarda un recuerdo.', 'es');
    expect(areOfTwoPapers(boat, net)).toBe(true);
  });

  test.each([
    named('Einholen ohne Hände: Drachen über dem Meer', 'Eine neue Winde.'),
    named(
      'Die Schnur, die nie reißt',
      'Drachen, die sich selbst einholen, bleiben über Nacht oben.',
    ),
    // The authors’ own title.
    named('Kites That Reel Themselves In', 'Die Schnur reißt auch bei starkem Wind nicht.'),
    named('Für Eilige', 'Das Wichtigste von heute.'),
    named('Cerfs-volants qui se rembobinent dans la nuit', 'Le fil ne casse pas.', 'fr'),
  ])('may be about one: $title', (other) => {
    expect(areOfTwoPapers(kite, other)).toBe(false);
    expect(areOfTwoPapers(other, kite)).toBe(false);
  });
});
