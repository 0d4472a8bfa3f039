import { distance } from '../../search/nearest-queries';
import { readTerms } from '../../search/postings-block';
import type { Query, Unit } from '../../search/query';
import { blocksWith, endOf } from '../../search/segment';
import { isSingle } from '../../search/tokens';
import type { LibraryDb } from '../db/schema';
import { atOnce } from '../db/write-all-or-none';
import { readBlocks } from './block-cache';
import { openIndex } from './open-index';

/** So many words are given for each. */
const MOST_WORDS = 3;
/** So many blocks are looked through for each word in each segment. */
const MOST_BLOCKS = 48;
const LEAST_LETTERS = 4;

/** Words of the index that come near to those of a query, the nearest first, and the more frequent first among those. */
export async function similarWords(db: LibraryDb, { units }: Query): Promise<Map<Unit, string[]>> {
  const words = units.filter(
    ({ tokens: [token = '', ...others] }) =>
      others.length === 0 && token.length >= LEAST_LETTERS && !isSingle(token),
  );
  const similar = new Map<Unit, string[]>();
  for (const unit of words) similar.set(unit, await wordsLike(db, unit.tokens[0] ?? ''));
  return similar;
}

async function wordsLike(db: LibraryDb, word: string): Promise<string[]> {
  const tx = db.transaction(['segments', 'segmentTables', 'postings']);
  const segments = await openIndex(tx);
  const mistakes = word.length < 6 ? 1 : 2;
  // Hardly anybody mistakes the first letter.
  const range = { from: word.slice(0, 1), to: endOf(word.slice(0, 1)) };
  const narrow = { from: word.slice(0, 2), to: endOf(word.slice(0, 2)) };
  const found = new Map<string, number>();
  const runs = segments.map(({ table }) => {
    const run = blocksWith(table.firstTerms, range);
    return run[1] - run[0] > MOST_BLOCKS ? blocksWith(table.firstTerms, narrow) : run;
  });
  const read = await atOnce(
    segments.map(
      ({ id }, index) =>
        () =>
          readBlocks(tx, id, [runs[index] ?? [0, 0]]),
    ),
  );
  for (const blocks of read)
    for (const bytes of blocks.values())
      readTerms(bytes, range.from, range.to, (term, start, end) => {
        if (Math.abs(term.length - word.length) <= mistakes)
          found.set(term, (found.get(term) ?? 0) + end - start);
      });
  return [...found]
    .map(([term, size]) => ({ term, size, mistakes: distance(word, term) }))
    .filter((each) => each.mistakes > 0 && each.mistakes <= mistakes)
    .sort((a, b) => a.mistakes - b.mistakes || b.size - a.size)
    .slice(0, MOST_WORDS)
    .map(({ term }) => term);
}
