import type { Change, Changed } from '../change';
import { stranger } from '../written-words';
import { isRecord, type Row } from './record-file';
import { fieldsOf, type RecordPlace, textFields, withField, withRow } from './record-place';

/** Puts a field of another key into one record. */
function added(
  key: string,
  make: (place: RecordPlace) => unknown,
  more: Partial<Changed> = {},
): Change<RecordPlace> {
  return (place) =>
    key in place.row
      ? null
      : {
          text: withRow(place, { ...place.row, [key]: make(place) }),
          leadMayDiffer: true,
          ...more,
        };
}

/** Makes each record of a file another. */
function everywhere(make: (row: Row) => unknown): Change<RecordPlace> {
  return ({ file }) => ({
    text: file.write(file.rows.map(make)),
    orderMayDiffer: true,
    leadMayDiffer: true,
  });
}

/** Gives one of a record's texts another key. */
function renamed(make: (key: string) => string): Change<RecordPlace> {
  return (place) => {
    const fields = textFields(place);
    if (fields.length === 0) return null;
    const { path, value } = place.chance.one(fields);
    const key = make(path.at(-1) ?? '');
    const without = withField(place.row, path, undefined);
    return {
      text: withRow(place, withField(without, [...path.slice(0, -1), key], value)),
      leadMayDiffer: true,
    };
  };
}

/** Writes what names the paper otherwise in one record. */
function named(
  make: (id: string) => string | null,
  more: Partial<Changed> = {},
): Change<RecordPlace> {
  return (place) => {
    const field = fieldsOf(place.row).find(({ value }) => value === place.id);
    return field
      ? { text: withRow(place, withField(place.row, field.path, make(place.id))), ...more }
      : null;
  };
}

const capital = (key: string) => key.charAt(0).toUpperCase() + key.slice(1);

/** Keys renamed, added, put in another order. */
export const keyChanges: Record<string, Change<RecordPlace>> = {
  'key: with a capital': renamed(capital),
  'key: in capitals': renamed((key) => key.toUpperCase()),
  'key: with a number': renamed((key) => `${key}_2`),
  'key: unknown': renamed(() => 'outlook_text'),
  'key: in Chinese': renamed(() => '综述'),
  'keys: all with capitals': everywhere((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [capital(key), value])),
  ),
  'keys: the other way round': everywhere((row) =>
    Object.fromEntries(Object.entries(row).reverse()),
  ),
  'keys: reversed in one': (place) => ({
    text: withRow(place, Object.fromEntries(Object.entries(place.row).reverse())),
    leadMayDiffer: true,
  }),
  'more: a comment': (place) => {
    const { note } = place.words;
    const changed = added('comment_by_editor', () => note)(place);
    return changed && { ...changed, note };
  },
  'more: a score': added('score', () => 8.5),
  'more: tags': added('tags', () => ['LLM', 'Agents']),
  'more: authors': added('authors', () => ['Jane Roe', 'Li Wei']),
  'more: a link to code': added('code_url', () => 'https://github.com/example/repository'),
  'more: an error': added('error', () => null),
  'more: a date': added('fetched_at', () => '2026-03-02T10:00:00Z'),
  'more: a related paper': added('related', () => [
    { title: stranger.title, url: `https://arxiv.org/abs/${stranger.id}` },
  ]),
  'more: a related link': added('related_url', () => `https://arxiv.org/abs/${stranger.id}`),
  'more: references': added('references', () => [stranger.id, '2310.01234']),
  'more: similar records': added('similar', ({ other }) =>
    other ? [{ id: other.id, title: other.title }] : [],
  ),
  'more: its link': added('link', ({ id }) => `https://arxiv.org/abs/${id}`),
  'more: a picture': added('image', () => 'https://example.org/a.png'),
  'id: with a version': named((id) => `${id}v2`),
  'id: as arXiv names it': named((id) => `arXiv:${id}`),
  'id: as a link': named((id) => `https://arxiv.org/abs/${id}`),
  'id: a space behind': named((id) => `${id} `),
  'id: a typing error': named((id) => `${id.slice(0, 5)}O${id.slice(6)}`, { own: 'told' }),
  'id: null': named(() => null, { own: 'told' }),
  'record: within another': ({ file, at, row, ...place }) =>
    file.writeAs === null ? null : { text: withRow({ file, at, row, ...place }, { item: row }) },
  'record: all within others': (place) =>
    place.file.writeAs === null
      ? null
      : everywhere((row) => (isRecord(row) ? { item: row } : row))(place),
};
