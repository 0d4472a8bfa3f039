import type { Candidate, Family } from './family';
import { isOfLongTime } from './file-kinds';
import { isKeptBeside, wordKinds } from './name-words';

/** How likely a family's files are digests, by all that its path says; below 1 nothing says so. */
export function likelihood(family: Family): number {
  const parts = [...family.folders, family.tail];
  const totals = { digest: 0, paper: 0, raw: 0, other: 0, built: 0 };
  for (const part of parts) for (const [kind, many] of wordKinds(part)) totals[kind] += many;
  const against = totals.raw + totals.other + parts.filter(isKeptBeside).length;
  const words = 3 * Math.min(1, totals.digest) + Math.min(2, totals.paper) - 4 * against;
  return (
    evidenceOf(family) + words - (totals.built > 0 ? 0.5 : 0) - (isWholePapers(family) ? 4 : 0)
  );
}

/** Days and papers' ids in its paths. */
function evidenceOf({ folders, tail, grain }: Family): number {
  const time = grain === 'day' ? 2 : grain === null ? 0 : 1;
  const hasId = [...folders, tail].some((part) => part.includes('@'));
  if (!hasId) return time;
  return time > 0 ? time + 1 : 2;
}

function isWholePapers({ unit, files }: Family): boolean {
  return unit === 'paper' && medianSize(files) > MOST_NOTE;
}

/** Bytes of one paper's file beyond which it is rather the paper itself. */
const MOST_NOTE = 80_000;

function medianSize(files: Candidate[]): number {
  const sizes = files.map(({ size }) => size ?? 0).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
}

/** Why a family that is not digests’ is none, by its names; null where they don't say. */
export function whyByWords({ folders, tail, files }: Family): 'raw' | 'other' | 'sum' | null {
  const kinds = new Set([...folders, tail].flatMap((part) => [...wordKinds(part).keys()]));
  if (kinds.has('raw')) return 'raw';
  if (kinds.has('other')) return 'other';
  return isOfLongTime(files[0]?.path ?? '') ? 'sum' : null;
}
