import { describe, expect, test } from 'vitest';
import { areOfTwoPapers } from '../../../lib/trust/weigh-digest';

const named = (title: string, text: string, lang = 'es') => ({ title, text, lang });
const kite = named(
  'Scaling Kites for Long Winter Nights',
  'Con viento fuerte no se rompe ningún hilo.',
);
const reel = named('KiteNav: Reeling In with Tides', 'El hilo aguanta.');

describe('two digests of one file with English titles', () => {
  test.each([
    named('Scaling Tents That Fold Themselves', 'Se pliegan por las costuras.'),
    named('Learning to Row Boats with the Tide', '潮の満ち引きで進む。', 'ja'),
    named('Learning to Row Boats with the Tide', 'The hull follows the current.', 'en'),
  ])('are about two, in whatever language they are told: $title', (other) => {
    expect(areOfTwoPapers(kite, other)).toBe(true);
    expect(areOfTwoPapers(other, kite)).toBe(true);
  });

  test('are about two where each has a name of its own', () => {
    const other = named('TentNav: Folding In with Tides', 'La tela aguanta.');
    expect(areOfTwoPapers(reel, other)).toBe(true);
    expect(areOfTwoPapers(other, reel)).toBe(true);
  });

  test.each([
    named('Scaling Kites for Winter', 'Nada se rompe.'),
    named('Kites That Stay Up', 'A study of scaling kites for long winter nights.', 'en'),
    named('Cometas para las noches de invierno', 'Nada se rompe.'),
    named('Kites', 'Nada se rompe.'),
  ])('may be about one: $title', (other) => {
    expect(areOfTwoPapers(kite, other)).toBe(false);
    expect(areOfTwoPapers(other, kite)).toBe(false);
  });

  test('are about one where a name is the same', () => {
    const other = named('Boats That Row by Themselves', 'KiteNav les muestra el camino.');
    expect(areOfTwoPapers(reel, other)).toBe(false);
    expect(areOfTwoPapers(other, reel)).toBe(false);
  });
});
