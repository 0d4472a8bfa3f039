import { expect, test } from 'vitest';
import { cleanTitle } from '../../../../lib/parse/words/clean-title';
import { isFailedOutput } from '../../../../lib/parse/words/failed-output';
import { readLabelledLine } from '../../../../lib/parse/words/labelled-line';
import { findLinks } from '../../../../lib/parse/words/paper-mentions';
import { cleanLabelText, readLabel } from '../../../../lib/parse/words/read-label';

const label = (text: string) => readLabel({ text, fenced: false });

test('a short sentence in bold is a label, a long one is text', () => {
  expect(label('**What it does.** It walks.')).toMatchObject({ closed: true, rest: 'It walks.' });
  expect(label('**What it does to all ropes that anybody ever walked.** it')?.closed).toBe(false);
});

test('a label further in than two spaces belongs to the text above it', () => {
  expect(readLabelledLine('  1. **方法**：拉。')?.label).toBe('方法');
  expect(readLabelledLine('   1. **方法**：拉。')).toBeNull();
});

test('letters and digits in circles number labels too', () => {
  expect(cleanLabelText('B. Method')).toBe('Method');
  expect(cleanLabelText('② Method')).toBe('Method');
});

test('a text that goes on far below a placeholder is none', () => {
  expect(isFailedOutput('N/A')).toBe(true);
  expect(isFailedOutput(`N/A${' '.repeat(900)}It walks on rope.`)).toBe(false);
});

test('a title is without the marks that close its heading', () => {
  expect(cleanTitle('## Quiet Bridges for Robots ##')).toBe('Quiet Bridges for Robots');
});

test('a picture is no link', () => {
  expect(findLinks('![rope](https://example.org/rope.png)')).toEqual([]);
  expect(findLinks('[rope](https://example.org/rope)')).toHaveLength(1);
});
