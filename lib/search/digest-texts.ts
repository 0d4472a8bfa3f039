import type { DigestBody, DigestHead } from '../digest/digest';
import { plainInline, plainText } from '../digest/plain-text';
import { sourceId } from '../digest/source-id';
import { topicsIn } from '../digest/topics-in';
import { dayNumber } from './days';

/** Where in a digest a text stands: what is before counts for more. */
export const places = ['title', 'id', 'summary', 'field', 'section'] as const;
export type Place = (typeof places)[number];

/** What is searched of a digest. */
export interface DigestTexts {
  /** In the order of `places`. */
  texts: { place: Place; text: string }[];
  facets: DigestFacets;
}

/** What a digest can be filtered by. */
export interface DigestFacets {
  day: number;
  lang: string;
  /** A `sourceId`. */
  source: string;
  fields: string[];
  /** The kinds of its sections. */
  has: string[];
  read: string[];
}

/** So many fields of a digest are told apart: what has more of them lists something else. */
const MOST_FIELDS = 20;
const LONGEST_FIELD = 60;

/** A digest as it is searched; without its body, what only its head says. */
export function digestTexts(
  paperId: string,
  head: DigestHead,
  body: DigestBody | null,
): DigestTexts {
  const sections = body?.sections ?? [];
  const tags = (body?.particulars ?? []).filter(({ kind }) => kind === 'tags');
  const fieldTexts = [
    ...sections.filter(({ kind }) => kind === 'field').map(({ blocks }) => plainText(blocks)),
    ...tags.map(({ c }) => plainInline(c)),
  ];
  const texts: DigestTexts['texts'] = [
    { place: 'title', text: head.title },
    { place: 'id', text: paperId },
    { place: 'summary', text: plainInline(head.summary) },
    ...fieldTexts.map((text) => ({ place: 'field' as const, text })),
    ...sections
      .filter(({ kind }) => kind !== 'field' && kind !== 'summary')
      .map(({ blocks }) => ({ place: 'section' as const, text: plainText(blocks) })),
    // Who wrote it, and where.
    ...(body?.particulars ?? [])
      .filter(({ kind }) => ['authors', 'affiliations', 'venue'].includes(kind))
      .map(({ c }) => ({ place: 'section' as const, text: plainInline(c) })),
  ];
  const read = String(head.readingSource ?? '').trim();
  return {
    texts: texts.filter(({ text }) => text !== ''),
    facets: {
      day: dayNumber(head.date),
      lang: head.lang,
      source: sourceId(head),
      fields: fieldsIn(fieldTexts),
      has: [...new Set(sections.map(({ kind }) => kind))],
      read: [
        ...(read === '' ? [] : [read]),
        ...(head.abstractAlone || /\babs(?:tract)?\b|摘要/i.test(read) ? ['abstract'] : []),
      ],
    },
  };
}

function fieldsIn(texts: readonly string[]): string[] {
  const fields = texts.flatMap(topicsIn).filter(({ length }) => length <= LONGEST_FIELD);
  return [...new Set(fields)].slice(0, MOST_FIELDS);
}
