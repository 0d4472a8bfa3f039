import type { ExplainedLine } from '../../../lib/digest/explanation';
import { lineUses } from '../../../lib/digest/line-use';
import { plainInline, plainText } from '../../../lib/digest/plain-text';
import { reasonText } from '../../../lib/digest/reason';
import type { Report } from '../../../lib/digest/report';
import { explainReport } from '../../../lib/parse/explain-report';
import { parseReport } from '../../../lib/parse/parse-report';
import { decodeText } from '../../../lib/parse/text/decode-text';
import { parseInlineMarkdown } from '../../../lib/parse/tree/markdown';
import { withoutTail } from '../../../lib/parse/words/tail-link';

/** A line that does not add up. */
export interface Unaccounted {
  kind: 'lines' | 'use' | 'text' | 'particular' | 'title' | 'told' | 'dropped';
  line: number;
  text: string;
  rule: string;
  /** The first of its words that are not shown. */
  missing: string[];
}

/** In words: `Paper 3:`, `cs.CL`. */
const MOST_AROUND_TITLE = 2;
/** In words: `Read more on arXiv`. */
const MOST_IN_ROW = 4;
/** What stands for the paper, and a page's buttons. */
const FORMAL = ['names the entry’s paper', 'a heading over particulars'];

/** What a page shows behind a title, copied with it: `[PDF12] [Copy]`. */
const BUTTONS = /(?:\s\[[\p{L} ]{1,18}\d{0,6}\]){2,}\s*$/u;
/** The paper's own link behind its text, which a reader has before them: `…。论文链接：https://…`, `… · [source](…)`. */
const LINK_BEHIND =
  /\s*[·|—–-]?\s*(?:[\p{L} ]{1,12}[:：]\s*)?(?:<?https?:\/\/[^\s<>]{0,200}(?:arxiv|huggingface)[^\s<>]{0,200}>?|\[[^\]]{1,20}\]\([^()\s]{0,200}(?:arxiv|huggingface)[^()\s]{0,200}\))\s*[)）]?\s*$/u;
const PAPER_LINK =
  /\[[^\]]{0,300}\]\([^()\s]{0,300}(?:arxiv|huggingface|hf\.co|papers\.cool)[^()\s]{0,300}\)/g;

/** Adds up the lines of a file of text: what has no use, or is not where its use says that it is. */
export function unaccountedLines(bytes: Uint8Array, name: string): Unaccounted[] {
  const { lines, texts: own } = explainReport(bytes, name);
  const report = parseReport(bytes, name);
  const decoded = decodeText(bytes);
  const texts = own ?? (decoded.ok ? decoded.text.split('\n') : []);
  const faults: Unaccounted[] = [];
  if (lines.length !== texts.length)
    faults.push({
      kind: 'lines',
      line: 0,
      text: `${lines.length} of ${texts.length}`,
      rule: '',
      missing: [],
    });
  const shown = wordsOf(shownText(report));
  const isTold = toldIn(lines, report);
  for (const [index, line] of lines.entries()) {
    const text = texts[index] ?? '';
    const kind = faultOf(line, index, text, shown, isTold);
    if (kind === null) continue;
    const missing = [...wordsOf(textOfLine(text))].filter((word) => !shown.has(word)).slice(0, 5);
    faults.push({
      kind,
      line: index + 1,
      text,
      rule: `${line.use}: ${reasonText(line.rule)}`,
      missing,
    });
  }
  return faults;
}

function faultOf(
  explained: ExplainedLine,
  index: number,
  text: string,
  shown: Set<string>,
  isTold: (line: ExplainedLine) => boolean,
): Unaccounted['kind'] | null {
  const { line, use } = explained;
  const rule = reasonText(explained.rule);
  if (line !== index + 1 || !lineUses.includes(use)) return 'use';
  const missing = (given = text) =>
    [...wordsOf(textOfLine(given))].filter((word) => !shown.has(word));
  switch (use) {
    case 'text':
      return rule.startsWith('a row')
        ? missing(withoutOwn(text)).length > MOST_IN_ROW
          ? 'text'
          : null
        : missing(withoutTail(text.replace(LINK_BEHIND, ''))).length > 0
          ? 'text'
          : null;
    case 'label':
      // What only says that labels follow, `## Summary`, is none of theirs.
      return missing().length > 0 && rule !== 'above labelled sections' ? 'title' : null;
    case 'title':
      // A title in two languages is shown in one of them.
      return missing(withoutOwn(text)).length >
        Math.max(MOST_AROUND_TITLE, wordsOf(text).size / 2) && !rule.endsWith('of its HTML')
        ? 'title'
        : null;
    case 'told':
      return isTold(explained) ? null : 'told';
    case 'blank':
      return text.trim() === '' ? null : 'dropped';
    case 'particular':
      return missing(withoutOwn(text)).length > 0 &&
        !FORMAL.includes(rule) &&
        !/<button\b/.test(text)
        ? 'particular'
        : null;
    default:
      return null;
  }
}

