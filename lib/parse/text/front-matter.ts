import { load } from 'js-yaml';
import type { Line } from './line';

const FENCE = /^(---|\+\+\+)\s*$/;
/** TOML's `key = value` says in YAML what it says there, for all that front matter holds. */
const TOML_KEY = /^\s*([\w-]{1,80})\s*=\s*/;
const MOST_LINES = 400;
const MOST_ALIASES = 100;
/** In lines. */
const LONGEST_BLOCK = 40;
/** `title: …`, `"标题": …` */
const FIELD = /^["']?[\p{L}\p{N}_@$][^:\n]{0,80}:(?:\s|$)/u;
const COMMENT = /^\s*#(?!#)/;
const KEY = /^[\w-]{1,40}:(?:\s|$)/;

/** The YAML between `---` lines at a file's start, or the TOML between lines of `+++`. */
export interface FrontMatter {
  /** Empty where the YAML is broken beyond a line's value: its text is dropped then, as a reader of the file would. */
  fields: Record<string, unknown>;
  /** Index of the first line behind it. */
  end: number;
}

/** Reads the front matter of a file; null where it has none. Sources: https://jekyllrb.com/docs/front-matter/, https://gohugo.io/content-management/front-matter/ */
export function readFrontMatter(lines: Line[]): FrontMatter | null {
  const start = lines.findIndex(({ text }) => text.trim() !== '');
  const fence = FENCE.exec(lines[start]?.text ?? '')?.[1];
  if (fence === undefined) return null;
  const length = lines
    .slice(start + 1, start + MOST_LINES)
    .findIndex(({ text }) => FENCE.exec(text)?.[1] === fence);
  if (length === -1) return null;
  const end = start + 1 + length;
  if (isFirstOfMany(lines, end, fence) || isText(lines.slice(start + 1, end), fence)) return null;
  const yaml = lines
    .slice(start + 1, end)
    .map(({ text }) => (fence === '+++' ? text.replace(TOML_KEY, '$1: ') : text))
    .filter((text) => fence !== '+++' || !/^\s*\[/.test(text));
  const fields =
    parseYamlFields(yaml.join('\n')) ?? parseYamlFields(yaml.map(quoteBroken).join('\n'));
  return { fields: fields ?? {}, end: end + 1 };
}

/** Whether what stands between two rules begins as no field does: it is told, and its rules part it from the rest. */
function isText(lines: Line[], fence: string): boolean {
  const held = lines.filter(({ text }) => text.trim() !== '');
  const first = held.find(({ text }) => !COMMENT.test(text));
  return fence === '---' && held.length > 0 && !(first && FIELD.test(first.text));
}

/** Whether more such blocks stand further down: each is its own paper's then, and none the file's. */
function isFirstOfMany(lines: Line[], end: number, fence: string): boolean {
  for (let at = end; at < lines.length; at++) {
    if (lines[at]?.text.trim() !== fence || !KEY.test(lines[at + 1]?.text ?? '')) continue;
    const block = lines.slice(at + 1, at + LONGEST_BLOCK);
    const close = block.findIndex(({ text }) => text.trim() === fence);
    const isField = ({ text }: Line) => KEY.test(text) || /^\s+\S/.test(text);
    if (close > 1 && block.slice(0, close).every(isField)) return true;
  }
  return false;
}

function parseYamlFields(yaml: string): Record<string, unknown> | null {
  try {
    const value: unknown = load(yaml, { maxAliases: MOST_ALIASES });
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value))
      : {};
  } catch {
    return null;
  }
}

/** Quotes a field's value where people wrote colons or quotes into it and the line is no YAML: `title: A Name: What It Does`. */
function quoteBroken(line: string): string {
  const [, key, value] = /^([\w-]{1,80}:\s+)(\S.*)$/.exec(line) ?? [];
  if (!key || !value || parseYamlFields(line)) return line;
  return key + JSON.stringify(value.trim().replace(/^(["'])(.*)\1$/, '$2'));
}
