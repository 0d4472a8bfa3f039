import { titleLetters } from '../../../digest/title-letters';
import { isBlank, type Line } from '../../text/line';
import { findLinks, findMentions, namedPapers } from '../../words/paper-mentions';

/** Within how many lines of text a note says which paper it is about. */
const MOST_LINES = 4;
/** Letters of a name: fewer may stand in any heading. */
const SHORTEST = 4;
/** Characters of a heading, or before a paper, in which it may be named. */
const LONGEST_BEFORE = 400;
/** Words of a name. */
const LONGEST = 8;

/**
 * The paper that a text names as its heading does: `# Lantern, or a lamp for losses`, `Lantern ([Lin 2026](…)) draws …`.
 * Null where it names none so, or two.
 */
export function paperOfHeading(lines: Line[]): string | null {
  const [heading, ...texts] = lines.filter((line) => !isBlank(line)).slice(0, MOST_LINES + 1);
  if (!heading) return null;
  const words = wordsOf(heading.text.slice(0, LONGEST_BEFORE));
  const named = texts.filter(({ text }) => namedPapers(text).length > 0);
  const ids = new Set(named.flatMap(({ text }) => namedPapers(text)));
  const [id = null, ...others] = ids;
  return others.length === 0 && named.some(({ text }) => isNamedIn(words, beforePaper(text)))
    ? id
    : null;
}

/** What stands before the first paper of a line, its brackets and its address left out. */
function beforePaper(text: string): string {
  const [mention] = findMentions(text);
  const [link] = findLinks(text);
  const end = Math.min(mention?.at ?? 0, link?.start ?? Number.POSITIVE_INFINITY);
  return text
    .slice(Math.max(0, end - LONGEST_BEFORE), end)
    .replace(/[\s([（*<]*(?:https?:\/\/\S{0,200})?$/, '');
}

/** Whether the last words of a text, a name with its capital letter, stand in a heading one behind the other. */
function isNamedIn(heading: string[], text: string): boolean {
  const last = text.split(/\s+/).slice(-LONGEST);
  return last.some((word, at) => {
    const name = wordsOf(last.slice(at).join(' '));
    return (
      /^["“«*_]{0,2}\p{Lu}/u.test(word) &&
      name.join('').length >= SHORTEST &&
      heading.some((_, from) => name.every((part, index) => heading[from + index] === part))
    );
  });
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).map(titleLetters).filter(Boolean);
}
