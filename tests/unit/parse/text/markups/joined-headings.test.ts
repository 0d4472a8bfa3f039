import { expect, test } from 'vitest';
import { toLines } from '../../../../../lib/parse/text/line';
import { writeJoinedHeadings } from '../../../../../lib/parse/text/markups/joined-headings';

function written(text: string): string {
  return writeJoinedHeadings(toLines(text))
    .map((line) => line.text)
    .join('\n');
}

test.each([
  ['##Kites at Home', '## Kites at Home'],
  ['###【2】风筝', '### 【2】风筝'],
  ['# Kites\n\n# Tents\n\n#Ropes at Home', '# Kites\n\n# Tents\n\n# Ropes at Home'],
])('%j is a heading', (text, expected) => {
  expect(written(text)).toBe(expected);
});

test.each([
  '#kites #tents',
  '# Kites\n\n# Tents\n\n#ropes',
  '# Kites\n\n#Ropes at Home',
  '########',
  '```\n##Kites\n```',
])('%j is none', (text) => {
  expect(written(text)).toBe(text);
});
