import { libraryDb } from '../db/library-db';
import type { StoredSource } from '../db/schema';
import { leave, type Writing, writeAllOrNone } from '../db/write-all-or-none';

/** What imported files take that are kept as they were. */
export interface KeptSources {
  files: number;
  /** In bytes, as they are stored. */
  packedSize: number;
}

/** Packs a file's bytes, so that it can be read again. Fails where the browser can't, and nothing else is lost by that. */
export async function packSource(bytes: ArrayBuffer): Promise<StoredSource> {
  const [hash, packed] = await Promise.all([
    sha256Of(bytes),
    through(new CompressionStream('gzip'), bytes),
  ]);
  return {
    hash,
    size: bytes.byteLength,
    packedSize: packed.byteLength,
    packed: new Uint8Array(packed),
  };
}

/** The size of what gzip has packed, in bytes, as its last four bytes tell it; more than any where there are none. */
export function unpackedSize(packed: Uint8Array): number {
  const { buffer, byteOffset, length } = packed;
  if (length < 4) return Number.POSITIVE_INFINITY;
  return new DataView(buffer, byteOffset + length - 4, 4).getUint32(0, true);
}

/** Within a transaction: keeps a source; one of the same content is the same. */
export function keepSource(tx: Writing<'sources'>, source: StoredSource): void {
  leave(tx.objectStore('sources').put(source));
}

/** The bytes of a kept source; null where it was let go. */
export async function readSource(hash: string): Promise<ArrayBuffer | null> {
  const db = await libraryDb();
  const source = await db.get('sources', hash);
  return source ? through(new DecompressionStream('gzip'), source.packed) : null;
}

/** How much is kept. Reads keys alone, which tell it. */
export async function measureSources(): Promise<KeptSources> {
  const db = await libraryDb();
  const index = db.transaction('sources').store.index('packedSize');
  let [files, packedSize] = [0, 0];
  for (let cursor = await index.openKeyCursor(); cursor; cursor = await cursor.continue()) {
    files++;
    packedSize += cursor.key;
  }
  return { files, packedSize };
}

/** Lets all sources go: digests stay, and can't be read anew. */
export function dropSources(): Promise<void> {
  return writeAllOrNone(['sources'], (tx) => tx.objectStore('sources').clear());
}

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: ArrayBuffer | Uint8Array<ArrayBuffer>,
): Promise<ArrayBuffer> {
  return new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer();
}

/** SHA-256 of bytes, in hexadecimal digits. */
export async function sha256Of(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
