import { findPaperId } from '../../../paper/paper-id';
import { isBibliography, isLinkLabel } from '../../words/bibliography-labels';
import {
  cleanTitle,
  isLinkWord,
  isNames,
  isNumberedTitle,
  isShortName,
} from '../../words/clean-title';
import { PICTURED_FIELDS } from '../../words/label-marks';
import { listsPapers } from '../../words/listed-papers';
import { withPlainNumber } from '../../words/number-mark';
import { isOnlyLinks } from '../../words/only-links';
import { originalInBrackets, withOriginalNamed } from '../../words/original-title';
import { findLinks, findMentions, namedPapers } from '../../words/paper-mentions';
import { HASHTAGS } from '../../words/particular-parts';
import { isAuthorLine } from '../../words/person-names';
import { cleanLabelText, type ReadLabel } from '../../words/read-label';
import { hasCjk, widthOf } from '../../words/scripts';
import { titleAndAuthors } from '../../words/title-and-authors';
import { isLabelLike, isLabelWords } from '../lines/label-words';
import { ordinalOf } from '../lines/ordinal';
import { isCapitalised } from '../lines/quoted-title';
import { isOfNextTime } from '../lines/said-to-readers';
import type { SurveyedLine } from '../lines/survey';
import { BANNER, type Head, ITEM, makeHead } from './head';
import { HANDLE } from './lone-bylines';

const ITEM_MARK =
  /^(?:>\s?)?(?:[-*+•·‣※\u2580-\u25bb\u25be-\u25ff]\s+(?:\[[ xX]\]\s+)?|[※\u2580-\u25ff]?\s?(?:\d{1,2}\.\d{1,2}\s+(?=[\p{Lu}\p{Lo}])|\d{1,3}\s?[.)、｜]\s*|[（(](?:\d{1,3}|[a-h])[)）]\s*|0\d\s+(?=\p{L})|\[\d{1,3}\]\s*|【\d{1,3}】\s*|#\d{1,3}\s+|[（(]?[一二三四五六七八九十]{1,3}(?:、|[)）])\s*|[①-⑳❶-❿➀-➓]\s*|\d\ufe0f?\u20e3\s*|\d{1,2}\/(?:\d{1,2})?\s+))/u;
const COUNTED_MARK = /[\p{N}一二三四五六七八九十]/u;
const CIRCLED = /[①-⑳❶-❿➀-➓]/;
const PICTOGRAMS =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\u200d|\ufe0f|\u20e3|\s)+/u;
/** `**Title**`, with what may stand behind it. */
const BOLD = /^(\*{2,3}|__)(?!\s|\*)(.{2,300}?)\1/;
const BOLD_SENTENCE = /^(?:\*\*|__)([^*_\n]{8,1000}[.。])(?:\*\*|__)\s*$/;
const LEAST_OF_SENTENCE = 6;
/** `《Title》`, `【Title】`, `"Title"`, alone on their line. */
const QUOTED_TITLE =
  /^(?:《([^《》]{4,300})》|【([^【】]{6,300})】|["“]([^"“”]{7,200}[^"“”.。!！?？,，])["”])\s*$/;
