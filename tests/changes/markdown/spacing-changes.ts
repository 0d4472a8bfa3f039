import type { Change } from '../change';
import { eachLine, type Place } from './place';

function everyLine(make: (line: string) => string): Change<Place> {
  return ({ lines }) => ({ text: lines.map(make).join('\n') });
}

function ownLines(make: (line: string) => string): Change<Place> {
  return (place) => {
    const text = eachLine(place, make);
    return text === null ? null : { text };
  };
}

const BLOCK = /^\s*(?:[-#|<>`~$*+]|\d+[.)]|$)/;

/** White space and punctuation. */
export const spacingChanges: Record<string, Change<Place>> = {
  'spacing: CRLF': everyLine((line) => `${line}\r`),
  'spacing: byte order mark': ({ lines }) => ({ text: `\uFEFF${lines.join('\n')}` }),
  'spacing: spaces behind headings': ownLines((line) => (/^\s*#/.test(line) ? `${line}  ` : line)),
  'spacing: trailing tab': ownLines((line) => (line ? `${line}\t` : line)),
  'spacing: two blank lines': ownLines((line) => (line === '' ? '\n' : line)),
  'spacing: blank lines with spaces': ownLines((line) => (line === '' ? '  ' : line)),
  'spacing: a space before': ownLines((line) => (BLOCK.test(line) ? line : ` ${line}`)),
  'spacing: items a space further in': ownLines((line) => line.replace(/^(?=[-*+] )/, ' ')),
  'spacing: other bullets': ownLines((line) => line.replace(/^(\s*)- /, '$1* ')),
  'spacing: dots for bullets': ownLines((line) => line.replace(/^- /, '• ')),
  'spacing: no-break spaces': ownLines((line) => line.replace(/(\p{L}) (?=\p{L})/gu, '$1\u00a0')),
  'spacing: zero-width spaces': ownLines((line) => line.replace(/(\p{L}) (?=\p{L})/u, '$1 \u200b')),
  'spacing: full-width colons': ownLines((line) =>
    line.replace(/\*\*:/g, '**：').replace(/:\*\*/g, '：**'),
  ),
  'spacing: half-width colons': ownLines((line) =>
    line.replace(/\*\*：/g, '**:').replace(/：\*\*/g, ':**'),
  ),
  'spacing: curly quotes': ownLines((line) => line.replace(/(\s)"([^"\n]+)"/g, '$1“$2”')),
};
