import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../../lib/parse/parse-report';
import { isFailedOutput, isUnsaid } from '../../../../lib/parse/words/failed-output';

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
  // Refusals, each in a machine's own voice.
  'Sorry, I am not able to work on that.',
  'I’m sorry, but I can’t help here.',
  'I do not feel comfortable commenting on this article.',
  'The document was not provided, so nothing can be said of it.',
  'The request was blocked by a content rule.',
  '对不起，我不能对这篇文章作出评论。',
  '请提供论文全文，我再来总结。',
  '你好，这个问题我目前无法回答。',
  // What is left of a call.
  '[2026-01-20 03:01:17] WARN  retry 1/3\n[2026-01-20 03:02:17] ERROR no summary: code 429',
  'Expecting property name enclosed in double quotes: line 2 column 5 (char 9)',
  '{"error": {"message": "quota"}}',
  '<html><head><title>503 Service Unavailable</title></head></html>',
  'Error code: 500 - upstream',
  'API request failed: connection reset',
  'No summary could be produced, since the file holds nothing.',
  'Not enough text to summarize.',
  '输出被安全规则过滤',
  // What holds a place.
  'Summary not available yet',
  '总结生成中…',
  'Generating…',
  '{{ tldr }}',
  '$' + '{abstract}',
  '[Insert your text here]',
  '[object Object]',
  'Error',
  '还没读',
  'Not read yet.',
  'To be written.',
  '待补充。',
  'Lorem ipsum dolor',
])('%s is what a failed machine leaves', (text) => {
  expect(isFailedOutput(text)).toBe(true);
});

test.each([
  ['文中未提及。', true],
  ['摘要未报告实验结论；需看全文。', true],
  ['Not reported in the abstract.', true],
  ['论文未使用任何标注，只凭时间顺序学习。', false],
])('%s says nothing of its paper: %s', (text, unsaid) => {
  expect(isUnsaid(text)).toBe(unsaid);
  expect(isFailedOutput(text)).toBe(false);
});

test.each([
  '提出一种在 API 配额有限时仍能工作的调度方法，错误率降低 40%。',
  'Errors: the method reduces them by half on three benchmarks.',
  '系统分析失败案例，并据此改进训练数据。',
  'Failures of agents are studied here: most of them come from a single mistake in the first ten steps, which no later step ever mends again.',
  'None of the baselines reaches this accuracy, whatever their size.',
  'We study how models say that they cannot answer, and when they should.',
  'Failed plans are kept and learnt from, which halves the steps of the next one.',
  'Fehler bei der Tiefenschätzung werden durch ein zweites Bild halbiert.',
  'El sistema mide el error al calibrar dos cámaras.',
  '提出无数据剪枝，只凭权重就能判断哪些层可以去掉。',
  '作为人工智能安全的起点，本文给出一套可检验的规则。',
  '分析语音合成生成失败的几种原因，并逐一给出补救办法。',
  'Deployed as an AI assistant for teachers, it halves the time for marking.',
  'An attacker who cannot access the file still learns its length.',
  'The abstract is not enough: full texts raise accuracy by nine points.',
  'Content moderation fails on long chats; a second pass over the last turns mends it.',
  '还没读完第一章，就知道风筝会飞走。',
  'Error-correcting codes let two links share one wire.',
  'Sorry states of old maps are repaired from aerial photographs.',
  'Timeouts of tools teach an agent when to give up.',
  '오류 발생 시점을 예측하여 로봇이 미리 멈춘다.',
  '生成に失敗した例から学び、次の試行を改善する。',
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

test.each(['#ERR quota', '#VALUE!', '#REF!', '#DIV/0!'])(
  'a cell’s error is no text: %s',
  (text) => {
    expect(isFailedOutput(text)).toBe(true);
  },
);

test('a tag is no cell’s error', () => {
  expect(isFailedOutput('#errorcorrection flies kites')).toBe(false);
});
