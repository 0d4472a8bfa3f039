import { titleLabel } from '../../words/bibliography-labels';
import { HASHTAGS } from '../../words/particular-parts';
import { BANNER } from '../heads/head';
import type { JudgedHead } from '../heads/judged-head';
import { isOfPaper, tells } from '../heads/of-paper';
import { isSignOff } from '../lines/sign-off';
import { opensBlock, type SurveyedLine } from '../lines/survey';
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
  const spans = spansOf(lines.slice(0, endOfLinks(lines)), byLine);
  if (spans.length < 2) return [];
  const form = commonForm(spans, lines, byLine);
  if (form === null) return [];
  const others = spans
    .slice(1)
    .map((span) => openingHeads(span, lines, byLine).findLast((head) => head.form === form));
  const entries = spans.flatMap((span, order): Candidate[] => {
    const head = order === 0 ? firstTitle(spans, others, form, lines, byLine) : others[order - 1];
    if (!head || head.rank < BANNER || !hasText(head.index, span.at, lines)) return [];
    if (holdsAnother(head, span.at, lines, byLine) || isBelowLabel(head, span.start, lines, byLine))
      return [];
    return [{ head, ids: [span.id], at: span.at, place: 'end', start: head.index, end: span.end }];
  });
  const behind = lines.slice(spans.at(-1)?.end ?? 0);
  const isWhole = entries.length === spans.length;
  return isWhole && (isClosed(behind) || isApart(behind, entries, lines, byLine))
    ? [{ form, above: false, titles: false, entries, score: 0, reasons: [] }]
    : [];
}

/**
 * Index behind the last line that names its paper as several do: what names papers below that does so otherwise, and in
 * passing. Behind all lines, where no several are alike.
 */
function endOfLinks(lines: SurveyedLine[]): number {
  const naming = lines.filter(({ naming: { own }, referred }) => own.length > 0 && !referred);
  const counts = new Map<string, number>();
  for (const line of naming) counts.set(shapeOf(line), (counts.get(shapeOf(line)) ?? 0) + 1);
  const last = naming.findLast((line) => (counts.get(shapeOf(line)) ?? 0) >= SEVERAL);
  const next = naming.find(({ index }) => last && index > last.index);
  return next && last && isParted(last.index, next.index, lines) ? next.index : lines.length;
}

/** How a link's line is written: its letters, each number alike. */
function shapeOf({ line: { text } }: SurveyedLine): string {
  return text.replace(/\d+/g, '0').replace(/[^\p{L}0]+/gu, '');
}

/** Whether a blank line or a rule stands between two lines. */
function isParted(above: number, below: number, lines: SurveyedLine[]): boolean {
  return lines.slice(above + 1, below).some(({ blank, rule }) => blank || rule !== null);
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

/**
 * Whether a reading takes the last lines of texts for titles: each stands in the midst of a block, within an entry of a reading
 * whose links stand last and whose titles open theirs; the title and the text above would be the neighbour's.
 */
export function opensWithLastLines(
  { entries }: Reading,
  [last]: Reading[],
  lines: SurveyedLine[],
): boolean {
  const byPaper = new Map(last?.entries.map(({ ids: [id = ''], head }) => [id, head.index]));
  const shared = entries.filter(({ ids: [id = ''] }) => byPaper.has(id));
  return (
    shared.length >= SEVERAL &&
    shared.every(({ head, ids: [id = ''] }) => {
      const title = byPaper.get(id) ?? head.index;
      return (
        head.plain &&
        title < head.index &&
        opensBlock(title, lines) &&
        !opensBlock(head.index, lines)
      );
    })
  );
}

/**
 * Whether a reading takes the links that end the entries of one whose links stand last for those of the titles below: the
 * first title and its text would be nobody's.
 */
export function opensWithEnds({ above, entries: [first] }: Reading, [last]: Reading[]): boolean {
  const [own] = last?.entries ?? [];
  return (
    above &&
    first !== undefined &&
    own !== undefined &&
    own.at === first.at &&
    own.head.index < first.start
  );
}

function hasProse(above: number, below: number, lines: SurveyedLine[]): boolean {
  return lines.slice(above + 1, below).some(tells);
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
    if (!isOwn || opensNext(line, lines, byLine)) break;
    end = at + 1;
  }
  return end;
}

/** Whether a line divides, counts the next entry, or stands as its title does: a heading, in bold, or below a blank line. */
function opensNext(
  line: SurveyedLine,
  lines: SurveyedLine[],
  byLine: Map<number, JudgedHead>,
): boolean {
  if (line.rule || line.label?.form === 'heading' || isCount(line)) return true;
  const head = byLine.get(line.index);
  if (!head || head.ids.length > 0) return false;
  if (isBehindRule(head, lines) && line.naming.own.length === 0) return true;
  if (head.section) return false;
  return head.form === 'line-bold' || (!line.naming.elsewhere && opensBlock(line.index, lines));
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

/** Whether what is told behind all links, of several papers, is no entry's: a blank line parts it, no title stands there as theirs do, and no section that we know. */
function isApart(
  behind: SurveyedLine[],
  entries: Candidate[],
  lines: SurveyedLine[],
  byLine: Map<number, JudgedHead>,
): boolean {
  const [first] = behind;
  if (entries.length < SEVERAL || (first && !first.blank && !first.rule)) return false;
  const titles = new Set(entries.map(({ head }) => mannerOf(head, lines)));
  return behind.every(({ index, label }) => {
    const head = byLine.get(index);
    return !label?.kind && !(head && titles.has(mannerOf(head, lines)));
  });
}

/** How a title stands: its form, the sign before it, whether blank lines are above and below. */
function mannerOf({ form, index }: JudgedHead, lines: SurveyedLine[]): string {
  const sign = /^\s*([^\p{L}\p{N}\s]{0,4})/u.exec(lines[index]?.line.text ?? '')?.[1] ?? '';
  return `${form} ${sign} ${opensBlock(index, lines)} ${lines[index + 1]?.blank ?? true}`;
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

/** The title of the first entry, above which the file's own words stand: as far below other such lines as the second, or else as the others' titles stand. */
function firstTitle(
  [span, second]: Span[],
  others: (JudgedHead | undefined)[],
  form: string,
  lines: SurveyedLine[],
  byLine: Map<number, JudgedHead>,
): JudgedHead | undefined {
  const title = span && second ? runTitle(span, second, form, lines, byLine) : undefined;
  if (!span || !title || !holdsAnother(title, span.at, lines, byLine)) return title;
  const manners = new Set(others.map((head) => head && mannerOf(head, lines)));
  const [manner, ...more] = manners;
  if (manner === undefined || more.length > 0) return undefined;
  const last = [...byLine.values()].findLast(
    (head) => head.index < span.at && mannerOf(head, lines) === manner,
  );
  return last && !holdsAnother(last, span.at, lines, byLine) ? last : undefined;
}

/** The title that opens a file's first entry: the first such line, as far below others as the second is. */
function runTitle(
  span: Span,
  second: Span,
  form: string,
  lines: SurveyedLine[],
  byLine: Map<number, JudgedHead>,
): JudgedHead | undefined {
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
    if (head?.form === form && !head.section && (!plain || head.holds || opensBlock(at, lines)))
      return true;
  }
  return false;
}

/** Whether anything is told between a title and its link, or before the link on its line. */
function hasText(title: number, at: number, lines: SurveyedLine[]): boolean {
  if (lines[at]?.naming.form === 'tail') return true;
  return hasProse(title, at, lines);
}
