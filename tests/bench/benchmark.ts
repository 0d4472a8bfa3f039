/** What a benchmark gets. */
export interface BenchOptions {
  /** How many reports the largest import has: 1,000 for the figures that we promise. */
  reports: number;
  /** Whether only to show that it works. */
  quick: boolean;
  executablePath: string;
  /** The folder that holds the built extension's manifest.json. */
  extensionDir: string;
  /** There for whatever it needs on disk. */
  outDir: string;
}

export interface Figure {
  value: number;
  /** `ms`, `MB/s`; empty for ratios. */
  unit: string;
  /** What we promise. */
  atMost?: number;
}

/** A file `<name>-bench.ts` exports one; bench.ts lists them. */
export interface Benchmark {
  name: string;
  run(options: BenchOptions): Promise<Record<string, Figure>>;
}
