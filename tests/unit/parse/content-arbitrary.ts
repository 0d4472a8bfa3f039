import fc from 'fast-check';

/** A piece of a section's text, before its words are chosen. */
export type Piece =
  | { kind: 'paragraph'; lines: Atom[][] }
  | { kind: 'list'; marker: string; step: number; items: Item[]; loose: boolean }
  | { kind: 'items at the line’s start'; length: number; known: boolean }
  | { kind: 'fence'; fence: string; inItem: boolean }
  | { kind: 'table'; surplus: boolean }
  | { kind: 'quote' }
  | { kind: 'quoted table' }
  | { kind: 'formula' }
  | { kind: 'heading'; text: string }
  | { kind: 'line'; text: string }
  | { kind: 'link line' }
  | { kind: 'other paper' };

interface Item {
  label: string;
  atoms: Atom[];
  nested: { marker: string; items: Item[] } | null;
}

type Atom = keyof typeof ATOMS;

/** How a word can stand in a line. */
const ATOMS = {
  words: (word: string) => `提出 ${word} 机制`,
  English: (word: string) => `we train ${word} from scratch`,
  strong: (word: string) => `采用**${word}（解绑）**模块`,
  'quoted strong': (word: string) => `提出**“${word}”**概念`,
  'strong with colon': (word: string) => `**${word}：**说明`,
  emphasis: (word: string) => `很*${word}*的`,
  'strong emphasis': (word: string) => `***${word}***`,
  code: (word: string) => `设 \`a["${word}"] = **b**\` 为`,
  address: (word: string) => `已开源（https://example.org/${word}）。`,
  'address in angles': (word: string) => `见 <https://example.org/a?b=${word}>`,
  link: (word: string) => `见[${word} 主页](https://example.org/home)`,
  image: (word: string) => `![${word}](https://example.org/picture.png)`,
  formula: (word: string) => `取 $K_{\\mathrm{${word}}} \\le 3$ 个`,
  'formula in brackets': (word: string) => `令 \\(\\text{${word}}\\) 为`,
  'display formula': (word: string) => `$$\\mathrm{${word}}$$`,
  money: (word: string) => `从 $5 降到 $3（${word}）`,
  HTML: (word: string) => `<b onclick="x()">${word}</b><br>`,
  brackets: (word: string) => `[${word}] [^1] (see ${word.length})`,
  'plain label': (word: string) => `方法：${word}。`,
} satisfies Record<string, (word: string) => string>;

/** Labels of items; some are the labels of sections elsewhere. */
const ITEM_LABELS = [
  '',
  '输入',
  '方法',
  '实验效果',
  '应用领域',
  'Results',
  '链接',
  '阅读来源',
  '第 2 步',
];
const HEADINGS = ['小结', '方法', '📝 备注', '应用领域', 'Results'];

const atoms = fc.array(fc.constantFrom(...(Object.keys(ATOMS) as Atom[])), {
  minLength: 1,
  maxLength: 3,
});
const marker = fc.constantFrom('*   ', '-   ', '* ', '- ', '+ ', '1.  ', '1. ', '1) ');

function items(depth: number): fc.Arbitrary<Item[]> {
  const item = fc.record({
    label: fc.constantFrom(...ITEM_LABELS),
    atoms,
    nested:
      depth > 1
        ? fc.option(fc.record({ marker, items: items(depth - 1) }), { freq: 1 })
        : fc.constant(null),
  });
  return fc.array(item, { minLength: 1, maxLength: 3 });
}

const piece: fc.Arbitrary<Piece> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('paragraph' as const),
      lines: fc.array(atoms, { minLength: 1, maxLength: 2 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('list' as const),
      marker,
      step: fc.integer({ min: 2, max: 4 }),
      items: items(3),
      loose: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('items at the line’s start' as const),
      length: fc.integer({ min: 1, max: 4 }),
      known: fc.boolean(),
    }),
  },
  fc.record({
    kind: fc.constant('fence' as const),
    fence: fc.constantFrom('```', '~~~', '````'),
    inItem: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('table' as const), surplus: fc.boolean() }),
  fc.constantFrom(
    { kind: 'quote' },
    { kind: 'quoted table' },
    { kind: 'formula' },
    { kind: 'link line' },
    { kind: 'other paper' },
  ),
  fc.record({ kind: fc.constant('heading' as const), text: fc.constantFrom(...HEADINGS) }),
  fc.record({
    kind: fc.constant('line' as const),
    text: fc.constantFrom('===', '---', '***', '* * *'),
  }),
);

/** The content of a section: a few pieces, with traps among them. */
export const pieces: fc.Arbitrary<Piece[]> = fc
  .array(piece, { minLength: 1, maxLength: 4 })
  // A section that holds nothing but a line holds nothing.
  .filter((content) => content.some(({ kind }) => kind !== 'line'));

