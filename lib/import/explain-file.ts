import type { ExplainedFile } from '../digest/explanation';
import { EXPLAINER, type FileToRead, readExplained } from '../messages/files-to-read';

/**
 * Has a file read as an import would, in a worker of its own, and imports nothing. Null where it is
 * too damaged, or an archive. Needs a page's `Worker`.
 */
export async function explainFile(file: File): Promise<ExplainedFile | null> {
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return null;
  const worker = new Worker('/parse-worker.js', { name: EXPLAINER });
  try {
    return await new Promise<ExplainedFile | null>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<unknown>) => resolve(readExplained(data));
      worker.onerror = () => resolve(null);
      worker.postMessage({ name: file.name, bytes } satisfies FileToRead, [bytes]);
    });
  } finally {
    worker.terminate();
  }
}
