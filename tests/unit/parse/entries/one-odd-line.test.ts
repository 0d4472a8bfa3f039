import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';
import { IDS, POSITIONS, TEXTS, TITLES } from './five-toys';

/** How a report writes its entries: the title, the link of its paper, the text. */
type Manner = (title: string, id: string, text: string, number: number) => string;

const MANNERS = {
  items: (title, id, text, number) =>
    `${number}. **${title}**\n   - Link: https://arxiv.org/abs/${id}\n   - Summary: It ${text} in the wind.`,
  bullets: (title, id, text) =>
    `- **${title}**\n  - arXiv: [${id}](https://arxiv.org/abs/${id})\n  - Summary: It ${text} in the wind.`,
  'linked items': (title, id, text) =>
    `- [${title}](https://huggingface.co/papers/${id})\n  - It ${text} in the wind, as nobody had thought it could.`,
  'linked bold': (title, id, text) =>
    `**[${title}](https://huggingface.co/papers/${id})**\n\nIt ${text} in the wind, as nobody had thought it could.`,
  numbered: (title, id, text, number) =>
    `[${number}] ${title}\nLink: https://arxiv.org/abs/${id}\nSummary: It ${text} in the wind.`,
  'bold, links last': (title, id, text) =>
    `**${title}**\n\nIt ${text} in the wind, as nobody had thought it could.\n\nLink: https://arxiv.org/abs/${id}`,
  signed: (title, id, text) =>
    `### 🔬 ${title}\n\n🔗 [arXiv:${id}](https://arxiv.org/abs/${id})\n\n💡 **Summary**: It ${text} in the wind.\n\n📊 **Results**: Very good.`,
  headings: (title, id, text) =>
    `## ${title}\n\n**Link**: https://arxiv.org/abs/${id}\n\n**Summary**: It ${text} in the wind.`,
} satisfies Record<string, Manner>;

type MannerName = keyof typeof MANNERS;
const names = Object.keys(MANNERS).filter((name): name is MannerName => name in MANNERS);

/** A report with one entry that is changed. */
function report(name: MannerName, odd: number, change: (entry: string) => string): string {
  const entries = TITLES.map((title, at) =>
    MANNERS[name](title, IDS[at] ?? '', TEXTS[at] ?? '', at + 1),
  ).map((entry, at) => (at === odd ? change(entry) : entry));
  return ['# Daily Paper Digest 2026-11-20', ...entries].join('\n\n');
}

/** Expects each paper's title and its own text alone; the odd one's with `more`, and with no title where that is null. */
function expectEach(text: string, odd: number, more = '', title: string | null = ''): void {
  const { digests } = toldIn(text);
  expect(digests.map((told) => told.slice(0, 10))).toEqual(IDS);
  for (const [at, told] of digests.entries()) {
    if (at !== odd || title === '') expect(told).toContain(TITLES[at]);
    expect(TEXTS.filter((each) => told.includes(each))).toEqual([TEXTS[at]]);
    expect(told.includes(more)).toBe(at === odd || more === '');
  }
}

/** The entry with a line below that of its title. */
const below = (line: string) => (entry: string) =>
  entry.replace(/^(.*)\n(\n?)/, (_, title, gap) => `${title}\n${gap}${line}\n${gap}`);

test.each(names)('among %s, a title linked behind other words is another paper’s', (name) => {
  for (const odd of POSITIONS)
    for (const words of ['Sequel of', '前作', 'Folgt auf', '后续工作，前作']) {
      const indent = /items|bullets/.test(name) ? '   ' : '';
      const line = `${indent}${words}: [Nets](https://arxiv.org/abs/2505.00009)`;
      expectEach(report(name, odd, below(line)), odd);
    }
});

test.each(['items', 'bullets', 'linked items', 'numbered'] satisfies MannerName[])(
  'among %s, a list of other papers ends where the next entry begins',
  (name) => {
    const indent = name === 'numbered' ? '' : '  ';
    const list = [
      '**Related work**:',
      '',
      '- [Nets](https://arxiv.org/abs/2505.00009)',
      '- [Traps](https://arxiv.org/abs/2505.00010)',
    ];
    for (const odd of POSITIONS)
      expectEach(
        report(name, odd, (entry) => `${entry}\n${list.map((line) => indent + line).join('\n')}`),
        odd,
      );
  },
);

test.each(names)('among %s, a sentence in bold is text, and no title', (name) => {
  const indent = /items|bullets/.test(name) ? '   ' : '';
  for (const odd of POSITIONS)
    for (const told of [
      'The authors train it in nine rounds by hand.',
      '作者分九轮训练它，每轮只保留答错的样本。',
    ])
      expectEach(report(name, odd, below(`${indent}**${told}**`)), odd, told);
});

