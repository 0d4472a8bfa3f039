import type { Change, Changed } from '../change';
import { stranger } from '../written-words';
import {
  type Field,
  type RecordPlace,
  textFields,
  titleField,
  withField,
  withRow,
} from './record-place';

/** Exchanges one of a record's texts. */
function text(
  make: (value: string, place: RecordPlace) => unknown,
  more: Partial<Changed> = {},
): Change<RecordPlace> {
  return (place) => {
    const fields = textFields(place);
    if (fields.length === 0) return null;
    return exchanged(place, place.chance.one(fields), make, more);
  };
}

function title(
  make: (value: string, place: RecordPlace) => unknown,
  more: Partial<Changed> = {},
): Change<RecordPlace> {
  return (place) => {
    const field = titleField(place);
    return field ? exchanged(place, field, make, more) : null;
  };
}

function exchanged(
  place: RecordPlace,
  { path, value }: Field,
  make: (value: string, place: RecordPlace) => unknown,
  more: Partial<Changed>,
): Changed | null {
  const made = make(value, place);
  if (made === value) return null;
  return { text: withRow(place, withField(place.row, path, made)), leadMayDiffer: true, ...more };
}

function noted(make: (value: string, note: string) => unknown): Change<RecordPlace> {
  return (place) => {
    const { note } = place.words;
    const changed = text((value) => make(value, note))(place);
    return changed && { ...changed, note };
  };
}

/** Takes one of a record's texts out; where it is the only one, the paper is to be told of. */
function without(value: unknown): Change<RecordPlace> {
  return (place) => {
    const changed = text(() => value, { textMayGo: true })(place);
    return changed && textFields(place).length === 1 ? { ...changed, own: 'told' } : changed;
  };
}

const other: Partial<Changed> = { titleMayDiffer: true };

/** One field of one record, with another value. */
export const fieldChanges: Record<string, Change<RecordPlace>> = {
  'field: null': without(null),
  'field: missing': without(undefined),
  'field: empty': without(''),
  'field: a number': without(7),
  'field: false': without(false),
  'field: an empty list': without([]),
  'field: not available': without('N/A'),
  'field: a paragraph more': noted((value, note) => `${value}\n\n${note}`),
  'field: a sentence more': noted((value, note) => `${value} ${note}`),
  'field: a sentence before': noted((value, note) => `${note} ${value}`),
  'field: a list in Markdown': noted((value, note) => `${value}\n\n- ${note}\n- ${note} 2`),
  'field: a labelled part': noted((value, note) => `${value}\n\n**Comment**: ${note}`),
  'field: a heading within': noted((value, note) => `${value}\n\n## Comment\n\n${note}`),
  'field: a quote': noted((value, note) => `${value}\n\n> ${note}`),
  'field: as HTML': text((value) => (/[<>&]/.test(value) ? value : `<p>${value}</p>`)),
  'field: in bold': text((value) => (/[*\n]/.test(value) ? value : `**${value}**`)),
  'field: quoted': text((value) => (/["“”]/.test(value) ? value : `"${value}"`)),
  'field: as a list': text((value) => value.split(/(?<=[.。]) */)),
  'field: as an object': text((value) => ({ text: value })),
  'field: white space around': text((value) => `\n  ${value}  \n`),
  'field: CRLF': text((value) => value.replace(/(?<=[.。]) ?/, '\r\n\r\n')),
  'field: another paper, linked': text(
    (value, { words }) => `${value} ${words.seeAlso(stranger.link)}`,
  ),
  'field: another paper, its id': text((value) => `${value} (cf. arXiv:${stranger.id})`),
  'field: another record, its id': text((value, place) =>
    place.other ? `${value} (cf. arXiv:${place.other.id})` : value,
  ),
  'field: another record, its title': text((value, { other: named, words }) =>
    named ? `${value} ${words.closeTo(named.title)}` : value,
  ),
  'field: its own link': text((value, { id }) => `${value} https://arxiv.org/abs/${id}`),
  'field: code within': text((value) => `${value}\n\n\`\`\`python\nmodel.run()\n\`\`\``),
  'field: a formula within': text((value) => `${value} Here $x_i^2$ holds.`),
  'field: a table within': text((value) => `${value}\n\n| A | B |\n|---|---|\n| 1 | 2 |`),
  'title: null': title(() => null, other),
  'title: missing': title(() => undefined, other),
  'title: empty': title(() => '', other),
  'title: a line break within': title((value) => value.replace(' ', '\n  ')),
  'title: spaces around': title((value) => `  ${value} `),
  'title: a full stop': title((value) => (/\p{L}$/u.test(value) ? `${value}.` : value)),
  'title: its id before': title((value, { id }) => `[${id}] ${value}`, other),
  'title: in bold': title((value) => (value.includes('*') ? value : `**${value}**`)),
  'title: linked': title((value, { id }) =>
    /[[\]]/.test(value) ? value : `[${value}](https://arxiv.org/abs/${id})`,
  ),
  'title: an emoji before': title((value) => `🔥 ${value}`),
  'title: translated behind': title((value, { words }) => `${value} (${words.translated})`, other),
};
