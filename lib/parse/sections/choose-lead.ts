import { clipInline } from '../../digest/clip-inline';
import type { Section } from '../../digest/digest';
import { plainInline, plainText } from '../../digest/plain-text';
import type { SectionKind } from '../../digest/section-kind';
import { kindOfLabel, nearKindOfLabel } from '../../digest/section-labels';
import { sliceInline } from '../../digest/slice-inline';
import { titleLetters } from '../../digest/title-letters';
import type { Block, Inline } from '../../digest/tree';
import { detectLanguage } from '../words/detect-language';
import { isEditorsNote } from '../words/editors-note';
import { isFailedOutput, isUnsaid } from '../words/failed-output';
import { columnsOf } from '../words/scripts';
import { sentenceEnds } from '../words/sentences';
import { behindBackground, nameOf } from './behind-background';
import { behindIntroduction, behindRemark } from './behind-remark';
import { isKeywords, startOfLead } from './lead-start';
import { withoutLinkBehind } from './link-behind';

/** The lead is read on every visit; the section that it comes from has the whole. In UTF-16 units. */
const LONGEST = 300;
/** What is one sentence may be so long before it is cut within. */
const LONGEST_SENTENCE = 600;
const MOST_SENTENCES = 3;
/** In UTF-16 units: what is longer says something. */
const LONGEST_TOPIC = 40;
/** Nothing beyond it can be in a lead, in UTF-16 units. */
const JUDGED = 4000;
/** In columns: shorter texts tell little. */
const LEAST_TELLING = 20;
/** In columns: shorter texts tell little of their language. */
const LEAST_SPOKEN = 30;
/** A text's end that leads to what is listed below it. */
const LEAD_IN = /[:：]\s*$/;
/** So many paragraphs and items of a section are looked at. */
const MOST_PASSAGES = 8;

/** How well a section of each kind says what a paper is about, best first. */
const RANKS: Record<SectionKind, number> = {
  summary: 100,
  innovations: 66,
  method: 62,
  conclusion: 58,
  results: 57,
  motivation: 56,
  other: 50,
  abstract: 44,
  usage: 30,
  limitations: 20,
  field: 5,
};
/** A text above all labels is a summary that nobody called one. */
const UNLABELLED = 80;
/** A quotation above all labels, before what stands in parts of sentences below labels that nobody knows. */
const QUOTED_ABOVE = 52;
/** What a writer says first, in a sentence below a label of their own, behind what a paper does and before what came of it. */
const OPENING = 60;
/** What came of a paper, or why it was picked, where that is told before all else. */
const TOLD_FIRST = 67;
const OF_PICK =
  /^(?:推荐|推薦|入选|入選|上榜|精选)(?:理由|原因|语|語)$|^(?:why (?:we picked (?:it|this)|this paper)|추천 이유|選んだ理由|推しポイント)$/i;
/** Words of a label above what was wrong before the paper. */
const OF_PROBLEM =
  /问题|問題|解决|解決|为什么|為什麼|为何|痛点|痛點|困境|背景|动机|動機|挑战|挑戰|課題|문제|왜|배경|problem|\bsolves?\b|question|\bwhy\b|\bissue|challenge|\bgap\b|background|context|проблем|почему|зачем|pourquoi|défi|warum|frage|por qué|pregunta|perché|vấn đề/i;
/** Words of a label above what a paper lacks, and of what it has as well: a judgement. */
const OF_FLAWS =
  /不足|局限|缺点|缺點|短板|欠点|단점|weakness|limitation|drawback|\bcons\b|faiblesse|schwäche/i;
const JUDGED_AS = 55;
/** More than a sentence under a label that nobody knows falls behind a list of what a paper brings. */
const FRAGMENT = 10;
/** The authors' abstract in the digest's language, below what its publisher sums up in their own words. */
const TRANSLATED = 90;
/** The number of a text's part, behind the one before it. */
const NUMBERED = /^\s*(?:[(（]?(?:\d{1,2}|[a-h]|[ivx]{1,4})[)）]|\d{1,2}[.、]\s?\p{L}|[①-⑳])/u;
/** `"The figure sold it to me."`, `Kim: "…"`: what somebody says of a paper, and nothing else. */
const REMARK =
  /^\s*(?:\p{Lu}[\p{L}’'.-]{1,20}(?:\s\p{Lu}[\p{L}’'.-]{1,20})?\s?[:：]\s*)?["“„«「][^"“”„«»「」]{1,300}["”“»」]\s*$/u;
const REMARKED = 30;
/** An idea that stands behind what else is told is a part of the paper, and sums up less than a text above all labels. */
const OF_IDEA = /^(?:the idea|l[’']id[ée]e|l[’']idea|la idea|die idee|a ideia|идея)$/i;
const IDEA_BEHIND = 79;
const REFERENCES = /(?<=[.。!?！？…])(?:\s?\[\d{1,3}\]){1,12}(?=\s|$)/g;
/** A line of its own that opens with a pictogram, as the items of a list do where nobody writes lists. */
const PICTURED = /^\s*\n\s*\p{Extended_Pictographic}/u;

const BRIEF = /一句(?:话|話)|tl;?\s?dr|(?:one|1|single)[- ](?:sentence|line)|한 ?(?:줄|문장)|一言/i;

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
      most: (rankOfOpening(section, opening) ?? rankOf(section, place, labelled)) - place,
    }))
    .filter(({ section }) => !context.failed.has(section))
    .toSorted((a, b) => b.most - a.most);
  let best: Candidate | null = null;
  for (const { section, most } of ranked) best = bestOf(section, most, best, opened);
  return best ? cut(best) : fallback(sections);
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

