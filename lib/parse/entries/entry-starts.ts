import { kindOfLabel, nearKindOfLabel } from '../../digest/section-labels';
import { isBlank, type Line } from '../text/line';
import {
  isBibliography,
  isLinkLabel,
  isReferences,
  titleLabel,
} from '../words/bibliography-labels';
import { cleanTitle, isLinkWord, isNames, isNumberedTitle } from '../words/clean-title';
import { isOnlyLinks } from '../words/only-links';
import { findLinks, findMentions, namedPapers } from '../words/paper-mentions';
import { cleanLabelText, indentOf, labelKey, type ReadLabel } from '../words/read-label';
import { type PaperRow, readPaperTable } from './entry-tables';

/** Levels of starts that are no headings; those have 1 to 6. */
export const BANNER = 7;
export const ITEM = 8;
export const ROW = 9;

/** A line where a paper's entry could start. */
export interface Start {
  index: number;
  level: number;
  indent: number;
  title: string;
  /** Names a section, not a paper. */
  label: boolean;
  /** The paper that the line itself names, or the lines below it; null where none. */
  id: string | null;
  /** Where it is named. */
  idIndex: number;
  /** The line itself names it. */
  inline: boolean;
  /** What its line says behind the title. */
  rest: string;
  numbered: boolean;
  row: PaperRow | null;
  /** It is a record's title field, `**Title**: …`: its paper is another of its fields. */
  record: boolean;
  /** It has no markup that tells it from prose: only a number, or not even that (`bare`); its paper is named close below. */
  plain: false | 'numbered' | 'bare';
}

/** The lines that speak of one paper. */
export interface FoundEntry {
  start: Start;
  /** Index behind the entry's last line. */
  end: number;
}

const BANNER_LINE =
  /^\s{0,3}(?:-{3,}|={3,}|\*{3,}|━{2,}|─{2,}|—{2,}|#{7,})\s*(\S.{0,300}?)\s*(?:-{3,}|={3,}|\*{3,}|━{2,}|─{2,}|—{2,}|#{7,})\s*$/;
/** `**Title** (2601.10387)` */
const BOLD_WITH_NUMBER =
  /^(?:\*\*|__)[^*_]{6,300}(?:\*\*|__)\s*[(（[【]\s*(?:arxiv:\s?)?\d{4}\.\d{4,5}(?:v\d+)?\s*[)）\]】]/i;
const ITEM_MARK =
  /^(?:[-*+•▪◦·●■◆▶►▸▹‣▌▎※○□◇]\s+|[▪●■◆▶►▌▎※○□◇]?\s?(?:\d{1,3}\s?[.)、]\s*|\[\d{1,3}\]\s*|【\d{1,3}】\s*|#\d{1,3}\s+))/;
/** `**Title** (…)`, and where a link below shows that it is one, `**Title** - Authors`. */
const BOLD_TITLE = /^(\*\*|__)(.{4,300}?)\1\s*([（([].{0,250}[)）\]])?$/;
const BOLD_WITH_MORE =
  /^(\*\*|__)(.{4,300}?)\1(?:\s*([（([].{0,250}[)）\]])|\s*[-–—|·,，].{0,300})?$/;
/** `### 4.1 Title`, in an outline of such headings. */
const OUTLINED = /^(#{1,6}\s+)\d{1,2}\.\d{1,2}\s+(?=\p{Lu})/u;
const LONGEST_BANNER = 400;
/** A line longer than this is prose, whatever it opens with. */
const LONGEST_ITEM = 20_000;
const LONGEST_LABEL = 40;
/** In letters: a Chinese or Korean label that is made of words we know. */
const LONGEST_WORDS = 16;

/** Finds all lines of a file where an entry could start: headings, banners, list items, rows of tables of papers. */
export function findStarts(lines: Line[], labels: (ReadLabel | null)[]): Start[] {
  const recurring = recurringKeys(lines, labels);
  const starts: Start[] = [];
  const alone = (index: number) => {
    const before = lines[index - 1];
    return headings === 0 && (before === undefined || isBlank(before));
  };
  const headings = labels.filter((label) => label?.form === 'heading' && label.level > 1).length;
  // Titles in fields are starts only where no headings are.
  const records = labels.filter((label) => isTitleField(label)).length > headings;
  // A number with a point may be a title's own where there is but one.
  const outlined = lines.filter(({ text, fenced }) => !fenced && OUTLINED.test(text)).length > 1;
  /** The level of the heading whose text names other papers. */
  let references = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.fenced || isBlank(line)) continue;
    const label = labels[index] ?? null;
    if (label?.form === 'heading') {
      if (references > 0 && label.level <= references) references = 0;
      const start = headingStart(
        outlined ? { ...line, text: line.text.replace(OUTLINED, '$1') } : line,
        index,
        label,
        recurring,
      );
      if (isReferences(label.label)) references ||= label.level;
      starts.push(start);
      continue;
    }
    if (references > 0) continue;
    if (label?.closed && label.rest === '' && isReferences(label.label)) {
      index = endOfList(lines, index + 1) - 1;
      continue;
    }
    const table = readPaperTable(lines, index);
    if (table) {
      for (const row of table.rows) starts.push(rowStart(row));
      index = table.end - 1;
      continue;
    }
    const start =
      bannerStart(line, index) ??
      (records && !isTitleAbove(starts.at(-1), index) ? recordStart(index, label) : null) ??
      itemStart(
        line,
        index,
        label,
        recurring,
        alone(index),
        belowOf(lines[index + 1], labels[index + 1] ?? null, indentOf(line.text)),
      );
    if (start) starts.push(start);
  }
  return starts;
}

/** Index behind the list that starts there, or behind blank lines. */
function endOfList(lines: Line[], start: number): number {
  let end = start;
  while (
    end < lines.length &&
    /^\s*(?:$|[-*+•]\s|\[?\d{1,3}[.)\]]|\s{2}\S)/.test(lines[end]?.text ?? '')
  )
    end++;
  return end;
}

