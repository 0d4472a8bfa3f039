import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';
import { IDS, POSITIONS, TEXTS, TITLES } from './five-toys';

/** How a report writes its entries: the title, the link of its paper, the text. */
type Manner = (title: string, id: string, text: string, number: number) => string;

const MANNERS: Record<string, Manner> = {
  items: (title, id, text, number) =>
    `${number}. **${title}**\n\n   - Link: https://arxiv.org/abs/${id}\n   - Summary: It ${text}.`,
  'linked items': (title, id, text) =>
    `- **[${title}](https://huggingface.co/papers/${id})**\n  - Summary: It ${text}.\n  - Method: By hand.`,
  'numbered bold': (title, id, text, number) =>
    `**${number}. ${title}**\n\nLink: https://huggingface.co/papers/${id}\n\nSummary: It ${text}.`,
  'plain with a sign': (title, id, text) =>
    `📄 ${title}\n🔗 https://arxiv.org/abs/${id}\n💡 Summary: It ${text}.`,
  'links last': (title, id, text) =>
    `## ${title}\n\n**Summary**: It ${text}.\n\n[Read the paper](https://arxiv.org/abs/${id})`,
};

function report(manner: Manner, odd: number, change: (entry: string) => string): string {
  const entries = TITLES.map((title, at) =>
    manner(title, IDS[at] ?? '', TEXTS[at] ?? '', at + 1),
  ).map((entry, at) => (at === odd ? change(entry) : entry));
  return ['# Daily Paper Digest 2026-11-20', ...entries].join('\n\n');
}

/** Expects each paper's title and text, with that of the odd one. */
function expectWhole(text: string, odd: number, title = TITLES[odd]): void {
  const { digests } = toldIn(text);
  expect(digests.map((told) => told.slice(0, told.indexOf(': It')))).toEqual(
    TITLES.map((each, at) => `${IDS[at]} ${at === odd ? title : each}`),
  );
  for (const [at, told] of digests.entries())
    expect(TEXTS.filter((each) => told.includes(each))).toEqual([TEXTS[at]]);
}

const retitled = (odd: number, title: string) => (entry: string) =>
  entry.replace(TITLES[odd] ?? '', title);

for (const [name, manner] of Object.entries(MANNERS))
  for (const odd of POSITIONS) {
    test.each(['Ox', 'R1', 'Attention', 'Reading, Writing, Rowing', 'Rivers Are All We Have.'])(
      `among ${name}, entry ${odd} is one also where it is called %s`,
      (title) => {
        expectWhole(report(manner, odd, retitled(odd, title)), odd, title.replace(/\.$/, '.'));
      },
    );
  }

test.each([
  ['without its number', (entry: string) => entry.replace(/\d\. /, '')],
  ['in italics', (entry: string) => entry.replaceAll('**', '*')],
])('a title %s is one where the others stand', (_, change) => {
  for (const odd of POSITIONS) {
    expectWhole(report(MANNERS.items ?? String, odd, change), odd);
    expectWhole(report(MANNERS['numbered bold'] ?? String, odd, change), odd);
  }
});

/** The entry with its link's line above its title. */
function linkAbove(entry: string): string {
  const link = entry.split('\n').find((line) => line.includes('https:')) ?? '';
  return `${link.trim()}\n\n${entry.replace(`${link}\n`, '').replace(/\n{3,}/g, '\n\n')}`;
}

test.each(['numbered bold', 'plain with a sign'])(
  'among %s, one link above its title is that title’s',
  (name) => {
    for (const odd of POSITIONS) expectWhole(report(MANNERS[name] ?? String, odd, linkAbove), odd);
  },
);

test('a badge below a title takes no entry its paper', () => {
  const badge = '[![stars](https://img.shields.io/github/stars/a/b)](https://github.com/a/b)';
  for (const odd of POSITIONS)
    expectWhole(
      report(MANNERS['numbered bold'] ?? String, odd, (entry) =>
        entry.replace('\n\n', `\n\n${badge}\n\n`),
      ),
      odd,
    );
});

test('a citation that opens a text is no title', () => {
  const cited = 'Summary: Unlike [Old Ropes](https://arxiv.org/abs/2405.01234), it ';
  for (const odd of POSITIONS) {
    const text = report(MANNERS['numbered bold'] ?? String, odd, (entry) =>
      entry.replace('Summary: It ', cited),
    );
    expect(toldIn(text).digests.map((told) => told.slice(0, 10))).toEqual(IDS);
  }
});

