import type { Digest } from './digest';
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

/** How a hint begins, on a line of its own: a comment, which no page shows. */
const BEGIN = '<!-- paperglance: ';
const END = ' -->';
/** In UTF-16 units; longer comments are not taken for such. */
const LONGEST = 60_000;
const MOST_PARTS = 200;
const LONGEST_TEXT = 3000;

/** A digest's hint as a line of a report. */
export function hintLine(digest: Digest): string {
  const { paperId, title, lang, source, sourceUrl, date, readingSource, version } = digest;
  const hint: ReportHint = {
    ...{ paperId, title, lang, source, sourceUrl, date, readingSource },
    ...(version !== undefined && { version }),
    sections: digest.sections.map(({ kind, label }) => [kind, label]),
    particulars: (digest.particulars ?? []).map(({ kind, label, c }) => [
      ...([kind, label] as const),
      inlineInMarkdown(c),
    ]),
  };
  // In Base64 nothing ends the comment, and nobody takes it for records or a paper's link.
  const bytes = new TextEncoder().encode(JSON.stringify(hint));
  return BEGIN + btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) + END;
}

/** The hints that stand in a text; whatever is none is passed over. */
export function readHints(text: string): ReportHint[] {
  const hints: ReportHint[] = [];
  for (let at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, at + 1)) {
    const end = text.indexOf(END, at);
    if (end < 0 || end - at > LONGEST) continue;
    const hint = parsed(text.slice(at + BEGIN.length, end));
    if (isHint(hint)) hints.push(hint);
  }
  return hints;
}

function parsed(base64: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

function isHint(value: unknown): value is ReportHint {
  const { paperId, title, lang, source, sourceUrl, date, readingSource, version, ...parts } =
    Object(value);
  return (
    [paperId, title, lang, source].every(isText) &&
    /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i.test(lang) &&
    (sourceUrl === null || (isText(sourceUrl) && /^https?:\/\/[^\s"<>]+$/.test(sourceUrl))) &&
    (date === null || (isText(date) && /^\d{4}-\d\d-\d\d$/.test(date))) &&
    (readingSource === null || isText(readingSource)) &&
    (version === undefined || (Number.isSafeInteger(version) && version > 0 && version < 1000)) &&
    isListOf(parts.sections, sectionKinds, 1) &&
    isListOf(parts.particulars, particularKinds, 2)
  );
}

/** Of pairs, or more: a kind and so many texts. */
function isListOf(value: unknown, kinds: readonly string[], texts: number): boolean {
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
