import type { FeedAddress } from '../../feeds/feed';
import { github } from '../../feeds/github';

/** The hosts that a look at an address needs, as match patterns; none for what is on this machine. */
export function hostsOf(address: FeedAddress): string[] {
  switch (address.kind) {
    case 'github':
      return github.hosts(address);
    case 'hub':
      return ['https://huggingface.co/*'];
    case 'folder':
      return [];
    default: {
      const { protocol, hostname } = new URL(address.url);
      return [`${protocol}//${hostname}/*`];
    }
  }
}
