import type { FeedAddress } from './feed';
import { encodedPath } from './url-parts';

export type GithubAddress = Extract<FeedAddress, { kind: 'github' }>;

const OWNER = /^[A-Za-z\d](?:[A-Za-z\d]|-(?=[A-Za-z\d])){0,38}$/;
const REPOSITORY = /^(?!\.{1,2}$)[\w.-]{1,100}$/;
/** What stands first in an address at GitHub and is nobody's name. */
const PLACES = new Set(
  'about apps collections contact customer-stories enterprise events explore features issues join login marketplace new notifications orgs organizations pricing pulls readme search security sessions settings site sponsors stars team topics trending users'.split(
    ' ',
  ),
);

/** Whether GitHub could have a repository of that name. */
export function isGithubName(owner: string, repo: string): boolean {
  return OWNER.test(owner) && !PLACES.has(owner.toLowerCase()) && REPOSITORY.test(repo);
}

const FILE_PLACES = ['blob', 'raw', 'edit', 'blame'];

/** Whether an address at GitHub is a file's in a repository: `OWNER/REPO/blob/…`. */
export function isGithubFile([, , what = '']: string[]): boolean {
  return FILE_PLACES.includes(what);
}

/**
 * `OWNER/REPO`, and behind it `tree`, `blob` or `raw`, a branch, a path: a folder of a repository, or one file of it.
 * A branch whose name has a slash can't be told from a folder, unless that is written as `%2F`: its first part is taken.
 */
export function ofGithubParts([
  owner = '',
  name = '',
  what = '',
  ...rest
]: string[]): FeedAddress | null {
  const repo = name.replace(/\.git$/i, '');
  if (!isGithubName(owner, repo)) return null;
  const [named = null, ...path] = rest[0] === 'refs' && rest[1] === 'heads' ? rest.slice(2) : rest;
  const branch = named === 'HEAD' ? null : named;
  if (FILE_PLACES.includes(what) && path.length > 0)
    return { kind: 'file', url: rawUrl({ owner, repo, branch, path: path.join('/') }) };
  if (what === 'tree' || what === 'commits')
    return { kind: 'github', owner, repo, branch, path: path.join('/') };
  return { kind: 'github', owner, repo, branch: null, path: '' };
}

/** `/repos/OWNER/REPO` of its API, with `contents/PATH?ref=BRANCH` or `git/trees/BRANCH` behind it. */
export function ofGithubApiParts(parts: string[], ref: string | null): FeedAddress | null {
  const [repos, owner = '', repo = '', what, ...rest] = parts;
  if (repos !== 'repos') return null;
  if (what === 'contents') return ofGithubParts([owner, repo, 'tree', ref ?? 'HEAD', ...rest]);
  if (what === 'git') return ofGithubParts([owner, repo, 'tree', ...rest.slice(1)]);
  return ofGithubParts([owner, repo]);
}

/** Where GitHub gives a file's bytes. */
export function rawUrl({ owner, repo, branch, path }: Omit<GithubAddress, 'kind'>): string {
  const root = `https://raw.githubusercontent.com/${owner}/${repo}`;
  return `${root}/${branch === null ? 'HEAD' : encodedPath(branch)}/${encodedPath(path)}`;
}
