/** A file whose structure goes on without end, so long that its size is about that many characters. */
export interface Family {
  name: string;
  make: (size: number) => string;
}

const HEAD = `# Report\n**Date**: 2026-02-03\n\n${'='.repeat(60)}\n\n## 📄 Title\n\n- **链接**: https://huggingface.co/papers/2602.01001\n\n`;
const TAIL = `\n\n${'='.repeat(60)}\n`;

/** Repeated within a section of the founding format, within a digest of no format, and within a bare file. */
const UNITS: Record<string, string> = {
  quotes: '>',
  'spaced quotes': '> ',
  bullets: '- ',
  numbers: '1. ',
  'opening brackets': '[',
  'brackets in pairs': '[]',
  'links that open': '[a](',
  'link texts in link texts': '[[a]',
  'images that open': '![',
  stars: '*',
  'stars and letters': '*a ',
  'strong and letters': '**a',
  underscores: '_a_',
  backticks: '`',
  'backticks and letters': '`a',
  'fences that open': '```\n',
  dollars: '$',
  'formulas that open': '$$ a\n',
  'formulas in brackets that open': '\\(',
  backslashes: '\\',
  cells: '|',
  rows: '| a | b |\n',
  'table heads': '|a|\n|-|\n',
  'table heads with papers':
    '| Title | Link |\n|---|---|\n| Some Title | [a](https://arxiv.org/abs/2602.01002) |\n',
  'less-than signs': '<',
  'tags that open': '<b>',
  'blocks that open': '<div>',
  'quotes that open': '<blockquote>',
  'lists that open': '<ul><li>',
  'tables that open': '<table><tr><td>',
  'details that open': '<details><summary>a</summary>\n',
  'navigation that opens': '<nav>',
  'scripts that open': '<script>',
  'comments that open': '<!--',
  attributes: '<a b="',
  'attributes without an end': '<a href=x ',
  entities: '&amp',
  addresses: 'https://example.org/a ',
  'papers’ addresses': 'https://arxiv.org/abs/2602.01002 ',
  'papers’ numbers': '2602.01002 ',
  'addresses in one word': 'http://',
  colons: 'a:',
  'bold labels': '**a**: ',
  'known labels': '**方法**：',
  labels: '1. **方法**：a\n',
  'labels that recur': '- **Label**: a\n',
  'label and blank line': 'Summary:\n\n',
  headings: '###### a\n',
  'numbered headings': '## 1. Title of a paper\n',
  'headings with papers': '## [Some Title](https://arxiv.org/abs/2602.01002)\n\ntext\n',
  'deeper headings': '# a\n## b\n### c\n#### d\n',
  'bold numbered titles': '**1. Title of a paper**\n',
  'items with papers': '- [Some Longer Title](https://arxiv.org/abs/2602.01002)\n',
  'title fields': '**Title**: Some Longer Title\n',
  banners: '--- 1. a ---\n',
  'closing lines': `${'='.repeat(60)}\n`,
  entries: '## 📄 Title\n- **链接**: https://huggingface.co/papers/2602.01002\n1. **方法**：a\n',
  'link lines': '- **链接**: https://huggingface.co/papers/2602.01002\n',
  'wiki links': '[[a|',
  references: '## References\n',
  spaces: ' ',
  tabs: '\t',
  'ideographic spaces': '\u3000',
  'line ends': '\n',
  letters: 'a',
  'Chinese letters': '长',
  'Chinese in bold': '**长**，',
  emoji: '📄',
  'joined emoji': '😀\u200d',
  dashes: '-',
  'equals signs': '=',
  dots: '.',
  'stars of ratings': '★',
  'brackets of ratings': '(score ',
  digits: '1',
  days: '2026-02-03 ',
  months: 'feb 3 ',
};

const paperOf = (index: number) =>
  `2${Math.floor(index / 90_000) % 6}01.${String(index % 90_000).padStart(5, '0')}`;

/** What goes on with another paper each time. */
const NUMBERED: Record<string, (id: string, index: number) => string> = {
  'links behind words of their own': (id, index) =>
    `- Word${index}: [Title ${index}](https://arxiv.org/abs/${id})\n`,
  'entries that lead to others': (id, index) =>
    `## Title ${index}\nhttps://arxiv.org/abs/${id}\n\nA sentence.\n- Word${index}: [Other](https://arxiv.org/abs/2602.01002)\n\n`,
  'entries with names and remarks': (id, index) =>
    `## Title ${index}\nhttps://arxiv.org/abs/${id}\n\n- **Idea**: Kite${index} flies, Kite${index} lands.\n\n> Kite${index} is ours.\n\n`,
  'titles in quotation marks': (id, index) =>
    `“Title ${index}” (https://arxiv.org/abs/${id})\n\nA sentence.\n\n`,
  boxes: (id, index) =>
    `> [!note] Title ${index}\n> https://arxiv.org/abs/${id}\n> A sentence.\n\n`,
  messages: (id) => `[2026-11-05 08:31] Ada: https://arxiv.org/abs/${id}\n`,
};

const BARE: Family[] = [
  { name: 'JSON arrays.json', make: (size) => '['.repeat(size) },
  { name: 'JSON arrays, closed.json', make: (size) => '['.repeat(size / 2) + ']'.repeat(size / 2) },
  {
    name: 'JSON objects.json',
    make: (size) => `${'{"a":'.repeat(size / 6)}1${'}'.repeat(size / 6)}`,
  },
  {
    name: 'JSON papers in papers.json',
    make: (size) => '{"papers":['.repeat(size / 13) + ']}'.repeat(size / 13),
  },
  {
    name: 'JSON fields.json',
    make: (size) =>
      `{"id":"2602.01001",${Array.from({ length: size / 20 }, (_, index) => `"field${index}":"a b"`)}}`,
  },
  {
    name: 'JSON papers.json',
    make: (size) =>
      `[${Array.from({ length: size / 60 }, (_, index) => `{"id":"2602.${10_000 + (index % 89_999)}","summary":"a sentence"}`)}]`,
  },
  { name: 'JSON lines, broken.json', make: (size) => '{"id":\n'.repeat(size / 7) },
];

