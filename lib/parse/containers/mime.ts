import { MOST_PARTS } from '../../digest/budgets';

/** A message or one of its parts, its bytes one letter each. */
export interface MimePart {
  /** By their names in lower case, unfolded, as written. */
  headers: Map<string, string>;
  body: string;
}

const DEEPEST = 8;
const LONGEST_HEADERS = 256 * 1024;
const FIELD = /^([!-9;-~]{1,80}):[ \t]*(.*)$/;
const WORD = /=\?([\w.:-]{1,40})(?:\*[\w-]{1,20})?\?([bq])\?([^?\s]{0,4000})\?=/gi;

/**
 * Divides a message into its headers and its body. Small enough to be ours: the well-kept libraries work
 * asynchronously or in Node only, and half of each is for what a report has not.
 * Source: https://www.rfc-editor.org/rfc/rfc5322#section-2.2
 */
export function readPart(source: string): MimePart {
  const gap = /\r?\n\r?\n/g;
  const end = /^\r?\n/.test(source) ? null : gap.exec(source.slice(0, LONGEST_HEADERS));
  const head = source.slice(0, end?.index ?? (/^\r?\n/.test(source) ? 0 : LONGEST_HEADERS));
  const body = end ? source.slice(end.index + end[0].length) : source.slice(head.length);
  return { headers: headersOf(head), body };
}

function headersOf(head: string): Map<string, string> {
  const headers = new Map<string, string>();
  let name = '';
  for (const line of head.split(/\r?\n/)) {
    if (/^[ \t]/.test(line)) headers.set(name, `${headers.get(name) ?? ''} ${line.trim()}`);
    else {
      const [, field = '', value = ''] = FIELD.exec(line) ?? [];
      name = field.toLowerCase();
      if (!headers.has(name)) headers.set(name, value.trim());
    }
  }
  headers.delete('');
  return headers;
}

/** The parts that hold content, in their order, those of parts within too. Source: https://www.rfc-editor.org/rfc/rfc2046#section-5.1 */
export function leafParts(part: MimePart, depth = 0): MimePart[] {
  const type = typeOf(part);
  if (depth < DEEPEST && type === 'message/rfc822')
    return leafParts(readPart(part.body), depth + 1);
  const boundary = type.startsWith('multipart/') ? parameterOf(part, 'boundary') : null;
  if (boundary === null || depth >= DEEPEST) return [part];
  return partsBetween(part.body, boundary).flatMap((inner) =>
    leafParts(readPart(inner), depth + 1),
  );
}

/** `text/html`, in lower case; text where a part doesn't say. */
export function typeOf({ headers }: MimePart): string {
  return (
    /^\s*([\w.+-]{1,60}\/[\w.+-]{1,80})/
      .exec(headers.get('content-type') ?? '')?.[1]
      ?.toLowerCase() ?? 'text/plain'
  );
}

/** A parameter of a part's type, such as its `charset`; null where it has none. */
export function parameterOf({ headers }: MimePart, name: string): string | null {
  const value = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, 'i').exec(
    headers.get('content-type') ?? '',
  );
  return value?.[1] ?? value?.[2] ?? null;
}

/** A part's content, its transfer encoding undone. Source: https://www.rfc-editor.org/rfc/rfc2045#section-6 */
export function contentOf({ headers, body }: MimePart): Uint8Array {
  const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  if (encoding === 'base64') return bytesOfBase64(body);
  return bytesOf(
    encoding === 'quoted-printable' ? unquoted(body.replace(/=[ \t]*\r?\n/g, '')) : body,
  );
}

/** A header's text, its encoded words undone. Source: https://www.rfc-editor.org/rfc/rfc2047 */
export function headerText(part: MimePart, name: string): string {
  const value = (part.headers.get(name) ?? '').slice(0, 4000);
  const joined = value.replace(/(\?=)\s+(?==\?)/g, '$1');
  const text = joined.replace(WORD, (whole, charset: string, form: string, word: string) => {
    const bytes = /b/i.test(form)
      ? bytesOfBase64(word)
      : bytesOf(unquoted(word.replaceAll('_', ' ')));
    return decoded(bytes, charset) ?? whole;
  });
  // Some write the letters as they are, in UTF-8.
  return (decoded(bytesOf(text), 'utf-8', text) ?? text).trim();
}

function decoded(bytes: Uint8Array, charset: string, text = ''): string | null {
  if (/[^\0-\xff]/.test(text)) return null;
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function partsBetween(body: string, boundary: string): string[] {
  const mark = `--${boundary}`;
  const parts: string[] = [];
  let start = -1;
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue;
    if (start !== -1) parts.push(body.slice(start, at));
    const lineEnd = body.indexOf('\n', at);
    if (body.startsWith('--', at + mark.length) || lineEnd === -1 || parts.length >= MOST_PARTS)
      return parts;
    start = lineEnd + 1;
  }
  // A message that was cut off has no last boundary.
  if (start !== -1) parts.push(body.slice(start));
  return parts;
}

function unquoted(text: string): string {
  return text.replace(/=([\da-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

function bytesOfBase64(text: string): Uint8Array {
  const signs = text.replace(/[^A-Za-z\d+/]/g, '');
  try {
    return bytesOf(atob(signs.length % 4 === 1 ? signs.slice(0, -1) : signs));
  } catch {
    return new Uint8Array();
  }
}
