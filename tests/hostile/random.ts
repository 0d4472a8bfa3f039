/** Draws whole numbers from 0 to below the given one, the same for the same seed. */
export type Random = (below: number) => number;

/** Mulberry32: small, and good enough to choose by. Source: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

export function pick<Value>(values: readonly Value[], random: Random): Value {
  const value = values[random(values.length)];
  if (value === undefined) throw new Error('There is nothing to choose from');
  return value;
}

/** A size between two others: as often from 10 kB to 100 kB as from 100 kB to 1 MB. */
export function sizeWithin(least: number, most: number, random: Random): number {
  return Math.round(least * (most / least) ** (random(1000) / 999));
}

/** A text repeated until it is about so long. */
export function run(unit: string, size: number): string {
  return unit.repeat(Math.max(1, Math.ceil(size / unit.length)));
}
