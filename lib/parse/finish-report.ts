import { appendAll } from '../digest/append-all';
import { MOST_ENTRIES, MOST_PROBLEMS, mostText, type PartBudget } from '../digest/budgets';
import type { Digest, Section } from '../digest/digest';
import type { Particular } from '../digest/particular';
import { plainInline, plainText } from '../digest/plain-text';
import { type Problem, problem } from '../digest/problem';
import type { Report, UnidentifiedEntry } from '../digest/report';
import { titleLetters } from '../digest/title-letters';
import { disputedEntries, type PlacedDigest } from './disputed-entries';
import type { ReportHeader } from './entries/lines/report-header';
import { breaksOff } from './sections/broken-off';
import { chooseLead } from './sections/choose-lead';
import { inCommonLanguage } from './sections/common-language';
import { mergeDigests } from './sections/merge-digests';
import { partAllParallel } from './sections/parallel-texts';
import type { RawEntry, RawParticular } from './sections/raw-entry';
import { withoutRecurringFrame } from './sections/recurring-frame';
import { type LanguageGroup, splitLanguages, type ToldSection } from './sections/split-languages';
import { parseInlineMarkdown, parseMarkdown } from './tree/markdown';
import { plainTitle } from './tree/plain-title';
import { isFailedOutput, isUnsaid } from './words/failed-output';
import { sourceOf } from './words/source-name';

const LONGEST_TITLE = 500;
/** What is said of a paper beside its digest is a line; a list of all authors is the longest. */
const LONGEST_PARTICULAR = 3000;
const MOST_PARTICULARS = 40;
/** So many papers that are only named are a list of them. */
const LEAST_OF_INDEX = 2;

/** Whether a problem only tells what stands in a file of which nothing was read. */
function isOfNoPaper(kind: Problem['kind']): boolean {
  return kind === 'stray-text' || kind === 'only-named';
}

/** A file's entries as its container's reader found them. */
export interface ReadReport {
  header: ReportHeader;
  entries: RawEntry[];
  /** The last entry lacks the closing line that the report has before it. */
  unclosed: boolean;
  /** What the reader itself could not read. */
  problems: Problem[];
}

/** An entry whose Markdown was read. */
interface ReadEntry {
  entry: RawEntry;
  paperId: string | null;
  /** Plain text. */
  title: string;
  /** Its sections that hold any text, and no failed machine's. */
  told: ToldSection[];
  /** What is said where it names no paper; the import takes it back where it knows the title. */
  nameless: Problem | null;
  /** Texts of the sections that a failed machine left, which were dropped. */
  failures: string[];
}

type Spoken = Omit<Digest, 'paperId'>;

/**
 * Makes digests of a file's entries, and says of every entry that becomes none why. The file's name may hold folders; its
 * `size` in characters bounds what its digests may say.
 */
export function finishReport(
  { header, entries: found, unclosed, problems: given }: ReadReport,
  fileName = '',
  size = Number.POSITIVE_INFINITY,
): Report {
  const { entries, over } = withinBudgets(withoutRecurringFrame(found), size);
  const read = readEntries(entries);
  const cut = unclosed && breaksOff(read.map(({ told }) => told.map(({ section }) => section)));
  const problems = [
    ...given,
    ...over,
    ...inCounts(
      read,
      read.flatMap((entry) => problemsOf(entry, cut && entry === read.at(-1))),
    ),
  ];
  const source = sourceOf({
    ...header,
    fileName,
    paperTitles: read.length === 1 ? read.map(({ title }) => title) : [],
  });
  const digests = new Map<string, [PlacedDigest, ...PlacedDigest[]]>();
  const unidentified: UnidentifiedEntry[] = [];
  const kept = read.filter((entry) => flawOf(entry) === null);
  const groups = inCommonLanguage(kept.map(({ told }) => splitLanguages(told)));
  for (const [index, entry] of kept.entries()) {
    const spoken = digestsOf(entry, groups[index] ?? [], header, source);
    const { paperId, title, nameless } = entry;
    if (nameless) unidentified.push({ title, digests: spoken, problem: nameless });
    if (paperId !== null) addDigests(digests, spoken, paperId, entry.entry.line);
  }
  const { undisputed, disputed } = partDisputed([...digests.values()]);
  appendAll(problems, repetitions(undisputed));
  appendAll(
    problems,
    disputed.map((entry) => entry.problem),
  );
  if (entries.length === 0 && given.every(({ kind }) => isOfNoPaper(kind)))
    problems.push(problem('no-papers', null, ''));
  return {
    ...header,
    digests: undisputed.map(([first, ...others]) =>
      mergeDigests([first.digest, ...others.map(({ digest }) => digest)]),
    ),
    lines: undisputed.map(([{ line }]) => line),
    ...(disputed.length > 0 && { disputed }),
    unidentified,
    problems: upTo(MOST_PROBLEMS, problems.toSorted(byLine)),
  };
}

