import type { DigestFacets } from './digest-texts';
import { normalise } from './normalise';
import type { Filter } from './query';
import { tokensOf } from './tokens';

/** Terms of the index that are no words begin with this, then say in one letter of what kind they are. */
export const FACET = '\u0001';

const letters = { lang: 'l', source: 's', field: 'f', has: 'h', read: 'r' } as const;
export type FacetKind = keyof typeof letters;

/** What is behind is not told apart. */
const LONGEST_VALUE = 200;

/** The names that the reader has given to sources, by `sourceId`. */
export type SourceNames = ReadonlyMap<string, string>;

/** By which terms the index knows what a digest is. */
export function facetTerms({ lang, source, fields, has, read }: DigestFacets): string[] {
  return [
    facetTerm('lang', lang),
    facetTerm('source', source),
    ...fields.map((field) => facetTerm('field', field)),
    ...has.map((kind) => facetTerm('has', kind)),
    ...read.map((what) => facetTerm('read', what)),
  ];
}

/** Which facet a term stands for. */
export function facetOf(term: string): { kind: FacetKind; value: string } | null {
  const kind = facetKinds.find((each) => term.startsWith(FACET + letters[each]));
  return kind ? { kind, value: term.slice(2) } : null;
}

/** Whether a filter of this kind means this. */
export function isMeant(
  { kind, value }: Pick<Filter, 'kind' | 'value'>,
  facet: { kind: FacetKind; value: string },
  names: SourceNames,
): boolean {
  if (kind !== facet.kind) return false;
  if (kind === 'lang') return isLanguage(facet.value, value);
  if (kind !== 'source') return hasWords(facet.value, value);
  return [names.get(facet.value) ?? '', facet.value].some((name) => hasWords(name, value));
}

/** Whether a digest is what a filter asks for, days aside. */
export function isFacetOf(filter: Filter, facets: DigestFacets, names: SourceNames): boolean {
  return facetTerms(facets).some((term) => {
    const facet = facetOf(term);
    return facet !== null && isMeant(filter, facet, names);
  });
}

const facetKinds = Object.keys(letters) as FacetKind[];

function facetTerm(kind: FacetKind, value: string): string {
  return FACET + letters[kind] + value.replace(/\s+/g, ' ').slice(0, LONGEST_VALUE);
}

/** `zh` means `zh-Hant`, too. */
function isLanguage(tag: string, wanted: string): boolean {
  return `${tag.toLowerCase()}-`.startsWith(`${wanted.toLowerCase()}-`);
}

/** Whether the words of one follow one another in the other, the last one as far as it goes. */
function hasWords(text: string, wanted: string): boolean {
  const words = lineOf(wanted);
  return words !== ' ' && lineOf(text).includes(words);
}

/** Of all that a library can be filtered by, since each search asks for them. */
const lines = new Map<string, string>();

function lineOf(text: string): string {
  let line = lines.get(text);
  if (line === undefined) {
    const { text: plain, starts, ends } = tokensOf(normalise(text));
    line = ` ${starts.map((start, index) => plain.slice(start, ends[index])).join(' ')}`;
    lines.set(text, line);
  }
  return line;
}
