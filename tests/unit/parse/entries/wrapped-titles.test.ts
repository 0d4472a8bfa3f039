import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const item = (n: number, title: string) =>
  `Item ${n}\n  Title:    ${title}\n  Authors:  A. Birch, B. Shore\n  Where:    arXiv:2603.0900${n} [cs.RO]\n\n  A kite that reels its string in at dusk needs nobody to hold it, and\n  sleeps until the wind comes back.\n`;
const RULE = '\n------------------------------\n\n';

test('a field’s title goes on in its column, and a list’s last item may be no paper', () => {
  const { digests, problems } = toldIn(
    [
      item(1, 'Kites with No String: Flying at Dusk in\n            Byte-Sized Winds'),
      item(2, 'Tents That Fold Themselves'),
      'Item 3\n  The workshop on small tents asks for four pages until April. Send them to\n  the organizers.\n',
    ].join(RULE),
    'week.txt',
  );
  expect(digests).toEqual([
    expect.stringMatching(
      /^2603\.09001 Kites with No String: Flying at Dusk in Byte-Sized Winds: A kite[\s\S]*comes back\.$/,
    ),
    expect.stringMatching(/^2603\.09002 Tents That Fold Themselves: A kite[\s\S]*comes back\.$/),
  ]);
  expect(problems.length).toBeGreaterThan(0);
});

test('a numbered title goes on above its link, where others have theirs right below them', () => {
  const kite = (n: number, title: string) =>
    `${n}) ${title}\n   https://arxiv.org/abs/2603.0900${n}\n\nA kite flies.\n`;
  const long = 'Kites with No String Whatsoever: Flying at Dusk in Winds That Blow';
  const read = (titles: string[]) =>
    toldIn(titles.map((title, n) => kite(n + 1, title)).join(`\n${'='.repeat(60)}\n`), 'week.txt')
      .digests;
  expect(read(['Tents That Fold Themselves', `${long}\n   Off the Sea`])).toEqual([
    expect.stringMatching(/^2603\.09001 Tents That Fold Themselves: /),
    expect.stringMatching(`^2603\\.09002 ${long} Off the Sea: `),
  ]);
  // Who wrote it stands there in all others, too.
  expect(read(['Tents That Fold\n   Ada Birch', `${long}\n   Bo Shore`])).toEqual([
    expect.stringMatching(/^2603\.09001 Tents That Fold: /),
    expect.stringMatching(`^2603\\.09002 ${long}: `),
  ]);
});

test('a long heading goes on in the line right below it, where no short one has a line there', () => {
  const kite = (n: number, heading: string) =>
    `## ${n}. ${heading}\n\nhttps://arxiv.org/abs/2603.0900${n}\n\nA kite flies.`;
  const long = 'Kites with No String Whatsoever: Flying at Dusk in Winds';
  const read = (headings: string[]) =>
    toldIn(headings.map((heading, n) => kite(n + 1, heading)).join('\n\n')).digests;
  expect(read(['Tents That Fold Themselves', `${long}\nThat Blow off the Sea`])).toEqual([
    '2603.09001 Tents That Fold Themselves: A kite flies.',
    `2603.09002 ${long} That Blow off the Sea: A kite flies.`,
  ]);
  // Where it is made stands there in all others, too.
  expect(read(['Tents That Fold\nUniversity of Tents', `${long}\nUniversity of Kites`])[1]).toMatch(
    `2603.09002 ${long}: `,
  );
});

test('a title goes on as soon as a mail’s narrow lines are full, and not where none is wrapped', () => {
  const told = (text: string) =>
    [
      'Kites That Reel In: How Strings Hold in Small',
      'Tents That Fold: Seams and Motors on the Long',
    ]
      .map(
        (title, n) =>
          `* ${title} and Wide\n  Language Models\n  https://arxiv.org/abs/2603.0830${n}\n\n${text}`,
      )
      .concat(`* Ropes\n  https://arxiv.org/abs/2603.08309\n\n${text}`)
      .join('\n\n');
  const wrapped =
    '  A kite that reels its own string in at dusk needs nobody\n  to hold it, and it sleeps until the wind comes back from\n  where it went when it had gone.';
  expect(toldIn(told(wrapped), 'mail.txt').digests).toEqual([
    expect.stringMatching(
      /^2603\.08300 Kites[^:]*: How Strings Hold in Small and Wide Language Models: /,
    ),
    expect.stringMatching(
      /^2603\.08301 Tents[^:]*: Seams and Motors on the Long and Wide Language Models: /,
    ),
    expect.stringMatching(/^2603\.08309 Ropes: /),
  ]);
  expect(toldIn(told('  It flies.'), 'mail.txt').digests.join()).not.toContain('Wide Language');
});

test('an item below a numbered title is no rest of it, however full its line is', () => {
  const entry = (n: number, title: string) =>
    `${n}. **${title}**\n   - By indexing kites with a reel, the system reads long strings ${n}5 times faster.\n   - [Source](https://arxiv.org/abs/2603.0000${n})`;
  const titles = [
    'Kites That Carry Strings: Toward Unified Modeling of Movable Toys',
    'Tents',
    'Boats',
  ];
  const text = `# Papers\n\n${titles.map((title, at) => entry(at + 1, title)).join('\n')}\n`;
  const { digests } = toldIn(text);
  for (const [at, title] of titles.entries())
    expect(digests[at]).toMatch(new RegExp(`^2603\\.0000${at + 1} ${title}: By indexing`));
  expect(digests).toHaveLength(titles.length);
});
