/**
 * Changes one small thing in real publishers' files and compares what is read with what was read before.
 * Reads ../shared/digests where it is there:
 *
 *   npm run changes -- [--seed N] [--per N] [--share PERCENT] [--file PART] [--change PART] [--show K] [--out FOLDER]
 *
 * Each kind of change is tried `per` times in each file, or in a share of such cases. `--out` writes each changed file that is read wrongly.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { changeFaults } from './judge-change';
import { type RealFile, realFiles } from './real-files';
import { chanceOf, type TriedChange, tryChange } from './try-change';

const LONGEST_NAME = 100;
const corpus = join(import.meta.dirname, '../../../shared/digests');
if (!existsSync(corpus)) {
  console.log('skipped: ../shared/digests is not here');
  process.exit(0);
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    per: { type: 'string', default: '1' },
    share: { type: 'string', default: '100' },
    file: { type: 'string', default: '' },
    change: { type: 'string', default: '' },
    show: { type: 'string', default: '20' },
    out: { type: 'string' },
  },
});
const seed = Number(values.seed);
const per = Number(values.per);
const share = Number(values.share);
const tally = new Map<string, Map<string, number>>();
let shown = 0;

for (const [index, file] of realFiles(corpus, values.file).entries())
  for (const [number, kind] of file.kinds.entries())
    if (kind.includes(values.change))
      for (let time = 0; time < per; time++)
        count(file, kind, tryChange(file, kind, chanceOf(seed, time, index, number), share));
print();

function count(file: RealFile, kind: string, tried: TriedChange | null): void {
  if (!tried) return;
  const worst = changeFaults.find((one) => tried.faults.some((fault) => fault.kind === one));
  const counts = tally.get(kind) ?? new Map<string, number>();
  tally.set(kind, counts);
  for (const key of ['all', worst ?? 'right']) counts.set(key, (counts.get(key) ?? 0) + 1);
  if (worst) report(file, kind, tried);
}

function report({ place, name }: RealFile, kind: string, { faults, text, id }: TriedChange): void {
  const lines = faults.map((fault) => `${fault.kind}: ${fault.detail}`.slice(0, 240));
  shown++;
  if (shown <= Number(values.show)) console.log(`${kind} · ${place} · ${id}\n  ${lines[0]}`);
  if (values.out === undefined) return;
  const folder = join(values.out, String(shown));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, (name.split('/').at(-1) ?? '').slice(-LONGEST_NAME)), text);
  writeFileSync(join(folder, 'faults.txt'), `${[kind, place, id, ...lines].join('\n')}\n`);
}

function print(): void {
  const columns = ['all', 'right', ...changeFaults];
  const row = (counts: ReadonlyMap<string, number>) =>
    columns.map((column) => String(counts.get(column) ?? 0).padStart(9)).join('');
  console.log(`${columns.map((column) => column.padStart(9)).join('')}  kind`);
  const sum = new Map<string, number>();
  for (const counts of tally.values())
    for (const [column, count] of counts) sum.set(column, (sum.get(column) ?? 0) + count);
  console.log(`${row(sum)}  all of ${tally.size} kinds`);
  for (const [kind, counts] of tally)
    if (counts.get('all') !== counts.get('right')) console.log(`${row(counts)}  ${kind}`);
}