const QUOTED_LEAD = /^《([^《》]{4,300})》(?=\s?[，,:：—–（([]|\s?https?:)/u;
/** Words before a title in bold, up to the link behind it. */
const BOLD_LATER = /^(?:[\p{L}\p{N}’'-]{1,30}\s){1,4}\*\*([^*\n]{4,300})\*\*\s?[（([]{0,2}$/u;
/** `` `2601.00001 | … ` ``, `[2601.00001] …`, `2601.00001: …` */
const CODED =
  /^(?:`(?:arxiv:\s?)?\d{4}\.\d{4,5}(?:v\d+)?[`,\s|]|(?:\*\*)?[[【(](?:arxiv:\s?)?\d{4}\.\d{4,5}(?:v\d+)?[\])】]|(?:\*\*)?(?:arxiv:\s?)?\d{4}\.\d{4,5}(?:v\d+)?(?:(?:\*\*)?\s*[|｜丨:：–—-]|\s+(?=\*\*)))/i;
const LEADING_CODE =
  /^[`[【(*]*(?:arxiv:\s?)?\d{4}\.\d{4,5}(?:v\d+)?(?:\s?,\s?\d{4}\.\d{4,5}(?:v\d+)?)*[`\])】*]*(?:\([^()\s]*\))?\s*[|｜丨:：–—-]?\s*/i;
/** `arXiv:2601.00001 **Title** text` */
const BEFORE_BOLD = /^(?:arxiv:\s?)?\d{4}\.\d{4,5}(?:v\d+)?\s+\*\*/i;
/** Beyond this a line is prose, whatever it opens with. */
const LONGEST_ITEM = 20_000;
const LONGEST_TITLE = 250;
const SHORTEST_PLAIN = 4;
/** In letters of half a Chinese one's width. */
const LEAST_BEFORE_LINK = 12;
/** `Title (arXiv:` */
const BEFORE_ID = /\s*[（([]?\s*(?:arxiv\s*[:：]?)?\s*$/i;
const PROSE_END = /[。.！!；;，,：:]$/;
/** `Title https://…`, `Title — arxiv.org/abs/2601.00001` */
const ADDRESS_BEHIND =
  /\s*[（(]?<?https?:\/\/\S+$|\s*[—–|·:：-]?\s*[（(]?<?(?:arxiv\.org|huggingface\.co|hf\.co)\/\S+$/;
/** `**Paper 1.** Title` */
const NUMBER_IN_BOLD = /^\*\*([^*\n]{0,12}\d{1,3}\s?[.:：、)])\*\*\s+(?=[\p{L}\p{N}"“《])/u;
/** `Title｜[link](https://…)` */
const LINK_BEHIND = /\]\s?\([^\s()]{1,600}\)$/;
/** `Title arXiv:2601.00001`, `Title | 2601.00001`: a colon that is the number's own, and no label's. */
const ID_BEHIND = /(?:\s+arxiv\s?[:：]\s?|\s[|｜]\s?)\d{4}\.\d{4,5}(?:v\d{1,2})?$/i;
/** Behind words in bold that are the subject of a sentence: `**X** checks each step`. */
const GOES_ON = /^\s\p{Ll}{2,}\s\p{Ll}/u;
/** Behind a sentence; a title may ask once, `Less is More, or Is It? (A Study of X)`. */
const SENTENCES = /[.。！？]\s|[!?]\s(?:.*[!?]\s|\p{Lu}\p{Ll}+(?:\s\S+){5})/u;
/** A full stop that ends no sentence: `GPT-9 vs. Humans`. */
const SHORTENED = /(?<=\b(?:vs|et al|e\.g|i\.e|no|fig|dr|st))\./gi;
const ONE_QUESTION = /^[^.!?。！？]{4,200}\?\s[^.!?。！？]{4,200}$/;
const QUOTED = /["“「『《]([^"”」』》]{8,250})["”」』》]/;

/** A list's item or a line of its own that could be a title, or opens with one; null where it is prose. */
export function itemHead({ line, index, indent, label, naming }: SurveyedLine): Head | null {
  if (line.text.length > LONGEST_ITEM || naming.form === 'rival' || listsPapers(line.text))
    return null;
  const text = withPlainNumber(line.text.trim());
  if (isOfFields(text)) return null;
  const mark = ITEM_MARK.exec(text)?.[0] ?? (signedNumber(text) || numberInBold(text));
  const body = text.slice(mark.length).replace(PICTOGRAMS, '');
  const counted = COUNTED_MARK.test(mark);
  const opening = readOpening(
    body,
    label,
    naming.own,
    { listed: mark !== '', counted },
    naming.form === 'tail',
  );
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

interface Opening {
  kind: 'bold' | 'lead' | 'link' | 'code' | 'plain';
  title: string;
  rest: string;
  ids: string[];
  numbered: boolean;
  labelled: boolean;
}

/** Whose paper it is, behind its number: `東京大学`, `ETH Zürich & Tsinghua University`. */
const INSTITUTION =
  /^[^.:：。]{0,60}(?:大学|大學|研究所|研究院|学院|대학교|연구소|\b(?:university|universit[éäy]t?|universi(?:dad|dade|tà)|institute|college|laborator(?:y|ies)|labs?|research))\s*$/iu;

/** How many liked the paper, behind its number: `87 :thumbsup:`, `👍 42`, `42 upvotes`. */
const COUNTED =
  /^(?:(?:\p{Extended_Pictographic}|\ufe0f|[▲△↑+]){0,4}\s?\d{1,6}\s?(?::[a-z\d_+-]{2,30}:|\p{Extended_Pictographic}\ufe0f?|(?:up)?votes?|likes?|stars?|赞|点赞|個讚)?)\s*$/iu;

const ONE_NAME = /^\p{Lu}[\p{L}'’-]{1,30}$/u;
/** ` — *Birch and Dorn*` */
const NAMES_BEHIND = /^\s*[—–-]{1,2}\s*([*_])([^*_\n]{2,200})\1\s*$/;

/** What a line has before its words. */
interface Mark {
  listed: boolean;
  /** The mark is a number. */
  counted: boolean;
}

/** An opening with nothing else told of it. */
function openingOf(kind: Opening['kind'], title: string, ids: string[], rest = ''): Opening {
  return { kind, title, rest, ids, numbered: false, labelled: false };
}

function readOpening(
  body: string,
  label: ReadLabel | null,
  own: string[],
  mark: Mark,
  tail: boolean,
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
    (tail ? null : plainOpening(body, label, own, listed))
  );
}

/** `2601.00001 | Title | text`; null where an id stands before its authors, below a title. */
function codedOpening(body: string, own: string[]): Opening | null {
  const coded = readCode(body);
  if (!coded) return null;
  const { ids, rest } = coded;
  const [first = '', ...more] = rest.split(/\s+\|\s+|\s*[｜丨]\s*|\s+[–—]\s+/);
  const [behind = ''] = first.replace(/^[\s·•|/-]{1,8}/, '').split(/\s[·•]\s/);
  if (INSTITUTION.test(behind) || COUNTED.test(behind)) return null;
  if (isNames(behind.replace(/^[*_]|[*_]$/g, ''))) {
    const quoted = QUOTED.exec(rest)?.[1];
    return quoted === undefined ? null : openingOf('code', cleanTitle(quoted), ids);
  }
  if (own.some((id) => !ids.includes(id)) || ids.length > 4) return null;
  return boldBehindCode(rest, ids) ?? titleBehindCode(first, more, rest, ids);
}

/** The title that stands between a paper's id and the next bar; `''` where that is prose. */
function titleBehindCode(first: string, more: string[], rest: string, ids: string[]): Opening {
  const dated = first.replace(/\d/g, '').length <= 4;
  const title = dated ? (more.shift() ?? '') : first;
  const prose = title.length > 120 || /[。.！!]$/.test(title.trim()) || ids.length > 1;
  if (prose) return openingOf('code', '', ids, rest);
  const words = cleanTitle(title);
  return openingOf('code', /[\p{L}\p{N}]/u.test(words) ? words : '', ids, toldBehind(more));
}

/** `**Title** text` behind the paper's id; null for anything else. */
function boldBehindCode(rest: string, ids: string[]): Opening | null {
  const [bold = '', , inner = ''] = BOLD.exec(rest) ?? [];
  if (bold.length === rest.length || !isTitleInBold(inner)) return null;
  return openingOf('code', cleanTitle(inner), ids, restOf(rest.slice(bold.length)));
}

/** What stands behind a title, `… — *Wu et al.* — text`: authors before it get a line of their own. */
function toldBehind([first = '', ...more]: string[]): string {
  const names = first.replace(/^([*_])(.{2,200})\1$/, '$2').trim();
  const isItalic = names !== first.trim();
  const isNamed = isAuthorLine(`by ${names}`) || (isItalic && ONE_NAME.test(names));
  return more.length > 0 && isNamed
    ? `*${names}*\n${more.join(' | ')}`
    : [first, ...more].join(' | ');
}

/** Who wrote a paper, ` — *Birch and Dorn*`, where nothing else stands behind its title; null for anything else. */
function bylineBehind(after: string): string | null {
  const names = NAMES_BEHIND.exec(after)?.[2]?.trim() ?? '';
  return names !== '' && (ONE_NAME.test(names) || isAuthorLine(`by ${names}`))
    ? `*${names}*`
    : null;
}

/** The ids that a line begins with, and what stands behind them; null where it begins with none. */
function readCode(body: string): { ids: string[]; rest: string } | null {
  if (!CODED.test(body)) return null;
  const code =
    /^`([^`]{1,2000})`$/.exec(body)?.[1] ?? /^\*\*([^*]{1,600})\*\*\s*$/.exec(body)?.[1] ?? body;
  const head = LEADING_CODE.exec(code)?.[0] ?? '';
  const ids = [...new Set(findMentions(head).map(({ id }) => id))];
  return ids.length === 0 ? null : { ids, rest: code.slice(head.length) };
}

/** `《Title》`, `"Title"`, and nothing else. */
function bracketedOpening(body: string, own: string[]): Opening | null {
  const [, inBookMarks, inBrackets, inQuotes] = QUOTED_TITLE.exec(body) ?? [];
  const title = inBookMarks ?? inBrackets ?? inQuotes;
  if (title === undefined || isLabelWords(title)) return null;
  return openingOf('bold', cleanTitle(title), own);
}

/** `*Title*, by Birch and Dorn. [arXiv](…)`, and nothing else. */
function authoredOpening(body: string, own: string[]): Opening | null {
  const named = body.startsWith('**') || own.length !== 1 ? null : titleAndAuthors(body);
  if (named === null || named.authors === '') return null;
  return openingOf('bold', cleanTitle(named.title), own, `*${named.authors}*`);
}

/** `**Title** (…)`, `**Title**: text` */
function boldOpening(body: string, own: string[], mark: Mark): Opening | null {
  const { listed } = mark;
  const [whole = '', , inner = ''] = BOLD.exec(body) ?? [];
  const after = body.slice(whole.length);
  if (!isBoldTitle(inner, after, own, mark) || (!listed && GOES_ON.test(after))) return null;
  const labelled = isLabelWords(cleanLabelText(inner));
  const colon = /[:：]\s*$/.test(inner) || /^\s*[:：]/.test(after);
  // `**Label**: text` that links a paper.
  if (colon && (labelled || !listed)) return null;
  return (
    taggedOpening(after) ?? {
      ...besideBold(inner, after, own),
      numbered: isNumberedTitle(inner),
      labelled,
    }
  );
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

/** Whether words in bold are a title: by what they are, or by what stands before and behind them. */
function isBoldTitle(
  inner: string,
  after: string,
  own: string[],
  { listed, counted }: Mark,
): boolean {
  if (inner === '') return false;
  return (
    isTitleInBold(inner) ||
    bylineBehind(after) !== null ||
    // People are not counted; titles are.
    (counted && (after === '' || isOnlyLinks(after)) && isNames(inner)) ||
    (listed && own.length === 1 && isShortName(inner))
  );
}

/** Whether words in bold may be a title: no names, no links. */
function isTitleInBold(inner: string): boolean {
  if (inner === '' || inner.includes('**') || isNames(inner) || isOnlyLinks(inner)) return false;
  return !isLinkWord(inner) || findLinks(inner).some((link) => !isLinkWord(link.text));
}

/** ` — *Birch and Dorn, ETH* — `: who wrote a paper, between its title and what is told of it. */
const ASIDE =
  /^\s*[—–-]{1,2}\s*([*_])([^*_.。!?！？\n]{3,80}(?:et al\.)?[^*_.。!?！？\n]{0,40})\1\s*[—–:-]{1,2}\s*(?=\p{L})/u;
/** `First sip: [Title](https://…)` */
const LED_IN = /^[^[\]:：]{2,40}[:：]\s?\[([^[\]]{2,300})\]\([^()\s]{1,300}\)$/;

/** A title in bold, alone or with particulars beside it, or behind words that lead to its link; else one that leads into what is told. */
function besideBold(title: string, after: string, own: string[]): Opening {
  const linked = after.trim() === '' && own.length === 1 ? LED_IN.exec(title)?.[1] : undefined;
  if (linked !== undefined && !isLinkWord(linked))
    return openingOf('bold', cleanTitle(linked), own);
  const byline = bylineBehind(after);
  if (byline !== null) return openingOf('bold', cleanTitle(title), own, byline);
  const paren = /^\s*[（([][^）)\]]{0,250}[)）\]]/.exec(after)?.[0] ?? '';
  const beyond = after.slice(paren.length);
  const [whole = '', , aside] = ASIDE.exec(after) ?? [];
  if (aside !== undefined)
    return openingOf('lead', cleanTitle(title), own, `*${aside}*\n${after.slice(whole.length)}`);
  const authors = datedAuthors(after);
  if (authors !== null) return openingOf('bold', cleanTitle(title), own, authors);
  const rest = behind(beyond);
  if (rest !== '' && !isParticulars(beyond))
    return openingOf('lead', cleanTitle(title), own, bylineOf(restOf(after)));
  return openingOf(
    'bold',
    cleanTitle(own.length === 0 ? originalInBrackets(title + paren) : title),
    own,
    withoutCount(rest),
  );
}

/** `《Title》，[arXiv](…)。Text`: a title in book marks, and what is told of it. */
function quotedOpening(body: string, own: string[]): Opening | null {
  const [whole = '', title] = QUOTED_LEAD.exec(body) ?? [];
  if (title === undefined || own.length > 1 || isLabelWords(title)) return null;
  return openingOf('lead', cleanTitle(title), own, restOf(body.slice(whole.length)));
}

/** `**Robots** — [Title](…): text`: what stands before the linked title is a tag. */
function taggedOpening(after: string): Opening | null {
  const [link] = findLinks(after);
  if (
    !link ||
    findPaperId(link.target) === null ||
    /[\p{L}\p{N}]/u.test(after.slice(0, link.start))
  )
    return null;
  return linkedOpening(after);
}

function linkedOpening(body: string): Opening | null {
  const [link] = findLinks(body);
  if (!link || isLinkWord(link.text)) return null;
  const before = body
    .slice(0, link.start)
    .replace(/[*_\s\d.#、()（）[\]|·:：-]|\p{Extended_Pictographic}/gu, '');
  if (before.length > 12) return null;
  const id = findPaperId(link.target);
  const after = body.slice(link.end);
  // Prose that goes on behind a link only mentions it.
  const goesOn = /^\s*(?!20\d\d)[\p{Ll}\p{N}]/u.test(after) || /^(?:\s*[\p{L}]+){8}/u.test(after);
  if (goesOn && !isAuthorLine(after.trim())) return null;
  if (isMidSentence(body.slice(0, link.start), after)) return null;
  if (id === null && !/^https?:/.test(link.target)) return null;
  return {
    ...openingOf('link', cleanTitle(link.text), id === null ? [] : [id], bylineOf(restOf(after))),
    labelled: isLabelWords(cleanLabelText(link.text)),
  };
}

/** Whether words stand before a link and go on behind it: `与 [X](…) 不同，…`, `昨天我们读了 [X](…)，今天…`. */
function isMidSentence(before: string, after: string): boolean {
  return (
    /\p{L}[\s*_]*$/u.test(before) &&
    /^[*_]{0,3}\s?[,，、]?\s?[\p{Ll}\p{Script=Han}]{2}/u.test(after)
  );
}

/** A line that is nothing but a title, with its link or id behind it. */
function plainOpening(
  body: string,
  label: ReadLabel | null,
  own: string[],
  listed: boolean,
): Opening | null {
  if (body.length > 4 * LONGEST_TITLE) return null;
  const words = withoutAddress(body);
  if (lengthOf(words, listed) < SHORTEST_PLAIN || words.length > LONGEST_TITLE) return null;
  const opening = beforeLink(body, own);
  if (isProse(body, opening)) return null;
  if (own.length > 0 && !linksBehindTitle(body, opening)) return null;
  if (!isNumbered(body, words, listed) && isSectionLabel(label, body)) return null;
  const title = cleanTitle(originalInBrackets(words));
  if (!/\p{L}/u.test(title) || isNames(title) || isOnlyLinks(body)) return null;
  return {
    ...openingOf('plain', title, own),
    labelled: label !== null && (label.kind !== null || isLabelWords(label.label)),
  };
}

/** How long words are; two Chinese letters behind an item's mark may be a title. */
function lengthOf(words: string, listed: boolean): number {
  return listed ? widthOf(words) : words.length;
}

/** A line without the address, or the number, that it ends with; a link ends none. */
function withoutAddress(body: string): string {
  return LINK_BEHIND.test(body) ? body : body.replace(ADDRESS_BEHIND, '').replace(ID_BEHIND, '');
}

/** `Rating of **Title** ([2601.00001](…)) raised`: an item whose title, in bold right before its link, has a few words before it. */
function laterOpening(body: string, own: string[]): Opening | null {
  const opening = own.length === 1 ? beforeLink(body, own) : body;
  const title = opening === body ? undefined : BOLD_LATER.exec(opening)?.[1];
  if (title === undefined || isLabelWords(title)) return null;
  const rest = restOf(body.slice(opening.length));
  // What is said of the item, and not of the paper, is in the title's line.
  return openingOf(
    'lead',
    cleanTitle(title),
    own,
    /^Original title: .{1,400}$/m.exec(rest)?.[0] ?? '',
  );
}

/** Whether a paper's number stands behind words that are an item's, in marks, or capitalised: any others may be prose that cites. */
function isNumbered(body: string, words: string, listed: boolean): boolean {
  return ID_BEHIND.test(body) && (listed || /^["“「『《]/.test(words) || isCapitalised(words));
}

/** What stands before a line's first link, or the id that it names. */
function beforeLink(body: string, own: string[]): string {
  const named = own.length > 0 ? findMentions(body)[0]?.at : undefined;
  return body.slice(0, findLinks(body)[0]?.start ?? named).replace(BEFORE_ID, '');
}

/** Whether a line names its paper behind words enough for a title. */
function linksBehindTitle(body: string, opening: string): boolean {
  const isNamed = namedPapers(body).length > 0 || ID_BEHIND.test(body);
  return isNamed && widthOf(opening.trim()) >= LEAST_BEFORE_LINK;
}

/** Whether a line is told, or no text at all. */
function isProse(body: string, opening: string): boolean {
  return (
    /^(?:[|<]|!\[|https?:)/.test(body) ||
    PROSE_END.test(opening.trim()) ||
    (SENTENCES.test(opening.slice(0, -2).replace(SHORTENED, '')) && !isAskingTitle(opening)) ||
    (opening !== body && /[.。！!]$/.test(body))
  );
}

/** Whether a question and what stands behind it are one title, `Who Counts the Crows? Auditing …`: in capitals, and no more is asked or said. */
function isAskingTitle(words: string): boolean {
  const title = words.trim();
  return ONE_QUESTION.test(title) && isCapitalised(title);
}

/** Whether a line is a section's label or a particular's, as one whose value has no letter; a section's word alone may be a title all the same: its link tells. */
function isSectionLabel(read: ReadLabel | null, body: string): boolean {
  if (!read?.closed) return false;
  const { kind, label, rest } = read;
  const alone = rest === '' && !/[:：]\s*$/.test(body);
  return (kind !== null && !alone) || isBibliography(label) || /^[^\p{L}]+$/u.test(rest);
}

function formOf(kind: Opening['kind'], mark: string, numbered: boolean, indent: number): string {
  // Numbers in circles count the points of a text below titles with other numbers.
  const number = CIRCLED.test(mark) ? '①' : numbered ? '#' : '';
  return `${mark === '' ? 'line' : 'item'}${number}-${kind}${indent > 1 ? `@${indent}` : ''}`;
}

/** `(arXiv:2601.00001)` behind a title. */
const OWN_ID = /^[（([]\s?(?:arxiv\s?[:：]?\s?)?\d{4}\.\d{4,5}(?:v\d{1,2})?\s?[)）\]]/i;
/** `![stars](https://img.shields.io/…)` behind a title, before its text. */
const BADGES = /^(?:!\[[^[\]]{0,80}\]\([^()\s]{1,600}\)\s*){1,6}(?=\S)/;
/** `(University of X): text` */
const ORIGIN = /^[（(]([^()（）[\]]{2,60})[)）]\s?[:：]\s?(?=\S)/;

/** `, 45 upvotes): ` behind a link in brackets. */
const BESIDE_LINK = /^\s*[,，;；|·]\s*([^()（）[\]*_"“”]{1,60})[)）]\s*[:：]?\s*(?=\S)/;

/** What follows a title: not the links beside it, nor the marks between. */
function restOf(text: string): string {
  let rest = text;
  let bracketed = false;
  for (let round = 0; round < 6; round++) {
    const [link] = findLinks(rest);
    const before = rest.slice(0, link?.start ?? 0);
    if (!link || !isLinkWord(link.text) || isTold(before)) break;
    bracketed ||= /[（(]\s*$/.test(before);
    rest = rest.slice(link.end);
  }
  const [whole = '', beside] = (bracketed && BESIDE_LINK.exec(rest)) || [];
  const told = behind(rest.slice(whole.length)).replace(BADGES, '');
  const said = byOrigin(withOriginalNamed(behind(withoutCount(behind(told).replace(OWN_ID, '')))));
  return beside === undefined ? said : `*${beside.trim()}*\n${said}`;
}

function withoutCount(rest: string): string {
  return rest.replace(
    /^[（(][^()（）]{0,40}(?:upvotes?|votes?|likes?|stars?|赞|票)[^()（）]{0,10}[)）]|^[（(]?\*?(?:arxiv|pdf|hf|paper|link|hugging ?face)[)）]\*?\s*$|^[（(]?[\p{S}\p{P}\p{Extended_Pictographic}\s\d]{1,24}[)）](?=\s|$)|^`[^`]{0,40}(?:upvotes?|votes?|likes?|stars?|赞|票)[^`]{0,10}`\s*$/u,
    '',
  );
}

/** Who made the paper, in brackets before a colon, on a line of its own. */
function byOrigin(rest: string): string {
  const [whole = '', origin] = ORIGIN.exec(rest) ?? [];
  return origin === undefined ? rest : `*${origin}*\n${rest.slice(whole.length)}`;
}

/** Whether what stands before a link is told, and no mark or word beside it. */
function isTold(before: string): boolean {
  return /[\p{L}\p{N}]{12}|(?:\S+\s+){4}|[。！？；]/u.test(before);
}

function behind(text: string): string {
  return text.replace(/^(?:[\s*_)）\]|·,，;；:：。–—-]|\.(?=\s))+/, '').trim();
}

/** `- *Birch, Dorn* (2026-02) [[arXiv](…)] [[code](…)]` */
const DATED_AUTHORS =
  /^[\s|·,，–—-]{0,6}[*_]([^*_()（）[\]]{3,200})[*_]\s*[(（]((?:19|20)\d{2}(?:[-/.]\d{1,2}){0,2})[)）](?:\s*\[?\[[^[\]]{1,30}\]\([^()\s]{1,600}\)\]?)*\s*$/;

/** The authors and the day that stand behind a title, with no more than links; null where anything else does. */
function datedAuthors(after: string): string | null {
  const [, names = '', day = ''] = DATED_AUTHORS.exec(after) ?? [];
  return names !== '' && isAuthorLine(`by ${names}`) ? `${names.trim()} · ${day}` : null;
}

/** Whether what stands behind a title names only who wrote it, when, where it is. */
function isParticulars(text: string): boolean {
  const rest = text
    .replace(/<?https?:\/\/\S+/g, '')
    .replace(/^[\s*_|·,，–—-]+/, '')
    .replace(/`[^`]{1,40}`/g, '');
  return rest.length <= 200 && (isOnlyLinks(text) || isNames(rest) || !/[\p{L}]{3}/u.test(rest));
}

/** A single name behind a title is who wrote the paper: written as such lines are. */
function bylineOf(rest: string): string {
  return /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3}$/u.test(rest) ? `*${rest}*` : rest;
}