/** The entries that may be read, with the first of the others told by each budget that it goes beyond. */
function withinBudgets(found: RawEntry[], size: number): { entries: RawEntry[]; over: Problem[] } {
  const told = new Map<PartBudget, Problem>();
  let left = mostText(size);
  const entries = found.filter((entry, index) => {
    const length = lengthOf(entry);
    const over = index >= MOST_ENTRIES ? 'entries' : length > left ? 'text' : null;
    if (over === null) left -= length;
    else if (!told.has(over)) told.set(over, problem('over-budget', entry.line, over));
    return over === null;
  });
  return { entries, over: [...told.values()] };
}

/** In characters, with all that is kept of an entry. */
function lengthOf({ title, sections, particulars = [] }: RawEntry): number {
  let length = Math.min(title.length, LONGEST_TITLE);
  for (const { label, markdown } of sections) length += label.length + markdown.length;
  for (const { label, markdown } of particulars.slice(0, MOST_PARTICULARS))
    length += label.length + Math.min(markdown.length, LONGEST_PARTICULAR);
  return length;
}

function readEntries(entries: RawEntry[]): ReadEntry[] {
  const idOfTitle = new Map(
    entries.flatMap(({ paperId, title }) => (paperId ? [[titleLetters(title), paperId]] : [])),
  );
  return entries.map((entry) => {
    const sections = readSections(entry);
    const told = sections.filter(({ text }) => !isFailedOutput(text));
    const paperId = entry.paperId ?? idOfTitle.get(titleLetters(entry.title)) ?? null;
    const title = plainTitle(entry.title).slice(0, LONGEST_TITLE);
    return {
      entry,
      paperId,
      title,
      nameless: paperId === null ? withoutId(entry, title) : null,
      told,
      failures: sections.flatMap((section) => (told.includes(section) ? [] : [section.text])),
    };
  });
}

/** The entry's sections that hold any words, with their text. */
function readSections(entry: RawEntry): ToldSection[] {
  const sections = entry.sections.map(({ kind, label, markdown }) => ({
    kind,
    label,
    blocks: parseMarkdown(markdown),
  }));
  return partAllParallel(sections).flatMap((spoken) => {
    const text = plainText(spoken.section.blocks);
    return /[\p{L}\p{N}]/u.test(text) ? [{ ...spoken, text }] : [];
  });
}

/** All that is to be said of an entry itself; `cut` where the report breaks off in it. */
function problemsOf(read: ReadEntry, cut: boolean): Problem[] {
  const { entry, title, told, failures, nameless } = read;
  const said: Problem[] = cut ? [problem('truncated', entry.endLine, title)] : [];
  const flaw = flawOf(read);
  const own = nameless ?? flaw;
  // Where the report breaks off above an entry's first label, that is all there is to say.
  if (own && !(cut && told.every(({ section }) => section.kind === 'other'))) said.push(own);
  const [failure] = failures;
  if (failure !== undefined && !flaw) said.push(problem('failed-output', entry.line, failure));
  return said;
}

/**
 * The problems of entries that only name papers, in one word: where none of the file's has any text, it is an
 * index; what has its text in another entry has lost nothing.
 */
function inCounts(read: ReadEntry[], problems: Problem[]): Problem[] {
  const silent = read.filter(
    (entry) => entry.paperId !== null && flawOf(entry)?.kind === 'no-digest',
  );
  if (silent.length === 0) return problems;
  const papers = new Set(silent.map(({ paperId }) => paperId));
  const lines = new Set(silent.map(({ entry }) => entry.line));
  const others = problems.filter(({ kind, line }) => kind !== 'no-digest' || !lines.has(line));
  if (papers.size >= LEAST_OF_INDEX && read.every(({ told }) => told.length === 0))
    return [...others, problem('index', silent[0]?.entry.line ?? null, String(papers.size))];
  const told = new Set(read.flatMap((entry) => (flawOf(entry) ? [] : [entry.paperId])));
  const repeated = new Set(
    silent.flatMap(({ entry, paperId }) => (told.has(paperId) ? [entry.line] : [])),
  );
  return problems.filter(({ kind, line }) => kind !== 'no-digest' || !repeated.has(line));
}

