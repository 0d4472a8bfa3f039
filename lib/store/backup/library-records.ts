import type {
  BackupDigest,
  BackupFeed,
  BackupFile,
  BackupImport,
  PartKind,
} from '../../backup/format';
import { libraryDb } from '../db/library-db';
import type {
  LibraryDb,
  StoredBody,
  StoredContribution,
  StoredFile,
  StoredHead,
  StoredImport,
} from '../db/schema';
import { soundHeads } from '../db/sound-records';
import { atOnce } from '../db/write-all-or-none';
import { DELETED } from '../digests/contributions';
import { isTranslationKey, paperIdOfKey } from '../digests/digest-key';
import { isAsNamed } from './is-as-named';

/** A record as a line of a backup's part. */
export interface BackupLine {
  kind: PartKind;
  line: string;
  /** What is counted: `papers` and `digests` of the library are its shown ones. */
  counts?:
    | 'papers'
    | 'digests'
    | 'translations'
    | 'versions'
    | 'imports'
    | 'files'
    | 'contributions'
    | 'names';
  /** A part may end before this line. */
  mayBegin: boolean;
}

/** So many records are read at a time: contributions have up to 100 digests each. */
const CONTRIBUTIONS = 5;
const PAPERS = 100;

/** All that the library holds but kept sources, record by record, a few of them in memory at a time. */
export async function* libraryRecords(): AsyncGenerator<BackupLine> {
  const db = await libraryDb();
  yield* names(db);
  yield* imports(db);
  const written = new Set<string>();
  yield* history(db, written);
  yield* shown(db, written);
  yield* translations(db);
  yield* feeds(db);
}

/** What is followed, each feed before its files. */
async function* feeds(db: LibraryDb): AsyncGenerator<BackupLine> {
  for (const stored of await db.getAll('feeds')) {
    if (stored.left) continue;
    const { id, address, name, take, rhythm, followedAt, ...others } = stored;
    const { hint, moreHosts, mark, checkedAt, broughtAt, hadDigests } = others;
    const feed: BackupFeed = {
      ...{ id, address, name, take, rhythm, followedAt },
      ...{ hint, moreHosts, mark, checkedAt, broughtAt, hadDigests },
    };
    yield lineOf('feeds', { feed });
    for (const feedFile of await db.getAll('feedFiles', IDBKeyRange.bound([id], [id, []])))
      yield lineOf('feeds', { feedFile });
  }
}

async function* names(db: LibraryDb): AsyncGenerator<BackupLine> {
  for (const { id, name } of await db.getAll('sourceNames'))
    yield lineOf('names', { id, name }, 'names');
}

async function* imports(db: LibraryDb): AsyncGenerator<BackupLine> {
  for (const id of await db.getAllKeys('imports')) {
    const record = await db.get('imports', id);
    if (record) yield lineOf('imports', { import: importOf(id, record) }, 'imports');
  }
  for (let range: IDBKeyRange | null = null; ; ) {
    const files: StoredFile[] = await db.getAll('files', range, PAPERS);
    for (const file of files) yield lineOf('imports', { file: fileOf(file) }, 'files');
    const last = files.at(-1);
    if (!last) return;
    range = IDBKeyRange.lowerBound([last.importId, last.index], true);
  }
}

/** Contributions in the order of writing, each behind the versions that it is the first to say. */
async function* history(db: LibraryDb, written: Set<string>): AsyncGenerator<BackupLine> {
  for (let range: IDBKeyRange | null = null; ; ) {
    const ids = await db.getAllKeys('contributions', range, CONTRIBUTIONS);
    for (const said of await db.getAll('contributions', range, CONTRIBUTIONS))
      yield* saidLines(db, said, written);
    if (ids.length < CONTRIBUTIONS) return;
    range = IDBKeyRange.lowerBound(ids.at(-1), true);
  }
}

async function* saidLines(
  db: LibraryDb,
  { importId, index, undone, source, keys, hashes }: StoredContribution,
  written: Set<string>,
): AsyncGenerator<BackupLine> {
  const wanted = keys
    .map((key, position) => ({ key, hash: hashes[position] ?? DELETED }))
    .filter(({ key, hash }) => hash !== DELETED && !isTranslationKey(key))
    .filter((said) => !written.has(nameOf(said)));
  let mayBegin = true;
  for (const { digest, isShown } of await readVersions(db, wanted)) {
    written.add(nameOf(digest.head));
    yield { ...lineOf('history', { digest }, isShown ? undefined : 'versions'), mayBegin };
    mayBegin = false;
  }
  const said = { importId, index, undone, ...(source !== undefined && { source }), keys, hashes };
  yield { ...lineOf('history', { said }, 'contributions'), mayBegin };
}

