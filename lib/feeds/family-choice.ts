import type { Candidate, Family } from './family';
import type { LeftOut } from './feed';
import { formRank, isOfLongTime } from './file-kinds';
import { likelihood, whyByWords } from './likelihood';

export interface ProposeOptions {
  /** Whether the reader named this folder: what lies in it is then digests rather than nothing. */
  isNamed?: boolean;
  /** The reader's languages, the first first: of the same days in several, one is taken. */
  languages?: readonly string[];
}

interface Scored {
  family: Family;
  score: number;
}

/** From here on, names say that it is digests. */
const LIKELY = 2;
const BARELY = 1;
/** Papers' files are fuller than those of days, where there are so many times as many. */
const FULLER = 1.5;
/** Of a hundred files, so many are of days that are there already: the same again. */
const SAME_DAYS = 30;
/** Of a hundred files, so many are the same to the letter: a copy. */
const SAME_FILES = 80;
/** A form or a language that has less than this part of the files is not the one that is kept up. */
const KEPT_UP = 3;

/** The families that are digests: the likeliest, and those beside it that are of other topics, other days. */
export function chosenFamilies(
  families: Family[],
  { isNamed = false, languages = [] }: ProposeOptions,
): Family[] {
  const scored = families.map((family) => ({ family, score: likelihood(family) }));
  const left = ofOneUnit(withoutLongTimes(inOneLanguage(scored, languages)));
  const best = bestOf(left);
  if (!best || (best.score < BARELY && !isNamed)) return [];
  const chosen = [best.family];
  const keys = new Map<string, Candidate>();
  addKeys(keys, best.family);
  for (const { family, score } of left) {
    if (score !== best.score || family === best.family || isTwin(family, best.family, keys))
      continue;
    chosen.push(family);
    addKeys(keys, family);
  }
  return chosen;
}

/** Why a family is not among those that were chosen. */
export function whyLeft(family: Family, chosen: readonly Family[]): LeftOut['why'] {
  const [first] = chosen;
  const isSame = chosen.some(({ base, form }) => family.base === base && family.form === form);
  if (isSame) return 'twin';
  const byWords = whyByWords(family);
  if (byWords) return byWords;
  if (!first) return 'other';
  if (family.unit === 'day' && first.unit !== 'day') return 'sum';
  if (family.unit !== first.unit) return 'other';
  return isCoarser(family, first) ? 'sum' : 'twin';
}

/** Of families that differ in their language alone, the reader's, or the one that is kept up. */
function inOneLanguage(scored: Scored[], languages: readonly string[]): Scored[] {
  const groups = new Map<string, Scored[]>();
  for (const each of scored) {
    const group = groups.get(each.family.base);
    if (group) group.push(each);
    else groups.set(each.family.base, [each]);
  }
  return [...groups.values()].flatMap((group) => {
    const keptUp = mostKeptUp(group);
    return keptUp
      .toSorted((a, b) => rankOf(a, languages) - rankOf(b, languages) || sizeOf(b) - sizeOf(a))
      .slice(0, 1);
  });
}

function rankOf({ family }: Scored, languages: readonly string[]): number {
  const rank = languages.findIndex((language) => language.split('-')[0] === family.language);
  return rank === -1 ? languages.length + (family.language === '' ? 0 : 0.5) : rank;
}

/** Weeks, months and all at once are left out where days or papers have files of their own. */
function withoutLongTimes(scored: Scored[]): Scored[] {
  const isLong = ({ family }: Scored) =>
    isOfLongTime(family.files[0]?.path ?? '') ||
    (family.unit === 'day' && family.grain !== null && family.grain !== 'day');
  const short = scored.filter((each) => !isLong(each));
  return short.some(({ score }) => score >= LIKELY) ? short : scored;
}

/** Files of days or files of papers, not both: each paper once. */
function ofOneUnit(scored: Scored[]): Scored[] {
  const isOfDays = ({ family }: Scored) => family.unit === 'day';
  const days = scored.filter(isOfDays);
  const papers = scored.filter((each) => !isOfDays(each));
  const [day, paper] = [bestOf(days), bestOf(papers)];
  if (!day || !paper || paper.score < LIKELY)
    return day && day.score >= (paper?.score ?? 0) ? days : scored;
  if (day.score < LIKELY) return papers;
  const all = papers
    .filter(({ score }) => score === paper.score)
    .reduce((sum, each) => sum + sizeOf(each), 0);
  const isText = paper.family.form === 'txt';
  return !isText && all >= FULLER * sizeOf(day) ? papers : days;
}

/** The likeliest; of several that are as likely, one that is kept up, in the form that is read best. */
function bestOf(scored: Scored[]): Scored | null {
  const top = scored.reduce((most, { score }) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const keptUp = mostKeptUp(scored.filter(({ score }) => score === top));
  const [best = null] = keptUp.toSorted(
    (a, b) => rankOfForm(a) - rankOfForm(b) || sizeOf(b) - sizeOf(a),
  );
  return best;
}

function mostKeptUp(scored: Scored[]): Scored[] {
  const most = scored.reduce((largest, each) => Math.max(largest, sizeOf(each)), 0);
  return scored.filter((each) => sizeOf(each) * KEPT_UP >= most);
}

/** Whether a family has the days or papers of those that were chosen again: in another form, or as a copy. */
function isTwin(family: Family, best: Family, keys: ReadonlyMap<string, Candidate>): boolean {
  const known = family.files.filter((file) => keys.has(keyOf(file)));
  if (known.length * 100 < SAME_DAYS * family.files.length) return false;
  if (family.form !== best.form) return true;
  const copies = known.filter((file) => isCopy(file, keys.get(keyOf(file))));
  return copies.length * 100 >= SAME_FILES * known.length && known.length > 2;
}

function isCopy(one: Candidate, other: Candidate | undefined): boolean {
  if (one.hash !== null || !other) return one.hash === other?.hash;
  return one.size !== null && one.size === other.size;
}

function addKeys(keys: Map<string, Candidate>, { files }: Family): void {
  for (const file of files) if (!keys.has(keyOf(file))) keys.set(keyOf(file), file);
}

function keyOf({ shape }: Candidate): string {
  return shape.key;
}

function isCoarser(family: Family, than: Family): boolean {
  const rank = ({ grain }: Family) => ['day', 'week', 'month'].indexOf(grain ?? 'month');
  return rank(family) > rank(than);
}

function sizeOf({ family }: Scored): number {
  return family.files.length;
}

function rankOfForm({ family }: Scored): number {
  return formRank(family.form) ?? Number.POSITIVE_INFINITY;
}
