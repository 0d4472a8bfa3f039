import { describe, expect, test } from 'vitest';
import { htmlToMarkdown } from '../../../../lib/parse/text/html-to-markdown';
import { toLines } from '../../../../lib/parse/text/line';

const convert = (html: string, page = false) =>
  htmlToMarkdown(toLines(html), page)
    .map(({ text }) => text)
    .filter((text) => text.trim() !== '')
    .join('\n');

describe('what a tag means is written in Markdown', () => {
  test.each([
    ['<h2>A <i>b</i></h2>', '## A *b*'],
    ['<p>a<br>b</p>', 'a\nb'],
    ['<b> bold </b>text', ' **bold** text'],
    ['H<sub>2</sub>O, x<sup>2</sup>', 'H₂O, x²'],
    ['<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '- a\n  - b\n- c'],
    ['<ol><li>a</li><li>b</li></ol>', '1. a\n2. b'],
    ['<blockquote>a</blockquote>b', '> a\nb'],
    ['<a href="https://example.org/a?b=1&amp;c=2">x</a>', '[x](https://example.org/a?b=1&c=2)'],
    ['<a href="#part">x</a>', 'x'],
    ['<a href="arxiv.org/abs/2601.00001">x</a>', '[x](https://arxiv.org/abs/2601.00001)'],
    ['<a href="papers/today.html">x</a>', 'x'],
    ['<details><summary>Method</summary>a</details>', '**Method**\na'],
    ['<details><summary>Details</summary>a</details>', 'a'],
    ['  - <details>\n    <summary>Abstract</summary>\n\n    a', '  - **Abstract**\n    a'],
    ['<span>a</span><span>b</span>', 'a b'],
    ['<figure>\n<img src="https://example.org/a.png">\n<figcaption>a</figcaption></figure>', 'a'],
    [
      '<table><tr><th>A</th><th>B</th></tr><tr><td>a | b</td><td></td></tr></table>',
      '| A | B |\n|---|---|\n| a \\| b |  |',
    ],
    ['a <!-- note --> b', 'a  b'],
    [
      '<nav><a href="/">Home</a></nav>a<button data-arxiv-id="2601.10387">like</button>',
      'a arXiv:2601.10387',
    ],
  ])('%s', (html, markdown) => {
    expect(convert(html)).toBe(markdown);
  });
});

describe('what is no tag of ours stays as it is', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror="alert(1)">',
    '<svg onload="alert(1)">',
    '<b onclick="alert(1)">a</b>',
    '<details open ontoggle=alert(1)><summary>x</summary></details>',
    '<iframe src="https://example.org"></iframe>',
    'a <b c',
    'a < b and c > d',
    'vector<int> and <title>',
    'an open <b>tag',
    '`<b>code</b>`',
    'a --><script>alert(1)</script><!-- b',
  ])('%s', (html) => {
    expect(convert(html)).toBe(html);
  });

  test('in a code fence', () => {
    expect(convert('```\n<b>a</b>\n```')).toBe('```\n<b>a</b>\n```');
  });
});

test('of a page, what nobody sees is left out', () => {
  const html =
    '<!doctype html><html><head><title>t</title><style>p{}</style></head><body><p>a\nb</p><div class="top nav"><a href="/">Home</a></div><script>x</script><img src="y"></body></html>';
  expect(convert(html, true)).toBe('a b');
});

test('lines keep their numbers', () => {
  const lines = htmlToMarkdown(
    toLines('<div>\n\na\n</div>\n<table>\n<tr>\n<th>A</th><th>B</th></tr></table>\nb'),
    false,
  );
  expect(
    lines.filter(({ text }) => /[a-z]/i.test(text)).map(({ number, text }) => [number, text]),
  ).toEqual([
    [3, 'a'],
    [6, '| A | B |'],
    [8, 'b'],
  ]);
});

describe('cards of a page whose titles stand in two languages', () => {
  const card = (title: string) =>
    `<div class="card"><div class="head"><span>#1</span> <a class="t" href="https://arxiv.org/abs/2603.09101">${title}</a></div><div class="zh-title">会折叠的帐篷</div><div class="tldr"><b>TLDR</b> 帐篷自己折叠。</div></div>`;

  test('the one below the link to the paper is no heading, and a label in bold gets no other', () => {
    expect(convert(card('Tents That Fold'), true)).toBe(
      '#1 [Tents That Fold](https://arxiv.org/abs/2603.09101)\n会折叠的帐篷\n**TLDR** 帐篷自己折叠。',
    );
  });

  test('the only one is a heading', () => {
    expect(
      convert('<div class="card"><div class="zh-title">会折叠的帐篷</div>折叠</div>', true),
    ).toBe('## 会折叠的帐篷\n折叠');
  });
});

describe('a table that only lays out what it holds', () => {
  test.each([
    [
      'columns with nothing in them',
      '<tr><td></td><td><p>a</p><p>b</p></td><td> </td></tr>',
      'a\nb',
    ],
    ['a heading', '<tr><td>1</td><td><h3>A</h3>b</td></tr>', '1\n### A\nb'],
    [
      'a paper in each row',
      '<tr><td><a href="https://arxiv.org/abs/2601.00001">x</a></td><td><b>A</b><br>b</td></tr><tr><td><a href="https://arxiv.org/abs/2601.00002">y</a></td><td><b>C</b><br>d</td></tr>',
      '[x](https://arxiv.org/abs/2601.00001)\n**A**\nb\n---\n[y](https://arxiv.org/abs/2601.00002)\n**C**\nd\n---',
    ],
  ])('has %s', (_, rows, markdown) => {
    expect(convert(`<!doctype html><body><table>${rows}</table></body>`, true)).toBe(markdown);
  });
});

test('small print is set apart, unless it tells something', () => {
  const page = (text: string) => convert(`<!doctype html><body><p>${text}</p></body>`, true);
  expect(page('<small>A. Birch</small><br>A kite.')).toBe('*A. Birch*\nA kite.');
  expect(page('<small>It flies. It lands.</small>')).toBe('It flies. It lands.');
});

test('a table’s row of a name and what it stands for is a label with its text', () => {
  const row = (name: string, value: string) => `<tr><th>${name}</th><td>${value}</td></tr>`;
  const table = `<table>${row('Link', 'https://arxiv.org/abs/2601.00001')}${row('What is it?', 'A kite.')}</table>`;
  expect(convert(`<!doctype html><body>${table}</body>`, true)).toBe(
    '**Link**: https://arxiv.org/abs/2601.00001\n**What is it?**: A kite.',
  );
});
