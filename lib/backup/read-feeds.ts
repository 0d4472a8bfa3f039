import {
  isCount,
  isDay,
  isFlag,
  isListOf,
  isSha256,
  isText,
  isTime,
  orNull,
} from '../digest/check-fields';
import type { Feed, FeedAddress } from '../feeds/feed';
import { isGithubName } from '../feeds/github-address';
import { isHubName } from '../feeds/hub-address';
import type { FeedMark } from '../feeds/kind';
import { isPath } from '../feeds/listed-files';
import { LONGEST_PATTERN, MOST_PATTERNS } from '../feeds/match-pattern';
import { type BackupFeed, type BackupFeedFile, feedFileStates } from './format';

const LONGEST_NAME = 2000;
const LONGEST_HASH = 200;
const LONGEST_MARK = 100_000;
const MOST_MARKS = 50;
const MOST_HOSTS = 3;

/** A feed as whoever wrote it in a backup; null where it is none. */
export function feedOf(value: unknown): BackupFeed | null {
  const { id, address: given, name, take, rhythm, followedAt } = Object(value);
  const { hint, moreHosts, mark, checkedAt, broughtAt, hadDigests } = Object(value);
  const address = addressOf(given);
  const { patterns, since } = Object(take);
  if (
    !address ||
    !isFeedId(id) ||
    ![name, hint].every((text) => isText(text, LONGEST_NAME)) ||
    !isListOf(patterns, isPattern, MOST_PATTERNS) ||
    !orNull(since, isDay) ||
    !isRhythm(rhythm) ||
    !isTime(followedAt) ||
    !isListOf(moreHosts, isHostPattern, MOST_HOSTS) ||
    !orNull(mark, isMark) ||
    ![checkedAt, broughtAt].every((time) => orNull(time, isTime)) ||
    !isFlag(hadDigests)
  )
    return null;
  return {
    ...{ id, address, name, take: { patterns, since }, rhythm, followedAt },
    ...{ hint, moreHosts, mark, checkedAt, broughtAt, hadDigests },
  };
}

/** What became of a feed's file, likewise. */
export function feedFileOf(value: unknown): BackupFeedFile | null {
  const { feed, path, hash, size, day, state, taken: given } = Object(value);
  const { hash: takenHash, sha256 } = Object(given);
  const isTaken = isSha256(sha256) && orNull(takenHash, isContentHash);
  if (
    !isFeedId(feed) ||
    !isPath(path) ||
    !orNull(hash, isContentHash) ||
    !orNull(size, isCount) ||
    !(day === '' || isDay(day)) ||
    !feedFileStates.includes(state) ||
    !(given === null || isTaken)
  )
    return null;
  const taken = given === null ? null : { hash: takenHash, sha256 };
  return { feed, path, hash, size, day, state, taken };
}

function addressOf(value: unknown): FeedAddress | null {
  const { kind, url, followLinks, folder } = Object(value);
  switch (kind) {
    case 'github':
      return githubOf(value);
    case 'hub':
      return hubOf(value);
    case 'file':
      return isUrl(url) ? { kind, url } : null;
    case 'items':
      return isUrl(url) && isFlag(followLinks) ? { kind, url, followLinks } : null;
    case 'folder':
      return isName(folder) ? { kind, folder } : null;
    default:
      return null;
  }
}

function githubOf(value: unknown): FeedAddress | null {
  const { owner, repo, branch, path } = Object(value);
  if (
    ![owner, repo].every(isName) ||
    !isGithubName(owner, repo) ||
    !orNull(branch, isPath) ||
    !isFolder(path)
  )
    return null;
  return { kind: 'github', owner, repo, branch, path };
}

function hubOf(value: unknown): FeedAddress | null {
  const { type, name, revision, path } = Object(value);
  if (!isHubType(type) || !isName(name) || !isHubName(name)) return null;
  if (!orNull(revision, isPath) || !isFolder(path)) return null;
  return { kind: 'hub', type, name, revision, path };
}

/** A path that leads nowhere else; empty for all of a repository. */
function isFolder(value: unknown): value is string {
  return value === '' || isPath(value);
}

function isFeedId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-f\d]{16}$/.test(value);
}

function isName(value: unknown): value is string {
  return isText(value, LONGEST_NAME) && value !== '';
}

function isPattern(value: unknown): value is string {
  return isText(value, LONGEST_PATTERN);
}

function isContentHash(value: unknown): value is string {
  return isText(value, LONGEST_HASH);
}

function isHubType(value: unknown): value is 'datasets' | 'models' | 'spaces' {
  return value === 'datasets' || value === 'models' || value === 'spaces';
}

function isRhythm(value: unknown): value is Feed['rhythm'] {
  return value === 'hours' || value === 'morning' || value === 'manual';
}

/** What else is asked of an address is asked by whoever follows it. */
function isUrl(value: unknown): value is string {
  return isText(value, LONGEST_NAME) && /^https?:\/\/[^\s"<>]+$/.test(value);
}

function isHostPattern(value: unknown): value is string {
  return isText(value, LONGEST_PATTERN) && /^https:\/\/(?:\*\.)?[a-z\d.-]+\/\*$/.test(value);
}

function isMark(value: unknown): value is FeedMark {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length <= MOST_MARKS &&
    Object.values(value).every((text) => isText(text, LONGEST_MARK))
  );
}
