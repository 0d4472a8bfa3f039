import { mostTime } from '../digest/budgets';
import { type FileToRead, type ReadFile, readReadFile } from '../messages/files-to-read';

type StoredReport = Extract<ReadFile, { report: unknown }>['report'];

/**
 * Has a file read as an import would, in a worker of its own, and imports nothing. Null where it takes too long, or
 * the worker fails. Needs a page's `Worker`.
 */
export async function readFileOnce({ name, bytes }: FileToRead): Promise<StoredReport | null> {
  const worker = new Worker('/parse-worker.js');
  const most = mostTime(bytes.byteLength);
  try {
    return await new Promise<StoredReport | null>((resolve) => {
      setTimeout(() => resolve(null), most);
      worker.onmessage = ({ data }: MessageEvent<unknown>) => {
        const read = readReadFile(data);
        resolve('report' in read ? read.report : null);
      };
      worker.onerror = () => resolve(null);
      worker.postMessage({ name, bytes } satisfies FileToRead);
    });
  } finally {
    worker.terminate();
  }
}
