import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import markdownIt from 'markdown-it';
import type { Chance } from '../fixtures/layouts/chance';
import type { Changed } from './change';
import type { ChangedEntry } from './judge-change';
import { MarkdownFile, markdownChanges } from './markdown/change-markdown';
import { type PlainReading, readPlain } from './plain-reading';
import { ChangeableRecords, recordChanges } from './records/change-records';
import { recordFiles } from './records/record-file';

/** A publisher's file, read as it is, and what can be changed in it. */
export interface RealFile {
  /** Where it lies, and what of it is meant. */
  place: string;
  /** What the reader is told that its name is. */
  name: string;
  before: PlainReading;
  kinds: readonly string[];
  change(kind: string, chance: Chance): { changed: Changed; entry: ChangedEntry } | null;
}

/** Longer files take long to read, and have nothing that shorter ones have not. */
const LONGEST = 60_000;
const LONGEST_PAGE = 30_000;

/** The files of some publishers of which anything is read: Markdown, the same as HTML, JSON, JSON Lines, CSV. */
export function realFiles(folder: string, like: string): RealFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((path) => path.includes('__') && path.includes(like))
    .flatMap((path) => filesOf(folder, path))
    .filter(({ before }) => before.digests.length > 0);
}

function filesOf(folder: string, path: string): RealFile[] {
  const name = path.replace(/^[^/]*\//, '').replaceAll('__', '/');
  if (/\.md$/.test(path)) return textFiles(path, name, readFileSync(join(folder, path), 'utf8'));
  if (/\.(?:json|jsonl|csv)$/.test(path))
    return recordsOf(path, name, readFileSync(join(folder, path), 'utf8'));
  return [];
}

function textFiles(place: string, name: string, text: string): RealFile[] {
  if (text.length > LONGEST) return [];
  const kinds = Object.keys(markdownChanges);
  const plain = text.replace(/\r/g, '');
  const before = readPlain(plain, name);
  const file = new MarkdownFile(plain, before);
  const change: RealFile['change'] = (kind, chance) => file.change(kind, chance);
  return [{ place, name, before, kinds, change }, ...asPage(place, name, plain, kinds)];
}

/** The same file as a page, where it says nothing that only Markdown can say. */
function asPage(place: string, name: string, text: string, kinds: string[]): RealFile[] {
  if (text.length > LONGEST_PAGE || text.startsWith('---')) return [];
  const writer = markdownIt({ html: true });
  const pageOf = (markdown: string) =>
    `<!doctype html>\n<body>\n${writer.render(markdown)}</body>\n`;
  const pageName = name.replace(/\.md$/, '.html');
  const before = readPlain(pageOf(text), pageName);
  const file = new MarkdownFile(text, before);
  return [
    {
      place: `${place} as HTML`,
      name: pageName,
      before,
      kinds,
      change: (kind, chance) => {
        const found = file.change(kind, chance);
        return (
          found && { ...found, changed: { ...found.changed, text: pageOf(found.changed.text) } }
        );
      },
    },
  ];
}

function recordsOf(place: string, name: string, text: string): RealFile[] {
  const kinds = Object.keys(recordChanges);
  return recordFiles(text, name).map((records, number) => {
    const written = records.write(records.rows);
    const before = readPlain(written, name);
    const file = new ChangeableRecords(records, before);
    return {
      place: number === 0 ? place : `${place} list ${number + 1}`,
      name,
      before,
      kinds,
      change: (kind, chance) => file.change(kind, chance),
    };
  });
}
