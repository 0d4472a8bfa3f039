import { expect, test } from 'vitest';
import { plainTitle } from '../../../../lib/parse/tree/plain-title';
import { readableTex } from '../../../../lib/parse/tree/readable-tex';

test.each([
  ['$\\pi_0$: A Policy for Ferries', 'π₀: A Policy for Ferries'],
  ['$\\text{Lantern}^2$: Gates that Fold', 'Lantern²: Gates that Fold'],
  ['Boat$^{+}$ and Ferry$^*$', 'Boat⁺ and Ferry*'],
  ['The $n$-Sided Gate at $O(n \\log n)$ Cost', 'The n-Sided Gate at O(n log n) Cost'],
  [
    'Ask \\& Answer at 5\\% Cost: \\textbf{{BERT}} and {GPT}',
    'Ask & Answer at 5% Cost: BERT and GPT',
  ],
  ["Reading ``Gates'' in Schr\\\"odinger's <i>Ferry</i>", "Reading “Gates” in Schrödinger's Ferry"],
  ['Boats on a $100K Budget', 'Boats on a $100K Budget'],
  ['**Bold** `code` and [a link](https://e.org)', 'Bold code and a link'],
])('a title in plain letters: %s', (markdown, title) => {
  expect(plainTitle(markdown)).toBe(title);
});

test.each([
  ['\\frac{a+1}{b}', '(a+1)/b'],
  ['\\sqrt{x y}', '√(x y)'],
  ['x_{ij}^{2}', 'xᵢⱼ²'],
  ['\\mathcal{L}_{\\text{big}}', 'L_big'],
  ['a \\leq b \\rightarrow \\infty', 'a ≤ b → ∞'],
  ['{'.repeat(5000), '{'.repeat(5000)],
  [`${'{'.repeat(400)}x${'}'.repeat(400)}`, expect.stringContaining('x')],
])('a formula in letters: %s', (tex, letters) => {
  expect(readableTex(tex)).toEqual(letters);
});
