import { isBlank, type Line } from '../../text/line';
import { isOnlyLinks } from '../../words/only-links';
import { findMentions, namedPapers } from '../../words/paper-mentions';

/** `## Title`, `**Title**`, `**Title** – text`, `**Title.** Text`, `**Title** [3]` */
const HEAD =
  /^(#{1,6}\s{1,3}|\*\*)(\S[^*[\]]{7,300}?)(\*\*(?=\s*$|\s[–—:-]|\s?\[\^?\d)|(?<=[.!?。！？])\*\*(?=\s\S)|(?=\s*\[\^?\d{1,3}\]\s*$)|\s*$)/;
/** `[^3]: https://arxiv.org/abs/2601.00001`, `[3] A. Birch, *Title*, arXiv:2601.00001`, `3. …` */
const NOTE = /^(?:\[\^(\d{1,3})\]:|\s*(?:[-*+]\s+)?\[(\d{1,3})\]|(\d{1,3})[.)])\s+(\S.{0,1000})$/;
/** What stands before a note that is an item of a list. */
const ITEM = /^\s*(?:[-*+]\s+)?(?:\[(\d{1,3})\]|(\d{1,3})[.)])\s+/;
const MARK = /\[\^?(\d{1,3})\](?![(:])/g;
/** `*Title*`, `"Title"` in a note: what the paper is called. */
const TITLE = /(?:(?<![*\w])\*(?!\*)([^*]{8,300})\*(?!\*)|"([^"]{8,300})"|“([^“”]{8,300})”)/;
/** As many heads so linked make a file one of this kind. */
const LEAST = 2;

/** A paper as a note names it. */
interface NotedPaper {
  id: string;
  /** `''` where the note does not say it apart. */
  title: string;
}

/** A head, the note beside it, and those that the first paragraph of its text with any refers to. */
interface CitedHead {
  index: number;
  /** Index of the line behind its first paragraph. */
  gap: number;
  beside: string | null;
  notes: Set<string>;
  /** The paragraph with these notes has ended: what stands below it may cite others. */
  told: boolean;
}

/**
 * Links heads that have the number of a note beside them, or whose texts refer to one note alone, each to another, to
 * the papers that these name: so answers of search engines that chat say where they have each text from, and letters
 * whose headings are their writers' own. Not where papers are linked in any other way: there notes may cite others.
 */
export function linkCitedHeads(lines: Line[]): Line[] {
  const papers = papersOfNotes(lines);
  if (papers.size < LEAST || lines.some(linksPaper)) return lines;
  const cited = citedHeads(lines).flatMap((head) => {
    const [only] = head.notes.size === 1 ? head.notes : [];
    const note = head.beside ?? only;
    const paper = note === undefined ? undefined : papers.get(note);
    return paper ? [{ ...head, paper }] : [];
  });
  const times = new Map<string, number>();
  for (const { paper } of cited) times.set(paper.id, (times.get(paper.id) ?? 0) + 1);
  const single = cited.filter(({ paper }) => times.get(paper.id) === 1);
  if (single.length < LEAST) return lines;
  const linked = [...lines];
  for (const { index, gap, paper } of single) {
    replaceText(linked, index, (text) => withLink(text, paper.id));
    if (paper.title !== '') replaceText(linked, gap, () => `Title: ${paper.title}`);
  }
  // A list of notes would be one of entries.
  return linked.map((line) =>
    papers.has(readNote(line.text)[0] ?? '') && !line.fenced
      ? { ...line, text: line.text.replace(ITEM, '[^$1$2]: ') }
      : line,
  );
}

function replaceText(lines: Line[], index: number, written: (text: string) => string): void {
  const line = lines[index];
  if (line) lines[index] = { ...line, text: written(line.text) };
}

function withLink(text: string, id: string): string {
  return text.replace(
    HEAD,
    (_, before: string, title: string, behind: string) =>
      `${before}[${title}](https://arxiv.org/abs/${id})${behind}`,
  );
}

/** The papers that notes name, each by its number; none where a note names another work, or several, or two notes have one number. */
function papersOfNotes(lines: Line[]): Map<string, NotedPaper | null> {
  const papers = new Map<string, NotedPaper | null>();
  for (const { text, fenced } of lines) {
    const [number, said] = fenced ? [] : readNote(text);
    if (number === undefined || said === undefined) continue;
    const [id, ...others] = namedPapers(said);
    const isOne = id !== undefined && others.length === 0 && !papers.has(number);
    papers.set(number, isOne ? { id, title: titleIn(said) } : null);
  }
  for (const [number, paper] of papers) if (paper === null) papers.delete(number);
  return papers;
}

/** The number and the text of a note. */
function readNote(text: string): [string | undefined, string | undefined] {
  const [, footnote, reference, item, said] = NOTE.exec(text) ?? [];
  return [footnote ?? reference ?? item, said];
}

function titleIn(said: string): string {
  const [, italic, straight, curly] = TITLE.exec(said) ?? [];
  return (italic ?? straight ?? curly ?? '').replace(/[,.]$/, '').trim();
}

/** Whether a line that is no note links a paper, or says by its number alone which one is told of. */
function linksPaper({ text, fenced }: Line): boolean {
  if (NOTE.test(text)) return false;
  const mentions = findMentions(text);
  if (mentions.some(({ by }) => by === 'url')) return true;
  return !fenced && mentions.length > 0 && isOnlyLinks(text);
}

function citedHeads(lines: Line[]): CitedHead[] {
  const heads: CitedHead[] = [];
  for (const [index, line] of lines.entries()) {
    const { text, fenced } = line;
    if (isBlank(line)) endParagraph(heads.at(-1), index);
    if (fenced || NOTE.test(text)) continue;
    const head = headAt(index, text);
    if (head) heads.push(head);
    addNotes(heads.at(-1), text);
  }
  return heads;
}

function addNotes(head: CitedHead | undefined, text: string): void {
  if (!head || head.told) return;
  for (const [, number = ''] of text.matchAll(MARK)) head.notes.add(number);
}

function endParagraph(head: CitedHead | undefined, index: number): void {
  if (!head) return;
  if (head.gap === -1) head.gap = index;
  if (head.notes.size > 0) head.told = true;
}

function headAt(index: number, text: string): CitedHead | null {
  const [whole] = HEAD.exec(text) ?? [];
  if (whole === undefined) return null;
  const [, beside = null] = /^\s*\[\^?(\d{1,3})\]\s*$/.exec(text.slice(whole.length)) ?? [];
  return { index, gap: -1, beside, notes: new Set(), told: false };
}
