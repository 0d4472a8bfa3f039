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

it.each(['markdown', 'md', ''])('takes an entry in a fence that says “%s” for text', (info) => {
  const entry = ['## Kites', '[arXiv](https://arxiv.org/abs/2611.00001)', 'It reels in.'];
  const lines = toLines(['Above.', `\`\`\`${info}`, ...entry, '```', 'Below.'].join('\n'));
  expect(lines.map(({ text }) => text)).toEqual(['Above.', '', ...entry, '', 'Below.']);
  expect(lines.some(({ fenced }) => fenced)).toBe(false);
});

it('leaves code that names a paper in its fence', () => {
  const code = ['```', '@misc{kites, url={https://arxiv.org/abs/2611.00001}}', '```'];
  expect(toLines(code.join('\n')).every(({ fenced }) => fenced)).toBe(true);
});
