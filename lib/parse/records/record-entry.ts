import { appendAll } from '../../digest/append-all';
import type { SectionKind } from '../../digest/section-kind';
import { sectionKinds } from '../../digest/section-kind';
import { kindOfLabel, nearKindOfLabel } from '../../digest/section-labels';
import { titleLetters } from '../../digest/title-letters';
import { findDay } from '../entries/lines/report-header';
import { readDigest } from '../sections/digest-sections';
import type { RawEntry, RawParticular } from '../sections/raw-entry';
import type { RawSection } from '../sections/split-sections';
import { toLines } from '../text/line';
import { titleLabel } from '../words/bibliography-labels';
import { isNames } from '../words/clean-title';
import { detectLanguage } from '../words/detect-language';
import { answeredSections } from './answered-sections';
import {
  isLanguage,
  kindOfName,
  labelOfName,
  namesOthers,
  roleOf,
  sectionOfName,
  wordsOf,
} from './field-names';
import { arePhrases, cleanText, hasParts, isProse, isSentence, textOfItem } from './field-text';
import { type Field, type Fields, fieldsOf, isFields } from './fields';
import { wordsOfLink } from './linked-text';
import { type PaperOf, paperOf } from './paper-of';
import { particularsOf } from './record-particulars';
import type { Span } from './spans';
import { titleFieldOf } from './title-field';
import { isWholeId } from './whole-id';

/** What a text stands under where it has no name of its own, as in `{"2601.00001": "…"}`. */
export const UNNAMED = '';
/** How deep the fields of a paper stand in objects of their own. */
const DEEPEST_FIELD = 4;
/** An abstract is that long; a sentence in which a digest says it is not. */
const SHORTEST_ABSTRACT = 400;
/** What programs call a title for short. */
const SHORT_TITLE = /^(?:t|ti|tt|ttl|hd|hdr|hl|head|heading|name)(?: (?:en|zh))?$/;
const LONGEST_TITLE = 300;
/** What the text of a section in a list is called. */
const SECTION_TEXT =
  /^(?:text|content|contents|body|markdown|html|description|value|paragraphs?|items|bullets|bullet points|points|lines)$/;
const LINES = /(?:^| )(?:lines|sentences|paragraphs?|body|text)$/;
/** The authors speak of themselves. */
const AUTHORS_VOICE = /\b(?:we|our|us)\b|\b(?:in )?this (?:paper|work|article|study|survey)\b/i;

/** A field's text before it is known what it is. */
interface Told {
  name: string;
  text: string;
}

/** The name under which several objects have their papers' titles, where that is none that titles are known to have; null for any others. */
export function titleNameOf(records: Fields[]): string | null {
  const all = records.map((fields) => [...flatten(fields, '', 0)]);
  return all.some((fields) => titleOf(fields) !== '') ? null : titleFieldOf(all);
}

