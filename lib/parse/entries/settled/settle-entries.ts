import { titleLetters } from '../../../digest/title-letters';
import { isBibliography } from '../../words/bibliography-labels';
import { isOnlyLinks } from '../../words/only-links';
import { labelKey } from '../../words/read-label';
import { hasCjk } from '../../words/scripts';
import { BANNER, ITEM } from '../heads/head';
import type { JudgedHead } from '../heads/judged-head';
import { isOfPaper } from '../heads/of-paper';
import { onlyBlanksBetween, type SurveyedLine } from '../lines/survey';
import { LIKELY_TITLE, titleWorth } from '../lines/title-worth';
import type { Choice } from '../readings/choose-reading';
import type { Ground } from '../readings/ground';
import { isRightBelow, repeatsTitle } from '../readings/inner-report';
import {
  endBeforeFooter,
  endBeforeNotes,
  endBeforeRoundUp,
  endBeforeSignature,
  endBeforeSignOff,
} from '../readings/last-entry';
import type { Candidate } from '../readings/reading';
import { endBeforeClosingBlock } from './closing-block';
import { endBeforeKickers } from './kickers';
import { endBeforeListedOthers } from './listed-others';
import { endBeforeNamedAgain } from './named-again';
import { endBeforeOddTails } from './odd-tails';
import { endBeforeOtherBlocks } from './other-blocks';
import { endBeforeOtherItems } from './other-items';
import { withoutMentions } from './overview-mentions';
import { endBeforeNumbers } from './pick-numbers';
import { endBeforePictures } from './pictures-above';
import { tellRivals } from './rival-papers';
import { partSecondRounds } from './second-rounds';
import { shareNotes } from './share-notes';
import { takeTitlesAbove } from './titles-above';
import { takeTitlesBelow } from './titles-below';
import { unnamedEntries } from './unnamed-entries';
import { endLastAtGap } from './wide-gaps';

/** In letters: a title that tells its translation apart from a group's name. */
const SHORTEST_TITLE = 6;
/** So many entries show how titles are written. */
const LEAST_KIN = 2;

/** The entries of the chosen reading, with their ends and titles as their neighbours tell; those of a file that names no paper where there is none. */
export function settleEntries({ reading, ground }: Choice): Candidate[] {
  if (!reading) return unnamedEntries(ground);
  const told = withoutMentions(reading.entries, ground);
  const entries = partSecondRounds(told, ground).map((entry) => ({ ...entry }));
  const named = entries.filter(({ ids }) => ids.length > 0);
  const [only] = named;
  if (only && named.length === 1 && isToldBelow(only, ground)) {
    only.end = ground.lines.length;
    return entries.filter((entry) => entry === only || entry.start < only.start);
  }
  joinTranslations(entries, ground);
  takeTitlesAbove(entries, ground);
  takeTitlesBelow(entries, ground);
  endBeforeNamedAgain(entries, ground);
  endBeforeOtherBlocks(entries, ground);
  endBeforeOtherItems(entries, ground);
  endBeforeKickers(entries, ground);
  endBeforePictures(entries, ground);
  endBeforeClosing(entries, ground);
  endLastAtRule(entries, ground);
  endLastItem(entries, ground);
  endLastAtLink(entries, ground);
  endLastAtGap(entries, ground);
  endBeforeNumbers(entries, ground);
  endBeforeRoundUp(entries, ground);
  endBeforeSignature(entries, ground);
  endBeforeOddTails(entries, ground);
  endBeforeNotes(entries, ground);
  endBeforeSignOff(entries, ground);
  endBeforeFooter(entries, ground);
  endBeforeClosingBlock(entries, ground);
  endBeforeListedOthers(entries, ground);
  shareNotes(entries, ground);
  const signs = new Set(named.map(({ head }) => head.sign));
  const [title] = ground.heads;
  const settled = tellRivals(entries, ground.lines);
  return settled.filter(
    (entry) =>
      entry.ids.length > 0 ||
      entry.unsure ||
      (!isReportTitle(entry.head, title) && looksLikeEntry(entry, ground, signs)) ||
      isBrokenOff(entry, named, ground),
  );
}

/** Whether a title written as several others is all that is left of the last entry, where the file breaks off. */
function isBrokenOff({ head, end }: Candidate, named: Candidate[], { lines }: Ground): boolean {
  const isLast = end === lines.length && titleWorth(head.title) >= LIKELY_TITLE;
  const kin = named.filter((other) => other.head.form === head.form);
  if (!isLast || head.plain || kin.length < LEAST_KIN) return false;
  return lines.slice(head.index + 1).every(({ blank, rule }) => blank || rule);
}

