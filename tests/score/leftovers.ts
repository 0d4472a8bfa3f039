/**
 * Lists what is left of Markdown, TeX, HTML and templates in what a reader sees, file by file:
 * `npm run -s leftovers [-- FILE…]`, else all fixtures and, where it is there, ../shared/digests.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseReport } from '../../lib/parse/parse-report';
import { findLeftovers } from './find-leftovers';

const root = join(import.meta.dirname, '../..');
const given = process.argv.slice(2);
const folders =
  given.length > 0
    ? given
    : [join(root, 'tests/fixtures/reports'), join(root, '../shared/digests')];
const found = new Map<string, number>();
let files = 0;
let digests = 0;
for (const file of folders.filter((path) => existsSync(path)).flatMap(filesIn)) {
  const report = parseReport(readFileSync(file), file);
  files++;
  for (const digest of [
    ...report.digests,
    ...report.unidentified.flatMap((each) => each.digests),
  ]) {
    digests++;
    for (const { kind, place, excerpt } of findLeftovers(digest)) {
      found.set(kind, (found.get(kind) ?? 0) + 1);
      console.log(
        `${kind}\t${file.slice(file.lastIndexOf('/') + 1)}\t${place.slice(0, 30)}\t${excerpt}`,
      );
    }
  }
}
const counts = [...found]
  .toSorted(([, a], [, b]) => b - a)
  .map(([kind, count]) => `${kind} ${count}`);
console.log(`${files} files, ${digests} digests: ${counts.join(', ') || 'nothing left'}`);
process.exitCode = found.size > 0 ? 1 : 0;

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile() && !/expected\.json$|SOURCES\.md$/.test(file));
}
