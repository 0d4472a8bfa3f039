import { clipInline } from '../../digest/clip-inline';
import type { Section } from '../../digest/digest';
import { plainInline, plainText } from '../../digest/plain-text';
import { kindOfLabel } from '../../digest/section-labels';
import { titleLetters } from '../../digest/title-letters';
import type { Block, Inline } from '../../digest/tree';
import { detectLanguage } from '../words/detect-language';
import { isEditorsNote } from '../words/editors-note';
import { isFailedOutput, isUnsaid } from '../words/failed-output';
import { columnsOf } from '../words/scripts';
import { sentenceEnds } from '../words/sentences';
import { behindBackground, nameOf } from './behind-background';
import { behindIntroduction, behindRemark } from './behind-remark';
import { cutLead, JUDGED, LONGEST_SENTENCE, masked } from './cut-lead';
import { RANKS, rankOfOpening, rankOfSection } from './lead-rank';
import { isKeywords, startOfLead } from './lead-start';

/** In UTF-16 units: what is longer says something. */
const LONGEST_TOPIC = 40;
/** In columns: shorter texts tell little. */
const LEAST_TELLING = 20;
/** In columns: shorter texts tell little of their language. */
const LEAST_SPOKEN = 30;
/** So many paragraphs and items of a section are looked at. */
const MOST_PASSAGES = 8;

