import { kindOfLabel, nearKindOfLabel } from '../../digest/section-labels';
import { titleLetters } from '../../digest/title-letters';
import { isBlank, type Line } from '../text/line';
import { isBibliography, isLinkLabel } from '../words/bibliography-labels';
import { isLinkWord, isNames } from '../words/clean-title';
import { isOnlyLinks } from '../words/only-links';
import { findLinks, findMentions, namedPapers } from '../words/paper-mentions';
import { cleanLabelText, type ReadLabel } from '../words/read-label';
import { BANNER, type FoundEntry, findStarts, ITEM, ROW, type Start } from './entry-starts';
import { splitCells } from './entry-tables';
import { endBeforeClosing, endBeforeFooter } from './last-entry';

/** Within how many lines below a start its paper is named in passing. */
const HEAD_LINES = 6;
const LONGEST_HEAD_LINE = 400;
const PICTOGRAM = /^\s*(?:\p{Extended_Pictographic}|\ufe0f)\s*/u;
/** In letters: shorter ones may name something else as well. */
const SHORTEST_TITLE = 12;

/**
 * Finds the entries of a file: the starts that name a paper, themselves or below, and between them those
 * that look the same and name none.
 */
export function findEntries(lines: Line[], labels: (ReadLabel | null)[]): FoundEntry[] {
  const starts = findStarts(lines, labels);
  nameByTitle(starts);
  nameBelow(starts, lines, labels);
  joinTranslated(starts, lines);
  nameByParts(starts);
  freeGroups(starts, lines);
  freeNumbered(starts);
  keepSections(starts);
  const withId = outermost(starts, labels);
  const [only] = withId;
  if (only && withId.length === 1 && isOnlyNamed(only, starts, lines, labels))
    return [{ start: only, end: lines.length }];
  const chosen = withId.length > 0 ? withSiblings(starts, withId, labels) : unnamed(starts, labels);
  const places = new Map(starts.map((start, position) => [start, position]));
  const entries = chosen.map((start, order) => {
    const after = chosen[order + 1];
    const next = positionAfter(
      starts,
      (places.get(start) ?? 0) + 1,
      (other) => other === after || endsAt(start, other),
    );
    return { start, end: start.row?.end ?? starts[next]?.index ?? lines.length };
  });
  endBeforeClosing(entries, starts);
  endBeforeFooter(entries, lines);
  return entries;
}

/** Whether a heading, the only one with a paper, and its particulars are told of below in headings of their own. */
function isOnlyNamed(
  only: Start,
  starts: Start[],
  lines: Line[],
  labels: (ReadLabel | null)[],
): boolean {
  const next = starts.find(({ index, level }) => index > only.index && level <= only.level);
  if (only.level >= BANNER || !next || next.label || next.level >= BANNER) return false;
  if (starts.some(({ index, level }) => index < only.index && level === only.level)) return false;
  return lines.slice(only.index + 1, next.index).every(({ text }, offset) => {
    const label = labels[only.index + 1 + offset];
    return (
      !/[\p{L}\p{N}]/u.test(text) ||
      isOnlyLinks(text) ||
      (label?.closed === true && isBibliography(label.label))
    );
  });
}

/** Gives headings the paper that a list or table elsewhere in the file links by their title. */
function nameByTitle(starts: Start[]): void {
  const listed = new Map<string, Start>();
  for (const start of starts) {
    if (start.level >= ITEM && start.id !== null) listed.set(titleLetters(start.title), start);
  }
  for (const start of starts) {
    const found =
      start.level < BANNER && start.id === null && listed.get(titleLetters(start.title));
    if (!found || start.title.length < SHORTEST_TITLE) continue;
    start.id = found.id;
    start.idIndex = found.idIndex;
    start.label = false;
  }
}

/** Gives starts that name no paper themselves the one that is named below them, the innermost first. */
function nameBelow(starts: Start[], lines: Line[], labels: (ReadLabel | null)[]): void {
  for (let level = ROW - 1; level >= 1; level--) {
    let kin: Start[] = [];
    let end = lines.length;
    // Backwards, so that the end of what stands below a start is known when it is reached.
    for (let position = starts.length - 1; position >= 0; position--) {
      const start = starts[position];
      if (!start) continue;
      if (start.level < level) {
        dropCitations(kin);
        kin = [];
      }
      if (start.level === level) {
        kin.push(start);
        const above = starts[position - 1];
        // A line of a list is no title; the link below the list is not its own.
        const listed = start.plain === 'numbered' && above?.index === start.index - 1;
        const found =
          start.label || start.id !== null || (listed && above.plain === 'numbered')
            ? null
            : (findBelow(start, end, lines, labels) ?? findAbove(start, lines, labels));
        if (found) {
          start.id = found.id;
          start.idIndex = found.index;
        }
      }
      if (start.id !== null || (start.level <= level && !start.label)) end = start.index;
    }
    dropCitations(kin);
  }
}

