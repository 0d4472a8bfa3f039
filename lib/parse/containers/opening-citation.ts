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

/**
 * The line that a post opens with where it names the paper in full, its authors and its links, and says nothing
 * else: `*Kites: Strings That Reel*, by Birch and Dorn. [arXiv](…)` below the post's title `Kites`; null for any other.
 */
export function openingCitation(lines: Line[], title: string): OpeningCitation | null {
  const first = lines.findIndex((line) => !isBlank(line));
  const [, ...found] = TITLE.exec((lines[first]?.text ?? '').trim().slice(0, LONGEST)) ?? [];
  const rest = found.pop();
  const whole = found.find(Boolean)?.trim() ?? '';
  const own = titleLetters(title);
  if (rest === undefined || own === '' || !titleLetters(whole).startsWith(own)) return null;
  const authors = withoutLinks(rest).replace(/^[\s,，.:：;—–|-]+|[\s,，.。;—–|-]+$/g, '');
  if (authors !== '' && !isAuthorLine(authors)) return null;
  const byline = authors.replace(/^by\s+/i, '');
  return {
    title: whole,
    particulars: byline === '' ? [] : [{ kind: 'authors', label: '', markdown: byline }],
    lines: lines.slice(first + 1),
  };
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
