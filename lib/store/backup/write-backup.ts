import {
  type BackupCounts,
  countNames,
  FORMAT,
  FORMAT_VERSION,
  MANIFEST,
  type Manifest,
  type ManifestPart,
  type PartKind,
  SETTINGS,
} from '../../backup/format';
import { readRecord } from '../../backup/read-records';
import { writeZip, type ZipWriter } from '../../zip/write-zip';
import { libraryDb } from '../db/library-db';
import type { LibraryDb } from '../db/schema';
import { anyUnfinished } from '../imports/next-work';
import { sha256Of } from '../imports/sources';
import { libraryRecords } from './library-records';

/** A part is so long, in UTF-16 units, or a record longer: what is restored at once, while cards wait. */
const PART_LENGTH = 1_000_000;

export interface BackupOptions {
  /** Takes the archive's bytes, in their order. */
  write: (bytes: Uint8Array<ArrayBuffer>) => Promise<unknown>;
  /** The reader's choices, as JSON. */
  settings: string;
  /** Hears how many digests were written so far, of how many. */
  onProgress: (done: number, total: number) => void;
  signal: AbortSignal;
  now?: () => Date;
}

/** Why there is no backup: an import or another act is not at its end, or something changed the library meanwhile. */
export class BackupRefusal extends Error {
  constructor(readonly reason: 'busy' | 'changed') {
    super(reason);
  }
}

/**
 * Writes all that the library holds, part by part. No import goes on meanwhile; what the reader does to the library
 * all the same is noticed at the end, and the backup is none then. Throws a `BackupRefusal`, or where it was stopped.
 */
export async function writeBackup(options: BackupOptions): Promise<Manifest> {
  const db = await libraryDb();
  if (await anyUnfinished()) throw new BackupRefusal('busy');
  const before = await stampOf(db);
  const manifest = await writeAll(db, options);
  const after = await stampOf(db);
  if (after.counts !== before.counts || after.lastChange > before.lastChange)
    throw new BackupRefusal('changed');
  return manifest;
}

async function writeAll(
  db: LibraryDb,
  { write, settings, onProgress, signal, now = () => new Date() }: BackupOptions,
): Promise<Manifest> {
  const zip = writeZip(write);
  const parts = new PartWriter(zip);
  const counts = Object.fromEntries(countNames.map((name) => [name, 0])) as BackupCounts;
  counts.papers = await db.count('papers');
  const total = await db.count('bodies');
  let written = 0;
  await writeSources(db, parts, counts, signal);
  for await (const { kind, line, counts: counted, mayBegin } of libraryRecords()) {
    signal.throwIfAborted();
    // What is nonsense is passed over, as wherever it is read; else nobody could restore the rest.
    if (!readRecord(kind, line)) continue;
    await parts.add(kind, line, mayBegin);
    if (counted) counts[counted]++;
    if (kind === 'history' && line.startsWith('{"digest"'))
      onProgress(Math.min(++written, total), total);
  }
  await parts.flush();
  const keys = await db.getAllKeys('imports');
  const manifest: Manifest = {
    ...{ format: FORMAT, version: FORMAT_VERSION, created: now().toISOString() },
    ...{ counts, lastImport: keys.at(-1) ?? 0, parts: parts.written },
  };
  const utf8 = new TextEncoder();
  await zip.add(SETTINGS, utf8.encode(settings));
  await zip.add(MANIFEST, utf8.encode(`${JSON.stringify(manifest, null, 1)}\n`));
  await zip.end();
  return manifest;
}

async function writeSources(
  db: LibraryDb,
  parts: PartWriter,
  counts: BackupCounts,
  signal: AbortSignal,
): Promise<void> {
  for (const hash of await db.getAllKeys('sources')) {
    signal.throwIfAborted();
    const source = await db.get('sources', hash);
    if (!source) continue;
    await parts.addFile('sources', `sources/${hash}.gz`, new Uint8Array(source.packed), true);
    counts.sources++;
  }
}

/** Gathers lines into files of an archive. */
class PartWriter {
  readonly written: ManifestPart[] = [];
  #kind: PartKind = 'names';
  #lines: string[] = [];
  #length = 0;
  #numbers = new Map<PartKind, number>();

  constructor(readonly zip: ZipWriter) {}

  async add(kind: PartKind, line: string, mayBegin: boolean): Promise<void> {
    if (kind !== this.#kind || (mayBegin && this.#length > PART_LENGTH)) await this.flush();
    this.#kind = kind;
    this.#lines.push(line);
    this.#length += line.length;
  }

  async flush(): Promise<void> {
    if (this.#lines.length === 0) return;
    const bytes = new TextEncoder().encode(`${this.#lines.join('\n')}\n`);
    this.#lines = [];
    this.#length = 0;
    const kind = this.#kind;
    const number = (this.#numbers.get(kind) ?? 0) + 1;
    this.#numbers.set(kind, number);
    const name =
      kind === 'names' ? 'names.jsonl' : `${kind}/${String(number).padStart(5, '0')}.jsonl`;
    await this.addFile(kind, name, bytes);
  }

  async addFile(
    kind: PartKind,
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
    isPacked = false,
  ): Promise<void> {
    const sha256 = await sha256Of(bytes);
    this.written.push({ name, kind, sha256, size: bytes.length });
    await this.zip.add(name, bytes, isPacked);
  }
}

/** What there is, and the last change of a digest that the index does not know yet: undone and redone, there is as much as before. */
async function stampOf(db: LibraryDb): Promise<{ counts: string; lastChange: number }> {
  const stores = ['papers', 'bodies', 'versions', 'contributions', 'imports', 'files'] as const;
  const tx = db.transaction([...stores, 'toIndex' as const]);
  const [last, counts] = await Promise.all([
    tx.objectStore('toIndex').openKeyCursor(null, 'prev'),
    Promise.all([
      ...stores.map((name) => tx.objectStore(name).count()),
      tx.objectStore('imports').index('state').count('undone'),
    ]),
  ]);
  return { counts: counts.join(), lastChange: last?.key ?? 0 };
}
