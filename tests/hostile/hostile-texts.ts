import { pick, type Random } from '../fixtures/seeded';
import { type HostileKind, textFile } from './hostile-kind';
import { run } from './sizes';

const MB = 1_000_000;

/** What was once repeated without end. */
const SIGNS = [
  ...['[', ']', '*', '_', '`', '$', '<', '>', '&', '|', '#', '~', '\\', '(', '!', '{', '}', '"'],
  ...["'", ':', '-', '=', '+', '.', ',', '7', ' ', '\t', '\u3000', '\u0301', '\u200d', '\ufeff'],
  ...['\u202e', '\u0000', '😀', 'İ', 'ﷺ', '长', '。', 'a', '\ud83d', '\r', '\u2028', '@', '^'],
];

const UNITS = [
  ...['[a](', '![', '[[a]', '[]', '**a', '*a ', '_a_', '`a', '$a$', '$$ a\n', '\\(', '<b>', '<!--'],
  ...[
    '<a b="',
    '&amp;',
    '&#x41;',
    '&amp',
    '> ',
    '- ',
    '1. ',
    '>> - ',
    '| a ',
    '|a|\n|-|\n',
    '**a**: ',
  ],
  ...[
    '\\frac{',
    '\\sqrt{',
    '\\left(',
    '{{',
    '}}',
    '\\def\\a{\\a\\a}',
    '\\begin{matrix}',
    '^{',
    '_{',
  ],
  ...['http://a.b/', 'a@b.c ', 'www.a.b ', '2602.01002 ', 'arXiv:2602.01002 ', '<div>', '<ul><li>'],
  ...[
    '<table><tr><td>',
    '<blockquote>',
    '[^1]: a\n',
    '[a]: b\n',
    '```\n',
    '~~~\n',
    '|||',
    '\\|',
    '===',
  ],
  ...[
    '#set ',
    '#figure[',
    '#link("',
    '* a\n** b\n',
    '#+BEGIN_QUOTE\n',
    ':a: b\n',
    '@article{a,\n',
    '{|\n|-\n',
  ],
  ...[
    'Summary:\n\n',
    '1. **方法**：a\n',
    '- **Label**: a\n',
    '## 1. A title\n',
    '---\n',
    '<details>',
  ],
  ...[
    '<script>',
    '<style>',
    '<math>',
    '<svg>',
    '<p>',
    'é\u0301',
    '\u0301\u0300',
    '(',
    '（',
    '「',
    '“',
    '‘',
  ],
];

const NAMES = [
  'a.md',
  'b.txt',
  'c.html',
  'd.tex',
  'e.typ',
  'f.org',
  'g.adoc',
  'h.rst',
  'i.wiki',
  'j',
];

const PAPER =
  '## [Some Title](https://arxiv.org/abs/2602.01001)\n\n**Summary**: a sentence of it.\n\n';

