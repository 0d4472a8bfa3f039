import { isLinkWord, isNames } from './clean-title';
import { findLinks } from './paper-mentions';
import { isAuthorLine } from './person-names';

/** In UTF-16 units: a longer line tells more. */
const LONGEST = 1000;
/** A title that a line opens with, by what stands around it. */
const TITLE =
  /^(?:\*\*([^*]{8,300})\*\*|\*([^*]{8,300})\*|_([^_]{8,300})_|“([^“”]{8,300})”|"([^"]{8,300})"|《([^《》]{8,300})》)(.*)$/;
const BRACKETS = /^(?:\(([^()]{1,300})\)|（([^（）]{1,300})）)$/;
/** What leads to the authors behind a title. */
const BY = /^(?:by|von|par|por|de|di|da|od|av|door|от)\s+(?=\p{Lu})/iu;

/**
 * A line that names a work, its authors and its links, and says nothing else, as
 * `*Kites: Strings That Reel*, by Birch and Dorn. [arXiv](…)`; null for any other. `authors` is `''` where none is
 * named.
 */
export function titleAndAuthors(text: string): { title: string; authors: string } | null {
  if (text.length > LONGEST) return null;
  const [, ...found] = TITLE.exec(text.trim()) ?? [];
  const rest = found.pop();
  const title = found.find(Boolean)?.trim();
  const authors = rest === undefined ? null : authorsOf(rest);
  return title === undefined || authors === null || isNames(title) ? null : { title, authors };
}

/** The authors that are named behind a title; `''` where nobody is, null where something else is said. */
function authorsOf(rest: string): string | null {
  const said = withoutLinks(rest).replace(/^[\s,，.:：;—–|-]+|[\s,，.。;—–|-]+$/g, '');
  const authors = said.replace(BRACKETS, '$1$2').replace(BY, '');
  const isNamed = isAuthorLine(said) || (authors !== said && isAuthorLine(`by ${authors}`));
  return isNamed || said === '' ? authors : null;
}

/** Without the links that have words for links, and the commas between them. */
function withoutLinks(text: string): string {
  let kept = '';
  let at = 0;
  for (const link of findLinks(text)) {
    if (!isLinkWord(link.text)) return text;
    kept += text.slice(at, link.start).replace(/^\s*[,，|·/]\s*$/, '');
    at = link.end;
  }
  return kept + text.slice(at);
}
