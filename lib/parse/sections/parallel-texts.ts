import type { Section } from '../../digest/digest';
import { plainInline } from '../../digest/plain-text';
import { nearKindOfLabel } from '../../digest/section-labels';
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

/** How much longer what is written in letters is than what says the same in Chinese, Japanese or Korean. */
const LEAST_RATIO = 1.2;
const MOST_RATIO = 8;
/** `Method / 方法`, `方法（Method）` */
const TWO_LABELS =
  /^([^/|｜／·()（）]{1,40}?)\s*(?:[/|｜／·]\s*([^/|｜／·()（）]{1,40})|[（(]([^()（）]{1,40})[)）])$/;

/** A section, and its language where that is known by what stands beside it. */
export interface SpokenSection {
  lang: string | null;
  section: Section;
}

/** What of a section is in one language; null where it is in none of its own. */
interface Spoken {
  lang: string | null;
  block: Block;
  /** What the row of a table that it stands in is called. */
  label?: string;
}

/**
 * Parts each section that holds one text in several languages. A paragraph and its translation below it are told
 * from a quotation by their number: several sections, or one with several, have such pairs.
 */
export function partAllParallel(sections: Section[]): SpokenSection[] {
  const inTurn = sections.filter(({ blocks }) => paragraphsInTurn(blocks, 1) !== null);
  const least = inTurn.length >= LEAST_ROWS ? 1 : LEAST_ROWS;
  return sections.flatMap((section) => partParallel(section, least));
}

/**
 * A section that holds one text in several languages, side by side in a table, line by line, or in turn behind a word
 * for each, as one section for each language; any other as it is.
 */
export function partParallel(section: Section, leastInTurn = LEAST_ROWS): SpokenSection[] {
  const pairs = section.blocks.filter((block) => block.t === 'paragraph' && isPair(block.c));
  const least = pairs.length >= LEAST_ROWS ? 1 : LEAST_ROWS;
  const spoken =
    paragraphsInTurn(section.blocks, leastInTurn) ??
    section.blocks.flatMap((block) => spokenIn(block, least));
  const langs = [...new Set(spoken.flatMap(({ lang }) => lang ?? []))];
  const [first] = langs;
  if (first === undefined || langs.length < 2) return [{ lang: null, section }];
  const groups = new Map<string, Spoken[]>(langs.map((lang) => [lang, []]));
  let current = first;
  for (const each of spoken) {
    current = each.lang ?? langAmong(langs, each.block) ?? current;
    groups.get(current)?.push(each);
  }
  return [...groups].flatMap(([lang, told]) =>
    sectionsIn(lang, told, section).map((own) => ({ lang, section: own })),
  );
}

/** What a section says in one language: a section, or one for each row of a table that names its rows. */
function sectionsIn(lang: string, told: Spoken[], section: Section): Section[] {
  const rest = told.filter(({ label }) => label === undefined).map(({ block }) => block);
  const rows = told.flatMap(({ label, block }) => (label === undefined ? [] : [{ label, block }]));
  const named = rows.map(({ label, block }) => ({
    kind: nearKindOfLabel(label) ?? 'other',
    label: labelIn(lang, label),
    blocks: [block],
  }));
  if (rest.length === 0) return named;
  // The authors wrote their abstract in English; what stands beside it is a translation.
  const kind = section.kind === 'abstract' && lang !== 'en' ? 'summary' : section.kind;
  return [{ ...section, kind, label: labelIn(lang, section.label), blocks: rest }, ...named];
}

/** A label's part that is in a language, where it has two in two scripts. */
function labelIn(lang: string, label: string): string {
  const [, one = '', beside, within] = TWO_LABELS.exec(label) ?? [];
  const other = beside ?? within ?? '';
  if (one === '' || other === '' || hasCjk(one) === hasCjk(other)) return label;
  return hasCjk(one) === isEastAsian(lang) ? one : other;
}

function isEastAsian(lang: string): boolean {
  return /^(?:zh|ja|ko)/.test(lang);
}

/** What paragraphs say in two languages in turn, each a text and its translation below it; null where fewer pairs than `least` do, or anything else stands among them. */
function paragraphsInTurn(blocks: Block[], least: number): Spoken[] | null {
  const runs = blocks.flatMap((block) => (block.t === 'paragraph' ? [block.c] : []));
  if (runs.length < blocks.length || runs.length < 2 * least || runs.length % 2 === 1) return null;
  const [one, other] = [0, 1].map((side) => runs.filter((_, at) => at % 2 === side));
  if (!one || !other || !one.every((run, at) => areTranslations(run, other[at] ?? []))) return null;
  const langs = [languageOf(one), languageOf(other)];
  if (langs[0] === langs[1] || new Set(one.map((run) => hasCjk(plainInline(run)))).size > 1)
    return null;
  return runs.map((c, at) => ({ lang: langs[at % 2] ?? null, block: { t: 'paragraph', c } }));
}

/** Whether one of two paragraphs may say in Chinese, Japanese or Korean what the other says in letters. */
function areTranslations(one: Inline[], other: Inline[]): boolean {
  const [first, second] = [plainInline(one), plainInline(other)];
  if (hasCjk(first) === hasCjk(second) || !endsAsSentence(first) || !endsAsSentence(second))
    return false;
  const ratio = hasCjk(first) ? second.length / first.length : first.length / second.length;
  return ratio >= LEAST_RATIO && ratio <= MOST_RATIO;
}

/** Of several languages, the only one with a paragraph's script; null where there is none, or more. */
function langAmong(langs: string[], block: Block): string | null {
  if (block.t !== 'paragraph') return null;
  const isCjk = hasCjk(plainInline(block.c));
  const [only, ...others] = langs.filter((lang) => isEastAsian(lang) === isCjk);
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
  if (block.t !== 'table') return [{ lang: null, block }];
  const { head, rows } = block;
  return sidesOf(head, rows) ?? namedSidesOf(head, rows) ?? [{ lang: null, block }];
}

/** The sides of a table whose columns are called by their languages, and its rows by what they tell; null for any other. */
function namedSidesOf(head: Inline[][], rows: Inline[][][]): Spoken[] | null {
  const [none, ...sides] = head.map((cell) => LANGUAGES[plainInline(cell).trim()] ?? null);
  if (none !== null || sides.length < 2 || !rows.every(([name = []]) => isLabel(name))) return null;
  const told = sides.map((lang, side) => {
    const cells = rows.map((row) => row[side + 1] ?? []).filter((cell) => !isEmpty(cell));
    const own = languageOf(cells);
    return cells.length > 0 && own.slice(0, 2) === lang ? own : null;
  });
  if (told.includes(null) || new Set(told).size < told.length) return null;
  return told.flatMap((lang, side) =>
    rows.flatMap(([name = [], ...cells]) => {
      const c = cells[side] ?? [];
      const label = plainInline(name).trim();
      return isEmpty(c) ? [] : [{ lang, label, block: { t: 'paragraph' as const, c } }];
    }),
  );
}

function isLabel(cell: Inline[]): boolean {
  return !isEmpty(cell) && plainInline(cell).length <= LONGEST_NAME;
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
