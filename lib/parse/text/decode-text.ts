import { MOST_BYTES, MOST_LINES } from '../../digest/budgets';
import type { ProblemKind } from '../../digest/problem';
import { declaredCharset, knownCharset } from './declared-charset';
import { decodeLoosely, decodeStrictly, detectEncoding } from './detect-encoding';

export type Decoded =
  | {
      ok: true;
      text: string;
      /** The encoding that was guessed and may be another; absent where there is no doubt. */
      doubtful?: string;
    }
  | {
      ok: false;
      problem: Extract<ProblemKind, 'empty-file' | 'binary-file' | 'too-large'>;
      detail: string;
    };

/**
 * Turns a file's bytes into text with `\n` line ends: by its byte order mark, by what it declares
 * (`charset` is what its container declares for it), as UTF-8, as UTF-16, else by a detector. Never
 * throws: bytes that are no text are a problem.
 */
export function decodeText(bytes: Uint8Array, charset: string | null = null): Decoded {
  if (bytes.length > MOST_BYTES) return tooLarge(`${Math.round(bytes.length / 1e6)} MB`);
  if (isBlank(bytes)) return { ok: false, problem: 'empty-file', detail: '' };
  const { text: decoded, doubtful } = decode(bytes, charset);
  if (looksBinary(decoded)) return { ok: false, problem: 'binary-file', detail: '' };
  const text = decoded.replace(/\r\n?/g, '\n');
  const lines = countLines(text);
  if (lines > MOST_LINES) return tooLarge(`${lines} lines`);
  if (text.trim() === '') return { ok: false, problem: 'empty-file', detail: '' };
  return doubtful === undefined ? { ok: true, text } : { ok: true, text, doubtful };
}

function tooLarge(detail: string): Decoded {
  return { ok: false, problem: 'too-large', detail };
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0 || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function decode(bytes: Uint8Array, charset: string | null): { text: string; doubtful?: string } {
  const utf16 = utf16Flavour(bytes);
  if (utf16) return { text: decodeLoosely(utf16, bytes) };
  const utf8 = decodeStrictly('utf-8', bytes);
  const declared = (charset && knownCharset(charset)) ?? declaredCharset(bytes);
  // Any bytes are sound in an encoding of one byte a letter: what is sound UTF-8 as well was declared wrongly.
  const mayBeDeclared = declared && (utf8 === null || isManyByte(declared));
  const asDeclared = mayBeDeclared && decodeStrictly(declared, bytes);
  if (asDeclared) return { text: asDeclared };
  if (utf8 !== null) return { text: isIso2022(utf8) ? decodeLoosely('iso-2022-jp', bytes) : utf8 };
  return guess(bytes, declared);
}

/** Decodes what is sound neither as UTF-8 nor as what it declares. */
function guess(bytes: Uint8Array, declared: string | null): { text: string; doubtful?: string } {
  // A few broken characters don't make UTF-8 anything else: they are shown as such.
  const mended = decodeLoosely('utf-8', bytes);
  if (isMostlySound(mended)) return { text: mended };
  const detected = detectEncoding(bytes);
  if (!detected) return { text: declared ? decodeLoosely(declared, bytes) : mended };
  const { text, encoding, doubtful } = detected;
  return doubtful ? { text, doubtful: encoding } : { text };
}

/** Whether an encoding writes some letters in several bytes, so that most bytes are not sound in it. */
function isManyByte(encoding: string): boolean {
  return /^(?:utf|gb|big5|euc|shift|iso-2022)/.test(encoding);
}

/** Japanese mail is in ASCII by its bytes: its signs stand between escapes. https://www.rfc-editor.org/rfc/rfc1468 */
function isIso2022(text: string): boolean {
  const at = text.indexOf('\u001b$');
  return at !== -1 && /[@B]/.test(text.charAt(at + 2)) && text.includes('\u001b(');
}

/** Whether of all characters beyond ASCII hardly any is broken. */
function isMostlySound(text: string): boolean {
  let sound = 0;
  let broken = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) broken++;
    else if (unit > 0x7f) sound++;
  }
  return broken * 10 < sound;
}

/** UTF-16 by its mark or, without one, by the zero bytes that Latin letters and line ends leave in one half. */
function utf16Flavour(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  const zeros: [even: number, odd: number] = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 0 : 1]++;
  });
  const [even, odd] = zeros;
  // The other half has some too: U+4E00, a frequent character, ends in a zero byte.
  if (odd > sample.length / 20 && even < odd / 4) return 'utf-16le';
  if (even > sample.length / 20 && odd < even / 4) return 'utf-16be';
  return null;
}

function looksBinary(text: string): boolean {
  const sample = text.slice(0, 65_536);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary from text
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return sample.includes('\0') || controls > sample.length / 100;
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
