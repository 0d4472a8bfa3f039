/** Longer ones nobody writes by hand, and more of them neither. */
export const LONGEST_PATTERN = 300;
export const MOST_PATTERNS = 100;

/**
 * Whether paths fit a reader's patterns: `*` is anything within one name, `**` any folders; what begins with `!` leaves out.
 * A list without a pattern that takes in takes all; one that is too long, or has one that is, takes nothing.
 */
export function matcherOf(patterns: readonly string[]): (path: string) => boolean {
  const valid = patterns.filter((pattern) => pattern !== '');
  // To pass some over could take what is meant to be left out.
  if (valid.length > MOST_PATTERNS || valid.some(({ length }) => length > LONGEST_PATTERN))
    return () => false;
  const [out, wanted] = [true, false].map((isOut) =>
    valid
      .filter((pattern) => pattern.startsWith('!') === isOut)
      .map((pattern) => partsOf(pattern.replace(/^!/, ''))),
  ) as [string[][], string[][]];
  return (path) => {
    const parts = path.split('/');
    if (wanted.length > 0 && !wanted.some((pattern) => fits(parts, pattern, sameAs))) return false;
    return !out.some((pattern) => fits(parts, pattern, sameAs));
  };
}

/** Whether a pattern names a file itself: its last part has no `*`. */
export function namesFile(patterns: readonly string[], path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return patterns.some(
    (pattern) => !pattern.startsWith('!') && pattern.slice(pattern.lastIndexOf('/') + 1) === name,
  );
}

function partsOf(pattern: string): string[] {
  return pattern
    .replace(/^\.?\/+/, '')
    .split('/')
    .map((part) => part.replace(/\*{3,}/g, '**'));
}

const sameAs = (name: string, pattern: string) =>
  pattern === '*' ||
  name === pattern ||
  (pattern.includes('*') && fits([...name], [...pattern], (a, b) => a === b, '*'));

/** Walks along a list and a pattern with a sign for any number of members, back to the last such sign at most: no worse than their product. */
function fits(
  list: readonly string[],
  pattern: readonly string[],
  isSame: (one: string, part: string) => boolean,
  any = '**',
): boolean {
  let [at, of, star, from] = [0, 0, -1, 0];
  while (at < list.length) {
    const part = pattern[of];
    if (part === any) {
      star = of++;
      from = at;
    } else if (part !== undefined && isSame(list[at] ?? '', part)) {
      at++;
      of++;
    } else if (star !== -1) {
      of = star + 1;
      at = ++from;
    } else return false;
  }
  while (pattern[of] === any) of++;
  return of === pattern.length;
}
