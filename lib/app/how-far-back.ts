import type { FeedFile } from '../feeds/feed';

/** How far back a first follow goes. */
export type HowFar = 'month' | 'year' | 'all';

/** One way to go back, and what it takes. */
export interface WayBack {
  howFar: HowFar;
  /** The earliest day, `YYYY-MM-DD`; null is all. */
  since: string | null;
  files: number;
  bytes: number;
}

const DAYS = { month: 30, year: 365 } as const;
const DAY = 24 * 60 * 60 * 1000;

/**
 * The ways back that differ in what they take, the shortest first. They are counted from the newest day that there is, so
 * that of a publisher who has stopped something comes, too; but from no day that is still to come.
 */
export function waysBack(files: readonly FeedFile[], today: string): WayBack[] {
  const days = files.flatMap(({ day }) => day ?? []);
  const last = days.reduce((newest, day) => (day > newest ? day : newest), '');
  const newest = last === '' || last > today ? today : last;
  const ways = (['month', 'year', 'all'] as const).map((howFar) =>
    wayBack(files, howFar, howFar === 'all' ? null : dayBefore(newest, DAYS[howFar] - 1)),
  );
  const all = ways.at(-1);
  return ways.filter(
    (way, at) => way === all || (way.files > 0 && way.files < (ways[at + 1]?.files ?? 0)),
  );
}

/** Whether a file is among those that are taken from a day on; what names no day always is. */
function isSince({ day }: FeedFile, since: string | null): boolean {
  return since === null || day === null || day >= since;
}

function wayBack(files: readonly FeedFile[], howFar: HowFar, since: string | null): WayBack {
  const taken = files.filter((file) => isSince(file, since));
  return {
    ...{ howFar, since, files: taken.length },
    bytes: taken.reduce((sum, { size }) => sum + (size ?? 0), 0),
  };
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10);
}
