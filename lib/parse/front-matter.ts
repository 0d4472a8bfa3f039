import { load } from 'js-yaml';
import type { Line } from './line';

const FENCE = /^---\s*$/;
const MOST_LINES = 400;

/** The YAML between `---` lines at a file's start. */
export interface FrontMatter {
  /** Empty where the YAML is broken: its text is dropped then, as a reader of the file would. */
  fields: Record<string, unknown>;
  /** Index of the first line behind it. */
  end: number;
}

/** Reads the front matter of a file; null where it has none. Source: https://jekyllrb.com/docs/front-matter/ */
export function readFrontMatter(lines: Line[]): FrontMatter | null {
  const start = lines.findIndex(({ text }) => text.trim() !== '');
  if (start === -1 || !FENCE.test(lines[start]?.text ?? '')) return null;
  const length = lines
    .slice(start + 1, start + MOST_LINES)
    .findIndex(({ text }) => FENCE.test(text));
  if (length === -1) return null;
  const end = start + 1 + length;
  const yaml = lines
    .slice(start + 1, end)
    .map(({ text }) => text)
    .join('\n');
  return { fields: parseYamlFields(yaml), end: end + 1 };
}

function parseYamlFields(yaml: string): Record<string, unknown> {
  try {
    const value: unknown = load(yaml);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value))
      : {};
  } catch {
    // People write colons into values without quotes; the body still says what the file is about.
    return {};
  }
}
