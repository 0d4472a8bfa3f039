import { expect, it } from 'vitest';
import { toLines } from '../../../../lib/parse/text/line';

function fencedOf(text: string): string[] {
  return toLines(text)
    .filter(({ fenced }) => fenced)
    .map((line) => line.text);
}

it('marks a fence, its ends and what is inside', () => {
  expect(fencedOf('a\n```js\n# b\n```\nc')).toEqual(['```js', '# b', '```']);
  expect(fencedOf('1. a\n\n\t~~~\n\t====\n\t~~~~')).toEqual(['\t~~~', '\t====', '\t~~~~']);
});

it('takes a fence without an end for text', () => {
  expect(fencedOf('```js\n# b')).toEqual([]);
  expect(fencedOf('````\n# b\n```')).toEqual([]);
  expect(fencedOf('```\n# b\n```js')).toEqual([]);
});

it('lets a fence without an end hide no other', () => {
  expect(fencedOf('~~~~a\n```\n# b\n```')).toEqual(['```', '# b', '```']);
  expect(fencedOf('````\n```\n# b\n```')).toEqual(['```', '# b', '```']);
});

it('leaves out what nobody sees before a line’s own mark', () => {
  expect(toLines('\u200b  - a\u200bb')[0]?.text).toBe('  - a\u200bb');
});
