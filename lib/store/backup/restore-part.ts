import type { IDBPTransaction } from 'idb';
import type {
  BackupDigest,
  BackupFeed,
  BackupFeedFile,
  BackupImport,
  BackupRecord,
} from '../../backup/format';
import { readRecord } from '../../backup/read-records';
import type { NotStored } from '../../digest/problem';
import { translatedKey } from '../../digest/provenance';
import { unpackEntry } from '../../zip/read-blob-zip';
import { libraryDb } from '../db/library-db';
import type {
  FileKey,
  LibrarySchema,
  Restored,
  SourceName,
  StoredContribution,
  StoredFile,
  StoredImport,
  StoredSource,
  ToRestore,
} from '../db/schema';
import { atOnce, isQuotaError, leave, writeAllOrNone } from '../db/write-all-or-none';
import {
  contribute,
  DELETED,
  isBehind,
  type LastSaid,
  lastSaidOf,
  nameOf,
  type Said,
} from '../digests/contributions';
import { isTranslationKey, paperIdOfKey } from '../digests/digest-key';
import { changeDigests, digestStores, keepVersions, readPapers } from '../digests/put-digests';
import { type StoredDigest, toStoredBody } from '../digests/stored-digest';
import { cancelRestoring } from '../imports/cancel-restoring';
import { addAttempt, type FinishedFile, putImport, withAttempt } from '../imports/finish-file';
import { unpackedSize } from '../imports/sources';
import { bringFeeds } from './restore-feeds';

const stores = [
  ...digestStores,
  ...(['contributions', 'inbox'] as const),
  ...(['imports', 'files', 'sources', 'sourceNames', 'feeds', 'feedFiles'] as const),
];

type Restoring = IDBPTransaction<LibrarySchema, (typeof stores)[number][], 'readwrite'>;

/** What a part has, once it is unpacked and read. */
type ReadPart = { sources: StoredSource[]; items: ToRestore[] } | { records: BackupRecord[] };

/** So many sources are brought in at once: parts, and bytes. */
const MOST_SOURCES = 50;
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * Brings a part of a backup into the library and takes it off the inbox, in one transaction. After each part, every
 * digest shows what is said of it last, as after each file of an import. Null where the part had left the inbox; where
 * it can't be brought in, all of the restoring is undone.
 */
export async function restorePart(
  item: ToRestore,
  next: FileKey | null = null,
): Promise<FinishedFile | null> {
  try {
    const part = await readPart(item);
    if (!part) return await giveUp(item, 'our-mistake');
    return await writeAllOrNone(stores, (tx) => bring(tx, item, part, next), 'relaxed');
  } catch (error) {
    if (!isQuotaError(error)) throw error;
    return giveUp(item, 'storage-full');
  }
}

async function giveUp({ importId }: ToRestore, why: NotStored): Promise<null> {
  await cancelRestoring(importId, why);
  return null;
}

async function readPart(item: ToRestore): Promise<ReadPart | null> {
  const { kind } = item.restoring;
  if (kind === 'sources') return readSources(item);
  const whole = await unpack(item);
  if (!whole) return null;
  const lines = new TextDecoder().decode(whole).split('\n');
  const records = lines.flatMap((line) => (line && readRecord(kind, line)) || []);
  return { records };
}

function unpack({ bytes, restoring }: ToRestore): Promise<Uint8Array<ArrayBuffer> | null> {
  const { method, size, crc } = restoring;
  return unpackEntry(new Uint8Array(bytes), { method, size, crc, encrypted: false });
}

/** A source, and those that wait behind it: each is a part, and a transaction for each would take longer than they do. */
async function readSources(first: ToRestore): Promise<ReadPart | null> {
  const { importId, index } = first;
  const range = IDBKeyRange.bound([importId, index], [importId, index + MOST_SOURCES - 1]);
  const waiting = await (await libraryDb()).getAll('inbox', range);
  const items: ToRestore[] = [];
  const sources: StoredSource[] = [];
  let size = 0;
  for (const item of waiting) {
    if (!('restoring' in item) || item.restoring.kind !== 'sources' || size > MOST_BYTES) break;
    const packed = await unpack(item);
    if (!packed) return null;
    const hash = item.name.slice('sources/'.length, -'.gz'.length);
    sources.push({ hash, size: unpackedSize(packed), packedSize: packed.length, packed });
    items.push(item);
    size += packed.length;
  }
  return { sources, items };
}

