import { isBlank, type Line } from '../text/line';

/** So many posts that end alike were ended by their publisher. */
const LEAST = 3;
/** In characters: a line of a request or an address is no longer. */
const LONGEST = 300;
/** Nobody signs off in more lines. */
const MOST_LINES = 4;

/**
 * Posts' lines without the last ones that most of them end with word for word, which are about no paper: a
 * request for support, a signature. What was taken away is told once each.
 */
export function withoutSignOff(texts: Line[][]): { texts: Line[][]; told: string[] } {
  const told: string[] = [];
  let left = texts;
  for (let round = 0; round < MOST_LINES; round++) {
    const last = signOffOf(left);
    if (last === null) break;
    told.unshift(last);
    left = left.map((lines) => (lastOf(lines) === last ? lines.slice(0, endOf(lines) - 1) : lines));
  }
  return { texts: left, told };
}

/** The last line that more than half of several texts share; null where there is none, or a text holds nothing else. */
function signOffOf(texts: Line[][]): string | null {
  const counts = new Map<string, number>();
  for (const lines of texts) {
    const last = lastOf(lines);
    const isOnly = lines.slice(0, endOf(lines) - 1).every(isBlank);
    if (last !== '' && !isOnly) counts.set(last, (counts.get(last) ?? 0) + 1);
  }
  const most = [...counts].find(
    ([last, count]) => count >= LEAST && count * 2 > texts.length && last.length <= LONGEST,
  );
  return most?.[0] ?? null;
}

/** The last line with text; `''` where there is none. */
function lastOf(lines: Line[]): string {
  return lines[endOf(lines) - 1]?.text.trim() ?? '';
}

/** Index behind the last line with text. */
function endOf(lines: Line[]): number {
  return lines.findLastIndex((line) => !isBlank(line)) + 1;
}
