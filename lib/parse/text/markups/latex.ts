import type { Line } from '../line';
import { fenceBlocks } from './fence-blocks';
import { latexText, withoutLatexComment } from './latex-text';
import type { Markup } from './markup';
import { callLine, callLink, paperCall } from './paper-call';
import { firstLines, isMarkdown, writeLines } from './write-lines';

const FILE = /\.(?:tex|latex)$/i;
const SIGN = /^[ \t]*\\(?:documentclass\b|begin\{document\}|(?:sub)?section\*?\{)/;
const BEGIN = /^[ \t]*\\begin\{document\}/;
const END = /^[ \t]*\\end\{document\}/;
const ABOUT = /^[ \t]*\\(title|date|author)\{(.{1,600})\}[ \t]*$/;
const HEADING =
  /^[ \t]*\\(part|chapter|section|subsection|subsubsection|frametitle)\*?(?:\[[^\]\n]{0,300}\])?\{(.{1,600})\}[ \t]*$/;
const LABEL = /\\label\{[^{}]{0,100}\}/;
const RUN_IN = /^[ \t]*\\(?:sub)?paragraph\*?\{([^{}\n]{1,300})\}[ \t]*/;
const ITEM = /^[ \t]*\\item(?![a-zA-Z])[ \t]*(?:\[([^\]\n]{1,300})\])?[ \t]*/;
const ENVIRONMENT = /^[ \t]*\\(begin|end)\{([a-zA-Z]{1,40}\*?)\}(?:\[[^\]\n]{0,200}\])?(.*)$/;
const SOURCES = 'thebibliography';
const SOURCE = /^[ \t]*\\bibitem(?:\[[^\]\n]{0,100}\])?\{[^{}\n]{0,100}\}[ \t]*/;
/** A macro of the author's own, with all that it is given: `\\paper{A title}{2601.12345}`. */
const CALL = /\\([a-zA-Z]{1,40})((?:[ \t]{0,3}\{(?:[^{}\n]|\{[^{}\n]{0,200}\}){0,2000}\}){1,9})/g;
const GIVEN = /\{((?:[^{}\n]|\{[^{}\n]{0,200}\}){0,2000})\}/g;
/** Commands that are given an address, and are no macro of anybody's own. */
const OF_LATEX = /^(?:href|url|nolinkurl|cite[a-z]{0,10}|ref|label|bibitem)$/;
/** What slides consist of, with a title each. Source: https://ctan.org/pkg/beamer */
const SLIDE_PART = new Set(['frame', 'block', 'alertblock', 'exampleblock']);
const GIVEN_TITLE = /^[ \t]*\{((?:[^{}\n]|\{[^{}\n]{0,200}\}){1,600})\}[ \t]*$/;
const LISTS = new Set(['itemize', 'enumerate', 'description']);
const CODE = /^[ \t]*\\begin\{(verbatim|lstlisting|minted)\}/;
const FORMULA = /^(?:equation|align|gather|multline|eqnarray|displaymath)\*?$/;
const DEEPEST = 6;
const RANKS = new Map([
  ['section', 0],
  ['subsection', 1],
  ['frametitle', 1],
  ['subsubsection', 2],
]);

/** LaTeX: sections, lists, links; what stands above `\begin{document}` is its title and its day alone. Source: https://www.latex-project.org/help/documentation/ */
export const latex: Markup = {
  isOf(lines, fileName) {
    if (FILE.test(fileName)) return true;
    const first = firstLines(lines);
    const signs = first.filter((text) => SIGN.test(text)).length;
    return signs >= 2 && !isMarkdown(first);
  },
  toMarkdown(lines) {
    const fenced = fenceBlocks(lines, (text) => {
      const name = CODE.exec(text)?.[1];
      return name === undefined ? null : `\\end{${name}}`;
    });
    return writeLines(fenced, writer(lines));
  },
};

