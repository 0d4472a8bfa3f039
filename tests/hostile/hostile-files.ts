import { seededBelow } from '../fixtures/seeded';
import { hostileArchives, hostileEncodings } from './hostile-archives';
import type { HostileFile } from './hostile-kind';
import { hostileRecords } from './hostile-records';
import { hostileTexts } from './hostile-texts';
import { sizeWithin } from './sizes';

/** All ways in which a file is made hostile. */
const hostileKinds = [...hostileTexts, ...hostileRecords, ...hostileArchives, ...hostileEncodings];

/** The hostile file of a number, the same for the same seed whatever came before; the kinds come by turns. */
export function hostileFile(seed: number, number: number): HostileFile & { kind: string } {
  const random = seededBelow(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const kind = hostileKinds[number % hostileKinds.length];
  if (!kind) throw new Error('No kind of hostile files');
  const size = sizeWithin(10_000, kind.most, random);
  return { kind: kind.name, ...kind.make(size, random) };
}
