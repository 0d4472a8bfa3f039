import type { FeedAddress } from './feed';
import { github } from './github';
import type { FeedKind } from './kind';

/** How a feed of this address is looked at, and its files are fetched. */
export function kindOf(address: FeedAddress): FeedKind {
  if (address.kind !== 'github') throw new Error(`Nobody knows yet how to follow ${address.kind}`);
  return github as FeedKind<never> as FeedKind;
}

/** The hosts that a look at an address needs, as match patterns; none for what is on this machine. */
export function hostsOf(address: FeedAddress): string[] {
  switch (address.kind) {
    case 'folder':
      return [];
    case 'hub':
      return ['https://huggingface.co/*'];
    case 'github':
      return kindOf(address).hosts(address);
    default: {
      const { protocol, hostname } = new URL(address.url);
      return [`${protocol}//${hostname}/*`];
    }
  }
}
