import { roleOf } from './field-names';
import { type Fields, isFields } from './fields';
import { paperOf } from './paper-of';
import { ownTitle } from './record-entry';
import type { Spans } from './spans';
import { isTitleKey, mayBeTitle } from './title-key';

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
  const titled = untitled.filter(([name]) => isTitleKey(name));
  // Beside other fields, a single one may be called anything: `{"date": …, "Our pick of the week": …}`.
  const isMap = untitled.length > 1 || untitled.length === children.length;
  if (!isMap || titled.length === 0 || titled.length * 2 < untitled.length) return children;
  return children.map(([name, child]): [string, unknown] => {
    if (!isFields(child) || !isKeyed(name, child, numbersAsText)) return [name, child];
    const record: Fields = { title: name, ...child };
    const span = spans.get(child);
    if (span) spans.set(record, span);
    return [name, record];
  });
}

/** Whether a record has no title but its key: it names a paper, or tells something. */
function isKeyed(key: string, record: Fields, numbersAsText: boolean): boolean {
  if (ownTitle(record) !== '' || !mayBeTitle(key)) return false;
  const tells = Object.keys(record).some((name) => roleOf(name).as === 'section');
  return tells || paperOf(record, numbersAsText).id !== null;
}
