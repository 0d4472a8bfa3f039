import type { FeedRhythm, FeedTrouble } from '../feeds/feed';

/** In milliseconds. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const EVERY = 3 * HOUR;
/** Around the time that is due, so that not all readers ask at once. */
const JITTER = 20 * MINUTE;
/** From here on in the morning, within so long. */
const MORNING_HOUR = 6;
const MORNING_FOR = 90 * MINUTE;
/** After the first failure; each further one doubles it. */
const FIRST_BACKOFF = 15 * MINUTE;

/** How a check has ended, as far as the next one depends on it. */
interface Ended {
  rhythm: FeedRhythm;
  trouble: FeedTrouble | null;
  /** How many in a row have failed, this one included. */
  failures: number;
  now: Date;
  /** From 0 to 1, by chance. */
  chance: number;
}

/** When a feed is looked at next by itself, in milliseconds since 1970; null where only its reader looks. */
export function dueAfter({ rhythm, trouble, failures, now, chance }: Ended): number | null {
  if (rhythm === 'manual') return null;
  const time = now.getTime();
  const usual =
    rhythm === 'morning' ? nextMorning(now, chance) : time + EVERY + (2 * chance - 1) * JITTER;
  if (!trouble || failures === 0) return Math.round(usual);
  if (trouble.kind === 'limit') return Math.round(Math.max(trouble.until, time) + chance * JITTER);
  const backoff = Math.min(FIRST_BACKOFF * 2 ** (failures - 1), DAY) * (1 + chance / 4);
  // What passes by itself is tried sooner than usual; what its reader must mend need not be.
  const passes = trouble.kind === 'offline' || trouble.kind === 'host';
  return Math.round(passes ? time + backoff : Math.max(usual, time + backoff));
}

function nextMorning(now: Date, chance: number): number {
  const morning = new Date(now);
  morning.setHours(MORNING_HOUR, 0, 0, 0);
  // Whoever has looked in this morning's time looks tomorrow.
  if (now.getTime() >= morning.getTime()) morning.setDate(morning.getDate() + 1);
  return morning.getTime() + chance * MORNING_FOR;
}