const OTHERS: Family[] = [
  { name: 'YAML arrays.yaml', make: (size) => '['.repeat(size) },
  { name: 'YAML objects.yaml', make: (size) => '{a: '.repeat(size / 4) },
  { name: 'YAML items.yaml', make: (size) => '- '.repeat(size / 2) },
  { name: 'YAML keys that open.yaml', make: (size) => '? '.repeat(size / 2) },
  { name: 'YAML lines.yaml', make: (size) => '- id: 2602.01001\n'.repeat(size / 17) },
  {
    name: 'YAML keys.yaml',
    make: (size) => Array.from({ length: size / 8 }, (_, index) => `k${index}: a\n`).join(''),
  },
  {
    name: 'YAML anchors.yaml',
    make: (size) =>
      `a: &a [x]\n${Array.from({ length: size / 12 }, (_, index) => `k${index}: *a\n`).join('')}`,
  },
  {
    name: 'YAML indents.yaml',
    make: (size) =>
      Array.from({ length: Math.sqrt(size) }, (_, index) => `${' '.repeat(index)}a:\n`).join(''),
  },
  { name: 'YAML front matter.md', make: (size) => `---\na: ${'['.repeat(size)}\n---\n\n# a\n` },
  { name: 'CSV quotes.csv', make: (size) => `id,summary\n${'"'.repeat(size)}` },
  { name: 'CSV rows.csv', make: (size) => `id,summary\n${'2602.01001,a\n'.repeat(size / 13)}` },
  {
    name: 'CSV columns.csv',
    make: (size) => `id${',a'.repeat(size / 4)}\n2602.01001${',b'.repeat(size / 4)}\n`,
  },
  { name: 'HTML blocks.html', make: (size) => `<!doctype html>${'<div>'.repeat(size / 5)}` },
  {
    name: 'HTML tables.html',
    make: (size) => `<!doctype html>${'<table><tr><td>'.repeat(size / 15)}`,
  },
  { name: 'HTML lists.html', make: (size) => `<!doctype html>${'<ul><li>a'.repeat(size / 9)}` },
  {
    name: 'HTML links.html',
    make: (size) =>
      `<!doctype html>${'<a href="https://arxiv.org/abs/2602.01002">'.repeat(size / 43)}`,
  },
  { name: 'HTML scripts.html', make: (size) => `<!doctype html>${'<script>'.repeat(size / 8)}` },
  { name: 'HTML entities.html', make: (size) => `<!doctype html><p>${'&amp;'.repeat(size / 5)}` },
];

/** Every way in which a file may go on without end that we could think of. */
export const families: Family[] = [
  ...Object.entries(UNITS).flatMap(([name, unit]) => {
    const run = (size: number) => unit.repeat(Math.ceil(size / unit.length));
    return [
      {
        name: `${name} in a section.md`,
        make: (size: number) => `${HEAD}1. **方法**：${run(size)}${TAIL}`,
      },
      { name: `${name} alone.md`, make: run },
      {
        name: `${name} under headings.md`,
        make: (size: number) =>
          `## [Some Title](https://arxiv.org/abs/2602.01001)\n\n**Summary**: a\n\n${run(size)}\n`,
      },
    ];
  }),
  ...Object.entries(NUMBERED).map(([name, unit]) => ({
    name: `${name}.md`,
    make: (size: number) => {
      const count = Math.ceil(size / unit(paperOf(0), 0).length);
      return Array.from({ length: count }, (_, index) => unit(paperOf(index), index)).join('');
    },
  })),
  ...BARE,
  ...OTHERS,
];

function records(count: number, recordOf: (id: string) => string): string {
  return Array.from({ length: count }, (_, index) => recordOf(paperOf(index))).join('\n');
}

/** Files of the sizes that are promised to be read, or to be told of; `make` takes no notice of a size. */
export const promised: Family[] = [
  { name: 'a million lines.md', make: () => 'a line\n'.repeat(999_990) },
  {
    name: 'a million lines before a paper.md',
    make: () => `${'\n'.repeat(999_980)}${HEAD}a${TAIL}`,
  },
  { name: 'a hundred megabytes.md', make: () => 'word '.repeat(20_000_000) },
  { name: 'sixty megabytes in a line.md', make: () => 'word '.repeat(12_000_000) },
  {
    name: '130,000 records.jsonl',
    make: () => records(130_000, (id) => `{"id":"${id}","summary":"A sentence of it."}`),
  },
  {
    name: '130,000 records without ids.jsonl',
    make: () => records(130_000, (id) => `{"title":"About ${id}","summary":"A sentence of it."}`),
  },
  {
    name: '130,000 records.csv',
    make: () => `id,summary\n${records(130_000, (id) => `${id},A sentence of it.`)}`,
  },
  {
    name: '130,000 records.yaml',
    make: () => records(130_000, (id) => `- {id: "${id}", summary: A sentence of it.}`),
  },
];

/**
 * Whether a family's work may be counted. Counting needs stack of its own, and where a library goes down
 * as deep as the stack lets it, the engine does not always survive that.
 */
export function mayBeCounted({ name }: Family): boolean {
  return !/^YAML (?:arrays|objects|items|keys that open|front matter)/.test(name);
}

/** What is made where it is read, by name: it is too large to be sent. */
export const made = { families, promised };

export type Made = keyof typeof made;
