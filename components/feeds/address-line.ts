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

/** Where a browser's tab shows it; null for what is on this machine. */
export function addressHref(address: FeedAddress): string | null {
  switch (address.kind) {
    case 'github': {
      const { owner, repo, branch, path } = address;
      return `https://github.com/${encoded(`${owner}/${repo}`)}${treeOf(branch, 'HEAD', path)}`;
    }
    case 'hub': {
      const { type, name, revision, path } = address;
      const kind = type === 'models' ? '' : `${type}/`;
      return `https://huggingface.co/${kind}${encoded(name)}${treeOf(revision, 'main', path)}`;
    }
    case 'folder':
      return null;
    default:
      return address.url;
  }
}

function treeOf(branch: string | null, own: string, path: string): string {
  if (branch === null && path === '') return '';
  return `/tree/${encoded([branch ?? own, path].filter(Boolean).join('/'))}`;
}

function withPath(name: string, path: string): string {
  return path === '' ? name : `${name} · ${path}/`;
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    // With a sign that means nothing.
    return url;
  }
}
