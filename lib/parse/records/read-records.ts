import { DEEPEST_VALUES, MOST_VALUES, type PartBudget } from '../../digest/budgets';
import { type Problem, problem } from '../../digest/problem';
import { titleLetters } from '../../digest/title-letters';
import { findPaperId } from '../../paper/paper-id';
import type { NamedText } from '../../trust/about-another';
import { areOfTwoPapers } from '../../trust/weigh-digest';
import { findDay } from '../entries/lines/report-header';
import type { RawEntry } from '../sections/raw-entry';
import { namesOthers, wordsOf } from './field-names';
import { type Fields, fieldsOf, isFields } from './fields';
import { titledByKey } from './keyed-records';
import { isMessage } from './message-parts';
import { type PaperOf, paperOf } from './paper-of';
import { papersOfItems } from './papers-of-items';
import { dayOf, entryOf, stringOf } from './record-entry';
import { ownTitle, titleNameOf } from './record-title';
import { rowsOfColumns } from './rows-of-columns';
import type { Spans } from './spans';
import { textOfLines } from './text-of-lines';
import { UNNAMED } from './told-fields';
import { isWholeId } from './whole-id';

/** What lists papers of their own within one about a paper; other lists there name what it cites. */
const LISTS = /^(?:papers|items|entries|articles|posts|records|children|rows|论文)$/;
/** So many of a record's texts are looked at to tell whose they are. */
const MOST_SECTIONS = 12;
/** An envelope's part that says what the file is. */
const PEOPLE = /author|作者|저자|著者/i;
const ABOUT = /^(?:meta(?:data)?|info|header|report|about|feed|channel)$/;

/** What values read from JSON, YAML or CSV hold: papers at any depth, and their report's day and source. */
export interface Records {
  entries: RawEntry[];
  /** The report's, where it has one of its own. */
  title: string | null;
  date: string | null;
  sourceUrl: string | null;
  problems: Problem[];
}

/** Where the values come from. */
export interface RecordSource {
  spans: Spans;
  /** Ids may have lost their last zeros, as numbers do. */
  numbersAsText: boolean;
}

/** Finds each object with a paper's id or link, at any depth, and reads its fields; each paper once, with all that is said of it. */
export function readRecords(
  value: unknown,
  source: RecordSource = { spans: new WeakMap(), numbersAsText: false },
): Records {
  const finder = new PaperFinder(source);
  finder.visit(value, { depth: 0, day: null });
  const found = finder.entries();
  const entries = finder.namesPapers ? found : [...found, ...entriesWithoutId(value, source)];
  return { entries, ...aboutReport(value, source), problems: finder.problems };
}

/** What an envelope says of the whole report. */
function aboutReport(value: unknown, source: RecordSource) {
  const envelope = envelopeOf(value, source);
  const name = stringOf(
    envelope,
    /^(?:publisher|newsletter|feed title|report name|source name|source|name)$/,
  );
  const address = stringOf(envelope, /^source$/) ?? '';
  return {
    title:
      stringOf(envelope, /^(?:report )?title$/) ??
      (name !== null && !/^https?:/.test(name) ? name : null),
    date:
      dayOf(envelope, /^(?:(?:report |digest )?date|day|(?:报告)?日期)$/) ??
      dayOf(envelope, /^(?:date )?generated(?: (?:at|on|date))?$/),
    sourceUrl:
      stringOf(envelope, /^(?:source|report|home page|feed) url$/) ??
      (/^https?:\/\/\S+$/.test(address) ? address : null),
  };
}

/** A file of one paper has no envelope: its title and day are the paper's. */
function envelopeOf(value: unknown, source: RecordSource): Fields {
  const candidates = Array.isArray(value) ? value.slice(0, 3) : [value];
  const about = candidates.find(
    (item): item is Fields => isFields(item) && paperOf(item, source.numbersAsText).id === null,
  );
  if (!about || (Array.isArray(value) && ownTitle(about) !== '')) return {};
  const parts = fieldsOf(about).filter(([name]) => ABOUT.test(wordsOf(name)));
  return Object.assign({}, ...parts.map(([, part]) => (isFields(part) ? part : {})), about);
}

/** Where a value stands. */
interface Place {
  depth: number;
  /** The day that a key or a field above it names. */
  day: string | null;
}

/** Where a record stands. */
interface RecordPlace extends Place {
  /** Under which name it and its neighbours have their titles, where no other tells. */
  titleName?: string | null;
}

