import type { ProblemKind } from '../digest/problem';

/** A day of 1,000 papers is 4 MB; what is larger than this is not a report. */
const MAX_BYTES = 64 * 1024 * 1024;

export type Decoded =
  | { ok: true; text: string }
  | { ok: false; problem: Extract<ProblemKind, 'empty-file' | 'binary-file' | 'too-large'>; detail: string };

/**
 * Turns a file's bytes into text with `\n` line ends: UTF-8, UTF-16 with or without a byte order
 * mark, GB 18030. Never throws: bytes that are no text are a problem.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES) {
    return { ok: false, problem: 'too-large', detail: `${Math.round(bytes.length / 1e6)} MB` };
  }
  if (isBlank(bytes)) return { ok: false, problem: 'empty-file', detail: '' };
  const text = decode(bytes);
  if (text === null || looksBinary(text)) return { ok: false, problem: 'binary-file', detail: '' };
  if (text.trim() === '') return { ok: false, problem: 'empty-file', detail: '' };
  return { ok: true, text: text.replace(/\r\n?/g, '\n') };
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0 || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function decode(bytes: Uint8Array): string | null {
  const utf16 = utf16Flavour(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  return strictly('utf-8', bytes) ?? cutUtf8(bytes) ?? strictly('gb18030', bytes);
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A download that broke off in the middle of a character is still UTF-8. */
function cutUtf8(bytes: Uint8Array): string | null {
  for (const cut of [1, 2, 3]) {
    const text = strictly('utf-8', bytes.subarray(0, -cut));
    if (text !== null) return text;
  }
  return null;
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
  if (odd > sample.length / 20 && even === 0) return 'utf-16le';
  if (even > sample.length / 20 && odd === 0) return 'utf-16be';
  return null;
}

function looksBinary(text: string): boolean {
  const sample = text.slice(0, 65_536);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary from text
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return sample.includes('\0') || controls > sample.length / 100;
}
