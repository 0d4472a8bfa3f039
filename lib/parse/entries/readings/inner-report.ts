import { isReadingLabel } from '../../words/bibliography-labels';
import type { Head } from '../heads/head';
import { isOfPaper } from '../heads/of-paper';
import type { SurveyedLine } from '../lines/survey';
import type { Ground } from './ground';
import type { Candidate } from './reading';

const REPORT_WORDS =
  /^(?:论文|論文|논문|详细|詳細|深度|解读|解讀|精读|研报|研究|报告|報告|分析|总结|總結|笔记|筆記|阅读|閱讀|详解|解析|全文|中文|리뷰|요약|정리|paper|report|review|notes?|summary|reading|analysis|detailed|deepdive|the|on|of|a|:)*$/;

/** Such words alone, or in front of what they are about. */
const REPORT_OPENING =
  /^(?:论文|論文|논문|深度|研究|报告|報告|分析|剖析|解析|解读|解讀|精读|总结|總結|(?:paper|report|review|summary|analysis)\b\s?)+(?:\s*[:：]|$)/i;
/** In letters: a title that no other ends with, and what may stand before it. */
const SURE_TITLE = 12;
const LONGEST_OPENING = 12;
/** How far below a title its report begins, in lines. */
const MOST_LINK_LINES = 16;

/** Whether a report within the report repeats the title, on whatever level, with words that say what it is. */
export function repeatsTitle(open: Head, head: Head): boolean {
  const own = open.letters;
  const [before, after, more] = own === '' ? [] : head.letters.split(own);
  if (after === undefined || more !== undefined) return false;
  if (REPORT_WORDS.test(`${before}${after}`)) return true;
  // `Bericht: Title`, in whatever language; behind a title, more words make another one.
  return own.length >= SURE_TITLE && after === '' && (before ?? '').length <= LONGEST_OPENING;
}

/** Whether a heading right below an entry's link says that a report on the paper follows: `# 论文分析报告：X`. */
export function opensReport(open: Candidate, head: Head, ground: Ground): boolean {
  return REPORT_OPENING.test(head.title) && isRightBelow(open, head, ground);
}

/** Whether nothing stands between an entry's title and a heading but what is told of the paper itself. */
export function isRightBelow(open: Candidate, head: Head, { lines }: Ground): boolean {
  const start = open.head.index + 1;
  return (
    head.index - start <= MOST_LINK_LINES &&
    lines
      .slice(start, head.index)
      .every((line) => line.blank || line.index === open.at || isTold(line))
  );
}

function isTold(line: SurveyedLine): boolean {
  return isOfPaper(line) || (line.label?.closed === true && isReadingLabel(line.label.label));
}
