import { expect, test } from 'vitest';
import type { MathElement } from '../../../../lib/digest/tree';
import { texToMathml } from '../../../../lib/parse/tree/tex';
import { expectClosedMath } from '../closed-tree';

test.each<[string, string]>([
  ['K', 'K'],
  ['x_i^2 \\le \\alpha', 'xi2≤α'],
  ['\\frac{1}{\\sqrt{d_k}}', '1dk'],
  ['\\mathbb{E}[\\log p(x)]', '𝔼[logp(x)]'],
  ['\\text{Pass@1} \\to 60\\%', 'Pass@1→60%'],
  ['60%', '60%'],
  ['x_{\\rm Top 10} + \\mathrm{Top10k}', 'xTop10+Top10k'],
  ['\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}', '(abcd)'],
  ['\\underset{\\theta}{\\arg\\min}\\ \\hat{L}', 'argminθLˆ'],
])('TeX that digests hold becomes MathML: %s', (tex, text) => {
  const mathml = texToMathml(tex, false);
  expect(mathml).toMatchObject({ tag: 'math' });
  if (mathml) expectClosedMath(mathml);
  expect(textOf(mathml).replace(/[\s\u2061]/g, '')).toBe(text);
});

test('a formula of its own is set larger than one in a line', () => {
  expect(texToMathml('\\sum_i x_i', true)).not.toEqual(texToMathml('\\sum_i x_i', false));
});

test.each<[string, string]>([
  ['a macro that calls itself', '\\def\\a{\\a\\a}\\a'],
  ['two that call each other', '\\newcommand{\\a}{\\b}\\newcommand{\\b}{\\a}\\a'],
  [
    'a macro that doubles, ten times over',
    `\\def\\a#1{#1#1}${'\\a{'.repeat(10)}x${'}'.repeat(10)}`,
  ],
  ['ten thousand braces', `${'{'.repeat(10_000)}x${'}'.repeat(10_000)}`],
  ['braces that never close', '{'.repeat(1900)],
  ['roots within roots', `${'\\sqrt{'.repeat(300)}x${'}'.repeat(300)}`],
  ['exponents within exponents', `${'x^{'.repeat(400)}x${'}'.repeat(400)}`],
  ['a matrix of 900 columns', `\\begin{matrix}${'a&'.repeat(900)}\\end{matrix}`],
  ['a matrix of 900 rows', `\\begin{matrix}${'a\\\\'.repeat(900)}\\end{matrix}`],
  ['2,000 letters', 'x'.repeat(2000)],
  ['bad TeX', '\\frac{1}'],
  ['an unknown command', '\\nosuchcommand'],
  ['a link', '\\href{javascript:alert(1)}{x}'],
  ['an address', '\\url{https://example.org}'],
  ['an image', '\\includegraphics{https://example.org/i.png}'],
  ['a style', '\\style{color:red}{x}'],
  ['an id', '\\htmlId{a}{x}'],
])('TeX beyond bounds stays TeX: %s', (_, tex) => {
  expect(texToMathml(tex, true)).toBeNull();
});

test.each([
  '\\rule{99999em}{99999em}',
  '\\rule[-9999em]{1em}{1em}',
  '\\rule{99999pt}{99999mm}x',
  '\\raisebox{-99999em}{x}',
  '\\kern-99999em x',
  '\\hspace{99999999em}x',
  'a\\genfrac(){99999em}{}{a}{b}b',
  '\\begin{matrix}a\\\\[9999em]b\\end{matrix}',
  '\\text{<script>alert(1)</script>}',
  '\\text{<img src=x onerror=alert(1)>}',
  '\\colorbox{red}{x}',
  '\\color{red}x',
  '\\mathllap{x}',
  '\\bcancel{x}',
  '\\boxed{x}',
  '\\Bigg( \\left. \\middle| \\right)',
  '\\xrightarrow[a]{b}',
])('whatever is in it, MathML holds only plain elements and short lengths: %s', (tex) => {
  for (const display of [true, false]) {
    const mathml = texToMathml(tex, display);
    expect(mathml).not.toBeNull();
    if (mathml) expectClosedMath(mathml);
  }
});

function textOf(node: MathElement | string | null): string {
  if (node === null) return '';
  return typeof node === 'string' ? node : node.c.map(textOf).join('');
}
