import type { SectionKind } from '../../digest/section-kind';
import { kindOfLabel } from '../../digest/section-labels';
import type { Line } from '../text/line';

/** How far into a line a label may reach: bounds the work on hostile lines. */
const LONGEST_HEAD = 160;
const LONGEST_HEADING = 300;
/** `**What it does.** It …` */
const LONGEST_SENTENCE = 40;

const QUOTE = /^(?:>\s?){1,4}/;
const CALLOUT = /^\[!\w{1,20}\][+-]?\s*(.*)$/;
const HEADING = /^(#{1,6})\s+/;
const BULLET = /^(?:[-*+•▪◦·●■◆▶►‣▸▹▌▎※○□◇→]|\[[ x]\])\s+/;
const PICTOGRAMS =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\u200d|\ufe0f|[\d#*]\ufe0f?\u20e3)+\s*/u;
const PICTOGRAMS_AT_END =
  /\s*(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\u200d|\ufe0f)+$/u;
const NUMBER =
  /^(?:\d{1,2}(?:\.\d{1,2}){0,2}\s?[.、．:：)）]\s{0,4}|\d{1,2}(?:\.\d{1,2}){1,2}\s+|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-h])[)）]\s{0,2}|[一二三四五六七八九十]{1,3}\s?[.、．:：)）]\s{0,4}|第[一二三四五六七八九十\d]{1,3}(?:部分|、)?[.、：:\s]\s{0,2}|[①-⑳❶-❿➀-➓]\s?|[a-hA-H][.)]\s+|[IVX]{1,4}[.、]\s+)/;
