import { type SectionKind, sectionKinds } from '../../digest/section-kind';
import { kindOfLabel } from '../../digest/section-labels';
import { findPaperId, parsePaperId } from '../../paper/paper-id';
import type { RawEntry } from '../entries/raw-entry';
import { findDay } from '../entries/report-header';
import type { RawSection } from '../sections/split-sections';
import { isBibliography, titleLabel } from '../words/bibliography-labels';
import { detectLanguage } from '../words/detect-language';
import { idOfNumber } from '../words/id-of-name';

/** Deeper than this, and beyond this many values, nobody keeps papers. */
const DEEPEST = 12;
const MOST_VALUES = 2_000_000;
/** How deep the fields of a paper stand in objects of their own. */
const DEEPEST_FIELD = 4;
/** An item of a list has no more parts; what has is a record. */
const MOST_PARTS = 3;

const ID_FIELD = /^(?:arxiv|paper|custom)?_?id$|^arxiv(?:_?number)?$/i;
const LINK_FIELD = /url|link|href|^abs$|^pdf$|^arxiv$|^paper$|^page$/i;
const TITLE_FIELD = /^(?:paper_?)?title(?:_en)?$|^标题$|^题目$|^论文标题$/i;
/** What a title stands in where no field is called one. */
const NAME_FIELD = /^(?:paper_?)?name$|^papers?$|^论文(?:名称?)?$|^名称$|^論文名?$|^논문(?:명)?$/i;
/** Fields that name other papers. */
const OTHERS_FIELD = /relat|refer|cit(?:e|ation|ing)|similar|neighbou?r|相关|引用|参考|類似|관련/i;
const WHOLE_ID =
  /^\s*(?:https?:\/\/\S{1,300}|(?:arxiv\s?[:：]\s?)?\d{4}\.\d{4,5}(?:v\d{1,3})?)\s*$/i;
/** What publishers put in front of a field that a model wrote. */
const WRITER_PREFIX = /^(?:ai|llm|gpt|auto|generated|paper)[_-]/i;
const PEOPLE = /author|submitt|^user$|organi[sz]ation|affiliat|institut/i;
/** What is said of a paper, but not by a digest. */
const BIBLIOGRAPHY =
  /id$|url|link|href|^abs$|^pdf$|title|^name$|full_?name|categor|^primary|^tags?$|^comments?$|doi|journal|venue|bibtex|date|time|_at$|At$|year|publish|updat|upvote|star|score|rank|thumbnail|image|figure|table|video|status|^type$|lang|^source$|model$|version|github|repo|project|^code|topic|classif|confidence|discussion|sha\d*$|^hash$/i;
const NOT_ENGLISH = /[^\w\s.-]/;
const LANGUAGE = /^(?:zh|cn|en|ko|ja|vi|fr|de|es|ru|pt|it|zh[_-]?(?:cn|tw|hans|hant))$/i;
const LANGUAGE_AFFIX =
  /[_-](?:zh|cn|en|ko|ja|vi|fr|de|es|ru|pt|it|zh[_-]?(?:cn|tw|hans|hant))$|^(?:zh|cn|en|ko|ja|vi)[_-]/i;
/** An envelope's part that says what the file is. */
const ABOUT_FIELD = /^(?:meta(?:data)?|info|header|report|about)$/i;

/** An abstract is that long; a sentence in which a digest says it is not. */
const SHORTEST_ABSTRACT = 400;

type Fields = Record<string, unknown>;

/** What a value read from JSON, YAML or CSV holds: papers at any depth, and its report's day and source. */
export interface Records {
  entries: RawEntry[];
  /** The report's, where it has one of its own. */
  title: string | null;
  date: string | null;
  sourceUrl: string | null;
}

/** Finds each object with a paper's id or link, at any depth, and reads its fields; each paper once, with all that is said of it. */
export function readRecords(value: unknown): Records {
  const found = new Map<string, RawEntry>();
  const unnamed: RawEntry[] = [];
  const budget = { left: MOST_VALUES };
  visit(value, { depth: 0, day: null }, budget, (fields, paperId, day) => {
    const entry = entryOf(fields, paperId, day);
    if (paperId === null) {
      unnamed.push(entry);
      return;
    }
    const earlier = found.get(paperId);
    found.set(paperId, earlier ? joined(earlier, entry) : entry);
  });
  if (found.size === 0) unnamed.push(...entriesWithoutId(value));
  // A file of one paper has no envelope: its title and day are the paper's.
  const about = isFields(value) && idOf(value) === null ? value : {};
  const parts = Object.entries(about).filter(([name]) => ABOUT_FIELD.test(name));
  const envelope = Object.assign(
    {},
    ...parts.map(([, part]) => (isFields(part) ? part : {})),
    about,
  );
  return {
    entries: [...found.values(), ...unnamed],
    title: stringOf(envelope, /^(?:report_?)?title$/i),
    date:
      dayOf(envelope, /^(?:report_?|digest_?)?date$|^day$|^(?:报告)?日期$/i) ??
      dayOf(envelope, /^(?:date_?)?generated(?:_?(?:at|on|date))?$/i),
    sourceUrl: stringOf(envelope, /^source_?url$/i),
  };
}