async function bring(
  tx: Restoring,
  item: ToRestore,
  part: ReadPart,
  next: FileKey | null,
): Promise<FinishedFile | null> {
  const { importId, index } = item;
  const [waiting, record, file] = await atOnce([
    () => tx.objectStore('inbox').getKey([importId, index]),
    () => tx.objectStore('imports').get(importId),
    () => tx.objectStore('files').get([importId, 0]),
    async () => next && next[0] !== importId && addAttempt(tx, next),
  ]);
  if (!waiting || !record?.restored || !file?.outcome) return null;
  const { restored } = record;
  const items = 'items' in part ? part.items : [item];
  if ('sources' in part) await bringSources(tx, part.sources);
  const all = sorted('records' in part ? part.records : [], restored);
  const papers = await bringRecords(tx, item, all, restored.from);
  const named = [...restored.named, ...(await nameSources(tx, all.named))];
  const feeds = [...(restored.feeds ?? []), ...(await bringFeeds(tx, all.feeds, all.feedFiles))];
  const brought = { ...restored, named, ...(feeds.length > 0 && { feeds }) };
  const { done, total } = putImport(tx, importId, {
    ...{ ...record, restored: begunBehind(brought, items, next) },
    done: record.done + items.length,
  });
  for (const { index: at } of items) leave(tx.objectStore('inbox').delete([importId, at]));
  return { outcome: file.outcome, papers, progress: { importId, done, total }, restores: true };
}

/** A restoring of which parts are brought in, while the `next` one is begun. */
function begunBehind(
  { attempts = {}, ...restored }: Restored,
  items: readonly ToRestore[],
  next: FileKey | null,
): Restored {
  const brought = new Set(items.map(({ index }) => index));
  const left = Object.entries(attempts).filter(([index]) => !brought.has(Number(index)));
  const others = left.length > 0 ? { ...restored, attempts: Object.fromEntries(left) } : restored;
  const isNext = next?.[0] === items[0]?.importId && !brought.has(next?.[1] ?? 0);
  return next && isNext ? withAttempt(others, next[1]) : others;
}

async function bringSources(tx: Restoring, sources: readonly StoredSource[]): Promise<void> {
  const there = await atOnce(
    sources.map(
      ({ hash }) =>
        () =>
          tx.objectStore('sources').getKey(hash),
    ),
  );
  for (const [index, source] of sources.entries())
    if (there[index] === undefined) leave(tx.objectStore('sources').put(source));
}

/** Records of a part by what they are, with their imports' ids as they are here, and without what the library has already. */
interface Sorted {
  named: SourceName[];
  imports: { id: number; record: StoredImport }[];
  files: StoredFile[];
  said: StoredContribution[];
  shown: Said[];
  digests: StoredDigest[];
  translations: RestoredTranslation[];
  feeds: BackupFeed[];
  feedFiles: BackupFeedFile[];
}

/** A translation, the hash of what it is of, and whether it was put by with that. */
interface RestoredTranslation {
  digest: StoredDigest;
  of: string;
  isKept: boolean;
}

function sorted(records: readonly BackupRecord[], { from, brought }: Restored): Sorted {
  const ids = new Map(brought.map((id, index) => [id, from + index]));
  const moved = <Record extends { importId: number }>(record: Record): Record[] => {
    const importId = ids.get(record.importId);
    return importId === undefined ? [] : [{ ...record, importId }];
  };
  const imports = records.flatMap((each) => ('import' in each ? importOf(each.import, ids) : []));
  const digests = records.filter((each) => 'digest' in each);
  return {
    named: records.filter((each) => 'id' in each),
    imports,
    files: records.flatMap((each) => ('file' in each ? moved(each.file) : [])),
    said: records.flatMap((each) => ('said' in each ? moved(each.said) : [])),
    shown: records.flatMap((each) => ('shown' in each ? each.shown : [])),
    digests: digests.filter(({ of }) => of === undefined).map(({ digest }) => storedOf(digest)),
    translations: digests.flatMap(({ digest, of, isKept = false }) =>
      of === undefined ? [] : [{ digest: storedOf(digest), of, isKept }],
    ),
    feeds: records.flatMap((each) => ('feed' in each ? each.feed : [])),
    feedFiles: records.flatMap((each) => ('feedFile' in each ? each.feedFile : [])),
  };
}

