import { fieldOf, jsonOf, textIn } from './answer-json';
import { asListed } from './as-listed';
import type { FeedFile } from './feed';
import { type HubAddress, isHubName, resolveUrl } from './hub-address';
import {
  type Answer,
  type FeedKind,
  type Get,
  type Look,
  MOST_FEED_BYTES,
  MOST_LISTING_BYTES,
  type Taken,
} from './kind';
import { ListedFiles } from './listed-files';
import { encodedPath } from './url-parts';

const HUB = 'https://huggingface.co';
/** Where the Hub keeps large files; it says itself that the hosts' names may change. */
export const LARGE_FILES = 'https://*.hf.co/*';
/** Pages of a listing, a thousand files each. */
const MOST_PAGES = 100;

/** A folder of a dataset, a model or a Space. https://huggingface.co/docs/hub/api */
export const hub: FeedKind<HubAddress> = {
  hosts: () => [`${HUB}/*`],
  name: ({ name }) => name,

  async look(address, mark, get) {
    const answer = await askHub(
      `${repositoryUrl(address)}/revision/${revisionOf(address)}?expand%5B%5D=sha`,
      get,
    );
    if (answer.state !== 'answered') return troubleOf(answer);
    const info = jsonOf(answer);
    const commit = textIn(info, 'sha');
    if (commit === null || !/^[a-f\d]{40}$/.test(commit)) return formTrouble();
    const moved = movedTo(address, textIn(info, 'id'));
    if (moved) return moved;
    if (commit === mark?.commit) return { state: 'quiet', mark };
    return listAt(address, commit, get);
  },

  async take(address, file, _mark, get): Promise<Taken> {
    const path = address.path === '' ? file.path : `${address.path}/${file.path}`;
    const answer = await get({ url: resolveUrl({ ...address, path }), most: MOST_FEED_BYTES });
    if (answer.state === 'answered') return asListed(answer.bytes, file);
    if (answer.state === 'same' || answer.status === 404) return { state: 'changed' };
    const { trouble } = answer;
    // Where a redirect led, the browser does not say; the listing's hash does.
    if (trouble.kind === 'access' && isInStore(file))
      return { state: 'trouble', trouble: { kind: 'access', hosts: [LARGE_FILES] } };
    return {
      state: 'trouble',
      trouble: trouble.kind === 'large' ? { ...trouble, path: file.path } : trouble,
    };
  },
};

/** Lists a commit's files by pages; a folder that the commit has no more is gone. */
async function listAt(address: HubAddress, commit: string, get: Get): Promise<Look> {
  const files = new ListedFiles();
  const folder = address.path === '' ? '' : `/${encodedPath(address.path)}`;
  let url: string | null =
    `${repositoryUrl(address)}/tree/${commit}${folder}?recursive=true&expand=false`;
  for (let page = 0; url !== null && page < MOST_PAGES && !files.isFull; page++) {
    const answer = await askHub(url, get);
    if (answer.state !== 'answered') return troubleOf(answer);
    const entries = jsonOf(answer);
    if (!Array.isArray(entries)) return formTrouble();
    addEntries(files, entries, address.path);
    url = nextPage(answer.header('link'));
  }
  const isPart = url !== null || files.isFull;
  return { state: 'listing', files: files.all, isPart, mark: { commit }, title: null };
}

function addEntries(files: ListedFiles, entries: unknown[], folder: string): void {
  const start = folder === '' ? '' : `${folder}/`;
  for (const entry of entries) {
    const path = textIn(entry, 'path');
    if (textIn(entry, 'type') !== 'file' || path === null || !path.startsWith(start)) continue;
    // Of a large file the hash that can be checked is the store's.
    const hash = textIn(fieldOf(entry, 'lfs'), 'oid') ?? textIn(entry, 'oid');
    files.add(path.slice(start.length), { hash, size: fieldOf(entry, 'size') });
  }
}

/** The next page, where it is one of the Hub's own. */
function nextPage(link: string | null): string | null {
  const next = /<([^<>]{1,2000})>\s*;\s*rel="?next"?/.exec(link ?? '')?.[1];
  if (next === undefined || !URL.canParse(next, HUB)) return null;
  const url = new URL(next, HUB);
  return url.origin === HUB && url.pathname.startsWith('/api/') ? url.href : null;
}

/** The hashes of a store of large files are longer than Git's. */
export function isInStore({ hash }: FeedFile): boolean {
  return hash !== null && /^[a-f\d]{64}$/.test(hash);
}

/** The Hub leads renamed repositories on by itself, and says the new name. */
function movedTo(address: HubAddress, id: string | null): Look | null {
  if (id === null || id.toLowerCase() === address.name.toLowerCase()) return null;
  if (!isHubName(id)) return null;
  return { state: 'trouble', trouble: { kind: 'moved', to: { ...address, name: id } } };
}

function troubleOf(answer: Exclude<Answer, { state: 'answered' }>): Look {
  return answer.state === 'same' ? formTrouble() : { state: 'trouble', trouble: answer.trouble };
}

function formTrouble(): Look {
  return { state: 'trouble', trouble: { kind: 'other', what: 'form' } };
}

function repositoryUrl({ type, name }: HubAddress): string {
  return `${HUB}/api/${type}/${encodedPath(name)}`;
}

function revisionOf({ revision }: HubAddress): string {
  return encodeURIComponent(revision ?? 'main');
}

function askHub(url: string, get: Get): Promise<Answer> {
  return get({ url, accept: 'application/json', most: MOST_LISTING_BYTES });
}