/** Two objects about one paper: envelopes list the same ones again and again, but each may say something more. */
function joined(first: RawEntry, second: RawEntry): RawEntry {
  const known = new Set(first.sections.map(({ markdown }) => markdown));
  const more = second.sections.filter(({ markdown }) => !known.has(markdown));
  return { ...first, title: first.title || second.title, sections: [...first.sections, ...more] };
}

/** Where a value stands. */
interface Place {
  depth: number;
  /** The day that a key above it names. */
  day: string | null;
}

function visit(
  value: unknown,
  place: Place,
  budget: { left: number },
  onPaper: (fields: Fields, id: string | null, day: string | null) => void,
): void {
  const { depth, day } = place;
  if (budget.left-- <= 0 || depth > DEEPEST || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const ids = value.map((item) => (isFields(item) ? idOf(item) : null));
    const listsPapers = ids.some((id) => id !== null);
    value.forEach((item, index) => {
      const id = ids[index] ?? null;
      // Among papers, one without an id is a paper all the same, and must not vanish.
      if (isFields(item) && (id !== null || (listsPapers && titleOf(Object.entries(item)) !== '')))
        onPaper(item, id, day);
      else visit(item, { depth: depth + 1, day }, budget, onPaper);
    });
    return;
  }
  if (!isFields(value)) return;
  const id = idOf(value);
  if (id !== null) {
    onPaper(value, id, day);
    return;
  }
  for (const [name, child] of Object.entries(value)) {
    const named = WHOLE_ID.test(name) ? findPaperId(name) : null;
    if (named !== null && typeof child === 'string') onPaper({ '': child }, named, day);
    else if (named !== null && isFields(child) && idOf(child) === null) onPaper(child, named, day);
    else
      visit(
        child,
        { depth: depth + 1, day: (name.length <= 20 ? findDay(name) : null) ?? day },
        budget,
        onPaper,
      );
  }
}

/** In a file that names no paper: objects with a title, or the whole file, whose fields have sections' names. */
function entriesWithoutId(value: unknown): RawEntry[] {
  const lists = isFields(value) ? Object.values(value).filter(Array.isArray) : [value];
  const listed = lists.flat().flatMap(entryWithoutId);
  return listed.length > 0 ? listed : entryWithoutId(value);
}

function entryWithoutId(value: unknown): RawEntry[] {
  if (!isFields(value)) return [];
  const entry = entryOf(value, null, null);
  const known = entry.sections.filter(({ kind }) => kind !== 'other').length;
  return known >= (entry.title === '' ? 2 : 1) ? [entry] : [];
}

/** The paper that an object is about: by an id, else by a link, else by an object within, else by any field that holds nothing but one. */
function idOf(fields: Fields): string | null {
  const texts = Object.entries(fields).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string'
      ? [[name, value]]
      : typeof value === 'number' && ID_FIELD.test(name)
        ? [[name, idOfNumber(value)]]
        : [],
  );
  for (const [name, value] of texts) {
    const id = ID_FIELD.test(name)
      ? (parsePaperId(value.trim()) ?? (value.length < 200 ? findPaperId(value) : null))
      : null;
    if (id) return id;
  }
  for (const [name, value] of texts) {
    const id = LINK_FIELD.test(name) ? findPaperId(value.slice(0, 500)) : null;
    if (id) return id;
  }
  if (isFields(fields.paper)) return idOf(fields.paper);
  // An envelope has papers of its own, whatever else it names.
  const values = Object.values(fields);
  if (values.some((value) => Array.isArray(value) && value.some(isFields))) return null;
  for (const [name, value] of texts) {
    const id = !OTHERS_FIELD.test(name) && WHOLE_ID.test(value) ? findPaperId(value) : null;
    if (id) return id;
  }
  // What identifies a paper may stand in an object beside the one that tells of it.
  const parts = values.filter(isFields);
  const ids = parts.length === 2 ? parts.map(idOf).filter((id) => id !== null) : [];
  return ids.length === 1 ? (ids[0] ?? null) : null;
}

function entryOf(fields: Fields, paperId: string | null, day: string | null): RawEntry {
  const all = [...flatten(fields, 0)];
  const title = titleOf(all);
  const texts = new Map<string, string>();
  for (const [name, value] of all) {
    const known = kindOfName(name) !== null;
    const told =
      !known && (BIBLIOGRAPHY.test(name) || (NOT_ENGLISH.test(name) && isBibliography(name)));
    const text =
      told || name === 'sections' || (!known && value === title)
        ? ''
        : proseOf(value, known || name === '');
    if (text !== '' && !texts.has(name)) texts.set(name, text);
  }
  return {
    paperId,
    link: '',
    title,
    line: null,
    linkLine: null,
    endLine: null,
    readingSource: stringOf(fields, /^reading_?source$/i),
    date:
      dayOf(fields, /^(?:report|announcement|submittedOnDaily)_?(?:date|at)$|^scraped_date$/i) ??
      day,
    sections: [
      ...[...texts].map(([label, markdown]) => ({
        kind: kindOfField(label, markdown, texts),
        label,
        markdown,
      })),
      ...listedSections(fields.sections),
    ],
  };
}

