import type { TrialReading } from '../../../components/feeds/trial-file';
import type { FeedTrial } from '../../feeds/feed';
import { readFileOnce } from '../../import/read-file-once';
import { readSoundBody } from '../../store/digests/stored-digest';

/** Digests that are handed on to be shown. */
const MOST_SHOWN = 200;

/** Reads the newest file of a trial as an import would; nothing of it is stored. Null where there is none. */
export async function readTrial({ newest }: FeedTrial): Promise<TrialReading | null> {
  if (!newest) return null;
  const { path, bytes } = newest;
  const report = await readFileOnce({ name: path, bytes });
  const digests = (report?.digests ?? [])
    .slice(0, MOST_SHOWN)
    .flatMap(({ paperId, head, body }) => {
      const read = readSoundBody(body);
      return read ? [{ paperId, head, body: read }] : [];
    });
  return { path, digests, unfiled: report?.unidentified.length ?? 0 };
}