class PaperFinder {
  readonly problems: Problem[] = [];
  readonly #found = new Map<string, RawEntry>();
  readonly #unnamed: RawEntry[] = [];
  /** Records of a paper that another of the file, which is surely about another one, stands for as well. */
  readonly #rivals: RawEntry[] = [];
  #left = MOST_VALUES;

  constructor(private readonly source: RecordSource) {}

  get namesPapers(): boolean {
    return this.#found.size > 0 || this.#unnamed.length > 0;
  }

  entries(): RawEntry[] {
    return [...this.#found.values(), ...this.#rivals, ...this.#unnamed];
  }

  visit(value: unknown, place: Place): void {
    if (typeof value !== 'object' || value === null || isMessage(value)) return;
    const over = this.#left-- <= 0 ? 'values' : place.depth > DEEPEST_VALUES ? 'depth' : null;
    if (over !== null) {
      this.#tellOver(over, value);
      return;
    }
    const rows = rowsOfColumns(value, this.source.spans);
    if (rows) this.#list(rows, place);
    else if (Array.isArray(value)) this.#list(value, place);
    else if (isFields(value)) this.#object(value, place);
  }

  /** Tells once that what stands beyond a budget is left out. */
  #tellOver(budget: PartBudget, value: object): void {
    if (this.problems.some(({ kind, detail }) => kind === 'over-budget' && detail === budget))
      return;
    this.problems.push(problem('over-budget', this.source.spans.get(value)?.line ?? null, budget));
  }

  #list(items: unknown[], place: Place): void {
    const papers = papersOfItems(items, this.source.numbersAsText);
    const listsPapers = papers.some((paper) => paper !== null && paper.id !== null);
    const records = items.filter((item, index): item is Fields => {
      const paper = papers[index];
      return isFields(item) && paper != null && names(paper);
    });
    const titleName = titleNameOf(records);
    items.forEach((item, index) => {
      const paper = papers[index] ?? null;
      // Among papers, one without an id is a paper all the same, and must not vanish.
      if (isFields(item) && paper && (names(paper) || (listsPapers && titleOf(item) !== '')))
        this.#record(item, paper, { ...place, titleName });
      else this.visit(item, { ...place, depth: place.depth + 1 });
    });
  }

  #object(value: Fields, place: Place): void {
    const paper = this.#paperOf(value);
    if (names(paper)) {
      this.#record(value, paper, place);
      return;
    }
    const own = dayOf(value, /^(?:(?:report )?date|day|日期)$/) ?? place.day;
    const children = titledByKey(value, this.source.spans, this.source.numbersAsText);
    const holdsPapers = children.some(
      ([name, child]) => isFields(child) && (isWholeId(name) || this.#paperOf(child).id !== null),
    );
    const titleName = titleNameOf(
      children.flatMap(([name, child]) => (isWholeId(name) && isFields(child) ? [child] : [])),
    );
    for (const [name, child] of children) {
      const id = isWholeId(name) ? findPaperId(name) : null;
      if (id !== null) this.#underId(child, { id, bad: '' }, { ...place, day: own, titleName });
      else if (holdsPapers && isFields(child)) this.#sibling(name, child, { ...place, day: own });
      else this.#child(name, child, { ...place, day: own });
    }
  }

  /** What stands among records: one under its title, one that lacks its id, or anything else. */
  #sibling(name: string, child: Fields, place: Place): void {
    const paper = this.#paperOf(child);
    if (lacksId(child, paper)) this.#record(child, { id: null, bad: '' }, place);
    else if (child.title === name && names(paper)) this.#record(child, paper, place);
    else this.#child(name, child, place);
  }

  #child(name: string, child: unknown, { depth, day }: Place): void {
    if ((namesOthers(name) && depth > 0) || textOfLines(name, child) !== null) return;
    const own = name.length <= 20 ? findDay(name) : null;
    this.visit(child, { depth: depth + 1, day: own ?? day });
  }

  /** What stands under a paper's id: its record, its text, or a list of either. */
  #underId(child: unknown, paper: PaperOf, place: RecordPlace): void {
    const parts = Array.isArray(child) && child.every(isFields) ? child : [child];
    for (const part of parts) {
      if (typeof part === 'string' || Array.isArray(part))
        this.#record({ [UNNAMED]: part }, paper, place, child);
      else if (isFields(part)) this.#record(part, this.#paperUnderId(part, paper), place);
    }
  }

  /** The paper of a record that stands under an id: none where it names another. */
  #paperUnderId(fields: Fields, paper: PaperOf): PaperOf {
    const own = this.#paperOf(fields);
    return own.id === null || own.id === paper.id ? paper : rivalsOf(paper, own);
  }

  #record(fields: Fields, paper: PaperOf, place: RecordPlace, at: unknown = fields): void {
    const { depth, day, titleName } = place;
    const span = typeof at === 'object' && at !== null ? (this.source.spans.get(at) ?? null) : null;
    const entry = entryOf(fields, paper, day, span, titleName);
    const lists = fieldsOf(fields).filter(
      ([name, list]) => Array.isArray(list) && LISTS.test(wordsOf(name)),
    );
    for (const [, list] of lists) this.visit(list, { depth: depth + 1, day });
    if (entry.sections.length === 0 && lists.length > 0) return;
    if (paper.id === null) {
      this.#unnamed.push(entry);
      return;
    }
    const earlier = this.#found.get(paper.id);
    if (!earlier) this.#found.set(paper.id, entry);
    else if (areOfTwoPapers(namedText(earlier), namedText(entry))) this.#rivals.push(entry);
    else if (areOfOthers(earlier.title, entry.title))
      this.problems.push(problem('stray-text', entry.line, entry.title));
    else this.#found.set(paper.id, joined(earlier, entry));
  }

  #paperOf(fields: Fields): PaperOf {
    return paperOf(fields, this.source.numbersAsText);
  }
}

