import type { FeedAddress, HubRepository } from './feed';
import { encodedPath } from './url-parts';

export type HubAddress = Extract<FeedAddress, { kind: 'hub' }>;

const NAME = /^(?!\.{1,2}$)[\w.-]{1,96}$/;
/** What stands first in an address at the Hub and is nobody's name. */
const PLACES = new Set(
  'api blog buckets chat collections datasets docs enterprise front inference join kernels languages learn login logout metrics models new notifications organizations papers posts pricing privacy search settings spaces storage subscribe support tasks terms-of-service welcome'.split(
    ' ',
  ),
);

/** `datasets/OWNER/NAME`, `spaces/…` or a model's `OWNER/NAME`, and behind it `tree`, `blob` or `resolve`, a revision, a path. */
export function ofHubParts(parts: string[]): FeedAddress | null {
  const repository = repositoryOf(parts);
  if (!repository) return null;
  const { type, name } = repository;
  const [what = '', ...behind] = repository.rest;
  // `refs/pr/1`, `refs/convert/parquet`; no other revision has a slash.
  const length = behind[0] === 'refs' ? 3 : 1;
  const revision = behind.slice(0, length).join('/') || null;
  const path = behind.slice(length).join('/');
  if (['blob', 'resolve', 'raw'].includes(what) && path !== '')
    return { kind: 'file', url: resolveUrl({ type, name, revision, path }) };
  if (what === 'tree') return { kind: 'hub', type, name, revision, path };
  return { kind: 'hub', type, name, revision: null, path: '' };
}

/** `hf://datasets/OWNER/NAME@REVISION/PATH`, as programs write it. */
export function ofHubProgramParts(parts: string[]): FeedAddress | null {
  const at = parts[0] === 'datasets' || parts[0] === 'spaces' ? 2 : 1;
  const [repo = '', revision = null] = (parts[at] ?? '').split('@');
  const repository = repositoryOf([...parts.slice(0, at), repo]);
  if (!repository) return null;
  const { type, name } = repository;
  return { kind: 'hub', type, name, revision, path: parts.slice(at + 1).join('/') };
}

/** Where the Hub gives a file's bytes. */
export function resolveUrl({ type, name, revision, path }: Omit<HubAddress, 'kind'>): string {
  const root = `https://huggingface.co/${type === 'models' ? '' : `${type}/`}${name}`;
  return `${root}/resolve/${encodeURIComponent(revision ?? 'main')}/${encodedPath(path)}`;
}

/** Whether the Hub could have a repository of that name: `owner/name`. */
export function isHubName(name: string): boolean {
  const [owner = '', repo = '', ...more] = name.split('/');
  return (
    more.length === 0 && NAME.test(owner) && NAME.test(repo) && !PLACES.has(owner.toLowerCase())
  );
}

function repositoryOf(
  parts: string[],
): { type: HubRepository; name: string; rest: string[] } | null {
  const [first = ''] = parts;
  const type: HubRepository = first === 'datasets' || first === 'spaces' ? first : 'models';
  const [owner = '', name = '', ...rest] = first === type ? parts.slice(1) : parts;
  if (!isHubName(`${owner}/${name}`)) return null;
  return { type, name: `${owner}/${name}`, rest };
}
