import { titleLetters } from '../../../lib/digest/title-letters';
import type { Chance } from '../../fixtures/layouts/chance';
import type { PlainDigest } from '../plain-reading';
import type { WrittenWords } from '../written-words';
import { isRecord, type RecordFile, type Row } from './record-file';

/** A record in a file, where something is to be changed. */
export interface RecordPlace {
  file: RecordFile;
  /** Which of the file's rows it is. */
  at: number;
  row: Row;
  /** What is read of it, a digest a language. */
  digests: PlainDigest[];
  id: string;
  /** A digest of another record. */
  other: PlainDigest | null;
  words: WrittenWords;
  chance: Chance;
}

/** A string in a record, and the keys that lead to it. */
export interface Field {
  path: string[];
  value: string;
}

const SHORTEST_TEXT = 40;
const DEEPEST = 3;

/** All strings of a record but those in lists. */
export function fieldsOf(row: Row, path: string[] = []): Field[] {
  return Object.entries(row).flatMap(([key, value]) => {
    const own = [...path, key];
    if (typeof value === 'string') return [{ path: own, value }];
    return isRecord(value) && own.length < DEEPEST ? fieldsOf(value, own) : [];
  });
}

/** The strings that are shown as text of the paper, each in one of its digests. */
export function textFields({ row, digests }: Pick<RecordPlace, 'row' | 'digests'>): Field[] {
  return fieldsOf(row).filter(({ value }) => {
    const letters = titleLetters(value);
    return (
      !/^https?:/.test(value) &&
      letters.length > SHORTEST_TEXT &&
      digests.some(({ text }) => text.includes(letters))
    );
  });
}

/** The string that is the title. */
export function titleField({ row, digests }: RecordPlace): Field | undefined {
  return fieldsOf(row).find(({ value }) => digests.some(({ title }) => title === value.trim()));
}

/** A record with another value at the end of some keys; `undefined` takes the last key out. */
export function withField(row: Row, [key, ...path]: readonly string[], value: unknown): Row {
  if (key === undefined) return row;
  if (path.length > 0) {
    const inner = row[key];
    return { ...row, [key]: withField(isRecord(inner) ? inner : {}, path, value) };
  }
  const { [key]: _, ...left } = row;
  return value === undefined ? left : { ...row, [key]: value };
}

/** The file with another record in this one's place. */
export function withRow({ file, at }: RecordPlace, row: unknown): string {
  return file.write((file.rows as unknown[]).with(at, row));
}
