import type { Line } from '../text/line';
import { findMentions, namedPapers } from '../words/paper-mentions';

/** `## Title`, `**Title**`, `**Title** – text` */
const HEAD = /^(#{1,6}\s{1,3}|\*\*)(\S[^*[\]]{7,300}?)(\*\*(?=\s*$|\s[–—:-])|\s*$)/;
/** `[^3]: https://arxiv.org/abs/2601.00001` */
const NOTE = /^\[\^(\d{1,3})\]:\s+(\S.{0,600})$/;
const MARK = /\[\^(\d{1,3})\]/g;
/** As many heads so linked make a file one of this kind. */
const LEAST = 2;

/** A head, and the footnotes that its text refers to. */
interface FootnotedHead {
  index: number;
  /** How it is written: `**`, `## `. */
  mark: string;
  notes: Set<string>;
  /** Those of the text right below it, down to the first blank line. */
  beside: Set<string>;
}

/**
 * Links heads whose texts refer to one footnote alone, each to another, to the papers that these name: so answers of
 * search engines that chat say where they have each text from. Not where papers are linked in any other way: there
 * footnotes may cite others.
 */
export function linkFootnotedHeads(lines: Line[]): Line[] {
  const papers = papersOfNotes(lines);
  if (papers.size < LEAST || lines.some(linksPaper)) return lines;
  const heads = footnotedHeads(lines);
  const times = new Map<string, number>();
  const single = withLastEnded(heads).filter(({ notes }) => notes.size === 1);
  for (const note of single.flatMap(({ notes }) => [...notes]))
    times.set(note, (times.get(note) ?? 0) + 1);
  const linked = new Map<number, string>();
  for (const { index, notes } of single) {
    const [note = ''] = notes;
    const id = papers.get(note);
    if (id && times.get(note) === 1) linked.set(index, id);
  }
  if (linked.size < LEAST) return lines;
  return lines.map((line, index) => {
    const id = linked.get(index);
    return id === undefined ? line : { ...line, text: withLink(line.text, id) };
  });
}

function withLink(text: string, id: string): string {
  return text.replace(
    HEAD,
    (_, before: string, title: string, behind: string) =>
      `${before}[${title}](https://arxiv.org/abs/${id})${behind}`,
  );
}

/** The papers that footnotes name, each by its number; those that name another work, or several, are left out. */
function papersOfNotes(lines: Line[]): Map<string, string> {
  const papers = new Map<string, string>();
  for (const { text, fenced } of lines) {
    const [, number, said = ''] = fenced ? [] : (NOTE.exec(text) ?? []);
    const [id, ...others] = number === undefined ? [] : namedPapers(said);
    if (number !== undefined && id !== undefined && others.length === 0) papers.set(number, id);
  }
  return papers;
}

function linksPaper({ text }: Line): boolean {
  return !NOTE.test(text) && findMentions(text).some(({ by }) => by === 'url');
}

/** The heads, the last one without what stands below its first paragraph, where no other written alike has anything there. */
function withLastEnded(heads: FootnotedHead[]): FootnotedHead[] {
  const last = heads.at(-1);
  const before = heads.slice(0, -1);
  const kin = before.filter(({ mark }) => mark === last?.mark);
  const isWhole = ({ notes, beside }: FootnotedHead) => notes.size === beside.size;
  if (!last || last.beside.size === 0 || kin.length < LEAST || !kin.every(isWhole)) return heads;
  return [...before, { ...last, notes: last.beside }];
}

function footnotedHeads(lines: Line[]): FootnotedHead[] {
  const heads: FootnotedHead[] = [];
  let isBeside = false;
  for (const [index, { text, fenced }] of lines.entries()) {
    if (fenced || NOTE.test(text)) continue;
    const mark = HEAD.exec(text)?.[1];
    if (mark !== undefined) heads.push({ index, mark, notes: new Set(), beside: new Set() });
    isBeside = text.trim() !== '' && (mark !== undefined || isBeside);
    addNotes(heads.at(-1), text, isBeside);
  }
  return heads;
}

function addNotes(head: FootnotedHead | undefined, text: string, isBeside: boolean): void {
  if (!head) return;
  for (const [, number = ''] of text.matchAll(MARK)) {
    head.notes.add(number);
    if (isBeside) head.beside.add(number);
  }
}
