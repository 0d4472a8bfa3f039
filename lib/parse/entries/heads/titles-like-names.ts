import { kindOfLabel } from '../../../digest/section-labels';
import { isBibliography } from '../../words/bibliography-labels';
import { cleanTitle, isNames } from '../../words/clean-title';
import { withoutTail } from '../../words/tail-link';
import { ordinalOf } from '../lines/ordinal';
import { isCapitalised } from '../lines/quoted-title';
import { opensBlock, type SurveyedLine } from '../lines/survey';
import { BANNER, type Head, makeHead } from './head';
import { itemHead } from './item-heads';

/** The picture, or the mark that no list of names has, before words that open a paragraph: `🔥 Title`, `■ Title`. */
const SIGNED =
  /^((?:(?!\p{Nd}|[#*])\p{Extended_Pictographic}|\p{Regional_Indicator}|\u200d|\ufe0f){1,6}|[※\u2580-\u25bb\u25be-\u25ff])\s?(?=[\p{L}\p{N}([“"])((?:[^*[\]<>\n]|\[[^[\]\n]{1,60}\](?!\()){4,250})$/u;

/** A list's mark, and what stands around its number: `2/ `, `[3] `, `- `. */
const MARKED = /^\s*(?:[-*+•]\s+|[[(（]?\d{1,3}(\/|[.)、）\]])\s*(?=[\p{L}"“]))/u;
/** In UTF-16 units: a longer line is no title. */
const LONGEST = 300;
/** `**Title**`, `📰 **Title**` */
const WHOLE_BOLD = /^(?:(?:\p{Extended_Pictographic}|\ufe0f){1,4}\s?)?\*\*([^*]{4,250})\*\*$/u;
/** The form of a line that is all in bold. */
const FORM = 'line-bold';
/** As many other lines in bold show that these are titles. */
const LEAST = 2;
/** To each title so many others behind the same picture may be like names. */
const SIGNED_LIKE = 2;

/**
 * The lines all in bold that read like people's names, `**Fewer Eyes, Sharper Sight**`, and are titles: half of such lines
 * of the file have no names, and none stands below a title, where authors do.
 */
export function titlesLikeNames(lines: SurveyedLine[]): Map<number, Head> {
  const bold = lines.flatMap(({ index, line }) => {
    const [, words] = (!line.fenced && WHOLE_BOLD.exec(line.text.trim())) || [];
    return words !== undefined && opensBlock(index, lines) ? [{ index, words }] : [];
  });
  const like = bold.filter(({ words }) => isNames(words));
  const others = bold.length - like.length;
  if (others < LEAST || like.length > others) return new Map();
  if (like.some(({ index }) => isBelowTitle(index, lines))) return new Map();
  return new Map(
    like.map(({ index, words }) => [index, makeHead(index, FORM, BANNER, cleanTitle(words))]),
  );
}

/** What a line opens with that titles of a file have in common, and its words. */
interface Opened {
  sort: string;
  line: SurveyedLine;
  words: string;
  /** Behind a picture, and nothing else in its block: a title, whatever its words are. */
  alone: boolean;
}

/**
 * The lines that read like people's names, or like a particular, and stand as titles do whose words are clear: behind
 * the same picture, `🔥 Ancient Scripts, Modern Encoders`, counted as they are, or right above their paper's link.
 */
export function titlesLikeOthers(lines: SurveyedLine[]): Map<number, Head> {
  const bySort = new Map<string, Opened[]>();
  for (const line of lines) {
    for (const opened of openedBy(line, lines)) {
      const alike = bySort.get(opened.sort) ?? [];
      alike.push(opened);
      bySort.set(opened.sort, alike);
    }
  }
  return new Map([...bySort.values()].flatMap(likeOthers));
}

function openedBy(line: SurveyedLine, lines: SurveyedLine[]): Opened[] {
  const { index, blank, indent, label, rule } = line;
  const text = line.line.text;
  if (blank || rule || line.line.fenced || label?.form === 'heading' || text.length > LONGEST)
    return [];
  const [, sign, signed = ''] = (opensBlock(index, lines) && SIGNED.exec(text)) || [];
  const alone = lines[index + 1]?.blank === true;
  const [mark, number] = MARKED.exec(text) ?? [];
  const words = withoutTail(text.slice(mark?.length ?? 0)).trim();
  return [
    ...(sign === undefined ? [] : [{ sort: sign, line, words: signed, alone }]),
    ...(number === undefined ? [] : [{ sort: `1 ${number} ${indent}`, line, words, alone: false }]),
    ...(isAboveLink(line, lines)
      ? [{ sort: `link ${mark} ${indent}`, line, words, alone: false }]
      : []),
  ];
}

/** Whether a paper's link stands right below a line, and no other line that may be its title right above. */
function isAboveLink({ index, indent, naming }: SurveyedLine, lines: SurveyedLine[]): boolean {
  const [above, below] = [lines[index - 1], lines[index + 1]];
  if (naming.own.length > 0 || below?.naming.own.length !== 1) return false;
  if (!['links', 'labelled', 'opening'].includes(below.naming.form ?? '')) return false;
  return opensBlock(index, lines) || above?.indent !== indent || itemHead(above) === null;
}

/** Those of lines that are opened alike which only their words keep from being titles, where most others are. */
function likeOthers(opened: Opened[]): [number, Head][] {
  if (opened.length <= LEAST) return [];
  const heads = opened.flatMap(({ line }) => itemHead(line) ?? []);
  const [kin] = heads;
  const hidden = opened.filter(({ line }) => itemHead(line) === null);
  const named = hidden.filter(({ words }) => isLikeTitle(words));
  const others = hidden.filter(({ words, alone }) => alone && !isLikeTitle(words));
  const like = others.length < heads.length ? [...named, ...others] : named;
  if (!kin || heads.length < LEAST || like.length > mostLike(opened, heads.length)) return [];
  return like.map(({ line, words }) => {
    const { form, rank, plain, indent, numbered } = kin;
    const ordinal = numbered ? ordinalOf(line.line.text.trim()) : null;
    const head = makeHead(line.index, form, rank, cleanTitle(words));
    return [line.index, { ...head, ids: line.naming.own, plain, indent, numbered, ordinal }];
  });
}

/** So many of lines may be like names where so many others are titles: authors stand behind pictures of their own. */
function mostLike([first]: Opened[], titles: number): number {
  return first && /^\P{ASCII}/u.test(first.sort) ? titles * SIGNED_LIKE : titles;
}

/** Whether words are like names, or a title behind a word that particulars or sections have: `Code: A Benchmark of Old Repositories`. */
function isLikeTitle(words: string): boolean {
  if (isNames(words)) return true;
  const [, label = '', rest = ''] = /^([^:：]{2,24})[:：]\s(.{8,250})$/.exec(words) ?? [];
  const isLabel = isBibliography(label) || kindOfLabel(label) !== null;
  return isLabel && (isCapitalised(rest) || isCapitalised(words)) && !isNames(rest);
}

/** Whether a heading or another line in bold stands above a line; the file's own heading may stand above its first title. */
function isBelowTitle(index: number, lines: SurveyedLine[]): boolean {
  const above = lines.slice(0, index).findLast(({ blank }) => !blank);
  if (!above) return false;
  if (above.label?.form === 'heading')
    return lines.slice(0, above.index).some(({ blank }) => !blank);
  return WHOLE_BOLD.test(above.line.text.trim());
}
