import type { SectionKind } from '../../digest/section-kind';
import { kindOfLabel, nearKindOfLabel } from '../../digest/section-labels';
import { isBlank, type Line, opensParagraph } from '../text/line';
import { isBibliography } from '../words/bibliography-labels';
import { BULLET, RULE } from '../words/label-marks';
import { type LabelForm, type ReadLabel, readLabel } from '../words/read-label';
import { isWrapper } from '../words/wrapper-labels';
import type { RecurringLabels } from './recurring-labels';
import { isKnown, labelsWithin, openersOf } from './section-openers';

/** A section of an entry with the lines that it is made of. */
export interface BodySection {
  kind: SectionKind;
  label: string;
  /** The place of the line that its label stands in; null where no label opens it. */
  opener: number | null;
  /** By what it was opened, in a few words. */
  rule: string;
  /** Its lines bear a quotation's mark that is none of the text's. */
  quoted: boolean;
  lines: Line[];
}

const DEEPEST = 6;
const BRIEF =
  /^(?:tl;?\s?dr|in (?:one|a) (?:sentence|nutshell|few words)|一句话(?:总结|概括|摘要)?|速览|한 ?줄 ?요약|ひとことで)$/i;

/** A label of an abstract's own: `Objective: …` */
const RUN_IN =
  /(?:^|[.。]\s*)(?:objectives?|background|purpose|aims?|introduction|methods?|results?|findings|目的|方法|结果)\s?[:：]/i;

interface OpenSection extends BodySection {
  form: LabelForm | null;
  numbered: boolean;
  /** Nothing stands directly above its label. */
  apart: boolean;
}

/** Cuts an entry's lines into sections at the labels that open one. */
export function openSections(lines: Line[], recurring: RecurringLabels): BodySection[] {
  return split(lines, recurring, 0);
}

function split(lines: Line[], recurring: RecurringLabels, depth: number): OpenSection[] {
  const labels = lines.map(readLabel);
  const within = labelsWithin(lines, labels, recurring);
  const openers = openersOf(labels, recurring);
  const opens = (label: ReadLabel, index: number) =>
    (!within.has(label) && openers(label, opensParagraph(lines, index))) ||
    (isSaid(label) && isBehindRule(lines, index));
  const open: OpenSection[] = [];
  let last: OpenSection = { ...unlabelled(), form: null, numbered: false, apart: true };
  /** The level of headings that go on behind a summary, however deep they stand. */
  let behind = 0;
  for (const [index, line] of lines.entries()) {
    const label = labels[index];
    if (label?.form === 'heading' && isBriefSummary(last)) behind = label.level;
    const goesOn = label?.form === 'heading' && label.level <= behind;
    if (label && (goesOn || opens(label, index)) && !isRunOn(open, last, label, lines, index)) {
      open.push(last);
      last = opened(label, line, opensParagraph(lines, index));
    } else last.lines.push(line);
  }
  return [...open, last].flatMap((section) => divide(section, recurring, depth));
}

/** A section for what stands above all labels. */
export function unlabelled(): BodySection {
  return { kind: 'other', label: '', opener: null, rule: 'no label', quoted: false, lines: [] };
}

/** The section that a label opens, with what stands beside it in its line. */
function opened(read: ReadLabel, line: Line, apart: boolean): OpenSection {
  const { form, kind, label, numbered, rest } = read;
  return {
    kind: kind ?? nearKindOfLabel(label) ?? 'other',
    label,
    opener: line.number,
    rule: `a label: ${form}`,
    quoted: form === 'callout',
    lines: rest === '' ? [] : [{ ...line, text: rest }],
    form,
    numbered,
    apart,
  };
}

/**
 * Whether a label without markup is part of the text above it. In the middle of an abstract's paragraph it is: abstracts have labels of their
 * own. Where other labels stand directly below text too, it is as good as these.
 */
function isRunOn(
  open: OpenSection[],
  last: OpenSection,
  label: ReadLabel,
  lines: Line[],
  index: number,
): boolean {
  if (label.form !== 'plain' || label.rest === '') return false;
  // What follows directly below a label that we know is its text, whatever colon it holds.
  if (last.kind !== 'other' && label.kind === null && lines[index - 1]?.number === last.opener)
    return last.lines.length === 0;
  if (last.kind !== 'abstract') return false;
  const line = lines[index];
  if (!line || opensParagraph(lines, index) || BULLET.test(line.text.trim())) return false;
  const others = [...open, last].filter(({ form }) => form === 'plain');
  return others.every(({ apart }) => apart) && (others.length > 1 || RUN_IN.test(textOf(last)));
}

function textOf({ lines }: OpenSection): string {
  return lines
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 5000);
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

/** A section as it is; where its label only stands above others, these. */
function divide(section: OpenSection, recurring: RecurringLabels, depth: number): OpenSection[] {
  if (depth >= DEEPEST) return [section];
  if (section.form === null) {
    const within =
      depth === 0 && section.lines.some((line) => readLabel(line))
        ? split(section.lines, recurring, depth + 1)
        : [];
    return within.length > 1 ? within : [section];
  }
  if (!standsAboveSections(section)) return [section];
  const within = split(section.lines, recurring, depth + 1).filter(
    (inner) => inner.label !== '' || !inner.lines.every(isBlank),
  );
  return within.filter((inner) => inner.label !== '').length >= 2
    ? withName(section, within)
    : [section];
}

/** Whether a label has no text of its own, but sections of a digest below it. */
function standsAboveSections(section: OpenSection): boolean {
  const { label, lines } = section;
  if (!mayStandAbove(section) || knownKinds(lines) < 2) return false;
  if (isWrapper(label)) return true;
  const direct = lines.find((line) => !isBlank(line) && !RULE.test(line.text));
  const first = direct ? readLabel(direct) : null;
  // A heading above labelled items is the section; they are what it says.
  if (first?.form !== 'heading') return false;
  // What a known label stands above is its text, unless it is a row of numbered sections.
  return first.numbered || !kindOfLabel(label);
}

function mayStandAbove({ form, label, numbered }: OpenSection): boolean {
  if (form === 'plain' || form === 'callout' || numbered) return false;
  const kind = kindOfLabel(label);
  return !kind || kind === 'summary' || form !== 'heading';
}

/** How many kinds of sections the labels in some lines stand for. */
function knownKinds(lines: Line[]): number {
  const labels = lines.map(readLabel);
  return new Set(
    labels.flatMap((label) =>
      label && isKnown(label) ? [label.kind ?? nearKindOfLabel(label.label)] : [],
    ),
  ).size;
}

/** The name of what stands above sections, if it says anything, becomes a heading in the first of them. */
function withName(wrapper: OpenSection, within: OpenSection[]): OpenSection[] {
  const { label, opener } = wrapper;
  const [first, ...others] = within;
  if (!first || opener === null) return within;
  if (isWrapper(label) || isBibliography(label))
    return [
      { ...wrapper, kind: 'other', label: '', rule: 'above labelled sections', lines: [] },
      ...within,
    ];
  const name = { number: opener, text: `#### ${label}`, fenced: false };
  return [{ ...first, lines: [name, { ...name, text: '' }, ...first.lines] }, ...others];
}
