import { fieldOf, jsonOf, listIn, textIn } from './answer-json';
import { asListed } from './as-listed';
import { blobHash } from './content-hash';
import type { FeedFile, FeedTrouble } from './feed';
import { type GithubAddress, isGithubName, rawUrl } from './github-address';
import {
  type Answer,
  type FeedKind,
  type FeedMark,
  type Get,
  type Look,
  MOST_FEED_BYTES,
  MOST_LISTING_BYTES,
  type Taken,
} from './kind';
import { isPath, ListedFiles } from './listed-files';
import { encodedPath } from './url-parts';

const API = 'https://api.github.com';
const JSON_OF_GITHUB = 'application/vnd.github+json';
/** Where a tree is cut short, so many of its folders are asked for one by one: an hour has sixty requests for all. */
const MOST_FOLDERS = 12;
const LFS =
  /^version https:\/\/git-lfs\.github\.com\/spec\/v1\s[\s\S]{0,300}?\boid sha256:([a-f\d]{64})\s/;
const LONGEST_POINTER = 1024;

/** A file or a folder that a tree of Git names. */
interface TreeEntry {
  path: string;
  isFolder: boolean;
  sha: string;
  size: unknown;
}

interface Tree {
  /** What it can be asked for by. */
  sha: string;
  entries: TreeEntry[];
  isCut: boolean;
  etag: string | null;
}

/** What stops a look on its way; carried by `throw` within this file alone. */
class Stop {
  constructor(readonly look: Look) {}
}

/** A folder of a repository. Its API is asked as https://docs.github.com/rest/git/trees says. */
export const github: FeedKind<GithubAddress> = {
  hosts: () => [`${API}/*`, 'https://raw.githubusercontent.com/*'],
  name: ({ owner, repo }) => `${owner}/${repo}`,

  async look(address, mark, get) {
    try {
      return await new Visit(address, mark, get).look();
    } catch (error) {
      if (error instanceof Stop) return error.look;
      throw error;
    }
  },

  async take(address, file, mark, get) {
    const branch = address.branch ?? mark?.branch ?? null;
    const path = address.path === '' ? file.path : `${address.path}/${file.path}`;
    const url = rawUrl({ ...address, branch, path });
    const taken = await takeRaw(url, file, get);
    if (taken.state !== 'taken') return taken;
    const stored = storedHash(taken.bytes);
    if (stored === null) return taken;
    // The repository has only a pointer to the file, which lies in a store of large ones.
    const media = url.replace(
      '//raw.githubusercontent.com/',
      '//media.githubusercontent.com/media/',
    );
    const large = await takeRaw(media, { ...file, hash: stored }, get);
    return large.state === 'taken' ? { ...large, hash: file.hash } : large;
  },
};

/** Branches of the repository, for one whose digests are not on its own first. */
export async function githubBranches(address: GithubAddress, get: Get): Promise<string[]> {
  const answer = await askApi(`${repositoryUrl(address)}/branches?per_page=100`, get);
  const branches = answer.state === 'answered' ? jsonOf(answer) : null;
  if (!Array.isArray(branches)) return [];
  return branches.map((branch) => textIn(branch, 'name')).filter(isPath);
}

class Visit {
  readonly #address: GithubAddress;
  readonly #mark: FeedMark | null;
  readonly #get: Get;

  constructor(address: GithubAddress, mark: FeedMark | null, get: Get) {
    this.#address = address;
    this.#mark = mark;
    this.#get = get;
  }

