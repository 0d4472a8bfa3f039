type Change = { oldValue?: unknown; newValue?: unknown };
type Listener = (changes: Record<string, Change>) => void;

/** `storage.local` as all contexts of the extension share it: values travel as JSON, and answers take their time. */
export function fakeStorage() {
  const listeners = new Set<Listener>();
  const values = new Map<string, unknown>();
  const copy = (value: unknown) => (value === undefined ? undefined : structuredClone(value));

  function change(next: [string, unknown][]): void {
    const changes: Record<string, Change> = {};
    for (const [key, value] of next) {
      changes[key] = { oldValue: copy(values.get(key)), newValue: copy(value) };
      if (value === undefined) values.delete(key);
      else values.set(key, copy(value));
    }
    for (const listener of listeners) listener(changes);
  }

  const later = () => new Promise((resolve) => setImmediate(resolve));
  return {
    values,
    listeners,
    local: {
      async get(names: string | string[] | null) {
        await later();
        const keys = names === null ? [...values.keys()] : [names].flat();
        return Object.fromEntries(
          keys.filter((key) => values.has(key)).map((key) => [key, copy(values.get(key))]),
        );
      },
      async set(next: Record<string, unknown>) {
        await later();
        change(Object.entries(next));
      },
      async remove(keys: string[]) {
        await later();
        change(keys.map((key) => [key, undefined]));
      },
      onChanged: {
        addListener: (listener: Listener) => void listeners.add(listener),
        removeListener: (listener: Listener) => void listeners.delete(listener),
      },
    },
  };
}
