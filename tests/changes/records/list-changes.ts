import type { Change } from '../change';
import type { RecordPlace } from './record-place';

/** The list with the record taken out and other things in its place. */
function spliced({ file, at }: RecordPlace, ...put: unknown[]): string {
  return file.write([...file.rows.slice(0, at), ...put, ...file.rows.slice(at + 1)]);
}

function jsonOnly(
  make: (place: RecordPlace, writeAs: (list: unknown) => string) => string,
): Change<RecordPlace> {
  return (place) =>
    place.file.writeAs === null ? null : { text: make(place, place.file.writeAs) };
}

/** The list of records, and the file that it stands in. */
export const listChanges: Record<string, Change<RecordPlace>> = {
  'list: one gone': (place) => ({ text: spliced(place), own: 'gone' }),
  'list: one twice': (place) => ({ text: spliced(place, place.row, place.row) }),
  'list: one last': ({ file, at, row }) => ({
    text: file.write([...file.rows.filter((_, n) => n !== at), row]),
  }),
  'list: backwards': ({ file }) => ({ text: file.write([...file.rows].reverse()) }),
  'list: a record about the file': (place) => ({
    text: spliced(place, { generated_at: '2026-03-02', total: place.file.rows.length }, place.row),
  }),
  'list: an empty record': (place) => ({ text: spliced(place, {}, place.row) }),
  'list: null among them': jsonOnly((place) => spliced(place, null, place.row)),
  'list: a string among them': jsonOnly((place) => spliced(place, 'end of part one', place.row)),
  'list: a list among them': jsonOnly((place) => spliced(place, [], place.row)),
  'list: by id': jsonOnly(({ file: { rows } }, writeAs) =>
    writeAs(Object.fromEntries(rows.map((row, n) => [`paper_${n + 1}`, row]))),
  ),
  'list: within an object': jsonOnly(({ file: { rows } }, writeAs) =>
    writeAs({ count: rows.length, papers: rows }),
  ),
  'list: in an answer': jsonOnly(({ file: { rows } }, writeAs) =>
    writeAs({ status: 'ok', data: { items: rows } }),
  ),
  'list: in two parts': jsonOnly(({ file: { rows } }, writeAs) =>
    writeAs({ morning: rows.slice(0, 1), evening: rows.slice(1) }),
  ),
  'list: in lists': jsonOnly(({ file: { rows } }, writeAs) =>
    writeAs([rows.slice(0, 1), rows.slice(1)]),
  ),
  'file: on one line': jsonOnly(({ file: { rows } }, writeAs) =>
    JSON.stringify(JSON.parse(writeAs(rows))),
  ),
  'file: a comma too many': jsonOnly(({ file: { rows } }, writeAs) =>
    writeAs(rows).replace(/(\s*[\]}]\s*)$/, ',$1'),
  ),
  'file: a comment': jsonOnly(
    ({ file: { rows } }, writeAs) => `// fetched by a script\n${writeAs(rows)}`,
  ),
  'file: a fence': jsonOnly(
    ({ file: { rows } }, writeAs) => `\`\`\`json\n${writeAs(rows)}\`\`\`\n`,
  ),
  'file: not a number': jsonOnly((place) =>
    spliced(place, { ...place.row, score: 'NOT_A_NUMBER' }).replace('"NOT_A_NUMBER"', 'NaN'),
  ),
  'file: CRLF': ({ file }) => ({ text: file.write(file.rows).replace(/\n/g, '\r\n') }),
  'file: byte order mark': ({ file }) => ({ text: `\uFEFF${file.write(file.rows)}` }),
  'file: blank lines behind': ({ file }) => ({ text: `${file.write(file.rows)}\n\n` }),
};