/** Writes lines one after another, those within the document alone, but for what tells of the paper. */
function writer(lines: Line[]): (text: string) => string {
  let preamble = lines.some(({ text }) => BEGIN.test(text));
  let ended = false;
  const top = lines.some(({ text }) => /^[ \t]*\\chapter\*?\{/.test(text)) ? 3 : 2;
  const write = documentWriter(top);
  return (given) => {
    if (BEGIN.test(given)) preamble = false;
    if (END.test(given)) ended = true;
    const text = withoutLatexComment(given);
    const [, about, value = ''] = ABOUT.exec(text) ?? [];
    if (about !== undefined) return aboutLine(about, value);
    return preamble || ended ? '' : write(text);
  };
}

/** Writes a document's lines one after another, by the lists and formulas that they stand in. */
function documentWriter(top: number): (text: string) => string {
  const lists: string[] = [];
  const formulaLine = formulaWriter();
  return (text) => {
    const edge = readEdge(text);
    return formulaLine(text, edge) ?? (edge ? edgeLine(edge, lists) : bodyLine(text, lists, top));
  };
}

/** Writes the lines of formulas one after another; null for any other line. */
function formulaWriter(): (text: string, edge: Edge | null) => string | null {
  let open = '';
  return (text, edge) => {
    if (open === '') {
      if (edge?.side !== 'begin' || !FORMULA.test(edge.name)) return null;
      open = edge.name;
      return `${beginOfFormula(open)}${edge.rest.replace(LABEL, '')}`;
    }
    if (edge?.side !== 'end' || edge.name !== open) return text;
    open = '';
    return `${endOfFormula(edge.name)}${edge.rest}`;
  };
}

/** A line that begins or ends an environment. */
interface Edge {
  side: string;
  name: string;
  /** What stands behind it in its line. */
  rest: string;
}

function readEdge(text: string): Edge | null {
  const [, side, name = '', rest = ''] = ENVIRONMENT.exec(text) ?? [];
  return side === undefined ? null : { side, name, rest };
}

function edgeLine({ side, name, rest }: Edge, lists: string[]): string {
  if (LISTS.has(name)) nest(lists, side, name);
  if (name === SOURCES) return side === 'begin' ? '## References' : '';
  const [, title] = (side === 'begin' && SLIDE_PART.has(name) && GIVEN_TITLE.exec(rest)) || [];
  if (title !== undefined)
    return name === 'frame' ? `### ${latexText(title).trim()}` : `**${latexText(title).trim()}:**`;
  return name === 'abstract' && side === 'begin' ? '**Abstract:**' : latexText(rest.trim());
}

function aboutLine(about: string, value: string): string {
  const text = latexText(value).trim();
  if (about === 'title') return `# ${text}`;
  return text === '' || /\\today/.test(value) ? '' : `${about}: ${text}`;
}

function nest(lists: string[], side: string, name: string): void {
  if (side === 'end') lists.pop();
  else if (lists.length < DEEPEST) lists.push(name);
}

/** `align` numbers lines, which a formula between dollars writes as `aligned`. */
function beginOfFormula(name: string): string {
  return /^(?:align|eqnarray)/.test(name) ? '$$\\begin{aligned}' : '$$';
}

function endOfFormula(name: string): string {
  return /^(?:align|eqnarray)/.test(name) ? '\\end{aligned}$$' : '$$';
}

/** Writes the calls of macros that name a paper; one alone in its line is a heading or a link. */
function withCalls(text: string, rank: number): string {
  if (!text.includes('\\') || !/\d{4}\.\d{4}/.test(text)) return text;
  return text.replace(CALL, (whole, name: string, all: string, at: number) => {
    if (OF_LATEX.test(name)) return whole;
    const given = [...all.matchAll(GIVEN)].map(([, inner = '']) => ({ name: '', text: inner }));
    const call = paperCall(given);
    if (!call) return whole;
    const isAlone =
      text.slice(0, at).trim() === '' && /^[\s{%]*$/.test(text.slice(at + whole.length));
    return isAlone ? callLine(call, rank) : callLink(call);
  });
}

function bodyLine(given: string, lists: string[], top: number): string {
  const text = withCalls(given.replace(SOURCE, '- '), top + 1);
  const [, command = '', title] = HEADING.exec(text.replace(LABEL, '')) ?? [];
  if (title !== undefined) {
    const rank = RANKS.get(command);
    return `${'#'.repeat(rank === undefined ? 2 : top + rank)} ${latexText(title).trim()}`;
  }
  const item = ITEM.exec(text);
  if (item) {
    const mark = lists.at(-1) === 'enumerate' ? '1.' : '-';
    const [whole, term] = item;
    const label = term === undefined ? '' : `**${latexText(term).replace(/[:：]$/, '')}**: `;
    return `${'   '.repeat(Math.max(0, lists.length - 1))}${mark} ${label}${latexText(text.slice(whole.length))}`;
  }
  const [whole, label] = RUN_IN.exec(text) ?? [];
  if (whole === undefined || label === undefined) return latexText(text.trimStart());
  return `**${latexText(label).replace(/[.:]$/, '')}:** ${latexText(text.slice(whole.length))}`;
}
