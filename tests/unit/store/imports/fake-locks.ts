type Run = (lock: object | null) => Promise<unknown>;

interface Waiting {
  mode: string;
  begin: () => void;
}

/** `navigator.locks` as browsers have them, as far as they are used here: by name, shared or not, at once or in turn. */
export function fakeLocks() {
  const held = new Map<string, string[]>();
  const queues = new Map<string, Waiting[]>();
  const isFree = (name: string, mode: string) => {
    const modes = held.get(name) ?? [];
    return modes.length === 0 || (mode === 'shared' && modes.every((each) => each === 'shared'));
  };
  const grant = (name: string) => {
    const queue = queues.get(name) ?? [];
    for (let first = queue[0]; first && isFree(name, first.mode); first = queue[0]) {
      queue.shift();
      held.set(name, [...(held.get(name) ?? []), first.mode]);
      first.begin();
    }
  };
  const request = async (name: string, ...rest: [Run] | [LockOptions, Run]) => {
    const [{ mode = 'exclusive', ifAvailable = false }, run] =
      rest.length === 1 ? [{} as LockOptions, rest[0]] : rest;
    const queue = queues.get(name) ?? [];
    queues.set(name, queue);
    if (ifAvailable && (queue.length > 0 || !isFree(name, mode))) return run(null);
    await new Promise<void>((begin) => {
      queue.push({ mode, begin });
      grant(name);
    });
    try {
      return await run({ name, mode });
    } finally {
      const modes = held.get(name) ?? [];
      modes.splice(modes.indexOf(mode), 1);
      grant(name);
    }
  };
  return { request };
}
