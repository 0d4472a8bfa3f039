import { namesOthers } from './field-names';
import { type Fields, fieldsOf, isFields } from './fields';
import { type PaperOf, paperOf, tellsAtLength } from './paper-of';

/** One record alone may be an envelope around its paper. */
const LEAST_RECORDS = 2;

/**
 * Which paper each item of a list is about; null for what is no object. Where none names one, but each has one within a
 * part of the same name and tells of it at length beside that, `[{"meta": {"id": …}, "summary": …}]`, it is that.
 */
export function papersOfItems(
  items: readonly unknown[],
  numbersAsText: boolean,
): (PaperOf | null)[] {
  const papers = items.map((item) => (isFields(item) ? paperOf(item, numbersAsText) : null));
  const name = partName(items, papers);
  if (name === null) return papers;
  const within = items.map((item) => {
    const part = isFields(item) ? item[name] : null;
    return isFields(part) ? paperOf(part, numbersAsText) : null;
  });
  return within.every((paper) => paper !== null && paper.id !== null) ? within : papers;
}

/** The name of the only part that all of a list's items have, none of which names a paper and each of which tells at length; null where there is none. */
function partName(items: readonly unknown[], papers: (PaperOf | null)[]): string | null {
  const [first] = items;
  if (items.length < LEAST_RECORDS || !isFields(first)) return null;
  const [name, ...others] = partsOf(first);
  if (name === undefined || others.length > 0) return null;
  const areAlike = items.every(
    (item, at) =>
      isFields(item) &&
      papers[at]?.id === null &&
      papers[at]?.bad === '' &&
      partsOf(item).join() === name &&
      tellsAtLength(item),
  );
  return areAlike ? name : null;
}

function partsOf(fields: Fields): string[] {
  return fieldsOf(fields).flatMap(([name, value]) =>
    isFields(value) && !namesOthers(name) ? [name] : [],
  );
}
