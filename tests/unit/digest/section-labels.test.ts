import { expect, test } from 'vitest';
import { kindOfLabel } from '../../../lib/digest/section-labels';

test.each<[string, string]>([
  ['应用领域', 'field'],
  ['一句话核心贡献', 'summary'],
  ['使用指南', 'usage'],
  ['主要创新点', 'innovations'],
  ['实验效果', 'results'],
  ['One-sentence contribution', 'summary'],
  ['ONE SENTENCE CONTRIBUTION:', 'summary'],
  ['TL;DR', 'summary'],
  ['tldr', 'summary'],
  ['How to use it', 'usage'],
  ['Key Innovations ', 'innovations'],
  ['What’s New', 'innovations'],
  ['📊 实验效果：', 'results'],
  ['한 줄 요약', 'summary'],
  ['Limitations', 'limitations'],
])('the label "%s" stands for %s', (label, kind) => {
  expect(kindOfLabel(label)).toBe(kind);
});

test.each(['', ' ', '：', '📄', '番外', 'Odds and ends', 'constructor', '__proto__', 'toString'])(
  'the label "%s" stands for nothing that we know',
  (label) => {
    expect(kindOfLabel(label)).toBeNull();
  },
);
