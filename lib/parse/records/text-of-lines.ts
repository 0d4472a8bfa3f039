import { cleanText } from './field-text';
import { isFields } from './fields';

/** A page's lines, as wikis and editors export them. */
const LINES = /^lines$/i;
const LEAST_LINES = 2;

/** A text that is kept line by line, `"lines": ["…", "…"]`, each line alone or with what is known of it; null for any other value. */
export function textOfLines(name: string, value: unknown): string | null {
  if (!LINES.test(name) || !Array.isArray(value) || value.length < LEAST_LINES) return null;
  const lines = value.flatMap((line) => lineOf(line) ?? []);
  return lines.length < value.length ? null : cleanText(lines.join('\n'));
}

function lineOf(line: unknown): string | null {
  if (typeof line === 'string') return line;
  return isFields(line) && typeof line.text === 'string' ? line.text : null;
}
