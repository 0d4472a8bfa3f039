import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../../../lib/digest/tree';
import { parseMarkdown } from '../../../../lib/parse/tree/markdown';

/** A section as a reader sees it: formulas as their TeX between `‹›`, code between `[]`, strong text between `*`. */
function seen(markdown: string): string {
  return parseMarkdown(markdown).map(blockSeen).join('⏎');
}

function blockSeen(block: Block): string {
  switch (block.t) {
    case 'list':
      return block.items.map((item) => `• ${item.map(blockSeen).join('⏎')}`).join('⏎');
    case 'quote':
      return `> ${block.c.map(blockSeen).join('⏎')}`;
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(runSeen).join(' | ')).join(' / ');
    case 'preformatted':
      return `[${block.text}]`;
    case 'rule':
      return '——';
    default:
      return runSeen(block.c);
  }
}

function runSeen(run: Inline[]): string {
  return run
    .map((node) => {
      if (typeof node === 'string') return node;
      if (node.t === 'math') return `‹${node.tex}›`;
      if (node.t === 'code') return `[${node.text}]`;
      if (node.t === 'break') return '⏎';
      if (node.t === 'link') return `${runSeen(node.c)}→${node.href}`;
      return node.t === 'strong' ? `*${runSeen(node.c)}*` : `/${runSeen(node.c)}/`;
    })
    .join('');
}

const table = (name: string, cases: [string, string][]) =>
  describe(name, () => {
    test.each(cases)('%j', (markdown, wanted) => {
      expect(seen(markdown)).toBe(wanted);
    });
  });

table('what note takers and their programs write is read', [
  ['The ~~heavy~~ light gate is ==the point==.', 'The heavy light gate is *the point*.'],
  ['H~2~O, x^2^, 10^{-3}, about ~5%, from 3~5', 'H₂O, x², 10⁻³, about ~5%, from 3~5'],
  ['- [x] trained\n- [ ] released\n- [y] neither', '• ☑ trained⏎• ☐ released⏎• [y] neither'],
  ['Twice as fast[^1], as told[^note].', 'Twice as fast[1], as told[note].'],
  ['[^1]: On one machine.\n[^2]: On two.', '[1] On one machine.⏎[2] On two.'],
  [
    'See [[Lantern gates|gates]], [[Ferries#Costs]] and [[12]](https://e.org/a).',
    'See gates, Ferries and [12]→https://e.org/a.',
  ],
  ['![[lantern.png]] A gate ![[Gates]]', ' A gate Gates'],
  ['### How it works {#how .wide}\n\nA gate opens. ^a1b2c3', 'How it works⏎A gate opens.'],
  ['[A gate]{.smallcaps} opens.', 'A gate opens.'],
  ['A gate %%ask the authors%% opens.\n\n%% to do %%', 'A gate  opens.'],
  ['::: note\nMind the cost.\n:::\n\n::: {.warning} Two gates\n:::', 'Mind the cost.⏎Two gates'],
  ['> [!WARNING]\n> It forgets.', '> *Warning*⏎It forgets.'],
  ['> [!tip] In short\n> It pays.', '> In short It pays.'],
  ['[TOC]\n\nA gate.\n\n[[_TOC_]]', 'A gate.'],
  [
    'A {{ paper.title }} gate{% raw %} opens{% endraw %}; the set {a, b}',
    'A  gate opens; the set {a, b}',
  ],
  ['\u001b[1;31mLoss\u001b[0m fell\u0007 by \u000780\u0000 %', 'Loss fell by 80 %'],
  [`Z${'\u0336'.repeat(50)}algo, ặ ề`, `Z${'\u0336'.repeat(8)}algo, ặ ề`],
  ['Zero\u200bwidth\ufeff and cafe\u0301, 가', 'Zerowidth and café, 가'],
]);

table('HTML within prose becomes nodes of the tree, or vanishes', [
  ['A <b>bold</b> and <i>fine</i> <u>gate</u>,<br>new line', 'A *bold* and /fine/ gate,⏎new line'],
  [
    'CO<sub>2</sub>, 10<sup>-3</sup>, the 1<sup>st</sup>, x<sub>big</sub>',
    'CO₂, 10⁻³, the 1st, x_big',
  ],
  ['<font color="red">warm</font>&nbsp;&amp; <span style="a:b">cold</span>', 'warm\u00a0& cold'],
  ['<a href="https://e.org/p">page</a> <a href="/p">here</a>', 'page→https://e.org/p here'],
  ['<code>a &lt; b</code> <!-- hidden --> <kbd>X</kbd>', '[a < b]  [X]'],
  ['<img src="https://e.org/i.png" alt="A gate"/> opens', 'A gate opens'],
  ['<p>One.</p><ul><li>two</li><li>three</li></ul>', 'One.⏎• two⏎• three'],
  ['&lt;p&gt;Zinc &amp;amp; iron&lt;/p&gt;', 'Zinc & iron'],
  [
    'It thinks in <think> and looks at <image>, a < b > c',
    'It thinks in <think> and looks at <image>, a < b > c',
  ],
  ['<b onclick="x()">a</b>', '<b onclick="x()">a</b>'],
]);

