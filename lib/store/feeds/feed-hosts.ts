import { libraryDb } from '../db/library-db';
import type { StoredFeedHost } from '../db/schema';
import { writeAllOrNone } from '../db/write-all-or-none';
import { tooFarFrom } from './farthest';

/** In milliseconds. */
const HOUR = 3_600_000;

/**
 * Counts a request to a host that allows so many an hour. Null where it may be asked; else until when it may not, in
 * milliseconds since 1970: since it said so, or all of our feeds together have asked it that often.
 */
export function countRequest(host: string, most: number, now: number): Promise<number | null> {
  return writeAllOrNone(
    ['feedHosts'],
    async (tx) => {
      const known = await tx.objectStore('feedHosts').get(host);
      const asked = (known?.asked ?? []).filter((at) => at > now - HOUR && at <= now);
      const until = untilOf(known, now);
      if (until !== null) return until;
      const [first] = asked.slice(-most);
      if (asked.length >= most && first !== undefined) return first + HOUR;
      await tx.objectStore('feedHosts').put({ host, asked: [...asked, now], until: 0 });
      return null;
    },
    'relaxed',
  );
}

/** Until when a host has asked for patience; null where it has not. */
export async function patienceOf(host: string, now: number): Promise<number | null> {
  const known = await (await libraryDb()).get('feedHosts', host);
  return untilOf(known, now);
}

function untilOf(known: StoredFeedHost | undefined, now: number): number | null {
  return known && known.until > now && known.until < tooFarFrom(now) ? known.until : null;
}

/** Writes down that a host asks for patience. */
export function bePatient(host: string, until: number): Promise<void> {
  return writeAllOrNone(['feedHosts'], async (tx) => {
    const known = await tx.objectStore('feedHosts').get(host);
    await tx.objectStore('feedHosts').put({ host, asked: known?.asked ?? [], until });
  });
}
