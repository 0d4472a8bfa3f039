import type { FeedAddress } from './feed';
import { file } from './file';
import { type ChosenFolder, folderKind } from './folder';
import { github } from './github';
import { hub } from './hub';
import { items } from './items';
import type { FeedKind } from './kind';

/** Each kind by its addresses' word; a folder on this machine is no host's. */
const kinds: {
  [Kind in Exclude<FeedAddress['kind'], 'folder'>]: FeedKind<Extract<FeedAddress, { kind: Kind }>>;
} = {
  github,
  hub,
  file,
  items,
};

/** How a feed of this address is looked at, and its files are fetched; a folder is the one that was chosen. */
export function kindOf({ kind }: FeedAddress, folder: ChosenFolder | null = null): FeedKind {
  if (kind === 'folder') return folderKind(folder);
  // Each is given addresses of its own kind alone.
  return kinds[kind] as FeedKind<never> as FeedKind;
}

/** The hosts that a look at an address needs, as match patterns; none for what is on this machine. */
export function hostsOf(address: FeedAddress): string[] {
  return kindOf(address).hosts(address);
}
