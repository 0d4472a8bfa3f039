import type { SurveyedLine } from '../lines/survey';
import type { Ground } from '../readings/ground';
import type { Candidate } from '../readings/reading';

/** `[^3]`, `[^rain]`: a footnote's mark in a text. */
const MARK = /\[\^([^\]\s]{1,40})\]/g;
/** What a note opens with. */
const OPENING = /^\[\^([^\]\s]{1,40})\]:\s/;
/** A line that goes on with the note above it. */
const GOES_ON = /^(?:\s{2}|\t)\s*\S/;

/** A footnote: its lines' indices, from the first on to behind the last. */
interface Note {
  name: string;
  from: number;
  end: number;
}

/** Where an entry's text refers to a note. */
interface Mark {
  entry: Candidate;
  /** Index of the line. */
  at: number;
}

/**
 * Gives footnotes that stand behind an entry's text, or outside all, to the entry that refers to them: writers and
 * their programs gather them at a file's end. One that several entries refer to, or none, is no entry's.
 */
export function shareNotes(entries: Candidate[], { lines }: Ground): void {
  const notes = notesIn(lines);
  if (notes.length === 0) return;
  const marks = marksIn(entries, lines);
  const noteAt = new Map(notes.flatMap((note) => indicesOf(note).map((at) => [at, note] as const)));
  for (const entry of entries) endBeforeOthersNotes(entry, noteAt, marks, lines);
  for (const note of outside(notes, entries)) {
    const [mark, ...others] = marks.get(note.name) ?? [];
    if (!mark || mark.entry.head.row || others.some(({ entry }) => entry !== mark.entry)) continue;
    const held = lines.slice(note.from, note.end);
    // What names a paper says what is cited, and is told as such.
    if (held.some(({ naming }) => naming.own.length > 0)) continue;
    mark.entry.notes = [...(mark.entry.notes ?? []), { at: mark.at, lines: held }];
  }
}

function indicesOf({ from, end }: Note): number[] {
  return Array.from({ length: end - from }, (_, order) => from + order);
}

function marksIn(entries: Candidate[], lines: SurveyedLine[]): Map<string, Mark[]> {
  const marks = new Map<string, Mark[]>();
  for (const [name, mark] of entries.flatMap((entry) => marksOf(entry, lines))) {
    const known = marks.get(name);
    if (known) known.push(mark);
    else marks.set(name, [mark]);
  }
  return marks;
}

function marksOf(entry: Candidate, lines: SurveyedLine[]): [string, Mark][] {
  return lines
    .slice(entry.start, entry.end)
    .filter(({ line }) => !line.fenced)
    .flatMap(({ line, index: at }) =>
      namesIn(line.text).map((name): [string, Mark] => [name, { entry, at }]),
    );
}

/** The notes that a line refers to. */
function namesIn(text: string): string[] {
  return [...text.replace(OPENING, '').matchAll(MARK)].map(([, name = '']) => name);
}

/** The footnotes of a file, in their order. */
function notesIn(lines: SurveyedLine[]): Note[] {
  const notes: Note[] = [];
  for (const { index, line } of lines) {
    const name = line.fenced ? undefined : OPENING.exec(line.text)?.[1];
    if (name === undefined) continue;
    let end = index + 1;
    while (GOES_ON.test(lines[end]?.line.text ?? '')) end++;
    notes.push({ name, from: index, end });
  }
  return notes;
}

/** Ends an entry before the notes behind its text, and what they are called, where it does not refer to all of them. */
function endBeforeOthersNotes(
  entry: Candidate,
  noteAt: Map<number, Note>,
  marks: Map<string, Mark[]>,
  lines: SurveyedLine[],
): void {
  let start = entry.end;
  let isOthers = false;
  for (let at = entry.end - 1; at > entry.head.index; at--) {
    const line = lines[at];
    if (!line || line.blank || line.rule) continue;
    const note = noteAt.get(at);
    if (!note) {
      if (line.label?.form === 'heading' && line.label.rest === '') start = Math.min(start, at);
      break;
    }
    start = note.from;
    isOthers ||= !marks.get(note.name)?.some((mark) => mark.entry === entry);
  }
  if (isOthers) entry.end = start;
}

/** The notes that stand in no entry. */
function outside(notes: Note[], entries: Candidate[]): Note[] {
  let next = 0;
  let behind = 0;
  return notes.filter(({ from }) => {
    for (let entry = entries[next]; entry && entry.start <= from; entry = entries[++next])
      behind = Math.max(behind, entry.end);
    return from >= behind;
  });
}
