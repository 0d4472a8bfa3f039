/** In milliseconds since 1970: the last that a date can be. */
const LAST_TIME = 8.64e15;

/** A text of at most so many UTF-16 units. */
export function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most;
}

/** A whole number from 0. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

export function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

export function isListOf<Value>(
  value: unknown,
  is: (each: unknown) => each is Value,
  most?: number,
): value is Value[];
export function isListOf(value: unknown, is: (each: unknown) => boolean, most?: number): boolean;
export function isListOf(
  value: unknown,
  is: (each: unknown) => boolean,
  most = Number.POSITIVE_INFINITY,
): boolean {
  return Array.isArray(value) && value.length <= most && value.every(is);
}

/** 53 bits in letters and digits; see `hash-text.ts`. */
export function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z\d]{1,11}$/.test(value);
}

/** SHA-256 in hexadecimal digits. */
export function isSha256(value: unknown): value is string {
  return typeof value === 'string' && /^[a-f\d]{64}$/.test(value);
}

export function isPaperId(value: unknown): value is string {
  return typeof value === 'string' && /^\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}$/.test(value);
}

/** In milliseconds since 1970, no further from there than a date can be. */
export function isTime(value: unknown): value is number {
  return Number.isFinite(value) && Math.abs(Number(value)) <= LAST_TIME;
}

/** A day that there is: no browser agrees with another on what others are. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** The value, or what says that there is none. */
export function orNull<Value>(
  value: unknown,
  is: (each: unknown) => each is Value,
): value is Value | null {
  return value === null || is(value);
}
