import { kindOfLabel, nearKindOfLabel } from '../../digest/section-labels';
import { titleLetters } from '../../digest/title-letters';
import { isBlank, type Line } from '../text/line';
import { CJK } from '../words/label-marks';
import { labelKey, readLabel } from '../words/read-label';
import { isWrapper } from '../words/wrapper-labels';
import type { LineNote } from './line-note';
import type { RecurringLabels } from './recurring-labels';

/** What publishers add to a paper's title above their reading of it. */
const REPORT_WORDS =
  /论文|論文|详细|詳細|深度|剖析|精读|速读|阅读|解读|解讀|研究|分析|总结|總結|笔记|筆記|研报|报告|報告|paper|research|analysis|reading|report|review|notes?|summary|digest|논문|리뷰|요약|정리|要約|解説/gi;
/** In letters; what is shorter may be a label. */
const SHORTEST = 8;
const SHORTEST_TRANSLATION = 5;
const ANY_CJK = new RegExp(`[${CJK}]`, 'u');
/** Of a title's letters, so many are in a heading that repeats it in short. */
const LEAST_SHARE = 0.6;

/** An entry's lines without the headings that say its title once more, wherever they stand; and its translation. */
export function withoutTitle(
  lines: Line[],
  title: string,
  recurring: RecurringLabels,
): { lines: Line[]; translated: string; notes: LineNote[] } {
  const own = lettersOf(title);
  if (own.length < SHORTEST) return { lines, translated: '', notes: [] };
  const notes: LineNote[] = [];
  const below = translationOf(lines, title, recurring);
  if (below)
    notes.push({ at: below.number, use: 'particular', rule: 'the title in another language' });
  const kept = lines.filter((line) => {
    if (line === below) return false;
    if (!repeats(line, own)) return true;
    notes.push({ at: line.number, use: 'repeat', rule: 'the title once more' });
    return false;
  });
  return { lines: kept, translated: below ? (readLabel(below)?.label ?? '') : '', notes };
}

/** The heading directly below a title that is that title in another script: the entry's only one, and no other entry's. */
function translationOf(lines: Line[], title: string, recurring: RecurringLabels): Line | null {
  const first = lines.find((line) => !isBlank(line));
  const label = first && readLabel(first);
  if (label?.form !== 'heading' || nearKindOfLabel(label.label) || isWrapper(label.label))
    return null;
  if (mayBeLabelled(label.label, title) || label.label.length < SHORTEST_TRANSLATION) return null;
  if (recurring.marked.has(labelKey(label.label))) return null;
  if (ANY_CJK.test(label.label) === ANY_CJK.test(title)) return null;
  const headings = lines.filter(({ text, fenced }) => !fenced && /^\s{0,3}#{1,6}\s/.test(text));
  return headings.length === 1 ? (first ?? null) : null;
}

/** Whether what stands before a heading's colon may be a label: a title may have a colon, and so has its translation then. */
function mayBeLabelled(heading: string, title: string): boolean {
  const [before = '', behind] = heading.split(/[:：]/, 2);
  if (behind === undefined) return false;
  return (
    !/[:：]/.test(title) ||
    lettersOf(before).length < SHORTEST_TRANSLATION ||
    lettersOf(behind).length < SHORTEST_TRANSLATION
  );
}

function repeats(line: Line, own: string): boolean {
  if (line.text.length > 600) return false;
  const label = readLabel(line);
  if (label?.rest !== '' || label.kind || kindOfLabel(label.label)) return false;
  if (label.form !== 'heading' && label.form !== 'bold') return false;
  const letters = lettersOf(label.label);
  if (letters.length < SHORTEST) return false;
  return letters === own || (letters.length >= LEAST_SHARE * own.length && own.startsWith(letters));
}

function lettersOf(text: string): string {
  return titleLetters(
    text.replace(/\[([^[\]]{0,300})\]\([^()]{0,300}\)/g, '$1').replace(REPORT_WORDS, ''),
  );
}
