import { type FileToRead, readReadFile } from '../messages/files-to-read';

/** Reads files as an import would, in a worker of its own, and imports nothing. Needs a page's `Worker`. */
export interface HashReader {
  /** Which papers a file's digests are of, and their hashes. */
  read: (file: { name: string; text: string }) => Promise<ReadHash[]>;
  end: () => void;
}

interface ReadHash {
  paperId: string;
  hash: string;
}

export function startHashReader(): HashReader {
  const worker = new Worker('/parse-worker.js');
  let turn: Promise<unknown> = Promise.resolve();
  const ask = (file: FileToRead) =>
    new Promise<ReadHash[]>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<unknown>) => {
        const read = readReadFile(data);
        const digests = 'report' in read ? read.report.digests : [];
        resolve(digests.map(({ paperId, head: { hash } }) => ({ paperId, hash })));
      };
      worker.onerror = () => resolve([]);
      worker.postMessage(file, [file.bytes]);
    });
  return {
    read({ name, text }) {
      const bytes = new TextEncoder().encode(text).buffer;
      const read = turn.then(() => ask({ name, bytes }));
      turn = read;
      return read;
    },
    end: () => worker.terminate(),
  };
}
