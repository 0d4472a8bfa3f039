import type { SectionKind } from '../../digest/section-kind';
import { kindOfLabel } from '../../digest/section-labels';
import type { Line } from '../text/line';
import { type LabelledLine, readLabelledLine } from '../words/labelled-line';
import type { LineNote } from './line-note';
import { type BodySection, unlabelled } from './open-sections';

/** The inner title of a report within the report, `# 论文研报：…`, says nothing new. */
const REPORT_WORDS =
  /论文研报|研究报告|论文分析报告|分析报告|论文报告|论文解读|解读报告|论文总结|研报|paper report|research report|analysis report|report|论文|报告/gi;
/** Levels of headings in the founding format: an entry's, and the lowest that a section's has. */
const ENTRY_LEVEL = 2;
const SECTION_LEVEL = 3;
const LOWEST_LEVEL = 6;
/** In a file of another form, so many numbered sections that we know make this one, and of all so large a share. */
const LEAST_NUMBERED = 3;
const LEAST_SHARE = 0.6;

/**
 * Whether an entry numbers its sections as the founding format does: only then a number tells a label from an
 * item. In a file of another form, most of those that are numbered must be sections that we know.
 */
export function isNumbered(body: Line[], founding: boolean): boolean {
  const labels = body.flatMap(({ text, fenced }) => {
    const labelled = fenced ? null : readLabelledLine(text);
    return labelled && labelled.number > 0 && (founding || labelled.form !== 'plain')
      ? [labelled]
      : [];
  });
  const known = risingOf(labels.filter(({ label }) => kindOfLabel(label) !== null));
  return founding ? known > 0 : known >= LEAST_NUMBERED && known >= LEAST_SHARE * risingOf(labels);
}

/** How many labels have a higher number than all before them. */
function risingOf(labels: LabelledLine[]): number {
  let last = 0;
  let count = 0;
  for (const { number } of labels) {
    if (number <= last) continue;
    last = number;
    count++;
  }
  return count;
}

/**
 * Cuts an entry's body into its labelled sections, whichever of the drifting forms each label takes.
 * Every line ends up in exactly one section; what stands before the first label becomes an `other`
 * section without label. Only a heading that repeats the paper's title is left out.
 */
export function numberedSections(
  body: Line[],
  title: string,
): { sections: BodySection[]; notes: LineNote[] } {
  const labels = readLabels(body);
  const lastOfNumber = lastPlaces(labels);
  const sections: BodySection[] = [];
  const notes: LineNote[] = [];
  const progress: Progress = {
    started: false,
    level: LOWEST_LEVEL,
    number: 0,
    knownNumber: 0,
    item: 0,
  };
  for (const [index, line] of body.entries()) {
    const label = labels[index] ?? null;
    const nextComes = (lastOfNumber.get(progress.number + 1) ?? -1) > index;
    if (label && !progress.started && repeatsTitle(label, line.text, title))
      notes.push({ at: line.number, use: 'repeat', rule: 'the title once more' });
    else if (label && opensSection(label, progress, nextComes)) {
      sections.push(opened(label, line));
      advance(progress, label);
    } else {
      progress.item = numberOfItem(line) ?? progress.item;
      addLine(sections, line);
    }
  }
  return { sections, notes };
}

/** Where the last label that we know stands of each number. */
function lastPlaces(labels: (Label | null)[]): Map<number, number> {
  const places = new Map<number, number>();
  for (const [index, label] of labels.entries()) if (label?.kind) places.set(label.number, index);
  return places;
}

/** Adds a line to the section that it stands in; above all labels, to one without. */
function addLine(sections: BodySection[], line: Line): void {
  if (sections.length === 0) sections.push(unlabelled());
  sections.at(-1)?.lines.push(line);
}

function opened({ kind, label, rest }: Label, line: Line): BodySection {
  return {
    kind: kind ?? 'other',
    label,
    opener: line.number,
    rule: 'a numbered label',
    quoted: false,
    lines: rest === '' ? [] : [{ ...line, text: rest }],
  };
}

function advance(progress: Progress, { kind, level, number }: Label): void {
  progress.level = level || ENTRY_LEVEL;
  progress.number = number || progress.number;
  progress.item = 0;
  if (!kind) return;
  progress.started = true;
  progress.knownNumber = progress.number;
}

interface Label extends LabelledLine {
  kind: SectionKind | null;
}

interface Progress {
  /** A section that we know was opened. */
  started: boolean;
  /** The level of the last label's heading: what is deeper belongs to its section. */
  level: number;
  /** The last section's number. */
  number: number;
  /** The number of the last section that we know. */
  knownNumber: number;
  /** The number of the last item of a list at the line's start; 0 where the section has none. */
  item: number;
}

/**
 * The lines that could be labels: headings, and what is written as this entry writes its labels. That
 * is the strongest form in which it has one that we know, as far left as the first of them.
 */
function readLabels(body: Line[]): (Label | null)[] {
  const lines = body.map(({ text, fenced }): Label | null => {
    const labelled = fenced ? null : readLabelledLine(text);
    return labelled && { ...labelled, kind: kindOfLabel(labelled.label) };
  });
  const known = lines.filter((line) => line?.kind != null);
  const has = (form: LabelledLine['form']) => known.some((line) => line?.form === form);
  const numbered = has('heading') || has('numbered');
  const form = numbered
    ? 'numbered'
    : has('bold')
      ? 'bold'
      : has('bullet') && !known.some((line) => line?.number)
        ? 'bullet'
        : 'plain';
  const isLabel = (line: Label | null) => line?.form === 'heading' || line?.form === form;
  const indent = known.find(isLabel)?.indent ?? 0;
  return lines.map((line) => (line && isLabel(line) && line.indent <= indent ? line : null));
}

function opensSection(label: Label, progress: Progress, nextComes: boolean): boolean {
  const { form, kind, level, number } = label;
  if (number > 0 && isNextSection(label, progress, nextComes)) return true;
  if (form === 'heading') return level <= progress.level || (kind !== null && !progress.started);
  return number === 0 && (kind !== null || form === 'bold');
}

/**
 * Tells a numbered label from an item of a list that is numbered too. What goes on with a list is an
 * item, unless it is a label that we know and the one that would come next isn't there.
 */
function isNextSection(label: Label, progress: Progress, nextComes: boolean): boolean {
  const { form, kind, level, number } = label;
  const continuesList = progress.item > 0 && number === progress.item + 1;
  if (kind) return number > progress.knownNumber && !(continuesList && nextComes);
  if (form === 'plain' || level > Math.max(progress.level, SECTION_LEVEL)) return false;
  // Above all labels that we know, the first may be any that stands alone.
  if (progress.number === 0) return number === 1 && label.rest === '';
  return number === progress.number + 1 && !continuesList;
}

function numberOfItem(line: Line): number | null {
  const item = line.fenced
    ? null
    : /^ {0,2}(?:#{1,6}\s+)?(\d{1,2})(?:[.)](?=[\s*])|、)/.exec(line.text);
  return item ? Number(item[1]) : null;
}

function repeatsTitle(line: LabelledLine, text: string, title: string): boolean {
  if (line.form !== 'heading' || (kindOfLabel(line.label) && line.rest === '')) return false;
  return letters(title).includes(letters(text));
}

/** What two spellings of a title have in common. */
function letters(text: string): string {
  return text
    .replace(REPORT_WORDS, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
