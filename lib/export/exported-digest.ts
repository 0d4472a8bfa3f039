import type { Digest } from '../digest/digest';
import type { Provenance } from '../digest/provenance';

/** A digest of the library as it is written into files of other forms. */
export interface ExportedDigest extends Digest {
  /** Of all that the reader sees of it. */
  hash: string;
  /** What the reader calls its source. */
  sourceName?: string;
  provenance: Provenance;
}

export type SomeDigests = readonly [ExportedDigest, ...ExportedDigest[]];

/** A file of an export. */
export interface ExportedFile {
  name: string;
  text: string;
}

/** The digests in groups of one name, each where its first stands. */
export function inGroups(
  digests: readonly ExportedDigest[],
  nameOf: (digest: ExportedDigest) => string,
): SomeDigests[] {
  const groups = new Map<string, [ExportedDigest, ...ExportedDigest[]]>();
  for (const digest of digests) {
    const others = groups.get(nameOf(digest));
    if (others) others.push(digest);
    else groups.set(nameOf(digest), [digest]);
  }
  return [...groups.values()];
}

/** Who wrote a digest, as the reader knows them; `''` where nobody does. */
export function writerOf({ source, sourceName }: ExportedDigest): string {
  return sourceName || source;
}
