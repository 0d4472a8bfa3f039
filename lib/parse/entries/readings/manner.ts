import { findMentions } from '../../words/paper-mentions';
import { labelKey } from '../../words/read-label';
import { isOfPaper } from '../heads/of-paper';
import { opensBlock, type SurveyedLine } from '../lines/survey';
import type { Candidate } from './reading';

/** So many entries show how those of a file are written. */
const LEAST_KIN = 2;
/** In lines: below a title and its particulars, a text begins within so many. */
const NEAR = 12;
/** What stands before a title: its list's mark and number, marks of emphasis and links, a pictogram. */
export const OPENING =
  /^\s*(?:#{1,6}|[-*+•](?=\s))?\s*(?:\*{1,3}|_{1,3})?\[?(?:[（(【[]?\d{1,3}[.)、．）】\]]\s*|\d\ufe0f?\u20e3\s*|\p{Extended_Pictographic}\ufe0f?\s*)?(?:\*{1,3}|_{1,3}|《|\[)*/u;

/** A line that names the paper of an entry, and where it stands. */
export interface OwnLink {
  index: number;
  ids: string[];
}

/** How the entries of a reading are written. */
export interface Manner {
  /** Their titles' and links' lines, as `shapeOf` tells them. */
  titles: Set<string>;
  links: Set<string>;
  /** The lines of their links without the papers' numbers, where several are the same. */
  addresses: Set<string>;
  /** How many lines that hold something stand from a title to its link: negative where it stands above. */
  gaps: number[];
  /** Whether each title stands below a blank line, or a rule. */
  apart: boolean;
  /** Index of the first title, where each behind it stands below a rule; null where rules divide no entries. */
  ruledFrom: number | null;
  /** The labels with a text behind them that stand more than once, and are no titles'. */
  labels: Set<string>;
  /** Those of the labels that stand first in any entry. */
  first: Set<string>;
  /** Most name their papers behind their texts. */
  last: boolean;
  /** Each title but the first is the first line below the link of the entry before. */
  opening: boolean;
  /** How the lines right below titles begin, as `shapeOf` tells them. */
  below: Set<string>;
  /** An entry whose head is copied but for its words. */
  sample: Candidate;
}

/** A line that names a paper, without the number; of one that tells particulars, its link alone, since these differ. */
export function withoutId({ line: { text }, naming }: SurveyedLine, [id = '']: string[]): string {
  const start = naming.form === 'particular' ? (findMentions(text)[0]?.at ?? 0) : 0;
  return text.slice(start).replaceAll(id, '');
}

/** How entries are written; null where they are too few to tell. */
export function mannerOf(kin: Candidate[], lines: SurveyedLine[]): Manner | null {
  const [sample, ...others] = kin;
  if (!sample || kin.length < LEAST_KIN) return null;
  const isRuled = others.every(({ head }) => isBelowRule(head.index, lines));
  const textOf = (index = -1) => lines[index]?.line.text ?? '';
  return {
    titles: new Set(kin.map(({ head }) => shapeOf(textOf(head.index)))),
    links: new Set(kin.map(({ at }) => linkShapeOf(lines[at]))),
    addresses: recurringAddresses(kin, lines),
    gaps: [...new Set(kin.map(({ head, at }) => gapOf(head.index, at, lines)))].toSorted(
      (a, b) => Math.abs(a) - Math.abs(b),
    ),
    apart: kin.every(({ head }) => opensBlock(head.index, lines)),
    ruledFrom: isRuled ? sample.head.index : null,
    labels: recurringLabels(kin, lines),
    first: new Set(kin.flatMap((entry) => firstLabel(entry, lines) ?? [])),
    last: kin.filter(({ place }) => place === 'end').length * 2 > kin.length,
    opening: others.every(({ head }) => opensSpan(head.index, lines)),
    below: new Set(kin.map(({ head }) => shapeOf(textOf(lineFrom(head.index, 1, lines)?.index)))),
    sample,
  };
}

function recurringAddresses(kin: Candidate[], lines: SurveyedLine[]): Set<string> {
  return recurring(
    kin.flatMap(({ at, ids }) => {
      const line = lines[at];
      return line ? [withoutId(line, ids)] : [];
    }),
  );
}

/** The labels with a text behind them that stand more than once, without those of titles. */
function recurringLabels(kin: Candidate[], lines: SurveyedLine[]): Set<string> {
  const found = recurring(lines.flatMap((line) => labelOf(line) ?? []));
  for (const { head } of kin) found.delete(labelOf(lines[head.index]) ?? '');
  return found;
}

/** The first label below an entry's title that has a text behind it; null where there is none near. */
function firstLabel({ head, end }: Candidate, lines: SurveyedLine[]): string | null {
  const near = lines.slice(head.index + 1, Math.min(end, head.index + 1 + NEAR));
  return labelOf(near.find((line) => labelOf(line) !== null && !isOfPaper(line)));
}

function recurring(texts: string[]): Set<string> {
  const seen = new Set<string>();
  return new Set(texts.filter((text) => seen.size === seen.add(text).size));
}

/** The label that a line has a text behind; null where it has none. */
export function labelOf(line: SurveyedLine | undefined): string | null {
  const label = line?.label;
  return label?.closed && label.form !== 'heading' && label.rest !== ''
    ? labelKey(label.label)
    : null;
}

/** Whether the line above that holds something names a paper. */
function opensSpan(index: number, lines: SurveyedLine[]): boolean {
  let at = index - 1;
  while (at >= 0 && !isHeld(lines[at])) at--;
  return (lines[at]?.naming.own.length ?? 0) > 0;
}

export function isHeld(line: SurveyedLine | undefined): boolean {
  return line !== undefined && !line.blank && line.rule === null;
}

/** Whether a line names its paper as the lines of entries do. */
export function isLikeLinks(
  line: SurveyedLine | undefined,
  { titles, links, gaps, sample }: Manner,
) {
  if (!line) return false;
  const isInline = gaps.includes(0);
  // Among plain lines, only what is nothing but a link stands where links do.
  if (sample.head.plain && (isInline || !isLink(line.naming))) return false;
  return links.has(linkShapeOf(line)) || (isInline && isNumberedLike(line.line.text, titles));
}

export function isLink({ form }: SurveyedLine['naming']): boolean {
  return form === 'links' || form === 'labelled';
}

/** The line so many below another, or above it, counting those that hold something; null where a rule is between. */
export function lineFrom(index: number, steps: number, lines: SurveyedLine[]): SurveyedLine | null {
  const step = steps < 0 ? -1 : 1;
  let left = Math.abs(steps);
  let at = index;
  while (left > 0) {
    at += step;
    const line = lines[at];
    if (!line || line.rule) return null;
    if (!line.blank) left--;
  }
  return lines[at] ?? null;
}

/** How many lines that hold something stand from a title to its link, with that. */
function gapOf(title: number, at: number, lines: SurveyedLine[]): number {
  const [from, to] = title < at ? [title + 1, at + 1] : [at, title];
  const held = lines.slice(from, to).filter(({ blank }) => !blank).length;
  return title < at ? held : -held;
}

/** Whether a title is parted from what stands above it as the others are: else it is within an entry. */
export function isDivided(index: number, { ruledFrom }: Manner, lines: SurveyedLine[]): boolean {
  return ruledFrom === null || index < ruledFrom || isBelowRule(index, lines);
}

function isBelowRule(index: number, lines: SurveyedLine[]): boolean {
  let at = index - 1;
  while (lines[at]?.blank) at--;
  return (lines[at]?.rule ?? null) !== null;
}

/** How a title's line is written: its marks, each number alike. */
export function shapeOf(text: string): string {
  return (OPENING.exec(text)?.[0] ?? '').replace(/\d+/, '1').replace(/\s+/g, ' ');
}

/** Whether a line has a number as titles do, whatever its emphasis is. */
export function isNumberedLike(text: string, titles: Set<string>): boolean {
  const bare = (shape: string) => shape.replace(/[#*_\s]/g, '');
  const own = bare(shapeOf(text));
  return /\d/.test(own) && [...titles].some((shape) => bare(shape) === own);
}

/** How a link's line is written: what stands before its address, each number alike. */
function linkShapeOf(line: SurveyedLine | undefined): string {
  if (!line) return '';
  const { label, line: read } = line;
  return label?.closed && label.rest !== '' ? label.label : shapeOf(read.text);
}
