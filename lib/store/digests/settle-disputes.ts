import type { Problem } from '../../digest/problem';
import type { Report } from '../../digest/report';
import { areAlike } from '../../trust/weigh-digest';
import type { StoredPaper } from '../db/schema';
import { type StoredDigest, toStored } from './stored-digest';

/**
 * Picks from what a file files under one paper, though it is about two, the digests that are titled as the
 * library knows that paper. Returns them, and the problems without those that this solves.
 */
export function settleDisputes(
  { disputed }: Pick<Report, 'disputed'>,
  problems: Problem[],
  papers: ReadonlyMap<string, StoredPaper>,
): { digests: StoredDigest[]; problems: Problem[] } {
  const settled = (disputed ?? []).filter(({ digests: [first] }) => {
    const heads = (first && papers.get(first.paperId)?.heads) ?? [];
    return heads.some(
      ({ title, source }) => source !== first?.source && areAlike(title, first?.title ?? ''),
    );
  });
  if (settled.length === 0) return { digests: [], problems };
  const solved = new Set(settled.map(({ problem }) => problem));
  return {
    digests: settled.flatMap(({ digests }) => digests.map(toStored)),
    problems: problems.filter((problem) => !solved.has(problem)),
  };
}
