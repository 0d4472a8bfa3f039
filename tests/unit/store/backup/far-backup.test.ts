import { expect, it } from 'vitest';
import { freshLibrary, type Library } from '../fresh-library';
import { heldHere } from '../imports/held-here';
import { makeDigest, makeFile, makeReport } from '../make-report';

/** More than 32 bits tell. */
const FAR = 5 * 2 ** 30;
const ENTRY = 0x02014b50;
const END = 0x06054b50;

/** An archive before which so much stands that none has it in memory. */
class FarFile {
  readonly name = 'backup.zip';
  readonly size: number;

  constructor(
    readonly before: number,
    readonly bytes: Uint8Array<ArrayBuffer>,
  ) {
    this.size = before + bytes.length;
  }

  slice(from: number, to = this.size): Blob {
    const blank = new Uint8Array(Math.max(0, Math.min(to, this.before) - from));
    const [begin, end] = [from, to].map((at) => Math.max(0, at - this.before));
    return new Blob([blank, this.bytes.slice(begin, end)]);
  }
}

/** The same archive as it is where all of it lies so far behind the beginning: with records of 64 bits. */
function movedBy(before: number, archive: Uint8Array<ArrayBuffer>): FarFile {
  const view = new DataView(archive.buffer);
  const end = archive.length - 22;
  expect(view.getUint32(end, true)).toBe(END);
  const start = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  const entries: Uint8Array<ArrayBuffer>[] = [];
  for (let at = start; at < end; ) {
    expect(view.getUint32(at, true)).toBe(ENTRY);
    const length = 46 + view.getUint16(at + 28, true);
    const entry = new Uint8Array(length + 28);
    entry.set(archive.subarray(at, at + length));
    const own = new DataView(entry.buffer);
    // Sizes and place stand behind, in a field of their own.
    own.setUint16(30, 28, true);
    own.setUint16(length, 1, true);
    own.setUint16(length + 2, 24, true);
    own.setBigUint64(length + 4, BigInt(view.getUint32(at + 24, true)), true);
    own.setBigUint64(length + 12, BigInt(view.getUint32(at + 20, true)), true);
    own.setBigUint64(length + 20, BigInt(before + view.getUint32(at + 42, true)), true);
    for (const field of [20, 24, 42]) own.setUint32(field, 0xffffffff, true);
    entries.push(entry);
    at += length + view.getUint16(at + 30, true);
  }
  const size = entries.reduce((sum, { length }) => sum + length, 0);
  const tail = new Uint8Array(56 + 20 + 22);
  const told = new DataView(tail.buffer);
  told.setUint32(0, 0x06064b50, true);
  told.setBigUint64(4, 44n, true);
  told.setBigUint64(24, BigInt(count), true);
  told.setBigUint64(32, BigInt(count), true);
  told.setBigUint64(40, BigInt(size), true);
  told.setBigUint64(48, BigInt(before + start), true);
  told.setUint32(56, 0x07064b50, true);
  told.setBigUint64(64, BigInt(before + start + size), true);
  told.setUint32(72, 1, true);
  told.setUint32(76, END, true);
  for (const field of [84, 86]) told.setUint16(field, 0xffff, true);
  for (const field of [88, 92]) told.setUint32(field, 0xffffffff, true);
  const all = new Blob([archive.subarray(0, start), ...entries, tail]);
  const bytes = new Uint8Array(all.size);
  let at = 0;
  for (const part of [archive.subarray(0, start), ...entries, tail]) {
    bytes.set(part, at);
    at += part.length;
  }
  return new FarFile(before, bytes);
}

async function backUp(library: Library): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  await library.writeBackup({
    write: async (bytes) => parts.push(bytes),
    ...{ settings: '{}', onProgress: () => {}, signal: new AbortController().signal },
  });
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

it.each([0, FAR])(
  'a backup of 64-bit records, %i bytes behind the beginning, is read and restored',
  async (before) => {
    let library = await freshLibrary();
    await library.putInInbox([makeFile('a.md')]);
    const next = await library.beginNextFile();
    if (next) await library.commitReport(makeReport([makeDigest()]), next.item);
    const archive = await backUp(library);
    library = await freshLibrary();
    const file = movedBy(before, archive) as unknown as File;
    const { signal } = new AbortController();
    const checked = await library.checkBackup(file, () => {}, signal);
    if (typeof checked === 'string') throw new Error(checked);
    expect(checked.changes).toMatchObject({ added: 1 });
    await library.handInBackup(...([file, checked, async () => {}, heldHere] as const));
    await library.workThroughInbox({
      parse: () => Promise.reject(new Error('Nothing is parsed here')),
      ...{ onFileDone: () => {}, onActed: () => {} },
      withLock: (run) => run(),
      whenNobodyHandsIn: (run) => run(),
    });
    expect(await library.countLibrary()).toEqual({ papers: 1, digests: 1 });
  },
);
