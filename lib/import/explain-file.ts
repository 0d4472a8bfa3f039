import type { ExplainedFile } from '../digest/explanation';

/** The name of the worker that reads files where it is to explain one. */
export const EXPLAINER = 'explainer';

/** A file that is to be explained, as it is sent to the worker. */
export interface FileToExplain {
  name: string;
  bytes: ArrayBuffer;
}

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
      worker.onmessage = ({ data }: MessageEvent<ExplainedFile | null>) => resolve(data);
      worker.onerror = () => resolve(null);
      worker.postMessage({ name: file.name, bytes } satisfies FileToExplain, [bytes]);
    });
  } finally {
    worker.terminate();
  }
}
