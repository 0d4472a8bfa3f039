import type { Head } from './head';
import type { Placed } from './placement';
import type { SurveyedLine } from './survey';

/** In lines: what is written without a blank line between is one post. */
const LONGEST_BLOCK = 30;

/** The paper that a block of plain lines links, where a line opens the block: a post of title, text and link; null where it links none, or several. */
export function placeInBlock(head: Head, lines: SurveyedLine[]): Placed | null {
  const before = lines[head.index - 1];
  if (before && !before.blank && !before.rule) return null;
  let placed: Placed | null = null;
  for (let at = head.index + 1; at < lines.length && at <= head.index + LONGEST_BLOCK; at++) {
    const line = lines[at];
    if (!line || line.blank || line.rule || line.label?.form === 'heading') break;
    const { form, own } = line.naming;
    if (own.length === 0 || form === 'opening') continue;
    if (own.length > 1 || (placed && placed.ids[0] !== own[0])) return null;
    placed ??= { ids: own, at, place: 'below' };
  }
  return placed;
}
