import type { Section } from '../../digest/digest';
import { plainText } from '../../digest/plain-text';
import type { Block } from '../../digest/tree';
import { endsAsSentence } from '../words/sentences';

/** Of the other entries, so many have what the last one lacks, where it was cut off. */
const LEAST_ENDING = 0.8;

/**
 * Whether a report was cut off in its last entry, by its entries' sections: it lacks a kind of section that all
 * others have, or ends within a sentence where the others' ends are whole. An end that is no sentence, a figure,
 * a formula, a table, a link, is one like any other.
 */
export function breaksOff(entries: Section[][]): boolean {
  const last = entries.at(-1) ?? [];
  const others = entries.slice(0, -1).filter((sections) => sections.length > 0);
  if (others.length === 0) return last.length === 0 || endOf(last) === 'within a sentence';
  const [first = [], ...rest] = others;
  const own = new Set(last.map(({ kind }) => kind));
  const all = rest.map((sections) => new Set(sections.map(({ kind }) => kind)));
  if (first.some(({ kind }) => !own.has(kind) && all.every((kinds) => kinds.has(kind))))
    return true;
  const whole = others.filter((sections) => endOf(sections) !== 'within a sentence').length;
  return endOf(last) === 'within a sentence' && whole >= LEAST_ENDING * others.length;
}

function endOf(sections: Section[]): 'whole' | 'within a sentence' {
  let block: Block | undefined = sections.at(-1)?.blocks.at(-1);
  while (block && (block.t === 'list' || block.t === 'quote'))
    block = block.t === 'list' ? block.items.at(-1)?.at(-1) : block.c.at(-1);
  if (block?.t !== 'paragraph') return 'whole';
  // Behind a figure in bold, a formula, a link, nothing need follow.
  if (typeof block.c.at(-1) !== 'string') return 'whole';
  return endsAsSentence(plainText([block])) ? 'whole' : 'within a sentence';
}
