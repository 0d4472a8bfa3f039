import { isBlank, type Line } from '../../text/line';
import { isBibliography } from '../../words/bibliography-labels';
import { cleanTitle, isNames } from '../../words/clean-title';
import { BULLET } from '../../words/label-marks';
import { isOnlyLinks } from '../../words/only-links';
import { isAuthorLine } from '../../words/person-names';
import { hasCjk, widthOf } from '../../words/scripts';
import { withoutTail } from '../../words/tail-link';
import { HANDLE, LONE_NAME } from '../heads/lone-bylines';
import type { Place } from '../heads/placement';
import { toldBesidePaper } from '../lines/beside-paper';
import { isCapitalised } from '../lines/quoted-title';
import type { SurveyedLine } from '../lines/survey';
import { CITED, ITEM_MARK } from '../readings/read-cited-behind';
import type { Candidate } from '../readings/reading';

const LONGEST_LINK_LINE = 200;
/** In UTF-16 units: a title in Chinese, Japanese or Korean. */
const LONGEST_OTHER = 60;
/** `(Title)` */
const BRACKETED = /^[（(]([^()（）]{4,300})[)）]$/;
/** The link, or the number, that a field begins with, and the marks behind it. */
const LINK_FIRST =
  /^(?:<?https?:\/\/\S{1,300}|\[[^[\]]{0,80}\]\([^()\s]{1,300}\)|(?:arxiv\s?[:：]\s?)?\d{4}\.\d{4,5}(?:v\d{1,2})?)[)\]>]?(?:\s*[|·—–-])?\s+(?=[\p{Lu}\p{Lo}\p{N}“"$*])/iu;
const TOLD = /[.。！？!?][*_"”)]{0,3}(?:\s|$)|[。！？]/;
/** In letters of half a Chinese one's width: what is shorter tells where the paper is. */
const LONGEST_FIELD = 40;
const SENTENCE = /[。！？!?]|\.\s/;

/** The lines of an entry without its title, and without the line that only names its paper. */
export function entryBody(candidate: Candidate, survey: SurveyedLine[]): Line[] {
  const { head, start, end } = candidate;
  const title = survey[head.index];
  if (head.row || !title) return [];
  const rest = (title.naming.form === 'tail' ? withoutTail(head.rest) : head.rest)
    .split('\n')
    .flatMap((text) => (text === '' ? [] : [{ ...title.line, text }]));
  const body = withoutMark(candidate, survey.slice(start, end)).filter(
    (line) => !isTitle(line, candidate),
  );
  const notes = notesByPlace(candidate, survey);
  const told = body.flatMap((surveyed) => [
    ...toldIn(surveyed, candidate, survey),
    ...(notes.get(surveyed.index) ?? []),
  ]);
  return [...rest, ...(notes.get(head.index) ?? []), ...told];
}

/** The lines of an entry that is an item with its title behind its text: written as its text alone. */
function withoutMark({ head }: Candidate, lines: SurveyedLine[]): SurveyedLine[] {
  const mark = head.form === CITED ? ITEM_MARK.exec(lines[0]?.line.text ?? '')?.[0] : undefined;
  if (mark === undefined) return lines;
  const further = new RegExp(`^\\s{1,${mark.length}}`);
  return lines.map((surveyed, order) => {
    const { line } = surveyed;
    return { ...surveyed, line: { ...line, text: line.text.replace(order ? further : mark, '') } };
  });
}

/** What a line of an entry's body tells. */
function toldIn(surveyed: SurveyedLine, candidate: Candidate, survey: SurveyedLine[]): Line[] {
  const other = otherTitle(surveyed, candidate, survey);
  if (other !== null) return [{ ...surveyed.line, text: other }];
  if (isLoneByline(surveyed, candidate)) return [asByline(surveyed.line)];
  const beside = surveyed.index === candidate.at ? besideLink(surveyed, candidate, survey) : null;
  // Within a quotation, what is told is no quotation from the paper.
  const quoted = /^\s*>/.test(survey[candidate.head.index]?.line.text ?? '');
  return beside ?? [quoted ? unquoted(surveyed.line) : surveyed.line];
}

/** The footnotes that stand elsewhere, each below the paragraph that refers to it, by that one's last line. */
function notesByPlace({ notes = [], end }: Candidate, survey: SurveyedLine[]): Map<number, Line[]> {
  const places = new Map<number, Line[]>();
  for (const { at, lines } of notes) {
    let last = at;
    while (last + 1 < end && goesOn(survey[last + 1])) last++;
    const apart = lines.slice(0, 1).map(({ line }) => ({ ...line, text: '' }));
    places.set(last, [
      ...(places.get(last) ?? []),
      ...apart,
      ...lines.map(({ line }) => line),
      ...apart,
    ]);
  }
  return places;
}

/** Whether a line goes on with the paragraph, or the list, above it. */
function goesOn(line: SurveyedLine | undefined): boolean {
  return line !== undefined && !line.blank && !line.rule && line.label === null;
}

/**
 * The title in another script, or the longer one, that stands right below an entry's, in capitals or written as that one
 * is, as a field: no text begins with it. Null where there is none; names of people are none, nor is what has a label.
 */
function otherTitle(
  { line, index, label }: SurveyedLine,
  candidate: Candidate,
  survey: SurveyedLine[],
): string | null {
  const { head } = candidate;
  if (index !== head.index + 1 || survey[index + 1]?.blank !== false) return null;
  const text = line.text.trim();
  const title = cleanTitle(BRACKETED.exec(text)?.[1] ?? text);
  if (SENTENCE.test(text.replace(/[*_]+$/, '').slice(-2)) || isNoTitle(text, label)) return null;
  // A name alone may stand above all that it is short for.
  const goesOn = title.startsWith(`${head.title}:`);
  if (hasCjk(title) === hasCjk(head.title) && !goesOn) return null;
  if (hasCjk(title)) return isTitledToo(text, index, candidate) ? `中文标题：${title}` : null;
  return /\s/.test(title) && isCapitalised(title) ? `Original title: ${title}` : null;
}

/** Whether words in another script stand between a title and the link below it: they say what it is called there. */
function isTitledToo(text: string, index: number, { at }: Candidate): boolean {
  return at === index + 1 && text.length <= LONGEST_OTHER;
}

/** Whether a line is a field by its label, or names people. */
function isNoTitle(text: string, label: SurveyedLine['label']): boolean {
  const isField = label !== null && (label.kind !== null || isBibliography(label.label));
  return isField || isNames(text) || isAuthorLine(text);
}

/** Whether a line between a title and the line that names its paper, next to both, is a single author's name. */
function isLoneByline({ index, line }: SurveyedLine, { head, at }: Candidate): boolean {
  const text = line.text.slice(0, LONGEST_LINK_LINE).trim();
  return (
    index === head.index + 1 && at === index + 1 && (LONE_NAME.test(text) || HANDLE.test(text))
  );
}

/** A name written as bylines are, which are told by that. */
function asByline(line: Line): Line {
  return { ...line, text: `*${line.text.trim()}*` };
}

/** What the line that names the paper tells; null where it tells as any other line. */
function besideLink(
  surveyed: SurveyedLine,
  { head, place }: Candidate,
  survey: SurveyedLine[],
): Line[] | null {
  const { line, index, naming } = surveyed;
  if (naming.form === 'tail') return [{ ...line, text: withoutTail(line.text) }];
  const told = naming.form === 'labelled' ? toldBehindLink(surveyed) : '';
  if (told !== '') return [{ ...line, text: told }];
  if (!onlyNames(surveyed, place)) return null;
  if (isAboveItems(index, head.index, survey)) return [line];
  return place === 'linked' ? [] : toldBesidePaper(line.text).map((text) => ({ ...line, text }));
}

/** The text behind the link, or the number, that a label stands for: `arXiv: 2601.00001 It is fast.`; `''` where there is none. */
function toldBehindLink({ label }: SurveyedLine): string {
  const told = (label?.rest ?? '').replace(LINK_FIRST, '');
  const isText = told !== label?.rest && TOLD.test(told) && widthOf(told) > LONGEST_FIELD;
  return isText && !isOnlyLinks(told) ? told : '';
}

function unquoted(line: Line): Line {
  return { ...line, text: line.text.replace(/^\s{0,3}>\s?/, '') };
}

/** Whether a line is the entry's title, which may stand once more below its link. */
function isTitle({ line, index }: SurveyedLine, { head, place }: Candidate): boolean {
  if (index === head.index) return true;
  return index === head.index + 1 && place === 'inline' && cleanTitle(line.text) === head.title;
}

/** Whether the line that names the paper tells nothing of it. */
function onlyNames({ line: { text }, label }: SurveyedLine, place: Place | null): boolean {
  if (/^\s*\|/.test(text)) return false;
  if (place === 'linked') return true;
  return text.length <= LONGEST_LINK_LINE && !SENTENCE.test(text) && (label?.kind ?? null) === null;
}

/** Whether the link begins the list below a title, whose other items are told by where it stands. */
function isAboveItems(index: number, head: number, survey: SurveyedLine[]): boolean {
  const isItem = (at: number) => BULLET.test(survey[at]?.line.text ?? '');
  return (
    index > head &&
    isItem(index) &&
    isItem(index + 1) &&
    isOnlyLinks(survey[index]?.line.text ?? '') &&
    survey.slice(head + 1, index).every(({ line }) => isBlank(line))
  );
}
