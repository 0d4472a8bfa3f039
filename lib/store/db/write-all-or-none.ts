import type { IDBPObjectStore, IDBPTransaction, StoreNames } from 'idb';
import { libraryDb } from './library-db';
import type { LibrarySchema } from './schema';

type Store = StoreNames<LibrarySchema>;

/** A transaction that writes at least these stores. */
export interface Writing<Stores extends Store> {
  objectStore<Name extends Stores>(
    name: Name,
  ): Pick<
    IDBPObjectStore<LibrarySchema, [Name], Name, 'readwrite'>,
    'get' | 'getAll' | 'getKey' | 'getAllKeys' | 'count' | 'add' | 'put' | 'delete'
  >;
}

/**
 * Runs `write` in one transaction and waits until it is stored: all of it, or none and it throws.
 * Without this, what was put before an exception would still be committed.
 *
 * `strict` is stored when the disk has it, `relaxed` when the system has it: that outlives the browser's
 * end but not the machine's. Whatever the machine forgets then is what was stored last, transaction by
 * transaction, never a part of one.
 */
export async function writeAllOrNone<Stores extends Store, Value>(
  stores: Stores[],
  write: (tx: IDBPTransaction<LibrarySchema, Stores[], 'readwrite'>) => Promise<Value>,
  durability: IDBTransactionDurability = 'strict',
): Promise<Value> {
  const db = await libraryDb();
  const tx = db.transaction(stores, 'readwrite', { durability });
  const done = tx.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  try {
    const value = await write(tx);
    unlessEnded(() => tx.commit());
    const failure = await done;
    if (failure) throw failure.error;
    return value;
  } catch (error) {
    unlessEnded(() => tx.abort());
    await done;
    // A full disk aborts the transaction; its requests then tell only that they were aborted.
    throw tx.error ?? error;
  }
}

/** Leaves a request alone: where it fails, so does its transaction, which tells of it. */
export function leave(request: Promise<unknown>): void {
  request.catch(() => {});
}

/**
 * Asks for several things at once. Like `Promise.all`, but a step that throws keeps no failure of the
 * others from being heard: the transaction's end makes all of them fail.
 */
export function atOnce<const Steps extends readonly (() => Promise<unknown>)[]>(
  steps: Steps,
): Promise<{ -readonly [Index in keyof Steps]: Awaited<ReturnType<Steps[Index]>> }>;
export function atOnce(steps: readonly (() => Promise<unknown>)[]): Promise<unknown[]> {
  return Promise.all(steps.map(async (step) => step()));
}

/** True where the storage that the browser grants, or the disk, is full. */
export function isQuotaError(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}

function unlessEnded(end: () => void): void {
  try {
    end();
  } catch {
    // It had ended by itself.
  }
}
