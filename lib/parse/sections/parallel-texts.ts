import type { Section } from '../../digest/digest';
import { plainInline } from '../../digest/plain-text';
import { sliceInline } from '../../digest/slice-inline';
import type { Block, Inline } from '../../digest/tree';
import { detectLanguage } from '../words/detect-language';
import { hasCjk } from '../words/scripts';
import { endsAsSentence, sentenceEnds } from '../words/sentences';

/** So many rows of a table show that it holds a text and its translation. */
const LEAST_ROWS = 2;
/** In UTF-16 units: a column's name is no longer, and tells but its language. */
const LONGEST_NAME = 24;
/** What stands before a paragraph in one of several languages: `EN …`, `[中文] …`. */
const TAG =
  /^\s{0,3}[[【(（]?(EN|ENG|English|英文?|ZH|CN|Chinese|中文?|JA|JP|日本語|日文?|KO|KR|한국어|한|韩文?|DE|Deutsch|FR|Français|ES|Español)[\]】)）]?(?:\s?[:：|·—–-]\s?|\s+)(?=\S)/u;
const LANGUAGES: Record<string, string> = {
  EN: 'en',
  ENG: 'en',
  English: 'en',
  英: 'en',
  英文: 'en',
  ZH: 'zh',
  CN: 'zh',
  Chinese: 'zh',
  中: 'zh',
  中文: 'zh',
  JA: 'ja',
  JP: 'ja',
  日: 'ja',
  日文: 'ja',
  日本語: 'ja',
  KO: 'ko',
  KR: 'ko',
  한: 'ko',
  한국어: 'ko',
  韩: 'ko',
  韩文: 'ko',
  DE: 'de',
  Deutsch: 'de',
  FR: 'fr',
  Français: 'fr',
  ES: 'es',
  Español: 'es',
};

/** What of a section is in one language; null where it is in none of its own. */
interface Spoken {
  lang: string | null;
  block: Block;
}

/**
 * A section that holds one text in several languages, side by side in a table, line by line, or in turn behind a word
 * for each, as one section for each language; any other as it is.
 */
export function partParallel(section: Section): Section[] {
  const pairs = section.blocks.filter((block) => block.t === 'paragraph' && isPair(block.c));
  const least = pairs.length >= LEAST_ROWS ? 1 : LEAST_ROWS;
  const spoken = section.blocks.flatMap((block) => spokenIn(block, least));
  const langs = [...new Set(spoken.flatMap(({ lang }) => lang ?? []))];
  const [first] = langs;
  if (first === undefined || langs.length < 2) return [section];
  const groups = new Map<string, Block[]>(langs.map((lang) => [lang, []]));
  let current = first;
  for (const { lang, block } of spoken) {
    current = lang ?? langAmong(langs, block) ?? current;
    groups.get(current)?.push(block);
  }
  return [...groups].map(([lang, blocks]) => ({
    ...section,
    // The authors wrote their abstract in English; what stands beside it is a translation.
    kind: section.kind === 'abstract' && lang !== 'en' ? 'summary' : section.kind,
    blocks,
  }));
}

/** Of several languages, the only one with a paragraph's script; null where there is none, or more. */
function langAmong(langs: string[], block: Block): string | null {
  if (block.t !== 'paragraph') return null;
  const isCjk = hasCjk(plainInline(block.c));
  const [only, ...others] = langs.filter((lang) => /^(?:zh|ja|ko)/.test(lang) === isCjk);
  return only !== undefined && others.length === 0 ? only : null;
}

/** Whether a paragraph is a sentence and its translation, a line each. */
function isPair(c: Inline[]): boolean {
  return plainInline(c).split('\n').length === 2 && linesInTurn(c, 1) !== null;
}

/** What a block says in each language; `least` is how many lines in turn a paragraph must have of each. */
function spokenIn(block: Block, least: number): Spoken[] {
  if (block.t === 'paragraph')
    return (
      taggedTexts(block.c) ??
      linesInTurn(block.c, least) ?? [taggedParagraph(block.c) ?? { lang: null, block }]
    );
  return (block.t === 'table' ? sidesOf(block.head, block.rows) : null) ?? [{ lang: null, block }];
}

