import type { ProblemKind } from '../../digest/problem';

/** A day of 1,000 papers is 4 MB and 50,000 lines; what is larger than this is not a report. */
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_LINES = 1_000_000;

export type Decoded =
  | { ok: true; text: string }
  | {
      ok: false;
      problem: Extract<ProblemKind, 'empty-file' | 'binary-file' | 'too-large'>;
      detail: string;
    };

/**
 * Turns a file's bytes into text with `\n` line ends: UTF-8, UTF-16 with or without a byte order
 * mark, GB 18030. Never throws: bytes that are no text are a problem.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES) return tooLarge(`${Math.round(bytes.length / 1e6)} MB`);
  if (isBlank(bytes)) return { ok: false, problem: 'empty-file', detail: '' };
  const decoded = decode(bytes);
  if (looksBinary(decoded)) return { ok: false, problem: 'binary-file', detail: '' };
  const text = decoded.replace(/\r\n?/g, '\n');
  const lines = countLines(text);
  if (lines > MAX_LINES) return tooLarge(`${lines} lines`);
  if (text.trim() === '') return { ok: false, problem: 'empty-file', detail: '' };
  return { ok: true, text };
}

function tooLarge(detail: string): Decoded {
  return { ok: false, problem: 'too-large', detail };
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0 || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function decode(bytes: Uint8Array): string {
  const utf16 = utf16Flavour(bytes);
  if (utf16) return decodeAs(utf16, bytes);
  const utf8 = decodeStrictly('utf-8', bytes);
  if (utf8 !== null) return utf8;
  // A few broken characters don't make UTF-8 anything else: they are shown as such.
  const mended = decodeAs('utf-8', bytes);
  return isMostlySound(mended) ? mended : (decodeStrictly('gb18030', bytes) ?? mended);
}

function decodeStrictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return decodeAs(encoding, bytes, true);
  } catch {
    return null;
  }
}

/** As a stream, for a download may break off in the middle of a character. */
function decodeAs(encoding: string, bytes: Uint8Array, fatal = false): string {
  return new TextDecoder(encoding, { fatal }).decode(bytes, { stream: true });
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
