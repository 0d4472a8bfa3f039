import { DEEPEST_VALUES } from '../../digest/budgets';
import { cleanField } from './machine-leftovers';

/** Takes what their machine left around its answers out of the strings that values hold, in place: records are known by identity. */
export function cleanValues(value: unknown, depth = 0): void {
  if (
    typeof value !== 'object' ||
    value === null ||
    value instanceof Date ||
    depth >= DEEPEST_VALUES
  )
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