test('what an introduction links is no title, and takes no entry’s place', () => {
  const intro = '昨天我们读了[Old Ropes](https://arxiv.org/abs/2405.01234)，今天继续。';
  const pick = '最推荐[Ropes Long Enough for Wells](https://arxiv.org/abs/2611.00003)。';
  for (const above of [intro, pick]) {
    const text = report(MANNERS.items ?? String, 0, (entry) => `${above}\n\n${entry}`);
    expectWhole(text, 0);
  }
});

const LINKED = (title: string, id: string, text: string) =>
  `## [${title}](https://arxiv.org/abs/${id})\n\n*Ada Birch, Carl Dorn*\n\nIt ${text} by hand, and is told of in a sentence or two.`;

test.each([
  ['a line', (entry: string) => entry.replace('## ', '')],
  ['in bold', (entry: string) => entry.replace(/## (.*)/, '**$1**')],
  ['an item with its text', (entry: string) => entry.replace(/## (.*)[\s\S]*\nIt /, '- $1: It ')],
])('among linked headings, a linked title is one that is %s', (_, change) => {
  for (const odd of POSITIONS) expectWhole(report(LINKED, odd, change), odd);
});

test('names in italics before a university are no title', () => {
  for (const odd of POSITIONS)
    expectWhole(
      report(LINKED, odd, (entry) => entry.replace('Dorn*', 'Dorn* (ETH Zurich)')),
      odd,
    );
});

const BOLD = (title: string, id: string, text: string) =>
  `**${title}**\n\n[Paper](https://arxiv.org/abs/${id})\n\nIt ${text} by hand.`;

test('among titles in bold, one that is a heading holds no other', () => {
  for (const odd of POSITIONS)
    expectWhole(
      report(BOLD, odd, (entry) => entry.replace(/\*\*(.*)\*\*/, '### $1')),
      odd,
    );
});

test('an entry without a title is one by its link', () => {
  for (const odd of [1, 2, 4]) {
    const text = report(BOLD, odd, (entry) => entry.replace(/.*\n\n/, ''));
    expectWhole(text, odd, '');
  }
});

test('the code may be linked above the paper', () => {
  const code = '[Code](https://github.com/kites/reel)';
  for (const odd of POSITIONS)
    expectWhole(
      report(BOLD, odd, (entry) => entry.replace('\n\n', `\n\n${code}\n\n`)),
      odd,
    );
});

test('the only link of an entry among others may stand in its text', () => {
  for (const odd of POSITIONS)
    expectWhole(
      report(MANNERS['numbered bold'] ?? String, odd, (entry) =>
        entry.replace(/Link: (.*)\n\n/, '').concat(` ([paper](https://arxiv.org/abs/${IDS[odd]}))`),
      ),
      odd,
    );
});

test('a title at which a file breaks off is told', () => {
  const text = report(LINKED, 0, String).replace(/\n\nIt sails.*$/s, '');
  expect(toldIn(text).problems).toHaveLength(1);
  const cut = `${report(MANNERS['links last'] ?? String, 0, String)}\n\n## Bells That Ring Under Water`;
  expect(toldIn(cut).problems).toEqual(['no-id 33']);
});

test('a pick above a table takes none of its rows', () => {
  const rows = TITLES.map(
    (title, at) => `| [${title}](https://arxiv.org/abs/${IDS[at]}) | It ${TEXTS[at]} by hand. |`,
  );
  const pick = `Pick of the day: [${TITLES[2]}](https://arxiv.org/abs/${IDS[2]})`;
  const text = `# Daily Paper Digest\n\n${pick}\n\n| Title | Summary |\n|---|---|\n${rows.join('\n')}`;
  expect(toldIn(text).digests.toSorted()).toEqual(
    TITLES.map((title, at) => `${IDS[at]} ${title}: It ${TEXTS[at]} by hand.`),
  );
});

const NOTE = 'The tide archive moves to a new server this week, so links are slow.';

test.each([`*${NOTE}*`, `> ${NOTE}`, `Editor’s note: ${NOTE}`])(
  'an editor’s remark between entries is of no paper: %s',
  (remark) => {
    for (const name of ['numbered bold', 'items']) {
      const text = report(MANNERS[name] ?? String, 2, (entry) => `${remark}\n\n${entry}`);
      expectWhole(text, 2);
      const { digests, problems } = toldIn(text);
      expect(digests.join()).not.toContain('archive');
      expect(problems.join()).toContain('stray-text');
    }
  },
);

test('what closes the day is no section of the last paper', () => {
  const text = `${report(MANNERS['numbered bold'] ?? String, 0, String)}\n\n**今日总结**\n\n${NOTE}`;
  expect(toldIn(text).digests.join()).not.toContain('archive');
});
