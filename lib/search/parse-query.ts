import { dayRange } from './days';
import { normalise } from './normalise';
import { partsOfQuery, type QueryPart } from './parts-of-query';
import { type Filter, type FilterKind, filterKinds, type Query, type Unit } from './query';
import { isSingle, tokensOf } from './tokens';

/** More than anybody types; what is behind is left out. */
const MOST_CHARACTERS = 500;
const MOST_UNITS = 20;

/** The version of a paper says nothing here, nor does where it is linked to. */
const PAPER_LINK =
  /^(?:https?:\/\/)?(?:www\.)?(?:arxiv\.org\/(?:abs|pdf|html)\/|(?:huggingface|hf)\.co\/papers\/|arxiv:)/i;
const ID_VERSION = /^(\d{4}\.\d{4,5})v\d{1,3}(?:\.pdf)?$/i;

/**
 * Reads what was typed: words, `"phrases"`, `-without`, `field:NLP`. Nothing of it is wrong: what is no filter is
 * searched as words, and what is not whole yet as far as it goes.
 */
export function parseQuery(text: string): Query {
  const query: Query = { units: [], without: [], filters: [] };
  const parts = partsOfQuery(text.slice(0, MOST_CHARACTERS));
  for (const [index, part] of parts.entries()) {
    const filter = filterOf(part);
    if (filter) query.filters.push(filter);
    else addUnit(query, part, index === parts.length - 1);
  }
  query.filters = query.filters.filter(({ value }) => value !== '');
  return query;
}

/** The filter that a part is; of one that is just being typed, without its value; null where it is none. */
function filterOf({ name, value, isWithout }: QueryPart): Filter | null {
  const kind = filterKinds.find((each) => each === name);
  return kind && isValueOf(kind, value) ? { kind, value: value.trim(), isWithout } : null;
}

function addUnit(query: Query, part: QueryPart, isLast: boolean): void {
  const unit = unitOf(part);
  const into = part.isWithout ? query.without : query.units;
  if (unit.tokens.length === 0 || into.length >= MOST_UNITS) return;
  into.push(unit);
  // Of what is left out, whole words are meant: else their beginnings would leave out far more while they are typed.
  const isTyped = isLast && !part.isWithout && (!part.isQuoted || part.isOpen);
  if (isTyped && !isSingle(unit.tokens.at(-1) ?? '')) unit.isPrefix = true;
}

function unitOf({ name, value }: QueryPart): Unit {
  const typed = name === null ? value : `${name}:${value}`;
  const plain = typed.replace(PAPER_LINK, '').replace(ID_VERSION, '$1');
  const { text, starts, ends } = tokensOf(normalise(plain));
  return {
    tokens: starts.map((start, index) => text.slice(start, ends[index])),
    // An id is found by its beginning wherever it stands.
    isPrefix: /^\d{4}\.\d{1,4}$/.test(plain),
    typed,
  };
}

function isValueOf(kind: FilterKind, value: string): boolean {
  return !['date', 'after', 'before'].includes(kind) || value === '' || dayRange(value) !== null;
}