/** A heading directly above its own translation, the only one below it that names a paper, is the entry's. */
function joinTranslated(starts: Start[], lines: Line[]): void {
  const counts = new Map<number, number>();
  for (const { level } of starts) counts.set(level, (counts.get(level) ?? 0) + 1);
  for (const [position, start] of starts.entries()) {
    const next = starts[position + 1];
    if (!next || start.id !== null || start.label || next.id === null || next.inline) continue;
    const below = next.level < BANNER || next.plain === 'bare';
    if (start.level >= next.level || !below || counts.get(start.level) === 1) continue;
    if (isCjk(start.title) === isCjk(next.title) || start.title.length < SHORTEST_TITLE) continue;
    const after =
      starts[
        positionAfter(starts, position + 2, ({ level, label }) => level <= next.level && !label)
      ];
    if (after && after.level > start.level) continue;
    if (!lines.slice(start.index + 1, next.index).every(isBlank)) continue;
    start.id = next.id;
    start.idIndex = next.idIndex;
    next.id = null;
  }
}

/** Headings that all name one paper are parts of what the heading above them tells of it. */
function nameByParts(starts: Start[]): void {
  const open: { start: Start; parts: Start[]; only: boolean }[] = [];
  const close = (level: number) => {
    for (let last = open.at(-1); last && last.start.level >= level; last = open.at(-1)) {
      open.pop();
      const [first, second] = last.parts;
      if (!last.only || !first || !second) continue;
      last.start.id = first.id;
      last.start.idIndex = first.idIndex;
      for (const part of last.parts) part.id = null;
    }
  };
  for (const start of starts) {
    close(start.level);
    if (start.id !== null) {
      for (const group of open) {
        const [first] = group.parts;
        // What stands within a part and names its paper is no part beside it.
        if (first && first.level < start.level && first.id === start.id) continue;
        if (start.inline || start.level >= BANNER || (first?.id ?? start.id) !== start.id)
          group.only = false;
        group.parts.push(start);
      }
    } else if (start.level < BANNER && !start.label && start.title !== '')
      open.push({ start, parts: [], only: true });
  }
  close(0);
}

/** A heading directly above an entry's on its own level stands above entries, even if its words recur as a label. */
function freeGroups(starts: Start[], lines: Line[]): void {
  for (const [position, start] of starts.entries()) {
    const next = starts[position + 1];
    if (!next || !start.label || start.level >= BANNER || kindOfLabel(start.title) !== null)
      continue;
    if (next.id === null || next.label || next.level !== start.level || next.idIndex <= start.index)
      continue;
    const between = lines.slice(start.index + 1, next.index);
    if (between.every(({ text }) => text.trim() === '' || /^\s*<a\b[^<>]*><\/a>\s*$/.test(text)))
      start.label = false;
  }
}

/** Numbered like the heading that stands above a list of entries, a heading closes the list, even if its words recur as a label. */
function freeNumbered(starts: Start[]): void {
  let group: Start | null = null;
  let listed = false;
  for (const start of starts) {
    if (start.level >= BANNER) listed ||= start.level === ITEM && start.id !== null;
    else if (group && listed && start.level === group.level && start.numbered) {
      if (start.id === null && kindOfLabel(start.title) === null) start.label = false;
    } else {
      group = start.numbered && start.id === null ? start : null;
      listed = false;
    }
  }
}

/** A heading beside the sections of an entry that is no heading itself is a section too, whatever it is called. */
function keepSections(starts: Start[]): void {
  let sections = Number.POSITIVE_INFINITY;
  let open = false;
  for (const start of starts) {
    if (start.level >= BANNER) {
      if (start.id !== null) {
        open = start.level !== ROW;
        sections = Number.POSITIVE_INFINITY;
      }
    } else if (start.label) sections = Math.min(sections, start.level);
    else if (start.id !== null || start.level < sections) open = false;
    else if (open) start.label = true;
  }
}

