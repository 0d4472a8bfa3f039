/**
 * Whether a value has these names, all of them numbers of things, and nothing besides. By hand, since the
 * popup hears of nothing else, and would load a schema library for it each time that it opens.
 */
export function isCounts<Name extends string>(
  value: unknown,
  ...names: Name[]
): value is Record<Name, number> {
  const own = Object.entries(Object(value));
  return (
    own.length === names.length &&
    names.every((name) => own.some(([key, count]) => key === name && isCount(count)))
  );
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
