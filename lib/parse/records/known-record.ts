import { findPaperId } from '../../paper/paper-id';
import { type Fields, isFields } from './fields';

const NAME_OF_RECORD = /^(?:[\w -]{0,20}id|arxiv\w{0,20}|\w{0,20}(?:url|link)|abs|pdf|href)$/i;
const TITLE = /title|^name$|标题|题目/i;

/** Whether a value that was read is what is said of one paper, by a field that names it. */
export function isRecord(value: unknown): value is Fields {
  return (
    isFields(value) &&
    Object.entries(value).some(
      ([name, field]) =>
        NAME_OF_RECORD.test(name) &&
        (typeof field === 'string' || typeof field === 'number') &&
        findPaperId(String(field).slice(0, 300)) !== null,
    )
  );
}

/** Whether an object has lists of records: it is no record itself. */
export function holdsRecords(object: Fields): boolean {
  return Object.values(object).some((list) => Array.isArray(list) && list.some(isRecord));
}

/** The title by which a reader knows a record again; `''` where it has none. */
export function titleOf(object: Fields | null): string {
  for (const [name, value] of Object.entries(object ?? {})) {
    if (TITLE.test(name) && typeof value === 'string') return value.slice(0, 200);
  }
  return '';
}
