import type { SectionKind } from '../digest/section-kind';
import { kindOfLabel, nearKindOfLabel } from '../digest/section-labels';
import { isBibliography, isToldInProse, titleLabel } from './bibliography-labels';
import { detectLanguage } from './detect-language';
import { splitCells } from './entry-tables';
import { CELL_BREAK } from './html-to-markdown';
import { isBlank, type Line } from './line';
import { isOnlyLinks } from './only-links';
import {
  cleanLabelText,
  indentOf,
  LABEL_FORMS,
  type LabelForm,
  labelKey,
  type ReadLabel,
  readLabel,
} from './read-label';
import type { RawSection } from './split-sections';

/** What an entry's lines hold. */
export interface DigestParts {
  sections: RawSection[];
  /** The title as the authors wrote it, and as the publisher did; `''` where no label says so. */
  originalTitle: string;
  title: string;
  readingSource: string | null;
}

/** Labels that recur from entry to entry, by their key, for lines with and without markup. */
export interface RecurringLabels {
  marked: Set<string>;
  plain: Set<string>;
}

const READING_LABEL = /^(?:阅读来源|閱讀來源|阅读方式|reading source|read from|source read)$/i;
const BYLINE = /^([*_])([^*_]{1,2000})\1\s*$/;
const SENTENCE = /[。！？!?]|\.\s*$|\.\s+[A-Z]/;
const INITIALS = /\b[A-Z]\.\s?/g;
const RULE = /^\s{0,3}(?:={3,}|-{3,}|\*{3,}|_{3,}|━{3,}|─{3,})\s*$/;
/** Forms that say alike how much a label stands above the text. */
const RANKS: Record<LabelForm, number> = {
  heading: 0,
  callout: 1,
  numbered: 2,
  bold: 2,
  bracket: 2,
  bullet: 3,
  plain: 4,
};
const DEEPEST = 6;
/** Blank, or pictures only. */
const NO_WORD = /^(?:\s|\p{Extended_Pictographic}|\u200d|\ufe0f)*$/u;
const BRIEF =
  /^(?:tl;?\s?dr|in (?:one|a) (?:sentence|nutshell|few words)|一句话(?:总结|概括|摘要)?|速览|한 ?줄 ?요약|ひとことで)$/i;
/** A heading that tells in which language the sections below it are: `English Summary`. */
const IN_LANGUAGE =
  /^(?:(?:english|chinese|korean|japanese|英文|中文|英語|日本語|영어|한국어)[\s-]?(?:summary|version|notes?|digest|总结|摘要|版本?|要約|요약)?)$/i;

/** Reads an entry's lines into its sections, without what only identifies the paper. */
export function readDigest(body: Line[], recurring: RecurringLabels): DigestParts {
  const parts: DigestParts = { sections: [], originalTitle: '', title: '', readingSource: null };
  const lines = withoutBibliography(
    body.flatMap((line) => divideRunIn(line, recurring)),
    parts,
  );
  parts.sections = joinUnlabelled(split(lines, recurring, 0))
    .map(finish)
    .filter(({ markdown, kind }) => markdown !== '' || kind !== 'other');
  return parts;
}

/** A section of that label, of the kind that it stands for. */
export function toSection(label: string, markdown: string): RawSection {
  return finish({ kind: nearKindOfLabel(label) ?? 'other', label, markdown });
}

/** The keys of the labels in an entry: those with markup of their own, and those of plain lines. */
export function labelKeys(body: Line[]): { marked: Set<string>; plain: Set<string> } {
  const keys = { marked: new Set<string>(), plain: new Set<string>() };
  for (const line of body) {
    const label = readLabel(line);
    if (!label?.closed || label.label.length > 40) continue;
    (label.form === 'plain' ? keys.plain : keys.marked).add(labelKey(label.label));
    if (label.form === 'plain') continue;
    for (const [whole, inner = ''] of line.text.matchAll(BOLD_RUN_IN)) {
      if (/[:：]/.test(whole)) keys.marked.add(labelKey(inner));
    }
  }
  return keys;
}

