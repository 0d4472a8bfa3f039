import { type Line, toLines } from '../text/line';
import { pageToMarkdown } from '../text/page-to-markdown';

type Fields = Record<string, unknown>;

/**
 * Reads a Jupyter notebook: its cells of Markdown and what its cells of code have shown as text; code is
 * none. Null where the text is no notebook. Lines are numbered as they follow one another.
 * Source: https://nbformat.readthedocs.io/en/latest/format_description.html
 */
export function readNotebook(text: string, fileName: string): Line[] | null {
  if (!/\.ipynb$/i.test(fileName) && !/^\s*\{/.test(text)) return null;
  if (!text.includes('"nbformat"') || !text.includes('"cells"')) return null;
  const notebook = fieldsOf(parse(text));
  if (!notebook || !Array.isArray(notebook.cells)) return null;
  const parts = notebook.cells.flatMap((cell): string[] => linesOfCell(fieldsOf(cell) ?? {}));
  return toLines(parts.join('\n\n'));
}

function linesOfCell(cell: Fields): string[] {
  if (cell.cell_type === 'markdown' || cell.cell_type === 'raw') return [joined(cell.source)];
  const outputs = Array.isArray(cell.outputs) ? cell.outputs : [];
  return outputs
    .map((output) => textOfOutput(fieldsOf(output) ?? {}))
    .filter((text) => text !== '');
}

function textOfOutput(output: Fields): string {
  if (output.output_type === 'stream') return output.name === 'stderr' ? '' : joined(output.text);
  const data = fieldsOf(output.data);
  if (!data) return '';
  const html = joined(data['text/html']);
  const markdown = joined(data['text/markdown']);
  if (markdown !== '') return markdown;
  if (html !== '')
    return pageToMarkdown(html)
      .map(({ text }) => text)
      .join('\n');
  return joined(data['text/plain']);
}

/** A text is written as one string or as a list of its lines. */
function joined(value: unknown): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.filter((line) => typeof line === 'string').join('') : '';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : null;
}
