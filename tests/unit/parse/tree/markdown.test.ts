import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../../lib/digest/plain-text';
import type { Block } from '../../../../lib/digest/tree';
import { parseInlineMarkdown, parseMarkdown } from '../../../../lib/parse/tree/markdown';
import { expectClosedInline, expectClosedTree } from '../closed-tree';
import { propertyOptions } from '../property-options';

/** What Markdown, TeX and HTML are made of, and words between. */
const SCRAPS = [
  ...[
    '*',
    '**',
    '***',
    '_',
    '`',
    '``',
    '~~',
    '\\',
    '$',
    '$$',
    '\\(',
    '\\)',
    '\\[',
    '\\]',
    '|',
    '<',
    '>',
    '&',
    '!',
  ],
  ...['\n', '\n', '\n', '\n\n', ' ', '  \n', '\t', '    ', '\r'],
  ...[
    '# ',
    '###### ',
    '- ',
    '*   ',
    '+ ',
    '1. ',
    '17) ',
    '> ',
    '>> ',
    '---\n',
    '===\n',
    '```\n',
    '~~~js\n',
    '    ',
  ],
  ...['| a | b |\n', '|---|:-:|\n', '| c | d | e | f |\n', '\n> | g |\n> |---|\n> | h | i |\n'],
  ...[
    '[',
    ']',
    '[text](',
    '](',
    ')',
    'https://e.org/x_y*z',
    '](https://e.org/p "title")',
    '<https://e.org/?a=b>',
  ],
  ...[
    '](javascript:alert(1))',
    '](data:text/html,x)',
    '&#106;avascript:',
    'vbscript:',
    '<a href="javascript:x">',
  ],
  ...['<script>', '</b>', '<!-- ', '<img src=x onerror=y>', '&lt;', '&#x41;', '&nbsp;'],
  ...[
    '\\frac{1}{2}',
    '\\mathrm{x}',
    '^2',
    '_i',
    '{',
    '}',
    '\\begin{matrix}',
    '\\end{matrix}',
    '\\def\\q{\\q\\q}\\q',
  ],
  ...[
    '应用领域',
    '“助手轴”',
    '（解绑）',
    '：',
    '。',
    '、',
    'ü',
    'İ',
    '𝒳',
    '🧪',
    '한국어',
    'a',
    'word',
    '42',
    '3.5',
  ],
];
const markdownLike = fc
  .array(fc.constantFrom(...SCRAPS), { minLength: 1, maxLength: 40 })
  .map((scraps) => scraps.join(''))
  // Of two links, one can stand within the other, and then its address is left out.
  .filter((source) => source.split('](http').length <= 2);
/** Any sequence of UTF-16 units, broken pairs and control characters included. */
const anyString = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units));

describe.each([
  ['Markdown-like text', markdownLike, 2000],
  ['any text', fc.oneof(anyString, fc.string({ unit: 'grapheme', maxLength: 60 })), 1000],
] as const)('%s', (_, arbitrary, runs) => {
  test('becomes a closed tree that lacks none of its letters and digits', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(arbitrary, (source) => {
        expect(missing(source, expectClosedTree(parseMarkdown(source)).text)).toBe('');
      }),
      propertyOptions(runs),
    );
  });

  test('becomes a closed line of inline nodes', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(arbitrary, (source) => {
        expectClosedInline(parseInlineMarkdown(source));
      }),
      propertyOptions(runs / 4),
    );
  });
});

test('a text’s every letter is found in its tree: a gauge that would miss one fails here', () => {
  expect(missing('abc **b** 12', 'abc 12')).toBe('b');
  expect(missing('1. x\n```js\ny\n```\n&amp;', 'x y')).toBe('');
});

