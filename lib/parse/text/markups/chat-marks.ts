import { writeChatBold, writeChatLinks } from '../chat-marks';
import type { Line } from '../line';
import { writeLines } from './write-lines';

/** Writes what a chat marks as Markdown, where its links show that the text is one's. */
export function writeChatMarks(lines: Line[]): Line[] {
  const isChat = lines.some(({ text, fenced }) => !fenced && writeChatLinks(text) !== text);
  return isChat ? writeLines(lines, (text) => writeChatBold(writeChatLinks(text))) : lines;
}
