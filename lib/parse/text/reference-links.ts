import { isOnlyLinks } from '../words/only-links';
import { namedPapers } from '../words/paper-mentions';
import type { Line } from './line';

const DEFINITION = /^ {0,3}\[(\^?)([^[\]]{1,80})\]:\s*(\S.{0,2000})$/;
const ADDRESS = /^<?(https?:\/\/[^\s<>]+)>?(?:\s+["'(].{0,300}["')])?\s*$/;
/** `[text][1]`, `[text] [1]`; in `[3] [Title][3]` the first is a number. */
const REFERENCE = /(\[[^[\]]{1,400}\])(?:\[([^[\]^]{0,80})\]|\s\[([^[\]^]{0,80})\](?!\[))/g;
/** What begins so may be an entry's heading. */
const HEADING = /^\s*(?:#|\*\*|\d{1,3}[.)]\s)/;
/** What opens with a title and ends in a reference alone: `- **A title**: … [1]`. */
const TITLED =
  /^\s{0,3}(?:#{1,6}\s|\*\*|(?:[-*+]|\d{1,3}[.)])\s+(?:\*\*|\[)).{0,4000}?\s\[([^[\]^]{1,80})\]\.?\s*$/;
/** One alone may cite something. */
const LEAST_TITLED = 2;
const FOOTNOTE = /\[\^([^[\]]{1,80})\]/g;

/**
 * Writes links whose addresses stand elsewhere, `[text][1]`, with their addresses, and puts a footnote's
 * paper behind the heading that bears its mark. Lines keep their numbers.
 * Source: https://spec.commonmark.org/0.31.2/#reference-link
 */
export function resolveReferences(lines: Line[]): Line[] {
  const definitions = readDefinitions(lines);
  const { addresses, papers, told } = definitions;
  if (addresses.size + papers.size === 0) return lines;
  const titled = titledLines(lines, definitions);
  return lines.map((line) => {
    if (line.fenced || !line.text.includes('[')) return line;
    if (told.has(line)) return { ...line, text: '' };
    const paper = titled.get(line);
    const text = paper === undefined ? resolved(line.text, definitions) : behind(line.text, paper);
    return text === line.text ? line : { ...line, text };
  });
}

/** What a text defines below it. */
interface Definitions {
  /** By their names in lower case. */
  addresses: Map<string, string>;
  /** The papers of footnotes, by the footnotes' names in lower case. */
  papers: Map<string, string>;
  /** The lines that say nothing else. */
  told: Set<Line>;
}

function readDefinitions(lines: Line[]): Definitions {
  const definitions: Definitions = { addresses: new Map(), papers: new Map(), told: new Set() };
  for (const line of lines) {
    const [, note, name = '', text = ''] = (!line.fenced && DEFINITION.exec(line.text)) || [];
    if (note === '') addAddress(definitions, line, name.toLowerCase(), text);
    else if (note === '^') addFootnote(definitions, line, name.toLowerCase(), text);
  }
  return definitions;
}

function addAddress(
  { addresses, told }: Definitions,
  line: Line,
  name: string,
  text: string,
): void {
  const address = ADDRESS.exec(text)?.[1];
  if (!address) return;
  addresses.set(name, address);
  told.add(line);
}

function addFootnote({ papers, told }: Definitions, line: Line, name: string, text: string): void {
  const [paper, ...others] = namedPapers(text);
  if (paper === undefined || others.length > 0) return;
  papers.set(name, paper);
  if (isOnlyLinks(text)) told.add(line);
}

/** The addresses of the papers that lines with a title refer to in the end, each line to its own; none where two refer to one. */
function titledLines(lines: Line[], { addresses }: Definitions): Map<Line, string> {
  const found = new Map<Line, string>();
  for (const line of lines) {
    const name = line.fenced ? undefined : TITLED.exec(line.text)?.[1];
    const address = addresses.get(name?.toLowerCase() ?? '');
    if (address !== undefined && namedPapers(address).length === 1) found.set(line, address);
  }
  const isOneEach = new Set(found.values()).size === found.size && found.size >= LEAST_TITLED;
  return isOneEach ? found : new Map();
}

/** Writes a line's last reference as a link. */
function behind(text: string, address: string): string {
  return text.replace(/(\[[^[\]^]{1,80}\])(\.?\s*)$/, `$1(${address.replaceAll('$', '$$$$')})$2`);
}

function resolved(text: string, { addresses, papers }: Definitions): string {
  const isHeading = HEADING.test(text);
  return text
    .replace(REFERENCE, (whole, label: string, joined?: string, parted?: string) => {
      const name = joined ?? parted ?? '';
      const address = addresses.get((name || label.slice(1, -1)).toLowerCase());
      return address ? `${label}(${address})` : whole;
    })
    .replace(FOOTNOTE, (whole, name: string) => {
      const paper = isHeading && papers.get(name.toLowerCase());
      return paper ? ` (arXiv:${paper})` : whole;
    });
}
