import { isAuthorLine } from '../words/person-names';
import type { ReadLabel } from '../words/read-label';
import { titleAndAuthors } from '../words/title-and-authors';
import type { Taken, Taking } from './particular-rule';

/** `*Title* (Birch)`: a single family name, which authors who are named in brackets may be. */
const ONE_AUTHOR = /^[*_]([^*_]{8,300})[*_]\s?[（(](\p{Lu}[\p{L}'’-]{1,30})[)）]$/u;
/** `*Birch, Dorn* · *Title*` */
const AUTHORS_FIRST = /^\*([^*]{3,300})\*\s?[·•|｜—–-]\s?\*([^*]{8,300})\*$/;
const LEAST_WORDS = 3;
/** Where authors work, and where a paper appeared: what else may stand in italics beside them. */
const PLACE =
  /universit|institut|college|\blabs?\b|laborator|research|academ|proceedings|conference|workshop|journal|\b(?:19|20)\d{2}\b/i;

/** The paper's own title in italics, as the first line below the one that its publisher gives it, with its authors beside it. */
export function takeNamedWork(
  { lines, index, prose }: Taking,
  label: ReadLabel | null,
): Taken | null {
  const text = lines[index]?.text.trim() ?? '';
  if (prose > 0 || !/^[*_](?![*_])/.test(text) || label?.kind) return null;
  const named = workOf(text);
  if (!named) return null;
  return {
    end: index + 1,
    rule: 'the title in italics, and its authors',
    original: named.title,
    particulars: [{ kind: 'authors', label: '', markdown: named.authors }],
  };
}

function workOf(text: string): { title: string; authors: string } | null {
  const [, authors, last] = AUTHORS_FIRST.exec(text) ?? [];
  if (authors !== undefined && last !== undefined)
    return isAuthorLine(`by ${authors}`) && isTitle(last, LEAST_WORDS + 1) && !PLACE.test(last)
      ? { title: last, authors }
      : null;
  const [, title, author] = ONE_AUTHOR.exec(text) ?? [];
  const named =
    title === undefined || author === undefined
      ? titleAndAuthors(text)
      : { title, authors: author };
  return named && named.authors !== '' && isTitle(named.title, LEAST_WORDS) ? named : null;
}

function isTitle(words: string, least: number): boolean {
  return (
    words.split(/\s+/).length >= least && /^["“]?\p{Lu}/u.test(words) && !/[.;:。]$/.test(words)
  );
}
