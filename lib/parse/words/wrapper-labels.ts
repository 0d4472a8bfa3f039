/** Words that name a digest as a whole, not a part of it. */
const WORDS =
  /论文|論文|文章|本文|全文|工作|总结|總結|解读|解讀|详细|詳細|详解|精读|速读|深度|分析|报告|報告|笔记|筆記|概述|概要|关键点|要点|重点|智能|中文|英文|内容|信息|的|与|和|\b(?:ai|llm|gpt|paper|article|summary|analysis|review|notes?|report|digest|details?|deep[- ]?dive|breakdown|reading|in[- ]depth|structured|full|key points?|generated|english|chinese|korean|japanese|version|the|of|and)\b|논문|요약|분석|리뷰|정리|상세|영어|한국어|日本語|英語|要約|解説|まとめ|版本?/giu;
const LONGEST = 60;

/** Whether a label names the digest itself, or its language, and nothing in it: `论文解读`, `AI Analysis`, `English Summary`. */
export function isWrapper(label: string): boolean {
  return label.length <= LONGEST && !/[\p{L}\p{N}]/u.test(label.replace(WORDS, ''));
}
