import type { Answer } from './kind';

/** An answer's JSON: a list, an object, or null for all else. */
export function jsonOf({ bytes }: Extract<Answer, { state: 'answered' }>): object | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** A field that an object has of its own; undefined for anything else. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

/** A text in a field of an object, or null. */
export function textIn(value: unknown, name: string): string | null {
  const field = fieldOf(value, name);
  return typeof field === 'string' ? field : null;
}

/** The members of a list in a field of an object; of a list itself, its own. */
export function listIn(value: unknown, name: string): unknown[] | null {
  const field = fieldOf(value, name);
  return Array.isArray(field) ? field : null;
}
