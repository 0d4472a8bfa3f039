import { hintLine } from '../digest/report-hint';
import { entryInMarkdown, headInMarkdown, type KindNames } from '../digest/to-markdown';
import type { ExportedDigest } from './exported-digest';

const RULE = '='.repeat(60);

/**
 * Digests of one source, language and day as the report that brings them. Markdown has no words for all that a digest
 * is: of those that are `hinted`, a comment at the report's end says the rest, and the reader heeds it.
 */
export function toReport(
  digests: readonly [ExportedDigest, ...ExportedDigest[]],
  names: KindNames,
  hinted: ReadonlySet<ExportedDigest> = new Set(),
): string {
  const [{ sourceUrl, ...first }] = digests;
  const hints = digests.filter((digest) => hinted.has(digest)).map(hintLine);
  return [
    ...headInMarkdown(first),
    ...(sourceUrl ? [`**Source URL**: ${sourceUrl}`] : []),
    ...digests.flatMap((digest) => [
      ...['', RULE, ''],
      ...entryInMarkdown(hinted.has(digest) ? withLabels(digest, names) : digest, names),
    ]),
    ...(hints.length > 0 ? ['', RULE, '', ...hints] : []),
    '',
  ].join('\n');
}

/** Each section below a label, and nothing beside them: the hint has the particulars. */
function withLabels({ particulars: _, ...digest }: ExportedDigest, names: KindNames) {
  const sections = digest.sections.map((section) => ({
    ...section,
    label: section.label || names.sections[section.kind],
  }));
  return { ...digest, sections };
}
