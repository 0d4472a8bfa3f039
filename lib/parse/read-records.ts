import { type SectionKind, sectionKinds } from '../digest/section-kind';
import { kindOfLabel } from '../digest/section-labels';
import { findPaperId, parsePaperId } from '../paper/paper-id';
import { detectLanguage } from './detect-language';
import type { RawEntry } from './raw-entry';
import { findDay } from './report-header';
import type { RawSection } from './split-sections';

/** Deeper than this, and beyond this many values, nobody keeps papers. */
const DEEPEST = 12;
const MOST_VALUES = 2_000_000;

const ID_FIELD = /^(?:arxiv|paper)?_?id$|^arxiv(?:_?number)?$/i;
const LINK_FIELD = /url|link|href|^abs$|^pdf$|^arxiv$|^paper$|^page$/i;
const TITLE_FIELD = /^(?:paper_?)?title(?:_en)?$|^标题$|^题目$|^论文标题$/i;
const PEOPLE = /author|submitt|^user$|organi[sz]ation|affiliat|institut/i;
/** What is said of a paper, but not by a digest. */
const BIBLIOGRAPHY =
  /id$|url|link|href|^abs$|^pdf$|title|^name$|full_?name|categor|^primary|^tags?$|^comments?$|doi|journal|venue|bibtex|date|time|_at$|At$|year|publish|updat|upvote|star|score|rank|thumbnail|image|figure|table|video|status|^type$|lang|^source$|model$|version|github|repo|project|^code|topic|classif|confidence|discussion|sha\d*$|^hash$/i;
const LANGUAGE_SUFFIX = /[_-](?:zh|cn|en|ko|ja|vi|zh_?(?:cn|tw|hans|hant))$/i;

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
  visit(value, 0, budget, (fields, paperId) => {
    const entry = entryOf(fields, paperId);
    if (paperId === null) {
      unnamed.push(entry);
      return;
    }
    const earlier = found.get(paperId);
    found.set(paperId, earlier ? joined(earlier, entry) : entry);
  });
  // A file of one paper has no envelope: its title and day are the paper's.
  const envelope = isFields(value) && idOf(value) === null ? value : {};
  return {
    entries: [...found.values(), ...unnamed],
    title: stringOf(envelope, /^(?:report_?)?title$/i),
    date: dayOf(envelope, /^(?:report_?)?date$|^day$/i),
    sourceUrl: stringOf(envelope, /^source_?url$/i),
  };
}

/** Two objects about one paper: envelopes list the same ones again and again, but each may say something more. */
function joined(first: RawEntry, second: RawEntry): RawEntry {
  const known = new Set(first.sections.map(({ markdown }) => markdown));
  const more = second.sections.filter(({ markdown }) => !known.has(markdown));
  return { ...first, title: first.title || second.title, sections: [...first.sections, ...more] };
}

function visit(
  value: unknown,
  depth: number,
  budget: { left: number },
  onPaper: (fields: Fields, id: string | null) => void,
): void {
  if (budget.left-- <= 0 || depth > DEEPEST || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const ids = value.map((item) => (isFields(item) ? idOf(item) : null));
    const listsPapers = ids.some((id) => id !== null);
    value.forEach((item, index) => {
      const id = ids[index] ?? null;
      // Among papers, one without an id is a paper all the same, and must not vanish.
      if (isFields(item) && (id !== null || (listsPapers && stringOf(item, TITLE_FIELD))))
        onPaper(item, id);
      else visit(item, depth + 1, budget, onPaper);
    });
    return;
  }
  if (!isFields(value)) return;
  const id = idOf(value);
  if (id !== null) onPaper(value, id);
  else for (const child of Object.values(value)) visit(child, depth + 1, budget, onPaper);
}

/** The paper that an object is about: by an id, else by a link, else by an object `paper` within. */
function idOf(fields: Fields): string | null {
  const strings = Object.entries(fields).filter(
    (field): field is [string, string] => typeof field[1] === 'string',
  );
  for (const [name, value] of strings) {
    const id = ID_FIELD.test(name)
      ? (parsePaperId(value.trim()) ?? (value.length < 200 ? findPaperId(value) : null))
      : null;
    if (id) return id;
  }
  for (const [name, value] of strings) {
    const id = LINK_FIELD.test(name) ? findPaperId(value.slice(0, 500)) : null;
    if (id) return id;
  }
  return isFields(fields.paper) ? idOf(fields.paper) : null;
}

function entryOf(fields: Fields, paperId: string | null): RawEntry {
  const all = [...flatten(fields, 0)];
  const title = all.find(
    ([name, value]) => TITLE_FIELD.test(name) && typeof value === 'string',
  )?.[1];
  const texts = new Map<string, string>();
  for (const [name, value] of all) {
    const known = kindOfName(name) !== null;
    const text = BIBLIOGRAPHY.test(name) && !known ? '' : proseOf(value, known);
    if (text !== '' && !texts.has(name)) texts.set(name, text);
  }
  return {
    paperId,
    link: '',
    title: typeof title === 'string' ? title : '',
    line: null,
    linkLine: null,
    endLine: null,
    readingSource: stringOf(fields, /^reading_?source$/i),
    date: dayOf(fields, /^(?:report|announcement|submittedOnDaily)_?(?:date|at)$|^scraped_date$/i),
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
    if (isFields(value) && depth < 3) yield* flatten(value, depth + 1);
    else yield [name, value];
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
  return kindOfLabel(name) ?? kindOfLabel(name.replace(LANGUAGE_SUFFIX, ''));
}

/** A field's text as Markdown; `''` where it is no prose. A field whose name we know may be short. */
function proseOf(value: unknown, known: boolean): string {
  if (typeof value === 'string') return known || isProse(value) ? value.trim() : '';
  if (
    !Array.isArray(value) ||
    value.length === 0 ||
    !value.every((item) => typeof item === 'string')
  )
    return '';
  const items = value.map((item) => item.trim().replace(/\s*\n\s*/g, ' ')).filter(Boolean);
  if (!known && !items.every(isProse)) return '';
  return items.map((item) => `- ${item}`).join('\n');
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
