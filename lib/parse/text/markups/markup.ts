import type { Line } from '../line';

/** A way to write texts that is not Markdown. */
export interface Markup {
  /** Whether a file is written so, by its name or by its first lines. */
  isOf(lines: Line[], fileName: string): boolean;
  /** The file's lines as Markdown; each keeps its number, and what only says how the text is set is blank. */
  toMarkdown(lines: Line[]): Line[];
}
