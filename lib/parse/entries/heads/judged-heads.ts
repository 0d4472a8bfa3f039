import { isBibliography } from '../../words/bibliography-labels';
import type { SurveyedLine } from '../lines/survey';
import { findEnds } from './ends-elsewhere';
import { BANNER, type Head, ITEM } from './head';
import type { JudgedHead } from './judged-head';
import { joinFieldLines, joinLoneBylines } from './lone-bylines';
import { takeMisplaced } from './misplaced-papers';
import { nameByParticulars, nameBySections, nameByTitle } from './named-afar';
import { findTitlesByText } from './opening-labels';
import { placeInBlock } from './place-in-block';
import { type Placed, placeAbove, placeBelow } from './placement';
import { freeRecurringLeads } from './recurring-leads';
import { findSections } from './section-heads';
import { joinSubtitles } from './subtitles';

/** How many lines below a title the link of another site's work may stand. */
const ELSEWHERE = 3;

/**
 * Tells of each head which papers stand beside it. What is followed by its own link to a paper is a title,
 * whatever its words are; only then are the others taken for labels.
 */
export function judgeHeads(heads: Head[], lines: SurveyedLine[]): JudgedHead[] {
  const strong = new Set(heads.flatMap(({ index, plain }) => (plain ? [] : [index])));
  const alone = heads.map((head): JudgedHead => {
    const isStop = (index: number) => strong.has(index) && !isInner(head, lines[index]);
    const below = head.row
      ? placeInRow(head)
      : (placeBelow(head, lines, isStop) ?? (isPost(head) ? placeInBlock(head, lines) : null));
    return {
      // Written out: copied by a spread, heads took a tenth of all that reading a file allocates.
      index: head.index,
      form: head.form,
      rank: head.rank,
      indent: head.indent,
      title: head.title,
      letters: head.letters,
      rest: head.rest,
      ids: head.ids,
      sign: head.sign,
      numbered: head.numbered,
      ordinal: head.ordinal,
      labelled: head.labelled,
      labelLike: head.labelLike,
      plain: head.plain,
      row: head.row,
      below,
      above: placeAbove(head, lines),
      elsewhere: below === null && leadsElsewhere(head, lines),
      linksElsewhere: lines[head.index]?.naming.elsewhere ?? false,
      endsElsewhere: false,
      opening: null,
      section: false,
      recurs: false,
      repeats: false,
      holds: head.rank === ITEM && holdsItems(head, lines),
      opens: isFirstBehindClosing(head, lines),
      closedAt: -1,
    };
  });
  freeRecurringLeads(alone);
  const judged = joinSubtitles(joinLoneBylines(joinFieldLines(alone), lines), lines);
  findClosings(judged, lines);
  takeMisplaced(judged, lines);
  findEnds(judged, lines);
  nameByTitle(judged);
  nameByParticulars(judged);
  nameBySections(judged);
  findSections(judged, lines);
  findTitlesByText(judged, lines);
  findRepeats(judged);
  return judged;
}

/** Whether a line may be the first of a post, written without a blank line. */
function isPost({ plain, form }: Head): boolean {
  return plain || form === 'field';
}

function placeInRow({ ids, index }: Head): Placed | null {
  return ids.length > 0 ? { ids, at: index, place: 'inline' } : null;
}

/** Whether a line that could be a title stands within the item of another. */
function isInner(head: Head, line: SurveyedLine | undefined): boolean {
  if (!line || line.label?.form === 'heading') return false;
  if (head.rank < BANNER) return line.naming.own.length > 0 || isParticular(line);
  return head.rank === ITEM && line.indent > head.indent;
}

function leadsElsewhere(head: Head, lines: SurveyedLine[]): boolean {
  if (lines[head.index]?.naming.elsewhere) return true;
  let seen = 0;
  for (let at = head.index + 1; at < lines.length && seen < ELSEWHERE; at++) {
    const line = lines[at];
    if (!line || line.label?.form === 'heading' || line.rule) return false;
    if (line.blank) continue;
    seen++;
    if (line.naming.elsewhere) return true;
  }
  return false;
}

/** Whether a line is labelled as a section, or as what is told of the paper itself. */
function isParticular({ label }: SurveyedLine): boolean {
  return label?.closed === true && (label.kind !== null || isBibliography(label.label));
}

function isFirstBehindClosing(head: Head, lines: SurveyedLine[]): boolean {
  let at = head.index - 1;
  while (at >= 0 && lines[at]?.blank) at--;
  return lines[at]?.rule === 'closing';
}

function holdsItems({ index, indent }: Head, lines: SurveyedLine[]): boolean {
  const next = lines[index + 1];
  return next !== undefined && next.indent > indent && /^\s*[-*+•]\s/.test(next.line.text);
}

function findRepeats(heads: JudgedHead[]): void {
  const titles = new Set<string>();
  for (const head of heads) {
    const written = `${head.form} ${head.letters}`;
    head.repeats = titles.has(written);
    if (head.below || head.elsewhere || head.above?.place === 'above') titles.add(written);
  }
}

function findClosings(heads: JudgedHead[], lines: SurveyedLine[]): void {
  let at = 0;
  let last = -1;
  for (const head of heads) {
    for (; at < head.index; at++) if (lines[at]?.rule === 'closing') last = at;
    head.closedAt = last;
  }
}
