import type { Digest } from '../digest/digest';
import { exactLines, hintLine } from '../digest/report-hint';
import { entryInMarkdown, headInMarkdown, type KindNames } from '../digest/to-markdown';
import type { ExportedDigest } from './exported-digest';

const RULE = '='.repeat(60);

/**
 * Digests of one source, language and day as the report that brings them. Markdown has no words for all that a digest
 * is: of those that are `hinted`, a comment at the report's end says the rest, and the reader heeds it. Where that is not
 * enough, comments say how the `exact` ones are to the letter, and that the report is about no other paper.
 */
export function toReport(
  digests: readonly [ExportedDigest, ...ExportedDigest[]],
  names: KindNames,
  hinted: ReadonlySet<ExportedDigest> = new Set(),
  exact: ReadonlySet<ExportedDigest> | null = null,
): string {
  const [{ sourceUrl, ...first }] = digests;
  const hints = digests.filter((digest) => hinted.has(digest)).map(hintLine);
  const text = [
    ...headInMarkdown(first),
    ...(sourceUrl ? [`**Source URL**: ${sourceUrl}`] : []),
    ...digests.flatMap((digest) => [
      ...['', RULE, ''],
      ...entryInMarkdown(hinted.has(digest) ? withLabels(digest, names) : digest, names),
    ]),
    ...(hints.length > 0 || exact ? ['', RULE, ''] : []),
  ].join('\n');
  const comments = exact
    ? [...hints, ...exactLines(text, idsOf(digests), [...exact].map(bare))]
    : hints;
  return [text, ...comments, ''].join('\n');
}

function idsOf(digests: readonly ExportedDigest[]): string[] {
  return digests.map(({ paperId }) => paperId);
}

/** What an import brings of a digest. */
function bare({ hash: _, sourceName: __, provenance: ___, ...digest }: ExportedDigest): Digest {
  return digest;
}

/** Each section below a label, and nothing beside them: the hint has the particulars. */
function withLabels({ particulars: _, ...digest }: ExportedDigest, names: KindNames) {
  const sections = digest.sections.map((section) => ({
    ...section,
    label: section.label || names.sections[section.kind],
  }));
  return { ...digest, sections };
}
