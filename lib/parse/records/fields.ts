import { MOST_FIELDS } from '../../digest/budgets';

/** What is said under names: an object of JSON, a mapping of YAML, a row of a table. */
export type Fields = Record<string, unknown>;

/** A field of a record, and the name of the object that it stands in. */
export interface Field {
  name: string;
  value: unknown;
  within: string;
}

/** The fields of an object as far as it can be a paper's record. */
export function fieldsOf(fields: Fields): [string, unknown][] {
  const entries = Object.entries(fields);
  return entries.length > MOST_FIELDS ? entries.slice(0, MOST_FIELDS) : entries;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Whether two values of one name can't be of one record: two ids, two texts of which neither holds the other. The
 * brackets between two records are lost, and the object mixes them.
 */
export function areOfTwo(first: unknown, second: unknown): boolean {
  if (typeof first === 'string' && typeof second === 'string')
    return !first.includes(second) && !second.includes(first);
  return isObject(first) && isObject(second);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Adds a field; of two of one name, the longer text, or both objects. */
export function add(object: Fields, key: string, value: unknown): void {
  if (key === '__proto__') return;
  const earlier = Object.hasOwn(object, key) ? object[key] : undefined;
  if (isObject(earlier) && isObject(value)) object[key] = [earlier, value].flat();
  else if (typeof earlier === 'string' && typeof value === 'string')
    object[key] = value.includes(earlier) ? value : earlier;
  else object[key] = earlier ?? value;
}
