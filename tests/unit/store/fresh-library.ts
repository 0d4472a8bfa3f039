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
    import('../../../lib/store/imports/undo-import'),
    import('../../../lib/store/digests/translations'),
    import('../../../lib/store/digests/source-names'),
    import('../../../lib/import/work-through'),
    import('../../../lib/import/hand-in'),
    import('../../../lib/import/unpack'),
    import('../../../lib/store/digests/stored-digest'),
  ]);
  const [db, inbox, imports, library, lookUp, commit, finish, next, undo, ...others] = modules;
  const [translations, names, work, hand, unpack, stored] = others;
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
  };

  function commitReport(report: Report, item: InboxItem) {
    return commit.commitReport(stored.toStoredReport(report), item);
  }

  /** The file that is read next, as if its reading began. */
  async function beginNextFile() {
    const work = await next.findNextWork();
    if (!work || 'undo' in work) return null;
    await next.countAttempt([work.item.importId, work.item.index]);
    return work;
  }
}

export type Library = Awaited<ReturnType<typeof restart>>;

/** All that the library holds, store by store, without the times and attempts, which differ by chance. */
export async function contentsOf({ libraryDb }: Library): Promise<Record<string, unknown[]>> {
  const db = await libraryDb();
  const contents: Record<string, unknown[]> = {};
  for (const store of db.objectStoreNames) contents[store] = await db.getAll(store);
  return JSON.parse(
    JSON.stringify(contents, (name, value) =>
      ['startedAt', 'finishedAt', 'attempts'].includes(name) ? typeof value : value,
    ),
  );
}
