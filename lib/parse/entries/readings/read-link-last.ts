import { titleLabel } from '../../words/bibliography-labels';
import { HASHTAGS } from '../../words/particular-parts';
import { BANNER } from '../heads/head';
import type { JudgedHead } from '../heads/judged-head';
import { isOfPaper } from '../heads/placement';
import { isSignOff } from '../lines/sign-off';
import type { SurveyedLine } from '../lines/survey';
import type { Ground } from './ground';
import { isFooter } from './last-entry';
import type { Candidate, Reading } from './reading';

/** So many entries show by themselves on which side of a text its link stands. */
const SEVERAL = 3;
/** `01`, `No. 2`, `【3】`, alone on its line. */
const COUNT = /^\s*(?:no\.?\s?)?[#【[(（]?\d{1,2}[】\])）.、]?\s*$/i;

/** What stands between the link before and an entry's own, which is its last line. */
interface Span {
  /** Index of its first line. */
  start: number;
  id: string;
  /** Index of the line that names its paper. */
  at: number;
  /** Index behind its last line. */
  end: number;
}

/**
 * Reads a file whose entries all end with their links: what stands between two links is one entry, and its first
 * line is the title, however that is written. None where anything is left behind the last link, or an
 * entry would have no title or no text.
 */
export function readLinkLast({ lines, heads }: Ground): Reading[] {
  const byLine = new Map(heads.map((head) => [head.index, head]));
  const spans = spansOf(lines, byLine);
  if (spans.length < 2) return [];
  const form = commonForm(spans, lines, byLine);
  if (form === null) return [];
  const behind = lines.slice(spans.at(-1)?.end ?? 0);
  if (!isClosed(behind) && !(spans.length >= SEVERAL && isApart(behind, form, byLine))) return [];
  const entries = spans.flatMap((span, order): Candidate[] => {
    const head = titleOf(span, order === 0 ? spans[1] : undefined, form, lines, byLine);
    if (!head || head.rank < BANNER || !hasText(head.index, span.at, lines)) return [];
    if (holdsAnother(head, span.at, lines, byLine) || isBelowLabel(head, span.start, lines, byLine))
      return [];
    return [{ head, ids: [span.id], at: span.at, place: 'end', start: head.index, end: span.end }];
  });
  return entries.length === spans.length
    ? [{ form, above: false, titles: false, entries, score: 0, reasons: [] }]
    : [];
}

/** Whether a reading takes the fields that end the entries of one whose links stand last, `Title: …`, for the titles of what follows. */
export function opensWithFields(
  { form, entries }: Reading,
  [last]: Reading[],
  lines: SurveyedLine[],
): boolean {
  if (form !== 'field' || !last) return false;
  return entries.every(({ head: { index } }) =>
    last.entries.some(
      ({ head, at }) => !head.plain && index < at && hasProse(head.index, index, lines),
    ),
  );
}

function hasProse(above: number, below: number, lines: SurveyedLine[]): boolean {
  return lines
    .slice(above + 1, below)
    .some((line) => !line.blank && !line.rule && !isOfPaper(line));
}

/** Parts a file behind each paper's link; nothing where a paper is named in two places, or beside a title. */
function spansOf(lines: SurveyedLine[], byLine: Map<number, JudgedHead>): Span[] {
  const spans: Span[] = [];
  const known = new Set<string>();
  let start = 0;
  for (let at = 0; at < lines.length; at++) {
    const { naming, referred } = lines[at] ?? {};
    const [id, second] = naming?.own ?? [];
    if (id === undefined || referred) continue;
    if (second !== undefined || naming?.form === 'opening' || naming?.form === 'heading') return [];
    const end = trailEnd(at + 1, id, lines, byLine);
    if (known.has(id)) return [];
    known.add(id);
    spans.push({ start, id, at, end });
    start = end;
    at = end - 1;
  }
  return spans;
}

/** Index behind what still tells of the paper below its link: its code, its tags. */
function trailEnd(
  from: number,
  id: string,
  lines: SurveyedLine[],
  byLine: Map<number, JudgedHead>,
): number {
  let end = from;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.blank || line.rule === 'rule') continue;
    const { own, elsewhere } = line.naming;
    const isOwn = own.length > 0 ? own.length === 1 && own[0] === id : elsewhere || tellsOf(line);
    if (!isOwn || line.rule || line.label?.form === 'heading' || opensNext(line, byLine)) break;
    end = at + 1;
  }
  return end;
}

/** Whether a line counts the next entry, or is in bold as its title. */
function opensNext(line: SurveyedLine, byLine: Map<number, JudgedHead>): boolean {
  const head = byLine.get(line.index);
  return isCount(line) || (head?.form === 'line-bold' && !head.section && head.ids.length === 0);
}

function tellsOf(line: SurveyedLine): boolean {
  if (line.label?.closed && titleLabel(line.label.label) !== null) return false;
  return isOfPaper(line) || HASHTAGS.test(line.line.text.trim());
}