/** So many problems at most; the last one counts those that are left out. */
function upTo(most: number, problems: Problem[]): Problem[] {
  if (problems.length <= most) return problems;
  const left = problems.length - most + 1;
  return [...problems.slice(0, most - 1), problem('more-problems', null, String(left))];
}

function withoutId({ link, rivals, line, linkLine }: RawEntry, title: string): Problem {
  if (rivals) return problem('two-papers', linkLine, rivals.join(', '));
  return link === '' ? problem('no-id', line, title) : problem('bad-id', linkLine, link);
}

/** What keeps an entry's text from being a digest; null where nothing does. */
function flawOf({ entry, paperId, title, told, failures }: ReadEntry): Problem | null {
  const own = told.filter(
    ({ section, text }) => section.kind !== 'abstract' && !isUnsaid(text),
  ).length;
  // Where most of what a machine wrote failed, the rest is filler; the authors' abstract is not its work.
  const isAbstract = own === 0 && failures.length === 1 && told.length > 0;
  if (failures.length > 0 && !isAbstract && failures.length >= own + (own > 0 ? 1 : 0))
    return problem('failed-output', entry.line, failures[0] ?? title);
  return told.length === 0 ? problem('no-digest', entry.line, title || (paperId ?? '')) : null;
}

/** A digest for each language that an entry's text is in. */
function digestsOf(
  { entry, title }: ReadEntry,
  groups: LanguageGroup[],
  header: ReportHeader,
  source: string,
): Spoken[] {
  const particulars = particularsOf(entry.particulars ?? []);
  return groups.map(({ lang, sections }) => ({
    title,
    lang,
    source,
    sourceUrl: header.sourceUrl,
    date: header.date ?? entry.date,
    readingSource: entry.readingSource,
    summary: chooseLead(sections, { title, lang, failed: new Set<Section>() }),
    sections: withAbstractLast(sections, lang),
    ...(particulars.length > 0 && { particulars }),
  }));
}

function particularsOf(raw: RawParticular[]): Particular[] {
  const seen = new Set<string>();
  return raw.slice(0, MOST_PARTICULARS).flatMap(({ kind, label, markdown }) => {
    const c = parseInlineMarkdown(markdown.slice(0, LONGEST_PARTICULAR));
    const words = `${label} ${plainInline(c)}`;
    if (plainInline(c).trim() === '' || seen.has(words)) return [];
    seen.add(words);
    return [{ kind, label, c }];
  });
}

/** The authors' abstract stands behind the digest's own words where it is in another language than these. */
function withAbstractLast(sections: Section[], lang: string): Section[] {
  const isForeign = ({ kind }: Section) => kind === 'abstract' && lang !== 'en';
  return [...sections.filter((section) => !isForeign(section)), ...sections.filter(isForeign)];
}

/** Adds an entry's digests to those of its paper in their languages. */
function addDigests(
  digests: Map<string, [PlacedDigest, ...PlacedDigest[]]>,
  spoken: Spoken[],
  paperId: string,
  line: number | null,
): void {
  for (const own of spoken) {
    const slot = `${paperId} ${own.lang}`;
    const placed = { digest: { paperId, ...own }, line };
    const earlier = digests.get(slot);
    if (earlier) earlier.push(placed);
    else digests.set(slot, [placed]);
  }
}

/** Parts the papers that entries surely mix up from the others. */
function partDisputed(all: [PlacedDigest, ...PlacedDigest[]][]) {
  const disputed = disputedEntries(all.flat());
  const without = new Set(disputed.flatMap(({ digests }) => digests.map(({ paperId }) => paperId)));
  return { undisputed: all.filter(([{ digest }]) => !without.has(digest.paperId)), disputed };
}

/** What is told of the second and later entries of a paper in one language. */
function repetitions(kept: [PlacedDigest, ...PlacedDigest[]][]): Problem[] {
  return kept.flatMap(([first, ...others]) =>
    others.map(({ line }) => problem('repeated-paper', line, first.digest.paperId)),
  );
}

function byLine(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0);
}
