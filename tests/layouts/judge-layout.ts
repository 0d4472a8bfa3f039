import type { Digest } from '../../lib/digest/digest';
import { plainInline, plainText } from '../../lib/digest/plain-text';
import type { Problem } from '../../lib/digest/problem';
import type { Report } from '../../lib/digest/report';
import { kindOfLabel } from '../../lib/digest/section-labels';
import { titleLetters } from '../../lib/digest/title-letters';
import type { LayoutFile, TrueEntry, TrueSection } from '../fixtures/layouts/truth';

/** What can be wrong with a file's reading; `wrong` is another's text under a paper. */
export const faultKinds = [
  'threw',
  'id-missing',
  'id-extra',
  'failed-kept',
  'title',
  'section',
  'lead',
  'language',
  'wrong',
  'stranger',
  'lost',
  'lost-silently',
  'untold-entry',
  'fact-as-text',
] as const;

export type FaultKind = (typeof faultKinds)[number];

export interface Fault {
  kind: FaultKind;
  detail: string;
}

/** How a file was read, beside what a careful human finds in it. */
export interface Verdict {
  faults: Fault[];
  /** Papers found, of papers to be found; papers of digests, of which right. */
  ids: { found: number; wanted: number; given: number; right: number };
  titles: { right: number; of: number };
  sections: { right: number; of: number };
  leads: { right: number; of: number };
  languages: { right: number; of: number };
}

/** Compares what was read of a made-up file with its truth. */
export function judge(file: LayoutFile, report: Report): Verdict {
  const faults: Fault[] = [];
  const seen = new Seen(report);
  const { truth } = file;
  const ids = judgeIds(file, seen, faults);
  const verdict: Verdict = {
    faults,
    ids,
    titles: { right: 0, of: 0 },
    sections: { right: 0, of: 0 },
    leads: { right: 0, of: 0 },
    languages: { right: 0, of: 0 },
  };
  for (const entry of truth.entries) if (seen.has(entry.id)) judgeEntry(entry, seen, verdict);
  judgePlaces(file, seen, faults);
  judgeLosses(file, report, seen, faults);
  return verdict;
}

/** A digest's texts, made plain once. */
interface PlainDigest {
  digest: Digest;
  title: string;
  summary: string;
  sections: { kind: string; label: string; text: string }[];
  all: string;
}

class Seen {
  readonly digests: PlainDigest[];

  constructor(report: Report) {
    this.digests = report.digests.map(plainDigest);
  }

  has(id: string): boolean {
    return this.digests.some(({ digest }) => digest.paperId === id);
  }

  of(id: string): PlainDigest[] {
    return this.digests.filter(({ digest }) => digest.paperId === id);
  }
}

function plainDigest(digest: Digest): PlainDigest {
  const summary = plainInline(digest.summary);
  const sections = digest.sections.map(({ kind, label, blocks }) => ({
    kind,
    label,
    text: plainText(blocks),
  }));
  const texts = sections.map(({ label, text }) => `${label}\n${text}`);
  return {
    digest,
    title: digest.title,
    summary,
    sections,
    all: [digest.title, summary, ...texts].join('\n'),
  };
}

function judgeIds({ truth }: LayoutFile, seen: Seen, faults: Fault[]): Verdict['ids'] {
  const wanted = new Set(truth.entries.map(({ id }) => id));
  const given = new Set(seen.digests.map(({ digest }) => digest.paperId));
  for (const id of wanted) if (!given.has(id)) faults.push({ kind: 'id-missing', detail: id });
  for (const id of given) {
    if (truth.failed.includes(id)) faults.push({ kind: 'failed-kept', detail: id });
    else if (!wanted.has(id)) faults.push({ kind: 'id-extra', detail: id });
  }
  const found = [...wanted].filter((id) => given.has(id)).length;
  return { found, wanted: wanted.size, given: given.size, right: found };
}

