import { nearKindOfLabel } from '../../digest/section-labels';
import { isBlank, type Line } from '../text/line';
import { isBibliography, isToldInProse } from '../words/bibliography-labels';
import { LABEL_FORMS, type LabelForm, labelKey, type ReadLabel } from '../words/read-label';
import type { RecurringLabels } from './run-in-labels';

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

/** Tells which labels of a text open sections of it: the outermost headings, else those of its strongest form and those above it. */
export function openersOf(
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
