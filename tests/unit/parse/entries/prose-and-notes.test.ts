import { describe, expect, test } from 'vitest';
import { plainInline } from '../../../../lib/digest/plain-text';
import { parseReport } from '../../../../lib/parse/parse-report';
import { toldIn } from '../told-texts';

const arxiv = (id: string) => `https://arxiv.org/abs/${id}`;
const kites = `[Reel: Kites That Carry Their Own Strings](${arxiv('2603.00001')})`;
const tents = `[Fold: Tents That Close by Themselves](${arxiv('2603.00002')})`;
const newsletter = [
  '# The Toy Letter #7',
  'It rained all week.',
  '## Strings in the sky',
  `All of us came far too late to ${kites}, because spring is short. A kite reels its string in.`,
  '## Homes for a night',
  `${tents} borrows from paper. A tent folds along its seams.`,
];

describe('papers that a letter links by their titles', () => {
  test('have what stands under their headings, and the links’ words for titles', () => {
    expect(toldIn(newsletter.join('\n\n')).digests).toEqual([
      '2603.00001 Reel: Kites That Carry Their Own Strings: All of us came far too late to Reel: Kites That Carry Their Own Strings, because spring is short. A kite reels its string in.',
      '2603.00002 Fold: Tents That Close by Themselves: Fold: Tents That Close by Themselves borrows from paper. A tent folds along its seams.',
    ]);
  });

  test('are none where a heading has two of them, and no one can tell whose its text is', () => {
    const [name = '', rain = '', first = '', reel = '', second = ''] = newsletter;
    const two = [name, rain, first, `${reel} Then came ${tents}.`, second, 'A tent folds.'];
    expect(toldIn(two.join('\n\n')).digests).toEqual([]);
  });

  test('are none beside a paper that is named by a link of its own', () => {
    const linked = `## Boats that row at night\n\n${arxiv('2603.00003')}\n\nA boat rows by the tide.`;
    const { digests } = toldIn([...newsletter, linked].join('\n\n'));
    expect(digests.filter((digest) => digest.includes('All of us'))).toEqual([]);
    expect(digests).toContain('2603.00003 Boats that row at night: A boat rows by the tide.');
  });

  test('are none in lists and quotations, where they are only mentioned', () => {
    const mentioned = newsletter.map((part) => part.replace(/^(?=All of|\[Fold)/, '> '));
    expect(toldIn(mentioned.join('\n\n')).digests).toEqual([]);
  });
});

describe('a note on the one paper that its heading is named after', () => {
  const text = `Reel ([Lin & Ida 2026](${arxiv('2603.00001')})) draws a kite in by its own string. It needs no crew.`;

  test('is that paper’s, wherever in the sentence its link stands', () => {
    const { digests } = toldIn(`# Reel, or a kite that comes home\n\n${text}\n\nIt costs little.`);
    expect(digests).toHaveLength(1);
    expect(digests[0]).toMatch(/^2603\.00001 Reel, or a kite that comes home: /);
  });

  test('is nobody’s where the heading names something else', () => {
    expect(toldIn(`# On the wind in spring\n\n${text}\n\nIt costs little.`).digests).toEqual([]);
  });

  test('is nobody’s where two papers are so named', () => {
    const other = `Reel (${arxiv('2603.00009')}) was a boat once.`;
    expect(toldIn(`# Reel, or a kite\n\n${text}\n\n${other}`).digests).toEqual([]);
  });
});

test('a text without titles that names one paper at its end is read whole', () => {
  const lines = [
    'Why a kite should come home',
    'Nobody likes to walk for a kite that the wind has taken, and this one needs no walk.',
    'It reels its own string in as soon as the wind drops, and lands beside whoever let it go.',
    'A string of forty metres is back within nine seconds, and no finger was cut in three months.',
    'Read it here:',
    arxiv('2603.00001'),
    'See you soon',
  ];
  const { digests } = toldIn(lines.join('\n\n'));
  expect(digests).toHaveLength(1);
  expect(digests[0]).toContain('It reels its own string in');
});

test.each([
  ['“Reel: Kites That Carry Their Strings”', 'Reel: Kites That Carry Their Strings'],
  ['《Reel: Kites That Carry Their Strings》', 'Reel: Kites That Carry Their Strings'],
  ['**"Reel: Kites That Carry Their Strings."**', 'Reel: Kites That Carry Their Strings'],
  ['"nobody ever walks for a kite"', ''],
  ['“风筝自己回家的那一天晚上我们都在”', ''],
])('of a text without headings, %s is the title %j', (quoted, title) => {
  const text = [
    `I read ${quoted} in one go.`,
    'It reels its own string in as soon as the wind drops.',
    'A string of forty metres is back within nine seconds.',
    `Read it here:\n${arxiv('2603.00001')}`,
  ];
  const { digests } = toldIn(text.join('\n\n'));
  expect(digests.map((digest) => digest.slice(0, digest.indexOf(': I read')))).toEqual([
    `2603.00001 ${title}`,
  ]);
});

test.each([
  ['a number in words before it', '论文二：Reel: Kites at Home', 'Reel: Kites at Home'],
  [
    'its own short name before it',
    'Reel Kites — Reel Kites: Strings at Home',
    'Reel Kites: Strings at Home',
  ],
  ['its number behind it', '*Reel: Kites at Home* — arXiv 2603.00001', 'Reel: Kites at Home'],
])('a title may have %s', (_, written, title) => {
  const { digests } = toldIn(
    `## ${written}\n\n${arxiv('2603.00001')}\n\nA kite reels its string in.`,
  );
  expect(digests).toEqual([`2603.00001 ${title}: A kite reels its string in.`]);
});

test('a title’s own question mark makes no sentence of the line that names its paper', () => {
  const entry = (title: string, other: string, id: string, text: string) =>
    `**《${title}》**\n*${other}* — arXiv ${id}\n\n${text}`;
  const { digests } = toldIn(
    [
      entry('风筝去哪儿了', 'Where Is the Kite? Strings That Reel', '2603.00001', 'A kite reels.'),
      entry('帐篷怎么收', 'Tents That Close by Themselves', '2603.00002', 'A tent folds.'),
    ].join('\n\n'),
  );
  expect(digests.map((digest) => digest.slice(0, 10))).toEqual(['2603.00001', '2603.00002']);
});

test('of plain lines and numbered ones that explain a file as well, the numbered are the titles', () => {
  const entry = (number: number, title: string, id: string) =>
    `${number}️⃣ ${title}\n🆔 ${id}\n💡 It reels and folds all by itself ✨\n📊 Nine seconds instead of sixty\n👩‍💻 Toy Town × River Bank`;
  const { digests } = toldIn(
    [
      '🔥 Toys of the week',
      entry(1, 'Kites at home', '2603.00001'),
      entry(2, 'Tents at dusk', '2603.00002'),
    ].join('\n\n'),
  );
  expect(digests.map((digest) => digest.slice(0, 24))).toEqual([
    '2603.00001 Kites at home',
    '2603.00002 Tents at dusk',
  ]);
});

test('who wrote a message may have a number behind the name', () => {
  const message = (title: string, id: string, text: string) =>
    `[01/19/2026 8:03 AM] ToyBot#0042\n<${arxiv(id)}>\n**${title}**\n${text}`;
  const { digests } = toldIn(
    [
      message('Kites at home', '2603.00001', 'A kite reels its string in.'),
      message('Tents at dusk', '2603.00002', 'A tent folds along its seams.'),
    ].join('\n\n'),
  );
  expect(digests).toEqual([
    '2603.00001 Kites at home: A kite reels its string in.',
    '2603.00002 Tents at dusk: A tent folds along its seams.',
  ]);
});

test('who brought a paper, and its line as bibliographies have it, are no lead', () => {
  const cited = 'Reel: Kites at Home. arXiv:2603.00001. Presented by Ida.';
  const { digests } = parseReport(
    new TextEncoder().encode(`## Kites at home\n\n${cited}\n\nA kite reels its string in.`),
    'club.md',
  );
  expect(digests.map(({ summary }) => plainInline(summary))).toEqual([
    'A kite reels its string in.',
  ]);
});

describe('footnotes that say where each text is from', () => {
  const notes = `[^1]: ${arxiv('2603.00001')}\n\n[^2]: ${arxiv('2603.00002')}\n\n[^3]: https://toys.example/blog`;
  const ofKites =
    '**Kites that come home by themselves**\nA kite reels its string in.[^1] It needs nobody.[^1]';
  const ofTents = '**Tents that close at dusk**\nA tent folds along its seams.[^2]';

  test('name the papers of the heads above', () => {
    const { digests } = toldIn(['# Toys of the week', ofKites, ofTents, notes].join('\n\n'));
    expect(digests.map((digest) => digest.slice(0, 47))).toEqual([
      '2603.00001 Kites that come home by themselves: ',
      '2603.00002 Tents that close at dusk: A tent fol',
    ]);
  });

  test('name the last head’s paper, whatever stands in the paragraphs below its own', () => {
    const ofBoats = '**Boats that row at night**\nA boat rows by the tide.[^4]';
    const more = `${notes}\n\n[^4]: ${arxiv('2603.00004')}`;
    const { digests } = toldIn(
      ['# Toys [^3]', ofKites, ofTents, ofBoats, 'Others talk of ropes.[^3]', more].join('\n\n'),
    );
    expect(digests).toHaveLength(3);
    expect(digests[2]).toContain('2603.00004 Boats that row at night: A boat rows');
    expect(digests[2]).not.toContain('ropes');
  });

  test.each([
    ['a text refers to two of them', ofKites.replace('[^1] It', '[^2] It'), ofTents],
    ['two texts refer to the same', ofKites, ofTents.replace('[^2]', '[^1]')],
    ['a paper is linked as well', `${ofKites}\n${arxiv('2603.00009')}`, ofTents],
  ])('name none where %s', (_, ...texts) => {
    const { digests } = toldIn(['# Toys of the week', ...texts, notes].join('\n\n'));
    expect(digests.filter((digest) => /^2603\.0000[12]/.test(digest))).toEqual([]);
  });
});

test.each([
  ['“Kites at Home: A String” (Lin, Ida, Osei)', 'Kites at Home: A String'],
  ['Notes on "Kites at Home: A String"', 'Kites at Home: A String'],
])(
  'who wrote a paper, and that a text is on it, are no part of its title: %s',
  (written, title) => {
    const { digests } = toldIn(
      `## ${written}\n\n${arxiv('2603.00001')}\n\nA kite reels its string in.`,
    );
    expect(digests).toEqual([`2603.00001 ${title}: A kite reels its string in.`]);
  },
);

test('a title in its own marks has its paper’s bare number behind it', () => {
  const entry = (number: string, title: string, id: string, text: string) =>
    `${number}、《${title}》（${id}）\n${text}`;
  const { digests } = toldIn(
    [
      entry('一', 'Kites at Home', '2603.00001', 'A kite reels its string in.'),
      entry('二', 'Tents at Dusk', '2603.00002v2', 'A tent folds along its seams.'),
    ].join('\n\n'),
  );
  expect(digests).toEqual([
    '2603.00001 Kites at Home: A kite reels its string in.',
    '2603.00002 Tents at Dusk: A tent folds along its seams.',
  ]);
});

test('of headings and lines of text that explain a file as well, the headings are the titles', () => {
  const entry = (title: string, id: string, text: string) =>
    `# ${title}\n\n[arXiv:${id}](${arxiv(id)})\n\n${text}\nand nobody has to walk for it any more.`;
  const { digests } = toldIn(
    [
      '# Housekeeping\n\nThe slides are on the drive.',
      entry(
        'Kites: Pricing the Wind in Shared Skies',
        '2603.00001',
        'Kites on one hill bid for wind by the minute',
      ),
      '# A toy without a paper: Kettle\n\nOnly a shop so far.',
      entry(
        'Tents: Handing a Night Over Safely',
        '2603.00002',
        'How can one camper hand a night to another',
      ),
    ].join('\n\n'),
  );
  expect(digests.map((digest) => digest.slice(0, 17))).toEqual([
    '2603.00001 Kites:',
    '2603.00002 Tents:',
  ]);
});

test('a note taker’s name for a block, and the label of an original title, are no words of a digest', () => {
  const note = `## Kites: Strings That Reel Themselves In

- arXiv: 2603.00001

A kite reels its string in. ^kites`;
  const listed = `1) Drachen, die von selbst heimkehren
   Originaltitel: Kites: Strings That Reel Themselves In
   arXiv:2603.00001
   Ein Drachen holt seine Schnur selbst ein.

2) Tents That Close at Dusk Without Help
   arXiv:2603.00002
   Ein Zelt faltet sich an seinen Nähten.`;
  expect(toldIn(note).digests).toEqual([
    '2603.00001 Kites: Strings That Reel Themselves In: A kite reels its string in.',
  ]);
  expect(toldIn(listed).digests[0]).toBe(
    '2603.00001 Kites: Strings That Reel Themselves In: Ein Drachen holt seine Schnur selbst ein.',
  );
});

test('an Atom title of HTML is read as that', () => {
  const feed = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Toys</title><entry><title type="html">Notes on &amp;ldquo;Kites: Strings That Reel&amp;rdquo;</title><id>a</id><updated>2026-03-01T00:00:00Z</updated><content type="html">&lt;p&gt;&lt;a href="${arxiv('2603.00001')}"&gt;arXiv&lt;/a&gt;&lt;/p&gt;&lt;p&gt;A kite reels its string in.&lt;/p&gt;</content></entry></feed>`;
  expect(toldIn(feed, 'atom.xml').digests).toEqual([
    '2603.00001 Kites: Strings That Reel: A kite reels its string in.',
  ]);
});
