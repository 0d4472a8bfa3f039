import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const TITLES = ['Kites That Reel Themselves', 'Ox', 'Tents That Fold Without Hands', 'Is It Wet?'];
const idOf = (at: number) => `2611.0000${at + 1}`;

test.each([
  ['quotation marks', (title: string, id: string) => `“${title}” (https://arxiv.org/abs/${id})`],
  [
    'numbers in brackets',
    (title: string, id: string, at: number) =>
      `【${at + 1}】${title}｜[链接](https://arxiv.org/abs/${id})`,
  ],
  ['a sign', (title: string, id: string) => `▶ ${title} — https://arxiv.org/abs/${id}`],
])('among titles in %s, a short one and one that asks are titles as well', (_, titleLine) => {
  const text = TITLES.map((title, at) =>
    [titleLine(title, idOf(at), at), `It tells of matter ${at}, and at some length.`].join('\n\n'),
  ).join('\n\n');
  const { digests } = toldIn(`Papers of Monday\n\n${text}\n`);
  expect(digests).toHaveLength(TITLES.length);
  for (const [at, told] of digests.entries()) {
    expect(told).toContain(`${idOf(at)} ${TITLES[at]}`);
    expect(told.match(/matter \d/g)).toEqual([`matter ${at}`]);
  }
});

test('a text that cites a paper behind its own words is no title', () => {
  const text = TITLES.map((title, at) =>
    [
      `“${title}, or how it came” (https://arxiv.org/abs/${idOf(at)})`,
      `It tells of matter ${at}, and follows the older “Nets” (https://arxiv.org/abs/2501.0000${at}).`,
    ].join('\n\n'),
  ).join('\n\n');
  expect(toldIn(text).digests).toHaveLength(TITLES.length);
});
