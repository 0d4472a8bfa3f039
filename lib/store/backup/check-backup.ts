import {
  type BackupFile,
  type BackupImport,
  type BackupRecord,
  countNames,
  MANIFEST,
  type Manifest,
  type ManifestPart,
  SETTINGS,
  type ShownDigest,
} from '../../backup/format';
import { readManifest } from '../../backup/read-manifest';
import { readRecord } from '../../backup/read-records';
import { MOST_BYTES } from '../../digest/budgets';
import { hashText } from '../../digest/hash-text';
import { isBomb } from '../../import/zip/archive-listing';
import type { ZipEntry } from '../../import/zip/zip-directory';
import { readBlobDirectory, readPacked, unpackEntry, unpackWithin } from '../../zip/read-blob-zip';
import { libraryDb } from '../db/library-db';
import { soundHeads } from '../db/sound-records';
import { atOnce } from '../db/write-all-or-none';
import { isTranslationKey, paperIdOfKey } from '../digests/digest-key';
import { sha256Of, unpackedSize } from '../imports/sources';
import { importPrint } from './import-prints';
import { isAsNamed } from './is-as-named';

/** Why a file can't be restored: no backup of ours, one of a later version, not as it was written, or one that swells. */
export type BackupProblem = 'alien' | 'newer' | 'damaged' | 'too-large';

/** A backup of which every record was read, and what it would change in the library as it is. */
export interface CheckedBackup {
  manifest: Manifest;
  parts: CheckedPart[];
  /** The reader's choices as somebody wrote them; null where there are none. */
  settings: unknown;
  /** By their ids in the backup: what tells each import from all others; null where nothing but what it said is told. */
  prints: ReadonlyMap<number, string | null>;
  changes: BackupChanges;
}

export interface CheckedPart extends ManifestPart {
  entry: ZipEntry;
}

/** Numbers of digests, but for papers: those that the library has none of. */
export interface BackupChanges {
  added: number;
  changed: number;
  same: number;
  /** What they say is neither in the backup nor in the library. */
  lost: number;
  papers: number;
}

/** Bytes of one part; a record of all that a large file said is the longest. */
const MOST_OF_PART = 256 * 1024 * 1024;
const MOST_OF_MANIFEST = 64 * 1024 * 1024;

