import { MOST_PROBLEMS, MOST_VALUES } from '../../digest/budgets';
import { isFields } from './fields';
import { readJson } from './json-reader';
import type { Fault, Spans } from './spans';

/** JSON, or a fence around it, with a word before it at most: nothing that prose begins with. */
const BEGINS =
  /^\s{0,99}(?:(?:json|python)?\s{0,9}```\w{0,10}\s{0,99})?(?:\{\s{0,99}["'“}]|\[\s{0,99}[[{"'])/;
const FENCED = /```json\s{0,99}[[{]/i;
const THINKING = /^\s*<(think|thinking|reasoning|thought)>[\s\S]*?<\/\1>\s*/i;
/** What stands around JSON in an answer may be that long. */
const LONGEST_AROUND = 300;
const FAILURE = /^(?:errors?|exception|traceback)$/i;

/**
 * Opens the texts that are JSON themselves, at any depth, in place: a model's answer in a field, a record in a
 * list. One that is broken holds no text for a reader; it is taken out and told at its record's line.
 */
export function openStrings(values: unknown[], spans: Spans, faults: Fault[]): void {
  const seen = new Set<object>();
  const stack: { value: object; line: number | null }[] = [{ value: values, line: null }];
  let left = MOST_VALUES;
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { value, line } = top;
    if (seen.has(value)) continue;
    seen.add(value);
    const own = spans.get(value)?.line ?? line;
    for (const [name, child] of entriesOf(value)) {
      if (left-- <= 0) return;
      const opened = openIn(value, name, child, own, faults);
      if (opened === null) continue;
      placeAt(opened, own, spans);
      stack.push({ value: opened, line: own });
    }
  }
}

/** Opens what stands under a name, in place; null where it holds no values then. */
function openIn(
  holder: object,
  name: string,
  child: unknown,
  line: number | null,
  faults: Fault[],
): object | null {
  const opened = typeof child === 'string' ? open(child, line, faults) : child;
  if (opened !== child) Object.assign(holder, { [name]: opened });
  return typeof opened === 'object' ? opened : null;
}

function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value);
}

function open(text: string, line: number | null, faults: Fault[]): unknown {
  const json = jsonIn(text);
  if (json === null) return text;
  const { values, faults: flaws } = readJson(json);
  const [value, ...others] = values;
  if (flaws.length > 0) {
    const isCut = BEGINS.test(json) && (isFields(value) || value === undefined);
    if (isCut && faults.length < MOST_PROBLEMS)
      faults.push({ kind: 'broken-structure', line, detail: '' });
    return isCut ? '' : text;
  }
  return others.length === 0 && holdsFields(value) && !opensWithLink(value, text) ? value : text;
}

/** The JSON that a text is, or that an answer holds between few words; null for any other text. */
function jsonIn(text: string): string | null {
  const start = text.trimStart()[0] ?? '';
  const isFenced = FENCED.test(text);
  if (!'{[`<j'.includes(start) && !isFenced) return null;
  const answer = text.replace(THINKING, '');
  if (!isFenced) return BEGINS.test(answer) ? answer : null;
  const at = answer.search(FENCED);
  return at >= 0 && at <= LONGEST_AROUND ? answer.slice(at) : null;
}

/** Whether a value is fields, or a list of such; what a failed call left is none. */
function holdsFields(value: unknown): boolean {
  if (isFields(value)) return !Object.keys(value).some((key) => FAILURE.test(key));
  return Array.isArray(value) && value.some((item) => typeof item === 'object');
}

/** Whether lists in a text are a note taker's link, `[[Kites]] fly …`, with words behind it that no list holds. */
function opensWithLink(value: unknown, text: string): boolean {
  return Array.isArray(value) && !value.some(isFields) && !/[\]`]\s*$/.test(text);
}

/** What stood in a text has no lines of its own. */
function placeAt(value: object, line: number | null, spans: Spans): void {
  if (line !== null && !spans.has(value)) spans.set(value, { line, endLine: line });
}
