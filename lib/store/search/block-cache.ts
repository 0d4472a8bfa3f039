import { atOnce } from '../db/write-all-or-none';

/** Some 16 MB: who types asks for the same blocks again. */
const MOST_BLOCKS = 1000;

/** Blocks are never changed, so that they are read once; those that were not asked for longest go first. */
const blocks = new Map<string, Uint8Array>();

/** A transaction that reads postings. */
export interface ReadingPostings {
  objectStore(name: 'postings'): {
    getAll(range: IDBKeyRange): Promise<Uint8Array[]>;
  };
}

/** Within a transaction: reads runs of blocks of a segment, each from its first up to the one behind its last. */
export async function readBlocks(
  tx: ReadingPostings,
  segment: number,
  runs: readonly [number, number][],
): Promise<Map<number, Uint8Array>> {
  const wanted = new Map<number, Uint8Array>();
  const missing: [number, number][] = [];
  for (const number of runs.flatMap(numbersIn)) {
    const known = keep(segment, number);
    const last = missing.at(-1);
    if (known) wanted.set(number, known);
    else if (last?.[1] === number) last[1]++;
    else missing.push([number, number + 1]);
  }
  const postings = tx.objectStore('postings');
  const read = await atOnce(
    missing.map(
      ([from, end]) =>
        () =>
          postings.getAll(IDBKeyRange.bound([segment, from], [segment, end], false, true)),
    ),
  );
  for (const [index, [from]] of missing.entries())
    for (const [place, block] of (read[index] ?? []).entries()) {
      wanted.set(from + place, block);
      blocks.set(nameOf(segment, from + place), block);
    }
  forgetSome();
  return wanted;
}

function numbersIn([first, end]: readonly [number, number]): number[] {
  return Array.from({ length: end - first }, (_, index) => first + index);
}

function forgetSome(): void {
  for (const name of blocks.keys()) {
    if (blocks.size <= MOST_BLOCKS) return;
    blocks.delete(name);
  }
}

/** The block where it is known, which is the last asked for then. */
function keep(segment: number, number: number): Uint8Array | undefined {
  const name = nameOf(segment, number);
  const block = blocks.get(name);
  if (!block) return undefined;
  blocks.delete(name);
  blocks.set(name, block);
  return block;
}

function nameOf(segment: number, number: number): string {
  return `${segment} ${number}`;
}
