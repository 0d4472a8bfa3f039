import type { LibraryDump } from '../fixtures/libraries/library-dumps';

/** Makes a library so many times as large, by papers of other ids that are as those in it: its upgrade takes as much longer. */
export function enlargeDump({ version, stores }: LibraryDump, times: number): LibraryDump {
  const large = Object.entries(stores).map(([name, store]) => {
    if (!MULTIPLIED.has(name)) return [name, store];
    const records = store.records.flatMap((record) =>
      Array.from({ length: times }, (_, n) => withOtherIds(record, n)),
    );
    return [name, { ...store, records }];
  });
  return { version, stores: Object.fromEntries(large) };
}

/** Stores of which each record belongs to one paper. */
const MULTIPLIED = new Set(['papers', 'bodies', 'versions']);

/** An id of another month for each number; the first stays as it is. */
function withOtherIds<Value>(value: Value, number: number): Value {
  if (number === 0) return value;
  const month = `${3000 + number}`;
  return JSON.parse(JSON.stringify(value).replaceAll(/\b2601\.(?=\d{5})/g, `${month}.`));
}
