import { isLinkLabel } from '../../words/bibliography-labels';
import { cleanTitle, isLinkWord } from '../../words/clean-title';
import { PICTURED_FIELDS } from '../../words/label-marks';
import { listsPapers } from '../../words/listed-papers';
import { withPlainNumber } from '../../words/number-mark';
import { findLinks } from '../../words/paper-mentions';
import { HASHTAGS } from '../../words/particular-parts';
import { cleanLabelText } from '../../words/read-label';
import { hasCjk } from '../../words/scripts';
import { titleAndAuthors } from '../../words/title-and-authors';
import { isLabelLike, isLabelWords } from '../lines/label-words';
import { ordinalOf } from '../lines/ordinal';
import { isCapitalised } from '../lines/quoted-title';
import { isOfNextTime } from '../lines/said-to-readers';
import type { SurveyedLine } from '../lines/survey';
import { BANNER, type Head, ITEM, makeHead } from './head';
import { HANDLE } from './lone-bylines';
import { bylineOf, restOf } from './openings/behind-title';
import { BOLD, boldOpening, laterOpening } from './openings/bold-opening';
import { codedOpening } from './openings/coded-opening';
import { linkedOpening } from './openings/linked-opening';
import { LONGEST_TITLE, type Mark, type Opening, openingOf } from './openings/opening';
import { plainOpening } from './openings/plain-opening';

const ITEM_MARK =
  /^(?:>\s?)?(?:[-*+•·‣※\u2580-\u25bb\u25be-\u25ff]\s+(?:\[[ xX]\]\s+)?|[※\u2580-\u25ff]?\s?(?:\d{1,2}\.\d{1,2}\s+(?=[\p{Lu}\p{Lo}])|\d{1,3}\s?[.)、｜]\s*|[（(](?:\d{1,3}|[a-h])[)）]\s*|0\d\s+(?=\p{L})|\[\d{1,3}\]\s*|【\d{1,3}】\s*|#\d{1,3}\s+|[（(]?[一二三四五六七八九十]{1,3}(?:、|[)）])\s*|[①-⑳❶-❿➀-➓]\s*|\d\ufe0f?\u20e3\s*|\d{1,2}\/(?:\d{1,2})?\s+))/u;
const COUNTED_MARK = /[\p{N}一二三四五六七八九十]/u;
const CIRCLED = /[①-⑳❶-❿➀-➓]/;
const PICTOGRAMS =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\u200d|\ufe0f|\u20e3|\s)+/u;
const BOLD_SENTENCE = /^(?:\*\*|__)([^*_\n]{8,1000}[.。])(?:\*\*|__)\s*$/;
const LEAST_OF_SENTENCE = 6;
/** `《Title》`, `【Title】`, `"Title"`, alone on their line. */
const QUOTED_TITLE =
  /^(?:《([^《》]{4,300})》|【([^【】]{6,300})】|["“]([^"“”]{7,200}[^"“”.。!！?？,，])["”])\s*$/;