/** Tells whether a problem names a line's run or, somewhere within it, its entry, or counts it. */
function toldIn(lines: ExplainedLine[], { problems }: Report): (line: ExplainedLine) => boolean {
  const ends = new Map<number, number>();
  for (const { entry, line } of lines) if (entry !== null) ends.set(entry, line);
  return ({ line, entry, told: kind }) => {
    const last = (entry === null ? undefined : ends.get(entry)) ?? line;
    return problems.some(
      (problem) =>
        (kind === undefined || problem.kind === kind) &&
        (problem.line === null || problem.line <= last),
    );
  };
}

/** What a particular says beside its label, and beside the paper's own addresses, which the reader has before them. */
function withoutOwn(text: string): string {
  return withoutTags(text)
    .replace(BUTTONS, '')
    .replace(/^\s*(?::?[^:：|]{1,40}[:：](?!\/\/)|\|[^|]{1,40}\|)/, '')
    .replace(PAPER_LINK, '')
    .replace(/https?:\/\/\S+/g, '')
    .replace(/\d{4}\.\d{4,5}(?:v\d+)?/g, '')
    .replace(/\b(?:pdf|html|abs|doi|arxiv|link|(?:read )?paper|source|hugging ?face|hf)\b/gi, '');
}

function withoutTags(text: string): string {
  return text.replace(/<[^<>]{1,600}>/g, ' ');
}

/** A line's words as they are shown: without tags, a fence's language, other markups' fences, a record's key, the target of a note's link. */
function textOfLine(text: string): string {
  const bare = withoutTags(text)
    .replace(/^\s*(?:```|~~~)\s*\w*\s*$/, '')
    .replace(/^\s*(?:#\+(?:begin|end)_|\\(?:begin|end)\{)\w{1,20}\b.*$/i, '')
    .replace(/^\s*>\s*\[![\w-]{1,20}\]/, '')
    .replace(/^\s*summary:/, '')
    .replace(/^\s*"[\w -]{1,60}"\s*:/, '')
    .replace(/\[\[[^[\]|]{1,200}\|/g, '');
  return plainInline(parseInlineMarkdown(bare));
}

/** All that a reader of the report's digests can see of it. */
function shownText({
  digests,
  unidentified,
  disputed = [],
  problems,
  title,
  date,
  sourceUrl,
}: Report): string {
  const all = [
    ...digests,
    ...unidentified.flatMap((entry) => entry.digests),
    ...disputed.flatMap((entry) => entry.digests),
  ];
  return [
    title,
    date,
    sourceUrl,
    ...problems.map(({ detail }) => detail),
    ...digests.map(({ paperId }) => paperId),
    ...all.flatMap(({ title: own, summary, sections, particulars = [], readingSource }) => [
      own,
      readingSource,
      plainInline(summary),
      ...sections.flatMap(({ label, blocks }) => [label, plainText(blocks)]),
      ...particulars.flatMap(({ label, c }) => [label, plainInline(c), JSON.stringify(c)]),
    ]),
  ].join('\n');
}

/** Words of three letters and more, and all pairs of Chinese characters side by side. */
function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const [word] of text
    .toLowerCase()
    .matchAll(/\p{Script=Han}+|[^\P{L}\p{Script=Han}]{3,}|\p{N}{3,}/gu)) {
    if (!/\p{Script=Han}/u.test(word)) words.add(word);
    else for (let at = 0; at + 1 < word.length; at++) words.add(word.slice(at, at + 2));
  }
  return words;
}
