import { isBlank, type Line } from '../text/line';
import { particularKind } from '../words/bibliography-labels';

const LONGEST = 80;
/** Of a post's header, in UTF-16 units. */
const LONGEST_FIELD = 300;
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?`;
const DAY = String.raw`(?:\d{1,4}[-/.年]\s?(?:\d{1,2}|[a-z]{3})[-/.月]\s?\d{1,4}日?,?\s)?`;
const NAME = String.raw`[^\s:：。，;；|#*[\]][^:：。;；|#*[\]]{0,39}?`;
/** `Priya  9:41 AM`, `李雷 2026-01-09 10:11:12`, `Channel, [14.01.2026 09:12]`, `[9:41 AM] Priya:`, `[01/14/2026 9:41 AM] priya#0042` */
const TAG = String.raw`(?:#\d{4})?`;
const BEHIND = new RegExp(`^(${NAME})${TAG},?\\s{1,4}\\[?${DAY}${TIME}\\]?$`, 'i');
const BEFORE = new RegExp(`^\\[${DAY}${TIME}\\]\\s{0,4}(${NAME})${TAG}[:：]?$`, 'i');
/** `2026-01-09 10:11:12 李雷` */
const DATED = new RegExp(
  String.raw`^\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?,?\s${TIME}\s{1,4}(${NAME})$`,
  'i',
);
/** Who wrote a post, and below it what of: as boards and mailing lists export their threads. */
const SENDER =
  /^(?:from|von|de|da|от|发信人|發信人|寄件人|发件人|寄信人|差出人|보낸 ?사람)\s?[:：]\s*\S/i;
const BELOW_SENDER =
  /^(?:subject|betreff|objet|asunto|assunto|oggetto|тема|标\s{0,4}题|標\s{0,4}題|主\s{0,4}[题題]|件名|제목|date|datum|fecha|to|an|À|日\s{0,4}期|时\s{0,4}间|時\s{0,4}間|[发發]信站)\s?[:：]/i;

/** `@name`, `@name · Jan 26, 2026` */
const HANDLE = /^(@[\w.-]{2,30})(?:\s?[·•|,]\s?[^@]{1,40})?$/;
/** `2/8`, `3/`, alone on its line. */
const COUNTER = /^\(?\d{1,2}\/(?:\d{1,2})?\)?$/;
/** Messages of one writer: fewer may be anything. */
const LEAST_OF_ONE = 3;

/**
 * The lines that say who wrote a message and when, as messengers copy and export them, or who wrote a post and on
 * what, as boards do, and those that count the posts of a thread; indices. None where there is one only, which may
 * say anything.
 */
export function messageHeaders(lines: Line[]): Set<number> {
  const found = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const next = lines[index + 1];
    const opens = before === undefined || isBlank(before);
    return opens && next && !isBlank(next) && (isHeader(line) || isPostHeader(line, next))
      ? [index]
      : [];
  });
  return new Set([...(found.length > 1 ? found : []), ...threadHeaders(lines)]);
}

/** The lines of a thread that hold nothing but its writer's handle, or a post's number. */
function threadHeaders(lines: Line[]): number[] {
  const handles = lines.map(({ text, fenced }) => (fenced ? null : HANDLE.exec(text.trim())?.[1]));
  const [own] = handles.filter((handle) => handle != null);
  const posts = handles.flatMap((handle, index) => (handle && handle === own ? [index] : []));
  const counters = lines.flatMap(({ text, fenced }, index) =>
    !fenced && COUNTER.test(text.trim()) ? [index] : [],
  );
  return [posts, counters].flatMap((found) => (found.length < LEAST_OF_ONE ? [] : found));
}

function isHeader({ text, fenced }: Line): boolean {
  const line = text.trim();
  if (fenced || line.length > LONGEST) return false;
  const name = (BEHIND.exec(line) ?? BEFORE.exec(line) ?? DATED.exec(line))?.[1];
  return name !== undefined && /\p{L}/u.test(name) && particularKind(name.trim()) === null;
}

function isPostHeader({ text, fenced }: Line, next: Line): boolean {
  const isShort = text.length <= LONGEST_FIELD && next.text.length <= LONGEST_FIELD;
  return !fenced && isShort && SENDER.test(text) && BELOW_SENDER.test(next.text);
}
