import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type InspectedFile, inspectFile } from '../inspect/inspect-file';
import { jsonFormSchema } from '../inspect/json-form';
import { whyOf } from '../inspect/why';

const USAGE = `Shows what Paperglance would import.

  npm run -s inspect -- [--json] FILE|FOLDER…
  npm run -s inspect -- --why FILE|FOLDER…    what each line was taken for, and why
  npm run -s inspect -- --schema    the JSON form that we recommend, as a JSON Schema

Exits with 0 when every file holds digests and has no problems, else with 1.`;

/** npm runs scripts in the project's folder; paths are meant from where the user stands. */
const here = process.env.INIT_CWD ?? process.cwd();

// Who reads the first lines only, by `head`, closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

const args = process.argv.slice(2);
if (args.length === 1 && args[0] === '--schema') {
  process.stdout.write(jsonFormSchema());
  process.exit(0);
}
if (args.includes('--help') || args.includes('-h')) {
  console.log(USAGE);
  process.exit(0);
}
const paths = args.filter((arg) => !arg.startsWith('--'));
const options = args.filter((arg) => arg.startsWith('--'));
const why = options.includes('--why');
if (
  paths.length === 0 ||
  options.length > 1 ||
  options.some((option) => option !== '--json' && option !== '--why')
) {
  console.error(USAGE);
  process.exit(2);
}

const files: InspectedFile[] = [];
for (const path of paths.flatMap(filesUnder)) {
  try {
    const bytes = readFileSync(resolve(here, path));
    files.push(inspectFile(bytes, path));
    if (why) console.log(whyOf(bytes, path));
  } catch (error) {
    console.error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
if (options.includes('--json')) console.log(JSON.stringify({ files }, null, 1));
else if (!why) console.log(files.map(describe).join('\n\n'));
if (files.some((file) => file.digests.length === 0 || file.problems.length > 0))
  process.exitCode = 1;

function filesUnder(path: string): string[] {
  const found = statSync(resolve(here, path), { throwIfNoEntry: false });
  if (!found?.isDirectory()) return [path];
  return readdirSync(resolve(here, path))
    .filter((name) => !name.startsWith('.'))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function describe({ file, date, digests, problems }: InspectedFile): string {
  const lines = [
    `${file} · ${date ?? 'no date'} · ${digests.length} ${digests.length === 1 ? 'digest' : 'digests'}`,
  ];
  for (const { paperId, title, lang, readingSource, summary, sections } of digests) {
    lines.push('', `  ${paperId} [${lang}] ${title}`, `    ${summary.replace(/\s+/g, ' ')}`);
    lines.push(`    read: ${readingSource ?? 'unknown'}`);
    for (const { kind, label, text } of sections)
      lines.push(`    ${kind.padEnd(11)} ${label} (${text.length} characters)`);
  }
  for (const { line, message } of problems)
    lines.push('', `  ! ${line === null ? '' : `line ${line}: `}${message}`);
  return lines.join('\n');
}
