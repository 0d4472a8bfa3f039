import type { ExplainedLine } from '../../digest/explanation';
import type { Use } from '../../digest/line-use';
import type { Reason } from '../../digest/reason';
import { titleLetters } from '../../digest/title-letters';
import { findPaperId } from '../../paper/paper-id';
import type { RawEntry } from '../sections/raw-entry';

/** Names of fields, several of which make a line a whole record. */
const KEYS = /"[\w -]{1,60}"\s*:/g;
const LEAST_KEYS = 3;
const KEY = /^[\s{[,]{0,80}(?:-\s+)?["']?([\w .-]{1,60}?)["']?\s*[:=]\s*(\S.*)$/;
/** Of a value, so much tells where it stands again. In letters. */
const LONGEST_SIGN = 200;
const SHORTEST_SIGN = 4;

interface RecordWords {
  first: number;
  last: number;
  title: string;
  sections: string;
  particulars: string;
}

/** What each line of a file of records was taken for, by the words that its record's digest has of it. */
export function recordLines(texts: readonly string[], entries: RawEntry[]): ExplainedLine[] {
  const records = entries.map(wordsOf);
  let at = -1;
  return texts.map((text, index): ExplainedLine => {
    const line = index + 1;
    while (records[at + 1] && (records[at + 1]?.first ?? 0) <= line) at++;
    const record = records[at];
    const inside = record !== undefined && line <= lastOf(record, records[at + 1]);
    const [use, rule] = useOf(text, inside ? record : null);
    return { line, use, rule, entry: inside ? at : null };
  });
}

function wordsOf({ line, endLine, title, sections, particulars = [] }: RawEntry): RecordWords {
  return {
    first: line ?? 0,
    last: endLine ?? 0,
    title: titleLetters(title),
    sections: titleLetters(sections.map(({ label, markdown }) => `${label} ${markdown}`).join(' ')),
    particulars: titleLetters(particulars.map(({ markdown }) => markdown).join(' ')),
  };
}

/** Where only the record's first line is known, it goes on to the next record's. */
function lastOf({ first, last }: RecordWords, next: RecordWords | undefined): number {
  return last > first ? last : Math.max(first, (next?.first ?? Number.POSITIVE_INFINITY) - 1);
}

function useOf(text: string, record: RecordWords | null): [Use, Reason] {
  if (text.trim() === '') return ['blank', 'holds nothing'];
  if (!/[\p{L}\p{N}]/u.test(text)) return ['markup', 'form only'];
  if (!record) return ['header', 'outside all records'];
  if ((text.match(KEYS)?.length ?? 0) >= LEAST_KEYS) return ['text', 'the whole record'];
  const [, key, value = text] = KEY.exec(text.slice(0, 2000)) ?? [];
  const field: Reason = key === undefined ? 'its record' : ['its field “{}”', key];
  const sign = titleLetters(value.replace(/\\[nrt"]/g, ' ')).slice(0, LONGEST_SIGN);
  if (sign === '') return ['markup', ['{} opens', field]];
  const use = useOfSign(sign, record);
  if (use !== null) return [use, field];
  if (findPaperId(value) !== null) return ['particular', ['{} names the paper', field]];
  if (record.title !== '' && titleLetters(text).includes(record.title))
    return ['text', 'the whole record'];
  return ['particular', ['{} is no text', field]];
}

/** What the record's digest has a field's value as; null where it has it nowhere. */
function useOfSign(sign: string, { title, sections, particulars }: RecordWords): Use | null {
  const tells = sign.length >= SHORTEST_SIGN;
  if (tells && title.includes(sign)) return 'title';
  if (tells && sections.includes(sign)) return 'text';
  return particulars.includes(sign) ? 'particular' : null;
}
