import { widthOf } from '../../words/scripts';
import { firstFrom } from '../lines/first-from';
import type { SurveyedLine } from '../lines/survey';
import type { Ground } from './ground';
import type { Candidate, Reading } from './reading';

/** A name that somebody made up, as titles have them and texts in any language repeat them: `HeadVote`, `Kite-3`. */
const NAME =
  /\p{Script=Latin}[\p{Script=Latin}\p{N}-]{0,30}[\p{Lu}\p{N}][\p{Script=Latin}\p{N}-]{0,30}/gu;
/** In letters: shorter ones stand in other words. */
const SHORTEST = 4;
/** Fewer entries whose titles are named by the texts of others may be chance. */
const LEAST = 2;
/** In letters of half a Chinese one's width: a shorter line may be a title. */
const PROSE = 60;
/** In lines: what stands above the first entry, or is looked at of any. */
const MOST_LINES = 60;

/**
 * Whether the texts of a reading's entries are their neighbours': no entry's text has a name that its title alone has,
 * and the texts of those before, or of those behind, have some.
 */
export function hasNeighboursTexts(reading: Reading, ground: Ground): boolean {
  const entries = reading.entries.filter(({ ids, head }) => ids.length > 0 && !head.row);
  if (entries.length < LEAST) return false;
  const told = withoutHighlights(entries, ground);
  const owners = ownersOfWords(entries);
  const ownWords = (entry: Candidate) =>
    wordsOf(entry.head.title).filter((word) => owners.get(word) === entry);
  const named = entries.flatMap((entry, order) => {
    const words = ownWords(entry);
    return words.length > 0 ? [{ entry, order, words }] : [];
  });
  if (named.length < LEAST) return false;
  if (named.some(({ entry, words }) => holdsAny(textOf(entry, told), words))) return false;
  let [before, behind] = [0, 0];
  for (const { entry, order, words } of named) {
    const [above, below] = [entries[order - 1], entries[order + 1]];
    if (holdsAny(above ? textOf(above, told) : textAbove(entry, told), words)) before++;
    else if (below && holdsAny(textOf(below, told), words)) behind++;
  }
  return Math.max(before, behind) >= LEAST;
}

/** A file's lines without those that open with an entry's whole title: they tell of it wherever they stand, as highlights do. */
function withoutHighlights(entries: Candidate[], { heads, lines }: Ground): SurveyedLine[] {
  const titles = new Set(entries.map(({ head }) => head.letters));
  const highlights = new Set(
    heads.flatMap(({ letters, index, rest }) =>
      rest !== '' && titles.has(letters) ? [index] : [],
    ),
  );
  return highlights.size === 0 ? lines : lines.filter(({ index }) => !highlights.has(index));
}

/** For each word of titles the one entry whose it is; null where there are several. */
function ownersOfWords(entries: Candidate[]): Map<string, Candidate | null> {
  const owners = new Map<string, Candidate | null>();
  for (const entry of entries) {
    for (const word of wordsOf(entry.head.title))
      owners.set(word, !owners.has(word) || owners.get(word) === entry ? entry : null);
  }
  return owners;
}

function wordsOf(title: string): string[] {
  return (title.match(NAME) ?? []).flatMap((name) =>
    name.length < SHORTEST ? [] : [name.toLowerCase()],
  );
}

function holdsAny(text: string, words: string[]): boolean {
  return words.some((word) => text.includes(word));
}

function textOf({ head, at, end }: Candidate, lines: SurveyedLine[]): string {
  return proseWithin(head.index + 1, Math.min(end, head.index + MOST_LINES), at, lines);
}

function textAbove({ start }: Candidate, lines: SurveyedLine[]): string {
  return proseWithin(Math.max(0, start - MOST_LINES), start, -1, lines);
}

/** The lines that tell something, in lower case: none that may be another title, or that names the paper. */
function proseWithin(from: number, to: number, naming: number, lines: SurveyedLine[]): string {
  return lines
    .slice(firstFrom(lines, from), firstFrom(lines, to))
    .filter(({ index, line }) => index !== naming && widthOf(line.text.trim()) >= PROSE)
    .map(({ line }) => line.text)
    .join('\n')
    .toLowerCase();
}
