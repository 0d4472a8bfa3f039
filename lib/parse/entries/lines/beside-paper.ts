import { particularKind } from '../../words/bibliography-labels';
import { PICTOGRAMS } from '../../words/label-marks';
import { isOnlyLinks } from '../../words/only-links';
import { isPaperAddress } from '../../words/paper-host';
import { findLinks, findMentions } from '../../words/paper-mentions';
import { kindOfText } from '../../words/particular-parts';
import { cleanLabelText } from '../../words/read-label';

const DIVIDER = /\s*[|｜·•]\s*/;
const LABELLED = /^\*{0,3}([^:：*\n]{1,24})(?:\*{1,3}\s?[:：]|[:：]\s?\*{0,3})\s*(\S.*)$/;
/** In UTF-16 units. */
const LONGEST_SCORE = 20;
const LONGEST_NAME = 60;
/** Pictures of the houses that people work in. */
const HOUSE = /^(?:🏛|🏢|🏫|🏦|🏥|🎓)/u;

/** What a line that names the paper says beside it, each in a line of its own: its code, who wrote it, how it was rated; only what its form tells. */
export function toldBesidePaper(text: string): string[] {
  const pieces = text.replace(/^\s*(?:[-*+>]\s+)+/, '').split(DIVIDER);
  if (pieces.length < 2) return [];
  return pieces.map((piece) => piece.trim()).filter(isParticular);
}

function isParticular(piece: string): boolean {
  if (piece === '' || findMentions(piece).length > 0) return false;
  if (isOnlyLinks(piece))
    return findLinks(piece).some(
      ({ target }) => /^https?:/i.test(target) && !isPaperAddress(target),
    );
  const [, label = '', value = ''] = LABELLED.exec(piece) ?? [];
  return label === '' ? isSigned(piece) : isField(cleanLabelText(label), value);
}

function isField(label: string, value: string): boolean {
  const kind = particularKind(label);
  return kind !== null && kind !== 'link' && /[\p{L}\p{N}]|\p{Extended_Pictographic}/u.test(value);
}

/** Whether a picture tells what stands behind it: `⭐ 4.5`, `👥 Birch, Dorn`, `🏛️ Harbor Lab`. */
function isSigned(piece: string): boolean {
  const sign = PICTOGRAMS.exec(piece)?.[0] ?? '';
  const plain = piece.slice(sign.length).trim();
  if (sign.trim() === '' || plain === '') return false;
  const kind = kindOfText(plain, sign);
  if (kind === 'score') return plain.length <= LONGEST_SCORE && /\d/.test(plain);
  return kind === null ? isHouse(sign, plain) : kind !== 'link';
}

function isHouse(sign: string, name: string): boolean {
  return HOUSE.test(sign) && name.length <= LONGEST_NAME && !/[。！？!?:：]/.test(name);
}