test.each(['items', 'bullets', 'bold, links last', 'headings', 'signed'] satisfies MannerName[])(
  'among %s, an entry without its title keeps its text from its neighbours',
  (name) => {
    const untitled = (entry: string) => entry.replace(/^.*\n\n?/, '');
    for (const odd of [2, 3]) expectEach(report(name, odd, untitled), odd, '', null);
  },
);

test('among headings, one heading deeper takes no entry its title', () => {
  for (const odd of POSITIONS)
    expectEach(
      report('signed', odd, (entry) => `#${entry}`),
      odd,
    );
});

test.each([
  ['items', (entry: string) => entry.replace(/ (\S+)\*\*$/m, '\n   $1**')],
  ['bullets', (entry: string) => entry.replace(/ (\S+)\*\*$/m, '\n  $1**')],
  ['linked items', (entry: string) => entry.replace(/ (\S+)\]\(/, '\n  $1](')],
] satisfies [MannerName, (entry: string) => string][])(
  'among %s, a title may go on in a second line',
  (name, wrapped) => {
    for (const odd of POSITIONS) expectEach(report(name, odd, wrapped), odd);
  },
);

test('a link at the end of its line that nobody closed is one', () => {
  for (const odd of POSITIONS)
    expectEach(
      report('linked items', odd, (entry) => entry.replace(')', '')),
      odd,
    );
});

test('a line that has a pick’s title and link takes no paper’s text', () => {
  const text = report(
    'numbered',
    0,
    (entry) => `${entry}\nSee also: [${TITLES[1]}](https://arxiv.org/abs/${IDS[1]})`,
  );
  expectEach(text, 0);
});

test('in a table, the title stands beside its link, whatever its column is called', () => {
  const rows = TITLES.map(
    (title, at) =>
      `| ${at + 1} | ${title} | [${IDS[at]}](https://arxiv.org/abs/${IDS[at]}) | It ${TEXTS[at]} in the wind, as nobody thought. |`,
  );
  const text = ['| # | Grein | arXiv | Samantekt |', '| --- | --- | --- | --- |', ...rows];
  expectEach(text.join('\n'), 0);
});

test('a row whose title is its link is that paper’s, whatever its text links', () => {
  const rows = TITLES.map(
    (title, at) =>
      `| [${title}](https://arxiv.org/abs/${IDS[at]}) | It ${TEXTS[at]} in the wind, unlike [Nets](https://arxiv.org/abs/2505.00009). |`,
  );
  expectEach(['| Paper | Summary |', '| --- | --- |', ...rows].join('\n'), 0);
});

test('between lines that divide, a group’s heading takes no title its paper', () => {
  const rule = '='.repeat(40);
  const entries = TITLES.map((title, at) =>
    MANNERS.headings(title, IDS[at] ?? '', TEXTS[at] ?? ''),
  );
  entries[2] = `## Agents and Tools\n\n${entries[2]}`;
  expectEach(`# Digest\n\n${rule}\n\n${entries.join(`\n\n${rule}\n\n`)}`, 0);
});

test('an own link once more, called as nobody knows, takes no entry’s text', () => {
  for (const odd of POSITIONS)
    expectEach(
      report(
        'numbered',
        odd,
        (entry) => `${entry}\n\n[더 보기](https://arxiv.org/abs/${IDS[odd]})`,
      ),
      odd,
    );
});

test('a remark in italics that calls a paper by its own name is that entry’s', () => {
  for (const odd of POSITIONS) {
    const remark = '*Kitebench counts the knots, and Kitebench ties none of them.*';
    const named = (entry: string) =>
      `${entry.replace('It ', 'Kitebench holds, and Kitebench ')}\n\n${remark}`;
    expectEach(report('headings', odd, named), odd, 'counts the knots');
  }
});

test('between lines that divide, a round-up behind the last entry is none of its sections', () => {
  const rule = '='.repeat(40);
  const entries = TITLES.map((title, at) =>
    MANNERS.headings(title, IDS[at] ?? '', TEXTS[at] ?? ''),
  );
  const text = `# Digest\n\n${rule}\n\n${entries.join(`\n\n${rule}\n\n`)}`;
  const { digests } = toldIn(`${text}\n\n## Trends\n\nPapers grow shorter.`);
  expect(digests.join('\n')).not.toContain('Papers grow');
});

test.each([
  ['linked', (title: string, id: string) => `[${title}](https://arxiv.org/abs/${id})`],
  ['with room that nobody sees', (title: string) => title],
])('an underlined title may be %s', (name, written) => {
  const entries = TITLES.map((title, at) => {
    const id = IDS[at] ?? '';
    const line = at === 2 ? written(title, id) : title;
    const seen = at === 2 && name !== 'linked' ? '\u200b' : '';
    return `${line}\n${'-'.repeat(title.length)}${seen}\n\n<https://arxiv.org/abs/${id}>\n\nIt ${TEXTS[at]} in the wind.`;
  });
  expectEach(entries.join('\n\n'), 2);
});

