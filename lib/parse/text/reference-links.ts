import { isOnlyLinks } from '../words/only-links';
import { namedPapers } from '../words/paper-mentions';
import type { Line } from './line';

const DEFINITION = /^ {0,3}\[(\^?)([^[\]]{1,80})\]:\s*(\S.{0,2000})$/;
const ADDRESS = /^<?(https?:\/\/[^\s<>]+)>?(?:\s+["'(].{0,300}["')])?\s*$/;
const REFERENCE = /(\[[^[\]]{1,400}\])\s?\[([^[\]^]{0,80})\]/g;
const FOOTNOTE = /\[\^([^[\]]{1,80})\]/g;

/**
 * Writes links whose addresses stand elsewhere, `[text][1]`, with their addresses, and puts a footnote's
 * paper behind the heading that bears its mark. Lines keep their numbers.
 * Source: https://spec.commonmark.org/0.31.2/#reference-link
 */
export function resolveReferences(lines: Line[]): Line[] {
  const addresses = new Map<string, string>();
  const papers = new Map<string, string>();
  const definitions = new Set<Line>();
  for (const line of lines) {
    const [, note, name = '', text = ''] = (!line.fenced && DEFINITION.exec(line.text)) || [];
    const address = ADDRESS.exec(text)?.[1];
    if (note === '' && address) {
      addresses.set(name.toLowerCase(), address);
      definitions.add(line);
    }
    const [paper, ...others] = note === '^' ? namedPapers(text) : [];
    if (paper !== undefined && others.length === 0) {
      papers.set(name.toLowerCase(), paper);
      if (isOnlyLinks(text)) definitions.add(line);
    }
  }
  if (addresses.size + papers.size === 0) return lines;
  return lines.map((line) => {
    if (line.fenced || !line.text.includes('[')) return line;
    if (definitions.has(line)) return { ...line, text: '' };
    const text = line.text
      .replace(REFERENCE, (whole, label: string, name: string) => {
        const address = addresses.get((name || label.slice(1, -1)).toLowerCase());
        return address ? `${label}(${address})` : whole;
      })
      .replace(FOOTNOTE, (whole, name: string) => {
        const paper =
          /^\s*(?:#|\*\*|\d{1,3}[.)]\s)/.test(line.text) && papers.get(name.toLowerCase());
        return paper ? ` (arXiv:${paper})` : whole;
      });
    return text === line.text ? line : { ...line, text };
  });
}