/** Whether an object among papers is one whose id is missing. */
function lacksId(fields: Fields, paper: PaperOf): boolean {
  return !names(paper) && titleOf(fields) !== '' && !holdsLists(fields);
}

/** Whether an object has lists of objects: it is none of a paper, but what holds them. */
function holdsLists(fields: Fields): boolean {
  const lists = Object.entries(fields).flatMap(([name, list]) =>
    Array.isArray(list) && !PEOPLE.test(name) ? list : [],
  );
  return lists.some((item) => isFields(item) && titleOf(item) !== '');
}

/** The title of what may be a paper, in a field of its own or in those of its part `paper`. */
function titleOf(fields: Fields): string {
  const part = fields.paper;
  return ownTitle(fields) || (isFields(part) ? ownTitle(part) : '');
}

function names({ id, bad, rivals }: PaperOf): boolean {
  return id !== null || bad !== '' || rivals !== undefined;
}

/** Two objects about one paper: envelopes list the same ones again and again, but each may say something more. */
function joined(first: RawEntry, second: RawEntry): RawEntry {
  const known = new Set(first.sections.map(({ markdown }) => markdown));
  const more = second.sections.filter(({ markdown }) => !known.has(markdown));
  const told = new Set(first.particulars?.map(({ markdown }) => markdown));
  const particulars = [
    ...(first.particulars ?? []),
    ...(second.particulars?.filter(({ markdown }) => !told.has(markdown)) ?? []),
  ];
  return {
    ...first,
    title: first.title || second.title,
    sections: [...first.sections, ...more],
    ...(particulars.length > 0 && { particulars }),
  };
}

/** What is looked at of a record, whatever its language is. */
function namedText({ title, sections }: RawEntry): NamedText {
  const told = sections.slice(0, MOST_SECTIONS);
  return { title, lang: '', text: told.map(({ markdown }) => markdown).join('\n') };
}

/** Whether two titles in Latin letters can't be those of one paper: they share hardly a word. */
function areOfOthers(first: string, second: string): boolean {
  const [one, other] = [first, second].map(wordsOfTitle);
  if (!one || !other || one.size < 3 || other.size < 3) return false;
  if (titleLetters(first).includes(titleLetters(second))) return false;
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared * 4 < Math.min(one.size, other.size);
}

function wordsOfTitle(title: string): Set<string> {
  if (/\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}/u.test(title)) return new Set();
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu));
}

/** In a file that names no paper: objects with a title, or the whole file, whose fields have sections' names. */
function entriesWithoutId(value: unknown, source: RecordSource): RawEntry[] {
  const lists = isFields(value) ? Object.values(value).filter(Array.isArray) : [value];
  const listed = lists.flat().flatMap((item) => entryWithoutId(item, source));
  return listed.length > 0 ? listed : entryWithoutId(value, source);
}

function entryWithoutId(value: unknown, { spans }: RecordSource): RawEntry[] {
  if (!isFields(value)) return [];
  const entry = entryOf(value, { id: null, bad: '' }, null, spans.get(value) ?? null);
  const known = entry.sections.filter(({ kind }) => kind !== 'other').length;
  return known >= (entry.title === '' ? 2 : 1) ? [entry] : [];
}

/** A record of one paper under the id of another: nobody can say whose it is. */
function rivalsOf(...papers: PaperOf[]): PaperOf {
  return { id: null, bad: '', rivals: papers.flatMap(({ id }) => id ?? []) };
}
