import { useEffect, useRef, useState } from 'preact/hooks';
import type { Deleted, ImportProgress, ImportRecord } from '../digest/import-record';
import type { LibraryTrouble } from '../digest/library-trouble';
import { handIn, type Source } from '../import/hand-in';
import { watchLibrary } from '../messages/announce-change';
import { callBackground } from '../messages/call';
import { changeOfPapers } from '../messages/library-change';
import { watchProgress } from '../messages/progress-channel';
import { troubleOf } from '../store/db/trouble-of';
import { countLibrary } from '../store/digests/library';
import { type ActedPart, deleteDigests, redoImport, undoImport } from '../store/imports/acts';
import {
  dismissFailures,
  latestImport,
  readImport,
  standOfImports,
} from '../store/imports/imports';
import { rereadAll } from '../store/imports/reread';

/** In milliseconds: an import under way, which may have thousands of files, is read anew, or set going again. */
const REFRESH_EVERY = 1000;
const REFRESH_MANY_EVERY = 5000;
const REVIVE_EVERY = 5000;
/** Reading what became of more files than these takes time from their import. */
const MANY = 300;

export interface Importing {
  /**
   * The import to tell of: what this page has begun as long as it is under way, else the one begun last; null where there was
   * none, or before it is read.
   */
  latest: ImportRecord | null;
  /** What this page has begun last, whatever others have begun since; null where it has begun none. */
  own: ImportRecord | null;
  /** How far it is, while files are being read. */
  progress: ImportProgress | null;
  /** How many digests the library holds. */
  digests: number | null;
  /** Why the last files could not be handed in, or the last act not be begun; null where all went well. */
  refused: LibraryTrouble | null;
  /** Grows whenever an import ended or was undone, or another was begun beside the one that is told of. */
  ended: number;
  importFiles: (sources: Source[]) => Promise<void>;
  /** Undoes an import, or cancels it where it is under way. */
  undo: (importId: number) => Promise<unknown>;
  /** Redoes an import that was undone. */
  redo: (importId: number) => Promise<unknown>;
  /** Deletes digests; that is an act like an import, of the id that it resolves to. Null where it could not be begun. */
  deleteDigests: (of: Deleted) => Promise<number | null>;
  /** Has all files read again whose sources are kept. */
  readAgain: () => Promise<unknown>;
  /** Tells an import's problems no more, or again. */
  dismiss: (importId: number, dismissed: boolean) => Promise<unknown>;
  /** Takes an act for this page's own that was begun for it. */
  takeForOwn: (importId: number) => void;
}

/**
 * The last import and the library as they are now, and the ways to bring in more and to undo it. `onDoubt`
 * hears of what could not be read. Nothing is read before `isAwake`.
 */
export function useImport(onDoubt: (error: unknown) => void, isAwake = true): Importing {
  const [latest, setLatest] = useState<ImportRecord | null>(null);
  const [own, setOwn] = useState<ImportRecord | null>(null);
  const ownId = useRef<number | null>(null);
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [digests, setDigests] = useState<number | null>(null);
  /** How many digests there were without those that an import has added. */
  const counted = useRef<{ importId: number | undefined; others: number } | null>(null);
  const [refused, setRefused] = useState<LibraryTrouble | null>(null);
  const [ended, setEnded] = useState(0);
  const stood = useRef('');

  const read = async () => {
    const begunHere = ownId.current === null ? null : await readImport(ownId.current);
    const record = begunHere && isUnderWay(begunHere) ? begunHere : await latestImport();
    setOwn(begunHere);
    setLatest(record);
    const working = record?.state === 'working';
    // To count, the browser reads through all that the library holds: not again and again while it works.
    if (!working || counted.current?.importId !== record.id) {
      const { digests: all } = await countLibrary();
      counted.current = { importId: record?.id, others: all - addedBy(record) };
    }
    setDigests(counted.current.others + addedBy(record));
    const stand = await standOfImports();
    if (!working || stand !== stood.current) setEnded((count) => count + 1);
    stood.current = stand;
  };
  const refresh = () => read().catch(onDoubt);

  useEffect(() => {
    if (!isAwake) return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    let wanted = false;
    const refreshSoon = (files = 0) => {
      wanted = timer !== null;
      if (wanted) return;
      refresh();
      timer = setTimeout(
        () => {
          timer = null;
          if (wanted) refreshSoon(files);
        },
        files > MANY ? REFRESH_MANY_EVERY : REFRESH_EVERY,
      );
    };
    const stopProgress = watchProgress((news) => {
      setProgress(news);
      if (news.done === news.total) refresh();
      else refreshSoon(news.total);
    });
    const stopLibrary = watchLibrary(({ papers, imports }) => {
      if (imports || papers === 'many' || papers.length > 0) refreshSoon();
    });
    // What a closed popup or a crash left waiting goes on now.
    refresh()
      .then(() => callBackground('workThroughInbox', {}))
      .catch(console.info);
    return () => {
      stopProgress();
      stopLibrary();
      if (timer !== null) clearTimeout(timer);
    };
  }, [isAwake]);

  const unfinished = latest !== null && isUnderWay(latest);
  useEffect(() => {
    if (!unfinished) return;
    // Whatever was working on it may have died; where it hasn't, this changes nothing.
    const timer = setInterval(() => {
      callBackground('workThroughInbox', {}).then(refresh, console.error);
    }, REVIVE_EVERY);
    return () => clearInterval(timer);
  }, [unfinished]);

  const importFiles: Importing['importFiles'] = async (sources) => {
    setRefused(null);
    try {
      await handIn(sources, async (importId) => {
        ownId.current = importId;
        // At once: this page may be closed at any time.
        await Promise.all([callBackground('workThroughInbox', {}), refresh()]);
      });
    } catch (error) {
      setRefused(troubleOf(error));
    }
  };

  const act = async <Part extends ActedPart>(begin: () => Promise<Part | null>) => {
    setRefused(null);
    let part: Part | null = null;
    try {
      part = await begin();
    } catch (error) {
      setRefused(troubleOf(error));
    }
    await Promise.all([
      callBackground('workThroughInbox', {}),
      callBackground('libraryChanged', { ...changeOfPapers(part?.papers ?? []), imports: true }),
      refresh(),
    ]).catch(console.error);
    return part;
  };

  const takeForOwn = (importId: number) => {
    ownId.current = importId;
    refresh();
  };

  return {
    ...{ latest, own, progress, digests, refused, ended, importFiles, takeForOwn },
    undo: (importId) => act(() => undoImport(importId)),
    redo: (importId) => act(() => redoImport(importId)),
    async deleteDigests(of) {
      const begun = await act(async () => {
        const part = await deleteDigests(of);
        ownId.current = part.importId;
        return part;
      });
      return begun?.importId ?? null;
    },
    readAgain: () => act(() => rereadAll().then(() => null)),
    dismiss: (importId, dismissed) =>
      act(() => dismissFailures(importId, dismissed).then(() => null)),
  };
}

/** Whether an import has not come to its end. */
export function isUnderWay({ state }: ImportRecord): boolean {
  return state !== 'done' && state !== 'undone';
}

function addedBy(record: ImportRecord | null): number {
  return record?.files.reduce((sum, { outcome }) => sum + (outcome?.added ?? 0), 0) ?? 0;
}