/** The authors' title among fields: the one that says so, else a publisher's, else what is only called a name. */
function titleOf(fields: [string, unknown][]): string {
  const texts = fields.flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value]] : [],
  );
  const found =
    texts.find(([name]) => titleLabel(name) === 'original') ??
    texts.find(([name]) => TITLE_FIELD.test(name)) ??
    texts.find(([name]) => titleLabel(name) !== null) ??
    texts.find(([name, value]) => NAME_FIELD.test(name) && !WHOLE_ID.test(value));
  return found?.[1] ?? '';
}

/** Sections as objects with a label and a text, the form that `public/report.schema.json` describes. */
function listedSections(value: unknown): RawSection[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isFields).flatMap((section) => {
    const label = stringOf(section, /^(?:label|title|heading|name)$/i) ?? '';
    const markdown = stringOf(section, /^(?:text|content|body|markdown)$/i) ?? '';
    const kind =
      sectionKinds.find((known) => known === section.kind) ?? kindOfLabel(label) ?? 'other';
    return markdown === '' ? [] : [{ kind, label, markdown }];
  });
}

/** Fields of an object and of the objects within it, but for people. */
function* flatten(fields: Fields, depth: number): Generator<[string, unknown]> {
  for (const [name, value] of Object.entries(fields)) {
    if (PEOPLE.test(name)) continue;
    const [only] = Array.isArray(value) && value.length === 1 ? value : [value];
    if (!isFields(only) || depth >= DEEPEST_FIELD) yield [name, value];
    else if (OTHERS_FIELD.test(name)) continue;
    else if (Object.keys(only).every((key) => LANGUAGE.test(key)))
      for (const [lang, text] of Object.entries(only)) yield [`${name}_${lang}`, text];
    else yield* flatten(only, depth + 1);
  }
}

function kindOfField(name: string, text: string, all: Map<string, string>): SectionKind {
  const kind = kindOfName(name) ?? 'other';
  if (kind !== 'summary' || !/^(?:summary|description)$/i.test(name)) return kind;
  // arXiv and Hugging Face call the authors' abstract a summary; publishers call their digest so too.
  const others = [...all].filter(([other]) => other !== name);
  if (others.some(([other]) => kindOfName(other) === 'abstract')) return kind;
  const digestsBeside = others.some(
    ([other, value]) => value !== text && kindOfName(other) !== null,
  );
  const shortest = digestsBeside ? SHORTEST_ABSTRACT / 2 : SHORTEST_ABSTRACT;
  return text.length >= shortest && detectLanguage(text) === 'en' ? 'abstract' : kind;
}

function kindOfName(name: string): SectionKind | null {
  return (
    kindOfLabel(name) ??
    kindOfLabel(name.replace(LANGUAGE_AFFIX, '')) ??
    kindOfLabel(name.replace(LANGUAGE_AFFIX, '').replace(WRITER_PREFIX, ''))
  );
}

/** A field's text as Markdown; `''` where it is no prose. A field whose name we know may be short. */
function proseOf(value: unknown, known: boolean): string {
  if (typeof value === 'string')
    return known || isProse(value) ? value.replace(/<br\s?\/?>/gi, '\n').trim() : '';
  if (!Array.isArray(value) || value.length === 0) return '';
  const items = value.map((item) => textOfItem(item).replace(/\n/g, ' ')).filter(Boolean);
  if (!known && !items.every(isSentence)) return '';
  return items.map((item) => `- ${item}`).join('\n');
}

/** A list's item as text: `{name, description}` is a point and what is said of it. One that names a paper is none. */
function textOfItem(item: unknown): string {
  if (typeof item === 'string') return item.trim();
  if (!isFields(item) || idOf(item) !== null) return '';
  const texts = Object.values(item).filter((text) => typeof text === 'string');
  return texts.length <= MOST_PARTS && texts.every((text) => !/^\s*https?:/.test(text))
    ? texts.map((text) => text.trim()).join(': ')
    : '';
}

/** Whether an item of a list says something: names and tags are shorter. */
function isSentence(text: string): boolean {
  return isProse(text) || (text.split(/\s+/, 7).length >= 6 && /[.。!?]$/.test(text));
}

function isProse(text: string): boolean {
  if (/^\s*(?:https?:|data:|\/|\{|\[)/.test(text)) return false;
  const sample = text.slice(0, 400);
  const han =
    sample.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu)
      ?.length ?? 0;
  return han >= 12 || (sample.length >= 60 && (sample.match(/\s/g)?.length ?? 0) >= 8);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stringOf(fields: Fields, name: RegExp): string | null {
  const found = Object.entries(fields).find(
    ([key, value]) => name.test(key) && typeof value === 'string' && value.trim() !== '',
  );
  return typeof found?.[1] === 'string' ? found[1].trim() : null;
}

function dayOf(fields: Fields, name: RegExp): string | null {
  const text = stringOf(fields, name);
  return text === null ? null : findDay(text);
}
