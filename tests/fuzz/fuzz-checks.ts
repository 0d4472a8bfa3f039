import type { Digest } from '../../lib/digest/digest';
import { plainInline, plainText } from '../../lib/digest/plain-text';
import type { Problem, ProblemKind } from '../../lib/digest/problem';
import type { Report } from '../../lib/digest/report';
import { sectionKinds } from '../../lib/digest/section-kind';
import type { Block, Inline, MathElement } from '../../lib/digest/tree';
import { parsePaperId } from '../../lib/paper/paper-id';
import { parseReport } from '../../lib/parse/parse-report';
import { decodeText } from '../../lib/parse/text/decode-text';
import type { FuzzInput } from './fuzz-input';

/** What a parser may say of a file. */
const PROBLEM_KINDS: string[] = [
  'empty-file',
  'binary-file',
  'too-large',
  'over-budget',
  'html-page',
  'list-page',
  'feed-list',
  'doubtful-encoding',
  'no-paper-items',
  'no-papers',
  'no-id',
  'bad-id',
  'no-digest',
  'index',
  'only-named',
  'two-papers',
  'repeated-paper',
  'disputed-paper',
  'truncated',
  'stray-text',
  'failed-output',
  'broken-structure',
  'more-problems',
  'skipped',
  'too-many',
] satisfies ProblemKind[];
const LANGUAGE = /^[a-z]{2}(?:-Hant)?$/;
const LONGEST_DETAIL = 200;
/** Deep enough for any text, shallow enough for any renderer's stack. */
const DEEPEST = 100;

/** By kind, the names of a node's fields; those behind a bar it may have. */
const BLOCKS: Record<string, string> = {
  paragraph: 'c',
  heading: 'c level',
  list: 'items ordered start',
  quote: 'c',
  preformatted: 'text',
  table: 'head rows|align',
  rule: '',
};
const INLINES: Record<string, string> = {
  strong: 'c',
  emphasis: 'c',
  code: 'text',
  link: 'c href',
  math: 'display mathml tex',
  break: '',
};
const MATHML = /^(?:a|script|style|iframe|img|svg|maction|semantics|annotation(?:-xml)?|mglyph)$/;
const MATHML_ATTRIBUTE = /^(?:on|href|src|style|class|id|xlink)/;

/** Parses an input and says what of the parser's promises it finds broken, one short sentence each. */
export function faultsOf(input: FuzzInput): string[] {
  let report: Report;
  try {
    report = parseReport(input.bytes, input.name);
  } catch (error) {
    const [place = ''] =
      /lib\/parse\/[\w-]+\.ts/.exec(error instanceof Error ? (error.stack ?? '') : '') ?? [];
    return [`throws in ${place}: ${error}`.slice(0, LONGEST_DETAIL)];
  }
  const decoded = decodeText(input.bytes);
  const text = decoded.ok ? decoded.text : '';
  return [
    ...report.problems.flatMap((problem) => problemFaults(problem, text)),
    ...report.digests.flatMap(digestFaults),
    ...(report.digests.length === 0 && report.problems.length === 0
      ? ['neither a digest nor a problem']
      : []),
    ...lostWords(report, text, input.words),
  ];
}

function problemFaults({ kind, line, detail }: Problem, text: string): string[] {
  const faults: string[] = [];
  if (!PROBLEM_KINDS.includes(kind)) faults.push(`a problem of unknown kind: ${kind}`);
  if (typeof detail !== 'string' || detail.length > LONGEST_DETAIL)
    faults.push(`a long detail: ${kind}`);
  // The parser's lines end as its text's do.
  if (line !== null && !(Number.isInteger(line) && line >= 1 && line <= text.split('\n').length))
    faults.push(`a line beyond the file: ${kind} in ${line}`);
  return faults;
}

