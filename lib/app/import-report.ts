import type { ReportFormat } from '../../components/app/import-status';
import type { ImportRecord } from '../digest/import-record';
import { groupProblems } from '../digest/problem-groups';
import type { AppWords, ProblemWords } from '../i18n/app-words';

/** What an import did, file by file, to be kept or sent to a publisher: as text or as JSON. */
export function importReport(
  record: ImportRecord,
  format: ReportFormat,
  words: AppWords,
  problemWords: ProblemWords,
): string {
  return format === 'json' ? toJson(record, problemWords) : toText(record, words, problemWords);
}

/** `paperglance-import-7.json` */
export function importReportName({ id }: ImportRecord, format: ReportFormat): string {
  return `paperglance-import-${id}.${format === 'json' ? 'json' : 'txt'}`;
}

function toJson(record: ImportRecord, problemWords: ProblemWords): string {
  const report = {
    startedAt: new Date(record.startedAt).toISOString(),
    finishedAt: record.finishedAt === null ? null : new Date(record.finishedAt).toISOString(),
    state: record.state,
    missing: record.missing,
    files: record.files.map(({ name, size, state, outcome, unpacked }) => ({
      name,
      size,
      state,
      unpacked,
      added: outcome?.added ?? 0,
      updated: outcome?.updated ?? 0,
      unchanged: outcome?.unchanged ?? 0,
      problems: (outcome?.problems ?? []).map(({ kind, line, detail }) => ({
        kind,
        line,
        detail,
        sentence: problemWords[kind](detail),
      })),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function toText(record: ImportRecord, words: AppWords, problemWords: ProblemWords): string {
  const lines = [
    `Paperglance · ${new Date(record.startedAt).toISOString()}`,
    ...aboveAll(record, words).map((sentence) => `- ${sentence}`),
  ];
  for (const { name, state, outcome, unpacked } of record.files) {
    const brought = outcome
      ? words.outcome(outcome.added, outcome.updated, outcome.unchanged)
      : words.fileStates[state];
    lines.push(
      '',
      `${name}: ${unpacked > 0 ? words.unpacked(unpacked) : brought || words.nothing}`,
    );
    for (const { kind, line, detail } of outcome?.problems ?? []) {
      const place = line === null ? '' : `${words.line(line)}: `;
      lines.push(`  - ${place}${problemWords[kind](detail)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** What there is to say of several files at once. */
function aboveAll({ files, missing }: ImportRecord, words: AppWords): string[] {
  const groups = groupProblems(files)
    .filter(({ places }) => places.length > 1)
    .map(({ kind, count }) => words.problemGroups[kind].count(count));
  return missing > 0 ? [...groups, words.filesMissing(missing)] : groups;
}
