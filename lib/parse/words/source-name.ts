const DAY =
  /(?:19|20)\d{2}\s?[-_./年]\s?\d{1,2}\s?[-_./月]\s?\d{1,2}日?|\d{4},?\s*20\d{2}|(?<!\d)20\d{6}(?!\d)|20\d{2}-W\d{2}/g;
const WEEKDAY =
  /周[一二三四五六日天]|星期[一二三四五六日天]|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi;
const EMPTY_BRACKETS = /[([【（［]\s*[)\]】）］]/g;
const LOOSE_ENDS = /^[\s\p{P}\p{S}]+|[\s|·:：,，;；—–_-]+$/gu;

/**
 * A report's title without its day, which is told apart: `论文日报` for `论文日报 | 2026-07-08（周三）`.
 * It names who made the digest. `''` where the title is nothing but a day.
 */
export function sourceName(reportTitle: string): string {
  return reportTitle
    .slice(0, 300)
    .replace(DAY, '')
    .replace(WEEKDAY, '')
    .replace(EMPTY_BRACKETS, '')
    .replace(LOOSE_ENDS, '')
    .replace(/\s{2,}/g, ' ');
}

/** What a file is called on any day, `summaries` for `data/summaries_2026-03-05.json`: its publisher's only name where nothing in it says one. */
export function sourceOfName(fileName: string): string {
  const stem = fileName.replace(/^.*\//, '').replace(/\.\w{1,6}$/, '');
  return stem
    .replace(/\d[\d._-]*/g, ' ')
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
