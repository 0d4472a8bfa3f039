import type { Grain } from './day-of-path';
import type { PathShape } from './path-shape';

/** A file that could hold digests, with what its path says. */
export interface Candidate {
  path: string;
  hash: string | null;
  size: number | null;
  shape: PathShape;
}

/** Files whose paths are of one form: `daily/#.md`, a day each; `papers/*.md`, a paper each. */
export interface Family {
  /** Of its folders and its names, with `*` for what differs from file to file. */
  folders: string[];
  tail: string;
  form: string;
  language: string;
  /** The same for families that differ in their language alone. */
  base: string;
  /** A file of it, and whether its files are of days or of papers; `page` where neither is said. */
  unit: 'day' | 'paper' | 'page';
  grain: Grain | null;
  files: Candidate[];
}

/** All paths of some families. */
export function pathsIn(families: readonly Family[]): Set<string> {
  const paths = new Set<string>();
  for (const family of families) for (const { path } of family.files) paths.add(path);
  return paths;
}

/** What files of such a form are of. */
export function unitOf(folders: string[], tail: string): Family['unit'] {
  const all = [...folders, tail].join('/');
  if (all.includes('@')) return 'paper';
  if (tail.includes('*')) return /[#%]/.test(all) ? 'paper' : 'page';
  return 'day';
}
