import { labelKey } from '../../words/read-label';
import { ROW } from '../heads/head';
import type { JudgedHead } from '../heads/judged-head';
import type { SurveyedLine } from '../lines/survey';
import { LIKELY_TITLE, titleWorth } from '../lines/title-worth';
import type { Ground } from '../readings/ground';
import type { Candidate } from '../readings/reading';

/** So many entries with the same labels show how those of a file are told. */
const LEAST_ALIKE = 2;

/** A section's label, where it stands. */
interface Labelled {
  key: string;
  at: number;
}

/**
 * Parts entries in which the sections that all others have once begin anew: the second round is told of another
 * paper, whose title is written otherwise than theirs. It has an entry where a line in between names its paper, and is
 * left out where none does.
 */
export function partSecondRounds(entries: Candidate[], ground: Ground): Candidate[] {
  const labels = new Map(entries.map((entry) => [entry, labelsOf(entry, ground.lines)]));
  const alike = commonLabels([...labels.values()]);
  if (alike === null) return entries;
  const byLine = new Map(ground.heads.map((head) => [head.index, head]));
  return entries.flatMap((entry) =>
    partEntry(entry, labels.get(entry) ?? [], alike, byLine, ground.lines),
  );
}

/** The labels of most entries, where each stands once; null where there are none. */
function commonLabels(all: Labelled[][]): string[] | null {
  const counts = new Map<string, number>();
  for (const labels of all) {
    const row = rowOf(labels);
    counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  const [[row, count] = ['', 0]] = [...counts].toSorted(([, a], [, b]) => b - a);
  const keys = row === '' ? [] : row.split(' ');
  const isOnce = new Set(keys).size === keys.length;
  return keys.length >= 2 && isOnce && count >= LEAST_ALIKE && count * 2 > all.length ? keys : null;
}

function rowOf(labels: Labelled[]): string {
  return labels.map(({ key }) => key).join(' ');
}

/** The labels that are a section's, in their order. */
function labelsOf({ head, end }: Candidate, lines: SurveyedLine[]): Labelled[] {
  if (head.rank >= ROW) return [];
  return lines
    .slice(head.index + 1, end)
    .flatMap(({ label, index }) =>
      label?.closed && label.kind !== null ? [{ key: labelKey(label.label), at: index }] : [],
    );
}

/** An entry, and what is told in a second round behind it. */
function partEntry(
  entry: Candidate,
  labels: Labelled[],
  alike: string[],
  byLine: Map<number, JudgedHead>,
  lines: SurveyedLine[],
): Candidate[] {
  const first = labels[alike.length - 1];
  const second = labels[alike.length];
  const twice = rowOf(labels) === [...alike, ...alike].join(' ');
  if (!twice || !first || !second || entry.ids.length === 0) return [entry];
  const between = lines
    .slice(first.at + 2, second.at)
    .flatMap(({ index }) => byLine.get(index) ?? []);
  const title = titleOf(between, entry.ids, second.at);
  const start = title?.index ?? between[0]?.index;
  if (start === undefined) return [entry];
  const rule = lines.slice(first.at, start).find(({ rule }) => rule);
  const told = { ...entry, end: rule?.index ?? start };
  const { below } = title ?? {};
  if (!title || !below) return [told];
  return [told, { ...entry, head: title, ...below, start: title.index }];
}

/** The line that reads most like a title of the paper that is named below it, before a place. */
function titleOf(heads: JudgedHead[], own: string[], before: number): JudgedHead | undefined {
  const [best] = heads
    .filter(
      ({ below, title }) =>
        below !== null &&
        below.at < before &&
        !below.ids.some((id) => own.includes(id)) &&
        titleWorth(title) >= LIKELY_TITLE,
    )
    .toSorted((a, b) => titleWorth(b.title) - titleWorth(a.title));
  return best;
}
