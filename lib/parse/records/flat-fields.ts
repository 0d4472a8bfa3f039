import { isLanguage, namesOthers, roleOf } from './field-names';
import { type Field, type Fields, fieldsOf, isFields } from './fields';

/** How deep the fields of a paper stand in objects of their own. */
const DEEPEST_FIELD = 4;

/** Fields of an object and of the objects within it, but for other papers'; what is told in a language has it in its name. */
export function flatten(fields: Fields): Field[] {
  return [...within('', fields, 0)];
}

function* within(holder: string, fields: Fields, depth: number): Generator<Field> {
  for (const [name, value] of fieldsOf(fields)) {
    const inner = depth < DEEPEST_FIELD ? fieldsWithin(value) : null;
    if (inner === null || namesPeople(name))
      yield { name: nameWithin(name, holder), value, within: holder };
    else if (isLanguage(name)) yield* inLanguage(name, within(holder, inner, depth + 1));
    else if (!isOfOther(name)) yield* within(name, inner, depth + 1);
  }
}

/** `{"title": {"original": …, "zh": …}}`: what has a language's name alone is called by what it stands in. */
function nameWithin(name: string, holder: string): string {
  return holder !== '' && isLanguage(name) ? `${holder}_${name}` : name;
}

/** `{"zh": {"method": …}, "en": {"method": …}}`: the same fields in several languages. */
function* inLanguage(lang: string, fields: Iterable<Field>): Generator<Field> {
  for (const field of fields) yield { ...field, name: `${field.name}_${lang}` };
}

/** The fields that a value holds, as it is or as a list's only item; null where it holds none. */
function fieldsWithin(value: unknown): Fields | null {
  const only = Array.isArray(value) && value.length === 1 ? onlyRecord(value[0]) : value;
  return isFields(only) ? only : null;
}

function namesPeople(name: string): boolean {
  const role = roleOf(name);
  return role.as === 'particular' && (role.kind === 'authors' || role.kind === 'affiliations');
}

/** Whether what stands under a name is of another paper, or of who handed the paper in. */
function isOfOther(name: string): boolean {
  return (
    namesOthers(name) || roleOf(name).as === 'others' || /submit|^user$|upload|avatar/i.test(name)
  );
}

/** A list's only item where it holds fields of the record; null where it is a point and what is said of it. */
function onlyRecord(item: unknown): unknown {
  const isRecord =
    isFields(item) &&
    Object.entries(item).some(
      ([name, value]) => isFields(value) || ['section', 'id', 'title'].includes(roleOf(name).as),
    );
  return isRecord ? item : null;
}