/** Whether a heading, the only one with a paper, and its particulars are told of below in headings of their own. */
function isToldBelow({ head, end }: Candidate, { heads, lines }: Ground): boolean {
  if ((head.rank >= BANNER && head.form !== 'field') || end >= lines.length) return false;
  const next = heads.find(({ index }) => index >= end);
  if (!next || next.rank >= BANNER || next.elsewhere) return false;
  if (heads.some(({ index, rank }) => index < head.index && rank === head.rank)) return false;
  return lines
    .slice(head.index + 1, end)
    .every(
      ({ line, label }) =>
        !/[\p{L}\p{N}]/u.test(line.text) ||
        isOnlyLinks(line.text) ||
        (label?.closed === true && isBibliography(label.label)),
    );
}

/** Gives entries the titles right above their own that say the same in another script, where most have such. */
function joinTranslations(entries: Candidate[], { heads, lines }: Ground): void {
  const kin = entries.filter(({ head }) => !head.row);
  const positions = new Map(heads.map(({ index }, position) => [index, position]));
  const found = kin.flatMap((entry) => {
    const above = headAbove(entry, heads, positions, lines);
    return above ? [{ entry, above }] : [];
  });
  if (found.length * 2 <= kin.length) return;
  for (const { entry, above } of found) {
    const before = entries[entries.indexOf(entry) - 1];
    if (before && before.end > above.index) before.end = above.index;
    entry.head = { ...above, rest: entry.head.rest };
    entry.start = above.index;
  }
}

/** The title right above an entry's that says the same in another script; null where there is none. */
function headAbove(
  entry: Candidate,
  heads: JudgedHead[],
  positions: Map<number, number>,
  lines: Ground['lines'],
): JudgedHead | null {
  const position = positions.get(entry.head.index) ?? 0;
  const above = heads[position - 1];
  // The file's own title stands above its first entry.
  if (!above || (position === 1 && above.rank === 1)) return null;
  if (!isTitledBy(entry, above) || !isTranslation(above, entry.head)) return null;
  return onlyBlanksBetween(lines, above.index, entry.start) ? above : null;
}

/** Whether a line stands as a title over an entry's: right above a field, or as a heading further out that names nothing. */
function isTitledBy({ head, start }: Candidate, above: JudgedHead): boolean {
  if (head.form === 'field') return above.index === start - 1;
  if (above.below || above.plain) return false;
  // A number stands before the first of two titles.
  if (head.numbered && !above.numbered) return false;
  // Two lines in bold, one right below the other.
  if (above.rank === BANNER && !head.plain)
    return head.rank === BANNER && above.index === start - 1;
  return above.rank < Math.min(head.rank, BANNER);
}

/** Whether a line reads like the title below it in another script, and not like a group's name. */
function isTranslation(above: JudgedHead, { title }: JudgedHead): boolean {
  if (above.section || above.letters.length < SHORTEST_TITLE) return false;
  return titleWorth(above.title) >= LIKELY_TITLE && hasCjk(above.title) !== hasCjk(title);
}

/** Ends the last entry before a section's heading on its title's level, which closes the file: no other entry has one there. */
function endBeforeClosing(entries: Candidate[], ground: Ground): void {
  const { heads, lines } = ground;
  const last = entries.at(-1);
  if (!last || entries.length < 2 || last.head.row) return;
  if (lines[last.end]?.rule === 'closing') return;
  const beside = ({ head: { index, rank }, end }: Candidate) =>
    heads.filter(
      (next) =>
        next.index > index &&
        next.index < end &&
        next.section &&
        next.rank < BANNER &&
        next.rank <= rank,
    );
  const [closing, ...more] = beside(last);
  // Several are the sections of an entry that writes them otherwise.
  if (!closing || more.length > 0 || repeatsTitle(last.head, closing)) return;
  if (isRightBelow(last, closing, ground) || isMissingSection(closing, last, lines)) return;
  // Where titles have no numbers, what is numbered is a section.
  if (closing.numbered && !last.head.numbered) return;
  if (entries.slice(-4, -1).every((entry) => beside(entry).length === 0)) last.end = closing.index;
}

/** Whether a heading has the words of a section that other entries have, and this one has nowhere else: it is one level off. */
function isMissingSection(
  { recurs, index, letters }: JudgedHead,
  { head }: Candidate,
  lines: SurveyedLine[],
): boolean {
  if (!recurs) return false;
  return !lines
    .slice(head.index + 1, index)
    .some(({ label }) => label?.closed && titleLetters(label.label) === letters);
}

