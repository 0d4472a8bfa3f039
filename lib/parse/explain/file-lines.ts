import type { ExplainedLine } from '../../digest/explanation';
import type { LineUse, Use } from '../../digest/line-use';
import { isStronger } from '../sections/line-note';

/** An address that links by its name: `[1]: https://…`. */
const DEFINITION = /^ {0,3}\[\^?[^[\]]{1,80}\]:\s/;

/** How the lines of a file are known beside what its entries make of them. */
interface Around {
  /** The file's lines as they stand in it. */
  texts: readonly string[];
  /** How many of them, at the start, are front matter. */
  front: number;
  /** What a container took out of them. */
  taken: readonly LineUse[];
  /** The file is a page of HTML. */
  page: boolean;
}

/** One use for each line of a file: the strongest of its parts', or why nothing was made of it. */
export function fileLines(found: readonly ExplainedLine[], around: Around): ExplainedLine[] {
  const uses = new Map<number, ExplainedLine>();
  for (const line of found) {
    const known = uses.get(line.line);
    if (!known || isStronger(line.use, known.use)) uses.set(line.line, line);
  }
  for (const use of around.taken)
    if ((uses.get(use.line)?.use ?? 'blank') === 'blank')
      uses.set(use.line, { ...use, entry: null });
  let above: ExplainedLine | null = null;
  return around.texts.map((text, index): ExplainedLine => {
    const line = index + 1;
    const known = uses.get(line);
    if (known && known.use !== 'blank') above = known;
    if (known && (known.use !== 'blank' || text.trim() === '')) return known;
    const [use, rule] = formOf(text, index < around.front, around.page);
    // A block of HTML is read as one line, which has the number of one of its own.
    if (use === 'markup' && above && holdsWords(text) && text.includes('<'))
      return { ...above, line, rule: ['{}, as a part of its HTML', above.rule] };
    return { line, use, rule, entry: known?.entry ?? null };
  });
}

/** Whether a line holds words beside its tags. */
function holdsWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(/<!--.{0,2000}?-->|<[^<>]{0,2000}>/g, ''));
}

/** What a line is that holds nothing once the file is written as Markdown. */
function formOf(text: string, inFront: boolean, page: boolean): [Use, string] {
  if (text.trim() === '') return ['blank', 'holds nothing'];
  if (inFront) return ['header', 'front matter'];
  if (DEFINITION.test(text)) return ['markup', 'the address of links elsewhere'];
  const words = text.replace(/<[^<>]{0,2000}>/g, '');
  if (page && /[\p{L}\p{N}]/u.test(words))
    return ['navigation', 'no part of the page that is read'];
  return ['markup', 'form only'];
}
