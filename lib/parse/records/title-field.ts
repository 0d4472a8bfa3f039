import { findDay } from '../entries/lines/report-header';
import { titleWorth } from '../entries/lines/title-worth';
import { isNames } from '../words/clean-title';
import { widthOf } from '../words/scripts';
import { roleOf } from './field-names';
import type { Field } from './fields';

/** So many records show what stands under a name. */
const FEWEST = 2;
/** In UTF-16 units. */
const LONGEST = 300;
/** In the mean, titles are worth so much, and in letters of half a Chinese one's width, so long. */
const LEAST_WORTH = 0.5;
const LEAST_WIDTH = 12;

/**
 * The name of the field that has the title in each of several records which call it so in no known way: `Arbeit`,
 * `main`. Every record has another text there, of the kind that titles are; null where no field has.
 */
export function titleFieldOf(records: Field[][]): string | null {
  const [first = []] = records;
  if (records.length < FEWEST) return null;
  const texts = records.map(textsByName);
  const found = first.flatMap(({ name }) => {
    const values = texts.map((fields) => fields.get(name) ?? '');
    const worth = worthOf(values);
    return worth === null ? [] : [{ name, worth }];
  });
  const best = found.reduce<(typeof found)[number] | null>(
    (most, each) => (most === null || each.worth > most.worth ? each : most),
    null,
  );
  return best?.name ?? null;
}

/** The texts of a record's fields whose names say nothing. */
function textsByName(fields: Field[]): Map<string, string> {
  return new Map(
    fields.flatMap(({ name, value }): [string, string][] =>
      typeof value === 'string' && roleOf(name).as === 'unknown' ? [[name, value.trim()]] : [],
    ),
  );
}

/** How much texts under one name look like titles; null where they are none. */
function worthOf(values: string[]): number | null {
  if (!values.every(mayBeTitle) || new Set(values).size < values.length) return null;
  const worth = meanOf(values.map(titleWorth));
  const width = meanOf(values.map(widthOf));
  // Of two, titles are the longer texts: a word on each paper's topic may differ, too.
  return worth < LEAST_WORTH || width < LEAST_WIDTH ? null : width;
}

function mayBeTitle(value: string): boolean {
  return (
    value.length <= LONGEST &&
    /\p{L}{2}/u.test(value) &&
    !/\n|[.。；;]$|^https?:|^\/|^\S+\.\w{2,4}$/.test(value) &&
    !isNames(value) &&
    findDay(value) === null
  );
}

function meanOf(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