table('TeX that authors leave in their prose is read', [
  [
    "We build ``gates that open'' with \\textbf{two} \\emph{kinds} of \\texttt{lamp\\_a}.",
    'We build “gates that open” with *two* /kinds/ of [lamp_a].',
  ],
  [
    'halved~\\cite{dorn2025, aoki} at 5\\% loss, see Fig.~\\ref{fig:gate} and Table~3',
    'halved at 5% loss, see Fig.\u00a0[fig:gate] and Table\u00a03',
  ],
  ['as in \\cite{kite} and by \\citet{moth}', 'as in [kite] and by [moth]'],
  [
    'Code: \\url{https://e.org/c} and \\href{https://e.org/d}{data}',
    'Code: https://e.org/c→https://e.org/c and data→https://e.org/d',
  ],
  [
    'Schr\\"odinger, Poincar\\\'e, Erd\\H{o}s, {\\\'E}tude, Ma\\v{c}ek; it\\\'s \\"on\\"',
    'Schrödinger, Poincaré, Erdős, Étude, Maček; it\'s "on"',
  ],
  [
    'pages 5--10, Baum--Welch, and --- so it is --- more; run --fast',
    'pages 5–10, Baum–Welch, and — so it is — more; run --fast',
  ],
  [
    'The weight \\alpha is at most \\frac{1}{2} \\leq 1 in \\mathcal{L}_{gate}',
    'The weight α is at most ‹\\frac{1}{2}› ≤ 1 in ‹\\mathcal{L}_{gate}›',
  ],
  [
    '{\\bf Strong} {\\em words}, \\method{} and \\ours, \\eg gates',
    '*Strong* /words/, method and ours, e.g. gates',
  ],
  ['C:\\users\\name, \\d+ and \\S+', 'C:\\users\\name, \\d+ and \\S+'],
  ['\\begin{itemize} \\item one \\item two \\end{itemize}', '• one⏎• two'],
  ['\\begin{equation}x = 1\\end{equation}', '‹x = 1›'],
  ["a `structural' condition, `code` it is", 'a ‘structural’ condition, [code] it is'],
  ['First line\\nSecond line\\n- one\\n- two', 'First line Second line⏎• one⏎• two'],
  ['the gradient $\\nabla f$ and $\\neq$', 'the gradient ‹\\nabla f› and ‹\\neq›'],
]);

table('money and brackets are no formulas, and formulas are', [
  ['每次仅$5，比$10的基线低，且$x$与$y$成正比。', '每次仅$5，比$10的基线低，且‹x›与‹y›成正比。'],
  ['From $5 per run to $x$, US$3.2M, $HOME', 'From $5 per run to ‹x›, US$3.2M, $HOME'],
  [
    'between $\\leq$2 and $\\geq$6, a $\\sim$35% rise, 360°$\\times$180°',
    'between ‹\\leq›2 and ‹\\geq›6, a ‹\\sim›35% rise, 360°‹\\times›180°',
  ],
  ['损失 $L_{总} = \\text{交叉熵}$', '损失 ‹L_{总} = \\text{交叉熵}›'],
  ['earlier \\[12\\], \\[3, 4\\] and \\[Baseline\\]', 'earlier [12], [3, 4] and [Baseline]'],
  ['at \\(p<0.05\\) with \\(K\\) and \\[x^2\\]', 'at ‹p<0.05› with ‹K› and ‹x^2›'],
]);

table('Markdown that is none was meant as some', [
  ['**Label: **text and **more** words', '*Label: *text and *more* words'],
  ['A lone** mark, 2**10 and 2 ** 3', 'A lone mark, 2**10 and 2 ** 3'],
  ['结果：| 法 | 分 | | --- | --- | | 甲 | 1 | | 乙 | 2 |', '结果：⏎法 | 分 / 甲 | 1 / 乙 | 2'],
  ['| 法 | 分 |\n| 甲 | 1 |\n| 乙 | 2 |', '法 | 分 / 甲 | 1 / 乙 | 2'],
  ['| a | b | c |\n|---|---|\n| 1 | 2 | 3 |', 'a | b | c / 1 | 2 | 3'],
  ['###Tight\ntext #tag', 'Tight⏎text #tag'],
  ['A gate opens. ### Limits It forgets; C# and ## 3', 'A gate opens.⏎Limits It forgets; C# and⏎3'],
  ['\\u706f\\u7b3c gates', '灯笼 gates'],
  ['[Full](days/02_gate) and f[i](x)', 'Full and f[i](x)'],
  ['text\n```', 'text'],
  ['https://e.org/boat.png\n\nA boat.', 'A boat.'],
  [
    '![](https://e.org/a.png) ![image](https://e.org/b.png) ![Two boats](https://e.org/c.png)',
    '  Two boats→https://e.org/c.png',
  ],
]);
