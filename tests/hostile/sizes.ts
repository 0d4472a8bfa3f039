import type { Random } from '../fixtures/seeded';

/** A size between two others: as often from 10 kB to 100 kB as from 100 kB to 1 MB. */
export function sizeWithin(least: number, most: number, random: Random): number {
  return Math.round(least * (most / least) ** (random(1000) / 999));
}

/** A text repeated until it is about so long. */
export function run(unit: string, size: number): string {
  return unit.repeat(Math.max(1, Math.ceil(size / unit.length)));
}
