const OPENING = /^\s{0,3}(`{3,}|~{3,})\s*(markdown|md|text|txt|)\s*$/i;
/** In lines: what an assistant says before the answer that it fenced. */
const LONGEST_PREAMBLE = 12;

/** A text without the fence that a machine put around the whole of its Markdown; the fence's lines stay, blank. */
export function withoutWrappingFence(text: string): string {
  if (!text.includes('```') && !text.includes('~~~')) return text;
  const lines = text.split('\n');
  const isBlank = (line: string) => line.trim() === '';
  const first = lines.findIndex((line) => OPENING.test(line));
  const last = lines.findLastIndex((line) => !isBlank(line));
  const [, mark = '', info = ''] = OPENING.exec(lines[first] ?? '') ?? [];
  if (first === -1 || lines[last]?.trim() !== mark || last === first) return text;
  const before = lines.slice(0, first).filter((line) => !isBlank(line)).length;
  // Without a name, a fence around all of a file is the file's; a named one may stand below some words.
  if (before > (info === '' ? 0 : LONGEST_PREAMBLE)) return text;
  const fences = lines.filter((line) => line.trim().startsWith(mark)).length;
  if (fences % 2 === 1 || (info === '' && fences > 2)) return text;
  lines[first] = '';
  lines[last] = '';
  return lines.join('\n');
}
