import { findPaperId, parsePaperId } from '../../paper/paper-id';
import { idOfNumber } from '../words/id-of-name';
import { namesOthers, namesPaper, roleOf, wordsOf } from './field-names';
import { isProse } from './field-text';
import { type Fields, fieldsOf, isFields } from './fields';
import { linkedText } from './linked-text';
import { isTitleKey } from './title-key';
import { isWholeId } from './whole-id';

const LONGEST_ID = 200;
const LONGEST_LINK = 500;
/** What a list of one paper's links is called. */
const LINKS = /(?:^| )(?:links|urls|hrefs|ids|identifiers)$/;
const MOST_LINKS = 20;
/** What the paper is called of which a record's text tells. */
const SOURCE =
  /^(?:source|article|work|publication|preprint|meta(?:data)?|(?:paper|article|work) (?:info|meta(?:data)?|details|data)|论文|論文|논문|论文信息)$/;
/** What holds a paper's title beside the part that names its id. */
const BIBLIOGRAPHY = /^(?:bib(?:lio(?:graphy)?)?|(?:paper |article )?(?:info|meta(?:data)?))$/;
/** How deep what identifies a paper stands below what is said of it. */
const DEEPEST = 3;
/** An id that was a number for a while: it lacks its last zeros. */
const SHORT_ID = /^\s*(?:arxiv\s?[:：]\s?)?(\d{4}\.\d{1,4})\s*$/i;

/** Which paper an object is about. */
export interface PaperOf {
  id: string | null;
  /** What stands where the paper should be named, and names none, or two; `''` where nothing does. */
  bad: string;
  /** Papers that it names as its own, each as much as the other; absent where it names one, or none. */
  rivals?: string[];
}

const NONE: PaperOf = { id: null, bad: '' };

/**
 * The paper that an object is about: by its id, else by a link, else by an object within, else by any field that
 * holds nothing but one. Where id and link are of two papers, neither can be trusted.
 */
export function paperOf(fields: Fields, numbersAsText: boolean, depth = 0): PaperOf {
  const texts = textsOf(fields);
  const ids = texts.flatMap(({ name, text }) =>
    namesPaper(name) === 'id' ? idOf(text, numbersAsText) : [],
  );
  const links = texts.flatMap(({ name, text, isNumber }) =>
    !isNumber && namesPaper(name) === 'link'
      ? (findPaperId(text.slice(0, LONGEST_LINK)) ?? [])
      : [],
  );
  const named = ids[0] ?? links[0];
  if (named !== undefined) {
    const others = [...ids, ...links].filter((id) => id !== named);
    return others.length === 0 || isSourceOfOther(ids, links)
      ? { id: named, bad: '' }
      : { id: null, bad: '', rivals: [...new Set([named, ...others])] };
  }
  return paperWithin(fields, texts, numbersAsText, depth);
}

/** Several links, none of them by an id: the first one is the paper's own, others may be of any. */
function isSourceOfOther(ids: string[], links: string[]): boolean {
  return ids.length === 0 && links.length > 0;
}

interface Text {
  name: string;
  text: string;
  isNumber: boolean;
}

function textsOf(fields: Fields): Text[] {
  return fieldsOf(fields).flatMap(([name, value]): Text[] => {
    if (typeof value === 'string') return [{ name, text: value, isNumber: false }];
    if (Array.isArray(value) && LINKS.test(wordsOf(name))) return listedLinks(name, value);
    return typeof value === 'number' && namesPaper(name) === 'id' && !Number.isInteger(value)
      ? [{ name, text: idOfNumber(value), isNumber: true }]
      : [];
  });
}

/** The links of a list, as they are or as objects that say what each is; one that leads to several papers names none. */
function listedLinks(name: string, list: unknown[]): Text[] {
  const links = list.slice(0, MOST_LINKS).flatMap((item) => linkOf(item) ?? []);
  const papers = new Set(links.flatMap((link) => findPaperId(link) ?? []));
  return papers.size === 1 ? links.map((text) => ({ name, text, isNumber: false })) : [];
}

/** The link that a list's item is or holds; null where it says that it leads to another paper. */
function linkOf(item: unknown): string | null {
  const texts = isFields(item) ? Object.values(item) : [item];
  const words = texts.filter((text) => typeof text === 'string');
  const isOther = words.some((word) => !isWholeId(word) && namesOthers(word));
  return isOther ? null : (words.find(isWholeId) ?? null);
}

function idOf(text: string, numbersAsText: boolean): string[] {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_ID) return [];
  const short = numbersAsText ? SHORT_ID.exec(trimmed)?.[1] : undefined;
  const id =
    parsePaperId(trimmed) ??
    findPaperId(trimmed) ??
    (short === undefined ? null : parsePaperId(idOfNumber(Number(short))));
  return id === null ? [] : [id];
}

function paperWithin(
  fields: Fields,
  texts: Text[],
  numbersAsText: boolean,
  depth: number,
): PaperOf {
  if (depth >= DEEPEST) return NONE;
  if (isFields(fields.paper)) {
    const own = paperOf(fields.paper, numbersAsText, depth + 1);
    if (own.id !== null || own.bad !== '' || own.rivals !== undefined) return own;
  }
  // An envelope has papers of its own, whatever else it names.
  if (listsPapers(fields, numbersAsText)) return NONE;
  const cited = paperOfSource(fields, numbersAsText, depth);
  if (cited !== null) return cited;
  const whole = wholeIdIn(texts);
  if (whole !== null) return { id: whole, bad: '' };
  const short = texts.find(({ name, text }) => namesPaper(name) === 'id' && SHORT_ID.test(text));
  const own = paperOfParts(fields, numbersAsText, depth);
  return own.id === null && short ? { id: null, bad: short.text.trim() } : own;
}

