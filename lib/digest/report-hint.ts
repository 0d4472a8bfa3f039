import { isLanguage, readDigest } from './check-digest';
import { isHash, isListOf, isPaperId } from './check-fields';
import type { Digest } from './digest';
import { hashText } from './hash-text';
import { type ParticularKind, particularKinds } from './particular';
import { type SectionKind, sectionKinds } from './section-kind';
import { inlineInMarkdown } from './to-markdown';

/** What of a digest no Markdown says: what each of its sections is about, be it named so or not, and who wrote it when. */
export interface ReportHint
  extends Pick<
    Digest,
    'paperId' | 'title' | 'lang' | 'source' | 'sourceUrl' | 'date' | 'readingSource' | 'version'
  > {
  sections: [kind: SectionKind, label: string][];
  /** With what they say, in Markdown. */
  particulars: [kind: ParticularKind, label: string, text: string][];
}

/**
 * What stands at the end of a file of ours where reading it again would bring something else than was exported: which papers
 * it is about, and the hash of the text above, so that it counts no more once somebody has changed that.
 */
export interface FileHint {
  text: string;
  papers: string[];
}

/** The hints that a file has. Of the last two kinds there are none where the text is not as it was exported. */
export interface Hints {
  named: ReportHint[];
  /** Digests as they are to the letter. */
  exact: Digest[];
  /** The papers that the file is about; null where it may be about others. */
  papers: ReadonlySet<string> | null;
}

/** A hint, on a line of its own: a comment, which no page shows. In Base64 nothing ends it, and nobody takes it for records or links. */
const HINT = /<!-- paperglance: ([a-z\d+/]+=*) -->/gi;
const MOST_PARTS = 200;
const LONGEST_TEXT = 3000;

/** A digest's hint as a line of a report. */
export function hintLine(digest: Digest): string {
  const { paperId, title, lang, source, sourceUrl, date, readingSource, version } = digest;
  return lineOf({
    ...{ paperId, title, lang, source, sourceUrl, date, readingSource },
    ...(version !== undefined && { version }),
    sections: digest.sections.map(({ kind, label }) => [kind, label]),
    particulars: (digest.particulars ?? []).map(({ kind, label, c }) => [
      ...([kind, label] as const),
      inlineInMarkdown(c),
    ]),
  } satisfies ReportHint);
}

/** The lines that say of a file whose text is this, and all of whose papers these are, how some of its digests are to the letter. */
export function exactLines(
  text: string,
  papers: readonly string[],
  exact: readonly Digest[],
): string[] {
  const file: FileHint = { text: hashOf(text), papers: [...papers] };
  return [...exact.map((digest) => lineOf({ exact: digest })), lineOf({ file })];
}

/** The hints that stand in a text; whatever is none is passed over. */
export function readHints(text: string): Hints {
  const found = [...text.matchAll(HINT)].map(({ 0: { length }, 1: base64 = '', index }) => ({
    ...{ index, end: index + length, value: parsed(base64) },
  }));
  const named = found.map(({ value }) => value).filter(isHint);
  // What is exact stands at the very end, and what is above it is as we wrote it.
  let end = text.length;
  const last: unknown[] = [];
  for (const hint of found.toReversed()) {
    if (text.slice(hint.end, end).trim() !== '') break;
    last.push(hint.value);
    end = hint.index;
  }
  const file: unknown = Object(last[0]).file;
  if (!isFileHint(file) || hashOf(text.slice(0, end)) !== file.text)
    return { named, exact: [], papers: null };
  const papers = new Set(file.papers);
  const exact = last
    .map((value) => readDigest(Object(value).exact))
    .filter((each) => each !== null);
  return { named, exact: exact.filter(({ paperId }) => papers.has(paperId)), papers };
}

/** However lines end, and whatever is blank at the text's end. */
function hashOf(text: string): string {
  return hashText(text.replace(/\r\n?/g, '\n').trimEnd());
}

function lineOf(hint: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify(hint));
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return `<!-- paperglance: ${base64} -->`;
}

function parsed(base64: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

function isFileHint(value: unknown): value is FileHint {
  const { text, papers } = Object(value);
  return isHash(text) && isListOf(papers, isPaperId);
}

function isHint(value: unknown): value is ReportHint {
  const { paperId, title, lang, source, sourceUrl, date, readingSource, version, ...parts } =
    Object(value);
  return (
    [paperId, title, lang, source].every(isText) &&
    isLanguage(lang) &&
    (sourceUrl === null || (isText(sourceUrl) && /^https?:\/\/[^\s"<>]+$/.test(sourceUrl))) &&
    (date === null || (isText(date) && /^\d{4}-\d\d-\d\d$/.test(date))) &&
    (readingSource === null || isText(readingSource)) &&
    (version === undefined || (Number.isSafeInteger(version) && version > 0 && version < 1000)) &&
    areNamed(parts.sections, sectionKinds, 1) &&
    areNamed(parts.particulars, particularKinds, 2)
  );
}

/** Of pairs, or more: a kind and so many texts. */
function areNamed(value: unknown, kinds: readonly string[], texts: number): boolean {
  return (
    Array.isArray(value) &&
    value.length <= MOST_PARTS &&
    value.every(
      (pair) =>
        Array.isArray(pair) &&
        pair.length === texts + 1 &&
        kinds.includes(pair[0]) &&
        pair.slice(1).every(isText),
    )
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}