const LINKED: MannerName[] = [
  'items',
  'bullets',
  'linked items',
  'linked bold',
  'headings',
  'signed',
];

test.each(LINKED)('among %s, links to other papers within a text take none of it', (name) => {
  const indent = /items|bullets/.test(name) ? '   ' : '';
  for (const odd of [0, 2]) {
    const other = `[${TITLES[odd + 1]}](https://arxiv.org/abs/${IDS[odd + 1]})`;
    for (const lines of [
      ['- [Nets](https://arxiv.org/abs/2505.00009)', `- ${other}`],
      ['**Related**', '', '- [Nets of Old](https://arxiv.org/abs/2505.00009)'],
      ['> Nobody had thought of it.', `> — ${other}`],
    ]) {
      const told = ['', ...lines, '', '**Limits**: It sinks at last.'];
      const more = told.map((line) => (line === '' ? '' : indent + line)).join('\n');
      expectEach(
        report(name, odd, (entry) => `${entry}\n${more}`),
        odd,
        'sinks at last',
      );
    }
  }
});

test.each(['items', 'bullets', 'headings', 'signed'] satisfies MannerName[])(
  'among %s, what stands beside a paper takes no entry its title',
  (name) => {
    const indent = /items|bullets/.test(name) ? '   ' : '';
    for (const odd of POSITIONS)
      for (const line of [
        '[▶️ Video](https://www.youtube.com/watch?v=kites)',
        '[Tweet](https://x.com/kites/status/1234567890)',
        '🤗 [kites/reel](https://huggingface.co/kites/reel)',
      ])
        expectEach(report(name, odd, below(indent + line)), odd);
  },
);

test.each([
  ['linked bold', (entry: string) => entry.replace('**[', '**[9/10] [')],
  ['linked bold', (entry: string) => entry.replace('**[', '**★★★ [')],
  ['linked bold', (entry: string) => entry.replace('**[', '**2026-11-20 | [')],
  ['headings', (entry: string) => entry.replace('## ', '## 2026-11-20 | ')],
  ['signed', (entry: string) => entry.replace(/\n/, ' (2026-11-20)\n')],
  ['numbered', (entry: string) => entry.replace('] ', '] Title: ')],
] satisfies [MannerName, (entry: string) => string][])(
  'among %s, a day, a tag or a label may stand beside a title: %s',
  (name, change) => {
    for (const odd of POSITIONS) {
      const { digests } = toldIn(report(name, odd, change));
      expect(digests.map((told) => told.slice(11, told.indexOf(':')))).toEqual(TITLES);
    }
  },
);

test.each(['alphaxiv.org/abs', 'www.alphaxiv.org/abs', 'papers.cool/arxiv'])(
  'a paragraph may open with a title in bold and its link at %s',
  (host) => {
    const entries = TITLES.map(
      (title, at) =>
        `**${title}** ([paper](https://${host}/${IDS[at]})). It ${TEXTS[at]} in the wind. Nobody had thought that it could, or that it would for so long.`,
    );
    expectEach(['# Digest', ...entries].join('\n\n'), 0);
  },
);

test.each(['es', 'ja', 'en'])('a copied link is told of, and neither text shown: %s', (lang) => {
  const said = {
    es: 'Es un avance notable',
    ja: '注目すべき成果だ',
    en: 'It is rather remarkable',
  };
  const copied = (entry: string) => entry.replace(IDS[2] ?? '', IDS[1] ?? '');
  const text = report('headings', 2, copied).replaceAll(
    '**Summary**:',
    `**Summary**: ${said[lang as keyof typeof said]},`,
  );
  const { digests, problems } = toldIn(text);
  expect(digests.map((told) => told.slice(0, 10))).toEqual([IDS[0], IDS[3], IDS[4]]);
  expect(problems.filter((each) => each.startsWith('disputed-paper'))).toHaveLength(2);
});

