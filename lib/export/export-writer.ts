import type { KindNames } from '../digest/to-markdown';
import { toBibTex } from './bibtex';
import { csvHead, csvRows } from './csv';
import type { ExportedDigest, ExportedFile } from './exported-digest';
import { namesOnce } from './file-names';
import { jsonRecords, toJsonLines } from './json';
import { toNotes } from './notes';
import { dayNames, type ReadHashes, reportNames, writeReports } from './reports';
import { toRis } from './ris';

export const exportForms = [
  ...(['reports', 'folder', 'notes', 'jsonl', 'json', 'csv', 'bibtex', 'ris'] as const),
] as const;

export type ExportForm = (typeof exportForms)[number];

/** What was written of some digests: files of their own, or more text of the one file that all go to. */
export interface Written {
  files: ExportedFile[];
  text: string;
  /** How many an import would not read as they are, and how many no publisher wrote, in reports. */
  inexact: number;
  leftOut: number;
}

/** Writes digests in one form, some at a time, so that never all are in memory. */
export interface ExportWriter {
  /** Of the one file; files have names of their own. */
  ending: string;
  /** In which digests must come together: reports by their days, all else by papers. */
  order: 'days' | 'papers';
  begin: string;
  add: (digests: readonly ExportedDigest[]) => Promise<Written>;
  end: string;
}

/** A writer for a form. */
export function exportWriter(form: ExportForm, names: KindNames, read: ReadHashes): ExportWriter {
  const nameOf = namesOnce();
  const nothing: Written = { files: [], text: '', inexact: 0, leftOut: 0 };
  const inOneFile = (
    ending: string,
    write: (digests: readonly ExportedDigest[]) => string,
    begin = '',
    end = '',
  ): ExportWriter => ({
    ...{ ending, order: 'papers', begin, end },
    add: async (digests) => ({ ...nothing, text: write(digests) }),
  });
  let isFirst = true;
  switch (form) {
    case 'reports':
    case 'folder': {
      const nameReport = form === 'folder' ? dayNames() : reportNames();
      return {
        ...{ ending: '.zip', order: 'days', begin: '', end: '' },
        async add(digests) {
          const { files, inexact, leftOut } = await writeReports(digests, names, read, nameReport);
          return { ...nothing, files, inexact: inexact.length, leftOut: leftOut.length };
        },
      };
    }
    case 'notes':
      return {
        ...{ ending: '.zip', order: 'papers', begin: '', end: '' },
        add: async (digests) => ({ ...nothing, files: toNotes(digests, names, nameOf) }),
      };
    case 'json':
      return inOneFile(
        '.json',
        (digests) => {
          const records = jsonRecords(digests).map((record) => JSON.stringify(record, null, 2));
          const text = records.join(',\n');
          const joint = isFirst || text === '' ? '' : ',\n';
          isFirst &&= text === '';
          return joint + text;
        },
        '[\n',
        '\n]\n',
      );
    case 'jsonl':
      return inOneFile('.jsonl', toJsonLines);
    case 'csv':
      return inOneFile('.csv', (digests) => csvRows(digests, names), csvHead());
    case 'bibtex':
      return inOneFile('.bib', (digests) => `${toBibTex(digests)}\n`);
    case 'ris':
      return inOneFile('.ris', (digests) => `${toRis(digests)}\r\n`);
  }
}
