import type { Digest } from '../../../lib/digest/digest';
import { PUBLISHED } from '../../../lib/digest/provenance';
import type { ExportedDigest, ExportedFile } from '../../../lib/export/exported-digest';
import { parseReport } from '../../../lib/parse/parse-report';
import { contentHash } from '../../../lib/store/digests/content-hash';
import { digestKey } from '../../../lib/store/digests/digest-key';

/** A digest as an export gets it from the library. */
export function exported(digest: Digest): ExportedDigest {
  return { ...digest, hash: contentHash(digest), provenance: PUBLISHED };
}

/** The digests of a file, as an export gets them: of one place in the library, one. */
export function digestsIn(bytes: Uint8Array, name: string): ExportedDigest[] {
  const { digests } = parseReport(bytes, name);
  const first = new Map(digests.toReversed().map((digest) => [digestKey(digest), digest]));
  return [...first.values()].map(exported);
}

/** Reads a file as the worker does. */
export async function readHashes({ name, text }: ExportedFile) {
  const { digests } = parseReport(new TextEncoder().encode(text), name);
  return digests.map((digest) => ({ paperId: digest.paperId, hash: contentHash(digest) }));
}
