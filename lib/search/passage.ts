import type { MarkedText } from '../digest/found';
import type { DigestTexts } from './digest-texts';
import { findUnit } from './find-unit';
import { markText, runsOf, type TextWithMarks } from './mark-text';
import { normalise } from './normalise';
import type { Query, Unit } from './query';
import { tokensOf } from './tokens';

/** In Latin letters; others take as much room as two. */
const WIDTH = 240;
const WIDTH_BEFORE = 70;

const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/;
/** A passage begins behind one of these where it can. */
const SENTENCE_END = /[。！？；.!?;]\s*$/;

/** The passage of a digest that says most of what was looked for, the first of several; the summary's beginning where none does. */
export function passageOf({ units }: Query, { texts }: DigestTexts): MarkedText {
  let best: TextWithMarks = { text: '', marks: [] };
  let mostHeld = 0;
  for (const { place, text } of texts) {
    if (place === 'title' || place === 'id') continue;
    const line = text.replace(/\s+/g, ' ').trim();
    if (best.text === '') best = { text: line, marks: [] };
    const held = countHeld(units, line);
    if (held <= mostHeld) continue;
    best = markText(line, units);
    mostHeld = held;
    if (held === units.length) break;
  }
  return clipped(best);
}

function countHeld(units: readonly Unit[], line: string): number {
  const plain = normalise(line);
  const likely = units.filter(({ tokens }) => tokens.every((token) => plain.includes(token)));
  if (likely.length === 0) return 0;
  const tokens = tokensOf(plain);
  return likely.filter((unit) => findUnit(unit, tokens).length > 0).length;
}

function clipped(marked: TextWithMarks): MarkedText {
  const { text, marks } = marked;
  const from = startOf(text, marks[0]?.from ?? 0);
  const to = endBy(text, from);
  const runs = runsOf(marked, from, to);
  if (from > 0 && !SENTENCE_END.test(text.slice(0, from)))
    runs.unshift({ text: '…', isMatch: false });
  if (to < text.length) runs.push({ text: '…', isMatch: false });
  return runs;
}

/** Where a passage begins: at the text's own beginning where that is near, behind a sentence, or else behind a word. */
function startOf(text: string, mark: number): number {
  let from = mark;
  for (let width = 0; from > 0 && width < WIDTH_BEFORE; from--)
    width += widthOf(text.charAt(from - 1));
  if (from === 0) return 0;
  const before = text.slice(from, mark);
  const sentence = /^.*[。！？；]|^.*[.!?;]\s/u.exec(before);
  if (sentence) return from + sentence[0].length;
  const word = /^[\p{L}\p{N}\p{M}]*\s/u.exec(before);
  return from + (word?.[0].length ?? 0) + (isLowSurrogate(text, from) ? 1 : 0);
}

function endBy(text: string, from: number): number {
  let to = from;
  for (let width = 0; to < text.length && width < WIDTH; to++) width += widthOf(text.charAt(to));
  if (to >= text.length) return text.length;
  const cut = text.slice(from, to);
  const word = /\s[!-~]*$/.exec(cut);
  if (word && word.index > cut.length / 2) return from + word.index;
  return isLowSurrogate(text, to) ? to - 1 : to;
}

function widthOf(character: string): number {
  return WIDE.test(character) ? 2 : 1;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