const BOLD_RUN_IN = /\*\*([^*\n]{1,60}?)(?:[:：]\s{0,2}\*\*|\*\*(\s?[:：])?)/g;
const PLAIN_RUN_IN =
  /(?<=^|\s{2}|[。.!?！？；;]\s{0,2}|^[\w-]{1,20}[:：])([^\s:：*。，,；;]{2,30}(?: [^\s:：*。，,；;]{1,20}){0,5})[:：]/g;
const OUTER_LABEL = /^[\w-]{1,20}[:：]$/;

interface RunIn {
  index: number;
  whole: string;
  label: string;
}

/** Several labels in one line: each on a line of its own. */
function divideRunIn(line: Line, recurring: RecurringLabels): Line[] {
  const { text, fenced } = line;
  if (fenced || text.trimStart().startsWith('|') || !/[:：*]/.test(text)) return [line];
  const marks = findRunIn(text, recurring);
  if (marks.length === 0) return [line];
  const parts: Line[] = [];
  let at = 0;
  for (const [position, { index, whole, label }] of marks.entries()) {
    const before = text.slice(at, index);
    // A list's or a quote's mark stays with what it marks.
    const mark = position === 0 && /^\s*(?:[-*+>]|\d{1,3}[.)])\s*$/.test(before) ? before : '';
    if (mark === '' && !NO_WORD.test(before)) parts.push({ ...line, text: before.trimEnd() });
    const end = marks[position + 1]?.index ?? text.length;
    parts.push({
      ...line,
      text: `${mark}**${label}**：${text.slice(index + whole.length, end).trim()}`,
    });
    at = end;
  }
  return parts;
}

/** The labels within a line. A single bold word in prose is emphasis; a row of them is a structure. */
function findRunIn(text: string, recurring: RecurringLabels): RunIn[] {
  const known = (label: string) =>
    nearKindOfLabel(label) !== null || recurring.marked.has(labelKey(label));
  const bold = [...text.matchAll(BOLD_RUN_IN)].flatMap(({ index, 0: whole, 1: label = '' }) => {
    const before = text.slice(Math.max(0, index - 40), index);
    return index === 0 || /[\s。.!?！？；;]$/.test(before) || OUTER_LABEL.test(before)
      ? [{ index, whole, label, before }]
      : [];
  });
  const closed = bold.filter(({ whole }) => /[:：]/.test(whole));
  const sure = closed.filter(({ label }) => known(label));
  if (sure.length >= 2)
    return closed.filter(({ label, before }) => known(label) || /\s{2}$/.test(before));
  if (sure.length === 1 && OUTER_LABEL.test(sure[0]?.before ?? '')) return sure;
  const exact = bold.filter(({ label }) => kindOfLabel(label) !== null);
  if (exact.length >= 2) return exact;
  const plain = [...text.matchAll(PLAIN_RUN_IN)].flatMap(({ index, 0: whole, 1: label = '' }) =>
    kindOfLabel(label) !== null || recurring.marked.has(labelKey(label))
      ? [{ index, whole, label }]
      : [],
  );
  return plain.length >= 3 ? plain : [];
}

