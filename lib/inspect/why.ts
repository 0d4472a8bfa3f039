import type { ExplainedEntry, ExplainedLine } from '../digest/explanation';
import { reasonText } from '../digest/reason';
import { problemWords } from '../i18n/app-words';
import { explainReport } from '../parse/explain-report';
import { parseReport } from '../parse/parse-report';

/** Tells for a person how a file is read: the readings it could have, its entries, its lines, its problems. */
export function whyOf(bytes: Uint8Array, file: string): string {
  const { reading, runnersUp, lines, entries } = explainReport(bytes, file);
  return [
    file,
    `read as: ${reasonText(reading)}`,
    ...runnersUp.map(
      ({ reading: other, why }) =>
        `  rather than: ${reasonText(other)}: ${why.map((reason) => reasonText(reason)).join('; ')}`,
    ),
    '',
    `${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}`,
    ...entries.flatMap(entryWords),
    '',
    ...lines.map(lineWords(lines)),
    ...problemLines(bytes, file),
    '',
  ].join('\n');
}

function entryWords({ line, paperId, title, evidence, runnerUp }: ExplainedEntry): string[] {
  const at = line === null ? '' : ` (line ${line})`;
  return [
    `  ${paperId ?? 'no paper'} “${title}”${at}`,
    ...[...evidence, runnerUp]
      .map((reason) => reasonText(reason))
      .filter(Boolean)
      .map((words) => `    ${words}`),
  ];
}

/** `  12 title      h2, its link is below it, on line 14` */
function lineWords(lines: readonly ExplainedLine[]): (line: ExplainedLine) => string {
  const width = String(lines.at(-1)?.line ?? 0).length;
  return ({ line, use, rule, told }) => {
    const why = `${told ? `${told}: ` : ''}${reasonText(rule)}`;
    return `  ${String(line).padStart(width)} ${use.padEnd(10)}${use === 'blank' ? '' : ` ${why}`}`.trimEnd();
  };
}

function problemLines(bytes: Uint8Array, file: string): string[] {
  const words = problemWords('en');
  return parseReport(bytes, file).problems.map(
    ({ line, kind, detail }) =>
      `  ! ${line === null ? '' : `line ${line}: `}${words[kind](detail)}`,
  );
}
