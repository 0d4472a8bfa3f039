import type { Digest, Section } from '../../lib/digest/digest';
import { plainInline, plainText } from '../../lib/digest/plain-text';
import { sectionsAfterLead } from '../../lib/digest/sections-after-lead';
import { letters } from './letters';

/** What a reader would stumble over in some digests: each with its place, as lines to print. */
export type Blemishes = ReturnType<typeof noBlemishes>;

/** Nothing found yet. */
export function noBlemishes() {
  return {
    /** Digests of which a section, as it is shown below the lead, says that once more at its beginning. */
    'repeated leads': [] as string[],
    /** Labels that are keys of a record: `key_innovation`. */
    'raw keys': [] as string[],
    /** Digests with Markdown, TeX's commands, HTML or a template's braces in their prose. */
    'marks left': [] as string[],
  };
}

const KEY = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$|^[a-z]+(?:[A-Z][a-z0-9]*)+$/;

/** In a file of records a single word in lower case is its key. */
const KEY_OF_RECORD = /^[a-z][a-z0-9]*$/;

const MARK =
  /\*\*|~~|^#{1,6}\s|\\(?:textbf|textit|emph|texttt|cite[pt]?|ref)\b|<\/?(?:p|div|span|br|a|b|i|li|ul|td|tr|details|summary)\b[^<>]{0,200}>|&(?:amp|lt|gt|nbsp|quot);|\{\{|\]\(/m;

/** Shorter texts are alike by chance. */
const LEAST_LETTERS = 12;

/** Adds what one file's digests have of each blemish. */
export function countBlemishes(found: Blemishes, file: string, digests: readonly Digest[]): void {
  for (const { paperId, summary, sections } of digests) {
    const place = `${file}: ${paperId}`;
    const shown = sectionsAfterLead(sections, summary);
    if (shown.some((section) => section && repeats(section, letters(plainInline(summary)))))
      found['repeated leads'].push(place);
    for (const { label } of sections)
      if (isKey(label, file)) found['raw keys'].push(`${place} ${label}`);
    const mark = MARK.exec(proseOf(summary, sections));
    if (mark) found['marks left'].push(`${place} ${mark[0]}`);
  }
}

function repeats({ blocks }: Section, lead: string): boolean {
  return lead.length >= LEAST_LETTERS && letters(plainText(blocks)).startsWith(lead);
}

function isKey(label: string, file: string): boolean {
  return KEY.test(label) || (/\.(?:jsonl?|csv|tsv|ya?ml)$/.test(file) && KEY_OF_RECORD.test(label));
}

/** All strings of a digest but code and TeX, one a line. */
function proseOf(...parts: unknown[]): string {
  const lines: string[] = [];
  JSON.stringify(parts, (key, value) => {
    if (key === 'tex' || key === 'mathml' || key === 'text' || key === 'href') return undefined;
    if (typeof value === 'string' && key !== 't' && key !== 'kind') lines.push(value);
    return value;
  });
  return lines.join('\n');
}
