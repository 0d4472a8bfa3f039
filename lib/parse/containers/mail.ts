import { MOST_PARTS } from '../../digest/budgets';
import { findDay } from '../entries/lines/report-header';
import {
  contentOf,
  headerText,
  leafParts,
  type MimePart,
  parameterOf,
  readPart,
  typeOf,
} from './mime';

/** What a mail, or a page saved as one, holds of a report. */
export interface Mail {
  subject: string;
  /** The day that its subject names, else the one it was sent. */
  day: string | null;
  /** Its text: as HTML, where it has that. */
  content: Uint8Array;
  charset: string | null;
  html: boolean;
  /** Whether it has more parts than are looked at. */
  cut: boolean;
}

const MAIL_NAME = /\.(?:eml|mht|mhtml)$/i;
const HEAD = 64 * 1024;
const FIRST_LINE = /^\s*(?:From |[A-Za-z][\w-]{1,40}:)/;

/** Reads a saved mail (`.eml`) or a page saved in one file (`.mht`); null where the bytes are neither. */
export function readMail(bytes: Uint8Array, fileName: string): Mail | null {
  // Most files are none, and their first line tells.
  if (!FIRST_LINE.test(latin1(bytes.subarray(0, 200)))) return null;
  const head = latin1(bytes.subarray(0, HEAD)).replace(/^\s*(?:From [^\n]{0,300}\n)?/, '');
  if (!isMail(readPart(head), MAIL_NAME.test(fileName))) return null;
  const message = readPart(latin1(bytes).replace(/^\s*(?:From [^\n]{0,300}\n)?/, ''));
  const leaves = leafParts(message);
  const parts = leaves.filter(
    ({ headers }) => !/^\s*attachment/i.test(headers.get('content-disposition') ?? ''),
  );
  const part =
    parts.find((leaf) => /^(?:text\/html|application\/xhtml\+xml)$/.test(typeOf(leaf))) ??
    parts.find((leaf) => typeOf(leaf).startsWith('text/'));
  const subject = headerText(message, 'subject');
  return {
    subject,
    day: findDay(subject) ?? findDay(headerText(message, 'date')),
    content: part ? contentOf(part) : new Uint8Array(),
    charset: part ? parameterOf(part, 'charset') : null,
    html: part !== undefined && typeOf(part) !== 'text/plain',
    cut: leaves.length >= MOST_PARTS,
  };
}

/** A report may begin with `Title: …` and `Date: …` too; a mail says how it is encoded, or from whom it comes to whom. */
function isMail({ headers }: MimePart, named: boolean): boolean {
  const has = (name: string) => headers.has(name);
  if (has('mime-version') && has('content-type')) return true;
  if (has('from') && has('subject') && (has('to') || has('message-id') || has('received')))
    return true;
  return named && (has('subject') || has('from') || has('content-type'));
}

/** One letter a byte, as the format wants it; `latin1` is windows-1252 to a decoder. */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return parts.join('');
}
