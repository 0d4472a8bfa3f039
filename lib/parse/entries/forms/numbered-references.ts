import type { Line } from '../../text/line';
import { findMentions } from '../../words/paper-mentions';

/** `## 2. Title [3]` */
const HEADING = /^(#{1,6}\s{1,3}(?:\d{1,3}[.、)]\s{0,3})?)(\S[^[\]]{3,300})\[(\d{1,3})\]\s*$/;
/** `[3] A. Birch et al. Title. arXiv:2601.00001, 2026.` */
const REFERENCE = /^\s*(?:[-*+]\s+)?\[(\d{1,3})\]\s+(\S.{10,1000})$/;
/** What stands around a title in a reference: the authors before it, where it appeared behind it. */
const BEFORE_TITLE = /(?:^|[.,;:，。：)）"“”*_])\s*$/;
const BEHIND_TITLE = /^\s*(?:$|[.,;，。"”*_?!(（]|arxiv)/i;
/** In UTF-16 units: less tells nothing of what surrounds a title. */
const AROUND = 12;

/** A reference that names one paper. */
interface Reference {
  id: string;
  /** Its words in small letters, among them the title. */
  said: string;
}

/** Links headings that end in the number of a reference to its paper, where that reference has their words as its title. */
export function linkNumberedHeadings(lines: Line[]): Line[] {
  if (!lines.some(({ text, fenced }) => !fenced && HEADING.test(text))) return lines;
  const references = referencesOf(lines);
  return lines.map((line) => {
    const [, marks = '', words = '', number = ''] = line.fenced
      ? []
      : (HEADING.exec(line.text) ?? []);
    const reference = references.get(number);
    return reference && hasTitle(reference, words)
      ? { ...line, text: `${marks}[${words.trim()}](https://arxiv.org/abs/${reference.id})` }
      : line;
  });
}

/** Whether words are the whole title in a reference, and no part of one. */
function hasTitle({ said }: Reference, words: string): boolean {
  const at = said.indexOf(words.trim().toLowerCase());
  const end = at + words.trim().length;
  return (
    at !== -1 &&
    BEFORE_TITLE.test(said.slice(Math.max(0, at - AROUND), at)) &&
    BEHIND_TITLE.test(said.slice(end, end + AROUND))
  );
}

/** A file's references by their numbers, but for numbers that several have. */
function referencesOf(lines: Line[]): Map<string, Reference | null> {
  const references = new Map<string, Reference | null>();
  for (const { text, fenced } of lines) {
    const [, number, said = ''] = fenced ? [] : (REFERENCE.exec(text) ?? []);
    if (number === undefined) continue;
    const ids = [...new Set(findMentions(said).map(({ id }) => id))];
    const [id] = ids;
    const isOne = id !== undefined && ids.length === 1 && !references.has(number);
    references.set(number, isOne ? { id, said: said.toLowerCase() } : null);
  }
  return references;
}