/**
 * Labels that stand more than once in the places of labels, or below several headings before a link to
 * another paper each: labels recur, titles don't. A tag recurs as well, but its link's text is a title.
 */
function recurringKeys(lines: Line[], labels: (ReadLabel | null)[]): Set<string> {
  const counts = new Map<string, number>();
  const cited = new Map<string, { paper: string; heading: number }>();
  let heading = 0;
  labels.forEach((label, index) => {
    if (label?.form === 'heading') heading = index;
    if (!label || label.label.length > LONGEST_LABEL || label.form === 'plain') return;
    const key = labelKey(label.label);
    const text = lines[index]?.text ?? '';
    const [paper] = namedPapers(text);
    if (paper === undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
    else if (label.form === 'bold' && findLinks(text).every((link) => isLinkWord(link.text))) {
      const before = cited.get(key);
      if (before && before.paper !== paper && before.heading !== heading) counts.set(key, 2);
      cited.set(key, { paper, heading });
    }
  });
  return new Set([...counts].flatMap(([key, count]) => (count > 1 ? [key] : [])));
}

function isLabelText(text: string, recurring: Set<string>): boolean {
  return (
    kindOfLabel(text) !== null ||
    isBibliography(text) ||
    isReferences(text) ||
    (text.length <= LONGEST_WORDS &&
      /\p{Script=Han}|\p{Script=Hangul}/u.test(text) &&
      nearKindOfLabel(text) !== null) ||
    (text.length <= LONGEST_LABEL && recurring.has(labelKey(text)))
  );
}

function headingStart(line: Line, index: number, label: ReadLabel, recurring: Set<string>): Start {
  const ids = [...new Set(findMentions(line.text).map(({ id }) => id))];
  const id = ids.length === 1 ? (ids[0] ?? null) : null;
  const isLabel = id === null && isLabelText(label.label, recurring);
  return {
    index,
    level: label.level,
    indent: 0,
    title: cleanTitle(line.text),
    label: isLabel,
    id,
    idIndex: index,
    inline: id !== null,
    rest: '',
    numbered: label.numbered,
    row: null,
    record: false,
    plain: false,
  };
}

function rowStart(row: PaperRow): Start {
  return {
    index: row.index,
    level: ROW,
    indent: 0,
    title: row.title,
    label: false,
    id: row.id,
    idIndex: row.index,
    inline: true,
    rest: '',
    numbered: false,
    row,
    record: false,
    plain: false,
  };
}

function bannerStart(line: Line, index: number): Start | null {
  const text = line.text.length > LONGEST_BANNER ? undefined : BANNER_LINE.exec(line.text)?.[1];
  if (text === undefined || !/\p{L}/u.test(text)) return null;
  const [id = null] = namedPapers(text);
  const label = kindOfLabel(cleanLabelText(text)) !== null;
  return {
    index,
    level: BANNER,
    indent: 0,
    title: cleanTitle(text),
    label,
    id,
    idIndex: index,
    inline: id !== null,
    rest: '',
    numbered: true,
    row: null,
    record: false,
    plain: false,
  };
}

function isTitleField(label: ReadLabel | null): label is ReadLabel {
  if (
    !label?.closed ||
    label.form === 'heading' ||
    label.rest.length < 6 ||
    namedPapers(label.rest).length > 1
  )
    return false;
  return (
    titleLabel(label.label) !== null ||
    (/^(?:论文|論文|paper|논문)\s?\d{0,3}$/i.test(label.label) &&
      cleanTitle(label.rest).length >= 8)
  );
}

function recordStart(index: number, label: ReadLabel | null): Start | null {
  if (!isTitleField(label) || label.indent > 3) return null;
  const [id = null] = namedPapers(label.rest);
  return {
    index,
    level: BANNER,
    indent: 0,
    title: cleanTitle(label.rest),
    label: false,
    id,
    idIndex: index,
    inline: id !== null,
    rest: '',
    numbered: false,
    row: null,
    record: true,
    plain: false,
  };
}

/** Whether the line above is a numbered title: a title field is then its translation. */
function isTitleAbove(above: Start | undefined, index: number): boolean {
  return above?.index === index - 1 && above.numbered && !above.label && above.title !== '';
}

/** A list's item, or a line of its own, that opens with a title. */
function itemStart(
  line: Line,
  index: number,
  label: ReadLabel | null,
  recurring: Set<string>,
  alone: boolean,
  below: Below,
): Start | null {
  const indent = indentOf(line.text);
  if (indent > 3 || line.text.length > LONGEST_ITEM) return null;
  const text = line.text.trim();
  const mark = ITEM_MARK.exec(text)?.[0] ?? '';
  const body = text.slice(mark.length).replace(/^(?:\p{Extended_Pictographic}|\ufe0f|\s)+/u, '');
  const ids = namedPapers(body);
  const coded =
    BOLD_WITH_NUMBER.exec(body) ??
    /^`(?:arxiv:)?(\d{4}\.\d{4,5})(?:v\d+)?`|^(?:\*\*)?[[【(](?:arxiv:)?(\d{4}\.\d{4,5})(?:v\d+)?[\])】]|^(\d{4}\.\d{4,5})(?:v\d+)?\s*[|:：–—-]/i.exec(
      body,
    );
  const [first = null] = coded ? findMentions(body).map(({ id }) => id) : ids;
  if (first !== null && new Set(coded ? [first, ...ids] : ids).size === 1) {
    if (
      label &&
      label.form !== 'numbered' &&
      label.closed &&
      (isLinkLabel(label.label) || isLabelText(label.label, recurring))
    )
      return null;
    if (label?.closed && label.rest !== '' && isLabelText(label.label, recurring)) return null;
    const opened =
      openingTitle(body, first, mark !== '', coded !== null) ??
      ((mark !== '' || alone) && isOnlyLinks(body) && below.title
        ? { title: below.title, rest: '' }
        : null);
    if (opened === null || (opened.title === '' && !coded)) return null;
    return {
      index,
      level: ITEM,
      indent,
      label: false,
      id: first,
      idIndex: index,
      inline: true,
      numbered: /\d/.test(mark),
      row: null,
      record: false,
      plain: false,
      ...opened,
    };
  }
  if (first !== null || ids.length > 0) return null;
  // `**1. Title**` or `1. **Title**`, its paper named below.
  const bold = (below.link ? BOLD_WITH_MORE : BOLD_TITLE).exec(body);
  const inner = bold?.[2] ?? '';
  const numbered = /\d/.test(mark) || isNumberedTitle(inner);
  if (!bold)
    return plainStart(
      index,
      indent,
      /\d\s?[.)、\]】]\s*$/.test(mark),
      alone && mark === '',
      body,
      label,
      recurring,
    );
  if ((!numbered && mark !== '' && !below.link) || inner.includes('**') || isNames(inner))
    return null;
  const isLabel = isLabelText(cleanLabelText(inner), recurring);
  return {
    index,
    level: mark === '' ? BANNER : ITEM,
    indent,
    title: cleanTitle(inner + (bold[3] ?? '')),
    label: isLabel,
    id: null,
    idIndex: index,
    inline: false,
    rest: '',
    numbered,
    row: null,
    record: false,
    plain: numbered ? false : 'bare',
  };
}

