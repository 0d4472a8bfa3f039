import type { Line } from '../text/line';
import { isOnlyLinks } from '../words/only-links';
import { BANNER, type FoundEntry, type Start } from './entry-starts';

const RULE = /^\s{0,3}(?:-{3,}|\*{3,}|_{3,})\s*$/;
/** In lines. */
const LONGEST_FOOTER = 12;
/** A list's item that leads elsewhere in what the file was taken from: `- [Back](./index.md)`. */
const WAY_BACK = /^\s*[-*+]\s+\[[^\]]{1,80}\]\((?!https?:)[^()\s]{1,200}\)\s*$/i;
/** Who made the file: a sentence of that alone, since a paper's images may be generated with something, too. */
const MADE_BY =
  /^\s*[*_>]{0,4}\s?(?:(?:this |本)[^.。]{0,30}(?:generated|made|生成)|(?:auto(?:matically)?[- ])?generated (?:by|with|at|on)|powered by|made (?:by|with)|由.{0,30}自动生成|자동 생성).{0,200}$/i;

/** Where no other entry has a section on its own level, such a heading behind the last entry closes the file. */
export function endBeforeClosing(entries: FoundEntry[], starts: Start[]): void {
  const last = entries.at(-1);
  if (!last || entries.length < 2 || last.start.level >= BANNER) return;
  const beside = ({ start, end }: FoundEntry) =>
    starts.find(
      (next) =>
        next.index > start.index && next.index < end && next.label && next.level <= start.level,
    );
  const closing = beside(last);
  if (closing && !entries.slice(-4, -1).some((entry) => beside(entry))) last.end = closing.index;
}

/** Behind the last rule, nothing but ways through a site and a line on who made the file. */
export function endBeforeFooter(entries: FoundEntry[], lines: Line[]): void {
  const last = entries.at(-1);
  if (!last) return;
  for (let at = last.end - 1; at > last.start.index && at > last.end - LONGEST_FOOTER; at--) {
    const text = lines[at]?.text ?? '';
    if (RULE.test(text)) last.end = at;
    if (text.trim() !== '' && !isFooter(text)) return;
  }
}

function isFooter(text: string): boolean {
  return WAY_BACK.test(text) || MADE_BY.test(text) || isOnlyLinks(text);
}