function isCjk(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(text);
}

/**
 * Of starts that stand side by side, the last first: where most of a kind name no paper, what one of them
 * links is a citation, and where only one below others does, it is the link at an entry's end.
 */
function dropCitations(all: Start[]): void {
  const kin = all.filter((start) => start.id !== null || !start.plain);
  const named = kin.filter((start) => start.id !== null);
  const others = kin.filter((start) => !start.label || start.level >= BANNER);
  const atEnd = named.length === 1 && kin.length >= 3 && named[0] !== kin.at(-1);
  if (named.length * 2 >= others.length && !atEnd) return;
  for (const start of named) if (!start.inline) start.id = null;
}

/** A record may name its paper above its title, without a gap. */
function findAbove(
  { index, record }: Start,
  lines: Line[],
  labels: (ReadLabel | null)[],
): { id: string; index: number } | null {
  for (let at = index - 1; record && at >= 0 && at >= index - 3; at--) {
    const line = lines[at];
    if (!line || isBlank(line) || line.fenced || !labels[at]?.closed) return null;
    const [id] = paperIds(line.text, labels[at] ?? null);
    if (id !== undefined) return { id, index: at };
  }
  return null;
}

function findBelow(
  { index, level, record, plain }: Start,
  end: number,
  lines: Line[],
  labels: (ReadLabel | null)[],
): { id: string; index: number } | null {
  let seen = 0;
  let prose = false;
  let last: { id: string; index: number } | null = null;
  let named = false;
  const all = new Map<string, number>();
  for (let at = index + 1; at < end; at++) {
    const line = lines[at];
    if (!line || line.fenced || isBlank(line)) continue;
    seen++;
    if (level >= BANNER && !record && seen > (plain === 'bare' && !named ? 1 : HEAD_LINES / 2))
      break;
    const label = labels[at] ?? null;
    const ids = paperIds(line.text, label);
    for (const id of ids) if (!all.has(id)) all.set(id, at);
    const [id] = ids;
    if (id !== undefined) {
      const linked = label?.closed && label.form !== 'heading' && isLinkLabel(label.label);
      const alone = isOnlyLinks(line.text);
      if (linked || (alone && !prose)) return ids.length === 1 || !plain ? { id, index: at } : null;
      if (alone && ids.length === 1) last = { id, index: at };
      else if (!prose && seen <= HEAD_LINES && ids.length === 1 && isParticulars(line.text, label))
        return { id, index: at };
    }
    named ||=
      seen === 1 &&
      (isNames(line.text.replace(PICTOGRAM, '')) ||
        (label?.closed === true && isBibliography(label.label)));
    if (label?.kind || line.text.length > 120) prose = true;
  }
  if (last) return last;
  const [only] = all;
  return (level < BANNER || record) && all.size === 1 && only
    ? { id: only[0], index: only[1] }
    : null;
}

/** Whether a line near a title tells of the paper itself: it does not link another by its title. */
function isParticulars(text: string, label: ReadLabel | null): boolean {
  return (
    text.length < LONGEST_HEAD_LINE &&
    label?.kind == null &&
    findLinks(text).every((link) => isLinkWord(link.text) || namedPapers(link.target).length === 0)
  );
}

/** The papers that a line names; behind a label that stands for one, a bare number does too. */
function paperIds(text: string, label: ReadLabel | null): string[] {
  if (text.trimStart().startsWith('|')) {
    // A table may hold a paper's particulars; others compare papers.
    const [name = ''] = splitCells(text);
    return isLinkLabel(cleanLabelText(name)) ? namedPapers(text).slice(0, 1) : [];
  }
  const named = namedPapers(text);
  if (named.length > 0 || !label?.closed || !isLinkLabel(label.label)) return named;
  return [...new Set(findMentions(label.rest).map(({ id }) => id))];
}

/** Starts that name a paper and stand in no other paper's entry. */
function outermost(starts: Start[], labels: (ReadLabel | null)[]): Start[] {
  const chosen: Start[] = [];
  /** Levels of headings that were entries' before: there they may be again, whatever stands above them. */
  const levels = new Set<number>();
  let position = 0;
  while (position < starts.length) {
    const start = starts[position];
    position++;
    if (!start || start.id === null) continue;
    const nestedEnd = positionAfter(
      starts,
      position,
      (next) =>
        endsAt(start, next) || (next.inline && next.id !== start.id && levels.has(next.level)),
    );
    const nested = starts
      .slice(position, nestedEnd)
      .filter((inner) => inner.id !== null && inner.id !== start.id);
    const papers = new Set(nested.map(({ id }) => id));
    if (papers.size >= 2 && start.level < BANNER && !isDigest(start, nested[0], labels)) continue;
    chosen.push(start);
    if (start.level < BANNER) levels.add(start.level);
    position = nestedEnd;
  }
  return chosen;
}

