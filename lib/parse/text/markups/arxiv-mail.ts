import type { Line } from '../line';
import type { Markup } from './markup';
import { firstLines } from './write-lines';

/** What divides a paper's header, its abstract and its address. */
const MARK = /^\\\\\s*$/;
const ID = /^arXiv:(\d{4}\.\d{4,5})(?:v\d{1,2})?(?:\s{1,9}\([^()]{0,80}\))?\s*$/i;
const TITLE = /^Title:\s{1,9}(\S.{0,400})$/;
const ADDRESS = /^\\\\\s{0,3}\(\s?https?:\/\/[^\s()]{1,200}\s{0,3},?[^()]{0,40}\)\s*$/;
const RULE = /^-{20,}\s*$|^%%(?:--)+%%/;
const CONTINUED = /^\s{1,4}\S/;
const LABELLED = /^(?:[-*] )?(\*\*)?(\p{L}[\p{L} ]{0,20})(?:\*\*)?([:：])/u;
/** In lines. */
const LONGEST_HEADER = 24;

/**
 * arXiv's daily mail: between lines of `\\` a paper's header and its abstract. Its title goes up to where its id
 * stands, so that no field of a paper stands above it. Source: https://info.arxiv.org/help/subscribe.html
 */
export const arxivMail: Markup = {
  isOf(lines) {
    const first = firstLines(lines);
    return first.some((text, index) => MARK.test(text) && ID.test(first[index + 1] ?? ''));
  },
  toMarkdown(lines) {
    const texts = lines.map(({ text }) => text);
    lines.forEach((_, index) => {
      if (MARK.test(texts[index - 1] ?? '') && ID.test(texts[index] ?? ''))
        writeHeader(lines, index, texts);
    });
    return lines.map((line, index) => {
      const text = withoutMarks(texts[index] ?? '', texts[index - 1] ?? '');
      return text === line.text ? line : { ...line, text };
    });
  },
};

/** What is said of a paper begins right behind its address, with a label of the writer's own. */
function withoutMarks(text: string, above: string): string {
  if (ADDRESS.test(above))
    return text.replace(
      LABELLED,
      (whole, bold: string | undefined, label: string, colon: string) =>
        bold === undefined ? `**${label}**${colon}` : whole,
    );
  return MARK.test(text) || ADDRESS.test(text) || RULE.test(text) ? '' : text;
}

/** Writes one paper's header, from the line of its id on, into `texts`. */
function writeHeader(lines: Line[], from: number, texts: string[]): void {
  const [, id] = ID.exec(lines[from]?.text ?? '') ?? [];
  const header = lines.slice(from, from + LONGEST_HEADER).map(({ text }) => text);
  const end = header.findIndex((text) => MARK.test(text));
  const titled = header.findIndex((text) => TITLE.test(text));
  if (id === undefined || titled === -1 || (end !== -1 && end < titled)) return;
  let title = TITLE.exec(header[titled] ?? '')?.[1] ?? '';
  let next = titled + 1;
  for (; CONTINUED.test(header[next] ?? ''); next++) {
    title += ` ${header[next]?.trim()}`;
    texts[from + next] = '';
  }
  texts[from] = `## ${title.trim()}`;
  texts[from + titled] = `Link: https://arxiv.org/abs/${id}`;
  if (end !== -1 && isLabelledBelow(lines, from + end)) texts[from + end] = '**Abstract:**';
}

/** Whether what follows an abstract begins with a label of its own, or nothing does. */
function isLabelledBelow(lines: Line[], from: number): boolean {
  for (let at = from + 1; at < lines.length; at++) {
    const { text } = lines[at] ?? { text: '' };
    if (!text.startsWith('\\\\')) continue;
    const next = lines.slice(at + 1, at + 4).find((line) => line.text.trim() !== '')?.text ?? '';
    return next === '' || RULE.test(next) || LABELLED.test(next);
  }
  return true;
}