/** An import with its id here; one that restored a backup itself has those that came with it where they are here, too. */
function importOf(
  { id: given, restoredFrom, ...told }: BackupImport,
  ids: ReadonlyMap<number, number>,
): Sorted['imports'] {
  const id = ids.get(given);
  if (id === undefined) return [];
  const record: StoredImport = { ...told, toCome: 0 };
  if (restoredFrom === undefined) return [{ id, record }];
  const [, from = id] = [...ids].find(([other]) => other >= restoredFrom) ?? [];
  return [{ id, record: { ...record, restored: { from, brought: [], named: [] } } }];
}

async function bringRecords(
  tx: Restoring,
  item: ToRestore,
  { imports, files, said, shown, digests, translations }: Sorted,
  from: number,
): Promise<string[]> {
  for (const { id, record } of imports) leave(tx.objectStore('imports').put(record, id));
  for (const file of files) leave(tx.objectStore('files').put(file));
  if (translations.length > 0) return bringTranslations(tx, item, translations);
  if (shown.length > 0) return showAsInBackup(tx, item, shown, digests);
  return said.length > 0 ? bringHistory(tx, item, from, said, digests) : [];
}

/** Calls sources as the backup does, but for those that the reader has called something. Returns these. */
async function nameSources(tx: Restoring, sources: SourceName[]): Promise<SourceName[]> {
  const names = tx.objectStore('sourceNames');
  const own = await atOnce(
    sources.map(
      ({ id }) =>
        () =>
          names.getKey(id),
    ),
  );
  const named = sources.filter((_, index) => own[index] === undefined);
  for (const source of named) leave(names.put(source));
  return named;
}

/**
 * Adds to the history, and has each digest show what is said last then. A merge takes nothing away that was there: neither
 * what the backup deleted, nor what its library had lost.
 */
async function bringHistory(
  tx: Restoring,
  { importId, index }: ToRestore,
  from: number,
  said: readonly StoredContribution[],
  contents: readonly StoredDigest[],
): Promise<string[]> {
  const keys = [...new Set(said.flatMap((each) => each.keys))].filter(
    (key) => !isTranslationKey(key),
  );
  const before = await lastSaidOf(tx, keys);
  for (const contribution of said) leave(tx.objectStore('contributions').add(contribution));
  const last = saidSince(
    new Map(keys.map((key, position) => [key, before[position] ?? null])),
    said,
  );
  const lost = await lostAmong(
    tx,
    [...last].flatMap(([key, said]) => (said ? [{ key, hash: said.hash }] : [])),
    contents,
  );
  const kept = keys.flatMap((key, position) => {
    const own = before[position];
    const isDeleted = last.get(key)?.hash === DELETED;
    const stays = lost.has(key) || (isDeleted && own && own.importId < from);
    return stays && own && own.hash !== DELETED ? [{ key, hash: own.hash }] : [];
  });
  contribute(tx, { importId, index }, kept);
  const hashes = new Map([
    ...keys.map((key): [string, string] => [key, last.get(key)?.hash ?? DELETED]),
    ...kept.map(({ key, hash }): [string, string] => [key, hash]),
  ]);
  const wanted = [...hashes].map(([key, hash]) => ({ key, hash }));
  const named = new Set(
    said.flatMap((each) => each.keys.map((key, position) => `${key} ${each.hashes[position]}`)),
  );
  const own = contents.filter(({ head }) => named.has(nameOf(head)));
  return showVersions(tx, wanted, own);
}

/** What is said last of digests with more contributions, in whatever order these stand. */
function saidSince(
  before: ReadonlyMap<string, LastSaid | null>,
  said: readonly StoredContribution[],
): Map<string, LastSaid | null> {
  const last = new Map(before);
  for (const contribution of said) {
    if (contribution.undone === 1) continue;
    for (const [position, key] of contribution.keys.entries()) {
      const known = last.get(key);
      const hash = contribution.hashes[position] ?? DELETED;
      if (!known || !isBehind(known, contribution)) last.set(key, { ...contribution, hash });
    }
  }
  return last;
}

/** Has digests show what the backup shows of them, where the history that there is leads elsewhere. */
async function showAsInBackup(
  tx: Restoring,
  { importId, index }: ToRestore,
  shown: readonly Said[],
  contents: readonly StoredDigest[],
): Promise<string[]> {
  const last = await lastSaidOf(
    tx,
    shown.map(({ key }) => key),
  );
  const differing = shown.filter(({ hash }, position) => last[position]?.hash !== hash);
  const lost = await lostAmong(tx, differing, contents);
  // Of what is lost nothing is said.
  const said = differing.filter(({ key }) => !lost.has(key));
  contribute(tx, { importId, index }, said);
  // What was deleted while the restoring was at work stays so.
  const lastOf = new Map(shown.map(({ key }, position) => [key, last[position]?.importId ?? 0]));
  const wanted = said.filter(({ key }) => (lastOf.get(key) ?? 0) <= importId);
  return showVersions(tx, wanted, contents);
}

