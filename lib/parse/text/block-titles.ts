import { isLinkWord, isNames } from '../words/clean-title';
import { hasCjk, widthOf } from '../words/scripts';
import { elementsOf, type MarkupElement, textOf } from './markup-tree';
import { BLOCKS, HEADING } from './page-tags';

/** So many blocks show where each of them has its title. */
const LEAST_BLOCKS = 3;
/** The first parts of a block with words in them, among which its title is. */
const MOST_PARTS = 6;
/** In letters of half a Chinese one's width. */
const LONGEST_TITLE = 300;
const LONGEST_PART = 4000;
const DEEPEST_LEVEL = 6;
const SENTENCE_END = /[。.！!；;，,：:]["”)）]?$/;

/** A part of a block that holds words and no further part, and where it stands. */
interface Part {
  /** The names and classes of what is around it, up to its block. */
  place: string;
  element: MarkupElement;
  text: string;
}

/**
 * Finds the titles of blocks that are built alike, are about a paper each, and have no heading, by their place: the first
 * part that each of them has and that reads like a title in most, and like a sentence or names in none. The
 * titles' level is below that of any heading of the page.
 */
export function findBlockTitles(
  blocks: Iterable<MarkupElement>,
  headings: ReadonlyMap<MarkupElement, number>,
): Map<MarkupElement, number> {
  const level = Math.min(DEEPEST_LEVEL, deepestOf(headings) + 1);
  const titles = new Map<MarkupElement, number>();
  for (const alike of groupByBuild(blocks)) {
    if (alike.length < LEAST_BLOCKS || alike.some((block) => isHeaded(block, headings))) continue;
    for (const { element } of titlesOf(alike.map(partsOf))) titles.set(element, level);
  }
  return titles;
}

function deepestOf(headings: ReadonlyMap<MarkupElement, number>): number {
  return [...headings.values()].reduce((deepest, level) => Math.max(deepest, level), 1);
}

function groupByBuild(blocks: Iterable<MarkupElement>): MarkupElement[][] {
  const groups = new Map<string, MarkupElement[]>();
  for (const block of blocks) {
    const group = groups.get(buildOf(block));
    if (group) group.push(block);
    else groups.set(buildOf(block), [block]);
  }
  return [...groups.values()];
}

function buildOf({ name, attributes }: MarkupElement): string {
  return `${name}.${attributes.get('class') ?? ''}`;
}

function isHeaded(element: MarkupElement, headings: ReadonlyMap<MarkupElement, number>): boolean {
  return elementsOf(element).some(
    (child) => HEADING.test(child.name) || headings.has(child) || isHeaded(child, headings),
  );
}

/** The parts of blocks that stand in the first place where all have what may be a title; none where there is no such place. */
function titlesOf(blocks: Part[][]): Part[] {
  const [first = []] = blocks;
  for (const { place } of first) {
    const found = blocks.flatMap((parts) => parts.find((part) => part.place === place) ?? []);
    if (found.length === blocks.length && areTitles(found)) return found;
  }
  return [];
}

function areTitles(parts: Part[]): boolean {
  const texts = parts.map(({ text }) => text);
  if (new Set(texts).size < texts.length || texts.some((text) => !mayBeTitle(text))) return false;
  return texts.filter(hasSeveralWords).length * 2 >= texts.length;
}

function mayBeTitle(text: string): boolean {
  return widthOf(text) <= LONGEST_TITLE && !SENTENCE_END.test(text) && !isNames(text);
}

function hasSeveralWords(text: string): boolean {
  return hasCjk(text) ? widthOf(text) >= 12 : text.split(/\s+/).length >= 3;
}

/** The first parts of a block that hold letters. */
function partsOf(block: MarkupElement): Part[] {
  const parts: Part[] = [];
  gather(block, '', parts);
  return parts;
}

function gather(element: MarkupElement, around: string, parts: Part[]): void {
  const seen = new Map<string, number>();
  for (const child of elementsOf(element)) {
    if (parts.length >= MOST_PARTS) return;
    const build = buildOf(child);
    const count = seen.get(build) ?? 0;
    seen.set(build, count + 1);
    const place = `${around} > ${build}#${count}`;
    if (elementsOf(child).some(({ name }) => BLOCKS.has(name))) gather(child, place, parts);
    else if (holdsWords(child)) parts.push({ place, element: child, text: wordsOf(child) });
  }
}

/** Whether a part holds letters beside words for links, and is no row of links. */
function holdsWords(element: MarkupElement): boolean {
  if (!BLOCKS.has(element.name)) return false;
  const links = elementsOf(element).filter(({ name }) => name === 'a');
  const text = wordsOf(element);
  const [link] = links;
  const beside = link && isLinkWord(wordsOf(link)) ? text.replace(wordsOf(link), '') : text;
  return links.length < 2 && text.length <= LONGEST_PART && /\p{L}/u.test(beside);
}

function wordsOf(element: MarkupElement): string {
  return textOf(element).replace(/\s+/g, ' ').trim();
}