/** Whether a start's own text, above what might be other papers' entries, is made of sections that we know. */
function isDigest(start: Start, next: Start | undefined, labels: (ReadLabel | null)[]): boolean {
  let known = 0;
  for (let at = start.index + 1; at < (next?.index ?? labels.length); at++) {
    const label = labels[at];
    if (!label || (label.form !== 'heading' && label.form !== 'numbered' && label.form !== 'bold'))
      continue;
    if (label.kind ?? (label.form === 'heading' ? nearKindOfLabel(label.label) : null)) known++;
  }
  return known >= 2;
}

/** The first place from there on where something holds of a start; behind the last where it holds of none. */
function positionAfter(starts: Start[], from: number, holds: (start: Start) => boolean): number {
  let position = from;
  for (let start = starts[position]; start && !holds(start); start = starts[position]) position++;
  return position;
}

/** Whether an entry that starts at one ends before another. */
function endsAt(start: Start, next: Start): boolean {
  if (start.level === ROW) return true;
  if (next.level > start.level || (next.label && next.level === start.level)) return false;
  if (next.level >= BANNER && next.id === null) return false;
  if (next.label && (next.level >= BANNER || start.level >= BANNER)) return false;
  // A report within the report repeats the title, on whatever level.
  if (
    next.id === null &&
    next.level < BANNER &&
    start.title !== '' &&
    titleLetters(next.title).includes(titleLetters(start.title))
  )
    return false;
  return next.level < ITEM || next.indent <= start.indent;
}

/** Adds starts of the same kind that name no paper: entries all the same, for which a paper is sought elsewhere. */
function withSiblings(starts: Start[], chosen: Start[], labels: (ReadLabel | null)[]): Start[] {
  const levels = new Map<number, { count: number; numbered: number }>();
  for (const { level, numbered } of chosen) {
    const entry = levels.get(level) ?? { count: 0, numbered: 0 };
    entry.count++;
    if (numbered) entry.numbered++;
    levels.set(level, entry);
  }
  const taken = new Set(chosen);
  const all: Start[] = [];
  let current: Start | null = null;
  for (const [position, start] of starts.entries()) {
    if (taken.has(start)) {
      all.push(start);
      current = start;
      continue;
    }
    const kin = levels.get(start.level);
    if (start.label || start.level > BANNER || start.title === '') continue;
    if (current && start.level > current.level) continue;
    if (
      kin &&
      kin.numbered * 2 > kin.count === start.numbered &&
      looksLikeEntry(start, position, starts, labels)
    )
      all.push(start);
    current = null;
  }
  return all;
}

function looksLikeEntry(
  start: Start,
  position: number,
  starts: Start[],
  labels: (ReadLabel | null)[],
): boolean {
  if (start.numbered) return true;
  const end =
    starts[positionAfter(starts, position + 1, (next) => endsAt(start, next))]?.index ??
    labels.length;
  for (let at = start.index + 1; at < end; at++)
    if (labels[at]?.kind || isLinkLabel(labels[at]?.label ?? '')) return true;
  return false;
}

/** In a file that names no paper at all: records, or headings under which the same labels recur. */
function unnamed(starts: Start[], labels: (ReadLabel | null)[]): Start[] {
  const records = starts.filter(({ record }) => record);
  if (records.length > 0) return records;
  for (let level = 1; level <= 4; level++) {
    const own = starts.filter(
      (start) => start.level === level && !start.label && start.title !== '',
    );
    const labelled = own.filter((start, index) => {
      const end = own[index + 1]?.index ?? labels.length;
      for (let at = start.index + 1; at < end; at++) {
        const label = labels[at];
        if (label?.form === 'heading' && label.level < level) break;
        if (label?.kind && label.form !== 'plain') return true;
      }
      return false;
    });
    const numbered = labelled.filter((start) => start.numbered);
    if (numbered.length >= 2) return numbered;
    if (labelled.length >= 2 && labelled.length * 2 > own.length) return labelled;
  }
  return [];
}
