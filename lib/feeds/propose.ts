import { newestFirst } from './choose';
import { type Candidate, pathsIn } from './family';
import { chosenFamilies, type ProposeOptions, whyLeft } from './family-choice';
import { patternsOf } from './family-patterns';
import type { FeedFile, LeftOut } from './feed';
import { mayBeOwnPage, splitName, whyByName, whyUnread } from './file-kinds';
import { familiesOf } from './make-families';
import { folderOf, shapeReader } from './path-shape';

/** Which files of a listing are digests, by general rules. */
export interface Proposal {
  /** The newest day first. */
  files: FeedFile[];
  /** What chooses just these, and the new ones of their form. */
  patterns: string[];
  leftOut: LeftOut[];
}

type Why = LeftOut['why'];

/** The first few paths that are shown of those that were left out. */
const EXAMPLES = 5;
/** A longer path nobody's program makes of a day or a title. */
const LONGEST = 500;
/** Of folders with a page each, so many are needed to tell them from lists. */
const MANY_PAGES = 3;

/** Proposes what to follow of a folder, by paths and sizes alone; linear in their number. */
export function propose(files: readonly FeedFile[], options: ProposeOptions = {}): Proposal {
  const why = new Map<string, Why>();
  const families = familiesOf(candidatesOf(files, why));
  const chosen = chosenFamilies(families, options);
  const taken = pathsIn(chosen);
  for (const family of families)
    if (!chosen.includes(family))
      for (const { path } of family.files) why.set(path, whyLeft(family, chosen));
  const wanted = files.filter(({ path }) => taken.has(path));
  return {
    files: newestFirst(wanted),
    patterns: patternsOf(chosen, families, files),
    leftOut: leftOutOf(files, why, taken),
  };
}

/** The files that could be digests as far as their own names and sizes say; notes why the others can't. */
function candidatesOf(files: readonly FeedFile[], why: Map<string, Why>): Candidate[] {
  const readable: FeedFile[] = [];
  for (const file of files) {
    const reason = whyNeverDigests(file);
    if (reason) why.set(file.path, reason);
    else readable.push(file);
  }
  const own = ownPages(readable);
  const shapeOf = shapeReader(readable.map(({ path }) => path));
  const candidates: Candidate[] = [];
  for (const { path, hash, size } of readable) {
    const reason = own.has(path) ? null : whyByName(path);
    if (reason) why.set(path, reason);
    else candidates.push({ path, hash, size, shape: shapeOf(path) });
  }
  return candidates;
}

/** Why a file is none for digests, whatever lies around it. */
function whyNeverDigests({ path, size }: FeedFile): Why | null {
  const reason = whyUnread(path, size);
  if (reason === 'form') return whyByName(path) ?? reason;
  return reason ?? (path.length > LONGEST ? 'other' : null);
}

/** `2026-10-08/index.md` is no list where there is nothing else in its folder that could be listed. */
function ownPages(files: readonly FeedFile[]): Set<string> {
  const pages: string[] = [];
  const withOthers = new Set<string>();
  const markUp = (folder: string) => {
    for (let at = folder; at !== '' && !withOthers.has(at); at = folderOf(at)) withOthers.add(at);
  };
  for (const { path } of files) {
    const folder = folderOf(path);
    if (whyByName(path) === null) markUp(folder);
    else if (
      mayBeOwnPage(splitName(path.slice(folder.length).replace(/^\//, '')).stem) &&
      folder !== ''
    ) {
      pages.push(path);
      markUp(folderOf(folder));
    }
  }
  const own = pages.filter((path) => !withOthers.has(folderOf(path)));
  return new Set(own.length >= MANY_PAGES ? own : []);
}

function leftOutOf(
  files: readonly FeedFile[],
  why: ReadonlyMap<string, Why>,
  taken: ReadonlySet<string>,
): LeftOut[] {
  const found = new Map<Why, LeftOut>();
  for (const { path } of files) {
    if (taken.has(path)) continue;
    // Deeper than any family reaches.
    const reason = why.get(path) ?? 'other';
    const group = found.get(reason) ?? { why: reason, count: 0, examples: [] };
    found.set(reason, group);
    group.count++;
    if (group.examples.length < EXAMPLES) group.examples.push(path);
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}