/**
 * The paper that a text beside it is about: `{"body": "…", "source": {"title": …, "arxiv": …}}`; null where the
 * part called so tells of the paper itself, or nothing beside it does.
 */
function paperOfSource(fields: Fields, numbersAsText: boolean, depth: number): PaperOf | null {
  const sources = fieldsOf(fields).flatMap(([name, value]) =>
    SOURCE.test(wordsOf(name)) && isFields(value) ? [value] : [],
  );
  const [source, ...others] = sources;
  if (!source || others.length > 0 || tellsAtLength(source) || !tellsAtLength(fields)) return null;
  const own = paperOf(source, numbersAsText, depth + 1);
  return own.id === null ? null : own;
}

/** Whether an object has a text in a field that is for one. */
export function tellsAtLength(fields: Fields): boolean {
  return fieldsOf(fields).some(([name, value]) => {
    const { as } = roleOf(name);
    return (as === 'section' || as === 'container') && typeof value === 'string' && isProse(value);
  });
}

/** The paper that a field names with nothing but its id or a link, be it a link with words; the title's comes first. */
function wholeIdIn(texts: Text[]): string | null {
  const own = texts
    .filter(({ name }) => !namesOthers(name) && roleOf(name).as !== 'others')
    .toSorted((a, b) => Number(isTitleName(b.name)) - Number(isTitleName(a.name)));
  for (const { text } of own) {
    const address = linkedText(text)?.address ?? text;
    const id = isWholeId(address) ? findPaperId(address) : null;
    if (id !== null) return id;
  }
  return null;
}

function isTitleName(name: string): boolean {
  return roleOf(name).as === 'title';
}

/** What identifies a paper may stand in an object beside the one that tells of it. */
function paperOfParts(fields: Fields, numbersAsText: boolean, depth: number): PaperOf {
  const named = fieldsOf(fields).flatMap(([name, value]) =>
    isFields(value) && !namesOthers(name) ? [{ name, value }] : [],
  );
  const parts = named.map(({ value }) => value);
  if (parts.length === 0 || parts.length > 20) return NONE;
  const papers = parts.map((part) => paperOf(part, numbersAsText, depth + 1));
  const [paper, ...others] = papers.filter(({ id }) => id !== null);
  if (!paper || others.length > 0) return NONE;
  const holder = parts[papers.indexOf(paper)];
  const key = named[papers.indexOf(paper)]?.name ?? '';
  const title = titleIn(holder ?? {});
  // Records under their titles are of a paper each, and one within an envelope is itself one.
  if (!onlyIdentifies(holder) && (isTitleKey(key) || parts.length === 1)) return NONE;
  if (parts.length === 1 && !tellsOfOne(fields)) return NONE;
  // A part with a title of its own is about another paper, which lacks its id.
  const areOfOne = named.every(
    ({ name, value }) =>
      value === holder ||
      isTitleName(name) ||
      isTitled(value, title) ||
      (title === '' && onlyIdentifies(holder) && BIBLIOGRAPHY.test(wordsOf(name))),
  );
  return areOfOne ? paper : NONE;
}

/** Whether an object has a paper's title, or tells at length, also in a list of sections. */
function tellsOfOne(fields: Fields): boolean {
  const { sections } = fields;
  const areListed = Array.isArray(sections) && sections.length > 0 && sections.every(isFields);
  return titleIn(fields) !== '' || areListed || tellsAtLength(fields);
}

/** `{"links": {"arxiv": …}}`: what tells nothing of a paper may name it for the object that does. */
function onlyIdentifies(part: Fields | undefined): boolean {
  return fieldsOf(part ?? {}).every(
    ([name, value]) =>
      !isTitleName(name) &&
      (roleOf(name).as !== 'section' || (typeof value === 'string' && isWholeId(value))) &&
      !(typeof value === 'string' && isProse(value)),
  );
}

function isTitled(part: Fields, title: string): boolean {
  const own = titleIn(part);
  return (
    own === '' ||
    own === title ||
    /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}/u.test(own) !==
      /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}/u.test(title)
  );
}

function titleIn(fields: Fields): string {
  for (const [name, value] of fieldsOf(fields)) {
    if (roleOf(name).as === 'title' && typeof value === 'string') return value.trim();
  }
  return '';
}

function listsPapers(fields: Fields, numbersAsText: boolean): boolean {
  return fieldsOf(fields).some(
    ([name, value]) =>
      Array.isArray(value) &&
      !namesOthers(name) &&
      !LINKS.test(wordsOf(name)) &&
      value.slice(0, 20).some((item) => isFields(item) && namesItself(item, numbersAsText)),
  );
}

/** Whether an object names its paper in a field of its own. */
function namesItself(fields: Fields, numbersAsText: boolean): boolean {
  const { id, bad } = paperOf(fields, numbersAsText, DEEPEST);
  return id !== null || bad !== '';
}
