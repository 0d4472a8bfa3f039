import { crc32 } from '../import/zip/crc32';
import { END, END_64, END_64_LOCATOR, ENTRY, LOCAL } from '../import/zip/signatures';

/** Writes an archive file by file: nothing of it stays in memory but its directory. */
export interface ZipWriter {
  /** Adds a file whose bytes are all there; `isPacked` where packing them again gains nothing. */
  add: (name: string, bytes: Uint8Array<ArrayBuffer>, isPacked?: boolean) => Promise<void>;
  /** Writes the directory; nothing is added after it. */
  end: () => Promise<void>;
}

interface Written {
  name: Uint8Array;
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  offset: number;
}

const UTF8_NAMES = 0x800;
/** The first day that archives know; when a file was made says nothing here. */
const DAY = 0x21;
const MOST_32 = 0xffffffff;
const MOST_16 = 0xffff;

const utf8 = new TextEncoder();

/**
 * Begins an archive whose bytes go to `write`, one call after the other. Where it grows beyond 4 GB or 65,534 files its
 * directory is one of 64 bits; a single file of it is never so large.
 * Source: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12 to 4.3.16 and 4.5.3.
 */
export function writeZip(write: (bytes: Uint8Array<ArrayBuffer>) => Promise<unknown>): ZipWriter {
  const all: Written[] = [];
  let at = 0;
  const put = async (bytes: Uint8Array<ArrayBuffer>) => {
    at += bytes.length;
    await write(bytes);
  };
  return {
    async add(name, bytes, isPacked = false) {
      const packed = isPacked ? bytes : await deflate(bytes);
      const entry: Written = {
        ...{ name: utf8.encode(name), method: isPacked ? 0 : 8, crc: crc32(bytes) },
        ...{ packedSize: packed.length, size: bytes.length, offset: at },
      };
      all.push(entry);
      await put(localHeader(entry));
      await put(packed);
    },
    async end() {
      const start = at;
      for (const entry of all) await put(directoryEntry(entry));
      await put(directoryEnd(all.length, start, at - start));
    },
  };
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function localHeader({ name, method, crc, packedSize, size }: Written): Uint8Array<ArrayBuffer> {
  const fields = new Fields(30 + name.length);
  fields.u32(LOCAL).u16(20).u16(UTF8_NAMES).u16(method).u16(0).u16(DAY);
  fields.u32(crc).u32(packedSize).u32(size).u16(name.length).u16(0);
  return fields.bytes(name).all;
}

function directoryEntry(entry: Written): Uint8Array<ArrayBuffer> {
  const { name, method, crc, packedSize, size, offset } = entry;
  const isFar = offset >= MOST_32;
  const fields = new Fields(46 + name.length + (isFar ? 12 : 0));
  const version = isFar ? 45 : 20;
  fields.u32(ENTRY).u16(version).u16(version).u16(UTF8_NAMES).u16(method).u16(0).u16(DAY);
  fields
    .u32(crc)
    .u32(packedSize)
    .u32(size)
    .u16(name.length)
    .u16(isFar ? 12 : 0);
  fields.u16(0).u16(0).u16(0).u32(0).u32(Math.min(offset, MOST_32)).bytes(name);
  return (isFar ? fields.u16(1).u16(8).u64(offset) : fields).all;
}

function directoryEnd(count: number, start: number, length: number): Uint8Array<ArrayBuffer> {
  const isLarge = count >= MOST_16 || start + length >= MOST_32;
  const fields = new Fields(isLarge ? 98 : 22);
  if (isLarge) {
    fields.u32(END_64).u64(44).u16(45).u16(45).u32(0).u32(0);
    fields.u64(count).u64(count).u64(length).u64(start);
    fields
      .u32(END_64_LOCATOR)
      .u32(0)
      .u64(start + length)
      .u32(1);
  }
  const files = isLarge ? MOST_16 : count;
  fields.u32(END).u16(0).u16(0).u16(files).u16(files);
  return fields
    .u32(isLarge ? MOST_32 : length)
    .u32(isLarge ? MOST_32 : start)
    .u16(0).all;
}

/** Numbers, the lowest byte first, one behind the other. */
class Fields {
  readonly all: Uint8Array<ArrayBuffer>;
  readonly #view: DataView;
  #at = 0;

  constructor(length: number) {
    this.all = new Uint8Array(length);
    this.#view = new DataView(this.all.buffer);
  }

  u16(value: number): this {
    this.#view.setUint16(this.#at, value, true);
    this.#at += 2;
    return this;
  }

  u32(value: number): this {
    this.#view.setUint32(this.#at, value, true);
    this.#at += 4;
    return this;
  }

  u64(value: number): this {
    this.#view.setBigUint64(this.#at, BigInt(value), true);
    this.#at += 8;
    return this;
  }

  bytes(bytes: Uint8Array): this {
    this.all.set(bytes, this.#at);
    this.#at += bytes.length;
    return this;
  }
}
