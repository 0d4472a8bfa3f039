import type { Line } from '../text/line';
import { labelKey, readLabel } from '../words/read-label';

/** Labels that recur from entry to entry, by their key, for lines with and without markup. */
export interface RecurringLabels {
  marked: Set<string>;
  plain: Set<string>;
}

/** In bold, with a colon behind it or not, anywhere in a line. */
export const BOLD_RUN_IN = /\*\*([^*\n]{1,60}?)(?:[:：]\s{0,2}\*\*|\*\*(\s?[:：])?)/g;
const LONGEST = 40;
/** What stands below a picture says nothing of the text behind it. */
const CAPTION =
  /^(?:(?:figure|fig\.?|table|abb(?:ildung|\.)|figura|рис(?:унок|\.)|그림|図|图)\s?\d|(?:image|photo|figure) (?:source|credit|by|from)|图源|图片来源|出典)/i;
/** Of all entries, in so many a label stands that recurs; one without markup in more of them. */
const LEAST_MARKED = 0.05;
const LEAST_PLAIN = 0.3;

/** The labels of a file's entries that recur from one to another: labels recur, titles and prose don't. */
export function recurringLabels(bodies: Line[][]): RecurringLabels {
  const counts = { marked: new Map<string, number>(), plain: new Map<string, number>() };
  for (const body of bodies) {
    const keys = labelKeys(body);
    for (const form of ['marked', 'plain'] as const) {
      for (const key of keys[form]) counts[form].set(key, (counts[form].get(key) ?? 0) + 1);
    }
  }
  const atLeast = (count: Map<string, number>, share: number) =>
    new Set(
      [...count].flatMap(([key, times]) =>
        times >= 2 && times >= share * bodies.length ? [key] : [],
      ),
    );
  return {
    marked: atLeast(counts.marked, LEAST_MARKED),
    plain: atLeast(counts.plain, LEAST_PLAIN),
  };
}

/** The keys of the labels in an entry: those with markup of their own, and those of plain lines. */
function labelKeys(body: Line[]): RecurringLabels {
  const keys: RecurringLabels = { marked: new Set(), plain: new Set() };
  for (const line of body) {
    const label = readLabel(line);
    if (!label?.closed || label.label.length > LONGEST) continue;
    if (label.form === 'plain' && CAPTION.test(label.label)) continue;
    const key = labelKey(label.label);
    if (label.form === 'plain') keys.plain.add(key);
    else {
      keys.marked.add(key);
      addRunIn(keys.marked, line.text);
    }
  }
  return keys;
}

/** Adds the keys of the labels in bold that stand anywhere in a line. */
function addRunIn(keys: Set<string>, text: string): void {
  for (const [whole, inner = ''] of text.matchAll(BOLD_RUN_IN))
    if (/[:：]/.test(whole)) keys.add(labelKey(inner));
}