/** More than a sentence under a label that nobody knows falls behind a list of what a paper brings. */
const FRAGMENT = 10;
/** `"The figure sold it to me."`, `Kim: "…"`: what somebody says of a paper, and nothing else. */
const REMARK =
  /^\s*(?:\p{Lu}[\p{L}’'.-]{1,20}(?:\s\p{Lu}[\p{L}’'.-]{1,20})?\s?[:：]\s*)?["“„«「][^"“”„«»「」]{1,300}["”“»」]\s*$/u;
const REMARKED = 30;

/** What is known of the digest that a lead is for. */
export interface LeadContext {
  title: string;
  lang: string;
  /** Sections that hold a failed machine's words. */
  failed: Set<Section>;
}

interface OpenedContext extends LeadContext {
  /** The first label of all has a sentence below it. */
  opens: boolean;
}

/** A paragraph's or an item's text. */
interface Passage {
  run: Inline[];
  listed: boolean;
}

/** A run of text that could be the lead, and where in its plain text that would start. */
interface Candidate {
  run: Inline[];
  start: number;
  score: number;
}

/**
 * A digest's row: the best one to three sentences of one section, as they stand there. The summary's where there
 * is one; never names, dates, links, scores, keywords, or what only leads to the text. Empty where no section
 * has any.
 */
export function chooseLead(sections: Section[], context: LeadContext): Inline[] {
  const opening = openingSection(sections);
  // What stands below a field, and not in it, stands above all labels as well.
  const first = sections.findIndex(
    ({ label, kind }) => kind !== 'field' && (label !== '' || kind !== 'other'),
  );
  const labelled = Math.max(1, first === -1 ? sections.length : first);
  const opened = { ...context, opens: opening !== null };
  const ranked = sections
    .map((section, place) => ({
      section,
      most: (rankOfOpening(section, opening) ?? rankOfSection(section, place, labelled)) - place,
    }))
    .filter(({ section }) => !context.failed.has(section))
    .toSorted((a, b) => b.most - a.most);
  let best: Candidate | null = null;
  for (const { section, most } of ranked) best = bestOf(section, most, best, opened);
  return best ? cutLead(best.run, best.start) : fallback(sections);
}

/** The best passage of a section, whose score is `most` without a flaw; `best` where none is better. */
function bestOf(
  section: Section,
  most: number,
  best: Candidate | null,
  context: OpenedContext,
): Candidate | null {
  let found = best;
  for (const [order, passage] of passagesOf(section.blocks).entries()) {
    const worth = most - 4 * order - (passage.listed ? 2 : 0);
    if (found && worth <= found.score) continue;
    const candidate = candidateOf(passage, worth, context);
    if (candidate && (!found || candidate.score > found.score)) found = candidate;
  }
  return found;
}

/** A passage as a candidate, whose score is `worth` without a flaw; null where it has nothing for a lead. */
function candidateOf(
  { run, listed }: Passage,
  worth: number,
  { title, lang, opens }: OpenedContext,
): Candidate | null {
  const text = plainInline(run).slice(0, JUDGED);
  const behind = keywordsAbove(run) || (listed ? topicBefore(run) : 0);
  const opening = startOfLead(text.slice(behind));
  if (opening === null) return null;
  const start = behind + opening;
  const said = text.slice(start);
  if (saysNothing(said, titleLetters(title))) return null;
  const isFragment = opens && listed && sentenceEnds(said).length === 0;
  const flaws = flawsOf(said, lang) + (isFragment ? FRAGMENT : 0);
  const score = worth - flaws - (REMARK.test(text) || isEditorsNote(text) ? REMARKED : 0);
  const shown = masked(run).slice(start);
  const before =
    behindBackground(shown, title) ||
    behindRemark(shown, nameOf(title)) ||
    behindIntroduction(shown, said, title);
  return { run, start: start + before, score };
}

/** Whether a text only repeats the title or a label, or stands where a machine had nothing to say. */
function saysNothing(said: string, own: string): boolean {
  return (
    titleLetters(said) === own ||
    kindOfLabel(said) !== null ||
    isFailedOutput(said) ||
    isUnsaid(said.trim().replace(/^[^:：]{1,16}[:：]\s*/, ''))
  );
}

/** The length of the keywords in bold that a paragraph opens with, together or each for itself; 0 where it does not. */
function keywordsAbove(run: Inline[]): number {
  let words = '';
  for (const node of run) {
    const text = plainInline([node]);
    if (typeof node === 'string' ? /[\p{L}\p{N}]/u.test(text) : node.t !== 'strong') break;
    words += text;
  }
  return words.length < plainInline(run).length && isKeywords(words) ? words.length : 0;
}

/** The length of the words in bold before a colon that an item opens with; 0 where it does not. */
function topicBefore([first, second]: Inline[]): number {
  if (first === undefined || typeof first === 'string' || first.t !== 'strong') return 0;
  const topic = plainInline([first]);
  if (topic.length > LONGEST_TOPIC) return 0;
  const colon = typeof second === 'string' ? (/^\s?[:：]/.exec(second)?.[0] ?? '') : '';
  return /[:：]\s*$/.test(topic) || colon !== '' ? topic.length + colon.length : 0;
}

/**
 * The section below the first label of all, if nobody knows that or it says what came of the paper, and a sentence
 * stands there: parts of a list below say less; else null.
 */
function openingSection(sections: Section[]): Section | null {
  // Of a record, a section has its kind for a label.
  const first = sections.find(({ label, kind }) => label !== '' || kind === 'conclusion');
  if (first?.kind !== 'other' && first?.kind !== 'conclusion') return null;
  const [passage] = passagesOf(first.blocks);
  const isSentence = passage?.listed === false && sentenceEnds(plainInline(passage.run)).length > 0;
  return isSentence ? first : null;
}

/** What speaks against a text: another language than the digest's, too few words, no sentence. */
function flawsOf(text: string, lang: string): number {
  const columns = columnsOf(text.slice(0, LONGEST_SENTENCE));
  const foreign = columns >= LEAST_SPOKEN && isForeign(text, lang) ? 60 : 0;
  const brief = columns < LEAST_TELLING ? 16 : 0;
  const open = sentenceEnds(text).length > 0 || columns > 3 * LEAST_TELLING ? 0 : 6;
  return foreign + brief + open;
}

function isForeign(text: string, lang: string): boolean {
  const own = detectLanguage(text);
  return (
    own.slice(0, 2) !== lang.slice(0, 2) && (own !== 'en' || /^(?:zh|ja|ko|ru|ar|vi)/.test(lang))
  );
}

/** A section's first paragraphs and items. */
function passagesOf(blocks: Block[]): Passage[] {
  const passages: Passage[] = [];
  const stack = blocks.map((block) => ({ block, listed: false })).reverse();
  while (passages.length < MOST_PASSAGES) {
    const next = stack.pop();
    if (!next) break;
    const { block, listed } = next;
    if (block.t === 'paragraph') passages.push({ run: block.c, listed });
    else if (block.t === 'quote') pushAll(stack, block.c, listed);
    else if (block.t === 'list') pushAll(stack, block.items.slice(0, MOST_PASSAGES).flat(), true);
  }
  return passages;
}

function pushAll(
  stack: { block: Block; listed: boolean }[],
  blocks: Block[],
  listed: boolean,
): void {
  for (const block of blocks.slice(0, MOST_PASSAGES).reverse()) stack.push({ block, listed });
}

/** Where nothing reads as a sentence: the first words that there are. */
function fallback(sections: Section[]): Inline[] {
  const order = sections.toSorted((a, b) => RANKS[b.kind] - RANKS[a.kind]);
  for (const { blocks } of order) {
    const found = passagesOf(blocks).find(({ run }) => /[\p{L}\p{N}]/u.test(plainInline(run)));
    if (found) return cutLead(found.run, 0);
  }
  // A table, code or a heading alone.
  const [line] = order.flatMap(({ blocks }) => firstLine(plainText(blocks)) ?? []);
  return line === undefined ? [] : clipInline([line], LONGEST_SENTENCE);
}

/** The first line that holds a letter or a number. */
function firstLine(text: string): string | undefined {
  return text.split('\n').find((line) => /[\p{L}\p{N}]/u.test(line));
}
