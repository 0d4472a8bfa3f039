import type { Problem } from '../../digest/problem';
import type { RawEntry } from '../sections/raw-entry';
import type { Line } from '../text/line';
import { readJson } from './json-reader';
import { recordsOf } from './read-record-file';
import { readTable } from './read-table';
import type { Values } from './read-values';
import { readYaml } from './read-yaml';

/** Records that stand within a text. */
export interface EmbeddedRecords {
  entries: RawEntry[];
  problems: Problem[];
  /** The numbers of the lines that they took, fences and tags included. */
  lines: Set<number>;
}

const FENCE = /^\s{0,24}(`{3,}|~{3,})\s{0,9}(\w{0,20})\s*$/;
const SCRIPT = /<script\b[^<>]{0,300}\btype\s?=\s?["']?application\/(?:ld\+)?json\b[^<>]{0,300}>/i;
const END_OF_SCRIPT = /<\/script\s{0,9}>/i;
/** A line that begins JSON, and no prose. */
const BARE = /^\s{0,12}(?:[[{]\s*$|\{\s{0,9}["'“]|\[\s{0,9}[{["'])/;

/** A run of lines that may be records. */
interface Block {
  /** Indexes of its first line and of the one behind its last, what encloses it included. */
  from: number;
  to: number;
  content: Line[];
  format: string;
}

/**
 * Reads the records in a text's code fences, and JSON that stands there without one: each block a record or a
 * list of them. Null where no block tells anything of a paper that it names.
 */
export function recordsInFences(lines: Line[]): EmbeddedRecords | null {
  const blocks = fencedBlocks(lines);
  const embedded = readBlocks(blocks, lines);
  if (embedded || blocks.length > 0) return embedded;
  const first = lines.findIndex(({ text }) => BARE.test(text.slice(0, 200)));
  if (first === -1) return null;
  const content = lines.slice(first);
  return readBlocks([{ from: first, to: lines.length, content, format: 'bare' }], lines);
}

/** Reads the records that a page keeps for programs, in `<script type="application/json">`; null where it has none that tell anything. */
export function recordsInScripts(lines: Line[]): EmbeddedRecords | null {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const script = scriptFrom(lines, at);
    if (script) blocks.push(script);
    at = script ? script.to : at + 1;
  }
  return readBlocks(blocks, lines);
}

/** The script of JSON that begins on a line, up to its end or the text's; null where none begins there. */
function scriptFrom(lines: Line[], from: number): Block | null {
  const start = SCRIPT.exec(lines[from]?.text ?? '');
  if (!start) return null;
  const behindTag = start.index + start[0].length;
  const content: Line[] = [];
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    const text = (line?.text ?? '').slice(index === from ? behindTag : 0);
    const end = END_OF_SCRIPT.exec(text);
    if (line) content.push({ ...line, text: text.slice(0, end?.index) });
    if (end) break;
  }
  return { from, to: from + content.length, content, format: 'json' };
}

function fencedBlocks(lines: Line[]): Block[] {
  const blocks: Block[] = [];
  let open: { index: number; mark: string; format: string } | null = null;
  lines.forEach(({ text }, index) => {
    const [, mark, info = ''] = FENCE.exec(text.slice(0, 100)) ?? [];
    if (mark === undefined) return;
    if (!open) open = { index, mark, format: info.toLowerCase() };
    else if (info === '' && mark.startsWith(open.mark)) {
      const { index: from, format } = open;
      blocks.push({ from, to: index + 1, content: lines.slice(from + 1, index), format });
      open = null;
    }
  });
  return blocks;
}

function readBlocks(blocks: Block[], lines: Line[]): EmbeddedRecords | null {
  const entries: RawEntry[] = [];
  const problems: Problem[] = [];
  const taken = new Set<number>();
  for (const block of blocks) {
    const values = valuesOf(block);
    if (!values) continue;
    const records = recordsOf(values);
    const told = records.entries.filter(
      ({ paperId, sections }) => paperId !== null && sections.length > 0,
    );
    if (told.length === 0) continue;
    for (const entry of records.entries) entries.push(entry);
    for (const told of records.problems) problems.push(told);
    for (const line of linesOf(block, records.entries, lines)) taken.add(line);
  }
  return entries.length === 0 ? null : { entries, problems, lines: taken };
}

/** A block's lines; of JSON without a fence, those from its first record to its last. */
function linesOf({ from, to, format }: Block, entries: RawEntry[], lines: Line[]): number[] {
  const last = entries.reduce((end, { endLine }) => Math.max(end, endLine ?? 0), 0);
  const own = lines.slice(from, to);
  if (format !== 'bare') return own.map(({ number }) => number);
  const end = own.findIndex(({ number }) => number > last);
  // The brackets that close the list are part of it.
  const rest = end === -1 ? [] : own.slice(end);
  const open = rest.findIndex(({ text }) => !/^\s*[\]}),;]+\s*$/.test(text));
  return own.slice(0, own.length - rest.length + Math.max(0, open)).map(({ number }) => number);
}

function valuesOf({ content, format }: Block): Values | null {
  const [first] = content;
  if (!first) return null;
  const text = content.map((line) => line.text).join('\n');
  const about = { numbersAsText: false, banner: '' };
  if (/^ya?ml$/.test(format)) return { ...readYaml(text, first.number), ...about };
  if (/^[ct]sv$/.test(format))
    return { ...readTable(text, `.${format}`, first.number), numbersAsText: true };
  if (!/^\s*[[{]/.test(text)) return null;
  return { ...readJson(text, first.number), ...about };
}
