/** What a word counts by the level of the place where it stands: title and id, summary, field, section. */
const WEIGHTS = [16, 8, 6, 2] as const;

/** What a word counts in a place; a little more where it is the whole of what was looked for, not its beginning. */
export function scoreOf(level: number, isWhole: boolean): number {
  return (WEIGHTS[level] ?? 2) + (isWhole ? 1 : 0);
}
