import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BlockWriter, readPostings, readTerms } from '../../../lib/search/postings-block';
import { blocksWith } from '../../../lib/search/segment';

type Written = [term: string, postings: number[]][];

function write(terms: Written) {
  const firstTerms: string[] = [];
  const blocks: Uint8Array[] = [];
  const writer = new BlockWriter(({ firstTerm, bytes }) => {
    firstTerms.push(firstTerm);
    blocks.push(bytes);
  });
  for (const [term, postings] of terms) writer.add({ term, postings });
  writer.end();
  return { firstTerms, blocks };
}

/** What is in the blocks that may hold these terms, as one reads it. */
function read({ firstTerms, blocks }: ReturnType<typeof write>, from: string, to: string): Written {
  const found = new Map<string, number[]>();
  const [first, end] = blocksWith(firstTerms, { from, to });
  for (const bytes of blocks.slice(first, end))
    readTerms(bytes, from, to, (term, start, stop) => {
      const postings = found.get(term) ?? [];
      readPostings(bytes, start, stop, (number, level) => postings.push((number << 2) | level));
      found.set(term, postings);
    });
  return [...found];
}

const written = fc
  .dictionary(
    fc.string({ minLength: 1, maxLength: 50, unit: 'binary' }),
    fc.uniqueArray(fc.nat(3_000_000), { minLength: 1, maxLength: 40 }),
    { maxKeys: 60 },
  )
  .map(
    (terms): Written =>
      Object.entries(terms)
        .map(([term, postings]): Written[number] => [
          term,
          [...new Map(postings.map((each) => [each >>> 2, each])).values()].sort((a, b) => a - b),
        ])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

it('reads what was written, each term by itself and all of them', () => {
  fc.assert(
    fc.property(written, (terms) => {
      const blocks = write(terms);
      expect(read(blocks, '', '\uffff'.repeat(60))).toEqual(terms);
      for (const term of terms) expect(read(blocks, term[0], term[0])).toEqual([term]);
      expect(read(blocks, 'not there', 'not there')).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it('has no block of more than 16 kB, whatever a term has', () => {
  const every = (step: number) => Array.from({ length: 40_000 }, (_, n) => (n * step) << 2);
  const terms: Written = [
    ['a', [4]],
    ['all', every(1)],
    ['almost all', every(70)],
    ['z', [8, 12]],
  ];
  const blocks = write(terms);
  expect(Math.max(...blocks.blocks.map(({ length }) => length))).toBeLessThanOrEqual(16_384);
  expect(blocks.blocks.length).toBeGreaterThan(5);
  for (const term of terms) expect(read(blocks, term[0], term[0])).toEqual([term]);
});
