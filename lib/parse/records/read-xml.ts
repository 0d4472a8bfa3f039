import { DEEPEST_VALUES } from '../../digest/budgets';
import { elementsOf, isElement, type MarkupElement, readMarkup, textOf } from '../text/markup-tree';
import { type Fields, isFields } from './fields';
import { paperOf } from './paper-of';
import type { ReadValues, Spans } from './spans';

/** Elements of other formats, which hold no records. */
const OTHER_ROOT = /^(?:html|body|svg|opml|rss|feed|rdf|article|book|tei)$/i;
/** What an element's own words are called beside its attributes. */
const WORDS = 'text';
/** How deep records stand below the root. */
const DEEPEST_RECORD = 3;

/**
 * Reads XML of a program's own making as records, `<paper arxiv="2601.00001"><title>…</title></paper>`: an element's
 * attributes and the elements in it are its fields, those of one name a list. Null where no record names a paper.
 */
export function readXml(text: string): ReadValues | null {
  const [root] = elementsOf(readMarkup(text, true)).filter(({ name }) => !name.startsWith('?'));
  if (!root || OTHER_ROOT.test(root.name)) return null;
  const spans: Spans = new WeakMap();
  const value = recordIn(root, spans, 0);
  return holdsRecords(value, 0) ? { values: [value], spans, faults: [] } : null;
}

function recordIn(element: MarkupElement, spans: Spans, depth: number): Fields | string {
  const isText = elementsOf(element).length === 0 || holdsWords(element);
  if (depth >= DEEPEST_VALUES || (isText && element.attributes.size === 0))
    return textOf(element).trim();
  const own = isText ? [[WORDS, textOf(element).trim()]] : fieldsIn(element, spans, depth);
  const value: Fields = Object.fromEntries([...element.attributes, ...own]);
  spans.set(value, { line: element.line, endLine: lastLine(element) });
  return value;
}

/** The elements in an element as fields, those of one name as a list. */
function fieldsIn(element: MarkupElement, spans: Spans, depth: number): [string, unknown][] {
  const byName = new Map<string, unknown[]>();
  for (const child of elementsOf(element)) {
    const values = byName.get(child.name) ?? [];
    values.push(recordIn(child, spans, depth + 1));
    byName.set(child.name, values);
  }
  return [...byName].map(([name, values]) => [name, values.length === 1 ? values[0] : values]);
}

/** Whether words stand beside the elements in an element, which only mark some of them. */
function holdsWords({ children }: MarkupElement): boolean {
  return children.some((child) => !isElement(child) && child.text.trim() !== '');
}

/** The line on which the last of an element begins. */
function lastLine(element: MarkupElement): number {
  let last = element.children.at(-1);
  let { line } = element;
  while (last) {
    line = Math.max(line, last.line);
    last = isElement(last) ? last.children.at(-1) : undefined;
  }
  return line;
}

function holdsRecords(value: unknown, depth: number): boolean {
  if (Array.isArray(value)) return value.some((item) => holdsRecords(item, depth));
  if (!isFields(value) || depth > DEEPEST_RECORD) return false;
  if (depth > 0 && paperOf(value, false).id !== null) return true;
  return Object.values(value).some((inner) => holdsRecords(inner, depth + 1));
}
