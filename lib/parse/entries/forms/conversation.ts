import type { Line } from '../../text/line';
import { isBlank } from '../../text/line';
import { QUOTE, RULE, SIGNATURE } from '../../words/label-marks';
import { isOnlyLinks } from '../../words/only-links';
import { findMentions, namedPapers } from '../../words/paper-mentions';
import { isCapitalised } from '../lines/quoted-title';
import { LIKELY_TITLE, titleWorth } from '../lines/title-worth';

/** Fewer messages may be quoted in any text. */
const LEAST_MESSAGES = 3;
/** So many people talk about more than one paper. */
const SEVERAL_PEOPLE = 3;
/** A paper is brought in by one of so many lines of its message. */
const FIRST_LINES = 2;
/** In UTF-16 units. */
const LONGEST_HEADER = 100;
const LONGEST_LINE = 1000;
/** Of words beside a title in marks: more is told there. */
const LONGEST_AROUND = 40;
/** Closes what stands above it. */
const CLOSING = '━━━━━━━━━━━━';

const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?`;
const DAY = String.raw`(?:\d{1,4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,4}日?,?\s)?`;
const NAME = String.raw`[^\s:：。，;；|#*[\]·][^:：。;；|#*[\]·]{0,39}?`;
const HEADERS = [
  // `Priya  9:41`, `Priya — Today at 9:41 AM`, `#3 Priya 2026-01-09 10:11`, as messengers and boards copy a talk
  new RegExp(
    `^(?:#\\d{1,4}\\s|\\d{1,4}[楼樓]\\s)?(${NAME}),?(?:\\s?[–—-])?\\s{1,4}\\[?(?:(?:today|yesterday|今天|昨天|heute|gestern)(?: at| um)?\\s)?${DAY}${TIME}\\]?$`,
    'iu',
  ),
  // `[priya]  Posted Wed Nov 11, 2026 9:40 am`, `by priya » Wed Nov 11, 2026 9:40 am`, as boards print a thread
  new RegExp(
    `^\\[([^[\\]]{2,40})\\]\\s{1,4}(?:posted|wrote|replied)\\s(?:on\\s)?[\\p{L}\\d ,./-]{0,40}?\\s${TIME}$`,
    'iu',
  ),
  new RegExp(`^by\\s(${NAME})\\s»\\s[\\p{L}\\d ,./-]{0,40}?\\s${TIME}$`, 'iu'),
  // `priya 5 hours ago | parent | next`
  new RegExp(`^(${NAME})\\s\\d{1,3}\\s(?:minutes?|hours?|days?)\\sago(?:\\s?[|·].{0,60})?$`, 'iu'),
  new RegExp(`^\\[${DAY}${TIME}\\]\\s{0,4}(${NAME})[:：]?$`, 'iu'),
  // `u/priya · 6h · 88 points`, as boards copy a thread
  /^(u\/[\w-]{2,40})(?:\s?[·•|]\s?[\w' ]{1,20}){0,3}?\s?[·•|]\s?\d{1,3}\s?(?:s|m|h|d|w|mo|y|min|minutes?|hours?|days?|weeks?|months?|years?)(?:\sago)?(?:\s?[·•|]\s?[^·•|]{1,30}){0,3}$/iu,
];

/** Before a title: that it is the second one, and a word of greeting. */
const COUNTED =
  /^(?:[^:：]{0,12}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}](?=[:：]\s?\p{Lu})|第\s?[一二三四五六七八九十\d]{1,3}\s?[篇个個本]|(?:first|second|third|next|last|another)(?: one| up| paper)?|\d{1,2}[.)、]|[①-⑳])\s?[:：,，–—-]?\s*/iu;
