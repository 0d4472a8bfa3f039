/**
 * Options for a property of that many runs. The seed is fixed, so that a run can be repeated;
 * `PROPERTY_SEED=7 npx vitest run` looks elsewhere.
 */
export function propertyOptions(numRuns: number): { seed: number; numRuns: number } {
  return { seed: Number(process.env.PROPERTY_SEED ?? 20260120), numRuns };
}
