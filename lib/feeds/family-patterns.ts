import { appendAll } from '../digest/append-all';
import { chosenFiles } from './choose';
import { type Family, pathsIn } from './family';
import type { FeedFile } from './feed';
import { matcherOf } from './match-pattern';

/** More of them nobody reads, and what they have in common is taken together. */
const MOST = 8;
const MOST_OUT = 30;

/** The patterns that choose the files of some families, and of no others; what is left over is left out by its own. */
export function patternsOf(
  chosen: readonly Family[],
  all: readonly Family[],
  files: readonly FeedFile[],
): string[] {
  if (chosen.length === 0) return [];
  const patterns = together([...new Set(chosen.map(patternOf))]);
  const taken = pathsIn(chosen);
  const intruders = new Set(
    chosenFiles(files, { patterns, since: null })
      .map(({ path }) => path)
      .filter((path) => !taken.has(path)),
  );
  return [...patterns, ...exclusions(intruders, taken, all)];
}

/** A family as a pattern: what differs is `*`, and a name that begins with a year says so. */
function patternOf({ folders, tail, form }: Family): string {
  return [...folders.map(globOf), `${globOf(tail)}${form === '' ? '' : `.${form}`}`].join('/');
}

function globOf(part: string): string {
  const year = part.startsWith('#') ? '20' : '';
  return year + typeable(part.replace(/[#%@0]/g, '*'));
}

/** Without what parts typed patterns, leaves out, or is not seen at their ends: `*` stands for it. */
function typeable(pattern: string): string {
  return pattern.replace(/[,，、]|^!|^\s|\s$/g, '*').replace(/\*{2,}/g, '*');
}

/** Of each family whose files slipped in its own pattern, unless that leaves out what was chosen: then its files one by one. */
function exclusions(
  intruders: ReadonlySet<string>,
  taken: ReadonlySet<string>,
  all: readonly Family[],
): string[] {
  if (intruders.size === 0) return [];
  const slipped = all
    .map((family) => ({ family, paths: slippedOf(family, intruders) }))
    .filter(({ paths }) => paths.size > 0);
  // Nobody lays files out so that they can't be told apart by a few.
  if (slipped.length > MOST_OUT) return [];
  const found: string[] = [];
  for (const { family, paths } of slipped) {
    const pattern = patternOf(family);
    const isOwn = !hasMatch(taken, pattern);
    appendAll(found, isOwn ? [`!${pattern}`] : [...paths].map((path) => `!${typeable(path)}`));
  }
  return found.slice(0, MOST_OUT);
}

function slippedOf({ files }: Family, intruders: ReadonlySet<string>): Set<string> {
  return new Set(files.filter(({ path }) => intruders.has(path)).map(({ path }) => path));
}

function hasMatch(paths: Iterable<string>, pattern: string): boolean {
  const matches = matcherOf([pattern]);
  for (const path of paths) if (matches(path)) return true;
  return false;
}

/** Where there are many, those that differ in one part become one, and names at last all of their form. */
function together(patterns: string[]): string[] {
  if (patterns.length <= MOST) return patterns;
  const depth = patterns.reduce((most, pattern) => Math.max(most, pattern.split('/').length), 0);
  let found = patterns;
  for (let at = 0; at < depth && found.length > MOST; at++) {
    found = [...new Set(found.map((pattern) => withAny(pattern, at)))];
  }
  return found;
}

function withAny(pattern: string, at: number): string {
  const parts = pattern.split('/');
  const name = parts[at];
  if (name === undefined) return pattern;
  const form = at === parts.length - 1 ? (/\.\w+$/.exec(name)?.[0] ?? '') : '';
  return parts.with(at, `*${form}`).join('/');
}
