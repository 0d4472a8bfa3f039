import { type FileToRead, readReadFile } from '../messages/files-to-read';

/** Reads files as an import would, in a worker of its own, and imports nothing. Needs a page's `Worker`. */
export interface HashReader {
  /** The hashes of a file's digests, by the papers that they are of. */
  read: (file: { name: string; text: string }) => Promise<ReadonlyMap<string, string>>;
  end: () => void;
}

export function startHashReader(): HashReader {
  const worker = new Worker('/parse-worker.js');
  let turn: Promise<unknown> = Promise.resolve();
  const ask = (file: FileToRead) =>
    new Promise<ReadonlyMap<string, string>>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<unknown>) => {
        const read = readReadFile(data);
        const digests = 'report' in read ? read.report.digests : [];
        resolve(new Map(digests.map(({ paperId, head }) => [paperId, head.hash])));
      };
      worker.onerror = () => resolve(new Map());
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
