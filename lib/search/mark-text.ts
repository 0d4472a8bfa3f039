import type { MarkedText } from '../digest/found';
import { findUnit, type TextRange } from './find-unit';
import { normalise } from './normalise';
import type { Unit } from './query';
import { tokensOf } from './tokens';

/** A text with the places in it where what was looked for stands, in their order, none within another. */
export interface TextWithMarks {
  text: string;
  marks: TextRange[];
}

/** What is put on a character or joined to it: accents, sounds of half-width Kana, vowels and finals of Korean. */
const JOINED = '\\p{M}\\uff9e\\uff9f\\u1160-\\u11ff\\ud7b0-\\ud7ff';
/** A character with that: what becomes other characters together. */
const CLUSTER = new RegExp(`[^${JOINED}][${JOINED}]*|[${JOINED}]+`, 'gu');
/** Of these, none becomes several, and none of several one. */
const ONE_BY_ONE =
  /^[ -~\u2010-\u201f\u2026\u3000-\u3029\u3041-\u3096\u30a1-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff01-\uff5e]*$/;

/** Finds what was looked for in a text as it is written. */
export function markText(text: string, units: readonly Unit[]): TextWithMarks {
  const plain = normalise(text);
  const tokens = tokensOf(plain);
  const ranges = units
    .flatMap((unit) => findUnit(unit, tokens))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  if (ranges.length === 0 || ONE_BY_ONE.test(text)) return { text, marks: joined(ranges) };
  const places = placesIn(text, plain);
  const written = ranges.map(({ from, to }) => ({
    from: places[from] ?? text.length,
    to: places[to] ?? text.length,
  }));
  return { text, marks: joined(written.filter(({ from }) => from < text.length)) };
}

/** Ranges that meet as one; they come in the order of their beginnings. */
function joined(ranges: readonly TextRange[]): TextRange[] {
  const marks: TextRange[] = [];
  for (const { from, to } of ranges) {
    const last = marks.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else marks.push({ from, to });
  }
  return marks;
}

/** The part of a text from one place to another, in runs. */
export function runsOf({ text, marks }: TextWithMarks, from = 0, to = text.length): MarkedText {
  const runs: MarkedText = [];
  let at = from;
  const add = (end: number, isMatch: boolean) => {
    if (end > at) runs.push({ text: text.slice(at, end), isMatch });
    at = Math.max(at, end);
  };
  for (const mark of marks) {
    if (mark.to <= from || mark.from >= to) continue;
    add(Math.max(from, mark.from), false);
    add(Math.min(to, mark.to), true);
  }
  add(to, false);
  return runs;
}

/**
 * Where each code unit of a normalised text comes from: they differ in length where a character stands for several. Empty
 * where that can't be told.
 */
function placesIn(text: string, plain: string): number[] {
  const places: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const { length } = normalise(cluster);
    for (let count = 0; count < length; count++) places.push(index);
  }
  return places.length === plain.length ? places : [];
}
