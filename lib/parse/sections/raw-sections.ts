import { CELL_BREAK } from '../text/cell-break';
import { isBlank, type Line } from '../text/line';
import { isBibliography } from '../words/bibliography-labels';
import { detectLanguage } from '../words/detect-language';
import { RULE } from '../words/label-marks';
import { columnsOf } from '../words/scripts';
import { itemsWithin } from './inline-items';
import type { LineNote } from './line-note';
import type { BodySection } from './open-sections';
import type { RawSection } from './split-sections';

/** In columns: a field is a few words, prose is more. */
const LONGEST_FIELD = 240;
/** In columns: a sentence this long is no name of a field. */
const LONGEST_FIELD_SENTENCE = 60;
const APPLIED = /appli|应用|應用|场景|場景|응용|활용|応用|ứng dụng|anwendung|aplicac|примен/i;
/** Verbs that a list of topics does without. */
const SAYS_SOMETHING =
  /可以|可用|可应用|能够|使得|使[^用]|将|帮助|适用|適用|\b(?:can|could|may|might|would|will|helps?|enables?|is|are|allows?)\b|할 수|できる|có thể|können|puede|peut/i;
/** A bullet that is drawn, where Markdown has a sign of its own. */
const DRAWN_BULLET = /^(\s*)[•▪◦‣●↳➤➜▸►]\s+(?=\S)/;
/** A line that goes on with a list. */
const LISTED = /^\s*(?:\d{1,2}[.、)）]|[-*+]\s|\s{2}\S)/;
const TABLE_ROW = /^\s*\|.*\|\s*$/;

/** An entry's sections as Markdown, and what each of its lines became. */
export function rawSections(
  sections: BodySection[],
  strict: boolean,
): { sections: RawSection[]; notes: LineNote[] } {
  const notes: LineNote[] = [];
  const raw: { section: RawSection; texts: string[] }[] = [];
  for (const section of sections) {
    const { section: own, use, rule } = rawSection(section);
    for (const note of notesOf(section, use, rule)) notes.push(note);
    if (!own) continue;
    const last = raw.at(-1);
    // What stands side by side without a label is one text.
    if (last?.section.label === '' && section.opener === null) last.texts.push(own.markdown);
    else raw.push({ section: own, texts: [own.markdown] });
  }
  return {
    sections: raw.flatMap(({ section, texts }) => {
      const whole = { ...section, markdown: texts.filter(Boolean).join('\n\n') };
      const parts = strict ? [whole] : withoutProseBelow(whole);
      return parts.map((part) => withRealKind(part, strict));
    }),
    notes,
  };
}

/** A section as Markdown, null where it holds nothing; and what the line of its label is. */
function rawSection(section: BodySection): {
  section: RawSection | null;
  use: LineNote['use'];
  rule: string;
} {
  const { kind, label, rule } = section;
  const markdown = markdownOf(section);
  if (markdown !== '' || kind !== 'other')
    return { section: { kind, label, markdown }, use: 'label', rule };
  if (label === '') return { section: null, use: 'label', rule };
  if (isBibliography(label))
    return { section: null, use: 'particular', rule: 'a heading over particulars' };
  // A label that nobody knows is text too: it must not vanish because nothing stands below it.
  return {
    section: { kind, label: '', markdown: label },
    use: 'text',
    rule: 'a label above nothing',
  };
}

/** A field of a few words, and apart from it the prose that stands below it and has no label of its own. */
function withoutProseBelow(section: RawSection): RawSection[] {
  const { kind, markdown } = section;
  const gap = kind === 'field' ? markdown.indexOf('\n\n') : -1;
  if (gap === -1) return [section];
  const [words, below] = [markdown.slice(0, gap), markdown.slice(gap).trimStart()];
  if (words.includes('\n') || isProse(words) || !isTold(below)) return [section];
  return [
    { ...section, markdown: words },
    { kind: 'other', label: '', markdown: below },
  ];
}

