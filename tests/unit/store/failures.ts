import { vi } from 'vitest';

const operations = [
  'get',
  'getKey',
  'getAll',
  'count',
  'openCursor',
  'add',
  'put',
  'delete',
] as const;

/**
 * Lets the next `count` steps of the database happen (a transaction begun, a read, a write) and then
 * fails every one that follows, as if the process had ended there. Returns how to undo it, and how many
 * steps were asked for.
 */
export function dieAfter(count: number): { revive: () => void; steps: () => number } {
  let steps = 0;
  const step = () => {
    steps++;
    if (steps > count) throw new DOMException('The process has ended', 'InvalidStateError');
  };
  const spies = operations.map((name) => before(IDBObjectStore.prototype, name, step));
  for (const name of ['getKey', 'getAll', 'getAllKeys'] as const) {
    spies.push(before(IDBIndex.prototype, name, step));
  }
  spies.push(before(IDBDatabase.prototype, 'transaction', step));
  return {
    revive: () => {
      for (const spy of spies) spy.mockRestore();
    },
    steps: () => steps,
  };
}

/**
 * Makes writes to a store fail as browsers do on a full disk: the transaction aborts. The write number
 * `count` fails, or where `stores` is a pattern, that one and all that follow.
 */
export function fillDiskAt(
  stores: string | RegExp,
  count: number,
): { empty: () => void; wasFull: () => boolean } {
  let writes = 0;
  const aborted = new Set<IDBTransaction>();
  const full = function (this: IDBObjectStore) {
    if (!this.name.match(stores)) return;
    writes++;
    if (typeof stores === 'string' ? writes !== count : writes < count) return;
    const { transaction } = this;
    if (aborted.has(transaction)) return;
    aborted.add(transaction);
    // Once the request is there, for it too is then aborted.
    queueMicrotask(() =>
      Reflect.get(transaction, '_abort').call(transaction, 'QuotaExceededError'),
    );
  };
  const spies = (['add', 'put'] as const).map((name) =>
    before(IDBObjectStore.prototype, name, full),
  );
  return {
    empty: () => {
      for (const spy of spies) spy.mockRestore();
    },
    wasFull: () => writes >= count,
  };
}

/** Runs `first`, with the same `this`, before each call of a method. */
function before<Name extends string>(
  prototype: Record<Name, unknown>,
  name: Name,
  first: (this: never) => void,
) {
  const method = prototype[name];
  if (typeof method !== 'function') throw new Error(`${name} is no method`);
  return vi.spyOn(prototype as Record<string, () => unknown>, name).mockImplementation(function (
    this: never,
    ...args: []
  ) {
    first.call(this);
    return method.apply(this, args);
  });
}
