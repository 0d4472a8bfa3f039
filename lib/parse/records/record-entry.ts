import { appendAll } from '../../digest/append-all';
import { sectionKinds } from '../../digest/section-kind';
import { kindOfLabel, nearKindOfLabel } from '../../digest/section-labels';
import { titleLetters } from '../../digest/title-letters';
import { findDay } from '../entries/lines/report-header';
import { readDigest } from '../sections/digest-sections';
import type { RawEntry, RawParticular } from '../sections/raw-entry';
import type { RawSection } from '../sections/split-sections';
import { toLines } from '../text/line';
import { detectLanguage } from '../words/detect-language';
import { answeredSections } from './answered-sections';
import { kindOfName, labelOfName, sectionOfName, wordsOf } from './field-names';
import { cleanText, hasParts } from './field-text';
import { type Fields, fieldsOf, isFields } from './fields';
import { flatten } from './flat-fields';
import type { PaperOf } from './paper-of';
import { particularsOf } from './record-particulars';
import { textUnder, titleOf } from './record-title';
import type { Span } from './spans';
import { isAbstractBeside, kindOfField, withOneSummary } from './summary-of-record';
import { listText, type Told, toldIn, UNNAMED } from './told-fields';

/** What the text of a section in a list is called. */
const SECTION_TEXT =
  /^(?:text|content|contents|body|markdown|html|description|value|paragraphs?|items|bullets|bullet points|points|lines)$/;

/** What an object says of one paper, as the entry of a report; `titleName` is where its title stands if it has none under a known name. */
export function entryOf(
  fields: Fields,
  paper: PaperOf,
  day: string | null,
  span: Span | null,
  titleName: string | null = null,
): RawEntry {
  const all = flatten(fields);
  const named = titleOf(all) || textUnder(titleName, all);
  const texts = toldIn(all, named);
  const parted = partedSections(texts, named);
  const title = titleAmong([named, parted.title]);
  const answered = all.flatMap(({ name, value }) =>
    name === 'sections' ? [] : (answeredSections(value) ?? []),
  );
  const sections = [
    ...withOneSummary(parted.sections),
    ...answered,
    ...listedSections(fields.sections),
  ];
  const particulars = [
    ...particularsOf(all, { id: paper.id, title }, new Set(texts.map(({ name }) => name))),
    ...parted.particulars,
  ];
  const readingSource = stringOf(fields, /^reading source$/);
  return {
    paperId: paper.id,
    link: paper.bad,
    ...(paper.rivals && { rivals: paper.rivals }),
    title,
    line: span?.line ?? null,
    linkLine: span?.line ?? null,
    endLine: span?.endLine ?? null,
    readingSource: readingSource ?? parted.readingSource,
    date: dayOf(fields, /^(?:report|announcement|submitted on daily|scraped) (?:date|at)$/) ?? day,
    sections,
    ...(particulars.length > 0 && { particulars }),
  };
}

/** The first of some titles that is one. */
function titleAmong(titles: string[]): string {
  return titles.find(Boolean) ?? '';
}

/** The text of an object's field of that name, in words; null where it has none. */
export function stringOf(fields: Fields, name: RegExp): string | null {
  for (const [key, value] of fieldsOf(fields)) {
    if (name.test(wordsOf(key)) && typeof value === 'string' && value.trim() !== '')
      return value.trim();
  }
  return null;
}

/** The day in an object's field of that name. */
export function dayOf(fields: Fields, name: RegExp): string | null {
  const text = stringOf(fields, name);
  return text === null ? null : findDay(text);
}

/** The sections of a record's fields; a field that is Markdown with headings of its own is read as a digest. */
function partedSections(texts: Told[], title: string) {
  const sections: RawSection[] = [];
  const particulars: RawParticular[] = [];
  const found = { title: '', readingSource: null as string | null };
  const told = new Set<string>();
  for (const { name, text } of texts) {
    const parts = partsOf(name, text, title);
    if (parts) {
      appendAll(sections, parts.sections);
      appendAll(particulars, parts.particulars);
      found.title ||= parts.originalTitle || parts.title;
      found.readingSource ??= parts.readingSource;
      continue;
    }
    const own = sectionOf(name, withoutLabel(text), texts);
    // In a language, the kind's own name can stand once; what else is of that kind has its key's words.
    const spoken = `${own.kind} ${detectLanguage(text)}`;
    const beside = own.kind === 'summary' && isAbstractBeside({ name, text }, texts);
    const named = own.label === '' && own.kind !== 'other' && (beside || told.has(spoken));
    sections.push(named ? { ...own, label: labelOfName(name) } : own);
    if (!beside) told.add(spoken);
  }
  return { sections, particulars, ...found };
}

/** The sections within a text that has headings or labels of its own; null where it has none. */
function partsOf(name: string, text: string, title: string) {
  const kind = kindOfName(name);
  if ((kind !== null && kind !== 'summary') || !hasParts(text)) return null;
  const lines = toLines(text).filter(
    ({ text: line }) => !/^#{1,6}\s/.test(line) || titleLetters(line) !== titleLetters(title),
  );
  const parts = readDigest(lines, { marked: new Set(), plain: new Set() });
  return parts.sections.some(({ label }) => label !== '') ? parts : null;
}

/** A field's text without a label that says again what the field's name says: `**Summary:** …`. */
function withoutLabel(text: string): string {
  const [whole, label] =
    /^\s*(?:#{1,6}\s+)?\*{0,2}([^:：*\n]{1,30})(?:\*{0,2}[:：]\*{0,2})\s*(?=\S)/.exec(text) ?? [];
  return label !== undefined && kindOfLabel(label) === 'summary'
    ? text.slice(whole?.length ?? 0)
    : text;
}

function sectionOf(name: string, text: string, all: Told[]): RawSection {
  const { kind, label } = sectionOfName(name);
  if (kind !== 'other') return { kind: kindOfField(name, kind, text, all), label, markdown: text };
  const words = wordsOf(name);
  if (name === UNNAMED || isToldHeadline(words, text))
    return { kind: 'summary', label: '', markdown: text };
  return { kind: nearKindOfLabel(words) ?? 'other', label, markdown: text };
}

/** Whether a headline beside a title is a sentence on the paper: others only name it anew. */
function isToldHeadline(words: string, text: string): boolean {
  return words === 'headline' && /[.。]$/.test(text.trim());
}

/** Sections as objects with a label and a text, the form that `public/report.schema.json` describes. */
function listedSections(value: unknown): RawSection[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isFields).flatMap((section) => {
    const label = stringOf(section, /^(?:label|title|heading|name)$/) ?? '';
    const markdown = textOfSection(section);
    const kind =
      sectionKinds.find((known) => known === section.kind) ?? nearKindOfLabel(label) ?? 'other';
    return markdown === '' ? [] : [{ kind, label, markdown }];
  });
}

/** What a section tells, as a text or as a list of texts. */
function textOfSection(section: Fields): string {
  for (const [name, value] of fieldsOf(section)) {
    if (!SECTION_TEXT.test(wordsOf(name))) continue;
    const text = Array.isArray(value) ? listText(name, value, true) : value;
    if (typeof text === 'string' && text.trim() !== '') return cleanText(text);
  }
  return '';
}
