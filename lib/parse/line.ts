/** One line of a file, with its place in it. */
export interface Line {
  /** Counted from 1. */
  number: number;
  text: string;
  /** Inside a code fence, or the fence itself: never structure of the report. */
  fenced: boolean;
}

const FENCE = /^ {0,12}(`{3,}|~{3,})/;

/** Splits a text into its lines and marks the fenced ones; a fence that never ends is taken for text. */
export function toLines(text: string): Line[] {
  const lines = text.split('\n').map((line, index) => ({ number: index + 1, text: line, fenced: false }));
  let open: { index: number; mark: string } | null = null;
  lines.forEach((line, index) => {
    const mark = FENCE.exec(line.text)?.[1];
    if (!mark) return;
    if (!open) open = { index, mark };
    else if (mark[0] === open.mark[0] && mark.length >= open.mark.length) {
      for (const inside of lines.slice(open.index, index + 1)) inside.fenced = true;
      open = null;
    }
  });
  return lines;
}

export function isBlank(line: Line): boolean {
  return line.text.trim() === '';
}
