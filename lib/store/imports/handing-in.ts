/** Whoever begins an import shares this lock until it holds the import's own: nobody knows its name before. */
const BEGINNING = 'paperglance-begin-import';
/** Whoever hands files in to an import shares the lock of its id: it ends with them, however they end. */
const PREFIX = 'paperglance-hand-in:';

/** An import that is not taken for abandoned. */
export interface HandIn {
  importId: number;
  end: () => void;
}

/** Begins an import, and keeps it from being taken for abandoned from its first moment on. */
export function beginHandIn(begin: () => Promise<number>): Promise<HandIn> {
  return whileBeginning(async () => holdHandIn(await begin()));
}

/** Runs what may begin an import and then holds it: it is not taken for abandoned in between. */
export function whileBeginning<Value>(run: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request(BEGINNING, { mode: 'shared' }, run);
}

/** Keeps an import from being taken for abandoned, until that is ended or this page is. */
export function holdHandIn(importId: number): Promise<HandIn> {
  return new Promise((resolve, reject) => {
    const held = () => new Promise<void>((end) => resolve({ importId, end }));
    navigator.locks.request(PREFIX + importId, { mode: 'shared' }, held).catch(reject);
  });
}

/** Runs something for an import that was begun, unless somebody is handing files in to it. */
export async function whenNobodyHandsIn(run: () => Promise<void>, importId: number): Promise<void> {
  // By then whoever has begun it holds its lock, or is gone.
  await navigator.locks.request(BEGINNING, async () => {});
  await navigator.locks.request(PREFIX + importId, { ifAvailable: true }, async (lock) => {
    if (lock) await run();
  });
}
