import { isLinkWord, isNames } from '../../../words/clean-title';
import { isOnlyLinks } from '../../../words/only-links';
import { withOriginalNamed } from '../../../words/original-title';
import { findLinks } from '../../../words/paper-mentions';
import { isAuthorLine } from '../../../words/person-names';

const ONE_NAME = /^\p{Lu}[\p{L}'’-]{1,30}$/u;
/** ` — *Birch and Dorn*` */
const NAMES_BEHIND = /^\s*[—–-]{1,2}\s*([*_])([^*_\n]{2,200})\1\s*$/;

/** What stands behind a title, `… — *Wu et al.* — text`: authors before it get a line of their own. */
export function toldBehind([first = '', ...more]: string[]): string {
  const names = first.replace(/^([*_])(.{2,200})\1$/, '$2').trim();
  const isItalic = names !== first.trim();
  const isNamed = isAuthorLine(`by ${names}`) || (isItalic && ONE_NAME.test(names));
  return more.length > 0 && isNamed
    ? `*${names}*\n${more.join(' | ')}`
    : [first, ...more].join(' | ');
}

/** Who wrote a paper, ` — *Birch and Dorn*`, where nothing else stands behind its title; null for anything else. */
export function bylineBehind(after: string): string | null {
  const names = NAMES_BEHIND.exec(after)?.[2]?.trim() ?? '';
  return names !== '' && (ONE_NAME.test(names) || isAuthorLine(`by ${names}`))
    ? `*${names}*`
    : null;
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
export function restOf(text: string): string {
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

export function withoutCount(rest: string): string {
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

export function behind(text: string): string {
  return text.replace(/^(?:[\s*_)）\]|·,，;；:：。–—-]|\.(?=\s))+/, '').trim();
}

/** `- *Birch, Dorn* (2026-02) [[arXiv](…)] [[code](…)]` */
const DATED_AUTHORS =
  /^[\s|·,，–—-]{0,6}[*_]([^*_()（）[\]]{3,200})[*_]\s*[(（]((?:19|20)\d{2}(?:[-/.]\d{1,2}){0,2})[)）](?:\s*\[?\[[^[\]]{1,30}\]\([^()\s]{1,600}\)\]?)*\s*$/;

/** The authors and the day that stand behind a title, with no more than links; null where anything else does. */
export function datedAuthors(after: string): string | null {
  const [, names = '', day = ''] = DATED_AUTHORS.exec(after) ?? [];
  return names !== '' && isAuthorLine(`by ${names}`) ? `${names.trim()} · ${day}` : null;
}

/** Whether what stands behind a title names only who wrote it, when, where it is. */
export function isParticulars(text: string): boolean {
  const rest = text
    .replace(/<?https?:\/\/\S+/g, '')
    .replace(/^[\s*_|·,，–—-]+/, '')
    .replace(/`[^`]{1,40}`/g, '');
  return rest.length <= 200 && (isOnlyLinks(text) || isNames(rest) || !/[\p{L}]{3}/u.test(rest));
}

/** A single name behind a title is who wrote the paper: written as such lines are. */
export function bylineOf(rest: string): string {
  return /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3}$/u.test(rest) ? `*${rest}*` : rest;
}
