import type { SegmentTable } from '../../search/segment';
import { leave, type Writing } from '../db/write-all-or-none';
import { packed } from './open-index';
import { deletePostings } from './write-blocks';

/** Within a transaction: has a segment be a part of the index. */
export function putSegment(
  tx: Writing<'segments' | 'segmentTables'>,
  id: number,
  table: SegmentTable,
): void {
  const digests = table.days.length;
  const dead = new Uint8Array(Math.ceil(digests / 8));
  leave(tx.objectStore('segments').add({ id, digests, deadDigests: 0, dead }));
  leave(tx.objectStore('segmentTables').add(packed(id, table)));
}

/** Within a transaction: a segment is no more. */
export function deleteSegment(
  tx: Writing<'segments' | 'segmentTables' | 'postings'>,
  id: number,
): void {
  leave(tx.objectStore('segments').delete(id));
  leave(tx.objectStore('segmentTables').delete(id));
  deletePostings(tx, id);
}