/** Whether a line only counts the entry below it: `01`. */
function isCount({ line }: SurveyedLine): boolean {
  return COUNT.test(line.text);
}

/** Whether nothing is told of papers in the lines behind all links. */
function isClosed(behind: SurveyedLine[]): boolean {
  return behind.every(
    ({ blank, rule, line }) => blank || rule || isFooter(line.text) || isSignOff(line.text),
  );
}

/** Whether what is told behind all links is no entry's: a blank line parts it, no title stands there, as behind each other link, and no section that we know. */
function isApart(behind: SurveyedLine[], form: string, byLine: Map<number, JudgedHead>): boolean {
  const [first] = behind;
  if (first && !first.blank && !first.rule) return false;
  return behind.every(({ index, label, naming }) => {
    const head = byLine.get(index);
    return !label?.kind && naming.own.length === 0 && head?.form !== form;
  });
}

/** The form of the first lines of most entries but the first, above which the file's own title may stand. */
function commonForm(
  spans: Span[],
  lines: SurveyedLine[],
  byLine: Map<number, JudgedHead>,
): string | null {
  const counts = new Map<string, number>();
  for (const span of spans.slice(1)) {
    const form = openingHeads(span, lines, byLine).at(-1)?.form;
    if (form !== undefined) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

/** The headings of groups above an entry's title, and that. */
function openingHeads(
  { start, at }: Span,
  lines: SurveyedLine[],
  byLine: Map<number, JudgedHead>,
): JudgedHead[] {
  const found: JudgedHead[] = [];
  for (let index = start; index < at; index++) {
    const line = lines[index];
    if (!line || line.blank || line.rule) continue;
    const head = byLine.get(index);
    const above = found.at(-1);
    if (!head && isCount(line)) continue;
    // A heading within an entry is as deep as its title, or deeper.
    if (!head || (above && (above.rank >= BANNER || above.rank >= head.rank))) break;
    found.push(head);
  }
  return found;
}

/** The title that opens an entry; the first one stands as far below other such lines as the second does. */
function titleOf(
  span: Span,
  second: Span | undefined,
  form: string,
  lines: SurveyedLine[],
  byLine: Map<number, JudgedHead>,
): JudgedHead | undefined {
  if (!second) return openingHeads(span, lines, byLine).findLast((head) => head.form === form);
  const [first] = headsOfForm(span, form, lines, byLine, true);
  if (!first) return undefined;
  if (isBehindRule(headsOfForm(second, form, lines, byLine, false)[0], lines)) {
    const ruled = [...byLine.values()].find(
      (head) => head.form === form && head.index < span.at && isBehindRule(head, lines),
    );
    if (ruled) return ruled;
  }
  const run = headsOfForm({ ...span, start: first.index }, form, lines, byLine, false);
  const usual = headsOfForm(second, form, lines, byLine, false);
  return run[Math.max(0, run.length - Math.max(1, usual.length))];
}

/** Whether a line that divides stands right above a title. */
function isBehindRule(head: JudgedHead | undefined, lines: SurveyedLine[]): boolean {
  if (!head) return false;
  const above = lines
    .slice(Math.max(0, head.index - 3), head.index)
    .findLast(({ blank }) => !blank);
  return above !== undefined && above.rule !== null;
}

/** Heads of a form that follow each other from a span's start on; `search` looks for the first anywhere within. */
function headsOfForm(
  { start, at }: Span,
  form: string,
  lines: SurveyedLine[],
  byLine: Map<number, JudgedHead>,
  search: boolean,
): JudgedHead[] {
  const found: JudgedHead[] = [];
  for (let index = start; index < at; index++) {
    const line = lines[index];
    if (!line || line.blank || line.rule) continue;
    const head = byLine.get(index);
    if (head?.form === form) found.push(head);
    else if (!isCount(line) && (!search || found.length > 0)) break;
  }
  return found;
}

/** Whether a plain line is the text of the label right above it, below a title. */
function isBelowLabel(
  { index, plain }: JudgedHead,
  start: number,
  lines: SurveyedLine[],
  byLine: Map<number, JudgedHead>,
): boolean {
  if (!plain || lines[index - 1]?.blank !== false || !byLine.get(index - 1)?.section) return false;
  return lines.slice(start, index - 1).some((line) => byLine.get(line.index)?.section === false);
}

/** Whether another such title stands within an entry: its paper has no link. */
function holdsAnother(
  { index, form, plain }: JudgedHead,
  to: number,
  lines: SurveyedLine[],
  byLine: Map<number, JudgedHead>,
): boolean {
  for (let at = index + 2; at < to; at++) {
    const head = byLine.get(at);
    if (head?.form === form && !head.section && (!plain || head.holds || lines[at - 1]?.blank))
      return true;
  }
  return false;
}

/** Whether anything is told between a title and its link, or before the link on its line. */
function hasText(title: number, at: number, lines: SurveyedLine[]): boolean {
  if (lines[at]?.naming.form === 'tail') return true;
  return hasProse(title, at, lines);
}
