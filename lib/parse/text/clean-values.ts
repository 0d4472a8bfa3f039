import { cleanField } from './machine-leftovers';

/** Beyond this, values are left as they are: no record is nested so. */
const DEEPEST = 40;

/** Takes what their machine left around its answers out of the strings that values hold, in place: records are known by identity. */
export function cleanValues(value: unknown, depth = 0): void {
  if (typeof value !== 'object' || value === null || value instanceof Date || depth >= DEEPEST)
    return;
  const fields: [string, unknown][] = Object.entries(value);
  for (const [key, field] of fields) {
    if (typeof field !== 'string') cleanValues(field, depth + 1);
    else {
      const clean = cleanField(field);
      if (clean !== field) Reflect.set(value, key, clean);
    }
  }
}
