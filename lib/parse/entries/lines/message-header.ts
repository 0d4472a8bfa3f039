import { isBlank, type Line } from '../../text/line';
import { particularKind } from '../../words/bibliography-labels';
import { RULE } from '../../words/label-marks';

const LONGEST = 80;
/** Of a post's header, in UTF-16 units. */
const LONGEST_FIELD = 300;
const TIME = String.raw`(?:(?:[上下]午|午[前後]|오[전후])\s?)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?`;
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
/** `论文星球 | Paper Planet, [24.11.2026 08:30]`: the name of a channel, which may hold anything, before day and time in brackets. */
const CHANNEL = new RegExp(
  String.raw`^([^\s[\]*#][^[\]]{0,59}),\s\[\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},?\s${TIME}\]$`,
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
/** `**ada_l** · 25 Feb 2026, 18:02 · 12 posts`, `**@ada** commented on Feb 27, 2026`, `` **kites** `BOT` — Today at 08:00 ``: who wrote a post, in bold, and when. */
const POSTER =
  /^(?:#{2,6}\s+)?\*{2}@?[\p{L}\p{N}][\p{L}\p{N}._ -]{0,38}\*{2},?\s{1,3}(?:`[^`]{1,12}`\s{1,3})?(.{4,140})$/u;
/** Behind a poster's name: that they wrote. */
const POSTED =
  /^(?:commented|wrote|replied|answered|said|opened this|escribió|respondió|comentó|schrieb|kommentierte|a écrit|a commenté|написала?|ответила?|comentou|escreveu|ha scritto|评论|評論|回复|回覆)/iu;
/** The time of day, which no paper has beside its title. */
const POSTED_AT = new RegExp(`^[·•|,–—-].{0,80}(?:^|\\D)${TIME}(?!\\S)`, 'i');
/** A day with its year, the month in figures or in letters, or by its word, or how long ago. */
const POSTED_DAY =
  /(?:\b(?:19|20)\d{2}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}|\b\d{1,2}[./]\d{1,2}[./](?:19|20)?\d{2}\b|\b\p{L}{3,10}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d{2}|\b\d{1,2}\.?\s(?:de\s)?\p{L}{3,10}\.?,?\s(?:de\s)?(?:19|20)\d{2}|\b\d{1,3}\s(?:minutes?|hours?|days?|weeks?)\sago\b|\d{1,3}\s?(?:分钟|小时|天|周)前|(?<!\p{L})(?:today|yesterday|heute|gestern|hoy|ayer|hoje|ontem|aujourd[’']hui|hier|сегодня|вчера|今天|昨天|今日|昨日|오늘|어제)(?!\p{L}))/iu;
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
    const opens = before === undefined || isBlank(before) || DATED.test(line.text.trim());
    return opens && next && !isBlank(next) && (isHeader(line) || isPostHeader(line, next))
      ? [index]
      : [];
  });
  return new Set([
    ...(found.length > 1 ? found : []),
    ...threadHeaders(lines),
    ...posterLines(lines),
  ]);
}

/**
 * The lines in bold that say who wrote a post, and when; with them the rule that closes the last one, where one
 * stands above each of them, and nowhere else.
 */
function posterLines(lines: Line[]): number[] {
  const posters = lines.flatMap((line, index) => (isPoster(line) ? [index] : []));
  const [first] = posters;
  if (first === undefined || posters.length === 1) return [];
  const rules = lines.flatMap(({ text, fenced }, index) =>
    !fenced && index >= first - 2 && RULE.test(text) ? [index] : [],
  );
  const closing = rules.at(-1) ?? -1;
  const isAbove = (rule: number, order: number) => isFollowedBy(rule, posters[order] ?? -1, lines);
  const areAbove = rules.length === posters.length + 1 && rules.slice(0, -1).every(isAbove);
  return areAbove ? [...posters, closing] : posters;
}

/** Whether nothing stands between two lines. */
function isFollowedBy(above: number, below: number, lines: Line[]): boolean {
  return above < below && below - above <= 3 && lines.slice(above + 1, below).every(isBlank);
}

function isPoster({ text, fenced }: Line): boolean {
  if (fenced || text.length > LONGEST_FIELD) return false;
  const rest = POSTER.exec(text.trim())?.[1];
  if (rest === undefined || !POSTED_DAY.test(rest)) return false;
  return POSTED.test(rest) || POSTED_AT.test(rest);
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
  const name = (BEHIND.exec(line) ??
    BEFORE.exec(line) ??
    DATED.exec(line) ??
    CHANNEL.exec(line))?.[1];
  return name !== undefined && /\p{L}/u.test(name) && particularKind(name.trim()) === null;
}

function isPostHeader({ text, fenced }: Line, next: Line): boolean {
  const isShort = text.length <= LONGEST_FIELD && next.text.length <= LONGEST_FIELD;
  return !fenced && isShort && SENDER.test(text) && BELOW_SENDER.test(next.text);
}
