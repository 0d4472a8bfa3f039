import { BANNER } from '../heads/head';
import type { JudgedHead } from '../heads/judged-head';
import type { SurveyedLine } from '../lines/survey';
import type { Ground } from '../readings/ground';
import type { Candidate } from '../readings/reading';
import { statedLink } from './stated-link';

/** In a file that names no paper at all: title fields, headings behind lines that close entries, or those below which known labels stand. */
export function unnamedEntries({ heads, lines }: Ground): Candidate[] {
  const fields = heads.filter(({ form }) => form === 'field');
  // Where papers are named, whose the texts are is what nobody can tell.
  if (fields.some(({ below }) => below)) return [];
  if (fields.length > 0) return spans(fields, lines.length);
  // The report's own title, and titles within an entry, stand behind no such line.
  const opening = spans(heads.filter(opensEntry), lines.length);
  // A single one may be a section of what the whole file is about, unless it says where its paper is.
  if (opening.length >= 2 || opening.some((entry) => statedLink(entry, lines))) return opening;
  for (let level = 1; level <= 4; level++) {
    const own = heads.filter((head) => head.rank === level && !head.section && head.title !== '');
    const labelled = own.filter((head, order) =>
      holdsLabel(lines.slice(head.index + 1, own[order + 1]?.index), level),
    );
    const numbered = labelled.filter((head) => head.numbered);
    if (numbered.length >= 2) return spans(numbered, lines.length);
    if (labelled.length >= 2 && labelled.length * 2 > own.length)
      return spans(labelled, lines.length);
  }
  return [];
}

/** Whether a known label stands among the lines below a heading, before one of a higher level. */
function holdsLabel(lines: SurveyedLine[], level: number): boolean {
  for (const { label } of lines) {
    if (label?.form === 'heading' && label.level < level) return false;
    if (label?.kind && label.form !== 'plain') return true;
  }
  return false;
}

/** Whether a heading is the first line behind one that closes an entry, and no label. */
function opensEntry({ opens, rank, labelled, title }: JudgedHead): boolean {
  return opens && rank < BANNER && !labelled && title !== '';
}

function spans(heads: JudgedHead[], length: number): Candidate[] {
  return heads.map((head, order) => ({
    head,
    ids: [],
    at: head.index,
    place: null,
    start: head.index,
    end: heads[order + 1]?.index ?? length,
  }));
}
