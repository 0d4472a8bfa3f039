import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const chinese = {
  file: 'zh',
  link: '- **链接**: ',
  readingSource: '- **阅读来源**: ',
  labels: ['应用领域', '一句话核心贡献', '使用指南', '主要创新点', '实验效果'],
};
const english = {
  file: 'en',
  link: '- **Link**: ',
  readingSource: '- **Reading source**: ',
  labels: ['Field', 'One-sentence contribution', 'How to use it', 'Key innovations', 'Results'],
};
const header = [
  '# Hugging Face Daily Papers Report',
  '**Date**: 2026-01-20',
  '**Source URL**: https://huggingface.co/papers/date/2026-01-20',
  '',
].join('\n');
const separator = `\n${'='.repeat(60)}\n`;
const papers = [
  ['2601.10387', 'HTML'],
  ['2601.11096', 'HTML'],
  ['2601.08808', 'ArXiv Abs'],
  ['2601.11077', 'ArXiv Abs'],
];

// Told apart by plain string operations, so that a fault of the parser can't hide one of the sample.
describe.each([chinese, english])('the bundled sample: $file', (language) => {
  const text = readFileSync(
    new URL(`../../public/samples/hf-daily-papers-2026-01-20.${language.file}.md`, import.meta.url),
    'utf8',
  );
  const [head, ...rest] = text.split(separator);
  const entries = rest.slice(0, -1);

  test('begins with the header and ends with a separator', () => {
    expect(head).toBe(header);
    expect(rest.at(-1)).toBe('');
  });

  test('holds the four papers in order, with what was read of each', () => {
    const found = entries.map((entry) => {
      const lines = entry.split('\n');
      expect(lines[1]).toMatch(/^## 📄 \S/);
      const link = lines.find((line) => line.startsWith(language.link));
      const source = lines.find((line) => line.startsWith(language.readingSource));
      return [
        link?.replace(`${language.link}https://huggingface.co/papers/`, ''),
        source?.replace(language.readingSource, ''),
      ];
    });
    expect(found).toEqual(papers);
  });

  test('drifts through the four forms of a section label, five sections an entry', () => {
    const colon = language === chinese ? '：' : ':';
    const forms = [
      (n: number, label: string) => `${n}. **${label}**${colon}`,
      (n: number, label: string) => `${n}. **${label}**\n   `,
      (n: number, label: string) => `### ${n}. ${label}\n`,
      (n: number, label: string) => `## ${n}. ${label}\n`,
    ];
    expect(entries).toHaveLength(forms.length);
    for (const [i, form] of forms.entries()) {
      const starts = language.labels.map((label, n) =>
        (entries[i] ?? '').indexOf(`\n${form(n + 1, label)}`),
      );
      expect(starts).not.toContain(-1);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }
  });
});
