import type { BackupDigest } from '../../backup/format';
import { contentHash } from '../digests/content-hash';
import { digestKeyAs } from '../digests/digest-key';

/**
 * Whether a version of a digest is what its key and its hash say: the library goes by these alone, and would show
 * something else under them. Translations have hashes of other makings, from libraries of before version 5, and nothing goes by these.
 */
export function isAsNamed({ paperId, head, ...body }: BackupDigest): boolean {
  const { key, hash, lang, title, source, date, readingSource, summary, version } = head;
  const digest = {
    ...{ paperId, lang, title, source, date, readingSource, summary },
    ...(version !== undefined && { version }),
    ...body,
  };
  if (key !== digestKeyAs(head.provenance, digest)) return false;
  return head.provenance.by === 'translator' || hash === contentHash(digest);
}
