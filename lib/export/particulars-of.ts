import { plainInline, plainText } from '../digest/plain-text';
import type { ExportedDigest } from './exported-digest';

const BETWEEN = /\s*[,;、，；|\n]\s*|\s+·\s+/;
const LONGEST_FIELD = 60;

/** The fields that a digest puts its paper in, each once. */
export function fieldsOf({ sections, particulars = [] }: ExportedDigest): string[] {
  const texts = [
    ...sections.filter(({ kind }) => kind === 'field').map(({ blocks }) => plainText(blocks)),
    ...particulars.filter(({ kind }) => kind === 'tags').map(({ c }) => plainInline(c)),
  ];
  const fields = texts.flatMap((text) => text.split(BETWEEN)).map((field) => field.trim());
  return [...new Set(fields)].filter((field) => field !== '' && field.length <= LONGEST_FIELD);
}

/** The paper's authors, as far as a digest names them. */
export function authorsOf({ particulars = [] }: ExportedDigest): string[] {
  return particulars
    .filter(({ kind }) => kind === 'authors')
    .flatMap(({ c }) => plainInline(c).split(/\s*[,;、，；\n]\s*|\s+and\s+/))
    .map((author) => author.trim())
    .filter((author) => author !== '' && !/^(?:et al\.?|等)$/i.test(author));
}

/** The year and month that stand in a paper's id. */
export function monthOf(paperId: string): { year: string; month: string } {
  return { year: `20${paperId.slice(0, 2)}`, month: paperId.slice(2, 4) };
}
