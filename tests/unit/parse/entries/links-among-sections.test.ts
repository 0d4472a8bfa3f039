import { describe, expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const link = (number: number) => `- **Link**: https://huggingface.co/papers/2603.0000${number}`;
const titles = ['Kites That Carry Strings', 'Tents That Fold at Dusk', 'Boats That Row'];
const right = titles.map(
  (title, n) => `2603.0000${n + 1} ${title}: It is toy ${n + 1}. Nobody holds string ${n + 1}.`,
);

describe('a link that stands among the sections of its entry', () => {
  test.each([1, 2])('below their heading number %i is the title’s', (place) => {
    const entry = (title: string, n: number) => {
      const parts = [
        `## ${title}`,
        `### Overview`,
        `It is toy ${n}.`,
        `### Method`,
        `Nobody holds string ${n}.`,
      ];
      parts.splice(n === 3 ? place * 2 : 1, 0, link(n));
      return parts.join('\n\n');
    };
    const text = ['# Toys', ...titles.map((title, n) => entry(title, n + 1))].join('\n\n');
    expect(toldIn(text)).toEqual({ digests: right, problems: [] });
  });

  test('ends the last entry before no section that the others have', () => {
    const entry = (title: string, n: number) => {
      const parts = [`**Overview:** It is toy ${n}.`, `**Method:** Nobody holds string ${n}.`];
      parts.splice(n === 3 ? 1 : 2, 0, link(n));
      return [`### ${n}. ${title}`, ...parts].join('\n\n');
    };
    const text = ['# Toys', ...titles.map((title, n) => entry(title, n + 1))].join('\n\n');
    expect(toldIn(text)).toEqual({ digests: right, problems: [] });
  });
});

test.each([
  '论文可在 https://arxiv.org/abs/2603.00003 查看。',
  '全文见 https://arxiv.org/abs/2603.00003。',
  'The paper is available [here](https://arxiv.org/abs/2603.00003).',
  'You can read the full paper at https://arxiv.org/abs/2603.00003.',
])('a sentence may say where the paper is: %s', (sentence) => {
  const entry = (title: string, n: number) =>
    `${n}. **${title}**\n   ${n === 3 ? sentence : link(n)}\n   - It is toy ${n}.\n   - Nobody holds string ${n}.`;
  const text = ['# Toys', ...titles.map((title, n) => entry(title, n + 1))].join('\n\n');
  const { digests, problems } = toldIn(text);
  expect(digests.map((digest) => digest.replaceAll('\n', ' '))).toEqual(right);
  expect(problems).toEqual([]);
});