describe('Markdown becomes what its writer meant', () => {
  const strong = (...c: string[]) => ({ t: 'strong', c });
  const link = (href: string, ...c: string[]) => ({ t: 'link', href, c });

  test.each<[string, unknown[]]>([
    ['**应用：**文本', [strong('应用：'), '文本']],
    ['提出**“助手轴”**概念', ['提出', strong('“助手轴”'), '概念']],
    ['**Unbind（解绑）**模块', [strong('Unbind（解绑）'), '模块']],
    ['降低了约**60%**。', ['降低了约', strong('60%'), '。']],
    ['a\\*b', ['a*b']],
    ['从 $5 到 $10', ['从 $5 到 $10']],
    [
      '已开源（https://github.com/a/b-c）。',
      ['已开源（', link('https://github.com/a/b-c', 'https://github.com/a/b-c'), '）。'],
    ],
    [
      '见https://a.org/x，及《https://b.org》',
      [
        '见',
        link('https://a.org/x', 'https://a.org/x'),
        '，及《',
        link('https://b.org', 'https://b.org'),
        '》',
      ],
    ],
    ['[页](https://a.org/中文 "题")', [link('https://a.org/中文', '页', ' (题)')]],
    ['![图](https://a.org/i.png)', [link('https://a.org/i.png', '图')]],
    ['[![图](https://a.org/i.png)](https://a.org)', [link('https://a.org', '图')]],
    ['<https://a.org/%E4%B8%AD>', [link('https://a.org/%E4%B8%AD', 'https://a.org/%E4%B8%AD')]],
    ['a  \nb', ['a', { t: 'break' }, 'b']],
    ['one\ntwo', ['one two']],
    ['第一行\n第二行', ['第一行', { t: 'break' }, '第二行']],
    ['标题\n===', ['标题', { t: 'break' }, '===']],
    ['<b onclick="x()">粗</b><script>y</script>', ['<b onclick="x()">粗</b><script>y</script>']],
    ['[x](/papers/1)、[y](../2.md)、[z](//evil.example/)、[m](mailto:a@b.org)', ['x、y、z、m']],
    ['[a]: https://a.org', ['[a]: ', link('https://a.org', 'https://a.org')]],
  ])('%j', (source, inlines) => {
    expect(parseMarkdown(source)).toEqual([{ t: 'paragraph', c: inlines }]);
  });

  test.each<[string, string]>([
    ['javascript', '[x](javascript:alert(1))'],
    ['with an entity', '[x](&#106;avascript:alert(1))'],
    ['with a named entity', '[x](javascript&colon;alert(1))'],
    ['with a tab', '[x](java\tscript:alert(1))'],
    ['with a line feed', '[x](java&NewLine;script:alert(1))'],
    ['with a control character', '[x](\u0001javascript:alert(1))'],
    ['in angle brackets', '[x](< javascript:alert(1)>)'],
    ['in capitals', '[x](JaVaScRiPt:alert(1))'],
    ['an autolink', '<javascript:alert(1)>'],
    ['data', '[x](data:text/html;base64,PHNjcmlwdD4=)'],
    ['an image', '![x](data:image/svg+xml,<svg/onload=alert(1)>)'],
    ['vbscript', '[x](vbscript:msgbox(1))'],
    ['no slashes', '[x](https:evil.example)'],
    ['mail', '<someone@example.org> mailto:someone@example.org'],
    ['files', '[x](file:///etc/passwd)'],
  ])('a dangerous or foreign address is text: %s', (_, source) => {
    const tree = parseMarkdown(source);
    expect(expectClosedTree(tree).hrefs).toEqual([]);
    expect(plainText(tree)).toMatch(/alert\(1\)|[dD]ata:|msgbox|papers|evil|someone|passwd/);
  });

  test.each([
    ['[x](https://huggingface.co@evil.example/)', 'https://evil.example/'],
    ['[x](http://someone:secret@evil.example)', 'http://evil.example'],
    ['[x](https://fine.example/@someone)', 'https://fine.example/@someone'],
  ])('a link leads to its host, without a name before it: %s', (source, href) => {
    expect(expectClosedTree(parseMarkdown(source)).hrefs).toEqual([href]);
  });

  test.each<[string, string, string]>([
    ['four columns a level', '*   a\n    *   b\n        *   c', 'a(b(c))'],
    [
      'two columns a level under wide bullets',
      '*   a\n  *   b\n    *   c\n  *   d\n*   e',
      'a(b(c)d)e',
    ],
    ['three columns a level', '1.  a\n   - b\n      - c\n2.  d', 'a(b(c))d'],
    [
      'all of it indented, below a line that is not',
      '引言\n    * a\n        * b\n    * c',
      'a(b)c',
    ],
    ['one column makes no level', '* a\n * b\n  * c', 'abc'],
    ['with tabs', '-\ta\n\t-\tb\n\t\t-\tc', 'a(b(c))'],
    ['with blank lines', '*   a\n\n    *   b\n\n*   c', 'a(b)c'],
    ['with paragraphs of their own', '*   a\n\n  more of a\n\n  *   b\n', 'a(b)'],
  ])('nested lists: %s', (_, source, outline) => {
    expect(parseMarkdown(source).map(outlineOf).join('')).toBe(outline);
  });

  test('code keeps its own indents, in lists too', () => {
    const [list] = parseMarkdown(
      '*   ```py\n    if a:\n        b\n    ```\n*   c\n  ```\n  d\n    e\n  ```',
    );
    expect(list).toMatchObject({
      t: 'list',
      items: [
        [{ t: 'preformatted', text: 'if a:\n    b' }],
        [{ t: 'paragraph' }, { t: 'preformatted', text: 'd\n  e' }],
      ],
    });
  });

  test('columns stay aligned as their writer has them, and say nothing where nobody did', () => {
    const [aligned] = parseMarkdown('| a | b | c |\n|:--|:-:|---|\n| 1 | 2 | 3 |');
    expect(aligned).toMatchObject({ t: 'table', align: ['left', 'center', null] });
    expect(parseMarkdown('| a |\n|---|\n| 1 |')[0]).not.toHaveProperty('align');
  });

  test('a row with more cells than its table keeps them in the last, wherever the table stands', () => {
    const rows = (source: string) =>
      JSON.stringify(parseMarkdown(source)).match(/"rows":.*?\]\]\]/)?.[0];
    const wanted = '"rows":[[["1"],["2"," | 3 | 4"]]]';
    expect(rows('| a | b |\n|---|---|\n| 1 | 2 | 3 | 4 |')).toBe(wanted);
    expect(rows('> | a | b |\n> |---|---|\n> | 1 | 2 | 3 | 4 |')).toBe(wanted);
    expect(rows('*   | a | b |\n    |---|---|\n    | 1 | 2 | 3 | 4 |')).toBe(wanted);
    expect(rows('a | b\n---|---\n1 | 2 | 3 | 4')).toBe(wanted);
  });

  test.each<[string, string, boolean]>([
    ['设 $K_i$ 个', 'K_i', false],
    ['设 \\(K_i\\) 个', 'K_i', false],
    ['设 $$K_i$$ 个', 'K_i', true],
    ['$$\nK_i\n= 1\n$$', 'K_i\n= 1', true],
    ['\\[\n- K_i\n\\]', '- K_i', true],
  ])('a formula: %j', (source, tex, display) => {
    const formulas = JSON.stringify(parseMarkdown(source)).match(/\{"t":"math".*?"mathml":\{/g);
    expect(formulas).toEqual([
      `{"t":"math","tex":${JSON.stringify(tex)},"display":${display},"mathml":{`,
    ]);
  });
});

/** Each item's first word, its nested items in brackets. */
function outlineOf(block: Block): string {
  if (block.t !== 'list') return '';
  return block.items
    .map(([text, ...nested]) => {
      const inner = nested.map(outlineOf).join('');
      return plainText(text ? [text] : []) + (inner && `(${inner})`);
    })
    .join('');
}

/** The letters and digits of a Markdown text that a tree's text lacks, but for those that only mark. */
function missing(source: string, found: string): string {
  const counts = new Map<string, number>();
  for (const char of found.normalize('NFKC')) counts.set(char, (counts.get(char) ?? 0) + 1);
  const marks =
    /(?:`{3}|~{3}).*|\b\d{1,9}(?=[.)](?:\s|$))|&#?\w+;|<\/?(?:a|b|img|script)\b[^<>]*>|\\(?:begin|end)\{\w+\}|\\[a-z]+(?=\{)|!\[[\d\s]*\]\([^)]*\)/g;
  return [...source.replace(marks, '').normalize('NFKC')]
    .filter((char) => {
      const count = counts.get(char) ?? 0;
      counts.set(char, count - 1);
      return count <= 0 && /[\p{L}\p{N}]/u.test(char);
    })
    .join('');
}
