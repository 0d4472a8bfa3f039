import type { FeedAddress, FeedFile, FeedTrial, FeedTrouble } from './feed';
import type { ChosenFolder } from './folder';
import { githubBranches } from './github';
import { isInStore, LARGE_FILES } from './hub';
import type { Get, Look } from './kind';
import { hostsOf, kindOf } from './kinds';
import { type Proposal, propose } from './propose';

type Listing = Extract<Look, { state: 'listing' }>;
type GithubAddress = Extract<FeedAddress, { kind: 'github' }>;

interface Trial {
  address: FeedAddress;
  listing: Listing;
  proposal: Proposal;
}

/** Branches that publishers' programs write to, while the first one has the program. */
const DATA_BRANCHES = [
  'data',
  'digests',
  'output',
  'results',
  'gh-pages',
  'content',
  'archive',
  'daily',
];
/** So many of the newest files are tried: one may have no digest in it, and its host may not have it yet. */
const MOST_TRIES = 3;

/** Looks at an address for the first time: what is there, what of it would be followed, and the newest file. */
export async function tryFeed(
  address: FeedAddress,
  get: Get,
  languages: readonly string[] = [],
  folder: ChosenFolder | null = null,
): Promise<FeedTrial | FeedTrouble> {
  const first = await trialOf(address, get, languages, folder);
  if ('kind' in first) return first;
  const trial = narrowed(await onDataBranch(first, get, languages));
  const { listing, proposal } = trial;
  const newest = await newestOf(trial, get, folder);
  if (newest && 'kind' in newest) return newest;
  return {
    address: trial.address,
    name: listing.title ?? kindOf(trial.address).name(trial.address),
    hosts: hostsOfTrial(trial),
    ...proposal,
    newest,
    isPart: listing.isPart,
    branch: (trial.address.kind === 'github' && listing.mark.branch) || null,
  };
}

async function trialOf(
  address: FeedAddress,
  get: Get,
  languages: readonly string[],
  folder: ChosenFolder | null = null,
): Promise<Trial | FeedTrouble> {
  const look = await kindOf(address, folder).look(address, null, get);
  if (look.state === 'trouble') return look.trouble;
  const listing: Listing =
    look.state === 'quiet'
      ? { ...look, state: 'listing', files: [], isPart: false, title: null }
      : look;
  return { address, listing, proposal: proposalOf(address, listing.files, languages) };
}

/** Of a repository or a folder, what its paths say; of a file or a feed, all. */
function proposalOf(
  address: FeedAddress,
  files: FeedFile[],
  languages: readonly string[],
): Proposal {
  if (address.kind === 'file' || address.kind === 'items')
    return { files, patterns: [], leftOut: [] };
  const isNamed = address.kind === 'folder' || address.path !== '';
  return propose(files, { isNamed, languages });
}

/** A repository whose first branch has no digests may have them on a branch of its own. */
async function onDataBranch(trial: Trial, get: Get, languages: readonly string[]): Promise<Trial> {
  const { address, proposal } = trial;
  if (address.kind !== 'github' || address.branch !== null || proposal.files.length > 0)
    return trial;
  const branches = await githubBranches(address, get);
  const branch = DATA_BRANCHES.find((name) => branches.includes(name));
  if (branch === undefined) return trial;
  const there = await trialOf({ ...address, branch } satisfies GithubAddress, get, languages);
  return 'kind' in there || there.proposal.files.length === 0 ? trial : there;
}

/** Follows no more of a repository than the folder that holds all that was proposed: changes elsewhere are none of its. */
function narrowed(trial: Trial): Trial {
  const { address, listing, proposal } = trial;
  if (address.kind !== 'github' && address.kind !== 'hub') return trial;
  const folder = commonFolder(proposal.patterns);
  if (folder === '') return trial;
  const path = address.path === '' ? folder : `${address.path}/${folder}`;
  const within = (text: string) => text.replace(/^!?/, '').slice(folder.length + 1);
  const files = proposal.files.map((file) => ({ ...file, path: within(file.path) }));
  const patterns = proposal.patterns.map(
    (text) => (text.startsWith('!') ? '!' : '') + within(text),
  );
  return { address: { ...address, path }, listing, proposal: { ...proposal, files, patterns } };
}

/** The folder that all patterns begin with, in so many words. */
function commonFolder(patterns: readonly string[]): string {
  const folders = patterns.map((pattern) => pattern.replace(/^!/, '').split('/').slice(0, -1));
  const common: string[] = [];
  for (const [at, part] of (folders[0] ?? []).entries()) {
    if (part.includes('*') || folders.some((parts) => parts[at] !== part)) break;
    common.push(part);
  }
  return common.join('/');
}

/** The newest of the files, or what is the matter with all of them; null where none can be read yet. */
async function newestOf(
  { address, listing, proposal }: Trial,
  get: Get,
  folder: ChosenFolder | null,
): Promise<FeedTrial['newest'] | FeedTrouble> {
  const { fetched, mark } = listing;
  if (fetched) return fetched;
  for (const file of proposal.files.slice(0, MOST_TRIES)) {
    const taken = await kindOf(address, folder).take(address, file, mark, get);
    if (taken.state === 'taken') return { path: file.path, bytes: taken.bytes };
    // The hosts of a store of large files are asked for with the others.
    if (taken.state === 'trouble' && !['large', 'access'].includes(taken.trouble.kind))
      return taken.trouble;
  }
  return null;
}

/** All hosts that must be allowed, those of a store of large files with them where such a file is wanted. */
function hostsOfTrial({ address, proposal }: Trial): string[] {
  const needsStore = address.kind === 'hub' && proposal.files.some(isInStore);
  return needsStore ? [...hostsOf(address), LARGE_FILES] : hostsOf(address);
}
