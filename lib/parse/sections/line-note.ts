import type { LineUse, Use } from '../../digest/line-use';
import type { Line } from '../text/line';

/** What a stage took a line of an entry for. */
export interface LineNote {
  /** The line's place in the entry, from 0. */
  at: number;
  use: Use;
  rule: string;
}

/** Of the uses that a line's parts have, the first of these is the line's. */
const STRONGEST: Use[] = [
  'text',
  'label',
  'particular',
  'repeat',
  'navigation',
  'told',
  'title',
  'header',
  'markup',
  'blank',
];

/** Whether a use says more of a line than another that its parts have. */
export function isStronger(use: Use, other: Use): boolean {
  return STRONGEST.indexOf(use) < STRONGEST.indexOf(other);
}

/** An entry's lines with their places in it for numbers, by which stages note what they took them for. */
export function placed(lines: Line[]): Line[] {
  return lines.map((line, at) => ({ ...line, number: at }));
}

/** One use for each line of an entry, from what its stages noted. A line that none noted holds nothing. */
export function usesOf(lines: Line[], notes: LineNote[]): LineUse[] {
  const uses: (LineUse | null)[] = lines.map(() => null);
  for (const { at, use, rule } of notes) {
    const line = lines[at];
    const known = uses[at];
    if (line && (!known || isStronger(use, known.use))) uses[at] = { line: line.number, use, rule };
  }
  return lines.map(
    (line, at) =>
      uses[at] ?? {
        line: line.number,
        use: line.text.trim() === '' ? 'blank' : 'markup',
        rule: 'form only',
      },
  );
}
