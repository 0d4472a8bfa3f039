import type { SectionKind } from './section-kind';

/**
 * What publishers call their sections, in many languages. One line a kind; compared without case,
 * white space and punctuation. A label that is not here is kept as it is, with the kind `other`.
 */
const LABELS: Record<Exclude<SectionKind, 'other'>, string> = {
  field:
    '应用领域|研究领域|领域|應用領域|field|application field|application area|domain|research area|分野|분야',
  summary:
    '一句话核心贡献|一句话总结|一句话摘要|一句话概述|一句话结论|一句话介绍|一句話摘要|一句話總結|核心贡献一句话|概述|总结|總結|tl;dr|tldr|summary|' +
    'one-sentence contribution|one-sentence core contribution|one-sentence takeaway|one-sentence summary|core contribution|' +
    '한 줄 요약|요약|要約|一言まとめ|tóm tắt',
  usage:
    '使用指南|使用方法|使用方式|如何使用|使用說明|usage|usage guide|how to use|how to use it|user guide|使い方|사용법',
  motivation:
    '动机|研究动机|研究背景|背景|核心痛点|研究问题|問題|動機|motivation|background|problem|problem statement|연구 배경|연구 동기',
  method:
    '方法|关键方法|研究方法|技术方法|技术方法分析|方法详解|核心方法|方法論|技術方法|method|methods|methodology|approach|technical details|手法|방법|방법론|phương pháp',
  innovations:
    '主要创新点|创新点|核心创新|核心创新点|主要创新|核心贡献|主要贡献|主要亮点|亮点|主要創新點|創新點|innovations|key innovations|main innovations|' +
    "key innovation|key contributions|contributions|what's new|what is new|highlights|주요 기여|新規性",
  results:
    '实验效果|实验结果|主要结果|主要成果|实验|结果|效果|實驗結果|實驗效果|results|result|experimental results|experiments|key results|main results|' +
    'performance highlights|findings|결과|실험 결과|結果|実験結果|kết quả',
  limitations: '局限|局限性|不足|限制|limitations|limitation|한계|限界',
  conclusion:
    '结论|结语|启示|潜在影响力|影响|結論|啟示|conclusion|conclusions|impact|implications|takeaways|결론|kết luận',
  abstract: '摘要|论文摘要|原文摘要|abstract|초록|アブストラクト',
};

const KIND_BY_LABEL = new Map(
  Object.entries(LABELS).flatMap(([kind, labels]) =>
    labels.split('|').map((label) => [normalise(label), kind as SectionKind] as const),
  ),
);

/** The kind that a label stands for, whatever its case and punctuation; null where nobody knows it. */
export function kindOfLabel(label: string): SectionKind | null {
  return KIND_BY_LABEL.get(normalise(label)) ?? null;
}

function normalise(label: string): string {
  return label.toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, '');
}