/** Reads all of a backup, and the library beside it; changes nothing. `onProgress` hears of bytes. */
export async function checkBackup(
  file: Blob,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<CheckedBackup | BackupProblem> {
  const outline = await readOutline(file);
  if (typeof outline === 'string') return outline;
  const { manifest, parts, settings } = outline;
  const packed = parts.reduce((sum, { entry }) => sum + entry.packedSize, 0);
  const size = parts.reduce((sum, { entry }) => sum + entry.size, 0);
  // Parts that lie on one another are packed more than once.
  if (isBomb(Math.min(packed, file.size), size) || parts.some((part) => part.size > MOST_OF_PART))
    return 'too-large';
  const check = new BackupCheck(manifest);
  let done = 0;
  for (const part of parts) {
    signal.throwIfAborted();
    const bytes = await readPart(file, part);
    if (!bytes || !(await check.add(part, bytes))) return 'damaged';
    done += part.size;
    onProgress(done, size);
  }
  if (!check.isWhole()) return 'damaged';
  const { changes } = check;
  return { manifest, parts, settings, prints: check.prints(), changes };
}

/** What an archive says that it is. */
async function readOutline(
  file: Blob,
): Promise<Pick<CheckedBackup, 'manifest' | 'parts' | 'settings'> | BackupProblem> {
  const directory = await readBlobDirectory(file);
  const entries = new Map(directory?.map((entry) => [entry.path, entry]));
  const named = entries.get(MANIFEST);
  // A backup that was cut off has lost its directory, which stands at its end.
  if (!named) return !directory && (await beginsAsZip(file)) ? 'damaged' : 'alien';
  const json = await readSmall(file, named);
  if (json === null) return 'damaged';
  const manifest = readManifest(json);
  if (manifest === null) return 'alien';
  if (manifest === 'newer') return 'newer';
  const chosen = entries.get(SETTINGS);
  const settings = chosen ? await readSmall(file, chosen) : null;
  if (chosen && settings === null) return 'damaged';
  const parts = manifest.parts.flatMap((part): CheckedPart[] => {
    const entry = entries.get(part.name);
    return entry?.size === part.size ? [{ ...part, entry }] : [];
  });
  const names = new Set(parts.map(({ name }) => name));
  if (parts.length < manifest.parts.length || names.size < parts.length) return 'damaged';
  return { manifest, parts, settings: parsed(settings) };
}

async function beginsAsZip(file: Blob): Promise<boolean> {
  const [p, k] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return p === 0x50 && k === 0x4b;
}

async function readSmall(file: Blob, entry: ZipEntry): Promise<string | null> {
  if (entry.size > MOST_OF_MANIFEST) return null;
  const packed = await readPacked(file, entry);
  const bytes = packed && (await unpackEntry(packed, entry));
  return bytes && new TextDecoder().decode(bytes);
}

async function readPart(
  file: Blob,
  { entry, sha256 }: CheckedPart,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const packed = await readPacked(file, entry);
  const bytes = packed && (await unpackEntry(packed, entry));
  return bytes && (await sha256Of(bytes)) === sha256 ? bytes : null;
}

/** Looks at every record once. */
class BackupCheck {
  readonly changes: BackupChanges = { added: 0, changed: 0, same: 0, lost: 0, papers: 0 };
  readonly #counts = new Map<string, number>();
  readonly #imports = new Map<number, BackupImport>();
  /** Of all imports of which something is told. */
  readonly #ids = new Set<number>();
  readonly #files = new Map<number, BackupFile[]>();
  /** Versions of digests that the backup has, by hashes of their names: there may be a hundred thousand. */
  readonly #given = new Set<number>();
  #newPaper = '';

  constructor(readonly manifest: Manifest) {}

  /** False where something of it is no record of such a part. */
  async add(part: CheckedPart, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
    if (part.kind === 'sources') return this.#addSource(part, bytes);
    const shown: ShownDigest[] = [];
    for (const line of new TextDecoder().decode(bytes).split('\n')) {
      if (line === '') continue;
      const record = readRecord(part.kind, line);
      if (!record || !this.#addRecord(record)) return false;
      if ('shown' in record) shown.push(record.shown);
    }
    await this.#compare(shown);
    return true;
  }

  /** Whether there is as much as the manifest says; versions are counted with what is shown. */
  isWhole(): boolean {
    return countNames
      .filter((name) => name !== 'papers' && name !== 'versions')
      .every((name) => (this.#counts.get(name) ?? 0) === this.manifest.counts[name]);
  }

  prints(): CheckedBackup['prints'] {
    const printOf = (id: number) => {
      const record = this.#imports.get(id);
      return record ? importPrint(record, this.#files.get(id) ?? []) : null;
    };
    return new Map([...this.#ids].map((id) => [id, printOf(id)]));
  }

  async #addSource({ name }: CheckedPart, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
    this.#count('sources');
    const size = unpackedSize(bytes);
    const file = size <= MOST_BYTES ? await unpackWithin(bytes, 'gzip', size) : null;
    return file?.length === size && `sources/${await sha256Of(file)}.gz` === name;
  }

  #addRecord(record: BackupRecord): boolean {
    if ('digest' in record) return this.#addDigest(record);
    if ('id' in record) {
      this.#count('names');
      return true;
    }
    if ('shown' in record) {
      this.#count('digests');
      return !isTranslationKey(record.shown.key);
    }
    // What is followed is not counted.
    if ('feed' in record || 'feedFile' in record) return true;
    return this.#addToHistory(record);
  }

  #addDigest({ digest, of }: Extract<BackupRecord, { digest: unknown }>): boolean {
    if (of !== undefined) this.#count('translations');
    this.#given.add(numberOf(digest.head));
    return isAsNamed(digest);
  }

  #addToHistory(
    record: Extract<BackupRecord, { import: unknown } | { file: unknown } | { said: unknown }>,
  ): boolean {
    const { lastImport } = this.manifest;
    if ('import' in record) {
      this.#count('imports');
      this.#imports.set(record.import.id, record.import);
      this.#ids.add(record.import.id);
      return record.import.id <= lastImport;
    }
    if ('said' in record) {
      this.#count('contributions');
      this.#ids.add(record.said.importId);
      return record.said.importId <= lastImport;
    }
    this.#count('files');
    const { importId } = record.file;
    const files = this.#files.get(importId);
    if (files) files.push(record.file);
    else this.#files.set(importId, [record.file]);
    this.#ids.add(importId);
    return importId <= lastImport;
  }

  #count(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** The keys of those that neither the backup nor the library has kept. */
  async #lostOf(shown: readonly ShownDigest[]): Promise<Set<string>> {
    const missing = shown.filter((digest) => !this.#given.has(numberOf(digest)));
    const versions = (await libraryDb()).transaction('versions').store;
    const kept = await atOnce(
      missing.map(
        ({ key, hash }) =>
          () =>
            versions.getKey([key, hash]),
      ),
    );
    return new Set(missing.filter((_, index) => !kept[index]).map(({ key }) => key));
  }

  async #compare(shown: readonly ShownDigest[]): Promise<void> {
    if (shown.length === 0) return;
    const db = await libraryDb();
    const papers = db.transaction('papers').store;
    const ids = [...new Set(shown.map(({ key }) => paperIdOfKey(key)))];
    const found = await atOnce(ids.map((id) => () => papers.get(id)));
    const own = new Map(ids.map((id, index) => [id, soundHeads(found[index])]));
    const lost = await this.#lostOf(shown);
    for (const { key, hash } of shown) {
      const paperId = paperIdOfKey(key);
      const heads = own.get(paperId) ?? [];
      const head = heads.find((each) => each.key === key);
      this.changes[changeOf(hash, head?.hash, lost.has(key))]++;
      if (heads.length === 0 && !lost.has(key) && paperId !== this.#newPaper) {
        this.changes.papers++;
        this.#newPaper = paperId;
      }
    }
  }
}

/** What showing a version would be, where the library shows another of its digest, or none. */
function changeOf(hash: string, own: string | undefined, isLost: boolean) {
  if (own === hash) return 'same';
  if (isLost) return 'lost';
  return own === undefined ? 'added' : 'changed';
}

function numberOf({ key, hash }: ShownDigest): number {
  return Number.parseInt(hashText(`${key} ${hash}`), 36);
}

function parsed(json: string | null): unknown {
  try {
    return json && JSON.parse(json);
  } catch {
    return null;
  }
}
