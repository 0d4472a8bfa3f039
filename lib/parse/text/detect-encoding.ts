import { analyse } from 'chardet';
import { knownCharset } from './declared-charset';

/** What a file is most likely written in. */
export interface DetectedEncoding {
  /** As `TextDecoder` knows it. */
  encoding: string;
  text: string;
  /** Whether another encoding is about as likely. */
  doubtful: boolean;
}

/** In bytes: more text makes a detector slower, not surer. */
const SAMPLE = 64 * 1024;
/** Of 100. Below the first, a guess is none; between two of less distance, it is a toss-up. */
const LEAST_SURE = 20;
const LEAST_DISTANCE = 12;
/** A detector's name for what Windows really writes: the same letters, and some more. */
const AS_WINDOWS: Record<string, string> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
};

/** So much of a text in UTF-16 must be letters of East Asia and ASCII. */
const EAST_ASIAN = 0.95;
const CONTROLS = 0.02;

/**
 * Detects the encoding of a text that is neither UTF-8 nor declares one, among those that decode it
 * without a broken character. Null where none does.
 */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding | null {
  const sample = bytes.subarray(0, SAMPLE);
  const gb18030 = hasFourByteSigns(sample) ? decodeStrictly('gb18030', bytes) : null;
  if (gb18030 !== null) return { encoding: 'gb18030', text: gb18030, doubtful: false };
  const candidates = analyse(sample).flatMap(({ name, confidence }) => {
    const known = knownCharset(name);
    if (known === null || known === 'utf-8') return [];
    const encoding = AS_WINDOWS[known] ?? known;
    return decodeStrictly(encoding, sample) === null ? [] : [{ encoding, confidence }];
  });
  const best = candidates[0]?.confidence ?? 0;
  const wide = ['utf-16le', 'utf-16be'].find((encoding) => isEastAsian(encoding, sample));
  if (wide) return { encoding: wide, text: decodeLoosely(wide, bytes), doubtful: false };
  // Where a short text could be anything, it is what most such files are in.
  const usual = candidates.filter(
    ({ encoding, confidence }) => encoding === 'gb18030' && best < LEAST_SURE && confidence > 0,
  );
  for (const { encoding, confidence } of [...usual, ...candidates]) {
    const text = decodeStrictly(encoding, bytes);
    if (text === null) continue;
    const other = candidates.find((candidate) => candidate.encoding !== encoding);
    const distance = confidence - (other?.confidence ?? 0);
    return { encoding, text, doubtful: confidence < LEAST_SURE || distance < LEAST_DISTANCE };
  }
  return null;
}

/** Only GB 18030 writes a sign as letter, digit, letter, digit: a pictogram in an English text, for one. */
function hasFourByteSigns(sample: Uint8Array): boolean {
  const isHigh = (byte = 0) => byte > 0x80 && byte < 0xff;
  const isDigit = (byte = 0) => byte >= 0x30 && byte <= 0x39;
  return sample.some(
    (byte, at) =>
      isHigh(byte) && isDigit(sample[at + 1]) && isHigh(sample[at + 2]) && isDigit(sample[at + 3]),
  );
}

/** Whether a text without a single Latin letter, whose zero bytes would tell, reads as UTF-16. */
function isEastAsian(encoding: string, sample: Uint8Array): boolean {
  // Halves of signs are any byte; a letter of another encoding is never a control character.
  const controls = sample.reduce(
    (count, byte) => count + (byte < 9 || (byte > 13 && byte < 32) ? 1 : 0),
    0,
  );
  if (sample.length < 2 || controls < sample.length * CONTROLS) return false;
  const text = decodeLoosely(encoding, sample);
  const fitting =
    text.match(/[\n\r\x20-\x7e\u3000-\u30ff\u4e00-\u9fff\uff00-\uff5e]/g)?.length ?? 0;
  return fitting >= text.length * EAST_ASIAN;
}

/** With a mark for each byte that is none of that encoding's. As a stream, for a download may break off within a character. */
export function decodeLoosely(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes, { stream: true });
}

/** Null where a byte is none of that encoding's. As a stream, too. */
export function decodeStrictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}