/** Runs of signs and units, many lines, deep structures of text. */
export const hostileTexts: HostileKind[] = [
  {
    name: 'a run of one sign',
    most: 4 * MB,
    make: (size, random) => placed(run(pick(SIGNS, random), size), random),
  },
  {
    name: 'a run of one unit',
    most: 2 * MB,
    make: (size, random) => placed(run(pick(UNITS, random), size), random),
  },
  {
    name: 'two units by turns',
    most: 2 * MB,
    make: (size, random) =>
      placed(
        run(pick([...SIGNS, ...UNITS], random) + pick([...SIGNS, ...UNITS], random), size),
        random,
      ),
  },
  {
    name: 'what opens, then what closes',
    most: 2 * MB,
    make: (size, random) => {
      const [open, close] = pick(
        [
          ...[
            ['[', ']'],
            ['(', ')'],
            ['{', '}'],
            ['<b>', '</b>'],
            ['<div>', '</div>'],
            ['$', '$'],
          ],
          ...[
            ['\\left(', '\\right)'],
            ['\\begin{a}', '\\end{a}'],
            ['**', '**'],
            ['#[', ']'],
            ['<!--', '-->'],
          ],
          ...[
            ['<ul><li>', '</li></ul>'],
            ['<table><tr><td>', '</td></tr></table>'],
            ['{{', '}}'],
            ['[[', ']]'],
          ],
          ...[
            ['\\frac{1}{', '}'],
            ['^{', '}'],
            ['\\text{$', '$}'],
            ['“', '”'],
            ['<a><b>', '</b></a>'],
          ],
        ] as const,
        random,
      );
      const half = size / 2;
      return placed(
        `${run(open, half)}x${run(close, (half * close.length) / open.length)}`,
        random,
      );
    },
  },
  {
    name: 'many lines',
    most: 6 * MB,
    make: (size, random) =>
      placed(
        run(
          `${pick(['', ' ', 'a', '-', '#', '|', '>', '1.', '```', '**a**', '\t'], random)}\n`,
          size,
        ),
        random,
      ),
  },
  {
    name: 'a paper behind many lines',
    most: 4 * MB,
    make: (size, random) =>
      textFile(
        'late.md',
        `${run(`${pick(['a line', '', 'Label: text', '- item', '# a'], random)}\n`, size)}\n${PAPER}`,
      ),
  },
  {
    name: 'one long line',
    most: 8 * MB,
    make: (size, random) =>
      placed(
        run(
          pick(['word ', 'Wort, ', '一句话。', 'a', 'a-b_c ', '"x" ', 'x = y + z; '], random),
          size,
        ),
        random,
      ),
  },
  { name: 'deep quotes and lists', most: 2 * MB, make: deepBlocks },
  {
    name: 'a huge table',
    most: 4 * MB,
    make: (size, random) => {
      const columns = 1 + random(200);
      const row = `|${run(' a |', columns * 4)}\n`;
      return placed(`${row}|${run('-|', columns * 2)}\n${run(row, size)}`, random);
    },
  },
  {
    name: 'a giant list of labels',
    most: 3 * MB,
    make: (size) =>
      textFile(
        'labels.md',
        PAPER + linesOf(size, (index) => `**Label ${index}**: text ${index} of it.`),
      ),
  },
  {
    name: 'many papers in text',
    most: 8 * MB,
    make: (size, random) => {
      const form = pick(
        [
          (id: string) =>
            `## [Title of ${id}](https://arxiv.org/abs/${id})\n\n**Summary**: a sentence of it.\n`,
          (id: string) => `- [Title of ${id}](https://arxiv.org/abs/${id}): a sentence of it.`,
          (id: string) => `### Title of ${id}\n\n${id}\n`,
          (id: string) => `1. Title of ${id} arXiv:${id}\n   A sentence of it.`,
          (id: string) => `| Title ${id} | [a](https://arxiv.org/abs/${id}) | a sentence of it |`,
        ],
        random,
      );
      return textFile(
        'many.md',
        linesOf(size, (index) => form(paperId(index))),
      );
    },
  },
  {
    name: 'TeX that expands',
    most: MB / 2,
    make: (size, random) => {
      const macros = String.raw`\def\a{xx}\def\b{\a\a\a\a}\def\c{\b\b\b\b}\def\d{\c\c\c\c}\def\e{\d\d\d\d}`;
      const formula = pick(
        [
          `$${macros}\\e\\e\\e$ `,
          String.raw`$\newcommand{\f}[1]{\f{#1#1}}\f{x}$ `,
          '$x^{x^{x^{x}}}$ ',
          '$\\rule{9em}{9em}$ ',
        ],
        random,
      );
      return textFile('tex.md', PAPER + run(formula, size));
    },
  },
  {
    name: 'links that are defined',
    most: 2 * MB,
    make: (size) =>
      textFile(
        'links.md',
        `${PAPER}${linesOf(size / 2, (index) => `[a][r${index}]`)}\n${linesOf(size / 2, (index) => `[r${index}]: https://a.b/${index}`)}`,
      ),
  },
  {
    name: 'a page of HTML',
    most: 4 * MB,
    make: (size, random) => {
      const unit = pick(
        [
          '<p>a</p>',
          '<div><span>',
          '<td>',
          '<li>',
          '<a href="https://arxiv.org/abs/2602.01001">',
          '&lt;',
          '<br>',
          '</div>',
          '<x-y z>',
          '<h1>',
        ],
        random,
      );
      return textFile('page.html', `<!doctype html><html><body>${run(unit, size)}`);
    },
  },
  {
    name: 'attributes without end',
    most: 2 * MB,
    make: (size, random) =>
      textFile(
        'attributes.html',
        `<!doctype html><body><p ${run(pick(['a=b ', 'a ', 'a="', '="', "'"], random), size)}>x</p>`,
      ),
  },
];

function placed(text: string, random: Random) {
  const name = pick(NAMES, random);
  const place = random(4);
  if (place === 0) return textFile(name, text);
  if (place === 1) return textFile(name, `${PAPER}${text}\n`);
  if (place === 2)
    return textFile(
      name,
      `# Report\n\n${PAPER}1. **方法**：${text}\n\n${'='.repeat(60)}\n\n${PAPER}`,
    );
  return textFile(name, `${text}\n\n${PAPER}`);
}

function deepBlocks(size: number, random: Random) {
  const mark = pick(['>', '> ', '- ', '1. ', '>- ', '* ', '  - '], random);
  const depth = 1 + random(2000);
  if (random(2) === 0) return placed(`${run(`${mark.repeat(depth)}a\n`, size)}`, random);
  const step = mark.length;
  return placed(
    linesOf(size, (index) => `${' '.repeat((index % 400) * step)}${mark}a`),
    random,
  );
}

/** Lines of their numbers, until they are about so long. */
export function linesOf(size: number, lineOf: (index: number) => string): string {
  const lines: string[] = [];
  for (let length = 0; length < size; ) {
    const line = lineOf(lines.length);
    lines.push(line);
    length += line.length + 1;
  }
  return lines.join('\n');
}

/** The paper of a number; there are more than a million. */
export function paperId(index: number): string {
  const month = Math.floor(index / 100_000);
  return `${20 + Math.floor(month / 12)}${String(1 + (month % 12)).padStart(2, '0')}.${String(index % 100_000).padStart(5, '0')}`;
}
