import type { ParticularKind } from '../../digest/particular';
import { titleLetters } from '../../digest/title-letters';
import type { RawParticular } from '../entries/raw-entry';
import { isBlank, type Line } from '../text/line';
import { isLinkWord } from '../words/clean-title';
import { findLinks } from '../words/paper-mentions';
import { isAuthorLine } from '../words/person-names';

/** In characters. */
const LONGEST = 1000;
/** A title that a line opens with, by what stands around it. */
const TITLE =
  /^(?:\*\*([^*]{8,300})\*\*|\*([^*]{8,300})\*|_([^_]{8,300})_|“([^“”]{8,300})”|"([^"]{8,300})"|《([^《》]{8,300})》)(.*)$/;

/** A text that opens by naming its paper in full, and what stands below. */
interface OpeningCitation {
  title: string;
  particulars: RawParticular[];
  lines: Line[];
}

const BRACKETS = /^(?:\(([^()]{1,300})\)|（([^（）]{1,300})）)$/;
/** What leads to the authors behind a title. */
const BY = /^(?:by|von|par|por|de|di|da|od|av|door|от)\s+(?=\p{Lu})/iu;

/**
 * The line that a post opens with where it names the paper in full, its authors and its links, and says nothing
 * else: `*Kites: Strings That Reel*, by Birch and Dorn. [arXiv](…)` below the post's title `Kites`; null for any
 * other. Below a headline of the post's own, the line must name the authors; that headline stays its title.
 */
export function openingCitation(lines: Line[], title: string): OpeningCitation | null {
  const first = lines.findIndex((line) => !isBlank(line));
  const [, ...found] = TITLE.exec((lines[first]?.text ?? '').trim().slice(0, LONGEST)) ?? [];
  const rest = found.pop();
  const whole = found.find(Boolean)?.trim() ?? '';
  const own = titleLetters(title);
  if (rest === undefined || own === '') return null;
  const byline = bylineOf(rest);
  const isOwn = titleLetters(whole).startsWith(own);
  if (byline === null || (byline === '' && !isOwn)) return null;
  return {
    title: isOwn ? whole : title,
    particulars: [
      ...(isOwn ? [] : [particular('other', whole)]),
      ...(byline === '' ? [] : [particular('authors', byline)]),
    ],
    lines: lines.slice(first + 1),
  };
}

/** The authors that are named behind a title; `''` where nobody is, null where something else is said. */
function bylineOf(rest: string): string | null {
  const authors = withoutLinks(rest).replace(/^[\s,，.:：;—–|-]+|[\s,，.。;—–|-]+$/g, '');
  const byline = authors.replace(BRACKETS, '$1$2').replace(BY, '');
  const isNamed = isAuthorLine(authors) || (byline !== authors && isAuthorLine(`by ${byline}`));
  return isNamed || authors === '' ? byline : null;
}

function particular(kind: ParticularKind, markdown: string): RawParticular {
  return { kind, label: '', markdown };
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
