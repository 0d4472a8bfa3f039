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
  /** Of the digest that the index names, of which it has said what it is. */
  named: (texts: DigestTexts) => Match | null;
  /** Of the others of its paper. */
  other: (texts: DigestTexts) => Match | null;
  /** Whether a digest whose head matches matches as a whole. */
  headSuffices: boolean;
}

/** What was read of digests last, by key and hash: who types finds the same ones again. */
const read = new Map<string, DigestTexts>();
const MOST_READ = 300;

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
  const readBody = (key: string) => tx.objectStore('bodies').get(key);
  const found = await atOnce(
    ranked.map(({ paperId, digest }, index) => async (): Promise<FoundDigest | null> => {
      const heads = soundHeads(papers[index]);
      const named = heads[digest];
      const one = named && (await matchOne(paperId, named, matching, readBody));
      if (one) return one;
      const others = { ...matching, named: matching.other };
      for (const head of heads.filter((each) => each !== named)) {
        const other = await matchOne(paperId, head, others, readBody);
        if (other) return other;
      }
      return null;
    }),
  );
  return found.filter((each) => each !== null && each !== undefined);
}

async function matchOne(
  paperId: string,
  head: StoredHead,
  { named, headSuffices }: Matching,
  readBody: (key: string) => Promise<StoredBody | undefined>,
): Promise<FoundDigest | null> {
  try {
    const short = digestTexts(paperId, head, null);
    const early = headSuffices ? named(short) : null;
    if (early) return { paperId, head, texts: short, match: early };
    const texts = await textsOf(paperId, head, readBody);
    const match = named(texts);
    return match && { paperId, head, texts, match };
  } catch {
    return null;
  }
}

async function textsOf(
  paperId: string,
  head: StoredHead,
  readBody: (key: string) => Promise<StoredBody | undefined>,
): Promise<DigestTexts> {
  const name = `${head.key} ${head.hash}`;
  const known = read.get(name);
  if (known) return known;
  const body = await readBody(head.key);
  const texts = digestTexts(paperId, head, body ? readSoundBody(body) : null);
  read.set(name, texts);
  for (const oldest of read.keys()) {
    if (read.size <= MOST_READ) break;
    read.delete(oldest);
  }
  return texts;
}
