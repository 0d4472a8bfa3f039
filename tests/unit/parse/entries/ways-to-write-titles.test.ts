import { describe, expect, test } from 'vitest';
import { cleanTitle } from '../../../../lib/parse/words/clean-title';
import { toldIn } from '../told-texts';

const link = (number: number) => `https://arxiv.org/abs/2603.0000${number}`;

test.each([
  ['« Boats That Row at Night » (Hill & Shore)', 'Boats That Row at Night'],
  ['„Boats That Row at Night“', 'Boats That Row at Night'],
  ['(b) Boats That Row at Night', 'Boats That Row at Night'],
  ['【2603.00001】Boats That Row at Night', 'Boats That Row at Night'],
  ['[2603.00001v2] Boats That Row at Night', 'Boats That Row at Night'],
])('the title in “%s” is “%s”', (written, title) => {
  expect(cleanTitle(written)).toBe(title);
});

describe('posts of a thread', () => {
  const thread = [
    '@shed_reader · Mar 3, 2026\nThree papers for a rainy night. 1/5',
    `@shed_reader\n2/5\n"Reel: Kites That Stop"\n\nA kite stops climbing, and saves half of its string.\n${link(1)}`,
    `@shed_reader\n3/5\n"Fold: Tents by Night"\n\nA tent folds along its seams, in the dark too.\n${link(2)}\n(there is a film of it!)`,
    '@shed_reader\n4/5\n"Dry Socks" is not out yet, I only heard a talk about it in the shed last week.',
    '@shed_reader\n5/5\nThat is all. Go outside, it has stopped raining by now I hope.',
  ].join('\n\n');

  test('are one paper’s each, with the link that stands below the text', () => {
    expect(toldIn(thread, 'thread.txt').digests).toEqual([
      '2603.00001 Reel: Kites That Stop: A kite stops climbing, and saves half of its string.',
      '2603.00002 Fold: Tents by Night: A tent folds along its seams, in the dark too. (there is a film of it!)',
    ]);
  });
});

describe('lines between a title and its link', () => {
  const mail = (second: string) =>
    [
      `(a) Kompost\n    Hill, Shore - arXiv:2603.00001\n\n    Aus Resten wird ein neuer Anfang, das spart die Hälfte.`,
      `(b) Leise Gewichte\n    ${second}\n    Hill, Lorne - arXiv:2603.00002\n\n    Ein Gewicht verrät, was es gelernt hat, ganz ohne Anfrage.`,
    ].join('\n\n');

  test('that are titles too are no text', () => {
    const told = toldIn(mail('Quiet Weights: Finding Passages without Asking'), 'mail.txt');
    expect(told.digests[1]).toBe(
      '2603.00002 Leise Gewichte: Ein Gewicht verrät, was es gelernt hat, ganz ohne Anfrage.',
    );
  });

  test('may be names with where they work', () => {
    const list = [
      `Whispers Have Vowels Too\nAda Hill, Bo Shore (University of Kites)\n${link(1)}\n\nA whisper is heard as well as a voice.`,
      `Codecs That Fit in an Ear\nCy Lorne, Di Elm\n${link(2)}\n\nA codec of forty kilobytes.`,
    ];
    expect(toldIn(list.join('\n\n'), 'list.txt').digests).toEqual([
      '2603.00001 Whispers Have Vowels Too: A whisper is heard as well as a voice.',
      '2603.00002 Codecs That Fit in an Ear: A codec of forty kilobytes.',
    ]);
  });
});

test('A sentence that goes on with another paper’s number in the next line is no field', () => {
  const file = [1, 2].map(
    (number) =>
      `## Kite ${number} of a Long Series\n\n${link(number)}\n\nA kite reels its own string in, and is compared with the well known one of\narXiv:2311.11111. What helps: a second string.`,
  );
  expect(toldIn(file.join('\n\n')).digests[1]).toContain('What helps: a second string.');
});

test('A card has the link of the row that calls its paper by the name with which its title begins', () => {
  const cards = ['OliveKite: Strings with Branches', 'TentRL: Folding between Updates'];
  const file = [
    '# Week 4',
    `| # | Paper | Note |\n|---|---|---|\n| 1 | [OliveKite](${link(1)}) | 4 |\n| 2 | [TentRL](${link(2)}) | 3 |`,
    ...cards.map(
      (title) => `### ${title}\n\n**Summary** It does what ${title} says, twice as fast.`,
    ),
  ];
  expect(toldIn(file.join('\n\n')).digests).toEqual(
    cards.map(
      (title, order) =>
        `2603.0000${order + 1} ${title}: It does what ${title} says, twice as fast.`,
    ),
  );
});
