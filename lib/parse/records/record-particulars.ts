import { titleLetters } from '../../digest/title-letters';
import { findPaperId } from '../../paper/paper-id';
import type { RawParticular } from '../sections/raw-entry';
import { labelOfName, roleOf } from './field-names';
import { affiliationsIn, namesIn } from './field-text';
import type { Field } from './fields';

const MOST_OTHERS = 12;
const LONGEST_OTHER = 100;
const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|mp4|webm|ico)(?:$|[?#])|avatar|thumbnail/i;
/** What programs write where there is nothing. */
const NONE = /^(?:null|none|nan|n\/a|undefined|[-–—])$/i;
/** What a day that programs write goes on with. */
const TIME = /^\d{4}-\d{2}-\d{2}[T ]/;

/** What a record's fields say of the paper itself. */
export function particularsOf(
  fields: Field[],
  { id: paperId, title }: { id: string | null; title: string },
  told: ReadonlySet<string>,
): RawParticular[] {
  const own = titleLetters(title);
  const particulars: RawParticular[] = [];
  let others = 0;
  const found = fields.flatMap((field) =>
    told.has(field.name) ? [] : particularOf(field, paperId).filter((each) => !isSame(each, own)),
  );
  for (const particular of found) {
    if (particular.kind === 'other' && others++ >= MOST_OTHERS) continue;
    if (!isAmong(particular, particulars)) particulars.push(particular);
  }
  return particulars;
}

function isAmong({ kind, markdown }: RawParticular, others: RawParticular[]): boolean {
  return others.some((other) => other.kind === kind && other.markdown === markdown);
}

/** Whether a field only says the paper's title once more, under a name that titles hardly have. */
function isSame({ kind, markdown }: RawParticular, title: string): boolean {
  return kind === 'other' && title !== '' && titleLetters(markdown) === title;
}

function particularOf(field: Field, paperId: string | null): RawParticular[] {
  const { name, value } = field;
  const role = roleOf(name);
  const label = labelOfName(name);
  if (typeof value === 'number')
    return isScore(field) ? [{ kind: 'score', label, markdown: String(value) }] : [];
  if (role.as === 'unknown')
    return valuesOf('other', label, namesIn(value), paperId).filter(isTelling);
  if (role.as !== 'particular') return [];
  const texts = namesIn(value).map((text) => text.replace(/\s+/g, ' '));
  return role.kind === 'authors'
    ? [...listOf('authors', '', texts), ...listOf('affiliations', '', affiliationsIn(value))]
    : valuesOf(role.kind, label, texts, paperId);
}

/** A number that rates the paper, by its own name or by that of the object that it stands in. */
function isScore({ name, within }: Field): boolean {
  const role = roleOf(name);
  return (role.as === 'particular' && role.kind === 'score') || /score|rating|评分/i.test(within);
}

function valuesOf(
  kind: RawParticular['kind'],
  label: string,
  texts: string[],
  paperId: string | null,
): RawParticular[] {
  const links = texts.filter((text) => /^https?:\/\/\S+$/.test(text));
  const others = texts.filter((text) => !links.includes(text));
  const own = links.filter(
    (text) => !PICTURE.test(text) && (paperId === null || findPaperId(text) !== paperId),
  );
  const shown =
    kind === 'date' ? others.map((text) => (TIME.test(text) ? text.slice(0, 10) : text)) : others;
  return [
    ...own.map(
      (text): RawParticular => ({
        kind: /\/\/(?:www\.)?git(?:hub|lab)\.com\//.test(text) ? 'code' : 'link',
        label: kind === 'code' || kind === 'other' ? '' : label,
        markdown: text,
      }),
    ),
    ...(kind === 'link'
      ? []
      : listOf(kind, kind === 'tags' || kind === 'affiliations' ? '' : label, shown)),
  ];
}

function listOf(kind: RawParticular['kind'], label: string, texts: string[]): RawParticular[] {
  const markdown = texts.filter((text) => text !== '' && !NONE.test(text)).join(', ');
  return markdown === '' ? [] : [{ kind, label, markdown }];
}

/** Whether an unknown field's text is a word for a reader, not a program's. */
function isTelling({ kind, markdown }: RawParticular): boolean {
  if (kind !== 'other') return true;
  return (
    markdown.length <= LONGEST_OTHER &&
    /\p{L}{2}/u.test(markdown) &&
    !/^[0-9a-f-]{12,}$|^\/|^data:|^[\w-]+\.\w{2,4}$|^\d{4}-\d{2}-\d{2}T/i.test(markdown)
  );
}