/** What an object says of one paper, as the entry of a report; `titleName` is where its title stands if it has none under a known name. */
export function entryOf(
  fields: Fields,
  paper: PaperOf,
  day: string | null,
  span: Span | null,
  titleName: string | null = null,
): RawEntry {
  const all = [...flatten(fields, '', 0)];
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

/** The texts of fields; of the same name, each that says something else. */
function toldIn(fields: Field[], title: string): Told[] {
  const told = new Map<string, Told>();
  for (const field of fields) {
    const text = sectionText(field, title);
    const key = `${field.name} ${titleLetters(text)}`;
    if (text !== '' && !told.has(key)) told.set(key, { name: field.name, text });
  }
  return [...told.values()];
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

/** Fields of an object and of the objects within it, but for other papers'; what is told in a language has it in its name. */
function* flatten(fields: Fields, within: string, depth: number): Generator<Field> {
  for (const [name, value] of fieldsOf(fields)) {
    const inner = depth < DEEPEST_FIELD ? fieldsWithin(value) : null;
    if (inner === null || namesPeople(name))
      yield { name: nameWithin(name, within), value, within };
    else if (isLanguage(name)) yield* inLanguage(name, flatten(inner, within, depth + 1));
    else if (!isOfOther(name)) yield* flatten(inner, name, depth + 1);
  }
}

/** `{"title": {"original": …, "zh": …}}`: what has a language's name alone is called by what it stands in. */
function nameWithin(name: string, within: string): string {
  return within !== '' && isLanguage(name) ? `${within}_${name}` : name;
}

/** `{"zh": {"method": …}, "en": {"method": …}}`: the same fields in several languages. */
function* inLanguage(lang: string, fields: Iterable<Field>): Generator<Field> {
  for (const field of fields) yield { ...field, name: `${field.name}_${lang}` };
}

/** The fields that a value holds, as it is or as a list's only item; null where it holds none. */
function fieldsWithin(value: unknown): Fields | null {
  const only = Array.isArray(value) && value.length === 1 ? onlyRecord(value[0]) : value;
  return isFields(only) ? only : null;
}

function namesPeople(name: string): boolean {
  const role = roleOf(name);
  return role.as === 'particular' && (role.kind === 'authors' || role.kind === 'affiliations');
}

/** Whether what stands under a name is of another paper, or of who handed the paper in. */
function isOfOther(name: string): boolean {
  return (
    namesOthers(name) || roleOf(name).as === 'others' || /submit|^user$|upload|avatar/i.test(name)
  );
}

/** A list's only item where it holds fields of the record; null where it is a point and what is said of it. */
function onlyRecord(item: unknown): unknown {
  const isRecord =
    isFields(item) &&
    Object.entries(item).some(
      ([name, value]) => isFields(value) || ['section', 'id', 'title'].includes(roleOf(name).as),
    );
  return isRecord ? item : null;
}

/** The authors' title among fields: the one that says so, else a publisher's, else what is only called a name. */
function titleOf(fields: Field[]): string {
  const texts = fields.flatMap(({ name, value }): [string, string][] =>
    typeof value === 'string' && value.trim() !== '' ? [[wordsOf(name), value.trim()]] : [],
  );
  const found =
    texts.find(([name]) => titleLabel(name) === 'original') ??
    texts.find(([name]) =>
      /^(?:(?:paper|article|arxiv) )?title(?: en)?$|^(?:论文)?(?:标题|题目)$/.test(name),
    ) ??
    texts.find(([name]) => roleOf(name).as === 'title') ??
    texts.find(
      ([name, value]) =>
        /^(?:paper |article )?name$|^papers?$|^论文(?:名称?)?$|^名称$|^論文名?$|^논문(?:명)?$|^headline$/.test(
          name,
        ) && !isWholeId(value),
    ) ??
    texts.find(([name, value]) => SHORT_TITLE.test(name) && mayBeShortTitle(value));
  return wordsOfLink(found?.[1] ?? '');
}

/** Whether what stands under a shortened name is no sentence, no people's names, no number. */
function mayBeShortTitle(value: string): boolean {
  return (
    value.length <= LONGEST_TITLE &&
    /\p{L}{2}/u.test(value) &&
    !/[.。]$|^https?:/.test(value) &&
    !isNames(value)
  );
}

/** The text of a field; `''` where there is none. */
function textUnder(name: string | null, fields: Field[]): string {
  const value = fields.find((field) => field.name === name)?.value;
  return typeof value === 'string' ? wordsOfLink(value.trim()) : '';
}

/** The title that an object names in a field of its own; `''` where it has none. */
export function ownTitle(fields: Fields): string {
  return titleOf(fieldsOf(fields).map(([name, value]) => ({ name, value, within: '' })));
}

/** A field's text where it is part of a digest; `''` where it is none. */
function sectionText({ name, value }: Field, title: string): string {
  if (name === 'sections' || !mayTell(name, value)) return '';
  const { as } = roleOf(name);
  const known = as === 'section' || as === 'container' || name === UNNAMED;
  if (Array.isArray(value)) return answeredSections(value) ? '' : listText(name, value, known);
  if (typeof value !== 'string' || (!known && wordsOfLink(value.trim()) === title)) return '';
  const text = cleanText(value);
  // What has no letters holds a text's place: `...`, `—`.
  if (!/[\p{L}\p{N}]/u.test(text)) return '';
  return known || isProse(text) || hasParts(text) ? text : '';
}

/** Whether a field of that name can hold a digest's text. */
function mayTell(name: string, value: unknown): boolean {
  const role = roleOf(name);
  if (role.as === 'title' || role.as === 'id' || role.as === 'others') return false;
  return role.as !== 'particular' || (!isComment(name) && isProseField(role.kind, value));
}

/** What is told at length is no particular, whatever it is called: why a paper is rated so, what its code does. */
function isProseField(kind: string, value: unknown): boolean {
  if (Array.isArray(value) && kind !== 'authors')
    return value.length > 0 && value.every((item) => typeof item === 'string' && isSentence(item));
  return (
    typeof value === 'string' &&
    ['score', 'tags', 'code', 'date', 'affiliations', 'link', 'other'].includes(kind) &&
    isProse(value) &&
    /[.。!?！？]/.test(value.slice(20)) &&
    !/https?:\/\/\S+\s*$/.test(value)
  );
}

/** arXiv's line below an abstract: pages, figures, where it was accepted. */
function isComment(name: string): boolean {
  return /^(?:arxiv |author )?comments?$/.test(wordsOf(name));
}

function listText(name: string, list: unknown[], known: boolean): string {
  const items = list
    .filter((item) => !isFields(item) || paperOf(item, false).id === null)
    .map((item) => textOfItem(item).replace(/\n/g, ' '))
    .filter(Boolean);
  if (items.length === 0) return '';
  if (!known && !items.every(isSentence) && !arePhrases(items) && !isRunning(name, items))
    return '';
  return isRunning(name, items) ? items.join('\n') : items.map((item) => `- ${item}`).join('\n');
}

/** Whether a list's items are the lines of one text. */
function isRunning(name: string, items: string[]): boolean {
  const words = wordsOf(name);
  return (LINES.test(words) || kindOfName(name) === 'abstract') && isProse(items.join(' '));
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

/**
 * Where nothing else is the summary, a text under a name that nobody knows is: the longest of them, or the first of a
 * record whose other texts are parts of a digest.
 */
function withOneSummary(sections: RawSection[]): RawSection[] {
  const told = sections.filter(({ kind }) => kind !== 'abstract' && kind !== 'field');
  const [first] = told;
  if (!first || told.some(({ kind }) => kind === 'summary')) return sections;
  const summary = told.some(({ kind }) => kind !== 'other')
    ? first
    : told.reduce((best, own) => (own.markdown.length > best.markdown.length ? own : best));
  if (summary.kind !== 'other' || !isProse(summary.markdown)) return sections;
  return sections.map((own) => (own === summary ? { ...own, kind: 'summary' } : own));
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

/** What a field is beside the others: an abstract in another language than English is a translation, the digest. */
function kindOfField(name: string, kind: SectionKind, text: string, all: Told[]): SectionKind {
  const isEnglish = detectLanguage(text) === 'en';
  if (kind === 'abstract') return isEnglish ? kind : 'summary';
  const isOpen = /^(?:(?:paper|arxiv|original) )?(?:summary|description)$/.test(wordsOf(name));
  return kind === 'summary' && isEnglish && isOpen ? kindOfSummary(name, text, all) : kind;
}

/** Whether a field is the abstract in a language in which its publisher has a summary of their own. */
function isAbstractBeside({ name, text }: Told, all: Told[]): boolean {
  if (kindOfName(name) !== 'abstract') return false;
  const lang = detectLanguage(text);
  return all.map(readingOf).some((other) => other.kind === 'summary' && other.lang === lang);
}

/** arXiv and Hugging Face call the authors' abstract a summary, publishers their digest. */
function kindOfSummary(name: string, text: string, all: Told[]): SectionKind {
  const others = all.filter((other) => other.name !== name || other.text !== text).map(readingOf);
  if (others.some((other) => other.kind === 'abstract' && other.lang === 'en')) return 'summary';
  const digests = others.filter((other) => isDigest(other) && other.text !== text);
  // A publisher's own sentence in another language stands beside what is the authors'.
  if (digests.some((other) => other.lang !== 'en') && !isShort(text)) return 'abstract';
  const shortest = digests.length > 0 ? SHORTEST_ABSTRACT / 2 : SHORTEST_ABSTRACT;
  return text.length >= shortest && AUTHORS_VOICE.test(text) ? 'abstract' : 'summary';
}

function readingOf({ name, text }: Told) {
  return { kind: kindOfName(name), lang: detectLanguage(text), text };
}

function isDigest({ kind }: ReturnType<typeof readingOf>): boolean {
  return kind !== null && kind !== 'field';
}

function isShort(text: string): boolean {
  return text.length < 60;
}
