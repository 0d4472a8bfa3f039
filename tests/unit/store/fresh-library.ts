import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { Report } from '../../../lib/digest/report';
import type { InboxItem } from '../../../lib/store/db/schema';

/** An empty library, as right after installation. */
export function freshLibrary() {
  globalThis.indexedDB = new IDBFactory();
  return restart();
}

/** The same library in a context that has just started: nothing is left of what it had in memory. */
export async function restart() {
  vi.resetModules();
  const modules = await Promise.all([
    import('../../../lib/store/db/library-db'),
    import('../../../lib/store/imports/inbox'),
    import('../../../lib/store/imports/imports'),
    import('../../../lib/store/digests/library'),
    import('../../../lib/store/digests/look-up'),
    import('../../../lib/store/imports/commit-report'),
    import('../../../lib/store/imports/finish-file'),
    import('../../../lib/store/imports/next-work'),
    import('../../../lib/store/imports/acts'),
    import('../../../lib/store/digests/translations'),
    import('../../../lib/store/digests/source-names'),
    import('../../../lib/import/work-through'),
    import('../../../lib/import/hand-in'),
    import('../../../lib/import/unpack'),
    import('../../../lib/store/digests/stored-digest'),
    import('../../../lib/store/imports/sources'),
    import('../../../lib/store/imports/reread'),
    import('../../../lib/store/imports/count-broken'),
    import('../../../lib/store/imports/delete-digest'),
    import('../../../lib/store/imports/count-deletion'),
    import('../../../lib/store/backup/write-backup'),
    import('../../../lib/store/backup/check-backup'),
    import('../../../lib/store/backup/restore-inbox'),
    import('../../../lib/import/hand-in-backup'),
    import('../../../lib/store/backup/restore-part'),
  ]);
  const [db, inbox, imports, library, lookUp, commit, finish, next, undo, ...others] = modules;
  const [
    translations,
    names,
    work,
    hand,
    unpack,
    stored,
    sources,
    reread,
    broken,
    single,
    counting,
    ...keeping
  ] = others;
  const [writing, checking, restoring, handing, parts] = keeping;
  const store = { ...db, ...inbox, ...imports, ...library, ...lookUp, ...finish };
  return {
    ...store,
    ...next,
    ...undo,
    ...translations,
    ...names,
    beginNextFile,
    commitReport,
    ...work,
    ...hand,
    ...unpack,
    ...sources,
    ...reread,
    ...broken,
    ...single,
    ...counting,
    ...{ ...writing, ...checking, ...restoring, ...handing, ...parts },
    toStoredReport: stored.toStoredReport,
  };

  function commitReport(report: Report, item: InboxItem) {
    return commit.commitReport(stored.toStoredReport(report), item);
  }

  /** The file that is read next, as if its reading began. */
  async function beginNextFile() {
    const work = await next.findNextWork();
    if (!work || 'act' in work) return null;
    const { item, attempts } = work;
    if (!('bytes' in item)) throw new Error('A file that is read again has its bytes elsewhere');
    await next.countAttempt([item.importId, item.index]);
    return { item, attempts };
  }
}

export type Library = Awaited<ReturnType<typeof restart>>;

/**
 * What the library shows, and all that is said in it, by whom: the same in whatever order files were read, unlike the
 * counts of what each file changed.
 */
export async function saidIn(library: Library) {
  const { papers, bodies, versions, contributions = [], inbox } = await contentsOf(library);
  const said = contributions.toSorted((a, b) => placeOf(a) - placeOf(b));
  return { papers, bodies, versions, said, inbox };
}

function placeOf(contribution: unknown): number {
  const { importId, index } = Object(contribution);
  return 1e6 * importId + index;
}

const INDEX = ['toIndex', 'segments', 'segmentTables', 'postings'];

/**
 * All that the library holds, store by store, without the times and attempts, which differ by chance; and without its index,
 * which can be made of the rest.
 */
export async function contentsOf(
  { libraryDb }: Library,
  stores?: string[],
): Promise<Record<string, unknown[]>> {
  const db = await libraryDb();
  const contents: Record<string, unknown[]> = {};
  for (const store of db.objectStoreNames)
    if (stores?.includes(store) ?? !INDEX.includes(store)) contents[store] = await db.getAll(store);
  return JSON.parse(
    JSON.stringify(contents, (name, value) =>
      ['startedAt', 'finishedAt', 'attempts'].includes(name) ? typeof value : value,
    ),
  );
}
