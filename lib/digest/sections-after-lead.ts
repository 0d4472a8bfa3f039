import type { Section } from './digest';
import { plainInline, plainText } from './plain-text';
import { splitInline } from './split-inline';
import type { Block, Inline } from './tree';

/** How often the same words may stand in a run before nobody looks on. */
const MOST_TRIES = 20;
/** What introduces a lead and says nothing without it, `In short:`, has at most so many characters. */
const LONGEST_LEAD_IN = 40;
/** So many blocks deep lead runs are looked for. */
const DEEPEST = 8;

/**
 * A digest's sections below its lead, which is a run of one of them: that one goes on where the lead ends.
 * In their order and number; null for the one of which nothing is left. What stands before the lead in its
 * paragraph stays, with `…` in the lead's place.
 */
export function sectionsAfterLead(
  sections: readonly Section[],
  lead: Inline[],
): (Section | null)[] {
  const text = withoutSpace(plainInline(lead)).text;
  const summaries = sections.filter(({ kind }) => kind === 'summary');
  const inTurn = [...summaries, ...sections.filter((section) => !summaries.includes(section))];
  for (const sought of waysToSeek(text)) {
    for (const section of inTurn) {
      const blocks = cutBlocks(section.blocks, sought, 0);
      if (!blocks) continue;
      const after = saysMore(blocks) ? { ...section, blocks } : null;
      return sections.map((each) => (each === section ? after : each));
    }
  }
  return [...sections];
}

/**
 * A run of text in two: up to where the lead ends, with which it begins, and what follows with its white
 * space. Null where it does not begin with it, or ends with it.
 */
export function partAfterLead(run: Inline[], lead: Inline[]): [Inline[], Inline[]] | null {
  const text = withoutSpace(plainInline(lead)).text;
  if (text === '') return null;
  const plain = plainInline(run);
  const found = findRun(plain, { text, place: 'start', cutOff: false });
  if (found?.start !== 0 || found.end === plain.length) return null;
  const [before, after] = splitInline(run, found.end);
  return plainInline(before).length === found.end && says(after) ? [before, after] : null;
}

interface Sought {
  /** The lead's text without white space. */
  text: string;
  place: 'start' | 'anywhere';
  /** Whether the lead was cut off, perhaps within a word, since it is too long. */
  cutOff: boolean;
}

function waysToSeek(text: string): Sought[] {
  const short = text.replace(/…$/, '');
  if (short === '') return [];
  return [
    { text, place: 'start', cutOff: false },
    ...(short === text ? [] : [{ text: short, place: 'start', cutOff: true } as const]),
    { text, place: 'anywhere', cutOff: false },
  ];
}

/** The blocks without the first run of the lead in them; null where none of them holds it. */
function cutBlocks(blocks: Block[], sought: Sought, depth: number): Block[] | null {
  if (depth > DEEPEST) return null;
  for (const [index, block] of blocks.entries()) {
    const cut = cutBlock(block, sought, depth);
    if (!cut) continue;
    const [before, after] = [blocks.slice(0, index), blocks.slice(index + 1)];
    const isBare = cut.length === 0 && before.at(-1)?.t === 'heading' && after[0]?.t === 'heading';
    return [...(isBare ? before.slice(0, -1) : before), ...cut, ...after];
  }
  return null;
}

function cutBlock(block: Block, sought: Sought, depth: number): Block[] | null {
  switch (block.t) {
    case 'paragraph': {
      const run = cutRun(block.c, sought);
      return run && (run.length > 0 ? [{ ...block, c: run }] : []);
    }
    case 'quote': {
      const inner = cutBlocks(block.c, sought, depth + 1);
      return inner && (inner.length > 0 ? [{ ...block, c: inner }] : []);
    }
    case 'list':
      return cutList(block, sought, depth);
    default:
      return null;
  }
}

/** Items keep their numbers: where one is gone from a list's middle, what follows is a list of its own. */
function cutList(
  list: Extract<Block, { t: 'list' }>,
  sought: Sought,
  depth: number,
): Block[] | null {
  const { items, ordered, start } = list;
  for (const [index, item] of items.entries()) {
    const cut = cutBlocks(item, sought, depth + 1);
    if (!cut) continue;
    const [before, after] = [items.slice(0, index), items.slice(index + 1)];
    if (saysMore(cut)) return [{ ...list, items: [...before, cut, ...after] }];
    const parts = ordered
      ? [
          { ...list, items: before },
          { ...list, start: start + index + 1, items: after },
        ]
      : [{ ...list, items: [...before, ...after] }];
    return parts.filter((part) => part.items.length > 0);
  }
  return null;
}

/** The run without the lead; empty where it says no more, null where it does not hold it. */
function cutRun(run: Inline[], sought: Sought): Inline[] | null {
  const plain = plainInline(run);
  const found = findRun(plain, sought);
  if (!found) return null;
  const [upTo, after] = splitInline(run, found.end);
  const [before, cut] = splitInline(upTo, found.start);
  // Within a formula or code there is no place to cut.
  if (
    plainInline(before).length !== found.start ||
    plainInline(cut).length !== found.end - found.start
  )
    return null;
  const rest = trimStart(after);
  if (!says(rest) && isLeadIn(plain.slice(0, found.start))) return [];
  if (sought.cutOff) return ['…', ...rest];
  if (isLeadIn(plain.slice(0, found.start))) return rest;
  return [...before, ...(says(rest) ? ['… ', ...rest] : ['…'])];
}

/** Where the lead stands in a text: from a sentence's or clause's start to an end of one. */
function findRun(plain: string, sought: Sought): { start: number; end: number } | null {
  const { text, offsets } = withoutSpace(plain);
  let at = text.indexOf(sought.text);
  for (let tries = 0; at >= 0 && tries < MOST_TRIES; tries++) {
    const start = offsets[at] ?? 0;
    const end = (offsets[at + sought.text.length - 1] ?? 0) + 1;
    if (sought.place === 'start' && !isLeadIn(plain.slice(0, start))) return null;
    const isWithinWord =
      isBetweenLetters(plain, start) || (!sought.cutOff && isBetweenLetters(plain, end));
    if (!isWithinWord) return { start, end };
    at = text.indexOf(sought.text, at + 1);
  }
  return null;
}

function isBetweenLetters(text: string, at: number): boolean {
  return [text[at - 1], text[at]].every(
    (letter) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter),
  );
}

/** Whether a text is nothing, or only introduces what follows it. */
function isLeadIn(text: string): boolean {
  const trimmed = text.trim();
  return (
    !says([trimmed]) || (trimmed.length <= LONGEST_LEAD_IN && /^[^.!?。！？]*[:：]$/.test(trimmed))
  );
}

function trimStart(run: Inline[]): Inline[] {
  const plain = plainInline(run);
  return splitInline(run, plain.length - plain.trimStart().length)[1];
}

/** Whether a run holds a letter or a number. */
function says(run: Inline[]): boolean {
  return /[\p{L}\p{N}]/u.test(plainInline(run));
}

/** Whether blocks hold more than headings. */
function saysMore(blocks: Block[]): boolean {
  return /[\p{L}\p{N}]/u.test(plainText(blocks.filter(({ t }) => t !== 'heading')));
}

/** A text without its white space, and where in it each of the characters that are left stands. */
function withoutSpace(plain: string): { text: string; offsets: number[] } {
  const offsets: number[] = [];
  let text = '';
  for (let index = 0; index < plain.length; index++) {
    const letter = plain.charAt(index);
    if (/\s/.test(letter)) continue;
    text += letter;
    offsets.push(index);
  }
  return { text, offsets };
}
