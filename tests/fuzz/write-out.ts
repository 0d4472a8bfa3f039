import type { ReadFile } from '../../lib/messages/files-to-read';

/** What a file was read as, in one string: the same wherever it was read. */
export function writeOut(read: ReadFile): string {
  const decoder = new TextDecoder();
  return JSON.stringify(read, (_, value) =>
    value instanceof Uint8Array ? decoder.decode(value) : value,
  );
}
