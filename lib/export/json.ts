import { blocksInMarkdown, inlineInMarkdown, paperUrl } from '../digest/to-markdown';
import { type ExportedDigest, writerOf } from './exported-digest';

/** Digests as JSON has them; texts in it are Markdown with TeX. */
export function jsonRecords(digests: readonly ExportedDigest[]) {
  return digests.map(recordOf);
}

/** Digests as JSON Lines: a record a line. */
export function toJsonLines(digests: readonly ExportedDigest[]): string {
  return digests.map((digest) => `${JSON.stringify(recordOf(digest))}\n`).join('');
}

/** Named as in `report.schema.json`, with what a report says once for all its papers. */
function recordOf(digest: ExportedDigest) {
  const { paperId, title, lang, date, sourceUrl, readingSource, version, provenance } = digest;
  const { summary, sections, particulars = [] } = digest;
  return {
    arxiv_id: paperId,
    ...(version !== undefined && { version }),
    ...{ title, language: lang, url: paperUrl(paperId) },
    ...{ source: writerOf(digest), source_url: sourceUrl, date, reading_source: readingSource },
    ...(provenance.by === 'translator' && {
      translated_by: provenance.name,
      translated_from: provenance.from.lang,
    }),
    summary: inlineInMarkdown(summary),
    sections: sections.map(({ kind, label, blocks }) => ({
      ...{ kind, label },
      text: blocksInMarkdown(blocks),
    })),
    particulars: particulars.map(({ kind, label, c }) => ({
      ...{ kind, label },
      text: inlineInMarkdown(c),
    })),
  };
}
