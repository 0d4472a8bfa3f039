import { isAbstractAlone } from '../../digest/abstracts';
import type { Digest, DigestBody } from '../../digest/digest';
import { type Provenance, PUBLISHED } from '../../digest/provenance';
import type { Report } from '../../digest/report';
import type { StoredBody, StoredHead } from '../db/schema';
import { contentHash } from './content-hash';
import { digestKeyAs } from './digest-key';

/** A digest as it is stored: its head with its paper, its body by itself. */
export interface StoredDigest {
  paperId: string;
  head: StoredHead;
  body: StoredBody;
}

/** A report whose digests are as they are stored. */
export type StoredReport = Omit<Report, 'digests'> & { digests: StoredDigest[] };

const utf8 = new TextEncoder();

/** The report as it is brought into the library: all that can be done without the library is done. */
export function toStoredReport(report: Report): StoredReport {
  return { ...report, digests: report.digests.map(toStored) };
}

/** Parts a publisher's digest into head and body. */
export function toStored(digest: Digest): StoredDigest {
  return storedAs(PUBLISHED, digest);
}

/** Parts a digest that rests on something else. */
export function storedAs(provenance: Provenance, digest: Digest): StoredDigest {
  const { paperId, lang, title, source, date, readingSource, summary } = digest;
  const { sections, particulars, sourceUrl, version } = digest;
  const key = digestKeyAs(provenance, digest);
  const hash = contentHash(digest);
  return {
    paperId,
    head: {
      ...{ key, lang, title, source, date, readingSource, summary, hash, provenance },
      ...(isAbstractAlone(sections) && { abstractAlone: true }),
      ...(version !== undefined && { version }),
    },
    body: toStoredBody(key, { sections, ...(particulars && { particulars }), sourceUrl }),
  };
}

/** What a digest says beyond its head, as it is stored. */
export function toStoredBody(
  key: string,
  { sections, particulars, sourceUrl }: DigestBody & Pick<Digest, 'sourceUrl'>,
): StoredBody {
  return {
    key,
    sections: toBytes(sections),
    ...(particulars && { particulars: toBytes(particulars) }),
    sourceUrl,
  };
}

/** A stored digest of a report that names nobody, with what tells its source. */
export function withSourceHint(digest: StoredDigest, sourceHint: string): StoredDigest {
  return { ...digest, head: { ...digest.head, sourceHint } };
}

/** What a body holds of a digest. */
export function readBody({ sections, particulars }: StoredBody): DigestBody {
  return {
    sections: Array.isArray(sections) ? sections : fromBytes(sections),
    ...(particulars && { particulars: fromBytes(particulars) }),
  };
}

/** The same; null where the record is nonsense. */
export function readSoundBody(body: StoredBody): DigestBody | null {
  try {
    const read = readBody(body);
    return Array.isArray(read.sections) ? read : null;
  } catch {
    return null;
  }
}

function toBytes(value: unknown): Uint8Array {
  return utf8.encode(JSON.stringify(value));
}

function fromBytes(bytes: Uint8Array) {
  return JSON.parse(new TextDecoder().decode(bytes));
}
