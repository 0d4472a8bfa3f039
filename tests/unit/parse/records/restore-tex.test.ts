import { expect, test } from 'vitest';
import { restoreTex, undoubleEscapes } from '../../../../lib/parse/records/restore-tex';

/** What a reader of JSON makes of TeX whose backslashes were not doubled. */
function eaten(tex: string): string {
  return JSON.parse(`"${tex}"`);
}

test.each([
  String.raw`A loss $\frac{a}{b}\beta$ at angle $\theta$, with $\nabla f$ and $\rho$.`,
  String.raw`\textbf{Bold}, and \times between.`,
  String.raw`$$x \to y \neq \nu \right)$$`,
])('%s is put back', (tex) => {
  expect(restoreTex(eaten(tex))).toBe(tex);
});

test.each([
  'A line.\nAnother line.',
  'Costs $5\nnot $7, or so.',
  'A cell\tor a tab.',
  'A page.\fIntroduction',
  '- one\n- two\n\nabout it',
])('%j stays', (text) => {
  expect(restoreTex(text)).toBe(text);
});

test('escapes that were written twice are read once more', () => {
  expect(undoubleEscapes(String.raw`One.\n- two\n- three`)).toBe('One.\n- two\n- three');
  expect(undoubleEscapes(String.raw`\u4e00\u53e5`)).toBe('一句');
});

test.each([
  String.raw`A gradient $\nabla$ and $\nu$.`,
  String.raw`Lines end in \n here.`,
  'Real\nlines, and \\n spoken of, and \\n.',
])('%j says what it means', (text) => {
  expect(undoubleEscapes(text)).toBe(text);
});
