import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../../lib/parse/parse-report';
import { isFailedOutput } from '../../../../lib/parse/words/failed-output';

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
  '（暂无摘要）',
  '请求过于频繁，请稍后再试',
  'The model is overloaded. Please try again later.',
  '很抱歉，我无法直接访问 arXiv 链接。如果您能提供论文的摘要，我很乐意帮您总结。',
  '生成失败',
  '（無法產生摘要）',
  '抱歉，我無法存取該連結的內容。',
  'Could not parse PDF',
  '<empty response>',
  'API 调用失败：429 Too Many Requests',
  '摘要生成出错：Connection error.',
  '抱歉，作为一个AI语言模型，我无法访问该论文。',
  'Summary generation failed.',
  'Summary unavailable.',
  'Failed to fetch the paper.',
  '[ERROR] Request timed out after 60s',
  '요약 생성 중 오류가 발생했습니다.',
  'タイムアウトしました',
  '要約の生成に失敗しました。',
  'Lỗi khi tạo tóm tắt',
  'Fehler beim Laden der Zusammenfassung',
  'Error al generar el resumen',
  '暂无',
  '',
])('%s is what a failed machine leaves', (text) => {
  expect(isFailedOutput(text)).toBe(true);
});

test.each([
  '提出一种在 API 配额有限时仍能工作的调度方法，错误率降低 40%。',
  'Errors: the method reduces them by half on three benchmarks.',
  '系统分析失败案例，并据此改进训练数据。',
  'Failures of agents are studied here: most of them come from a single mistake in the first ten steps, which no later step ever mends again.',
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
