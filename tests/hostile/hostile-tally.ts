/** How files of one kind ended. */
interface Tally {
  files: number;
  faults: number;
  longest: number;
  peak: number;
}

/** Counts endings by kind, and tells each fault as it comes. */
export class HostileTally {
  readonly #kinds = new Map<string, Tally>();

  /** Of one file: milliseconds, memory in MB, and what was wrong. */
  add(kind: string, file: string, ending: { ms: number; peak: number; faults: string[] }): void {
    const tally = this.#kinds.get(kind) ?? { files: 0, faults: 0, longest: 0, peak: 0 };
    this.#kinds.set(kind, {
      files: tally.files + 1,
      faults: tally.faults + (ending.faults.length > 0 ? 1 : 0),
      longest: Math.max(tally.longest, ending.ms),
      peak: Math.max(tally.peak, ending.peak),
    });
    if (ending.faults.length > 0) console.log(`✗ ${file} (${kind}): ${ending.faults.join('; ')}`);
  }

  /** Prints the table; returns how many files had faults. */
  print(): number {
    console.log('files  faults  longest ms  peak MB  kind');
    let faults = 0;
    for (const [kind, tally] of this.#kinds) {
      faults += tally.faults;
      console.log(
        [
          String(tally.files).padStart(5),
          String(tally.faults).padStart(7),
          String(Math.round(tally.longest)).padStart(11),
          String(Math.round(tally.peak)).padStart(8),
          ` ${kind}`,
        ].join(' '),
      );
    }
    return faults;
  }
}
