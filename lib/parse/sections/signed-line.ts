import type { ParticularKind } from '../../digest/particular';
import { isBlank } from '../text/line';
import { BULLET, PICTOGRAMS, QUOTE } from '../words/label-marks';
import { kindOfText } from '../words/particular-parts';
import type { ReadLabel } from '../words/read-label';
import { columnsOf } from '../words/scripts';
import type { Taken, Taking } from './particular-rule';

/** Pictures of the houses that people work in. */
const HOUSE = /^(?:🏛|🏢|🏫|🏦|🏥|🎓)/u;
/** The picture of a label, before a tag or several. */
const TAG = /^🏷/u;
const ADDRESS = /^<?https?:\/\/[^\s<>]{1,600}>?$/;
const CODE = /github\.com|gitlab\.com|huggingface\.co\/(?:spaces|datasets)/i;
const SENTENCE = /[。！？!?]|\p{L}{2}\.(?:\s|$)/u;
/** In columns: what is longer is text. */
const LONGEST_NAME = 120;
const LONGEST_SCORE = 20;
/** How many lines of text stand above a line at most that is an entry's head. */
const HEAD = 2;

/** A line above the text that begins with the picture of what it tells: `📅 2026-01-05`, `🏛️ Harbor Lab`. */
export function takeSigned(taking: Taking, label: ReadLabel | null): Taken | null {
  const { lines, index, prose } = taking;
  if (prose >= HEAD || label?.kind || label?.form === 'heading') return null;
  const text = (lines[index]?.text ?? '').trim().replace(QUOTE, '').replace(BULLET, '');
  const sign = PICTOGRAMS.exec(text)?.[0] ?? '';
  const value = text.slice(sign.length).trim();
  if (sign === '' || value === '') return null;
  const kind = kindOfValue(sign, value, taking);
  if (kind === null) return null;
  return {
    end: index + 1,
    rule: 'a line behind its picture',
    particulars: [{ kind, label: '', markdown: value }],
  };
}

function kindOfValue(sign: string, value: string, taking: Taking): ParticularKind | null {
  if (ADDRESS.test(value)) return CODE.test(value) ? 'code' : 'link';
  const kind = kindOfText(value, sign);
  if (kind === 'score') return isScore(value) ? kind : null;
  if (kind === null && TAG.test(sign) && columnsOf(value) <= LONGEST_NAME && !SENTENCE.test(value))
    return 'tags';
  return kind ?? (isHouse(sign, value, taking) ? 'affiliations' : null);
}

/** Whether words behind a star or a flame are what a paper was rated: titles stand behind these, too. */
function isScore(value: string): boolean {
  return columnsOf(value) <= LONGEST_SCORE && /\d|^[★☆⭐🌟]/u.test(value);
}

/** Whether a line names where the authors work: alone, or among lines of particulars. */
function isHouse(sign: string, value: string, { lines, index, prose }: Taking): boolean {
  if (prose > 0 || !HOUSE.test(sign) || SENTENCE.test(value)) return false;
  const next = lines[index + 1];
  return (
    columnsOf(value) <= LONGEST_NAME &&
    (next === undefined || isBlank(next) || PICTOGRAMS.test(next.text.trim()))
  );
}