/** A paragraph without the word for its language that it opens with; null where it has none, or is in another. */
function taggedParagraph(c: Inline[]): Spoken | null {
  const text = plainInline(c);
  const [tag = '', name = ''] = TAG.exec(text) ?? [];
  const lang = LANGUAGES[name];
  if (lang === undefined || detectLanguage(text.slice(tag.length)).slice(0, 2) !== lang)
    return null;
  return { lang, block: { t: 'paragraph', c: sliceInline(c, tag.length, text.length) } };
}

/** The texts of a paragraph, each behind the word for its language in bold; null where it has no two of them. */
function taggedTexts(c: Inline[]): Spoken[] | null {
  const tags = c.flatMap((each, at) => (isLanguageInBold(each) ? [at] : []));
  if (tags.length < 2 || tags[0] !== 0) return null;
  const spoken = tags.map((at, order) => taggedParagraph(c.slice(at, tags[order + 1])));
  return spoken.every((each) => each !== null) ? spoken : null;
}

function isLanguageInBold(each: Inline): boolean {
  if (typeof each === 'string' || each.t !== 'strong') return false;
  return LANGUAGES[plainInline(each.c).replace(/[:：]$/, '')] !== undefined;
}

/** The texts of a paragraph whose lines say the same in two languages in turn, a sentence each; null for any other. */
function linesInTurn(c: Inline[], least: number): Spoken[] | null {
  const text = plainInline(c);
  const lines = text.split('\n');
  const isFirst = (at: number) => at % 2 === 0;
  if (lines.length < 2 * least || lines.length % 2 === 1) return null;
  if (lines.some((line, at) => hasCjk(line) !== hasCjk(lines[at % 2] ?? ''))) return null;
  if (hasCjk(lines[0] ?? '') === hasCjk(lines[1] ?? '') || !lines.every(endsAsSentence))
    return null;
  let at = 0;
  const cells = lines.map((line) => {
    const from = at;
    at += line.length + 1;
    return sliceInline(c, from, from + line.length);
  });
  const [one, other] = [true, false].map((first) =>
    cells.filter((_, order) => isFirst(order) === first),
  );
  if (!one || !other) return null;
  return [...paragraphs(one, languageOf(one)), ...paragraphs(other, languageOf(other))];
}

/** The two sides of a table whose rows say the same in two languages; null for any other. */
function sidesOf(head: Inline[][], body: Inline[][][]): Spoken[] | null {
  const named = head.every((cell) => plainInline(cell).length <= LONGEST_NAME);
  const rows = named ? body : [head, ...body];
  const pairs = rows.flatMap((row) => pairOf(row) ?? []);
  if (pairs.length < LEAST_ROWS || rows.some((row) => !pairOf(row) && !row.every(isEmpty)))
    return null;
  const left = pairs.map((pair) => pair.left);
  const right = pairs.map((pair) => pair.right);
  const [one, other] = [languageOf(left), languageOf(right)];
  if (one === other || !areSentences(left) || !areSentences(right)) return null;
  return [...paragraphs(left, one), ...paragraphs(right, other)];
}

/** The two cells of a row that hold words, beside what holds none, as a number; null where there are more, or fewer. */
function pairOf(row: Inline[][]): { left: Inline[]; right: Inline[] } | null {
  const [left, right, ...more] = row.filter((cell) => !isEmpty(cell));
  return left && right && more.length === 0 ? { left, right } : null;
}

function languageOf(cells: Inline[][]): string {
  return detectLanguage(cells.map((cell) => plainInline(cell)).join('\n'));
}

function isEmpty(cell: Inline[]): boolean {
  return !/\p{L}/u.test(plainInline(cell));
}

/** Whether most cells are sentences: terms and what they mean stand beside each other, too. */
function areSentences(cells: Inline[][]): boolean {
  return cells.filter((cell) => endsAsSentence(plainInline(cell))).length * 2 > cells.length;
}

/** A side's cells as paragraphs; single sentences are one text. */
function paragraphs(cells: Inline[][], lang: string): Spoken[] {
  const single = cells.every((cell) => sentenceEnds(plainInline(cell)).length <= 1);
  const texts = single ? [joined(cells, /^(?:zh|ja)/.test(lang) ? '' : ' ')] : cells;
  return texts.map((c) => ({ lang, block: { t: 'paragraph', c } }));
}

function joined(cells: Inline[][], between: string): Inline[] {
  return cells.flatMap((cell, index) =>
    index === 0 || between === '' ? cell : [between, ...cell],
  );
}
