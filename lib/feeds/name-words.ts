/** Words in paths, and what they say of the files there. */
const WORDS = {
  /** What a person or a model has written of papers. */
  digest:
    'digest digests summary summaries summarized summarised summarize summarise tldr notes note reading readings review reviews briefing briefings brief briefs interpretation interpretations analysis analyses enhanced gpt deepseek gemini claude qwen kimi glm',
  /** What papers and their days are called. */
  paper:
    'paper papers daily day days report reports arxiv hf huggingface newsletter newsletters posts post article articles research literature journal radar abstract abstracts',
  raw: 'raw dump dumps metadata meta download downloads cache cached fulltext fulltexts text texts pdf pdfs parsed scored classified candidate candidates filtered unfiltered fetched crawled scraped source sources embeddings embedding vectors html_cache ocr chunks title titles tags tag tmp temp',
  other:
    'news trending repos repo repository repositories projects tools jobs events podcast podcasts videos tweets config configs prompt prompts template templates test tests fixtures spec specs sample samples example examples demo demos draft drafts old backup backups bak legacy deprecated trash copy log logs state states history seen stats statistics queue backlog related ranking rankings trend trends topics topic authors taxonomy glossary assets static images img figures css js scripts layouts themes includes vendor i18n locales',
  /** Where generators of sites put what is written elsewhere. */
  built: 'public site static dist build _site docs web www',
};
type WordKind = keyof typeof WORDS;
const KINDS = new Map(
  Object.entries(WORDS).flatMap(([kind, words]) =>
    words.split(' ').map((word): [string, WordKind] => [word, kind as WordKind]),
  ),
);
const CJK: [RegExp, WordKind][] = [
  [/总结|摘要|解读|速读|精读|笔记|导读|点评|要約|まとめ|요약|정리|리뷰|翻译/, 'digest'],
  [/论文|論文|논문|日报|速递|周报|日報|晨报|早报|데일리/, 'paper'],
  [/原始|缓存|全文|原文/, 'raw'],
  [/新闻|资讯|模板|测试|日志|草稿/, 'other'],
];

/** Which kinds of words a part of a path has, each once. */
export function wordKinds(part: string): Map<WordKind, number> {
  const kinds = new Map<WordKind, number>();
  const seen = new Set<string>();
  for (const word of wordsOf(part)) {
    const kind = KINDS.get(word);
    if (kind === undefined || seen.has(word)) continue;
    seen.add(word);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  for (const [form, kind] of CJK) if (form.test(part)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return kinds;
}

/** Whether a whole name says only what kind of files there are: `papers`, `reading_queue`, `archive_papers`. */
export function isKindName(part: string): boolean {
  const words = wordsOf(part);
  if (CJK.some(([form]) => form.test(part))) return true;
  return (
    words.length > 0 &&
    words.every(
      (word) => KINDS.has(word) || word === 'archive' || /^(?:week|month|year)ly$/.test(word),
    )
  );
}

/** Whether a name is that of something kept beside: `archive_papers`, `old-notes`; a folder `archive` alone is none. */
export function isKeptBeside(part: string): boolean {
  return wordsOf(part).length > 1 && /(?:^|[^a-z])archived?(?:[^a-z]|$)/i.test(part);
}

function wordsOf(part: string): string[] {
  return part
    .slice(0, 200)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}
