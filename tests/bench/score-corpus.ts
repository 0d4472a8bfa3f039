/**
 * Scores the parser against files of real publishers, with what a careful reader finds in each.
 * Reads ../shared/digests where it is there: `npx tsx tests/bench/score-corpus.ts [--misses]`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Digest } from '../../lib/digest/digest';
import { parseReport } from '../../lib/parse/parse-report';

const corpus = join(import.meta.dirname, '../../../shared/digests');

interface ExpectedEntry {
  id: string | null;
  title: string | null;
  digest: boolean;
  failed?: boolean;
  sections: string[];
  lang: string | null;
  abstract_labels?: string[];
}

interface ExpectedFile {
  date: string | null;
  entries: ExpectedEntry[];
}

interface Expected {
  files: Record<string, ExpectedFile>;
  doubtful: { file: string; aspect: string }[];
}

/** A share, with what was missed. */
class Score {
  hits = 0;
  total = 0;
  readonly misses: string[] = [];

  count(hit: boolean, miss: () => string): void {
    this.total++;
    if (hit) this.hits++;
    else this.misses.push(miss());
  }

  toString(): string {
    return `${((100 * this.hits) / (this.total || 1)).toFixed(2)} % (${this.hits} of ${this.total})`;
  }
}

if (!existsSync(corpus)) {
  console.log('skipped: ../shared/digests is not here');
  process.exit(0);
}

const { files, doubtful }: Expected = JSON.parse(
  readFileSync(join(corpus, 'expected.json'), 'utf8'),
);
const scores = {
  'ids recalled': new Score(),
  'ids precise': new Score(),
  'titles right': new Score(),
  'failed kept out': new Score(),
  'labels found': new Score(),
  'languages right': new Score(),
  'days right': new Score(),
};

for (const [file, expected] of Object.entries(files)) {
  const unsure = new Set(
    doubtful.filter((doubt) => doubt.file === file).map(({ aspect }) => aspect),
  );
  if (unsure.has('parse') || unsure.has('entry')) continue;
  const report = parseReport(
    readFileSync(join(corpus, file)),
    file.replace(/^[^/]*\//, '').replaceAll('__', '/'),
  );
  scoreFile(file, expected, report.digests, unsure);
  if (!unsure.has('date'))
    scores['days right'].count(
      report.date === expected.date || expected.entries.length === 0,
      () => `${file}: ${report.date} for ${expected.date}`,
    );
}

for (const [name, score] of Object.entries(scores)) console.log(name.padEnd(16), String(score));
if (process.argv.includes('--misses')) {
  for (const [name, { misses }] of Object.entries(scores))
    console.log(`\n${name}\n${misses.map((miss) => `  ${miss}`).join('\n')}`);
}

function scoreFile(
  file: string,
  { entries }: ExpectedFile,
  digests: Digest[],
  unsure: Set<string>,
): void {
  const known = new Map(entries.filter(({ id }) => id !== null).map((entry) => [entry.id, entry]));
  for (const [id, entry] of known) {
    const ours = digests.filter((digest) => digest.paperId === id);
    if (entry.failed) {
      if (!unsure.has('digest'))
        scores['failed kept out'].count(ours.every(isAbstractOnly), () => `${file}: ${id}`);
      continue;
    }
    if (!entry.digest && !entry.abstract_labels?.length) continue;
    if (!unsure.has('id'))
      scores['ids recalled'].count(ours.length > 0, () => `${file}: ${id} ${entry.title}`);
    const [first] = ours;
    if (!first) continue;
    if (entry.title) {
      scores['titles right'].count(
        spaced(first.title) === spaced(entry.title),
        () => `${file}: ${first.title} | ${entry.title}`,
      );
    }
    const labels = ours.flatMap(({ sections }) => sections.map(({ label }) => spaced(label)));
    for (const label of entry.sections) {
      scores['labels found'].count(
        labels.includes(spaced(label)),
        () => `${file}: ${id} lacks ${label} in ${labels.join(' | ')}`,
      );
    }
    if (entry.lang && !unsure.has('digest')) {
      const langs = ours.filter((digest) => !isAbstractOnly(digest)).map(({ lang }) => lang);
      scores['languages right'].count(
        langs.includes(entry.lang),
        () => `${file}: ${id} ${langs} for ${entry.lang}`,
      );
    }
  }
  for (const { paperId } of digests) {
    if (!unsure.has('id'))
      scores['ids precise'].count(known.has(paperId), () => `${file}: ${paperId}`);
  }
}

function isAbstractOnly({ sections }: Digest): boolean {
  return sections.every(({ kind }) => kind === 'abstract');
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
