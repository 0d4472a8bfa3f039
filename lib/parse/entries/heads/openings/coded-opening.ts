import { cleanTitle, isNames } from '../../../words/clean-title';
import { findMentions } from '../../../words/paper-mentions';
import { restOf, toldBehind } from './behind-title';
import { BOLD, isTitleInBold } from './bold-opening';
import { type Opening, openingOf } from './opening';

/** `` `2601.00001 | … ` ``, `[2601.00001] …`, `2601.00001: …` */
const CODED =
  /^(?:`(?:arxiv:\s?)?\d{4}\.\d{4,5}(?:v\d+)?[`,\s|]|(?:\*\*)?[[【(](?:arxiv:\s?)?\d{4}\.\d{4,5}(?:v\d+)?[\])】]|(?:\*\*)?(?:arxiv:\s?)?\d{4}\.\d{4,5}(?:v\d+)?(?:(?:\*\*)?\s*[|｜丨:：–—-]|\s+(?=\*\*)))/i;
const LEADING_CODE =
  /^[`[【(*]*(?:arxiv:\s?)?\d{4}\.\d{4,5}(?:v\d+)?(?:\s?,\s?\d{4}\.\d{4,5}(?:v\d+)?)*[`\])】*]*(?:\([^()\s]*\))?\s*[|｜丨:：–—-]?\s*/i;
const QUOTED = /["“「『《]([^"”」』》]{8,250})["”」』》]/;

/** Whose paper it is, behind its number: `東京大学`, `ETH Zürich & Tsinghua University`. */
const INSTITUTION =
  /^[^.:：。]{0,60}(?:大学|大學|研究所|研究院|学院|대학교|연구소|\b(?:university|universit[éäy]t?|universi(?:dad|dade|tà)|institute|college|laborator(?:y|ies)|labs?|research))\s*$/iu;

/** How many liked the paper, behind its number: `87 :thumbsup:`, `👍 42`, `42 upvotes`. */
const COUNTED =
  /^(?:(?:\p{Extended_Pictographic}|\ufe0f|[▲△↑+]){0,4}\s?\d{1,6}\s?(?::[a-z\d_+-]{2,30}:|\p{Extended_Pictographic}\ufe0f?|(?:up)?votes?|likes?|stars?|赞|点赞|個讚)?)\s*$/iu;

/** `2601.00001 | Title | text`; null where an id stands before its authors, below a title. */
export function codedOpening(body: string, own: string[]): Opening | null {
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

/** The ids that a line begins with, and what stands behind them; null where it begins with none. */
function readCode(body: string): { ids: string[]; rest: string } | null {
  if (!CODED.test(body)) return null;
  const code =
    /^`([^`]{1,2000})`$/.exec(body)?.[1] ?? /^\*\*([^*]{1,600})\*\*\s*$/.exec(body)?.[1] ?? body;
  const head = LEADING_CODE.exec(code)?.[0] ?? '';
  const ids = [...new Set(findMentions(head).map(({ id }) => id))];
  return ids.length === 0 ? null : { ids, rest: code.slice(head.length) };
}