/** A section as what its text says it is: an abstract in another language than English is a digest's summary, prose no field, unless the form is one whose fields we know. */
export function withRealKind(section: RawSection, strict = false): RawSection {
  const { kind, label, markdown } = section;
  if (label === '' && isEnglishQuote(markdown)) return { ...section, kind: 'abstract' };
  if (kind === 'field' && !strict && isProse(markdown))
    return { ...section, kind: APPLIED.test(label) ? 'conclusion' : 'other' };
  return kind === 'abstract' && markdown !== '' && detectLanguage(markdown) !== 'en'
    ? { ...section, kind: 'summary' }
    : section;
}

/** Whether a paragraph below a field is a sentence or more, of whatever length, and no list. */
function isTold(markdown: string): boolean {
  if (isProse(markdown)) return true;
  return (
    columnsOf(markdown) > LONGEST_FIELD_SENTENCE &&
    !LISTED.test(markdown) &&
    /(?:[。！？]|[\p{Ll}\p{Lo}]{2}[.!?])\s*$/u.test(markdown)
  );
}

function isProse(markdown: string): boolean {
  const text = markdown.replace(/[*_`]/g, '');
  const columns = columnsOf(text.slice(0, 2 * LONGEST_FIELD));
  if (columns > LONGEST_FIELD && /[。！？]|\p{L}\.\s/u.test(text)) return true;
  return (
    columns > LONGEST_FIELD_SENTENCE &&
    /[。！？]\s*$|\p{Ll}{2}\.\s*$/u.test(text) &&
    SAYS_SOMETHING.test(text)
  );
}

function isEnglishQuote(markdown: string): boolean {
  const lines = markdown.split('\n').filter((line) => line.trim() !== '');
  return (
    lines.length > 0 &&
    lines.every((line) => /^\s*>/.test(line)) &&
    markdown.length > 80 &&
    detectLanguage(markdown) === 'en'
  );
}

function notesOf(
  { opener, lines }: BodySection,
  opens: LineNote['use'],
  openerRule: string,
): LineNote[] {
  const notes: LineNote[] = opener === null ? [] : [{ at: opener, use: opens, rule: openerRule }];
  const place = opener === null ? 'above all labels' : 'below its label';
  for (const line of lines) {
    const use = useOf(line);
    notes.push({ at: line.number, use, rule: use === 'text' ? place : 'form only' });
  }
  return notes;
}

function useOf(line: Line): LineNote['use'] {
  if (isBlank(line)) return 'blank';
  return !line.fenced && isForm(line.text) ? 'markup' : 'text';
}

/** A rule, a fence, a table's divider: nothing to read. */
function isForm(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

function markdownOf({ lines, quoted }: BodySection): string {
  const holds = (line: Line) => !isBlank(line) && (line.fenced || !RULE.test(line.text));
  const own = lines.slice(Math.max(0, lines.findIndex(holds)), lines.findLastIndex(holds) + 1);
  const texts: string[] = [];
  for (const [index, line] of own.entries()) {
    const before = own[index - 1];
    // A table takes what stands directly below it for a row of its own.
    if (before && TABLE_ROW.test(before.text) && !isBlank(line) && !line.text.includes('|'))
      texts.push('');
    const text = quoted ? line.text.replace(/^\s*>\s?/, '') : line.text;
    texts.push(line.fenced ? text : itemised(text.replace(DRAWN_BULLET, '$1- '), own[index + 1]));
  }
  return texts
    .join('\n')
    .replaceAll(CELL_BREAK, ' ')
    .trimEnd()
    .replace(/^\s*\n/, '');
}

/** A paragraph that enumerates within itself as a list. */
function itemised(text: string, next: Line | undefined): string {
  if (!/^[^\s\-*+|#>]/.test(text) || (next && LISTED.test(next.text))) return text;
  const found = itemsWithin(text);
  if (!found) return text;
  const items = found.items.map((item, order) => `${order + 1}. ${item}`);
  return [...(found.above === '' ? [] : [found.above, '']), ...items, ''].join('\n');
}
