import { fieldOf, listIn, textIn } from './answer-json';
import type { FeedAddress } from './feed';
import { readAddress } from './read-address';

/** A public publisher, as `public/publishers.json` has it. */
export interface Publisher {
  /** As on its host: `owner/name`. */
  name: string;
  address: FeedAddress;
  languages: string[];
  covers: 'hf-daily' | 'arxiv';
  every: 'day' | 'weekday' | 'week';
  /** Whether somebody could open it when it was last looked at: those that nobody could come last. */
  opened: boolean;
  /** What its digests are, in a few words, by the languages of ours. */
  about: Record<'en' | 'zh-CN' | 'ja', string>;
}

/** Reads the catalogue; what is no publisher is left out. */
export function readPublishers(value: unknown): Publisher[] {
  const all = (listIn(value, 'publishers') ?? [])
    .map(readPublisher)
    .filter((each) => each !== null);
  return [...all.filter(({ opened }) => opened), ...all.filter(({ opened }) => !opened)];
}

function readPublisher(value: unknown): Publisher | null {
  const name = textIn(value, 'name');
  const address = readCatalogueAddress(fieldOf(value, 'address'));
  const about = fieldOf(value, 'about');
  if (name === null || !address) return null;
  return {
    name,
    address,
    languages: (listIn(value, 'languages') ?? []).filter((each) => typeof each === 'string'),
    covers: textIn(value, 'covers') === 'hf-daily' ? 'hf-daily' : 'arxiv',
    every: everyOf(textIn(value, 'every')),
    opened: fieldOf(value, 'opened') === true,
    about: {
      en: textIn(about, 'en') ?? '',
      'zh-CN': textIn(about, 'zh-CN') ?? '',
      ja: textIn(about, 'ja') ?? '',
    },
  };
}

function everyOf(text: string | null): Publisher['every'] {
  return text === 'weekday' || text === 'week' ? text : 'day';
}

/** An address is taken as a reader's own would be, so that none leads elsewhere. */
function readCatalogueAddress(value: unknown): FeedAddress | null {
  const url = textIn(value, 'url') ?? githubUrl(value);
  const read = url === null ? null : readAddress(url);
  return read && 'address' in read ? read.address : null;
}

function githubUrl(value: unknown): string | null {
  const [owner, repo, path] = ['owner', 'repo', 'path'].map((name) => textIn(value, name));
  if (textIn(value, 'kind') !== 'github' || owner === null || repo === null) return null;
  const branch = encodeURIComponent(textIn(value, 'branch') ?? 'HEAD');
  return `https://github.com/${owner}/${repo}/tree/${branch}/${encodeURI(path ?? '')}`;
}
