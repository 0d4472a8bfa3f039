import { plainInline } from '../digest/plain-text';
import type { Inline } from '../digest/tree';
import type { ExportedDigest } from './exported-digest';
import { inGroups, type SomeDigests, writerOf } from './exported-digest';
import { authorsOf, fieldsOf, monthOf } from './particulars-of';

/** Papers as BibTeX, an entry each, with what is said of them as annotation. */
export function toBibTex(digests: readonly ExportedDigest[]): string {
  return inGroups(digests, ({ paperId }) => paperId)
    .map(entryOf)
    .join('\n');
}

function entryOf(digests: SomeDigests): string {
  const [first] = digests;
  const { paperId, title, version } = first;
  const { year, month } = monthOf(paperId);
  const authors = digests.map(authorsOf).find((names) => names.length > 0) ?? [];
  const fields = [...new Set(digests.flatMap(fieldsOf))];
  const notes = digests.map((digest) => {
    const by = [writerOf(digest), digest.date].filter(Boolean).join(', ');
    return texOf(digest.summary) + (by && ` (${escapeTex(by)})`);
  });
  return [
    `@misc{arxiv-${paperId},`,
    // A second pair of braces keeps capitals.
    `  title         = {{${texOf([title])}}},`,
    ...(authors.length > 0
      ? [`  author        = {${authors.map((name) => `{${escapeTex(name)}}`).join(' and ')}},`]
      : []),
    `  year          = {${year}},`,
    `  month         = {${Number(month)}},`,
    `  eprint        = {${paperId}${version === undefined ? '' : `v${version}`}},`,
    '  archivePrefix = {arXiv},',
    `  url           = {https://arxiv.org/abs/${paperId}},`,
    ...(fields.length > 0 ? [`  keywords      = {${escapeTex(fields.join(', '))}},`] : []),
    `  annote        = {${notes.join(' \\par ')}},`,
    '}',
    '',
  ].join('\n');
}

/** What gives commands another meaning, beyond the formula that it stands in. */
const DEFINES =
  /\\(?:[egx]?def|let|futurelet|global|long|outer|(?:re)?newcommand|providecommand|verb)(?![a-z@])/i;

/**
 * A run as TeX: a formula whose braces match stays one. What is none that could be set as MathML does not: it may hold any
 * command, and TeX can read and write files.
 */
function texOf(run: Inline[]): string {
  return run.map((node) => nodeOf(node)).join('');
}

function nodeOf(node: Inline): string {
  if (typeof node === 'string') return escapeTex(node);
  if (node.t === 'math') {
    const { tex, mathml } = node;
    const isWhole = mathml && isBalanced(tex) && !/[$%\n]/.test(tex) && !DEFINES.test(tex);
    return isWhole ? `$${tex}$` : escapeTex(tex);
  }
  return 'c' in node ? texOf(node.c) : escapeTex(plainInline([node]));
}

const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** A text that TeX sets as it is. BibTeX counts braces, escaped ones included, so that those that don't match go. */
function escapeTex(text: string): string {
  const balanced = isBalanced(text) ? text : text.replace(/[{}]/g, '');
  return balanced.replace(/[\\{}$&#%_^~]/g, (sign) => ESCAPES[sign] ?? sign).replace(/\s+/g, ' ');
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth++;
    else if (sign === '}') depth--;
    if (depth < 0) return false;
  }
  return depth === 0 && !/\\$/.test(text);
}