const BOLD = /^(\*{2,3}|__)(?!\s|\*)([^*\n]{1,120}?|[^_\n]{1,120}?)\1\s{0,2}([:：]?)/;
const ITALIC = /^([*_])(?!\s|[*_])([^*_\n:：]{1,60})(?:[:：]\s?\1|\1\s?[:：])/;
const BRACKETS = /^【([^】]{1,40})】\s*[:：]?/;
const PLAIN =
  /^(tl;dr|[^:：*`[\]|<>。，；;!?！？（(]{1,40}(?:[（(][^）)]{1,20}[）)])?)\s?([:：])(?!\/\/)/i;

/** How a line writes its label; those further up stand above those further down. */
export const LABEL_FORMS = [
  'heading',
  'callout',
  'numbered',
  'bold',
  'bracket',
  'bullet',
  'plain',
] as const;
export type LabelForm = (typeof LABEL_FORMS)[number];

/** A line that could open a section of any publisher's digest. */
export interface ReadLabel {
  form: LabelForm;
  /** 1 to 6 for a heading, else 0. */
  level: number;
  indent: number;
  numbered: boolean;
  /** As written, without markup, number, emoji, colon. */
  label: string;
  /** What follows it on its line. */
  rest: string;
  /** A colon or a dash, or nothing at all, stands behind it. */
  closed: boolean;
  kind: SectionKind | null;
}

/** Reads a line as a label and what follows; null where it has the form of none. */
export function readLabel({ text, fenced }: Line): ReadLabel | null {
  if (fenced) return null;
  const indent = indentOf(text);
  let rest = text.trim();
  if (rest === '' || rest.startsWith('|')) return null;
  const quoted = QUOTE.exec(rest);
  if (quoted) rest = rest.slice(quoted[0].length);
  const callout = quoted && CALLOUT.exec(rest);
  if (callout) return found('callout', 0, indent, false, callout[1] ?? '', '', true);
  const heading = HEADING.exec(rest);
  if (heading) return readHeading(heading[1]?.length ?? 1, rest.slice(heading[0].length));

  const bullet = BULLET.exec(rest);
  if (bullet) rest = rest.slice(bullet[0].length);
  let numbered = false;
  for (const mark of [PICTOGRAMS, NUMBER, PICTOGRAMS]) {
    const marked = mark.exec(rest.slice(0, 12));
    if (!marked || (mark === NUMBER && /^\d/.test(marked[0]) && rest.length === marked[0].length))
      continue;
    rest = rest.slice(marked[0].length);
    if (mark === NUMBER) numbered = true;
  }
  const head = rest.slice(0, LONGEST_HEAD);
  const bold = BOLD.exec(head);
  if (bold) {
    const [whole, , inner = '', outerColon] = bold;
    const after = rest
      .slice(whole.length)
      .replace(/^\s*\\$/, '')
      .trim();
    const colon =
      outerColon !== '' ||
      /[:：]\s*$/.test(inner) ||
      (inner.length <= LONGEST_SENTENCE && /[.。?？!]$/.test(inner));
    const dash = /^[-–—]\s/.test(after);
    // `**TL;DR** It …`: a sentence that begins behind a label that we know.
    const begins = /^\s+[\p{Lu}\p{Lo}]/u.test(rest.slice(whole.trimEnd().length));
    const form = numbered || startsWithNumber(inner) ? 'numbered' : bullet ? 'bullet' : 'bold';
    return found(
      form,
      0,
      indent,
      form === 'numbered',
      inner,
      dash ? after.slice(1).trim() : after,
      colon || dash || after === '' || (begins && kindOfLabel(cleanLabelText(inner)) !== null),
    );
  }
  const italic = ITALIC.exec(head);
  if (italic)
    return found(
      bullet ? 'bullet' : 'bold',
      0,
      indent,
      numbered,
      italic[2] ?? '',
      rest.slice(italic[0].length).trim(),
      true,
    );
  const brackets = BRACKETS.exec(head);
  if (brackets)
    return found(
      'bracket',
      0,
      indent,
      numbered,
      brackets[1] ?? '',
      rest.slice(brackets[0].length).trim(),
      true,
    );
  const plain = PLAIN.exec(head);
  if (plain)
    return found(
      'plain',
      0,
      indent,
      numbered,
      plain[1] ?? '',
      rest.slice(plain[0].length).trim(),
      true,
    );
  return rest.length <= 40 && !/[。，.,;；]$/.test(rest)
    ? found('plain', 0, indent, numbered, rest, '', true)
    : null;
}

/** A label without its markup, number, emoji and colon. */
export function cleanLabelText(text: string): string {
  let label = text
    .replace(/[*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')
    .replace(/\\$/, '')
    .trim();
  for (const mark of [PICTOGRAMS, NUMBER, PICTOGRAMS]) {
    const rest = label.replace(mark, '');
    if (rest !== '') label = rest;
  }
  label = label.replace(PICTOGRAMS_AT_END, '').trim();
  const bare = label.replace(/^\d{1,2}\s+/, '');
  if (bare !== label && (/^\p{Script=Han}/u.test(bare) || kindOfLabel(bare))) label = bare;
  const bracketed = /^【([^】]+)】[:：]?$/.exec(label);
  return (bracketed?.[1] ?? label).replace(/\s*[:：]$|[.。]$/, '').trim();
}

/** What two spellings of a label have in common. */
export function labelKey(label: string): string {
  return label.toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, '');
}

/** Columns of white space before a line's text; a tab has four. */
export function indentOf(text: string): number {
  let columns = 0;
  for (const char of text.slice(0, 40)) {
    if (char === ' ') columns++;
    else if (char === '\t') columns += 4;
    else break;
  }
  return columns;
}

function readHeading(level: number, text: string): ReadLabel | null {
  const content = text
    .slice(0, LONGEST_HEADING)
    .replace(/\s#+\s*$/, '')
    .trim();
  const plain = content.replace(/\*\*|__/g, '');
  const numbered = startsWithNumber(plain.replace(PICTOGRAMS, ''));
  const divided = /^(.{1,40}?)\s*[:：]\s*(.+)$/.exec(cleanLabelText(content));
  // A colon divides a heading only behind a label that we know.
  if (divided?.[1] && kindOfLabel(divided[1]))
    return found('heading', level, 0, numbered, divided[1], divided[2] ?? '', true);
  return found('heading', level, 0, numbered, content, '', true);
}

function startsWithNumber(text: string): boolean {
  return NUMBER.test(text);
}

function found(
  form: LabelForm,
  level: number,
  indent: number,
  numbered: boolean,
  written: string,
  rest: string,
  closed: boolean,
): ReadLabel | null {
  const label = cleanLabelText(written);
  if (!/[\p{L}\p{N}]/u.test(label) && form !== 'heading') return null;
  return { form, level, indent, numbered, label, rest, closed, kind: kindOfLabel(label) };
}
