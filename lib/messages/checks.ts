/*
 * What may come in, said once and checked on receipt. Written by hand, since the background starts anew for every
 * visit, and was a schema library by half. Checks look at values as messages bring them: plain data, without accessors.
 */

/** Whether a value is of this kind. */
export type Check<Value> = (value: unknown) => value is Value;

/** What a check lets through. */
export type Checked<Of> = Of extends Check<infer Value> ? Value : never;

/** An object with these fields of its own, all of them and no others. */
export function fields<Fields extends Record<string, Check<unknown>>>(
  checks: Fields,
): Check<{ [Name in keyof Fields]: Checked<Fields[Name]> }> {
  const names = Object.keys(checks);
  return (value): value is { [Name in keyof Fields]: Checked<Fields[Name]> } =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Reflect.ownKeys(value).length === names.length &&
    names.every((name) => Object.hasOwn(value, name) && checks[name]?.(Reflect.get(value, name)));
}

/** An array of such values, of at most so many. */
export function listOf<Value>(check: Check<Value>, most: number): Check<Value[]> {
  return (value): value is Value[] =>
    Array.isArray(value) && value.length <= most && Array.from(value).every(check);
}

/** One of these words. */
export function oneOf<Word extends string>(...words: Word[]): Check<Word> {
  return (value): value is Word => words.some((word) => word === value);
}

/** A text of at most so many characters. */
export function text(most: number): Check<string> {
  return (value): value is string => typeof value === 'string' && value.length <= most;
}

/** A text that this expression describes. */
export function textLike(pattern: RegExp): Check<string> {
  return (value): value is string => typeof value === 'string' && pattern.test(value);
}

export const flag: Check<boolean> = (value) => typeof value === 'boolean';

/** A whole number from 0. */
export const count: Check<number> = (value): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

export const anything: Check<unknown> = (_value): _value is unknown => true;
