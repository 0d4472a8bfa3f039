import type { Line } from '../../text/line';
import { isLinkWord } from '../../words/clean-title';
import { findLinks } from '../../words/paper-mentions';
import type { Naming } from './naming';

/** `- [Title](https://…)`, and nothing else. */
const ITEM = /^\s*[-*+•]\s+\*{0,2}\[[^[\]]{2,300}\]\([^()\s]{1,600}\)\*{0,2}\s*$/;
/** So many, one right below the other, are a list of links. */
const LEAST = 2;
/** More that stand alone may be how a file writes its titles. */
const MOST_ALONE = 2;
/** So many texts show how long those of a file are. */
const LEAST_TEXTS = 3;
/** Two texts together are longer than one, and so much are two halves at most. */
const ONE = 1.5;

/** What is looked at of a line. */
interface ReadLine {
  index: number;
  line: Line;
  blank: boolean;
  rule: string | null;
  naming: Naming;
}

/**
 * The lines that are items, each nothing but another paper's linked title, to none of which a text belongs: several, one
 * right below the other, or one that stands within a text as long as all others.
 */
export function linkRuns(lines: readonly ReadLine[]): Set<number> {
  const runs = runsOf(lines);
  const listed = runs.filter(({ papers }) => papers.size >= LEAST).flatMap(({ items }) => items);
  const alone = runs.filter(({ papers }) => papers.size < LEAST).flatMap(({ items }) => items);
  return new Set([...listed, ...(alone.length > MOST_ALONE ? [] : withinTexts(alone, lines))]);
}

/** Items that stand one right below the other, and the papers that they link. */
interface Run {
  items: number[];
  papers: Set<string>;
}

function runsOf(lines: readonly ReadLine[]): Run[] {
  const runs: Run[] = [];
  let open: Run | null = null;
  for (const line of lines) {
    const paper = paperOf(line);
    if (paper === null) {
      open = null;
      continue;
    }
    if (open === null) {
      open = { items: [], papers: new Set() };
      runs.push(open);
    }
    open.items.push(line.index);
    open.papers.add(paper);
  }
  return runs;
}

/** The items that part one text of a file, by how many lines stand between those that name papers. */
function withinTexts(items: number[], lines: readonly ReadLine[]): number[] {
  if (items.length === 0) return [];
  const told = toldBefore(lines);
  const naming = lines.filter(
    ({ naming: { own }, index }) => own.length > 0 && !items.includes(index),
  );
  const between = (from: number, to: number) => (told[to] ?? 0) - (told[from + 1] ?? 0);
  const texts = naming.flatMap(({ index }, order) => {
    const next = naming[order + 1]?.index;
    const isParted = items.some((item) => item > index && item < (next ?? index));
    const length = next === undefined || isParted ? 0 : between(index, next);
    return length > 0 ? [length] : [];
  });
  const usual = texts.toSorted((a, b) => a - b)[Math.floor(texts.length / 2)] ?? 0;
  if (texts.length < LEAST_TEXTS) return [];
  return items.filter((item) => {
    const above = naming.findLast(({ index }) => index < item)?.index;
    const next = naming.find(({ index }) => index > item)?.index ?? lines.length;
    if (above === undefined) return false;
    const halves = [between(above, item), between(item, next)];
    return halves.every((half) => half > 0) && between(above, next) - 1 <= usual * ONE;
  });
}

/** How many lines that tell something stand before each line. */
function toldBefore(lines: readonly ReadLine[]): number[] {
  const sums = [0];
  for (const { blank, rule } of lines) sums.push((sums.at(-1) ?? 0) + (blank || rule ? 0 : 1));
  return sums;
}

/** The one paper that an item links by its title; null for any other line. */
function paperOf(surveyed: ReadLine): string | null {
  if (surveyed.line.fenced || !ITEM.test(surveyed.line.text)) return null;
  const [link] = findLinks(surveyed.line.text);
  const [id = null, ...more] = surveyed.naming.own;
  return link && !isLinkWord(link.text) && more.length === 0 ? id : null;
}
