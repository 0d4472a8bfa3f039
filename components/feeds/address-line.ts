import type { FeedAddress } from '../../lib/feeds/feed';

/** An address as readers know it, in short: `github.com/someone/papers · reports/`. */
export function addressLine(address: FeedAddress): string {
  switch (address.kind) {
    case 'github':
      return withPath(`github.com/${address.owner}/${address.repo}`, address.path);
    case 'hub': {
      const type = address.type === 'models' ? '' : `${address.type}/`;
      return withPath(`huggingface.co/${type}${address.name}`, address.path);
    }
    case 'folder':
      return `${address.folder}/`;
    default:
      return decoded(address.url.replace(/^https:\/\//, ''));
  }
}

function withPath(name: string, path: string): string {
  return path === '' ? name : `${name} · ${path}/`;
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    // With a sign that means nothing.
    return url;
  }
}
