import { isBlank, type Line } from '../text/line';
import { particularKind } from '../words/bibliography-labels';

const LONGEST = 80;
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?`;
const DAY = String.raw`(?:\d{1,4}[-/.年]\s?(?:\d{1,2}|[a-z]{3})[-/.月]\s?\d{1,4}日?,?\s)?`;
const NAME = String.raw`[^\s:：。，;；|#*[\]][^:：。;；|#*[\]]{0,39}?`;
/** `Priya  9:41 AM`, `李雷 2026-01-09 10:11:12`, `Channel, [14.01.2026 09:12]`, `[9:41 AM] Priya:`, `[01/14/2026 9:41 AM] priya#0042` */
const TAG = String.raw`(?:#\d{4})?`;
const BEHIND = new RegExp(`^(${NAME})${TAG},?\\s{1,4}\\[?${DAY}${TIME}\\]?$`, 'i');
const BEFORE = new RegExp(`^\\[${DAY}${TIME}\\]\\s{0,4}(${NAME})${TAG}[:：]?$`, 'i');

/**
 * The lines that say who wrote a message and when, as messengers copy and export them; indices. None where
 * there is one only, which may say anything.
 */
export function messageHeaders(lines: Line[]): Set<number> {
  const found = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const next = lines[index + 1];
    const opens = before === undefined || isBlank(before);
    return opens && next && !isBlank(next) && isHeader(line) ? [index] : [];
  });
  return new Set(found.length > 1 ? found : []);
}

function isHeader({ text, fenced }: Line): boolean {
  const line = text.trim();
  if (fenced || line.length > LONGEST) return false;
  const name = (BEHIND.exec(line) ?? BEFORE.exec(line))?.[1];
  return name !== undefined && /\p{L}/u.test(name) && particularKind(name.trim()) === null;
}
