import { isBlank, type Line } from '../line';

const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?`;
const DAY = String.raw`(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},?\s)?`;
/** `[2026-11-05 08:31] Ada: text`, `05/11/2026, 08:31 - Ada: text`, `[08:31] <ada> text` */
const MESSAGE = new RegExp(
  String.raw`^(?:\[(${DAY}${TIME})\]\s{1,3}|(${DAY}${TIME})\s[-–]\s)(?:<([^\s<>]{1,40})>\s|([^\s:：<>[\]*#][^:：<>[\]*#]{0,39})[:：]\s)(?=\S)`,
  'i',
);
const LONGEST_HEADER = 120;
/** What fewer lines open with may be anything, as the chapters of a recording. */
const LEAST_MESSAGES = 3;

/** A line that says who wrote it and when. */
interface Message {
  header: string;
  writer: string;
  text: string;
}

/**
 * Writes the messages of a chat whose log has who wrote each, and when, before its text, below lines of their own that
 * say so. Where no one has written several, they are none.
 */
export function writeChatLog(lines: Line[]): Line[] {
  const messages = new Map(
    lines.flatMap((line, index): [number, Message][] => {
      const message = line.fenced ? null : readMessage(line.text);
      return message ? [[index, message]] : [];
    }),
  );
  if (!areMessages([...messages.values()])) return lines;
  return lines.flatMap((line, index) => {
    const message = messages.get(index);
    if (!message) return [line];
    const above = lines[index - 1];
    const gap = above && !isBlank(above) ? [{ ...line, text: '' }] : [];
    return [...gap, { ...line, text: message.header }, { ...line, text: message.text }];
  });
}

function readMessage(text: string): Message | null {
  const found = MESSAGE.exec(text.slice(0, LONGEST_HEADER));
  if (!found) return null;
  const time = found[1] ?? found[2] ?? '';
  const writer = found[3] ?? found[4] ?? '';
  return { header: `[${time}] ${writer}`, writer, text: text.slice(found[0].length) };
}

/** Whether most were written by those who wrote several. */
function areMessages(messages: Message[]): boolean {
  const counts = new Map<string, number>();
  for (const { writer } of messages) counts.set(writer, (counts.get(writer) ?? 0) + 1);
  const often = messages.filter(({ writer }) => (counts.get(writer) ?? 0) > 1);
  return messages.length >= LEAST_MESSAGES && often.length * 2 > messages.length;
}
