import { appendAll } from '../digest/append-all';
import type { KindNames } from '../digest/to-markdown';
import {
  type ExportedDigest,
  type ExportedFile,
  inGroups,
  type SomeDigests,
} from './exported-digest';
import { namesOnce } from './file-names';
import { toReport } from './founding-form';

/** Reads a file as an import would; the hashes of its digests, by the papers that they are of. */
export type ReadHashes = (file: ExportedFile) => Promise<ReadonlyMap<string, string>>;

/** Digests as reports, and those that an import of these would not read as they are. */
export interface WrittenReports {
  files: ExportedFile[];
  /** What Markdown has no words for: headings of other ranks, for one. A backup has them as they are. */
  inexact: ExportedDigest[];
  /** What no publisher wrote; a report would make it theirs. */
  leftOut: ExportedDigest[];
}

/**
 * Writes digests as reports in the founding form, one for each source, language and day. Each is read again by the
 * reader of imports: what it takes for something else is written once more, with a hint for it.
 */
export async function writeReports(
  digests: readonly ExportedDigest[],
  names: KindNames,
  read: ReadHashes,
  nameOf = namesOnce(),
): Promise<WrittenReports> {
  const published = digests.filter(({ provenance }) => provenance.by === 'publisher');
  const written: WrittenReports = {
    files: [],
    inexact: [],
    leftOut: digests.filter(({ provenance }) => provenance.by !== 'publisher'),
  };
  for (const group of inGroups(published, placeOf)) {
    const [{ source, date, lang }] = group;
    const name = nameOf([date, source || 'report', `(${lang})`].filter(Boolean).join(' '), '.md');
    const { text, inexact } = await writeReport(group, name, names, read);
    written.files.push({ name, text });
    appendAll(written.inexact, inexact);
  }
  return written;
}

async function writeReport(
  group: SomeDigests,
  name: string,
  names: KindNames,
  read: ReadHashes,
): Promise<{ text: string; inexact: ExportedDigest[] }> {
  const text = toReport(group, names);
  const differing = differingIn(group, await read({ name, text }));
  if (differing.length === 0) return { text, inexact: [] };
  const hinted = toReport(group, names, new Set(differing));
  const inexact = differingIn(group, await read({ name, text: hinted }));
  // A hint may leave a file worse off that was read well but for a detail.
  return inexact.length <= differing.length
    ? { text: hinted, inexact }
    : { text, inexact: differing };
}

function differingIn(group: SomeDigests, hashes: ReadonlyMap<string, string>): ExportedDigest[] {
  return group.filter(({ paperId, hash }) => hashes.get(paperId) !== hash);
}

function placeOf({ source, sourceUrl, lang, date }: ExportedDigest): string {
  return JSON.stringify([date, source, lang, sourceUrl]);
}