/** Digests as they are shown, or as what is not shown of them is kept. */
async function readVersions(
  db: LibraryDb,
  wanted: { key: string; hash: string }[],
): Promise<{ digest: BackupDigest; isShown: boolean }[]> {
  const tx = db.transaction(['papers', 'bodies', 'versions']);
  const ids = [...new Set(wanted.map(({ key }) => paperIdOfKey(key)))];
  const papers = await atOnce(ids.map((id) => () => tx.objectStore('papers').get(id)));
  const heads = new Map(papers.flatMap(soundHeads).map((head) => [nameOf(head), head]));
  const found = await atOnce(
    wanted.map((name) => async () => {
      const head = heads.get(nameOf(name));
      if (!head) return tx.objectStore('versions').get([name.key, name.hash]);
      const body = await tx.objectStore('bodies').get(name.key);
      return body && { head, body };
    }),
  );
  return found.flatMap((each) => {
    const digest = each && soundDigest(each.head, each.body);
    return digest ? [{ digest, isShown: heads.has(nameOf(digest.head)) }] : [];
  });
}

/** Which version of each digest is shown, and those of which nobody is known to have said them. */
async function* shown(db: LibraryDb, written: Set<string>): AsyncGenerator<BackupLine> {
  for await (const heads of paperHeads(db)) {
    const own = heads.filter(({ key }) => !isTranslationKey(key));
    const unsaid = own.filter((head) => !written.has(nameOf(head)));
    for (const { digest } of await readVersions(db, unsaid)) {
      written.add(nameOf(digest.head));
      yield lineOf('shown', { digest });
    }
    // What a damaged record said, nobody could show.
    for (const { key, hash } of own.filter((head) => written.has(nameOf(head))))
      yield lineOf('shown', { shown: { key, hash } }, 'digests');
  }
}

async function* translations(db: LibraryDb): AsyncGenerator<BackupLine> {
  yield* shownTranslations(db);
  yield* keptTranslations(db);
}

async function* shownTranslations(db: LibraryDb): AsyncGenerator<BackupLine> {
  for await (const heads of paperHeads(db)) {
    const hashes = new Map(heads.map(({ key, hash }) => [key, hash]));
    const own = heads.filter(({ key }) => isTranslationKey(key));
    for (const { digest } of await readVersions(db, own)) {
      const { provenance } = digest.head;
      const of = provenance.by === 'translator' ? hashes.get(provenance.from.key) : undefined;
      if (of !== undefined) yield lineOf('translations', { digest, of }, 'translations');
    }
  }
}

async function* keptTranslations(db: LibraryDb): AsyncGenerator<BackupLine> {
  const keys = await db.getAllKeys('versions');
  for (const [key, hash] of keys.filter(([key]) => isTranslationKey(key))) {
    const version = await db.get('versions', [key, hash]);
    if (version?.of === undefined) continue;
    const digest = soundDigest(version.head, version.body);
    if (!digest) continue;
    yield lineOf('translations', { digest, of: version.of, isKept: true }, 'translations');
  }
}

/** The heads of all papers, some papers at a time. */
async function* paperHeads(db: LibraryDb): AsyncGenerator<StoredHead[]> {
  for (let range: IDBKeyRange | null = null; ; ) {
    const papers = await db.getAll('papers', range, PAPERS);
    const last = papers.at(-1);
    if (!last) return;
    yield papers.flatMap(soundHeads);
    range = IDBKeyRange.lowerBound(last.paperId, true);
  }
}

/** A version; null where its record is nonsense, or another one’s. */
function soundDigest(head: StoredHead, body: StoredBody): BackupDigest | null {
  try {
    const digest = digestOf(head, body);
    return isAsNamed(digest) ? digest : null;
  } catch {
    return null;
  }
}

function digestOf(head: StoredHead, body: StoredBody): BackupDigest {
  const { particulars } = body;
  return {
    ...{ paperId: paperIdOfKey(head.key), head },
    sections: asWritten(body.sections) as BackupDigest['sections'],
    ...(particulars && { particulars: asWritten(particulars) as BackupDigest['particulars'] }),
    sourceUrl: body.sourceUrl,
  } as BackupDigest;
}

/** What is JSON already goes into the line as it is. */
function asWritten(stored: unknown): unknown {
  return stored instanceof Uint8Array ? JSON.parse(new TextDecoder().decode(stored)) : stored;
}

function importOf(id: number, { restored, upTo: _, toCome: __, ...record }: StoredImport) {
  const told = { id, ...record, ...(restored && { restoredFrom: restored.from }) };
  return told as BackupImport;
}

function fileOf(file: StoredFile): BackupFile {
  return file;
}

function nameOf({ key, hash }: { key: string; hash: string }): string {
  return `${key} ${hash}`;
}

function lineOf(kind: PartKind, record: object, counts?: BackupLine['counts']): BackupLine {
  const line = JSON.stringify(record);
  return { kind, line, ...(counts && { counts }), mayBegin: true };
}
