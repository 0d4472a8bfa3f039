import { titleLetters } from '../../../lib/digest/title-letters';
import type { Chance } from '../../fixtures/layouts/chance';
import type { Change, Changed } from '../change';
import type { ChangedEntry } from '../judge-change';
import type { PlainReading } from '../plain-reading';
import { wordsOf } from '../written-words';
import { fieldChanges } from './field-changes';
import { keyChanges } from './key-changes';
import { listChanges } from './list-changes';
import type { RecordFile } from './record-file';
import { fieldsOf, type RecordPlace } from './record-place';

/** All kinds of changes to a file of records. */
export const recordChanges: Record<string, Change<RecordPlace>> = {
  ...fieldChanges,
  ...keyChanges,
  ...listChanges,
};

/** A file of records, each of which can be changed. */
export class ChangeableRecords {
  readonly #file: RecordFile;
  readonly #places: Omit<RecordPlace, 'chance' | 'other'>[];

  constructor(file: RecordFile, { digests }: PlainReading) {
    this.#file = file;
    const whole = this.text;
    this.#places = file.rows.flatMap((row, at) => {
      const written = JSON.stringify(row);
      const ids = [...new Set(digests.map(({ id }) => id))].filter((id) => written.includes(id));
      const [id] = ids;
      if (id === undefined || ids.length > 1) return [];
      // What is told of a paper in two places is not told of it in one.
      if (whole.split(id).length !== written.split(id).length) return [];
      const own = digests.filter((digest) => digest.id === id);
      return [{ file, at, row, id, digests: own, words: wordsOf(own[0]?.lang ?? '') }];
    });
  }

  /** One of its records, changed; null where there is nothing to change. */
  change(kind: string, chance: Chance): { changed: Changed; entry: ChangedEntry } | null {
    if (this.#places.length === 0) return null;
    const place = chance.one(this.#places);
    const others = this.#places
      .filter((other) => other !== place)
      .flatMap(({ digests }) => digests);
    const other = others.length > 0 ? chance.one(others) : null;
    const changed = recordChanges[kind]?.({ ...place, other, chance }) ?? null;
    const pieces = fieldsOf(place.row).map(({ value }) => titleLetters(value));
    return changed && { changed, entry: { id: place.id, pieces } };
  }

  /** The file as it is written without a change. */
  get text(): string {
    return this.#file.write(this.#file.rows);
  }
}