/** Between a title and its number: `，id 是` */
const BEFORE_ID =
  /\s*[,，;；:：(（[–—-]?\s*(?:(?:the )?(?:arxiv|id|link|number|paper|编号|编號|链接|連結|地址|论文|論文)\s?){0,3}(?:是|为|為|is|号|號)?\s?[:：(（]?\s*$/i;
const MARKED =
  /\*\*([^*\n]{8,300})\*\*|《([^《》\n]{8,300})》|“([^“”\n]{8,300})”|"([^"\n]{8,300})"/g;

/** What somebody says at once. */
interface Message {
  /** Index of the line that says who. */
  header: number;
  /** Index behind its last line. */
  end: number;
  sender: string;
}

/** A paper that a message brings in by its title, and where. */
interface BroughtIn {
  at: number;
  title: string;
  id: string;
  /** Nothing else is said in its message. */
  alone: boolean;
}

/**
 * Writes a talk of several people as what of it is about papers: a message that brings one in by its title and link
 * as a heading with that link, who says what as a line that closes what stands above. Where somebody sends a
 * title and then says what of it, both are one. A talk in which any link is not brought in so stays as it is.
 */
export function writeConversation(lines: Line[]): Line[] {
  const messages = messagesOf(lines);
  if (peopleOf(messages).size < 2) return lines;
  const brought = messages.map((message) => broughtIn(message, lines));
  const first = brought.findIndex((paper) => paper !== null);
  const isUnread = messages.some(
    (message, order) => brought[order] === null && linksAny(message, lines),
  );
  if (first === -1 || isUnread) return lines;
  const written = new Map(
    messages.map(({ header }, order) => [
      header,
      isContinued(messages, brought, order) ? '' : CLOSING,
    ]),
  );
  for (const at of signatures(messages, lines)) written.set(at, CLOSING);
  for (const paper of brought)
    if (paper) written.set(paper.at, `## [${paper.title}](https://arxiv.org/abs/${paper.id})`);
  return lines.map((line, index) => ({ ...line, text: written.get(index) ?? line.text }));
}

/** The lines above what people write below all that they say. */
function signatures(messages: Message[], lines: Line[]): number[] {
  return messages.flatMap(({ header, end }) => {
    const at = lines.slice(header, end).findIndex(({ text }) => SIGNATURE.test(text));
    return at === -1 ? [] : [header + at];
  });
}

/** Whether a text is a talk of several people that names more than one paper: it is about none alone. */
export function isTalkOfMany(lines: Line[]): boolean {
  const people = peopleOf(messagesOf(lines));
  if (people.size < SEVERAL_PEOPLE) return false;
  const ids = lines.flatMap(({ text }) =>
    text.length > LONGEST_LINE ? [] : findMentions(text).map(({ id }) => id),
  );
  return new Set(ids).size > 1;
}

function peopleOf(messages: Message[]): Set<string> {
  return new Set(messages.map(({ sender }) => sender));
}

/** The messages of a text, each under a line that says whose it is; none where they are too few. */
function messagesOf(lines: Line[]): Message[] {
  const headers = lines.flatMap((line, header) => {
    const [above, below] = [lines[header - 1], lines[header + 1]];
    const stands =
      (!above || isBlank(above) || RULE.test(above.text)) && below !== undefined && !isBlank(below);
    const sender = stands ? senderOf(line) : null;
    return sender === null ? [] : [{ header, sender }];
  });
  if (headers.length < LEAST_MESSAGES) return [];
  return headers.map(({ header, sender }, order) => ({
    header,
    sender,
    end: headers[order + 1]?.header ?? lines.length,
  }));
}

function senderOf({ text, fenced }: Line): string | null {
  const line = text.trim();
  if (fenced || line.length > LONGEST_HEADER) return null;
  const name = HEADERS.flatMap((header) => header.exec(line)?.[1] ?? [])[0];
  return name !== undefined && /\p{L}/u.test(name) ? name : null;
}

/** Whether a message goes on with the one above it: the same person has sent no more than a title there. */
function isContinued(messages: Message[], brought: (BroughtIn | null)[], order: number): boolean {
  const isOwn = messages[order]?.sender === messages[order - 1]?.sender;
  return isOwn && brought[order] === null && brought[order - 1]?.alone === true;
}

/** The one paper that a message brings in by its title in its first lines; null where it does not. */
function broughtIn({ header, end }: Message, lines: Line[]): BroughtIn | null {
  const textOf = (at: number | undefined) => lines[at ?? -1]?.text ?? '';
  const told = Array.from({ length: end - header - 1 }, (_, step) => header + 1 + step).filter(
    (at) => lines[at] && !isBlank(lines[at]) && !QUOTE.test(textOf(at)),
  );
  for (const at of told.slice(0, FIRST_LINES)) {
    const paper = titledPaper(textOf(at));
    if (paper) return { ...paper, at, alone: told.length === 1 };
  }
  for (const [order, at] of told.slice(0, FIRST_LINES).entries()) {
    const paper = paperOfPair(textOf(at), textOf(told[order + 1]));
    if (paper) return { ...paper, at, alone: told.length === 2 };
  }
  return null;
}

/** The paper whose title is a line and whose link is all that the next one holds; null for any other two. */
function paperOfPair(title: string, link: string): { title: string; id: string } | null {
  const [id, ...others] = namedPapers(link);
  if (id === undefined || others.length > 0 || !isOnlyLinks(link)) return null;
  const words = title.length > LONGEST_LINE ? null : titleBefore(title.trim());
  return words === null ? null : { title: words, id };
}

/** The paper that a line names behind its title, with nothing behind it; null for any other line. */
function titledPaper(text: string): { title: string; id: string } | null {
  if (text.length > LONGEST_LINE) return null;
  const mentions = findMentions(text);
  const [mention] = mentions;
  if (!mention || new Set(mentions.map(({ id }) => id)).size > 1) return null;
  const before = text.slice(0, mention.at).replace(/\[?\(?<?https?:\/\/\S{0,200}$/, '');
  const behind = text.slice(mention.at + mention.id.length).replace(/^v\d{1,2}|^\S{0,8}[)>\]]/, '');
  if (/[\p{L}\p{N}]{2}/u.test(behind)) return null;
  const title = titleBefore(before.trim());
  return title === null ? null : { title, id: mention.id };
}

/** The title that words end with: in marks, else all of them in capitals; null where they end with none. */
function titleBefore(words: string): string | null {
  const marked = [...words.matchAll(MARKED)].at(-1);
  const inner = marked?.slice(1).find(Boolean)?.trim();
  if (marked && inner !== undefined) {
    const around = words.length - marked[0].length;
    return around <= LONGEST_AROUND && titleWorth(inner) >= LIKELY_TITLE ? inner : null;
  }
  const title = words.replace(BEFORE_ID, '').replace(COUNTED, '').trim();
  return isCapitalised(title) && !/[.!。！[\]]/.test(title) ? title : null;
}

/** Whether a message links a paper, or names it with the word arXiv. */
function linksAny({ header, end }: Message, lines: Line[]): boolean {
  return lines.slice(header + 1, end).some(({ text }) => namedPapers(text).length > 0);
}
