import type { RankedPaper } from '../../search/best-papers';
import { type DigestTexts, digestTexts } from '../../search/digest-texts';
import type { Match } from '../../search/match-digest';
import type { LibraryDb, StoredBody, StoredHead } from '../db/schema';
import { soundHeads } from '../db/sound-records';
import { atOnce } from '../db/write-all-or-none';
import { readSoundBody } from '../digests/stored-digest';

/** A paper of which a digest is what is searched for. */
export interface FoundDigest {
  paperId: string;
  head: StoredHead;
  texts: DigestTexts;
  match: Match;
}

interface Matching {
  match: (texts: DigestTexts) => Match | null;
  /** Whether a digest whose head matches matches as a whole. */
  headSuffices: boolean;
}

/**
 * Reads the papers that an index gives, and keeps those of which a digest matches: the one that is said to, or else
 * another. Where the head of a digest matches by itself, its body is not read: it could say nothing better.
 */
export async function readCandidates(
  db: LibraryDb,
  ranked: readonly RankedPaper[],
  matching: Matching,
): Promise<FoundDigest[]> {
  const tx = db.transaction(['papers', 'bodies']);
  const papers = await atOnce(
    ranked.map(
      ({ paperId }) =>
        () =>
          tx.objectStore('papers').get(paperId),
    ),
  );
  const found = await atOnce(
    ranked.map(({ paperId, digest }, index) => async (): Promise<FoundDigest | null> => {
      const heads = soundHeads(papers[index]);
      const likely = heads[digest];
      const first = likely ? [likely] : [];
      for (const head of [...first, ...heads.filter((each) => each !== likely)]) {
        const one = await matchOne(paperId, head, matching, (key) =>
          tx.objectStore('bodies').get(key),
        );
        if (one) return one;
      }
      return null;
    }),
  );
  return found.filter((each) => each !== null);
}

async function matchOne(
  paperId: string,
  head: StoredHead,
  { match, headSuffices }: Matching,
  readBody: (key: string) => Promise<StoredBody | undefined>,
): Promise<FoundDigest | null> {
  try {
    const short = digestTexts(paperId, head, null);
    const early = headSuffices ? match(short) : null;
    if (early) return { paperId, head, texts: short, match: early };
    const body = await readBody(head.key);
    const texts = digestTexts(paperId, head, body ? readSoundBody(body) : null);
    const found = match(texts);
    return found && { paperId, head, texts, match: found };
  } catch {
    return null;
  }
}
