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
  notes: Set<string>;
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
  const single = heads.filter(({ notes }) => notes.size === 1);
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

function footnotedHeads(lines: Line[]): FootnotedHead[] {
  const heads: FootnotedHead[] = [];
  for (const [index, { text, fenced }] of lines.entries()) {
    if (fenced || NOTE.test(text)) continue;
    if (HEAD.test(text)) heads.push({ index, notes: new Set() });
    const notes = heads.at(-1)?.notes;
    for (const [, number = ''] of text.matchAll(MARK)) notes?.add(number);
  }
  return heads;
}
