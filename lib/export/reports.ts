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

/** Reads a file as an import would: which papers its digests are of, and their hashes. */
export type ReadHashes = (file: ExportedFile) => Promise<readonly ReadHash[]>;

export interface ReadHash {
  paperId: string;
  hash: string;
}

/** Digests as reports, and those that an import of these would not read as they are. */
export interface WrittenReports {
  files: ExportedFile[];
  /** What not even a hint can say, such as what is longer than anybody's. A backup has them as they are. */
  inexact: ExportedDigest[];
  /** What no publisher wrote; a report would make it theirs. */
  leftOut: ExportedDigest[];
}

/**
 * Writes digests as reports in the founding form, one for each source, language and day. Each is read again by the
 * reader of imports: what it takes for something else is written once more, with a hint for it, and then to the letter.
 */
export async function writeReports(
  digests: readonly ExportedDigest[],
  names: KindNames,
  read: ReadHashes,
  nameOf: NameReport = reportNames(),
): Promise<WrittenReports> {
  const published = digests.filter(({ provenance }) => provenance.by === 'publisher');
  const written: WrittenReports = {
    files: [],
    inexact: [],
    leftOut: digests.filter(({ provenance }) => provenance.by !== 'publisher'),
  };
  for (const group of inGroups(published, placeOf)) {
    const name = nameOf(group[0]);
    const { text, inexact } = await writeReport(group, name, names, read);
    written.files.push({ name, text });
    appendAll(written.inexact, inexact);
  }
  return written;
}

/** Gives the report that a digest is in its name, each once. */
type NameReport = (digest: ExportedDigest) => string;

/** `2026-01-20 Morning Papers (zh).md` */
export function reportNames(): NameReport {
  const nameOf = namesOnce();
  return ({ source, date, lang }) =>
    nameOf([date, source || 'report', `(${lang})`].filter(Boolean).join(' '), '.md');
}

/**
 * `2026/01/2026-01-20.md`, as those who follow a folder find it best; what another language or source says on that day has that
 * in its name: `2026-01-20.en.md`.
 */
export function dayNames(): NameReport {
  const taken = new Set<string>();
  const nameOf = namesOnce();
  return ({ source, date, lang }) => {
    const day = date ?? 'undated';
    const text =
      [day, `${day}.${lang}`].find((each) => !taken.has(each)) ?? `${day}.${lang} ${source}`;
    taken.add(text);
    const name = nameOf(text, '.md');
    return [...(date?.split('-').slice(0, 2) ?? []), name].join('/');
  };
}

async function writeReport(
  group: SomeDigests,
  name: string,
  names: KindNames,
  read: ReadHashes,
): Promise<{ text: string; inexact: ExportedDigest[] }> {
  const attempt = async (text: string) => {
    const found = await read({ name, text });
    const hashes = new Map(found.map(({ paperId, hash }) => [paperId, hash]));
    const inexact = group.filter(({ paperId, hash }) => hashes.get(paperId) !== hash);
    return { text, inexact, isExact: inexact.length === 0 && found.length === group.length };
  };
  const plain = await attempt(toReport(group, names));
  if (plain.isExact) return plain;
  const differing = new Set(plain.inexact);
  const hinted = await attempt(toReport(group, names, differing));
  if (hinted.isExact) return hinted;
  // A hint may leave one worse off that was read well but for a detail.
  const exact = new Set([...differing, ...hinted.inexact]);
  return attempt(toReport(group, names, differing, exact));
}

function placeOf({ source, sourceUrl, lang, date }: ExportedDigest): string {
  return JSON.stringify([date, source, lang, sourceUrl]);
}
