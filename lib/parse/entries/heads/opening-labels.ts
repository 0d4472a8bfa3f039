import type { SectionKind } from '../../../digest/section-kind';
import { isBibliography } from '../../words/bibliography-labels';
import { HASHTAGS } from '../../words/particular-parts';
import type { SurveyedLine } from '../lines/survey';
import { isAround, LIKELY_TITLE, titleWorth } from '../lines/title-worth';
import { BANNER, countHeads } from './head';
import type { JudgedHead } from './judged-head';
import { isOfPaper } from './of-paper';
import { isGap } from './place-in-block';

/** How far below a title its first label stands, in lines that hold something. */
const FURTHEST = 14;

/**
 * Notes which label the text below each head opens with, and takes heads of a label's words for titles where it is
 * the one that texts below other titles of their form open with.
 */
export function findTitlesByText(heads: JudgedHead[], lines: SurveyedLine[]): void {
  const strong = heads.filter(({ plain, rank }) => !plain && rank <= BANNER);
  // A title in another language stands below the entry's own.
  const sections = new Map(
    strong.flatMap(({ index, section, form }) =>
      form === 'field' ? [] : [[index, section] as const],
    ),
  );
  const usual = new Set<string>();
  for (const head of strong) {
    head.opening = openingKind(head.index, sections, lines);
    if (!head.section && titleWorth(head.title) >= LIKELY_TITLE) usual.add(opensAs(head));
  }
  const found = strong.filter(
    (head) => head.section && head.opening && usual.has(opensAs(head)) && !isAround(head.title),
  );
  const counts = countHeads(found, ({ letters }) => letters);
  // What stands above such a text more than once is a label.
  for (const head of found) if (counts.get(head.letters) === 1) head.section = false;
}

function opensAs({ form, opening }: JudgedHead): string {
  return `${form} ${opening}`;
}

/** The kind of the first label below a title, where nothing but particulars of the paper stands between; null where there is none. */
function openingKind(
  title: number,
  sections: ReadonlyMap<number, boolean>,
  lines: SurveyedLine[],
): SectionKind | null {
  let seen = 0;
  for (let at = title + 1; at < lines.length && seen < FURTHEST; at++) {
    const line = lines[at];
    if (!line || isEnd(line, sections)) return null;
    if (line.label?.kind) return line.label.kind;
    if (isGap(line)) continue;
    if (!isParticular(line) && !sections.has(at)) return null;
    seen++;
  }
  return null;
}

/** Whether a line parts a title from what stands below: another title, a line that closes an entry, code. */
function isEnd({ index, line, rule }: SurveyedLine, sections: ReadonlyMap<number, boolean>) {
  return rule === 'closing' || line.fenced || sections.get(index) === false;
}

function isParticular(line: SurveyedLine): boolean {
  const { label } = line;
  if (label?.form === 'heading') return isBibliography(label.label);
  return (
    isOfPaper(line) ||
    HASHTAGS.test(line.line.text.trim()) ||
    (label?.closed === true && isBibliography(label.label))
  );
}
