import type { DigestHead } from './digest';
import { sourceId } from './source-id';

/**
 * Compares digests by whose they are: those of the reader's preferred sources come first, in the order of
 * that list. All others are equal, so that what else orders digests holds among them.
 */
export function bySource(preferred: readonly string[]): (a: DigestHead, b: DigestHead) => number {
  if (preferred.length === 0) return () => 0;
  const ranks = new Map(preferred.map((id, rank) => [id, rank]));
  const rankOf = (head: DigestHead) => ranks.get(sourceId(head)) ?? preferred.length;
  return (a, b) => rankOf(a) - rankOf(b);
}

/**
 * One digest of each source that has written about a paper, the first of each. What a machine translated is
 * its original's source's; the authors' abstract, which the paper's page has anyway, is no source's opinion.
 */
export function oneOfEachSource(heads: readonly DigestHead[]): DigestHead[] {
  const found = new Map<string, DigestHead>();
  for (const head of heads) {
    const id = sourceId(head);
    if (!head.abstractAlone && !found.has(id)) found.set(id, head);
  }
  return [...found.values()];
}
