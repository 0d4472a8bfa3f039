import { Chance } from '../fixtures/layouts/chance';
import { type ChangeFault, judgeChange } from './judge-change';
import { readPlain } from './plain-reading';
import type { RealFile } from './real-files';

/** A changed file, and what was read of it wrongly. */
export interface TriedChange {
  text: string;
  /** The paper whose entry was changed. */
  id: string;
  faults: ChangeFault[];
}

/** Changes one thing of a kind in a file and reads it; null in the cases that are not of the share, in percent, or have nothing to change. */
export function tryChange(
  file: RealFile,
  kind: string,
  chance: Chance,
  share: number,
): TriedChange | null {
  const found = chance.percent(share) ? file.change(kind, chance) : null;
  if (!found) return null;
  const { changed, entry } = found;
  const after = readPlain(changed.text, changed.name ?? file.name);
  const faults = judgeChange(file.before, after, changed, entry);
  return { text: changed.text, id: entry.id, faults };
}

/** The chance of a file's kind of change, the same for the same numbers. */
export function chanceOf(seed: number, time: number, file: number, kind: number): Chance {
  return new Chance(seed * 1000 + time, file * 1000 + kind);
}