function judgeEntry(entry: TrueEntry, seen: Seen, verdict: Verdict): void {
  const digests = seen.of(entry.id);
  const titles = entry.titles.map(titleKey);
  if (titles.length > 0)
    count(
      verdict,
      'title',
      digests.every(({ title }) => titles.includes(titleKey(title))),
      () => `${entry.id}: ${digests.map(({ title }) => JSON.stringify(title)).join(', ')}`,
    );
  const own = digests.filter(({ digest }) => digest.lang === entry.lang);
  count(
    verdict,
    'language',
    own.length > 0,
    () => `${entry.id}: ${digests.map(({ digest }) => digest.lang)} for ${entry.lang}`,
  );
  const leads = entry.leads.map(lettersOf);
  const judged = own.length > 0 ? own : digests;
  if (leads.length > 0)
    count(
      verdict,
      'lead',
      judged.some(({ summary }) => leads.includes(lettersOf(summary))),
      () => `${entry.id}: ${judged.map(({ summary }) => JSON.stringify(summary)).join(', ')}`,
    );
  const texts = digests.map(({ summary, sections }) =>
    [summary, ...sections.map(({ text }) => text)].join('\n'),
  );
  for (const fact of entry.facts)
    if (texts.some((text) => text.includes(fact)))
      verdict.faults.push({ kind: 'fact-as-text', detail: `${entry.id}: ${fact}` });
  for (const section of entry.sections)
    count(verdict, 'section', isInPlace(section, entry, digests), () => {
      const { label } = section;
      return `${entry.id}: ${label ?? 'text without a label'} (${whereItIs(section, digests)})`;
    });
}

const COUNTERS = {
  title: 'titles',
  section: 'sections',
  lead: 'leads',
  language: 'languages',
} as const;

function count(
  verdict: Verdict,
  kind: keyof typeof COUNTERS,
  right: boolean,
  detail: () => string,
): void {
  const counter = verdict[COUNTERS[kind]];
  counter.of += 1;
  if (right) counter.right += 1;
  else verdict.faults.push({ kind, detail: detail() });
}

/** Whether a section's whole text stands in one section of its own, but for what has become the lead. */
function isInPlace(section: TrueSection, entry: TrueEntry, digests: PlainDigest[]): boolean {
  return digests.some((digest) => {
    const lead = lettersOf(digest.summary);
    const left = section.sentences.filter((text) => !lead.includes(lettersOf(text)));
    if (left.length === 0) return true;
    const others = entry.sections
      .filter((one) => one !== section)
      .flatMap(({ markers }) => markers);
    return digest.sections.some((found) => {
      const letters = lettersOf(found.text);
      return (
        left.every((text) => letters.includes(lettersOf(text))) &&
        !others.some((marker) => found.text.includes(marker)) &&
        isNamed(section, found)
      );
    });
  });
}

function isNamed(section: TrueSection, found: { kind: string; label: string }): boolean {
  if (section.label === null && section.kind === null) return true;
  if (titleKey(found.label) === titleKey(section.label ?? '')) return true;
  return (
    section.kind !== null &&
    (found.kind === section.kind || kindOfLabel(found.label) === section.kind)
  );
}

function whereItIs({ markers }: TrueSection, digests: PlainDigest[]): string {
  const places = digests.flatMap(({ summary, sections }) => [
    ...(markers.some((marker) => summary.includes(marker)) ? ['the lead'] : []),
    ...sections
      .filter(({ text }) => markers.some((marker) => text.includes(marker)))
      .map(({ kind, label }) => `${kind} “${label}”`),
  ]);
  return places.length > 0 ? `in ${places.join(', ')}` : 'nowhere';
}

/** Text of one paper in another's digest, or of nobody's in anybody's. */
function judgePlaces({ truth }: LayoutFile, seen: Seen, faults: Fault[]): void {
  const owners = ownersOf(truth);
  for (const { digest, all } of seen.digests)
    for (const [marker, owner] of owners)
      if (owner !== digest.paperId && all.includes(marker))
        faults.push({ kind: 'wrong', detail: `${marker} of ${owner} under ${digest.paperId}` });
  for (const { digest, all } of seen.digests)
    for (const marker of truth.notDigests)
      if (all.includes(marker))
        faults.push({ kind: 'stranger', detail: `${marker} under ${digest.paperId}` });
}

/** Each word of an entry, with the paper's id, or the title where there is none. */
function ownersOf(truth: LayoutFile['truth']): [marker: string, owner: string][] {
  return [
    ...truth.entries.flatMap(({ id, sections }) =>
      sections.flatMap(({ markers }) => markers.map((marker): [string, string] => [marker, id])),
    ),
    ...truth.withoutPaper.flatMap(({ title, markers }) =>
      markers.map((marker): [string, string] => [marker, `“${title}”`]),
    ),
  ];
}

