import { describe, expect, test } from 'vitest';
import { isFailedOutput } from '../../../lib/parse/failed-output';
import { parseReport } from '../../../lib/parse/parse-report';

test.each([
  'Error: API quota exceeded',
  '达到API配额限制，请明天再试',
  '无数据[超时]',
  '번역 중 오류 발생',
  '由于我无法访问您上传的文件，不能给出总结。',
  'I’m sorry, but I cannot access the PDF you mention.',
  "I'm unable to open the link you provided.",
  'Derived from abstract in fallback mode.',
  'N/A',
  '暂无',
  '',
])('%s is what a failed machine leaves', (text) => {
  expect(isFailedOutput(text)).toBe(true);
});

test.each([
  '提出一种在 API 配额有限时仍能工作的调度方法，错误率降低 40%。',
  'Errors: the method reduces them by half on three benchmarks.',
  'None of the baselines reaches this accuracy, whatever their size.',
  'We study how models say that they cannot answer, and when they should.',
])('%s is a digest', (text) => {
  expect(isFailedOutput(text)).toBe(false);
});

describe('an entry of failures', () => {
  const report = (results: string) =>
    parseReport(
      new TextEncoder().encode(
        JSON.stringify([
          {
            id: '2601.00001',
            title: 'T',
            tldr: 'Error: API quota exceeded',
            method: 'Error: API quota exceeded',
            result: results,
          },
        ]),
      ),
      'daily-2026-01-20.json',
    );

  test('is reported, not imported', () => {
    expect(report('请联系管理员')).toMatchObject({
      digests: [],
      problems: [{ kind: 'failed-output' }],
    });
  });
});
