import { plainInline, plainText } from '../digest/plain-text';
import { type KindNames, paperUrl, sectionName } from '../digest/to-markdown';
import { type ExportedDigest, writerOf } from './exported-digest';
import { fieldsOf } from './particulars-of';

const HEAD = [
  'arxiv_id',
  'title',
  'date',
  'source',
  'language',
  'fields',
  'summary',
  'text',
  'url',
];

/** How a table of digests begins: by its mark, spreadsheets know that it is UTF-8. */
export function csvHead(): string {
  return `\ufeff${HEAD.join(',')}\r\n`;
}

/** Digests as a table's rows, in the form that spreadsheets read: https://www.rfc-editor.org/rfc/rfc4180 */
export function csvRows(digests: readonly ExportedDigest[], names: KindNames): string {
  const rows = digests.map((digest) => [
    ...[digest.paperId, digest.title, digest.date ?? '', writerOf(digest), digest.lang],
    ...[fieldsOf(digest).join(', '), plainInline(digest.summary), textOf(digest, names)],
    paperUrl(digest.paperId),
  ]);
  return rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

function textOf({ sections }: ExportedDigest, names: KindNames): string {
  return sections
    .map(({ kind, label, blocks }) => {
      const name = sectionName(kind, label, names);
      return `${name && `${name}\n`}${plainText(blocks)}`;
    })
    .join('\n\n');
}

/** A text that begins like a formula would be one: with a quotation mark before it, spreadsheets show it as it is. */
function cellOf(text: string): string {
  const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
