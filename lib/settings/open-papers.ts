import type { OpenPapers } from './parse-settings';

/** Milliseconds in a week, after which an open paper starts collapsed again. */
export const OPEN_FOR = 7 * 24 * 60 * 60 * 1000;

/** Whether a paper was opened, not closed since, and not too long ago. */
export function isOpenPaper(papers: OpenPapers, paperId: string, now: number): boolean {
  const changedAt = Object.hasOwn(papers, paperId) ? papers[paperId] : undefined;
  return changedAt !== undefined && changedAt > 0 && now - changedAt < OPEN_FOR;
}

/** The change that opens papers or closes them. */
export function foldedPapers(paperIds: readonly string[], open: boolean, now: number): OpenPapers {
  return Object.fromEntries(paperIds.map((id) => [id, open ? now : -now]));
}
