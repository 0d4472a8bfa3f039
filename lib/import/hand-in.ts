import { MOST_HANDED_IN } from '../digest/budgets';
import type { Problem, ProblemKind } from '../digest/problem';
import { beginHandIn, type HandIn } from '../store/imports/handing-in';
import { type NewFile, putInInbox, putMoreInInbox } from '../store/imports/inbox';

/** A file to be handed in, whose bytes are read only when it is its turn; or what there is to tell of one. */
export type Source = { name: string } & (
  | {
      /** In bytes, where that is known before. */
      size?: number;
      arrayBuffer: () => Promise<ArrayBuffer>;
    }
  | { problem: Problem }
);

/** So much is read and stored in one transaction: bytes, files. */
const BATCH_BYTES = 8 * 1024 * 1024;
const BATCH_FILES = 100;

/**
 * Makes files safe as one import; what is stored is not lost by anything that dies afterwards. A few
 * files are stored all or none, many in batches, so that never all are in memory. `onStored` hears of
 * each batch, the first included, with the import's id: only the background sees to their being read, so
 * ask it to `workThroughInbox`. A cancelled import takes no more. Throws where nothing can be stored.
 */
export async function handIn(
  sources: Source[],
  onStored: (importId: number) => Promise<void>,
  begin = beginHandIn,
): Promise<void> {
  let handIn: HandIn | null = null;
  try {
    for (let from = 0; from < sources.length; ) {
      const batch = await readBatch(sources, from);
      from += batch.length;
      const toCome = sources.length - from;
      if (!handIn) handIn = await begin(() => putInInbox(batch, toCome));
      else if (!(await putMoreInInbox(handIn.importId, batch, toCome))) return;
      // What it runs into keeps no file from being stored: the background may just have been ended.
      await onStored(handIn.importId).catch(console.error);
    }
  } finally {
    handIn?.end();
  }
}

async function readBatch(sources: Source[], from: number): Promise<NewFile[]> {
  const batch: NewFile[] = [];
  let size = 0;
  for (const source of sources.slice(from, from + BATCH_FILES)) {
    const file = await read(source);
    batch.push(file);
    size += 'bytes' in file ? file.bytes.byteLength : 0;
    if (size >= BATCH_BYTES) break;
  }
  return batch;
}

async function read(source: Source): Promise<NewFile> {
  if ('problem' in source) return { ...source, size: 0 };
  const { name, size = 0 } = source;
  const unopened = (kind: ProblemKind, detail = ''): NewFile => ({
    name,
    size,
    problem: { kind, line: null, detail },
  });
  if (size > MOST_HANDED_IN) {
    return unopened(
      /\.(?:zip|tar|tgz|gz)$/i.test(name) ? 'zip-large' : 'too-large',
      `${Math.round(size / 1e6)} MB`,
    );
  }
  try {
    return { name, bytes: await source.arrayBuffer() };
  } catch {
    // Moved or deleted since it was chosen.
    return unopened('unreadable');
  }
}