function digestFaults(digest: Digest): string[] {
  const { paperId, title, lang, date, sourceUrl, summary, sections } = digest;
  const faults: string[] = [];
  if (parsePaperId(paperId) !== paperId) faults.push(`no paper’s id: ${paperId}`);
  if (!LANGUAGE.test(lang)) faults.push(`no language: ${lang}`);
  if (typeof title !== 'string' || typeof digest.source !== 'string')
    faults.push('a title that is no string');
  if (date !== null && !/^20\d\d-[01]\d-[0-3]\d$/.test(date)) faults.push(`no day: ${date}`);
  if (sourceUrl !== null && !/^https?:\/\//i.test(sourceUrl))
    faults.push(`no web address: ${sourceUrl}`);
  if (!sections.some(({ blocks }) => plainText(blocks).trim() !== ''))
    faults.push('a digest without text');
  if (plainInline(summary).trim() === '') faults.push('an empty summary');
  try {
    visitInlines(summary, 0, false);
    for (const { kind, label, blocks } of sections) {
      if (!sectionKinds.includes(kind) || typeof label !== 'string')
        faults.push(`a section of unknown kind: ${kind}`);
      visitBlocks(blocks, 0);
    }
  } catch (error) {
    faults.push(String(error));
  }
  return faults;
}

/**
 * Words that are neither in a digest nor in an entry that a problem names. Sound where the file's
 * structure is known to be whole: there each entry is a digest, or its problem says where it stands.
 */
function lostWords({ digests, problems }: Report, text: string, words: string[]): string[] {
  if (words.length === 0) return [];
  const kept = digests.map(digestText).join('\n') + problems.map(({ detail }) => detail).join('\n');
  const lost = words.filter((word) => !kept.includes(word) && text.includes(word));
  const dropped = problems.filter(({ kind }) =>
    [
      'no-id',
      'bad-id',
      'no-digest',
      'disputed-paper',
      'failed-output',
      'broken-structure',
    ].includes(kind),
  );
  return lost.length > 0 && dropped.length === 0 ? [`lost words: ${lost.join(' ')}`] : [];
}

function digestText({ title, sections }: Digest): string {
  return [
    title,
    ...sections.flatMap(({ label, blocks }) => [label, plainText(blocks), ...addresses(blocks)]),
  ].join('\n');
}

/** Where the links lead. */
function addresses(blocks: Block[]): string[] {
  return [...JSON.stringify(blocks).matchAll(/"href":"((?:[^"\\]|\\.)*)"/g)].map(
    (found) => found[1] ?? '',
  );
}

function visitBlocks(blocks: Block[], depth: number): void {
  for (const block of blocks) {
    isNode(block, BLOCKS, depth);
    if (block.t === 'paragraph' || block.t === 'heading') visitInlines(block.c, depth + 1, false);
    else if (block.t === 'quote') visitBlocks(block.c, depth + 1);
    else if (block.t === 'list') for (const item of block.items) visitBlocks(item, depth + 1);
    else if (block.t === 'table')
      for (const cell of [...block.head, ...block.rows.flat()])
        visitInlines(cell, depth + 1, false);
    else if (block.t === 'preformatted')
      must(typeof block.text === 'string', 'preformatted text is none');
    if (block.t === 'heading')
      must([1, 2, 3, 4, 5, 6].includes(block.level), `a heading of level ${block.level}`);
    if (block.t === 'list')
      must(Number.isSafeInteger(block.start), `a list that starts at ${block.start}`);
  }
}

function visitInlines(nodes: Inline[], depth: number, linked: boolean): void {
  must(Array.isArray(nodes), 'inline content is no list');
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    isNode(node, INLINES, depth);
    if (node.t === 'link') {
      must(!linked, 'a link within a link');
      must(/^https?:\/\/\S/i.test(node.href), `a link to ${node.href.slice(0, 60)}`);
    }
    if ('c' in node) visitInlines(node.c, depth + 1, linked || node.t === 'link');
    if (node.t === 'code') must(typeof node.text === 'string', 'code is no text');
    if (node.t === 'math') {
      must(typeof node.tex === 'string', 'TeX is no text');
      if (node.mathml) visitMath(node.mathml, 0);
    }
  }
}

function visitMath({ tag, attributes, c }: MathElement, depth: number): void {
  must(depth < DEEPEST, 'a formula too deep');
  must(/^m[a-z]+$|^none$/.test(tag) && !MATHML.test(tag), `MathML with ${tag}`);
  for (const [name, value] of Object.entries(attributes))
    must(
      !MATHML_ATTRIBUTE.test(name) && !/[<>"'();:\\]/.test(value),
      `MathML with ${name}=${value}`,
    );
  for (const child of c) if (typeof child !== 'string') visitMath(child, depth + 1);
}

function isNode(node: { t: string }, known: Record<string, string>, depth: number): void {
  must(Object.hasOwn(known, node.t), `a node of unknown kind: ${node.t}`);
  const [own = '', optional = ''] = known[node.t]?.split('|') ?? [];
  const names = Object.keys(node).filter((name) => name !== 't' && name !== optional);
  must(names.sort().join(' ') === own, `${node.t} with ${names}`);
  must(depth < DEEPEST, 'a tree too deep');
}

function must(holds: boolean, fault: string): void {
  if (!holds) throw new Error(fault);
}