test.each([
  ['headings', '## Kites That Reel\nThemselves'],
  ['headings', '## Kites That\nReel Themselves by the Wind of the Sea'],
] satisfies [MannerName, string][])('among %s, one breaks off and goes on below', (name, title) => {
  const words = title.replace(/^## /, '').replace('\n', ' of ');
  const wrapped = `## ${words.replace(/ of (?=\S+)/, ' of\n')}`;
  const { digests } = toldIn(report(name, 2, (entry) => entry.replace(/^## .*/, wrapped)));
  expect(digests[2]?.slice(11)).toMatch(new RegExp(`^${words}: It hangs down`));
});

test('among numbered lines, what stands behind the last as far off as they from each other is no part of it', () => {
  const entries = TITLES.map(
    (title, at) =>
      `${at + 1}. ${title}\nhttps://arxiv.org/abs/${IDS[at]}\n\nIt ${TEXTS[at]} in the wind, as nobody had thought it could.`,
  );
  const text = [...entries, 'Tendencias\n\nLos artículos son cada vez más cortos.'].join('\n\n\n');
  expectEach(text, 4);
  expect(toldIn(text).digests.join()).not.toContain('artículos');
});

test('below a heading, all up to the next one is its own', () => {
  for (const told of ['| Model | Score |\n|---|---|\n| Kite | 41 % |', '```\nfly(kite)\n```'])
    expectEach(
      report('signed', 1, (entry) => `${entry}\n\n${told}`),
      1,
      told.includes('fly') ? 'fly(kite)' : '41 %',
    );
});

test('among numbered lines, a title may break off and go on right below', () => {
  const entries = TITLES.map(
    (title, at) =>
      `${at + 1}. ${title}\nhttps://arxiv.org/abs/${IDS[at]}\n\nIt ${TEXTS[at]} in the wind.`,
  );
  entries[2] = entries[2]?.replace('Enough for', 'Enough\nfor') ?? '';
  expectEach(entries.join('\n\n'), 2);
});

test('a line in italics behind the last rule of a file is no entry’s', () => {
  const { digests } = toldIn(
    `${report('headings', 4, (entry) => entry.replace('## ', '## 5: '))}\n\n---\n\n*Puede haber errores, consulte los originales.*`,
  );
  expect(digests).toHaveLength(5);
  expect(digests.join()).not.toContain('originales');
});

test.each(POSITIONS)(
  'an entry whose lines all stand a space further in is none of another’s: %d',
  (odd) => {
    for (const name of ['bullets', 'linked items'] as const)
      expectEach(
        report(name, odd, (entry) => entry.replace(/^/gm, ' ')),
        odd,
      );
  },
);

test.each(['cf.', 'vgl.', 'unlike', '不同于'])(
  'a text may tell its paper from another, %s',
  (word) => {
    const cited = ` (${word} arXiv:2311.09876)`;
    for (const name of ['bold, links last', 'linked bold', 'headings'] as const)
      expectEach(
        report(name, 2, (entry) => entry.replace(/(could|wind)\.$/m, `$&${cited}`)),
        2,
        cited,
      );
  },
);

test('a line that breaks the last item of a list ends nothing where the item goes on as all others do', () => {
  expectEach(
    report('bullets', 4, (entry) => entry.replace('\n', '\n\n⭐ 8.5/10\n\n')),
    4,
  );
});

test.each(['signed', 'headings'] satisfies MannerName[])(
  'among %s, what folds an entry below its title takes none of it',
  (name) => {
    const fold = (entry: string) =>
      entry.replace(/^(.*)\n\n([\s\S]*)$/, (_, title, rest) =>
        [title, '<details>\n<summary>Aufgeklappt</summary>', rest, '</details>'].join('\n\n'),
      );
    for (const odd of POSITIONS) expectEach(report(name, odd, fold), odd);
  },
);

test.each(names)(
  'among %s, what one may also see is no entry, though it is one of the file’s',
  (name) => {
    const indent = /items|bullets/.test(name) ? '   ' : '';
    for (const words of ['See also', '함께 보기', 'См. также', '関連'])
      for (const odd of [0, 2, 3]) {
        const line = `${indent}${words}: [${TITLES[odd + 1]}](https://arxiv.org/abs/${IDS[odd + 1]})`;
        const { digests } = toldIn(report(name, odd, below(line)));
        expect(digests.map((told) => told.slice(0, 10))).toEqual(IDS);
        for (const [at, told] of digests.entries())
          expect(TEXTS.filter((each) => told.includes(each))).toEqual([TEXTS[at]]);
      }
  },
);

test('an item without a link is none of the one above, whatever it is called', () => {
  const unlinked = (entry: string) =>
    entry
      .replace(/^- .*/, '- Dr. Ropes, I presume. Long enough for wells [Vision]')
      .replace(/^.*arXiv.*\n/m, '');
  for (const name of ['bullets', 'linked items'] as const) {
    const { digests, problems } = toldIn(report(name, 2, unlinked));
    expect(digests.map((told) => told.slice(0, 10))).toEqual(IDS.filter((_, at) => at !== 2));
    expect(digests.join()).not.toContain(TEXTS[2]);
    expect(problems).toHaveLength(1);
  }
});
