import { expect, test } from 'vitest';
import { readParts } from '../../../../lib/parse/words/particular-parts';

test.each([
  'Accepted at NeurIPS 2026',
  '*To appear in ACL Findings*',
  '已被 ICLR 2026 接收',
  '发表于 CVPR 2026',
  'CHI 2026 に採択',
])('where a paper appears is a particular: %s', (line) => {
  expect(readParts(line)).toEqual([
    { kind: 'venue', label: '', markdown: line.replace(/^\*|\*$/g, '') },
  ]);
});

test.each([
  'Accepted by those who fly kites',
  'Published in 2026, the paper shows how kites reel themselves in.',
  '被 3 个团队接收的方法在 NeurIPS 上，提升明显。',
])('a sentence about it is none: %s', (line) => {
  expect(readParts(line)).toBeNull();
});
