import type { SectionKind } from '../digest/section-kind';
import { kindOfLabel } from '../digest/section-labels';
import { type LabelledLine, readLabelledLine } from './labelled-line';
import { isBlank, type Line } from './line';

/** A section before its Markdown is read. */
export interface RawSection {
  kind: SectionKind;
  label: string;
  markdown: string;
}

/** The inner title of a report within the report, `# 论文研报：…`, says nothing new. */
const REPORT_WORDS =
  /论文研报|研究报告|论文分析报告|分析报告|论文报告|论文解读|解读报告|论文总结|研报|paper report|research report|analysis report|report|论文|报告/gi;

/**
 * Cuts an entry's body into its labelled sections, whichever of the drifting forms each label takes.
 * Every line ends up in exactly one section; what stands before the first label becomes an `other`
 * section without label. Only a heading that repeats the paper's title is left out.
 */
export function splitSections(body: Line[], title: string): RawSection[] {
  const lines = body.map((line) => ({ line, labelled: line.fenced ? null : readLabelledLine(line.text) }));
  const form = entryForm(lines.map(({ labelled }) => labelled));
  const sections: { kind: SectionKind; label: string; rest: string; lines: string[] }[] = [];
  const progress: Progress = { form, level: 0, number: 0, inList: false, item: 0 };

  for (const { line, labelled } of lines) {
    if (labelled && sections.length === 0 && repeatsTitle(labelled, line.text, title)) continue;
    if (labelled && opensSection(labelled, line.text, progress)) {
      const { label, rest, level, number } = labelled;
      sections.push({ kind: kindOfLabel(label) ?? 'other', label, rest, lines: [] });
      progress.inList = level === 0;
      progress.item = 0;
      if (number > 0) progress.number = number;
      if (level > 0 && kindOfLabel(label)) progress.level ||= level;
      continue;
    }
    const item = /^(\d{1,2})[.)]\s/.exec(line.text);
    if (item) progress.item = Number(item[1]);
    const current = sections.at(-1);
    if (current) current.lines.push(line.text);
    else if (!isBlank(line)) sections.push({ kind: 'other', label: '', rest: '', lines: [line.text] });
  }
  return sections.map(({ kind, label, rest, lines: content }) => ({ kind, label, markdown: toMarkdown(rest, content) }));
}

type Form = 'numbered' | 'bold' | 'plain' | 'bullet';

interface Progress {
  /** How this entry writes its labels: the strongest form in which it has one that we know. */
  form: Form;
  /** The level of its section headings; 0 before the first. */
  level: number;
  /** The last section's number. */
  number: number;
  /** The current section's label stands in the text, not in a heading. */
  inList: boolean;
  /** The number of the last item in the current section that stands at the line's start. */
  item: number;
}

function entryForm(labelled: (LabelledLine | null)[]): Form {
  const known = labelled.filter((line) => line !== null && kindOfLabel(line.label) !== null);
  const has = (form: LabelledLine['form']) => known.some((line) => line?.form === form);
  if (has('heading') || has('numbered')) return 'numbered';
  if (has('bold')) return 'bold';
  return has('bullet') ? 'bullet' : 'plain';
}

function opensSection(line: LabelledLine, text: string, progress: Progress): boolean {
  const known = kindOfLabel(line.label) !== null;
  const next = line.number > 0 && line.number === progress.number + 1;
  if (line.form === 'heading') return progress.level === 0 || line.level <= progress.level || (known && next);
  if (line.form === 'numbered') {
    if (known) return next || progress.number === 0;
    // An unknown label may be a section of its own or the next item of a list: it opens a section
    // only where the sections are items themselves and no list of their own is being counted.
    return next && progress.inList && progress.number > 0 && line.number !== progress.item + 1 && /^\S/.test(text) && isBold(text);
  }
  return known ? line.form === progress.form : line.form === 'bold' && progress.form === 'bold';
}

function isBold(text: string): boolean {
  return text.includes('**');
}

function repeatsTitle(line: LabelledLine, text: string, title: string): boolean {
  if (line.form !== 'heading' || kindOfLabel(line.label)) return false;
  const words = letters(text.replace(REPORT_WORDS, ''));
  return words === '' || letters(title).includes(words);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Takes away the indent that came with the label's list item, so that what is nested stays nested. */
function toMarkdown(rest: string, lines: string[]): string {
  const indent = indentOf(lines.find((line) => line.trim() !== '') ?? '');
  const dedented = lines.map((line) => line.slice(Math.min(indent, indentOf(line))));
  return [rest, ...dedented].join('\n').trim();
}

function indentOf(line: string): number {
  return /^[ \t]{0,16}/.exec(line)?.[0].length ?? 0;
}
