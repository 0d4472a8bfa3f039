import { isBlank, type Line } from './line';

/** A line of signs, as it is drawn above a heading and below it. */
const RULE = /^\s{0,3}([-=━─_*~#])\1{9,399}\s*$/;
/** In lines: a heading, what it is called elsewhere, who wrote it. */
const MOST_INSIDE = 3;
/** One alone may be a text between two lines. */
const LEAST_BOXES = 2;
/** What is no heading's line: an item, a row, an address. */
const NO_WORDS = /^\s*(?:[-*+>]\s|#)|\||:\/\//;

/**
 * Writes headings that stand between two lines of signs, with what belongs to them, with a mark of their own, where all
 * such lines of the file are drawn in pairs around one. Lines keep their numbers.
 */
export function markBoxedHeadings(lines: Line[]): Line[] {
  const boxes = boxesOf(lines);
  if (boxes.length < LEAST_BOXES) return lines;
  const rules = new Set(boxes.flatMap(({ above, below }) => [above, below]));
  const headings = new Set(boxes.map(({ above }) => above + 1));
  return lines.map((line, index) => {
    if (rules.has(index)) return { ...line, text: '' };
    return headings.has(index) ? { ...line, text: `## ${line.text.trim()}` } : line;
  });
}

interface Box {
  above: number;
  below: number;
}

/** The pairs of lines of signs, each around a heading and with a text below; none where any such line has no partner. */
function boxesOf(lines: Line[]): Box[] {
  const ruled = lines.flatMap((line, index) =>
    !line.fenced && RULE.test(line.text) ? [index] : [],
  );
  // The first may stand below the file's own title.
  const rules = ruled.length % 2 === 1 ? ruled.slice(1) : ruled;
  const boxes: Box[] = [];
  for (let order = 0; order + 1 < rules.length; order += 2) {
    const [above = 0, below = 0] = rules.slice(order, order + 2);
    if (!isBox(above, below, lines) || !hasText(below, rules[order + 2], lines)) return [];
    boxes.push({ above, below });
  }
  return boxes;
}

/** Whether a few lines of words stand between two lines of the same signs, and nothing else. */
function isBox(above: number, below: number, lines: Line[]): boolean {
  const inside = lines.slice(above + 1, Math.min(below, above + MOST_INSIDE + 2));
  return (
    inside.length > 0 &&
    inside.length <= MOST_INSIDE &&
    lines[above]?.text.trim() === lines[below]?.text.trim() &&
    inside.every(({ text }) => /\p{L}/u.test(text) && !NO_WORDS.test(text))
  );
}

/** Whether a text stands below a box, parted by a blank line from the next one. */
function hasText(below: number, next: number | undefined, lines: Line[]): boolean {
  const told = lines.slice(below + 1, next);
  const last = told.at(-1);
  return told.some((line) => !isBlank(line)) && (next === undefined || !last || isBlank(last));
}
