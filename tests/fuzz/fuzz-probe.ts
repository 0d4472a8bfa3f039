import { type FileToRead, type ReadFile, readReadFile } from '../../lib/messages/files-to-read';
import { type Made, made } from './endless-structure';
import { writeOut } from './write-out';

/** A file as it comes from Node into a page. */
export interface SentFile {
  name: string;
  base64: string;
}

/** What a page can do that has the built extension's own worker read files. */
export interface FuzzProbe {
  /** What each file was read as, written out; null for one that took longer than so many milliseconds. */
  read(files: SentFile[], most: number): Promise<(string | null)[]>;
  /** What is wrong with how a file was read that is made here, since it is too large to be sent; null where nothing is. */
  readMade(of: Made, index: number, size: number, most: number): Promise<string | null>;
}

let worker: Worker | null = null;

const probe: FuzzProbe = {
  async read(files, most) {
    const answers: (string | null)[] = [];
    for (const { name, base64 } of files) {
      const read = await readInWorker(name, Uint8Array.from(atob(base64), byteOf), most);
      answers.push(read && writeOut(read));
    }
    return answers;
  },
  async readMade(of, index, size, most) {
    const family = made[of][index];
    if (!family) throw new Error(`no family ${index}`);
    const bytes = new TextEncoder().encode(family.make(size));
    const read = await readInWorker(family.name, bytes, most);
    if (read === null) return `not within ${most} ms`;
    return 'mistake' in read ? read.mistake : null;
  },
};

Object.assign(globalThis, { probe });

function readInWorker(
  name: string,
  { buffer: bytes }: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<ReadFile | null> {
  worker ??= new Worker('/parse-worker.js');
  const reading = worker;
  return new Promise((resolve) => {
    const end = (read: ReadFile | null) => {
      clearTimeout(timer);
      if (read === null || 'mistake' in read) {
        reading.terminate();
        worker = null;
      }
      resolve(read);
    };
    const timer = setTimeout(() => end(null), most);
    reading.onmessage = ({ data }: MessageEvent<unknown>) => end(readReadFile(data));
    reading.onerror = ({ message }) => end({ mistake: message });
    reading.postMessage({ name, bytes } satisfies FileToRead);
  });
}

function byteOf(character: string): number {
  return character.charCodeAt(0);
}
