import { SegmentBuilder } from '../../../lib/search/build-segment';
import type { DigestTexts } from '../../../lib/search/digest-texts';
import { blocksFor, findInSegment } from '../../../lib/search/find-in-segment';
import { matchDigest } from '../../../lib/search/match-digest';
import { type MergedSegment, mergeSegments } from '../../../lib/search/merge-segments';
import type { Query } from '../../../lib/search/query';
import type { SegmentTable } from '../../../lib/search/segment';

export interface Paper {
  id: string;
  digests: DigestTexts[];
}

export interface Segment {
  table: SegmentTable;
  blocks: Uint8Array[];
  dead: Uint8Array;
}

export function segmentOf(papers: readonly Paper[]): Segment {
  const builder = new SegmentBuilder();
  for (const { id, digests } of papers) builder.add(id, digests);
  return { ...builder.build(), dead: new Uint8Array() };
}

export async function merged(segments: readonly Segment[]): Promise<Segment> {
  const blocks: Uint8Array[] = [];
  const table = await mergeSegments(segments.map(toMerge), async (block) => {
    blocks.push(block);
  });
  return { table, blocks, dead: new Uint8Array() };
}

function toMerge({ table, dead, blocks }: Segment): MergedSegment {
  return {
    ...{ table, dead },
    async *blocks() {
      yield* blocks;
    },
  };
}

/** The papers that the index has for a query: each with what it says of it. */
function candidatesOf(query: Query, { table, blocks, dead }: Segment) {
  const wanted = new Set(
    blocksFor(query, table, new Map()).flatMap(([first, end]) =>
      Array.from({ length: end - first }, (_, index) => first + index),
    ),
  );
  const found: { id: string; digest: number; score: number; day: number }[] = [];
  const block = (number: number) => (wanted.has(number) ? blocks[number] : undefined);
  findInSegment(query, { table, dead, block }, new Map(), (paper, digest, score, day) =>
    found.push({ id: table.papers[paper] ?? '', digest, score, day }),
  );
  return found;
}

/** The ids of the papers that a search of the index finds, once all of its candidates are looked at. */
export function searched(
  query: Query,
  segments: readonly Segment[],
  papers: readonly Paper[],
): string[] {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  return segments
    .flatMap((segment) => candidatesOf(query, segment).map(({ id }) => id))
    .filter((id) =>
      byId.get(id)?.digests.some((digest) => matchDigest(query, digest, new Map()) !== null),
    )
    .sort();
}
