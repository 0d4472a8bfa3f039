import { plainInline } from '../digest/plain-text';
import { type ExportedDigest, inGroups, type SomeDigests, writerOf } from './exported-digest';
import { authorsOf, fieldsOf, monthOf } from './particulars-of';

/** Papers in the form of reference managers, a record each, with the first summary as abstract and all others as notes. */
export function toRis(digests: readonly ExportedDigest[]): string {
  return inGroups(digests, ({ paperId }) => paperId)
    .map(recordOf)
    .join('\r\n');
}

function recordOf(digests: SomeDigests): string {
  const [first, ...others] = digests;
  const { paperId, title } = first;
  const { year, month } = monthOf(paperId);
  const authors = digests.map(authorsOf).find((names) => names.length > 0) ?? [];
  const fields = [...new Set(digests.flatMap(fieldsOf))];
  const lines: [tag: string, text: string][] = [
    // As DataCite has arXiv's papers.
    ['TY', 'GEN'],
    ['TI', title],
    ...authors.map((author): [string, string] => ['AU', author]),
    ['PY', year],
    ['DA', `${year}/${month}//`],
    ['PB', 'arXiv'],
    ['DO', `10.48550/arXiv.${paperId}`],
    ['UR', `https://arxiv.org/abs/${paperId}`],
    ['AB', plainInline(first.summary)],
    ...fields.map((field): [string, string] => ['KW', field]),
    ['N1', told(first)],
    ...others.map((digest): [string, string] => [
      'N1',
      [plainInline(digest.summary), told(digest)].filter(Boolean).join(' — '),
    ]),
    ['ER', ''],
  ];
  return lines
    .filter(([tag, text]) => tag === 'ER' || text !== '')
    .map(([tag, text]) => `${tag}  - ${text.replace(/\s+/g, ' ').trim()}\r\n`)
    .join('');
}

function told(digest: ExportedDigest): string {
  return [writerOf(digest), digest.date, digest.lang].filter(Boolean).join(', ');
}
