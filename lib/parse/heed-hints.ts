import type { Digest, Section } from '../digest/digest';
import type { Report } from '../digest/report';
import { type ReportHint, readHints } from '../digest/report-hint';
import { chooseLead } from './sections/choose-lead';
import { parseInlineMarkdown } from './tree/markdown';

/** All that a hint's line begins with, in ASCII. */
const MARK = new TextEncoder().encode('<!-- paperglance: ');

/** The report as the hints in its file say that it is: only what we have exported ourselves has any. */
export function heedHints(report: Report, bytes: Uint8Array): Report {
  if (!holdsHints(bytes)) return report;
  const { named, exact, papers } = readHints(new TextDecoder().decode(bytes));
  const hints = new Map(named.map((hint) => [hint.paperId, hint]));
  const read = report.digests.map((digest) => {
    const hint = hints.get(digest.paperId);
    return hint ? hinted(digest, hint) : digest;
  });
  return papers ? reportOf(report, read, exact, papers) : { ...report, digests: read };
}

/** A file that is just as we wrote it: about these papers, and none besides. */
function reportOf(
  { lines: _, disputed: __, ...report }: Report,
  read: readonly Digest[],
  exact: readonly Digest[],
  papers: ReadonlySet<string>,
): Report {
  const said = new Map(read.toReversed().map((digest) => [digest.paperId, digest]));
  for (const digest of exact) said.set(digest.paperId, digest);
  const digests = [...papers].flatMap((paperId) => said.get(paperId) ?? []);
  return { ...report, digests, unidentified: [], problems: [] };
}

function holdsHints(bytes: Uint8Array): boolean {
  const [first = 0] = MARK;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (MARK.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** A digest of as many sections as its hint has; where they aren't, its text was changed, and it speaks for itself. */
function hinted(digest: Digest, { sections: names, particulars, ...head }: ReportHint): Digest {
  const { version: _, particulars: __, ...read } = digest;
  if (digest.sections.length !== names.length) return digest;
  const sections = digest.sections.map(({ blocks, ...section }, index): Section => {
    const [kind, label] = names[index] ?? [section.kind, section.label];
    return { kind, label, blocks };
  });
  const told = particulars.map(([kind, label, text]) => ({
    ...{ kind, label },
    c: parseInlineMarkdown(text),
  }));
  const { title, lang } = head;
  return {
    ...{ ...read, ...head, sections },
    summary: chooseLead(sections, { title, lang, failed: new Set<Section>() }),
    ...(told.length > 0 && { particulars: told }),
  };
}
