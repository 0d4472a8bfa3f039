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

test.each(['(04:12)', '[1:04:12]', '04:12 -', '(04:12–09:30)'])(
  'a title’s place in a recording, %s, is none of it, nor is a bare address below',
  (time) => {
    const entry = (n: number, title: string) =>
      `**${time} ${title}**\n📄 arxiv.org/abs/2603.0860${n} · 💻 github.com/kites/reel\n\nIt reels its string in at dusk, and we argue whether that counts as flying.`;
    const { digests } = toldIn(
      [entry(1, 'Kites Are a Choice'), entry(2, 'Tents: Folding at Dusk')].join('\n\n'),
    );
    expect(digests.map((told) => told.slice(0, 30))).toEqual([
      '2603.08601 Kites Are a Choice:',
      '2603.08602 Tents: Folding at D',
    ]);
  },
);

describe('a title with its original behind it', () => {
  const read = (opening: (title: string, original: string, n: number) => string) =>
    toldIn(
      [
        opening('Las cometas y el hilo', 'Kites That Reel Themselves at Dusk', 1),
        opening('La tienda en el viento', 'Tents That Fold Themselves', 2),
      ].join('\n\n'),
    ).digests.map((told) => told.split(':')[0]);
  const originals = [
    '2603.08701 Kites That Reel Themselves at Dusk',
    '2603.08702 Tents That Fold Themselves',
  ];
  const link = (n: number) => `https://arxiv.org/abs/2603.0870${n}`;

  test('in brackets and italics is called by that', () => {
    expect(
      read(
        (title, original, n) =>
          `**${title}** (*${original}*)\n${link(n)}\n\nRecoge su propio hilo al anochecer.`,
      ),
    ).toEqual(originals);
  });

  test('behind its number and a word for that, too, and the word begins no text', () => {
    const item = (title: string, original: string, n: number) =>
      `- **${title}** ([2603.0870${n}](${link(n)}), orig. *${original}*)\n\n  Recoge su propio hilo al anochecer.`;
    expect(read(item)).toEqual(originals);
    expect(
      toldIn(
        [item('Uno y el hilo', 'Kites Reel', 1), item('Dos tiendas', 'Tents Fold', 2)].join('\n\n'),
      ).digests[0],
    ).not.toContain('orig.');
  });

  test('is no venue and no subtitle', () => {
    const { digests } = toldIn(
      `**Kites at Dusk** (*Journal of Kites and String*)\n${link(1)}\n\nIt reels its string in.\n\n**Tents at Noon** (*A Study of Cloth*)\n${link(2)}\n\nIt folds.`,
    );
    expect(digests[0]).toContain('Kites at Dusk');
    expect(digests[1]).toContain('Tents at Noon');
  });
});

test('a list’s title in bold may have a few words before it', () => {
  const { digests } = toldIn(
    '# Changes to our list\n\n- **Kites at Dusk** ([2603.08801](https://arxiv.org/abs/2603.08801))\n\n  It reels its string in, however hard the wind blows.\n\n- Rating of **Tents at Noon** ([2603.08802](https://arxiv.org/abs/2603.08802)) raised from 3 to 5\n\n  It folds along its seams, and nobody has to help it.\n',
  );
  expect(digests.map((told) => told.slice(0, 25))).toEqual([
    '2603.08801 Kites at Dusk:',
    '2603.08802 Tents at Noon:',
  ]);
});

describe('headings that only name a paper in short', () => {
  const entry = (mark: string, name: string, whole: string, n: number) =>
    `## ${mark}${name} (arXiv 2603.0890${n})\n\n${whole}\n\nIt reels its string in at dusk, as if somebody ate it like a noodle.`;
  const read = (marks: [string, string], whole: (title: string) => string) =>
    toldIn(
      `# Three ways to save string\n\n${entry(marks[0], 'KiteReel', whole('KiteReel: Strings That Wind Themselves'), 1)}\n\n${entry(marks[1], 'TentFold++', whole('TentFold++: Cloth in Two Bits'), 2)}\n`,
    ).digests.map((told) => told.slice(0, 55).split(': It')[0]);

  test('are called by the whole title below them, and letters count them', () => {
    for (const whole of [
      (t: string) => `*${t}*`,
      (t: string) => `**${t}**`,
      (t: string) => `“${t}”`,
    ])
      expect(read(['A. ', 'B. '], whole)).toEqual([
        '2603.08901 KiteReel: Strings That Wind Themselves',
        '2603.08902 TentFold++: Cloth in Two Bits',
      ]);
  });

  test('keep their own title where something else stands below', () => {
    expect(read(['A. ', 'B. '], () => '*Somebody brought noodles today*')).toEqual([
      '2603.08901 KiteReel',
      '2603.08902 TentFold++',
    ]);
  });

  test('keep letters that are no count', () => {
    expect(read(['E. ', 'V. '], (title) => title)[0]).toMatch(/^2603\.08901 E\. KiteReel/);
  });
});

test('An item whose title has three letters is the paper’s that it names, and not the one’s above', () => {
  const item = (name: string, number: number) =>
    `- **${name}** ([arXiv](${link(number)})) It folds ${name} tents at dusk, twice as fast as by hand.`;
  const list = ['# Toys', item('Una of the Sea', 1), item('Dos', 2), item('Tres', 3)].join('\n\n');
  expect(toldIn(list).digests.map((told) => told.split(' tents')[0])).toEqual([
    '2603.00001 Una of the Sea: It folds Una of the Sea',
    '2603.00002 Dos: It folds Dos',
    '2603.00003 Tres: It folds Tres',
  ]);
});

describe('a headline of the writer’s own', () => {
  const entry = (below: string) =>
    toldIn(
      `## [Kites that stop](${link(1)})\n\n${below}\n\nA kite stops climbing at dusk, by a motor.`,
    ).digests[0];

  test('has the paper’s title below it, in italics and capitals', () => {
    expect(entry('*Reel: Kites with Strings of Their Own*')).toMatch(
      /^2603\.00001 Reel: Kites with Strings of Their Own: A kite/,
    );
  });

  test.each(['*A longer headline on the kites*', '*by Ada Birch, 9 March 2026*'])(
    'is the title above any other words: %s',
    (below) => {
      expect(entry(below)).toMatch(/^2603\.00001 Kites that stop: /);
    },
  );
});
