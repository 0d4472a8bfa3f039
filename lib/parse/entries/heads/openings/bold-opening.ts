import { findPaperId } from '../../../../paper/paper-id';
import {
  cleanTitle,
  isLinkWord,
  isNames,
  isNumberedTitle,
  isShortName,
} from '../../../words/clean-title';
import { isOnlyLinks } from '../../../words/only-links';
import { originalInBrackets } from '../../../words/original-title';
import { findLinks } from '../../../words/paper-mentions';
import { cleanLabelText } from '../../../words/read-label';
import { isLabelWords } from '../../lines/label-words';
import {
  behind,
  bylineBehind,
  bylineOf,
  datedAuthors,
  isParticulars,
  restOf,
  withoutCount,
} from './behind-title';
import { linkedOpening } from './linked-opening';
import { type Mark, type Opening, openingOf } from './opening';
import { beforeLink } from './plain-opening';

/** `**Title**`, with what may stand behind it. */
export const BOLD = /^(\*{2,3}|__)(?!\s|\*)(.{2,300}?)\1/;
/** Words before a title in bold, up to the link behind it. */
const BOLD_LATER = /^(?:[\p{L}\p{N}’'-]{1,30}\s){1,4}\*\*([^*\n]{4,300})\*\*\s?[（([]{0,2}$/u;
/** Behind words in bold that are the subject of a sentence: `**X** checks each step`. */
const GOES_ON = /^\s\p{Ll}{2,}\s\p{Ll}/u;

/** `**Title** (…)`, `**Title**: text` */
export function boldOpening(body: string, own: string[], mark: Mark): Opening | null {
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
export function isTitleInBold(inner: string): boolean {
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

/** `Rating of **Title** ([2601.00001](…)) raised`: an item whose title, in bold right before its link, has a few words before it. */
export function laterOpening(body: string, own: string[]): Opening | null {
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
