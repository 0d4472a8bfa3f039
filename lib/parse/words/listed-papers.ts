import { findPaperId } from '../../paper/paper-id';
import { findLinks } from './paper-mentions';

const LONGEST = 3000;
/** `**Also noted**: `, `顺带一提：`, `Honourable mentions — `, with what opens an item before it. */
const LABEL =
  /^(?:[-*+•>]\s+)?(?:\*\*|__)?[\p{L}\p{Extended_Pictographic}][^\n[\]]{1,40}?(?:\*\*|__)?\s?(?:[:：]|\s[—–-]\s)(?:\*\*|__)?\s*$/u;
/** Between the last two of a list. */
const AND = /(?<!\p{L})(?:and|und|et|y|e|и|和|与|及|以及|と|및)(?!\p{L})/giu;

/** Whether a line names several papers by links and says nothing of them: `**Also noted**: [Title](…), [Title](…)`. */
export function listsPapers(text: string): boolean {
  if (text.length > LONGEST) return false;
  const links = findLinks(text);
  const ids = links.flatMap(({ target }) => findPaperId(target) ?? []);
  if (new Set(ids).size < 2 || !LABEL.test(text.slice(0, links[0]?.start))) return false;
  const [first] = links;
  const behind = links.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    text,
  );
  return !/[\p{L}\p{N}]/u.test(behind.slice(first?.start).replace(AND, ''));
}