function withoutBibliography(lines: Line[], parts: DigestParts): Line[] {
  const kept: Line[] = [];
  let prose = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    if (line.fenced || isBlank(line)) {
      kept.push(line);
      continue;
    }
    const table = endOfParticulars(lines, index);
    if (table > index) {
      index = table - 1;
      continue;
    }
    const label = readLabel(line);
    if (label?.closed && READING_LABEL.test(label.label)) {
      parts.readingSource ??= label.rest.replace(/[*_`]/g, '').trim() || null;
      continue;
    }
    if (
      label?.closed &&
      label.form !== 'heading' &&
      label.form !== 'callout' &&
      !label.kind &&
      isBibliography(label.label) &&
      !isToldInProse(label.label, label.rest)
    ) {
      const end = endOfField(lines, index, label);
      const title = titleLabel(label.label) ?? (isTitleOfPaper(label) ? 'original' : null);
      if (title) {
        const text = [
          label.rest,
          ...lines.slice(index + 1, end).map(({ text: rest }) => rest.trim()),
        ]
          .join(' ')
          .trim();
        if (title === 'original') parts.originalTitle ||= text;
        else parts.title ||= text;
      }
      index = end - 1;
      continue;
    }
    if (isOnlyLinks(line.text) || (prose < 2 && isByline(line.text))) continue;
    prose++;
    kept.push(line);
  }
  return kept;
}

/** Index behind a table of two columns that tells what identifies the paper; `start` where there is none. */
function endOfParticulars(lines: Line[], start: number): number {
  const isRow = (line: Line | undefined) =>
    line !== undefined && !line.fenced && /^\s*\|/.test(line.text) && line.text.length < 1000;
  if (!isRow(lines[start]) || isRow(lines[start - 1])) return start;
  let end = start;
  while (isRow(lines[end])) end++;
  const rows = lines
    .slice(start, end)
    .map(({ text }) => splitCells(text))
    .filter((cells) => !cells.every((cell) => /^:?-*:?$/.test(cell)));
  const told = rows.filter(([name = '']) => isBibliography(cleanLabelText(name)));
  return rows.every((cells) => cells.length === 2) &&
    told.length >= 2 &&
    told.length >= rows.length - 1
    ? end
    : start;
}

/** Index behind a bibliographic field: its line, what it goes on with, the list below it. */
function endOfField(lines: Line[], start: number, label: ReadLabel): number {
  let end = start + 1;
  for (; end < lines.length && end < start + 40; end++) {
    const line = lines[end];
    if (!line || line.fenced || isBlank(line) || readLabel(line)?.form === 'heading') break;
    const next = readLabel(line);
    const deeper = indentOf(line.text) > label.indent;
    if (deeper && (label.rest === '' || !next?.closed || next.kind === null)) continue;
    const inList = label.rest === '' && /^\s*[-*+]\s/.test(line.text) && label.form !== 'bullet';
    if (!inList || next?.kind) break;
  }
  return end;
}

/** `原文：Sparse Attention at the Edge`: a paper's name where its link could stand. */
function isTitleOfPaper({ label, rest }: ReadLabel): boolean {
  return (
    /^(?:原文|论文|論文|论文原文|paper|original|논문|원문)$/i.test(label) &&
    /^[^\p{Script=Han}[(<]{12,250}$/u.test(rest) &&
    /(?:\S+\s+){2}\S/.test(rest) &&
    !/https?:/.test(rest)
  );
}

function isByline(text: string): boolean {
  const inner = BYLINE.exec(text.trim())?.[2];
  return (
    inner !== undefined &&
    !SENTENCE.test(inner.replace(INITIALS, '')) &&
    nearKindOfLabel(inner) === null &&
    (inner.length <= 30 || /[,，;；、·|]/.test(inner)) &&
    !/[:：]\s*$/.test(inner)
  );
}

interface OpenSection {
  kind: SectionKind;
  label: string;
  form: LabelForm | null;
  numbered: boolean;
  lines: Line[];
}

function split(lines: Line[], recurring: RecurringLabels, depth: number): RawSection[] {
  const labels = lines.map(readLabel);
  const within = labelsWithin(lines, labels, recurring);
  const openers = openersOf(labels, recurring);
  const opens = (label: ReadLabel) => !within.has(label) && openers(label);
  const open: OpenSection[] = [
    { kind: 'other', label: '', form: null, numbered: false, lines: [] },
  ];
  /** The level of headings that go on behind a summary, however deep they stand. */
  let behind = 0;
  lines.forEach((line, index) => {
    const label = labels[index];
    const last = open.at(-1);
    if (label?.form === 'heading' && last && isBriefSummary(last)) behind = label.level;
    const goesOn = label?.form === 'heading' && label.level <= behind;
    if (!label || !(goesOn || opens(label) || (isSaid(label) && isBehindRule(lines, index)))) {
      last?.lines.push(line);
      return;
    }
    const rest = label.rest === '' ? [] : [{ ...line, text: label.rest }];
    open.push({
      kind: label.kind ?? nearKindOfLabel(label.label) ?? 'other',
      label: label.label,
      form: label.form,
      numbered: label.numbered,
      lines: rest,
    });
  });
  return open.flatMap((section) => divide(section, recurring, depth));
}

/** A summary in a few words has no parts: a heading below it is none of it. */
function isBriefSummary({ kind, form, label, lines }: OpenSection): boolean {
  return kind === 'summary' && form === 'heading' && BRIEF.test(label) && !lines.every(isBlank);
}

function isBehindRule(lines: Line[], index: number): boolean {
  let at = index - 1;
  while (at > 0 && isBlank(lines[at] ?? { number: 0, text: 'x', fenced: false })) at--;
  return RULE.test(lines[at]?.text ?? '');
}

/** A label that we know, with its text beside it. */
function isSaid({ form, closed, kind, rest }: ReadLabel): boolean {
  return form === 'bold' && closed && kind !== null && rest !== '';
}

/** A section as it is; a wrapper as its name and the sections within. */
function divide(section: OpenSection, recurring: RecurringLabels, depth: number): RawSection[] {
  const { kind, label, form } = section;
  const whole = () => [{ kind, label, markdown: markdownOf(section) }];
  if (depth >= DEEPEST) return whole();
  if (form === null) {
    const within =
      depth === 0 && section.lines.some((line) => readLabel(line))
        ? split(section.lines, recurring, depth + 1)
        : [];
    return within.length > 1 ? within : whole();
  }
  if (form === 'plain' || form === 'callout' || section.numbered) return whole();
  const exact = kindOfLabel(label);
  if (exact && exact !== 'summary' && form === 'heading') return whole();
  const labels = section.lines.map(readLabel);
  const known = new Set(
    labels.flatMap((inner) =>
      inner && isKnown(inner) ? [inner.kind ?? nearKindOfLabel(inner.label)] : [],
    ),
  );
  if (known.size < 2) return whole();
  const direct = section.lines.find((line) => !isBlank(line) && !RULE.test(line.text));
  const first = direct ? readLabel(direct) : null;
  const startsWithLabel =
    first !== null && (first.form === 'heading' || (first.closed && isKnown(first)));
  // What a known label stands above is its text, unless it is a row of numbered sections.
  if (
    !(startsWithLabel && IN_LANGUAGE.test(label)) &&
    nearKindOfLabel(label) &&
    !(
      startsWithLabel &&
      (form !== 'heading' || first.numbered || (!exact && first.form === 'heading'))
    )
  )
    return whole();
  const within = split(section.lines, recurring, depth + 1).filter(
    (inner) => inner.markdown !== '' || inner.label !== '',
  );
  return within.filter((inner) => inner.label !== '').length >= 2
    ? [{ kind: 'other', label: '', markdown: wordsOf(label) }, ...within]
    : whole();
}

/** What a wrapper's name says beside the sections within: not in which language they are. */
function wordsOf(label: string): string {
  return isBibliography(label) || IN_LANGUAGE.test(label) ? '' : label;
}

/** Whether a label's words are those of one, not of prose. */
function isKnown(label: ReadLabel): boolean {
  if (label.kind) return label.closed || label.form !== 'bold';
  return label.form !== 'plain' && label.closed && nearKindOfLabel(label.label) !== null;
}

/**
 * The labels with their text beside them that are parts of a section whose label has a line of its own: where
 * most such lines stand above text, one that stands above labels has these within it.
 */
function labelsWithin(
  lines: Line[],
  labels: (ReadLabel | null)[],
  recurring: RecurringLabels,
): Set<ReadLabel> {
  const told = lines.flatMap((line, index) => (isBlank(line) ? [] : [labels[index] ?? null]));
  const isBold = (label: ReadLabel | null | undefined) => label?.form === 'bold' && label.closed;
  const alone = told.flatMap((label, index) =>
    label && isBold(label) && label.rest === '' ? [{ index, label, next: told[index + 1] }] : [],
  );
  const recur = alone.every(({ label }) => recurring.marked.has(labelKey(label.label)));
  const above = alone.filter(({ next }) => isBold(next) && next?.rest !== '');
  if (alone.length < (recur ? 2 : 3) || above.length === 0 || above.length * 2 > alone.length)
    return new Set();
  return new Set(
    told
      .slice(alone[0]?.index)
      .flatMap((label) => (label && isBold(label) && label.rest !== '' ? [label] : [])),
  );
}

/** Tells which labels of a text open sections of it: the outermost headings, else those of its strongest form and those above it. */
function openersOf(
  labels: (ReadLabel | null)[],
  recurring: RecurringLabels,
): (label: ReadLabel) => boolean {
  const levels = labels.flatMap((label) => (label?.form === 'heading' ? [label.level] : []));
  if (levels.length > 0) {
    const top = levels.reduce((least, level) => Math.min(least, level));
    // The authors' abstract is never a part of another section, however deep it stands.
    return (label) =>
      label.form === 'heading' &&
      (label.level <= top || label.kind === 'abstract' || isBibliography(label.label));
  }
  const candidates = labels.flatMap((label) =>
    label?.closed && label.label.length <= 80 ? [label] : [],
  );
  const isRecurring = (label: ReadLabel) =>
    (label.form === 'plain' ? recurring.plain : recurring.marked).has(labelKey(label.label));
  const supported = candidates.filter((label) => isKnown(label) || isRecurring(label));
  let form: LabelForm | null = null;
  let best = 0;
  for (const candidate of LABEL_FORMS) {
    const own = supported.filter((label) => label.form === candidate);
    const support = own.filter(isKnown).length + own.length / 100;
    if (support > best) {
      form = candidate;
      best = support;
    }
  }
  if (form === null) {
    const [first] = candidates;
    if (first?.form === 'callout') return (label) => label.form === 'callout';
    const alike = candidates.filter((label) => label.form === first?.form && label.rest !== '');
    if (
      !first ||
      first.form === 'plain' ||
      labels.find((label) => label !== null) !== first ||
      alike.length < 2
    )
      return () => false;
    return (label) =>
      label.form === first.form &&
      label.closed &&
      label.rest !== '' &&
      label.indent <= first.indent;
  }
  const main = form;
  const alike = supported.filter((label) => label.form === main);
  const indent =
    alike.reduce((least, label) => Math.min(least, label.indent), Number.POSITIVE_INFINITY) + 1;
  const own = alike.filter((label) => label.indent <= indent && (best < 1 || isKnown(label)));
  const alone = own.filter(({ rest }) => rest === '').length * 2 > own.length;
  const numbered = own.filter((label) => label.numbered).length * 2 > own.length;
  return (label) => {
    if (
      !label.closed ||
      label.label.length > 80 ||
      label.indent > indent ||
      (isBibliography(label.label) && !label.kind && !isToldInProse(label.label, label.rest))
    )
      return false;
    // Where labels have their text beside them, a list's go on with them.
    if (isKnown(label))
      return (
        RANKS[label.form] <= RANKS[main] ||
        (!alone && label.kind !== null && label.form === 'bullet' && label.rest !== '')
      );
    if (label.form !== main) return false;
    if (isRecurring(label)) return true;
    return main === 'plain' ? numbered && label.numbered : label.rest === '' || !alone;
  };
}

function markdownOf({ lines, form }: OpenSection): string {
  const holds = (line: Line) => !isBlank(line) && (line.fenced || !RULE.test(line.text));
  const text = lines
    .slice(Math.max(0, lines.findIndex(holds)), lines.findLastIndex(holds) + 1)
    .map(({ text: line }) => (form === 'callout' ? line.replace(/^\s*>\s?/, '') : line))
    .join('\n');
  return text
    .replaceAll(CELL_BREAK, ' ')
    .trimEnd()
    .replace(/^\s*\n/, '');
}

/** What stands side by side without a label is one text. */
function joinUnlabelled(sections: RawSection[]): RawSection[] {
  const joined: { section: RawSection; texts: string[] }[] = [];
  for (const section of sections) {
    if (section.markdown === '' && isBibliography(section.label)) continue;
    // A label that nobody knows is text too: it must not vanish because nothing stands below it.
    const own =
      section.markdown === '' && section.kind === 'other'
        ? { ...section, label: '', markdown: section.label }
        : section;
    const last = joined.at(-1);
    if (last?.section.label === '' && own.label === '') last.texts.push(own.markdown);
    else joined.push({ section: own, texts: [own.markdown] });
  }
  return joined.map(({ section, texts }) => ({
    ...section,
    markdown: texts.filter(Boolean).join('\n\n'),
  }));
}

/** The authors' abstract is English, whatever its label; a translation of it is a digest's summary. */
function finish(section: RawSection): RawSection {
  if (section.label === '' && isEnglishQuote(section.markdown))
    return { ...section, kind: 'abstract' };
  if (
    section.kind !== 'abstract' ||
    section.markdown === '' ||
    detectLanguage(section.markdown) === 'en'
  )
    return section;
  return { ...section, kind: 'summary' };
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
