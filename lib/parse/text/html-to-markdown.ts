import { HtmlScanner } from './html-scanner';
import { HtmlWriter } from './html-writer';
import type { Line } from './line';
import { pageToMarkdown } from './page-to-markdown';

/**
 * Reads HTML in Markdown into Markdown: a closed set of tags, every other one stays text, as does one
 * that would run something. A whole page (`page`) is read as a browser shows it. Lines keep their numbers.
 */
export function htmlToMarkdown(lines: Line[], page: boolean): Line[] {
  if (page) return pageToMarkdown(lines.map(({ text }) => text).join('\n'), lines[0]?.number ?? 1);
  if (!lines.some(({ text, fenced }) => !fenced && text.includes('<'))) return lines;
  const writer = new HtmlWriter();
  const scanner = new HtmlScanner(lines.map(({ text }) => text).join('\n'), writer);
  let at = 0;
  for (const line of lines) {
    const end = at + line.text.length;
    writer.lineNumber = line.number;
    if (line.fenced) {
      writer.fenced(line);
      scanner.at = Math.max(scanner.at, end + 1);
    } else if (scanner.at <= end) readLine(scanner, writer, end);
    at = end + 1;
  }
  return writer.finish();
}

/** Reads the line that ends there; what begins on it may take further ones with it. */
function readLine(scanner: HtmlScanner, writer: HtmlWriter, end: number): void {
  writer.startLine();
  scanner.readTo(end);
  if (scanner.at <= end) scanner.at = end;
  writer.endLine();
  if (scanner.at === end) scanner.at++;
}
