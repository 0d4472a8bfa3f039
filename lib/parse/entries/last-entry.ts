import { isOnlyLinks } from '../words/only-links';
import { HASHTAGS } from '../words/particular-parts';
import type { Ground } from './build-reading';
import type { Candidate } from './reading';
import { isSignOff } from './sign-off';

/** In lines. */
const LONGEST_FOOTER = 12;
/** A list's item that leads elsewhere in what the file was taken from: `- [Back](./index.md)`. */
const WAY_BACK = /^\s*[-*+]\s+\[[^\]]{1,80}\]\((?!https?:)[^()\s]{1,200}\)\s*$/i;
/** Who made the file: a sentence of that alone, since a paper's images may be generated with something, too. */
const MADE_BY =
  /^\s*[*_>]{0,4}\s?(?:(?:this |本)[^.。]{0,30}(?:generated|made|生成)|(?:auto(?:matically)?[- ])?generated (?:by|with|at|on)|powered by|made (?:by|with)|由.{0,30}自动生成|자동 생성|généré|erstellt (?:am|mit)|generado).{0,200}$/i;

/** Behind the last rule, nothing but ways through a site and a line on who made the file. */
export function endBeforeFooter(entries: Candidate[], { lines }: Ground): void {
  const last = entries.at(-1);
  if (!last) return;
  for (let at = last.end - 1; at > last.head.index && at > last.end - LONGEST_FOOTER; at--) {
    const line = lines[at];
    if (line?.rule) last.end = at;
    if (line && !line.blank && !isFooter(line.line.text)) return;
  }
}

/** Ends the last entry before words that only take leave of the readers, with what stands below them. */
export function endBeforeSignOff(entries: Candidate[], { lines }: Ground): void {
  const last = entries.at(-1);
  if (!last || last.head.row) return;
  const end = last.end;
  for (let at = end - 1; at > last.head.index && at > end - LONGEST_FOOTER; at--) {
    const line = lines[at];
    if (!line || line.blank || line.rule) continue;
    const text = line.line.text.trim();
    if (isSignOff(text)) last.end = at;
    else if (!isFooter(text) && !HASHTAGS.test(text)) return;
  }
}

/** Whether a line only leads about, or says who made the file. */
export function isFooter(text: string): boolean {
  return WAY_BACK.test(text) || MADE_BY.test(text) || isOnlyLinks(text);
}