const QUOTED_LEAD = /^《([^《》]{4,300})》(?=\s?[，,:：—–（([]|\s?https?:)/u;
/** `arXiv:2601.00001 **Title** text` */
const BEFORE_BOLD = /^(?:arxiv:\s?)?\d{4}\.\d{4,5}(?:v\d+)?\s+\*\*/i;
/** Beyond this a line is prose, whatever it opens with. */
const LONGEST_ITEM = 20_000;
/** `**Paper 1.** Title` */
const NUMBER_IN_BOLD = /^\*\*([^*\n]{0,12}\d{1,3}\s?[.:：、)])\*\*\s+(?=[\p{L}\p{N}"“《])/u;

/** A list's item or a line of its own that could be a title, or opens with one; null where it is prose. */
export function itemHead(surveyed: SurveyedLine): Head | null {
  const { line, index, indent, naming } = surveyed;
  if (line.text.length > LONGEST_ITEM || naming.form === 'rival' || listsPapers(line.text))
    return null;
  const text = withPlainNumber(line.text.trim());
  if (isOfFields(text)) return null;
  const mark = ITEM_MARK.exec(text)?.[0] ?? (signedNumber(text) || numberInBold(text));
  const body = text.slice(mark.length).replace(PICTOGRAMS, '');
  const counted = COUNTED_MARK.test(mark);
  const opening = readOpening(body, surveyed, { listed: mark !== '', counted });
  if (opening === null) return null;
  const numbered = counted || opening.numbered;
  const { title, rest, ids, kind, labelled } = opening;
  const listed = mark !== '';
  const rank = listed ? ITEM : kind === 'plain' ? ITEM : BANNER;
  return {
    ...makeHead(index, formOf(kind, mark, numbered, indent), rank, title),
    indent,
    rest,
    ids,
    numbered,
    ordinal: ordinalOf(mark.replace(/^[-*+•>\s]+/, '')) ?? (numbered ? ordinalOf(body) : null),
    labelled,
    labelLike: isLabelLike(cleanLabelText(title)),
    plain: kind === 'plain',
  };
}

/** A model or a repository beside a paper: `[kites/reel](https://huggingface.co/kites/reel)`. */
const REPOSITORY =
  /^(?:\p{Extended_Pictographic}\ufe0f?\s?)?\[[\w.-]{2,40}\/[\w.-]{2,60}\]\([^()\s]{1,300}\)$/u;
/** Of whom a quotation is. */
const ATTRIBUTION = /^>\s*[—–]\s?\S/;

/** Whether a line is nothing but hashtags, a handle, fields behind pictures, a repository, says of whom a quotation is, or what comes next time. */
function isOfFields(text: string): boolean {
  if (isOfNextTime(text)) return true;
  return (
    text.length <= LONGEST_TITLE &&
    [HASHTAGS, HANDLE, PICTURED_FIELDS, ATTRIBUTION, REPOSITORY].some((each) => each.test(text))
  );
}

/** Whether a line is a sentence in bold and nothing else, which is told: a title that ends so is in capitals, or of a few words. */
function isBoldSentence(body: string): boolean {
  const words = BOLD_SENTENCE.exec(body)?.[1];
  if (words === undefined || isCapitalised(words)) return false;
  return hasCjk(words) || words.split(/\s+/).length >= LEAST_OF_SENTENCE;
}

/** The pictures and the number behind them that a line opens with, `🔹三、`; `''` where it opens with anything else. */
function signedNumber(text: string): string {
  const sign = PICTOGRAMS.exec(text)?.[0] ?? '';
  const mark = sign === '' ? '' : (ITEM_MARK.exec(text.slice(sign.length))?.[0] ?? '');
  return COUNTED_MARK.test(mark) ? sign + mark : '';
}

/** The number in bold that a line opens with, `**Paper 1.** `; `''` where it opens with anything else. */
function numberInBold(text: string): string {
  const [whole = '', inner = ''] = NUMBER_IN_BOLD.exec(text) ?? [];
  return inner !== '' && cleanTitle(`${inner} Title`) === 'Title' ? whole : '';
}

/** What a line opens with behind its mark; null where that is no title. */
function readOpening(
  body: string,
  { label, naming: { own, form } }: SurveyedLine,
  mark: Mark,
): Opening | null {
  const { listed } = mark;
  const words = label?.label ?? '';
  // `**Link**: https://…` says where a paper is, and is no paper's title.
  const isLink = label?.closed && isLinkLabel(words) && (label.rest !== '' || own.length > 0);
  if (isLink && !BEFORE_BOLD.test(body)) return null;
  if (!mark.counted && isBoldSentence(body)) return null;
  return (
    codedOpening(body, own) ??
    bracketedOpening(body, own) ??
    authoredOpening(body, own) ??
    boldOpening(body, own, mark) ??
    (listed ? (quotedOpening(body, own) ?? laterOpening(body, own)) : null) ??
    linkedOpening(body) ??
    (form === 'tail' ? null : plainOpening(body, label, own, listed))
  );
}

/** `《Title》`, `"Title"`, and nothing else. */
function bracketedOpening(body: string, own: string[]): Opening | null {
  const [, inBookMarks, inBrackets, inQuotes] = QUOTED_TITLE.exec(body) ?? [];
  const title = inBookMarks ?? inBrackets ?? inQuotes;
  if (title === undefined || (inBookMarks === undefined && isLabelWords(title))) return null;
  return openingOf('bold', cleanTitle(title), own);
}

/** `*Title*, by Birch and Dorn. [arXiv](…)`, and nothing else. */
function authoredOpening(body: string, own: string[]): Opening | null {
  const named = body.startsWith('**') || own.length !== 1 ? null : titleAndAuthors(body);
  if (named === null || named.authors === '') return null;
  return openingOf('bold', cleanTitle(named.title), own, `*${named.authors}*`);
}

/** What a line tells behind the title that it opens with, in bold or linked, whatever its words are; `''` where it opens with none. */
export function toldBehindTitle(written: string): string {
  const text = withPlainNumber(written.trim());
  const body = text.slice(ITEM_MARK.exec(text)?.[0].length ?? 0).replace(PICTOGRAMS, '');
  const [bold = ''] = BOLD.exec(body) ?? [];
  if (bold !== '') return restOf(body.slice(bold.length));
  const [link] = findLinks(body);
  return link && !isLinkWord(link.text) ? bylineOf(restOf(body.slice(link.end))) : '';
}

/** `《Title》，[arXiv](…)。Text`: a title in book marks, and what is told of it. */
function quotedOpening(body: string, own: string[]): Opening | null {
  const [whole = '', title] = QUOTED_LEAD.exec(body) ?? [];
  if (title === undefined || own.length > 1 || isLabelWords(title)) return null;
  return openingOf('lead', cleanTitle(title), own, restOf(body.slice(whole.length)));
}

function formOf(kind: Opening['kind'], mark: string, numbered: boolean, indent: number): string {
  // Numbers in circles count the points of a text below titles with other numbers.
  const number = CIRCLED.test(mark) ? '①' : numbered ? '#' : '';
  return `${mark === '' ? 'line' : 'item'}${number}-${kind}${indent > 1 ? `@${indent}` : ''}`;
}