/** Kinds that say of a whole file that it could not be read, or how much of it was not. */
const OF_ALL: ReadonlySet<string> = new Set([
  'empty-file',
  'binary-file',
  'too-large',
  'over-budget',
  'html-page',
  'no-papers',
  'more-problems',
  'skipped',
  'too-many',
]);
/** Kinds that say of an entry that it is no digest, by whichever of its lines. */
const OF_AN_ENTRY: ReadonlySet<string> = new Set([
  'no-id',
  'bad-id',
  'no-digest',
  'failed-output',
  'repeated-paper',
]);

function judgeLosses(file: LayoutFile, report: Report, seen: Seen, faults: Fault[]): void {
  const { truth } = file;
  const text = textOf(file.bytes);
  const spans = spansOf(text, truth);
  const everywhere = seen.digests.map(({ all }) => all).join('\n');
  const unidentified = report.unidentified
    .flatMap(({ digests }) => digests)
    .flatMap(({ sections, summary }) => [
      plainInline(summary),
      ...sections.map(({ blocks }) => plainText(blocks)),
    ])
    .join('\n');
  const told = [...report.problems, ...report.unidentified.map(({ problem }) => problem)];
  for (const [marker, owner] of ownersOf(truth)) {
    if (everywhere.includes(marker)) continue;
    const isTold = told.some((problem) => tells(problem, marker, spans, owner));
    if (owner.startsWith('“')) {
      if (truth.mayBeCounted && told.some(({ kind }) => kind === 'no-id')) continue;
      if (!isTold && !unidentified.includes(marker))
        faults.push({ kind: 'untold-entry', detail: `${marker} of ${owner}` });
      continue;
    }
    faults.push({ kind: isTold ? 'lost' : 'lost-silently', detail: `${marker} of ${owner}` });
  }
}

/** A made-up file's text, whose mark says how it is encoded. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes);
}

interface Span {
  owner: string;
  /** Lines, counted from 1. */
  from: number;
  to: number;
}

/** Where each entry's lines are: from the end of what has words before it to the beginning of what has words after it. */
function spansOf(
  text: string,
  truth: LayoutFile['truth'],
): { lines: Map<string, number>; spans: Span[] } {
  const owned = new Map([
    ...ownersOf(truth),
    ...truth.notDigests.map((marker): [string, string] => [marker, '']),
  ]);
  const lines = new Map<string, number>();
  const marks: { line: number; owner: string }[] = [];
  for (const [n, line] of text.split(/\r?\n/).entries())
    for (const [word] of line.matchAll(/[A-Z][a-z]{8}/g)) {
      const owner = owned.get(word);
      if (owner === undefined) continue;
      if (!lines.has(word)) lines.set(word, n + 1);
      marks.push({ line: n + 1, owner });
    }
  const spans: Span[] = [];
  for (const { line, owner } of marks) {
    const last = spans.at(-1);
    if (last?.owner === owner) {
      last.to = line;
      continue;
    }
    const from = last ? Math.min(last.to + 1, line) : 1;
    spans.push({ owner, from, to: line });
  }
  for (const [n, span] of spans.entries()) {
    const next = spans[n + 1];
    span.to = Math.max(span.to, next ? next.from - 1 : Number.POSITIVE_INFINITY);
    if (next) span.to = Math.max(span.to, firstLineOf(next, marks) - 1);
  }
  return { lines, spans };
}

function firstLineOf(span: Span, marks: { line: number; owner: string }[]): number {
  return (
    marks.find(({ line, owner }) => owner === span.owner && line >= span.from)?.line ?? span.from
  );
}

function tells(
  { kind, line, detail }: Problem,
  marker: string,
  { lines, spans }: ReturnType<typeof spansOf>,
  owner: string,
): boolean {
  if (OF_ALL.has(kind)) return true;
  if (detail.includes(marker)) return true;
  const at = lines.get(marker);
  if (line === null || at === undefined) return kind === 'broken-structure';
  const span = spans.find((one) => one.owner === owner && one.from <= line && line <= one.to);
  if (!span) return false;
  return OF_AN_ENTRY.has(kind) || line <= at;
}

function titleKey(title: string): string {
  return titleLetters(title.normalize('NFKC'));
}

/** A text as its letters and digits alone. */
function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}
