import type { ExplainedFile } from '../digest/explanation';
import type { StoredReport } from '../store/digests/stored-digest';

/** A file as it is sent to the worker that reads it. */
export interface FileToRead {
  name: string;
  bytes: ArrayBuffer;
}

/** What the worker answers for each file, in their order. */
export type ReadFile =
  | { report: StoredReport }
  /** The worker's own mistake, in its words. */
  | { mistake: string };

/** The name of a worker that is to explain files, not to read them for an import. */
export const EXPLAINER = 'explainer';

/** The name of a worker that reads for an import, and what it says once it has started. */
export const IMPORT_READER = 'import reader';
export const STARTED = 'started';

/** In the worker, of what it was sent; null where that is no file. */
export function readFileToRead(received: unknown): FileToRead | null {
  const { name, bytes } = Object(received);
  return typeof name === 'string' && bytes instanceof ArrayBuffer ? { name, bytes } : null;
}

/**
 * Where a file was sent to be read, of what came back. Of a report, which may have thousands of digests, only
 * the outline is looked at: the worker has made it of the file a moment ago, by the same build.
 */
export function readReadFile(received: unknown): ReadFile {
  const { report, mistake } = Object(received);
  const { digests, unidentified, problems } = Object(report);
  if ([digests, unidentified, problems].every(Array.isArray)) return { report };
  return { mistake: typeof mistake === 'string' ? mistake : 'An answer that is none' };
}

/** Where a file was sent to be explained, of what came back; null where it could not be. Looked at as a report is. */
export function readExplained(received: unknown): ExplainedFile | null {
  const { lines, entries, texts, runnersUp } = Object(received);
  const isExplained = [lines, entries, texts, runnersUp].every(Array.isArray);
  return isExplained ? (received as ExplainedFile) : null;
}
