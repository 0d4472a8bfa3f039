import type { Line } from '../../text/line';
import { isKnownLabel, isLinkLabel, titleLabel } from '../../words/bibliography-labels';

/** `제목   Kites`: a label, a gap, and what stands in its column; in UTF-16 units. */
const FIELD =
  /^ {0,8}(?![-*+>#|] )(\S(?: ?\S){0,23})(?: {2,40}| {0,8}(?:\t|\u3000){1,10}) {0,8}(\S.*)$/u;
/** A label has no end of a sentence, and no mark of its own: one with a colon is read as such. */
const LABEL = /^\p{L}[^.。,，:：;；!?！？|`*_[\]()<>/]*$/u;
/** Where no more fields follow each other, gaps may stand anywhere, but between a paper's title and its link. */
const FEWEST_FIELDS = 3;
/** So many labels that everyone knows make the others labels, too. */
const FEWEST_KNOWN = 2;

/** A value that goes on in its column, below where it began. */
const GOES_ON = /^(?: {6,60}|\t{1,10}|\u3000{2,20})(\S.*)$/u;

interface Field {
  index: number;
  label: string;
  value: string;
  /** Index of its last line. */
  last: number;
  /** In UTF-16 units. */
  indent: number;
}

function indentOf({ text }: Line): number {
  return text.length - text.trimStart().length;
}

/**
 * Writes fields that stand in two columns, label and value, with no colon but a gap between, and once for each
 * paper, as lines of a label and what follows: `제목   Kites` as `- **제목**: Kites`. Lines keep their numbers.
 */
export function writeSpacedFields(lines: Line[]): Line[] {
  const rows = lines.flatMap((line, index) => fieldOf(line, index) ?? []);
  for (const row of rows) goOn(row, lines);
  const blocks = blocksOf(rows).filter(hasPaper);
  // A single one is the head of a note on one paper.
  if (blocks.length < 2) return lines;
  const labels = recurringLabels(blocks);
  if ([...labels].filter(isKnownLabel).length < FEWEST_KNOWN) return lines;
  const out = [...lines];
  for (const { index, label, value, last } of blocks.flat()) {
    const line = lines[index];
    if (!line || !labels.has(label)) continue;
    out[index] = { ...line, text: `- **${label}**: ${value}` };
    for (const [order, below] of lines.slice(index + 1, last + 1).entries())
      out[index + 1 + order] = { ...below, text: '' };
  }
  return out;
}

/** Adds to a field's value the lines below it that go on with it. */
function goOn(field: Field, lines: Line[]): void {
  for (let line = lines[field.last + 1]; line; line = lines[field.last + 1]) {
    const [, more] = (line.fenced ? null : GOES_ON.exec(line.text)) ?? [];
    if (more === undefined || indentOf(line) <= field.indent) return;
    field.value += ` ${more}`;
    field.last++;
  }
}

function fieldOf(line: Line, index: number): Field | null {
  const [, label = '', value = ''] = (line.fenced ? null : FIELD.exec(line.text)) ?? [];
  return LABEL.test(label) ? { index, label, value, last: index, indent: indentOf(line) } : null;
}

/** Fields in lines that follow each other. */
function blocksOf(rows: Field[]): Field[][] {
  const blocks: Field[][] = [];
  for (const row of rows) {
    const block = blocks.at(-1);
    if (block?.at(-1)?.last === row.index - 1) block.push(row);
    else blocks.push([row]);
  }
  return blocks.filter((block) => block.length >= FEWEST_FIELDS || isTitleAndLink(block));
}

function isTitleAndLink(block: Field[]): boolean {
  return (
    block.some(({ label }) => titleLabel(label) !== null) &&
    block.some(({ label }) => isLinkLabel(label))
  );
}

/** Whether fields say which paper they are of. */
function hasPaper(block: Field[]): boolean {
  return block.some(({ label }) => titleLabel(label) !== null || isLinkLabel(label));
}

function recurringLabels(blocks: Field[][]): Set<string> {
  const seen = new Set<string>();
  const recurring = new Set<string>();
  for (const block of blocks) {
    for (const label of new Set(block.map((field) => field.label))) {
      if (seen.has(label)) recurring.add(label);
      seen.add(label);
    }
  }
  return recurring;
}
