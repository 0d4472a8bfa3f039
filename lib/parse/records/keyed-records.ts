import { roleOf } from './field-names';
import { type Fields, isFields } from './fields';
import { paperOf } from './paper-of';
import { ownTitle } from './record-title';
import type { Spans } from './spans';
import { isTitleKey, mayBeTitle } from './title-key';

/** So many keys tell what the others are. */
const SAMPLE = 50;

/**
 * The fields of an object; where it holds records under their titles, `{"A title": {"link": …}}`, each with that
 * title as its own.
 */
export function titledByKey(
  value: Fields,
  spans: Spans,
  numbersAsText: boolean,
): [string, unknown][] {
  const children = Object.entries(value);
  const untitled = children.filter(
    ([, child]) =>
      isFields(child) && ownTitle(child) === '' && paperOf(child, numbersAsText).id !== null,
  );
  const sample = untitled.slice(0, SAMPLE);
  const titled = sample.filter(([name]) => isTitleKey(name));
  // Beside other fields, a single one may be called anything: `{"date": …, "Our pick of the week": …}`.
  const isMap = untitled.length > 1 || untitled.length === children.length;
  if (!isMap || titled.length === 0 || titled.length * 2 < sample.length) return children;
  const names = new Set(untitled.map(([name]) => name));
  return children.map(([name, child]): [string, unknown] => {
    const isKeyed = mayBeTitle(name) && (names.has(name) || tellsUntitled(child));
    if (!isFields(child) || !isKeyed) return [name, child];
    const record: Fields = { title: name, ...child };
    const span = spans.get(child);
    if (span) spans.set(record, span);
    return [name, record];
  });
}

/** Whether a value is a record that tells something of a paper, and has no title of its own. */
function tellsUntitled(child: unknown): boolean {
  return (
    isFields(child) &&
    ownTitle(child) === '' &&
    Object.keys(child).some((name) => roleOf(name).as === 'section')
  );
}
