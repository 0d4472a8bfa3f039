/**
 * Scores the parser against files of real publishers, with what a careful reader finds in each.
 * Reads ../shared/digests and ../shared/reader/publishers where they are there:
 * `npm run score -- [--misses] [--show]`; `--show` prints the wrong leads beside the right ones.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Digest, Section } from '../../lib/digest/digest';
import type { Particular } from '../../lib/digest/particular';
import { kindOfLabel } from '../../lib/digest/section-labels';
import { titleLetters } from '../../lib/digest/title-letters';
import { parseReport } from '../../lib/parse/parse-report';
import { plainTitle } from '../../lib/parse/tree/plain-title';
import { countBlemishes, noBlemishes } from './count-blemishes';
import { printScores, Score } from './score';
import { scoreLeads } from './score-leads';
import { scorePublishers } from './score-publishers';

/** What keys of records stand for that are no labels: the Hub calls a paper's abstract its summary. */
const KINDS_OF_KEYS: Record<string, string[]> = {
  summary: ['summary', 'abstract'],
  translation: ['summary'],
};

const corpus = join(import.meta.dirname, '../../../shared/digests');
const publishers = join(corpus, '../reader/publishers');

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
  'leads right': new Score(),
};
const blemishes = noBlemishes();
let counted = 0;

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
  const langs = new Map(expected.entries.map(({ id, lang }) => [id, lang]));
  scoreLeads(scores['leads right'], corpus, file, report.digests, langs);
  countBlemishes(blemishes, file, report.digests);
  counted += report.digests.length;
  if (!unsure.has('date'))
    scores['days right'].count(
      report.date === expected.date || expected.entries.length === 0,
      () => `${file}: ${report.date} for ${expected.date}`,
    );
}

printScores(scores);
for (const [name, places] of Object.entries(blemishes)) {
  console.log(name.padEnd(18), `${places.length} in ${counted} digests`);
  if (process.argv.includes('--misses'))
    console.log(places.map((place) => `  ${place}`).join('\n'));
}
if (process.argv.includes('--show'))
  console.log(`\n${scores['leads right'].misses.map((miss) => `  ${miss}`).join('\n')}\n`);
if (existsSync(publishers)) printScores(scorePublishers(publishers));
else console.log('skipped: ../shared/reader/publishers is not here');

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
        plainLetters(first.title) === plainLetters(entry.title),
        () => `${file}: ${first.title} | ${entry.title}`,
      );
    }
    const parts = ours.flatMap(({ sections, particulars = [] }) => [...sections, ...particulars]);
    for (const label of entry.sections) {
      scores['labels found'].count(
        parts.some((part) => isLabelled(part, label, file)),
        () => `${file}: ${id} lacks ${label} in ${parts.map((part) => part.label).join(' | ')}`,
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

/** A title as the reader shows one, by its letters: TeX and dashes have more than one form there. */
function plainLetters(title: string): string {
  return titleLetters(plainTitle(title));
}

/** Whether a part has a label. A record's key is none: it is right where our word for what it stands for is shown. */
function isLabelled(part: Section | Particular, label: string, file: string): boolean {
  if (spaced(part.label) === spaced(label)) return true;
  if (!/\.(?:jsonl?|csv|ya?ml)$/.test(file)) return false;
  const words = label.replaceAll('_', ' ').toLowerCase();
  const shown = part.label.toLowerCase();
  if (shown === words) return true;
  const key = words.replace(/ (?:zh|en|ja|ko)$/, '');
  const kinds: readonly (string | null)[] = KINDS_OF_KEYS[key] ?? [kindOfLabel(key)];
  return (shown === '' || shown === part.kind) && kinds.includes(part.kind);
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
