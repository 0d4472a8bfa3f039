import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inspectFile } from '../../../lib/inspect/inspect-file';

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/reports/${name}`, import.meta.url));

test('a file’s JSON form is the one that publishers rely on', () => {
  expect(
    JSON.parse(JSON.stringify(inspectFile(fixture('all-forms.md'), 'a/all-forms.md'))),
  ).toStrictEqual({
    file: 'a/all-forms.md',
    date: '2026-02-03',
    sourceUrl: 'https://huggingface.co/papers/date/2026-02-03',
    digests: [
      {
        paperId: '2602.01001',
        title: 'Tidal Attention: Letting Context Ebb and Flow',
        lang: 'zh',
        summary: '让注意力窗口像潮汐一样随困惑度涨落，显存减半而精度不降。',
        readingSource: 'HTML',
        sections: [
          { kind: 'field', label: '应用领域', text: '长上下文语言模型' },
          {
            kind: 'summary',
            label: '一句话核心贡献',
            text: '让注意力窗口像潮汐一样随困惑度涨落，显存减半而精度不降。',
          },
          {
            kind: 'usage',
            label: '使用指南',
            text: '输入：任意长度的文本。\n先估计每段的困惑度。\n再据此分配窗口 $w_i$。\n代码：见仓库（https://example.org/tidal）。',
          },
          {
            kind: 'innovations',
            label: '主要创新点',
            text: '潮汐窗口：窗口大小由数据决定。\n一次训练：不需要为每种长度单独微调。',
          },
          { kind: 'results', label: '实验效果', text: '在 128K 长度上节省 51% 显存。' },
          { kind: 'other', label: '番外', text: '推广到视频。' },
        ],
      },
      {
        paperId: '2602.01002',
        title: 'A Map of Small Errors',
        lang: 'en',
        summary:
          'Sorts 4,000 wrong answers by their cause and shows that most are slips, not gaps in knowledge.',
        readingSource: 'ArXiv Abs',
        sections: [
          { kind: 'field', label: 'Field', text: 'Evaluation of language models' },
          {
            kind: 'summary',
            label: 'One-sentence contribution',
            text: 'Sorts 4,000 wrong answers by their cause and shows that most are slips, not gaps in knowledge.',
          },
          {
            kind: 'usage',
            label: 'How to use it',
            text: "Run the checker on your model's answers.\nRead the map.",
          },
          { kind: 'innovations', label: 'Key innovations', text: 'A taxonomy of slips.' },
          {
            kind: 'results',
            label: 'Results',
            text: 'Three in four errors vanish on a second try.',
          },
        ],
      },
    ],
    problems: [],
  });
});

test('what a file does not say is null, and problems have a line, a kind and a sentence', () => {
  const text =
    '## 📄 A Paper\n- **链接**: https://huggingface.co/papers/2602.01001\n\n1. **应用领域**：测试。\n\n## 📄 B\n\n正文。\n';
  const { file, digests, ...rest } = inspectFile(Buffer.from(text), 'x.md');
  expect(rest).toStrictEqual({
    date: null,
    sourceUrl: null,
    problems: [{ line: 6, kind: 'no-id', message: expect.stringMatching(/“B”/) }],
  });
  expect(digests[0]).toMatchObject({ readingSource: null, summary: '测试。' });
});

test('a file that is no report has no digests and says why', () => {
  expect(inspectFile(new Uint8Array(), 'empty.md')).toStrictEqual({
    file: 'empty.md',
    date: null,
    sourceUrl: null,
    digests: [],
    problems: [
      { line: null, kind: 'empty-file', message: expect.stringMatching(/^The file holds no text/) },
    ],
  });
});

test('every kind of flaw has a sentence of its own', () => {
  const messages = inspectFile(fixture('flawed.md'), 'flawed.md').problems.map(
    ({ message }) => message,
  );
  expect(new Set(messages).size).toBe(5);
  for (const message of messages) expect(message).toMatch(/\w.*[.”]$/);
});
