import { remembered } from '../../digest/remembered';
import type { SectionKind } from '../../digest/section-kind';
import { kindOfLabel } from '../../digest/section-labels';
import { particularKind } from './bibliography-labels';
import {
  asWritten,
  BULLET,
  HEADING,
  NUMBER,
  PICTOGRAMS,
  PICTOGRAMS_AT_END,
  QUOTE,
} from './label-marks';

/** How far into a line a label may reach: bounds the work on hostile lines. */
const LONGEST_HEAD = 160;
const LONGEST_HEADING = 300;
/** `**What it does.** It …` */
const LONGEST_SENTENCE = 40;
/** What stands alone on its line, in characters. */
const LONGEST_ALONE = 40;
/** A number or pictures before a label, in characters. */
const LONGEST_MARK = 12;

const CALLOUT = /^\[!\w{1,20}\][+-]?\s*(.*)$/;
const BOLD = /^(\*{2,3}|__)(?!\s|\*)([^*\n]{1,120}?|[^_\n]{1,120}?)\1\s{0,2}([:：]?)/;
/** `*Label*: text`, `*A short sentence.* Text` */
const ITALIC =
  /^([*_])(?!\s|[*_])([^*_\n:：]{1,60})(?:[:：]\s?\1|\1\s?[:：]|(?<=[.。?？!])\1(?=\s+[\p{Lu}\p{Lo}«“"]))/u;
const BRACKETS = /^【([^】]{1,40})】\s*[:：]?/;
/** `「推荐理由」…`, a few letters before what no particle joins to them: Japanese and Chinese quote so, too. */
const CORNERS =
  /^「([\p{Script=Han}]{2,6})」\s?[:：]?(?=[^\s\p{P}\p{Script=Hiragana}的是和与與并並在也])/u;
/** `[TL;DR] It …`, where it is no link, no note and no reference. */
const SQUARE_BRACKETS = /^\[([^[\]]{2,40})\](?![([:])\s*/;
const PLAIN =
  /^(tl;dr|[^:：*`[\]|<>。，；;!?！？（(]{1,40}(?:[（(][^）)]{1,20}[）)]|[?？])?)\s?(::(?=\s)|[:：])(?!\/\/)/i;
/** `TL;DR – It …` */
const DASHED = /^([^:：*`[\]|<>。，；!?！？（(–—]{2,30}?)\s[–—-]\s{1,3}(?=\S)/;

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

const labelOf = remembered(read);

/** Reads a line as a label and what follows; null where it has the form of none. */
export function readLabel({ text, fenced }: { text: string; fenced: boolean }): ReadLabel | null {
  return fenced ? null : labelOf(text);
}

function read(text: string): ReadLabel | null {
  const whole = asWritten(text).trim();
  if (whole === '' || whole.startsWith('|')) return null;
  const quoted = QUOTE.exec(whole)?.[0] ?? '';
  const rest = whole.slice(quoted.length);
  const callout = CALLOUT.exec(rest);
  const indent = indentOf(text);
  if (callout)
    return found({ form: 'callout', indent, numbered: false, rest: '', closed: true }, callout[1]);
  const heading = HEADING.exec(rest);
  if (heading) return readHeading(heading[1]?.length ?? 1, rest.slice(heading[0].length));
  const peeled = peel(rest, indent);
  for (const readForm of [readBold, readItalic, readBrackets, readPlain]) {
    const label = readForm(peeled);
    if (label !== undefined) return label;
  }
  return isShort(peeled.rest)
    ? found({ ...peeled, form: 'plain', rest: '', closed: true }, peeled.rest)
    : null;
}

/** A line without what stands before its words. */
interface Peeled {
  indent: number;
  bulleted: boolean;
  numbered: boolean;
  rest: string;
}

function peel(text: string, indent: number): Peeled {
  const bullet = BULLET.exec(text)?.[0] ?? '';
  let rest = text.slice(bullet.length);
  let numbered = false;
  for (const mark of [PICTOGRAMS, NUMBER, PICTOGRAMS]) {
    const marked = mark.exec(rest.slice(0, LONGEST_MARK))?.[0] ?? '';
    // A number that is all there is, is text.
    if (marked === '' || (mark === NUMBER && /^\d/.test(marked) && rest.length === marked.length))
      continue;
    rest = rest.slice(marked.length);
    if (mark === NUMBER) numbered = true;
  }
  return { indent, bulleted: bullet !== '', numbered, rest };
}

function isShort(text: string): boolean {
  return text.length <= LONGEST_ALONE && !/[。，.,;；]$/.test(text);
}

/** `undefined` where the line has another form; null where it has this one and no word in it. */
type FormReader = (line: Peeled) => ReadLabel | null | undefined;

const readBold: FormReader = ({ indent, bulleted, numbered, rest }) => {
  const bold = BOLD.exec(rest.slice(0, LONGEST_HEAD));
  if (!bold) return undefined;
  const [whole, , inner = '', colon = ''] = bold;
  const behind = rest.slice(whole.length);
  const after = behind.replace(/^\s*\\$/, '').trim();
  const dash = /^[-–—]\s/.test(after);
  const isNumbered = numbered || startsWithNumber(inner);
  return found(
    {
      form: isNumbered ? 'numbered' : bulleted ? 'bullet' : 'bold',
      indent,
      numbered: isNumbered,
      rest: dash ? after.slice(1).trim() : after,
      closed:
        dash ||
        (after === '' && !isSentence(inner)) ||
        colon !== '' ||
        (after !== '' && closes(inner)) ||
        opensText(inner, rest, whole),
    },
    inner,
  );
};

/** Whether bold words that stand alone are a sentence, which is text, and no label above it. */
function isSentence(inner: string): boolean {
  const ends = inner.length > LONGEST_SENTENCE ? /[.。?？!！]$/ : /。$/;
  return ends.test(inner) && kindOfLabel(cleanLabelText(inner)) === null;
}

/** Whether bold words end as labels do, or as a short sentence that stands for one. */
function closes(inner: string): boolean {
  return /[:：]\s*$/.test(inner) || (inner.length <= LONGEST_SENTENCE && /[.。?？!]$/.test(inner));
}

/** `**TL;DR** It …`: a sentence that begins behind a label that we know. */
function opensText(inner: string, rest: string, whole: string): boolean {
  const behind = rest.slice(whole.trimEnd().length).slice(0, LONGEST_MARK);
  return /^\s+[\p{Lu}\p{Lo}]/u.test(behind) && kindOfLabel(cleanLabelText(inner)) !== null;
}

const readItalic: FormReader = (line) => {
  const italic = ITALIC.exec(line.rest.slice(0, LONGEST_HEAD));
  return italic
    ? closedBy(line, line.bulleted ? 'bullet' : 'bold', italic[0], italic[2])
    : undefined;
};

const readBrackets: FormReader = (line) => {
  const head = line.rest.slice(0, LONGEST_HEAD);
  const square = SQUARE_BRACKETS.exec(head);
  const brackets = square && isFieldName(square[1] ?? '') ? square : fieldInMarks(head);
  return brackets ? closedBy(line, 'bracket', brackets[0], brackets[1]) : undefined;
};

function fieldInMarks(head: string): RegExpExecArray | null {
  return BRACKETS.exec(head) ?? CORNERS.exec(head);
}

/** Whether words in square brackets, where tags stand as well, are a section's name or a particular's; `[链接] Title` is a shared link. */
function isFieldName(words: string): boolean {
  const label = cleanLabelText(words);
  const particular = particularKind(label);
  return kindOfLabel(label) !== null || (particular !== null && particular !== 'link');
}

const readPlain: FormReader = (line) => {
  const head = line.rest.slice(0, LONGEST_HEAD);
  const plain = PLAIN.exec(head) ?? dashedLabel(head);
  return plain ? closedBy(line, 'plain', plain[0], plain[1]) : undefined;
};

/** A label that we know before a dash: any other words there are a sentence's. */
function dashedLabel(head: string): RegExpExecArray | null {
  const dashed = DASHED.exec(head);
  return dashed && kindOfLabel(cleanLabelText(dashed[1] ?? '')) !== null ? dashed : null;
}

function closedBy(line: Peeled, form: LabelForm, whole: string, label = ''): ReadLabel | null {
  const rest = line.rest.slice(whole.length).trim();
  return found({ ...line, form, rest, closed: true }, label);
}

/** A label without its markup, number, emoji and colon. */
export const cleanLabelText = remembered((text): string => {
  let label = asWritten(text)
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
  const bracketed = /^(?:【([^】]+)】|\[([^[\]]+)\])[:：]?$/.exec(label);
  return (bracketed?.[1] ?? bracketed?.[2] ?? label).replace(/\s*[:：]$|[.。]$/, '').trim();
});

/** What two spellings of a label have in common. */
export const labelKey = remembered((label) => label.toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, ''));

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
  const numbered = startsWithNumber(content.replace(/\*\*|__/g, '').replace(PICTOGRAMS, ''));
  const [, label = '', rest = ''] =
    /^(.{1,40}?)\s*[:：]\s*(.+)$/.exec(cleanLabelText(content)) ?? [];
  // A colon divides a heading only behind a label that we know.
  const divided = label !== '' && kindOfLabel(label) !== null;
  return found(
    { form: 'heading', level, indent: 0, numbered, rest: divided ? rest : '', closed: true },
    divided ? label : content,
  );
}

function startsWithNumber(text: string): boolean {
  return NUMBER.test(text);
}

function found(
  line: Pick<ReadLabel, 'form' | 'indent' | 'numbered' | 'rest' | 'closed'> & { level?: number },
  written = '',
): ReadLabel | null {
  const { form, level = 0, indent, numbered, rest, closed } = line;
  const label = cleanLabelText(written);
  if (!/[\p{L}\p{N}]/u.test(label) && form !== 'heading') return null;
  return { form, level, indent, numbered, label, rest, closed, kind: kindOfLabel(label) };
}
