import type { FeedChoice, FeedFile } from './feed';
import { whyByName, whyUnread } from './file-kinds';
import { matcherOf, namesFile } from './match-pattern';

/** Whether a path is one that these patterns choose; what is no digest by its name, as a README, must be named by one. */
export function chooserOf(patterns: readonly string[]): (path: string) => boolean {
  const matches = matcherOf(patterns);
  return (path) =>
    matches(path) &&
    whyUnread(path, null) === null &&
    (whyByName(path) === null || namesFile(patterns, path));
}

/** The files of a listing that a reader has chosen, the newest day first; `since` is for a first follow alone. */
export function chosenFiles(
  files: readonly FeedFile[],
  { patterns, since }: FeedChoice,
): FeedFile[] {
  const isChosen = chooserOf(patterns);
  return newestFirst(
    files.filter(
      ({ path, size, day }) =>
        isChosen(path) &&
        whyUnread(path, size) === null &&
        (since === null || day === null || day >= since),
    ),
  );
}

/** Files without a day come last: what is dated is what a reader waits for. */
export function newestFirst<File extends Pick<FeedFile, 'path' | 'day'>>(
  files: readonly File[],
): File[] {
  return files.toSorted((a, b) => compared(b.day ?? '', a.day ?? '') || compared(b.path, a.path));
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