export interface ContentOptions {
  nextWord: () => string;
  depths: Map<string, number>;
  /** Stands before every line, except where items are to stand at the line's start. */
  indent: string;
  /** Closing lines divide the report's entries: then another paper's link starts none. */
  divided: boolean;
  /** Whether an item of that number, at the line's start, may have a label that a section could have. */
  mayBeKnown: (number: number) => boolean;
  /** How many items a list at the line's start has, instead of that many. */
  lengthOf: (length: number) => number;
}

export interface WrittenContent {
  lines: string[];
  words: string[];
  /** Whether what follows would be taken into the last piece unless a blank line divides them. */
  open: boolean;
}

/** Writes pieces down as Markdown, each word a new one. */
export function contentOf(content: Piece[], options: ContentOptions): WrittenContent {
  const words: string[] = [];
  const word = () => {
    const next = options.nextWord();
    words.push(next);
    return next;
  };
  const line = (list: Atom[]) => list.map((atom) => ATOMS[atom](word())).join('，');
  const atStart = content.some(({ kind }) => kind === 'items at the line’s start');
  const lines = content.flatMap((part, index) => {
    const written = writePiece(part, word, line, atStart ? { ...options, indent: '' } : options);
    return index === 0 ? written : ['', ...written];
  });
  return {
    lines,
    words,
    open: ['table', 'quote', 'quoted table'].includes(content.at(-1)?.kind ?? ''),
  };
}

function writePiece(
  piece: Piece,
  word: () => string,
  line: (list: Atom[]) => string,
  options: ContentOptions,
): string[] {
  const { indent, depths } = options;
  const indented = (lines: string[]) => lines.map((text) => (text === '' ? '' : indent + text));
  switch (piece.kind) {
    case 'paragraph':
      return indented(piece.lines.map(line));
    case 'list':
      return indented(writeList(piece, 1, word, options));
    case 'items at the line’s start':
      return Array.from({ length: options.lengthOf(piece.length) }, (_, index) => {
        const known = piece.known && options.mayBeKnown(index + 1);
        const label = known ? ['动机', '方法', '结果', '局限'][index] : `第${index}点`;
        const own = word();
        depths.set(own, 1);
        return `${index + 1}.  **${label}**：${own} 说明。`;
      });
    case 'fence': {
      const code = [
        `x = "${word()}"`,
        '1. **应用领域**：假的',
        '## 📄 A title in code',
        '='.repeat(60),
        `    y = 1  # ${word()}`,
      ];
      return piece.inItem
        ? indented([
            `*   ${piece.fence}python`,
            ...code.map((text) => `    ${text}`),
            `    ${piece.fence}`,
          ])
        : indented([`${piece.fence}python`, ...code, piece.fence]);
    }
    case 'table':
      return indented([
        `| ${word()} | 指标 |`,
        '|:---|---:|',
        `| ${word()} | **${word()}** |${piece.surplus ? ` ${word()} | \\| |` : ''}`,
        `| \`${word()}\` |`,
      ]);
    case 'quote':
      return indented([`> ${word()} 引文`, '>', `> *   ${word()}`]);
    case 'quoted table':
      return indented([`> | ${word()} | 指标 |`, '> |---|---|', `> | 1 | 2 | ${word()} |`]);
    case 'formula':
      return indented(['$$', `\\mathrm{${word()}}`, '= \\frac{1}{2}', '$$']);
    case 'heading':
      return indented([
        // A numbered one looks like the first item of a list.
        `#### ${options.lengthOf(1) === 1 ? '1. ' : ''}${piece.text}`,
        '',
        `${word()} 正文`,
      ]);
    case 'line':
      return indented([piece.text]);
    case 'other paper':
      return indented([
        `#### 参考 ${word()}`,
        ...(options.divided
          ? ['- **论文链接**: https://arxiv.org/abs/2601.99999']
          : ['', `- 2601.99999 ${word()}`]),
      ]);
    case 'link line':
      return indented([`*   **链接**：https://github.com/example/${word()}`]);
  }
}

function writeList(
  list: { marker: string; items: Item[]; step: number; loose: boolean },
  depth: number,
  word: () => string,
  options: ContentOptions,
): string[] {
  const { depths } = options;
  const length =
    depth === 1 && list.marker.includes('1')
      ? options.lengthOf(list.items.length)
      : list.items.length;
  const items = Array.from(
    { length },
    (_, index) => list.items[index] ?? list.items.slice(0, 1),
  ).flat();
  const lines = items.flatMap(({ label: anyLabel, atoms, nested }, index) => {
    const marker = list.marker.replace('1', String(index + 1));
    const label = depth > 1 || options.mayBeKnown(index + 1) ? anyLabel : '';
    const text = atoms.map((atom) => {
      const own = word();
      depths.set(own, depth);
      return ATOMS[atom](own);
    });
    const item = `${marker}${label ? `**${label}**：` : ''}${text.join('，')}`;
    const inner = nested ? writeList({ ...list, ...nested }, depth + 1, word, options) : [];
    const block = [item, ...inner.map((text) => (text === '' ? '' : ' '.repeat(list.step) + text))];
    return list.loose && index > 0 ? ['', ...block] : block;
  });
  return lines;
}