/** The keys of those whose version is neither given, nor shown, nor kept; a library with damaged records has said such. */
async function lostAmong(
  tx: Restoring,
  wanted: readonly Said[],
  contents: readonly StoredDigest[],
): Promise<Set<string>> {
  const papers = await readPapers(
    tx,
    wanted.map(({ key }) => paperIdOfKey(key)),
  );
  const given = new Set(contents.map(({ head }) => nameOf(head)));
  for (const { heads } of papers.values()) for (const head of heads) given.add(nameOf(head));
  const missing = wanted.filter((said) => said.hash !== DELETED && !given.has(nameOf(said)));
  const kept = await atOnce(
    missing.map(
      ({ key, hash }) =>
        () =>
          tx.objectStore('versions').getKey([key, hash]),
    ),
  );
  return new Set(missing.filter((_, index) => kept[index] === undefined).map(({ key }) => key));
}

/** Shows these versions, from what is given or kept, and keeps what else is given. */
async function showVersions(
  tx: Restoring,
  wanted: readonly Said[],
  contents: readonly StoredDigest[],
): Promise<string[]> {
  const given = new Map(contents.map((digest) => [nameOf(digest.head), digest]));
  const papers = await readPapers(tx, [
    ...wanted.map(({ key }) => paperIdOfKey(key)),
    ...contents.map(({ paperId }) => paperId),
  ]);
  const hashShown = new Map<string, string>(
    [...papers.values()].flatMap(({ heads }) =>
      heads.map(({ key, hash }): [string, string] => [key, hash]),
    ),
  );
  const changing = wanted.filter(({ key, hash }) => (hashShown.get(key) ?? DELETED) !== hash);
  const versions = await atOnce(
    changing.map(({ key, hash }) => async (): Promise<StoredDigest | undefined> => {
      if (hash === DELETED) return undefined;
      const digest = given.get(nameOf({ key, hash }));
      if (digest) return digest;
      const version = await tx.objectStore('versions').get([key, hash]);
      return version && { paperId: paperIdOfKey(key), head: version.head, body: version.body };
    }),
  );
  const put: StoredDigest[] = versions.filter((digest) => digest !== undefined);
  const drop = changing.filter((_, position) => !versions[position]).map(({ key }) => key);
  const change = await changeDigests(tx, put, drop, papers);
  change.write();
  for (const key of drop) hashShown.delete(key);
  for (const digest of put) hashShown.set(digest.head.key, digest.head.hash);
  keepVersions(
    tx,
    contents.filter(({ head }) => hashShown.get(head.key) !== head.hash),
  );
  return change.papers;
}

/** Translations of what is shown as it was when they were made, where there is none. */
async function bringTranslations(
  tx: Restoring,
  { importId, index }: ToRestore,
  translations: readonly RestoredTranslation[],
): Promise<string[]> {
  const papers = await readPapers(
    tx,
    translations.map(({ digest }) => digest.paperId),
  );
  const hashes = new Map<string, string>(
    [...papers.values()].flatMap(({ heads }) =>
      heads.map(({ key, hash }): [string, string] => [key, hash]),
    ),
  );
  const put = translations
    .filter(({ digest: { head }, of, isKept }) => {
      const original = translatedKey(head.provenance) ?? '';
      return !isKept && hashes.get(original) === of && !hashes.has(head.key);
    })
    .map(({ digest }) => digest);
  const change = await changeDigests(tx, put, [], papers);
  change.write();
  for (const { digest, of, isKept } of translations) {
    const { head, body } = digest;
    const version = { key: head.key, hash: head.hash, head, body, of };
    if (isKept) leave(tx.objectStore('versions').put(version));
  }
  contribute(
    tx,
    { importId, index },
    put.map(({ head: { key, hash } }) => ({ key, hash })),
  );
  return change.papers;
}

function storedOf({ paperId, head, ...body }: BackupDigest): StoredDigest {
  return { paperId, head, body: toStoredBody(head.key, body) };
}