/** How well the section below the first label says what a paper is about; null where it does so as it would in any place. */
function rankOfOpening(section: Section, opening: Section | null): number | null {
  if (section !== opening || OF_PROBLEM.test(section.label)) return null;
  return section.kind === 'conclusion' || OF_PICK.test(section.label) ? TOLD_FIRST : OPENING;
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

function rankOf({ kind, label }: Section, place: number, labelled: number): number {
  if (label === '' && kind === 'other') return place < labelled ? UNLABELLED : RANKS.other;
  if (label === '' && kind === 'abstract' && place === 0) return QUOTED_ABOVE;
  if (kind === 'innovations' && OF_FLAWS.test(label)) return JUDGED_AS;
  return kind === 'summary' ? rankOfSummary(label, place > labelled) : RANKS[kind];
}

function rankOfSummary(label: string, isBehind: boolean): number {
  if (nearKindOfLabel(label) === 'abstract') return TRANSLATED;
  if (isBehind && OF_IDEA.test(label)) return IDEA_BEHIND;
  return RANKS.summary + (BRIEF.test(label) ? 10 : 0);
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

/** The first sentences from a candidate's start: as many as fit. */
function cut({ run, start }: Candidate): Inline[] {
  const text = masked(run).slice(0, start + JUDGED);
  const said = text.slice(start);
  const ends = endsOf(said);
  // Where the parts of a text are numbered, the first of them is the lead.
  const part = ends.findIndex((end) => isPart(said.slice(end, end + 12)));
  const most = part === -1 ? MOST_SENTENCES : Math.min(MOST_SENTENCES, part + 1);
  const told = ends.length > 1 && LEAD_IN.test(said) ? Math.min(most, ends.length - 1) : most;
  const fitting = ends.slice(0, told).findLast((end) => widthOf(said.slice(0, end)) <= LONGEST);
  const end = fitting ?? ends[0] ?? said.trimEnd().length;
  const shown = withoutLinkBehind(sliceInline(run, start, start + end));
  return clipInline(withoutReferences(shown), LONGEST_SENTENCE);
}

function isPart(behind: string): boolean {
  return NUMBERED.test(behind) || PICTURED.test(behind);
}

/** A run without the numbers of its sources behind its sentences, which stand where nobody sees them: `… apart.[1][4]` */
function withoutReferences(run: Inline[]): Inline[] {
  return run.map((node) => (typeof node === 'string' ? node.replace(REFERENCES, '') : node));
}

/** A text's length, in which a Chinese, Japanese or Korean letter counts half as much again: so much it says and takes. */
function widthOf(text: string): number {
  return (text.length + columnsOf(text)) / 2;
}

/** Where a text's sentences end; its last may lack the mark, and so may a line above one that begins anew. */
function endsOf(text: string): number[] {
  const ends = sentenceEnds(text);
  const whole = text.trimEnd().length;
  for (const line of text.matchAll(
    /\n(?=\s*(?:[-*•·▪◦]\s|\d{1,2}[.、)]\s?|[①-⑳]|\p{Extended_Pictographic}|[^\s:：]{1,16}[:：]))/gu,
  ))
    ends.push(line.index);
  if ((ends.at(-1) ?? 0) < whole) ends.push(whole);
  return ends.filter((end) => end > 0).toSorted((a, b) => a - b);
}

/** A run's plain text, in which formulas, code and links hold no sentence's end. */
function masked(nodes: Inline[]): string {
  let text = '';
  for (const node of nodes) {
    if (typeof node === 'string') text += node;
    else if (node.t === 'strong' || node.t === 'emphasis') text += masked(node.c);
    else if (node.t === 'break') text += '\n';
    else text += 'x'.repeat(plainInline([node]).length);
  }
  return text;
}

/** Where nothing reads as a sentence: the first words that there are. */
function fallback(sections: Section[]): Inline[] {
  const order = sections.toSorted((a, b) => RANKS[b.kind] - RANKS[a.kind]);
  for (const { blocks } of order) {
    const found = passagesOf(blocks).find(({ run }) => /[\p{L}\p{N}]/u.test(plainInline(run)));
    if (found) return cut({ run: found.run, start: 0, score: 0 });
  }
  // A table, code or a heading alone.
  const [line] = order.flatMap(({ blocks }) => firstLine(plainText(blocks)) ?? []);
  return line === undefined ? [] : clipInline([line], LONGEST_SENTENCE);
}

/** The first line that holds a letter or a number. */
function firstLine(text: string): string | undefined {
  return text.split('\n').find((line) => /[\p{L}\p{N}]/u.test(line));
}
