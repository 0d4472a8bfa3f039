import { titleLabel } from '../words/bibliography-labels';
import { isNames } from '../words/clean-title';
import { roleOf, wordsOf } from './field-names';
import { type Field, type Fields, fieldsOf } from './fields';
import { flatten } from './flat-fields';
import { wordsOfLink } from './linked-text';
import { titleFieldOf } from './title-field';
import { isWholeId } from './whole-id';

/** What programs call a title for short. */
const SHORT_TITLE = /^(?:t|ti|tt|ttl|hd|hdr|hl|head|heading|name)(?: (?:en|zh))?$/;
const LONGEST_TITLE = 300;

/** The name under which several objects have their papers' titles, where that is none that titles are known to have; null for any others. */
export function titleNameOf(records: Fields[]): string | null {
  const all = records.map((fields) => flatten(fields));
  return all.some((fields) => titleOf(fields) !== '') ? null : titleFieldOf(all);
}

/** The authors' title among fields: the one that says so, else a publisher's, else what is only called a name. */
export function titleOf(fields: Field[]): string {
  const texts = fields.flatMap(({ name, value }): [string, string][] =>
    typeof value === 'string' && value.trim() !== '' ? [[wordsOf(name), value.trim()]] : [],
  );
  const found =
    texts.find(([name]) => titleLabel(name) === 'original') ??
    texts.find(([name]) =>
      /^(?:(?:paper|article|arxiv) )?title(?: en)?$|^(?:论文)?(?:标题|题目)$/.test(name),
    ) ??
    texts.find(([name]) => roleOf(name).as === 'title') ??
    texts.find(
      ([name, value]) =>
        /^(?:paper |article )?name$|^papers?$|^论文(?:名称?)?$|^名称$|^論文名?$|^논문(?:명)?$|^headline$/.test(
          name,
        ) && !isWholeId(value),
    ) ??
    texts.find(([name, value]) => SHORT_TITLE.test(name) && mayBeShortTitle(value));
  return wordsOfLink(found?.[1] ?? '');
}

/** Whether what stands under a shortened name is no sentence, no people's names, no number. */
function mayBeShortTitle(value: string): boolean {
  return (
    value.length <= LONGEST_TITLE &&
    /\p{L}{2}/u.test(value) &&
    !/[.。]$|^https?:/.test(value) &&
    !isNames(value)
  );
}

/** The text of a field; `''` where there is none. */
export function textUnder(name: string | null, fields: Field[]): string {
  const value = fields.find((field) => field.name === name)?.value;
  return typeof value === 'string' ? wordsOfLink(value.trim()) : '';
}

/** The title that an object names in a field of its own; `''` where it has none. */
export function ownTitle(fields: Fields): string {
  return titleOf(fieldsOf(fields).map(([name, value]) => ({ name, value, within: '' })));
}
