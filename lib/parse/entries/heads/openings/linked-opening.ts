import { findPaperId } from '../../../../paper/paper-id';
import { cleanTitle, isLinkWord } from '../../../words/clean-title';
import { findLinks } from '../../../words/paper-mentions';
import { isAuthorLine } from '../../../words/person-names';
import { cleanLabelText } from '../../../words/read-label';
import { isLabelWords } from '../../lines/label-words';
import { bylineOf, restOf } from './behind-title';
import { type Opening, openingOf } from './opening';

export function linkedOpening(body: string): Opening | null {
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
