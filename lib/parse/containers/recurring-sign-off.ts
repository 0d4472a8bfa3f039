import { isBlank, type Line } from '../text/line';

/** So many posts that end alike were ended by their publisher. */
const LEAST = 3;
/** So many are enough where a rule divides the end from the text. */
const LEAST_DIVIDED = 2;
/** In characters: a line of a request or an address is no longer. */
const LONGEST = 300;
const RULE = /^(?:[-–—_=*~·•─━]\s?){1,60}$/;
/** Nobody signs off in more lines. */
const MOST_LINES = 4;

/** In italics from end to end. */
const REMARK = /^([*_])(?![*_\s]).*[^*_\s]\1$/;

/**
 * Posts' lines without the last ones that most of them end with word for word, or that are a remark in italics below a
 * rule in all of them: they are about no paper, as a request for support is. What was taken away is told once each.
 */
export function withoutSignOff(texts: Line[][]): { texts: Line[][]; told: string[] } {
  const remarks = texts.map(lastOf);
  const areRemarks =
    texts.length >= LEAST_DIVIDED &&
    texts.every((lines, at) => isRemark(lines, remarks[at] ?? '') && withoutLast(lines).length > 0);
  const told: string[] = areRemarks ? [...new Set(remarks)] : [];
  let left = areRemarks ? texts.map(withoutLast) : texts;
  for (let round = 0; round < MOST_LINES; round++) {
    const last = signOffOf(left);
    if (last === null) break;
    told.unshift(last);
    left = left.map((lines) => (lastOf(lines) === last ? withoutLast(lines) : lines));
  }
  return { texts: left, told };
}

/** The last line that most of several texts share; null where there is none, or a text holds nothing else. */
function signOffOf(texts: Line[][]): string | null {
  const ends = new Map<string, { count: number; divided: boolean }>();
  let longer = 0;
  for (const lines of texts) {
    const above = withoutLast(lines);
    if (above.length === 0) continue;
    longer++;
    const last = lastOf(lines);
    const { count = 0, divided = true } = ends.get(last) ?? {};
    ends.set(last, { count: count + 1, divided: divided && isDivider(lines, last) });
  }
  const most = [...ends].find(
    ([last, { count, divided }]) =>
      last.length <= LONGEST &&
      count >= (divided || isSentence(last) ? LEAST_DIVIDED : LEAST) &&
      (count === texts.length || count * 2 > (divided ? longer : texts.length)) &&
      (count >= LEAST || divided || count === texts.length),
  );
  return most?.[0] ?? null;
}

/** Two posts hardly ever say the same of their papers, word for word, unless it is a field's value. */
function isSentence(text: string): boolean {
  return /\p{L}.{20,}[.!?。！？][*_]{0,3}$/u.test(text) && !/^[^.!?。！？]{1,30}[:：]/.test(text);
}

function isRemark(lines: Line[], last: string): boolean {
  return last.length <= LONGEST && REMARK.test(last) && isDivider(lines, last);
}

/** Whether a rule stands above a text's last line. */
function isDivider(lines: Line[], last: string): boolean {
  return RULE.test(lastOf(lines.slice(0, endOf(lines) - 1))) && !RULE.test(last);
}

/** A text without its last line with text, and the rule above; empty where nothing else is left. */
function withoutLast(lines: Line[]): Line[] {
  const above = lines.slice(0, endOf(lines) - 1);
  const left = RULE.test(lastOf(above)) ? above.slice(0, endOf(above) - 1) : above;
  return left.slice(0, endOf(left));
}

/** The last line with text; `''` where there is none. */
function lastOf(lines: Line[]): string {
  return lines[endOf(lines) - 1]?.text.trim() ?? '';
}

/** Index behind the last line with text. */
function endOf(lines: Line[]): number {
  return lines.findLastIndex((line) => !isBlank(line)) + 1;
}