/** Ends the last entry at its first rule, where a rule ends every other one, all of three but one, and stands within none. */
function endLastAtRule(entries: Candidate[], { lines }: Ground): void {
  const last = entries.at(-1);
  if (!last || entries.length < 2 || last.head.row) return;
  // A rule right below a title parts it from its text.
  const firstRule = ({ head, end }: Candidate) => {
    const isTold = head.rest !== '';
    const from = lines
      .slice(head.index + 1, end)
      .findIndex((line) => isTold || !tellsNothing(line));
    if (from === -1) return -1;
    for (let at = head.index + 1 + from; at < end; at++) if (lines[at]?.rule) return at;
    return -1;
  };
  const closing = firstRule(last);
  if (closing === -1) return;
  // Between the items of one list, no rule can stand.
  const before = entries.slice(-6, -1).filter(({ end }) => !isItem(lines[end - 1]));
  const ruled = before.filter((entry) => {
    const at = firstRule(entry);
    return at !== -1 && at >= lastText(entry, lines);
  });
  const areRuled = ruled.length >= before.length - (before.length < 3 ? 0 : 1);
  const behind = lines.slice(closing, last.end).filter((line) => !line.blank && !line.rule);
  const [next] = behind;
  if (areRuled && next) last.end = closing;
}

function isItem(line: SurveyedLine | undefined): boolean {
  return line !== undefined && /^\s*[-*+•]\s/.test(line.line.text);
}

/** Ends the last item with its list, where the text of no other item goes on outside that. */
function endLastItem(entries: Candidate[], { lines }: Ground): void {
  const last = entries.at(-1);
  if (!last || last.head.rank < ITEM || last.head.row || entries.length < 2) return;
  const listEnd = ({ head, end }: Candidate) => {
    for (let at = head.index + 1; at < end; at++) {
      const line = lines[at];
      if (
        line &&
        !line.blank &&
        line.indent <= head.indent &&
        !/^\s*(?:[-*+•]|\d{1,3}[.)])\s/.test(line.line.text)
      )
        return at;
    }
    return end;
  };
  const kin = entries.slice(-6, -1).filter(({ head }) => head.form === last.head.form);
  if (kin.length === 0 || kin.some((entry) => listEnd(entry) < lastText(entry, lines))) return;
  const end = listEnd(last);
  const goesOn = lines
    .slice(end, last.end)
    .some((line) => line.indent > last.head.indent && hasLabel(kin, labelOf(line), lines));
  if (!goesOn) last.end = end;
}

/** Ends the last entry with its link, where all others, several of them, end with theirs. */
function endLastAtLink(entries: Candidate[], { lines }: Ground): void {
  const last = entries.at(-1);
  if (!last || !isBehindText(last)) return;
  const kin = entries.slice(0, -1).filter(({ ids }) => ids.length > 0);
  if (kin.length < 2) return;
  const areLast = kin.every(
    (entry) =>
      isBehindText(entry) &&
      entry.head.form === last.head.form &&
      lines.slice(entry.at + 1, lastText(entry, lines)).every(tellsNothing),
  );
  if (!areLast) return;
  const told = lines.slice(last.at + 1, last.end).find((line) => !tellsNothing(line));
  // What stands right below a link goes on with it, and a section that the others have with the entry.
  const isEnd = told && lines[told.index - 1]?.blank !== false;
  if (isEnd && !hasLabel(kin, labelOf(told), lines)) last.end = told.index;
}

/** The label that a line begins with, `''` where it has none. */
function labelOf({ label }: SurveyedLine): string {
  return label?.closed ? labelKey(label.label) : '';
}

function hasLabel(entries: Candidate[], label: string, lines: SurveyedLine[]): boolean {
  if (label === '') return false;
  return entries.some(({ head, end }) =>
    lines.slice(head.index + 1, end).some((line) => labelOf(line) === label),
  );
}

/** Whether an entry's link stands behind its text. */
function isBehindText({ head, at, place }: Candidate): boolean {
  return !head.row && at > head.index && (place === 'end' || place === 'within');
}

/** Whether a line tells nothing but particulars of a paper. */
function tellsNothing(line: SurveyedLine): boolean {
  return line.blank || line.rule === 'rule' || isOfPaper(line);
}

/** Index behind an entry's last line that holds something. */
function lastText({ start, end }: Candidate, lines: Ground['lines']): number {
  let at = end;
  while (at > start && (lines[at - 1]?.blank || lines[at - 1]?.rule)) at--;
  return at;
}

/** Whether what names no paper has what entries have: a number, a link of its own, labelled text. */
function looksLikeEntry({ head, end }: Candidate, { lines }: Ground, signs: Set<string>): boolean {
  if (head.sign !== '' && signs.has(head.sign)) return true;
  if (head.plain) return head.elsewhere;
  if (head.row || head.numbered || head.elsewhere || head.endsElsewhere || head.opens) return true;
  for (let at = head.index + 1; at < end; at++) if (lines[at]?.label?.kind) return true;
  return false;
}

/** Whether a heading is the file's own title. */
function isReportTitle(head: JudgedHead, first: JudgedHead | undefined): boolean {
  return head.rank === 1 && head.index === first?.index;
}
