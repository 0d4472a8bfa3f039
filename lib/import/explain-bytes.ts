import type { ExplainedFile, Explanation } from '../digest/explanation';
import type { FileToRead } from '../messages/files-to-read';
import { decodeText } from '../parse/text/decode-text';
import { isZip } from './zip/read-zip';

/** Characters of a line, and lines, that are sent back. */
const LONGEST_LINE = 300;
const MOST_LINES = 200_000;

/** In the worker: explains a file, with its own lines beside what is told of them. Null for an archive. */
export function explainBytes(
  { name, bytes }: FileToRead,
  explain: (bytes: Uint8Array, fileName: string) => Explanation,
): ExplainedFile | null {
  const given = new Uint8Array(bytes);
  if (isZip(given)) return null;
  const explanation = explain(given, name);
  const lines = (explanation.texts ?? linesOf(given)).slice(0, MOST_LINES);
  return { ...explanation, name, texts: lines.map((line) => line.slice(0, LONGEST_LINE)) };
}

function linesOf(bytes: Uint8Array): string[] {
  const decoded = decodeText(bytes);
  return decoded.ok ? decoded.text.split('\n', MOST_LINES) : [];
}
