/** `①`, or `1.` and `（1）` that no figure goes on behind. */
const MARK = /([①-⑳])|(?:[（(](\d{1,2})[)）]|(\d{1,2})[.、)）](?!\d))/gu;
/** `①`'s code. */
const FIRST_CIRCLED = 0x2460;
/** Behind the item before; a number may stand in a sentence, too. */
const ENDED = /[；;。]\s*$/;
const LED_TO = /(?:^|[:：])\s*$/;
const FEWEST = 2;
const LONGEST_LINE = 4000;

interface Mark {
  at: number;
  end: number;
  number: number;
}

/**
 * A line that enumerates within itself, `①…；②…；③…` or `分三步：1. …；2. …；3. …`, as what leads to the items and these;
 * null for any other.
 */
export function itemsWithin(line: string): { above: string; items: string[] } | null {
  if (line.length > LONGEST_LINE || !/②|[；;。]\s*[（(]?2[.、)）]/.test(line)) return null;
  const marks = marksIn(line);
  const [first] = marks;
  if (!first || marks.length < FEWEST) return null;
  const items = marks.map(({ end }, order) =>
    line
      .slice(end, marks[order + 1]?.at ?? line.length)
      .trim()
      .replace(/[；;]$/, ''),
  );
  if (items.some((item) => !/[\p{L}\p{N}]/u.test(item))) return null;
  return { above: line.slice(0, first.at).trim(), items };
}

/** The marks of a row that counts from 1, each behind the end of the item before it. */
function marksIn(line: string): Mark[] {
  const marks: Mark[] = [];
  for (const found of line.matchAll(MARK)) {
    const [whole, circled, bracketed, plain] = found;
    const number = circled
      ? circled.charCodeAt(0) - FIRST_CIRCLED + 1
      : Number(bracketed ?? plain ?? 0);
    const before = line.slice(0, found.index);
    const opens = marks.length === 0 ? LED_TO.test(before) : circled || ENDED.test(before);
    if (number === marks.length + 1 && opens)
      marks.push({ at: found.index, end: found.index + whole.length, number });
  }
  return marks;
}
