import { plainInline, plainText } from '../digest/plain-text';
import type { SectionKind } from '../digest/section-kind';
import { problemWords } from '../i18n/app-words';
import { parseReport } from '../parse/parse-report';

/** What an import of one file would bring, in the form that `--json` prints. Stays stable. */
export interface InspectedFile {
  file: string;
  date: string | null;
  sourceUrl: string | null;
  digests: {
    paperId: string;
    title: string;
    lang: string;
    summary: string;
    readingSource: string | null;
    sections: { kind: SectionKind; label: string; text: string }[];
  }[];
  problems: { line: number | null; kind: string; message: string }[];
}

/** Runs the extension's own parser over a file's bytes. */
export function inspectFile(bytes: Uint8Array, file: string): InspectedFile {
  const { date, sourceUrl, digests, problems } = parseReport(bytes, file);
  const words = problemWords('en');
  return {
    file,
    date,
    sourceUrl,
    digests: digests.map(({ paperId, title, lang, summary, readingSource, sections }) => ({
      paperId,
      title,
      lang,
      summary: plainInline(summary),
      readingSource,
      sections: sections.map(({ kind, label, blocks }) => ({
        kind,
        label,
        text: plainText(blocks),
      })),
    })),
    problems: problems.map(({ line, kind, detail }) => ({
      line,
      kind,
      message: words[kind](detail),
    })),
  };
}