/** What the next line says of a line that may open an entry. */
interface Below {
  /** The title that stands below a paper's link; `''` where something else does. */
  title: string;
  /** It is a part of an item, and links its paper. */
  link: boolean;
}

function belowOf(line: Line | undefined, label: ReadLabel | null, indent: number): Below {
  const text = line?.text.trim() ?? '';
  const papers = namedPapers(text).length;
  const isTitle =
    text.length >= 12 &&
    text.length <= 250 &&
    !/^[-*+•|#>\d]|[。.！!；;]$/.test(text) &&
    !label?.kind &&
    papers === 0;
  return {
    title: isTitle ? cleanTitle(text) : '',
    link:
      papers === 1 &&
      indentOf(line?.text ?? '') > indent &&
      (isOnlyLinks(text) || (label?.closed === true && isLinkLabel(label.label))),
  };
}

/** `1、Title`, or a title behind a blank line, its paper named close below. */
function plainStart(
  index: number,
  indent: number,
  marked: boolean,
  alone: boolean,
  body: string,
  label: ReadLabel | null,
  recurring: Set<string>,
): Start | null {
  if (
    !(marked || alone) ||
    indent > 0 ||
    body.length < 8 ||
    body.length > 250 ||
    /[。.！!；;]$/.test(body)
  )
    return null;
  if (label && isLabelText(label.label, recurring)) return null;
  const title = cleanTitle(
    /^(?:\*\*|__)(.{4,300}?)(?:\*\*|__)\s*[-–—|(（]/.exec(body)?.[1] ?? body,
  );
  return title === ''
    ? null
    : {
        index,
        level: ITEM,
        indent,
        title,
        label: false,
        id: null,
        idIndex: index,
        inline: false,
        rest: '',
        numbered: true,
        row: null,
        record: false,
        plain: marked ? 'numbered' : 'bare',
      };
}

/** The title that a line which names a paper opens with, and what it says behind it; null where it opens with prose. */
function openingTitle(
  body: string,
  id: string,
  marked: boolean,
  coded: boolean,
): { title: string; rest: string } | null {
  const links = findLinks(body);
  const link = links.find(({ target }) => target.includes(id));
  if (link && !isLinkWord(link.text) && link.text.length >= 8) {
    const before = body.slice(0, link.start).replace(/[*_\s]/g, '');
    if (before.length <= 12 && (marked || /^[*_[]/.test(body)))
      return { title: cleanTitle(link.text), rest: restOf(body.slice(link.end)) };
  }
  const bold = /^(\*\*|__)(.{6,300}?)\1/.exec(body);
  if (
    bold?.[2] &&
    findLinks(bold[2]).every((inner) => isLinkWord(inner.text)) &&
    !isLinkWord(bold[2]) &&
    !/[:：]\s*$/.test(bold[2])
  ) {
    const rest = body.slice(bold[0].length);
    return /^\s*[:：]/.test(rest) && !marked
      ? null
      : { title: cleanTitle(bold[2]), rest: restOf(rest) };
  }
  if (coded) {
    const rest = body.replace(
      /^[`[【(]?(?:arxiv:)?\d{4}\.\d{4,5}(?:v\d+)?[`\])】]?(?:\([^()\s]*\))?\s*[|:：–—-]?\s*/i,
      '',
    );
    const [title = '', ...others] = rest.split(/\s+\|\s+|\s+[–—]\s+/);
    // An id before its authors stands below a title.
    if (isNames(title.replace(/^[\s·•|-]{1,8}/, ''))) return null;
    return title.length > 200
      ? { title: '', rest }
      : { title: cleanTitle(title), rest: others.join(' | ') };
  }
  if (!marked && !/^\[.{8,300}\]\s?\(/.test(body)) return null;
  // `**Label**: text` that mentions a paper.
  if (!link && /^(\*\*|__)[^*_]{1,40}(?:\1\s?[:：]|[:：]\s?\1)/.test(body)) return null;
  const at = findMentions(body)[0]?.at ?? 0;
  const opening = body.slice(0, link?.start ?? at);
  const title = cleanTitle(body.slice(0, link?.end ?? at));
  if (
    title.length < 12 ||
    title.length > 250 ||
    /[.。!?！？]\s/.test(opening.slice(0, -2)) ||
    opening.includes('，')
  )
    return null;
  const behind = body.slice(link?.end ?? body.length);
  // Prose that goes on behind a link only mentions it.
  if (/^\s*[\p{L}\p{N}]/u.test(behind)) return null;
  return { title, rest: restOf(behind) };
}

/** What follows a title: not the links beside it, nor the marks between. */
function restOf(text: string): string {
  let rest = text;
  for (let round = 0; round < 6; round++) {
    const [link] = findLinks(rest);
    const before = rest.slice(0, link?.start ?? 0);
    if (!link || !isLinkWord(link.text) || /[\p{L}\p{N}]{12}|(?:\S+\s+){4}/u.test(before)) break;
    rest = rest.slice(link.end);
  }
  return rest
    .replace(/^[\s*_)）\]|·,，;；:：–—-]+/, '')
    .replace(
      /^[（(][^()（）]{0,40}(?:upvotes?|votes?|likes?|stars?|赞|票)[^()（）]{0,10}[)）]|^[（(]?[\p{S}\p{P}\p{Extended_Pictographic}\s\d]{1,24}[)）](?=\s|$)/u,
      '',
    )
    .replace(/^\[[^\]]{1,80}\]$|^[（(][^()（）]{0,80}\b(?:19|20)\d{2}[)）]$/, '')
    .trim();
}