  async look(): Promise<Look> {
    const known = this.#address.branch ?? this.#mark?.branch;
    const branch = known ?? (await this.#defaultBranch());
    const answer = await this.#ask(`trees/${encodeURIComponent(branch)}`, this.#etagOf(branch));
    if (answer.state === 'same') return { state: 'quiet', mark: this.#mark ?? {} };
    if (answer.state === 'failed' && answer.status === 404) return this.#missingBranch();
    const root = this.#treeOf(answer);
    const mark = {
      branch,
      ...(root.etag !== null && { etag: root.etag }),
      root: await identityOf(root),
    };
    if (mark.root === this.#mark?.root) return { state: 'quiet', mark: { ...this.#mark, ...mark } };
    const folder = await this.#walkDown(root, mark);
    if (folder === 'same') return { state: 'quiet', mark: { ...this.#mark, ...mark } };
    const files = new ListedFiles();
    const isWhole = await this.#list(folder, files);
    return {
      state: 'listing',
      files: files.all,
      isPart: !isWhole || files.isFull,
      mark: { ...mark, folder },
      title: null,
    };
  }

  /** The followed folder, by what it can be asked for; `same` where it is the one that was listed before. */
  async #walkDown(root: Tree, mark: FeedMark): Promise<string> {
    let tree = root;
    const parts = this.#address.path.split('/').filter((part) => part !== '');
    for (const [at, part] of parts.entries()) {
      const next = tree.entries.find(({ path, isFolder }) => isFolder && path === part);
      if (!next) throw new Stop({ state: 'trouble', trouble: { kind: 'gone' } });
      if (at === parts.length - 1)
        return next.sha === this.#mark?.folder && isSameBranch(this.#mark, mark)
          ? 'same'
          : next.sha;
      tree = this.#treeOf(await this.#ask(`trees/${next.sha}`));
    }
    return tree.sha;
  }

  /** Adds the files of a folder; false where there are more than GitHub names. */
  async #list(folder: string, files: ListedFiles): Promise<boolean> {
    const tree = this.#treeOf(await this.#ask(`trees/${folder}?recursive=1`));
    if (!tree.isCut) {
      addAll(files, tree.entries, '');
      return true;
    }
    return this.#listByFolders(folder, files);
  }

  /** What comes last by name is most often the newest. */
  async #listByFolders(folder: string, files: ListedFiles): Promise<boolean> {
    const tree = this.#treeOf(await this.#ask(`trees/${folder}`));
    addAll(files, tree.entries, '');
    const folders = tree.entries
      .filter(({ isFolder }) => isFolder)
      .toSorted((a, b) => (a.path < b.path ? 1 : -1));
    let isWhole = !tree.isCut && folders.length <= MOST_FOLDERS;
    for (const { path, sha } of folders.slice(0, MOST_FOLDERS)) {
      const within = this.#treeOf(await this.#ask(`trees/${sha}?recursive=1`));
      addAll(files, within.entries, `${path}/`);
      isWhole &&= !within.isCut;
    }
    return isWhole;
  }

  async #defaultBranch(): Promise<string> {
    const answer = await askApi(repositoryUrl(this.#address), this.#get);
    if (answer.state !== 'answered') throw stopOf(answer);
    const repository = jsonOf(answer);
    this.#checkName(repository);
    const branch = textIn(repository, 'default_branch');
    if (!isPath(branch))
      throw new Stop({ state: 'trouble', trouble: { kind: 'other', what: 'form' } });
    return branch;
  }

  /** A repository that is there without the branch: its own choice may be another one by now. */
  async #missingBranch(): Promise<Look> {
    const gone: Look = { state: 'trouble', trouble: { kind: 'gone' } };
    const { branch } = this.#address;
    if (branch !== null || this.#mark === null) return gone;
    const own = await this.#defaultBranch();
    if (own === this.#mark.branch) return gone;
    return new Visit(this.#address, { branch: own }, this.#get).look();
  }

  /** Where GitHub has led to another name, the repository is renamed. */
  #checkName(repository: object | null): void {
    const { owner, repo } = this.#address;
    const name = textIn(repository, 'full_name') ?? `${owner}/${repo}`;
    const [newOwner = '', newRepo = ''] = name.split('/');
    if (name.toLowerCase() === `${owner}/${repo}`.toLowerCase() || !isGithubName(newOwner, newRepo))
      return;
    const to = { ...this.#address, owner: newOwner, repo: newRepo };
    throw new Stop({ state: 'trouble', trouble: { kind: 'moved', to } });
  }

  #etagOf(branch: string): string | undefined {
    return this.#mark?.branch === branch ? this.#mark.etag : undefined;
  }

  async #ask(what: string, etag?: string): Promise<Answer> {
    const url = `${repositoryUrl(this.#address)}/git/${what}`;
    const answer = await askApi(url, this.#get, etag);
    if (answer.state === 'answered' && isElsewhere(answer.url, url)) {
      // The redirect has only a number; its name is asked for.
      await this.#defaultBranch();
    }
    return answer;
  }

  #treeOf(answer: Answer): Tree {
    if (answer.state !== 'answered') throw stopOf(answer);
    const tree = jsonOf(answer);
    const entries = listIn(tree, 'tree');
    const sha = textIn(tree, 'sha');
    if (!entries || sha === null || !isSha(sha))
      throw new Stop({ state: 'trouble', trouble: { kind: 'other', what: 'form' } });
    return {
      sha,
      entries: entries.map(readEntry).filter((entry) => entry !== null),
      isCut: fieldOf(tree, 'truncated') === true,
      etag: answer.header('etag'),
    };
  }
}

/** Links and other repositories within this one are left out. */
function readEntry(value: unknown): TreeEntry | null {
  const path = textIn(value, 'path');
  const sha = textIn(value, 'sha');
  const type = textIn(value, 'type');
  if (path === null || sha === null || !isSha(sha) || textIn(value, 'mode') === '120000')
    return null;
  if (type !== 'blob' && type !== 'tree') return null;
  return { path, sha, isFolder: type === 'tree', size: fieldOf(value, 'size') };
}

function addAll(files: ListedFiles, entries: TreeEntry[], folder: string): void {
  for (const { path, sha, size, isFolder } of entries)
    if (!isFolder) files.add(`${folder}${path}`, { hash: sha, size });
}

/** The root has the hash of its commit, which says nothing of what is in it. */
function identityOf({ entries }: Tree): Promise<string> {
  const lines = entries.map(({ path, sha }) => `${sha} ${path}\n`);
  return blobHash(new TextEncoder().encode(lines.join('')));
}

function isSameBranch(one: FeedMark, other: FeedMark): boolean {
  return one.branch === other.branch;
}

async function takeRaw(url: string, file: FeedFile, get: Get): Promise<Taken> {
  const answer = await get({ url, most: MOST_FEED_BYTES });
  // What GitHub gives as it is may be five minutes older than what it lists.
  if (answer.state === 'same' || (answer.state === 'failed' && answer.status === 404))
    return { state: 'changed' };
  if (answer.state === 'failed')
    return { state: 'trouble', trouble: namedByPath(answer.trouble, file) };
  return asListed(answer.bytes, file);
}

function namedByPath(trouble: FeedTrouble, { path }: FeedFile): FeedTrouble {
  return trouble.kind === 'large' ? { ...trouble, path } : trouble;
}

/** Of a pointer to a store of large files, the content's hash; null for any other file. */
function storedHash(bytes: ArrayBuffer): string | null {
  if (bytes.byteLength > LONGEST_POINTER) return null;
  return LFS.exec(new TextDecoder().decode(bytes))?.[1] ?? null;
}

function repositoryUrl({ owner, repo }: GithubAddress): string {
  return `${API}/repos/${encodedPath(owner)}/${encodedPath(repo)}`;
}

function askApi(url: string, get: Get, etag?: string): Promise<Answer> {
  return get({ url, accept: JSON_OF_GITHUB, most: MOST_LISTING_BYTES, etag });
}

function isElsewhere(url: string, asked: string): boolean {
  return new URL(url).pathname.toLowerCase() !== new URL(asked).pathname.toLowerCase();
}

function stopOf(answer: Exclude<Answer, { state: 'answered' }>): Stop {
  if (answer.state === 'same')
    return new Stop({ state: 'trouble', trouble: { kind: 'other', what: 'form' } });
  // A repository that is there and has nothing in it.
  if (answer.status === 409)
    return new Stop({ state: 'listing', files: [], isPart: false, mark: {}, title: null });
  return new Stop({ state: 'trouble', trouble: answer.trouble });
}

function isSha(text: string): boolean {
  return /^[a-f\d]{40}(?:[a-f\d]{24})?$/.test(text);
}
