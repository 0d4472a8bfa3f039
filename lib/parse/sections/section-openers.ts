import { nearKindOfLabel } from '../../digest/section-labels';
import { isBlank, type Line } from '../text/line';
import { isBibliography, isToldInProse } from '../words/bibliography-labels';
import { LABEL_FORMS, type LabelForm, labelKey, type ReadLabel } from '../words/read-label';
import { columnsOf } from '../words/scripts';
import type { RecurringLabels } from './recurring-labels';

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

const LONGEST_LABEL = 80;
/** Of labels without markup that we know, so many are a row, in which others may stand. */
const LEAST_OF_ROW = 2;
/** In columns. */
const LONGEST_IN_ROW = 24;

/** Whether a label opens a section; `apart` where nothing stands directly above it. */
export type Opens = (label: ReadLabel, apart: boolean) => boolean;

/** Tells which labels of a text open sections of it: the outermost headings, else those of its strongest form and those above it. */
export function openersOf(labels: (ReadLabel | null)[], recurring: RecurringLabels): Opens {
  const headings = labels.filter((label) => label?.form === 'heading');
  if (headings.length > 0) return headingOpeners(labels, headings);
  const candidates = labels.flatMap((label) =>
    label?.closed && label.label.length <= LONGEST_LABEL ? [label] : [],
  );
  const isRecurring = (label: ReadLabel) =>
    (label.form === 'plain' ? recurring.plain : recurring.marked).has(labelKey(label.label));
  const supported = candidates.filter((label) => isKnown(label) || isRecurring(label));
  const main = strongestForm(supported);
  if (main === null) return unknownOpeners(labels, candidates);
  return formOpeners(supported, main, isRecurring);
}

function headingOpeners(labels: (ReadLabel | null)[], headings: (ReadLabel | null)[]): Opens {
  const top = headings.reduce((least, label) => Math.min(least, label?.level ?? least), 6);
  const closing = closingSummary(labels);
  // The authors' abstract is never a part of another section, however deep it stands.
  return (label) =>
    label.form === 'heading' &&
    (label.level <= top ||
      label.kind === 'abstract' ||
      label === closing ||
      isBibliography(label.label));
}

/** A form of labels, and how well they are known: whole for each that is, a hundredth for each that only recurs. */
interface MainForm {
  form: LabelForm;
  support: number;
}

function strongestForm(supported: ReadLabel[]): MainForm | null {
  let best: MainForm | null = null;
  for (const form of LABEL_FORMS) {
    const own = supported.filter((label) => label.form === form);
    const support = own.filter(isKnown).length + own.length / 100;
    if (support > (best?.support ?? 0)) best = { form, support };
  }
  return best;
}

/** Where no label is known: those written like the first, if it is the first of all and there are others. */
function unknownOpeners(labels: (ReadLabel | null)[], [first, ...others]: ReadLabel[]): Opens {
  if (first?.form === 'callout') return (label) => label.form === 'callout';
  if (!first || first.form === 'plain' || labels.find((label) => label !== null) !== first)
    return () => false;
  const isAlike = (label: ReadLabel) => label.form === first.form && label.rest !== '';
  if ([first, ...others].filter(isAlike).length < 2) return () => false;
  return (label) => isAlike(label) && label.closed && label.indent <= first.indent;
}

function formOpeners(
  supported: ReadLabel[],
  { form: main, support }: MainForm,
  isRecurring: (label: ReadLabel) => boolean,
): Opens {
  const alike = supported.filter((label) => label.form === main);
  const indent =
    alike.reduce((least, label) => Math.min(least, label.indent), Number.POSITIVE_INFINITY) + 1;
  const own = alike.filter((label) => label.indent <= indent && (support < 1 || isKnown(label)));
  const alone = own.filter(({ rest }) => rest === '').length * 2 > own.length;
  const numbered = own.filter((label) => label.numbered).length * 2 > own.length;
  // Where labels have their text beside them, a list's go on with them.
  const opensKnown = (label: ReadLabel) =>
    RANKS[label.form] <= RANKS[main] ||
    (!alone && label.kind !== null && label.form === 'bullet' && label.rest !== '');
  const forms = new Set(supported.filter(isKnown).map(({ form }) => form));
  // Where an entry changes its language, its labels may change their form.
  const isMain = ({ form }: ReadLabel) =>
    form === main || (forms.has(form) && RANKS[form] === RANKS[main]);
  const isRow = !alone && own.filter(isKnown).length >= LEAST_OF_ROW;
  const opensPlain = (label: ReadLabel, apart: boolean) =>
    (numbered && label.numbered) ||
    (isRecurring(label) && (!alone || label.rest === '')) ||
    (isRow && apart && label.rest !== '' && columnsOf(label.label) <= LONGEST_IN_ROW);
  const opensOther = (label: ReadLabel, apart: boolean) =>
    isMain(label) &&
    (main === 'plain'
      ? opensPlain(label, apart)
      : isRecurring(label) || label.rest === '' || !alone);
  return (label, apart) =>
    mayOpen(label, indent) && (isKnown(label) ? opensKnown(label) : opensOther(label, apart));
}

function mayOpen({ closed, label, indent, kind, rest }: ReadLabel, most: number): boolean {
  const isParticular = isBibliography(label) && !kind && !isToldInProse(label, rest);
  return closed && label.length <= LONGEST_LABEL && indent <= most && !isParticular;
}

/** The summary that an entry ends with under a heading of a depth of its own: it sums up the whole, not the section above it. */
function closingSummary(labels: (ReadLabel | null)[]): ReadLabel | null {
  const headings = labels.filter((label) => label?.form === 'heading');
  const last = headings.at(-1);
  if (last?.kind !== 'summary') return null;
  const others = headings.slice(0, -1);
  return others.every(
    (label) => label !== null && label.level < last.level && label.kind !== 'summary',
  )
    ? last
    : null;
}

/**
 * The labels with their text beside them that are parts of a section whose label has a line of its own: where
 * most such lines stand above text, one that stands above labels has these within it.
 */
export function labelsWithin(
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

/** Whether a label's words are those of one, not of prose. */
export function isKnown(label: ReadLabel): boolean {
  if (label.kind) return label.closed || label.form !== 'bold';
  return label.form !== 'plain' && label.closed && nearKindOfLabel(label.label) !== null;
}
