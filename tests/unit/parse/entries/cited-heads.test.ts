import { describe, expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const letter = (notes: string[], [first, second] = ['[1]', '[2]']) =>
  [
    '# Letters from the shed',
    'Dear reader, the shed leaks again, so everything below was read under an umbrella.',
    `**A kite that knows when to stop** ${first}`,
    'A kite stops climbing once the view is good enough, and saves half of its string.',
    `**Tents in the courtroom** ${second}`,
    'A tent writes down who speaks, and mistakes every second name.',
    ...notes,
  ].join('\n\n');
const read = [
  '2603.00001 Enough Is Enough: Kites That Stop: A kite stops climbing once the view is good enough, and saves half of its string.',
  '2603.00002 Canvas Hears Names: Hearing under Cloth: A tent writes down who speaks, and mistakes every second name.',
];
const titles = [
  'Birch, Zhou, *Enough Is Enough: Kites That Stop*, arXiv:2603.00001',
  'Elm, Lorne, *Canvas Hears Names: Hearing under Cloth*, arXiv:2603.00002',
] as const;

describe('passages with the number of a note beside their headings', () => {
  test.each([
    ['a list', titles.map((note, order) => `${order + 1}. ${note}`)],
    ['references', titles.map((note, order) => `[${order + 1}] ${note}`)],
  ])('are of the papers that %s names, under their titles there', (_, notes) => {
    const { digests, problems } = toldIn(
      letter([
        'Sources',
        notes.join('\n'),
        'If you like the shed, bring a friend and a bucket next time.',
      ]),
    );
    expect(digests).toEqual(read);
    expect(problems).toEqual(['stray-text 3', 'stray-text 15', 'stray-text 18']);
  });

  test('are of those of footnotes, beside a heading or in its text', () => {
    const notes = titles.map((note, order) => `[^${order + 1}]: ${note}`);
    const { digests } = toldIn(letter([notes.join('\n')], ['[^1]', '[^2]']));
    expect(digests).toEqual(read);
    const within = letter([notes.join('\n')], ['', '']).replace(
      /(string|name)\./g,
      (end, word) => `${end}[^${word === 'string' ? 1 : 2}]`,
    );
    expect(toldIn(within).digests.map((told) => told.slice(0, 24))).toEqual(
      read.map((told) => told.slice(0, 24)),
    );
  });

  test('are none where two headings have the same number, or papers are linked elsewhere', () => {
    const notes = [titles.map((note, order) => `[${order + 1}] ${note}`).join('\n')];
    expect(toldIn(letter(notes, ['[1]', '[1]'])).digests).toEqual([]);
    const { digests } = toldIn(
      `${letter(notes)}\n\n## Boats\n\narxiv.org/abs/2603.00003\n\nA boat rows.`,
    );
    expect(digests.filter((told) => told.includes('kite'))).toEqual([]);
  });
});
