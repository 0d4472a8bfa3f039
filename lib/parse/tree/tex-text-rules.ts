import {
  closingBrace,
  type InlineReaders,
  type InlineState,
  matchAt,
  readLink,
  readNested,
} from './nested-inline';
import { texToMathml } from './tex';
import { accented, SYMBOLS } from './tex-letters';

const COMMAND = /\\([a-zA-Z]+)\*?/y;
const ACCENT = /\\(?:(['"`^~=.])\s?(?:\{(\\?[a-zA-Z])\}|([a-zA-Z]))|([cvHkur])\{(\\?[a-zA-Z])\})/y;
const BRACED_ACCENT = /\{(\\[^\s{}]\s?(?:\{\\?[a-zA-Z]\}|[a-zA-Z]))\}/y;
/** `{\bf text}`, of which the command says how the text is set. */
const SWITCH =
  /\{\\(bf|bfseries|em|it|itshape|sl|tt|ttfamily|sc|scshape|rm|sf|small|large|footnotesize)\b\s*/y;
const QUOTED = /``(?!`)((?:(?!``)[\s\S]){1,600}?)(?:''|"(?=[\s.,;:!?)]|$))/y;
const SINGLE_QUOTED = /`([^`\n']{1,80})'(?![\p{L}\d'`])/uy;
const DASHES = /-{2,3}(?!-)/y;

const LONGEST_ARGUMENT = 2000;
const STRONG = /^(?:textbf|mathbf|bf)/;
const EMPHASIS = /^(?:emph|textit|textsl|underline|uline|em|it|sl)/;
const CODE = /^(?:texttt|verb|tt)/;
/** Commands whose argument is text as it stands. */
const PLAIN =
  /^(?:text|textrm|textsf|textsc|textnormal|textup|textmd|mbox|hbox|sc|rm|sf|small|large|footnotesize)/;
/** Source: https://ctan.org/pkg/natbib, https://ctan.org/pkg/cleveref */
const CITATION = /^(?:[Cc]ite[a-z]*|parencite|textcite|autocite|[Cc]?ref|eqref|autoref|pageref)$/;
/** Those that stand beside a sentence, which is whole without them. */
const ASIDE = /^(?:[Cc]itep?|parencite|autocite)$/;
const ASIDE_AHEAD = /^\\(?:[Cc]itep?|parencite|autocite)\*?\{/;
/** Words behind which a work that is cited is part of the sentence. */
const SPEAKS_OF =
  /(?:^|[\s~(])(?:in|by|of|from|to|with|see|and|or|than|following|on|e\.g\.,?|cf\.?)[\s~]*$|^[\s~]*$/iu;
/** Commands that say nothing to a reader, some with an argument. */
const UNSEEN =
  /^(?:label|vspace|hspace|index|noindent|centering|xspace|smallskip|medskip|bigskip|clearpage|newpage|protect|displaystyle|maketitle|begin|end|left|right|hfill)$/;
/** What authors often make a command of. */
const SHORT_FOR = new Map([
  ['eg', 'e.g.'],
  ['ie', 'i.e.'],
  ['etal', 'et al.'],
  ['etc', 'etc.'],
  ['wrt', 'w.r.t.'],
  ['vs', 'vs.'],
]);
const BREAK = /^(?:par|newline|linebreak)$/;
const SPACE = /^(?:quad|qquad|enspace|thinspace|space)$/;
/** Commands of a formula, which has lost its dollar signs. */
const FORMULA =
  /^(?:[dt]?frac|sqrt|math(?:cal|bb|rm|bf|it|sf|frak|scr)|bm|boldsymbol|hat|widehat|bar|overline|tilde|widetilde|vec|dot|ddot|operatorname|binom|min|max|arg|log|ln|exp|sin|cos|tan|lim|sup|inf|Pr|text)$/;
const SHORTEST_NAME = 3;
/** Words behind which `~` is TeX's blank. */
const TIED =
  /(?<!\p{L})(?:figs?|figure|tab|table|sec|section|eqs?|equation|alg|algorithm|app|appendix|chapter|theorem|lemma|refs?|et|cf|vs|e\.g|i\.e|dr|prof)\.?$/iu;

/**
 * Reads what authors leave of TeX in their prose, by the sign that it begins with: commands, quotes, dashes, ties,
 * letters with accents, formulas without their dollar signs. A command that nobody knows is its name or its text.
 */
export const texTextReaders: InlineReaders = {
  '\\': [(state, silent) => readAccent(state, silent, ACCENT), readCommand],
  '{': [(state, silent) => readAccent(state, silent, BRACED_ACCENT), readSwitch],
  '`': [
    (state, silent) => readQuoted(state, silent, QUOTED, '“”'),
    (state, silent) => readQuoted(state, silent, SINGLE_QUOTED, '‘’'),
    readLoneQuote,
  ],
  '--': [readDashes],
  '~': [readTie],
};

/** Goes on behind what was read, and writes a text for it. */
function write(state: InlineState, silent: boolean, text: string, length: number): true {
  if (!silent) state.pending += text;
  state.pos += length;
  return true;
}

function readAccent(state: InlineState, silent: boolean, pattern: RegExp): boolean {
  const match = matchAt(state, pattern);
  if (!match) return false;
  const whole = match[0];
  const braced = whole.startsWith('{');
  ACCENT.lastIndex = 0;
  const [, sign, inBraces, bare, letter, ofLetter] =
    (braced ? ACCENT.exec(match[1] ?? '') : match) ?? [];
  const base = inBraces ?? ofLetter ?? bare ?? '';
  const written = accented(sign ?? letter ?? '', base);
  if (written === null) return false;
  // Outside braces a sign with a backslash may be that sign: `\"on\"`, `it\'s`, Markdown's `\~a`.
  const isSign =
    !braced &&
    bare !== undefined &&
    !(
      /\p{L}/u.test(state.src[state.pos - 1] ?? '') &&
      /["']/.test(sign ?? '') &&
      /[aeiouycz]/i.test(bare)
    );
  return isSign ? false : write(state, silent, written, whole.length);
}

/** Where a command's argument stands that begins at this place; null where there is none. */
function argumentAt({ src, posMax }: InlineState, at: number): [start: number, end: number] | null {
  if (src[at] !== '{') return null;
  const end = closingBrace(src, at + 1, LONGEST_ARGUMENT);
  return end === -1 || end >= posMax ? null : [at + 1, end];
}

function readCommand(state: InlineState, silent: boolean): boolean {
  const match = matchAt(state, COMMAND);
  if (!match) return false;
  const [whole, name = ''] = match;
  const behind = state.pos + whole.length;
  const argument = argumentAt(state, behind);
  const next = argument ? argument[1] + 1 : behind;
  if (
    argument &&
    (STRONG.test(name) || EMPHASIS.test(name) || CODE.test(name) || PLAIN.test(name))
  ) {
    if (!silent) readStyled(state, name, argument);
    state.pos = next;
    return true;
  }
  if (argument && readReference(state, silent, name, argument)) return true;
  return (
    readUnseen(state, silent, name, next) ||
    readFormula(state, silent, name, behind) ||
    readUnknown(state, silent, name, argument)
  );
}

function readStyled(state: InlineState, name: string, part: [start: number, end: number]): void {
  const text = state.src.slice(...part);
  if (text.trim() === '') state.pending += text;
  else if (CODE.test(name))
    state.push('code_inline', 'code', 0).content = text.replace(/\\([_%&#${}])/g, '$1');
  else if (STRONG.test(name)) readNested(state, part, 'strong');
  else if (EMPHASIS.test(name)) readNested(state, part, 'em');
  else readNested(state, part);
}

/** Citations and references by their keys, addresses, footnotes. */
function readReference(
  state: InlineState,
  silent: boolean,
  name: string,
  part: [start: number, end: number],
): boolean {
  const { src, pos } = state;
  const text = src.slice(...part);
  const next = part[1] + 1;
  if (isAside(state, name)) return dropAside(state, silent, next);
  if (CITATION.test(name))
    return write(state, silent, `[${text.replace(/,\s*/g, ', ')}]`, next - pos);
  if (name !== 'url' && name !== 'href' && name !== 'footnote') return false;
  const label = name === 'href' ? argumentAt(state, next) : null;
  if (!silent && name === 'footnote') readFootnote(state, part);
  else if (!silent) readAddress(state, text, label);
  state.pos = label ? label[1] + 1 : next;
  return true;
}

/** Whether a command cites a work beside a sentence: its key names what only the paper's own list has. */
function isAside({ src, pos }: InlineState, name: string): boolean {
  return ASIDE.test(name) && !SPEAKS_OF.test(src.slice(Math.max(0, pos - 12), pos));
}

/** Goes on behind such a command, and behind one of the blanks around it. */
function dropAside(state: InlineState, silent: boolean, next: number): true {
  const { src, pos } = state;
  return write(
    state,
    silent,
    '',
    next - pos + (/^ {2}$/.test(`${src[pos - 1]}${src[next]}`) ? 1 : 0),
  );
}

function readFootnote(state: InlineState, part: [start: number, end: number]): void {
  state.pending += ' (';
  readNested(state, part);
  state.pending += ')';
}

/** Reads an address with its text, or alone, into a link; where it can't be one, what a reader sees of it. */
function readAddress(
  state: InlineState,
  address: string,
  label: [start: number, end: number] | null,
): void {
  if (state.md.validateLink(address) && state.linkLevel === 0) readLink(state, address, label);
  else if (label) readNested(state, label);
  else state.pending += address;
}

function readUnseen(state: InlineState, silent: boolean, name: string, next: number): boolean {
  if (BREAK.test(name)) {
    if (!silent) state.push('hardbreak', 'br', 0);
  } else if (SPACE.test(name)) {
    if (!silent) state.pending += ' ';
  } else if (!UNSEEN.test(name)) return false;
  state.pos = next;
  return true;
}

/** A sign of its own, or a formula from its first command to where it can't go on. */
function readFormula(state: InlineState, silent: boolean, name: string, behind: number): boolean {
  const symbol = isLoneLetter(state, name, behind) ? undefined : SYMBOLS.get(name);
  if (symbol === undefined && !FORMULA.test(name)) return false;
  const end = endOfFormula(state, behind);
  if (end === behind && symbol !== undefined) {
    return write(
      state,
      silent,
      symbol,
      behind - state.pos + (state.src.startsWith('{}', behind) ? 2 : 0),
    );
  }
  const tex = state.src.slice(state.pos, end);
  if (texToMathml(tex, false) === null) return false;
  if (!silent) state.push('math_inline', 'math', 0).content = tex;
  state.pos = end;
  return true;
}

/** `\S`, `\o`, `\l` are signs of patterns too; TeX's stand within a word or before a number. */
function isLoneLetter({ src, pos }: InlineState, name: string, behind: number): boolean {
  if (name.length > 1) return false;
  const isWithin = /\p{L}/u.test(src[pos - 1] ?? '') || src.startsWith('{}', behind);
  return !isWithin && !/^[~\s]?\d/.test(src.slice(behind, behind + 2));
}

function endOfFormula(state: InlineState, from: number): number {
  let end = from;
  while (end < state.posMax) {
    const length = lengthOfPart(state, end);
    if (length === 0) break;
    end += length;
  }
  return end;
}

/** How long the part of a formula is that begins here: a group, a command, what raises or lowers; 0 where none does. */
function lengthOfPart(state: InlineState, at: number): number {
  switch (state.src[at]) {
    case '{': {
      const group = argumentAt(state, at);
      return group ? group[1] + 1 - at : 0;
    }
    case '\\':
      return lengthOfCommand(state, at);
    case '_':
    case '^':
      return lengthOfShift(state, at);
    default:
      return 0;
  }
}

function lengthOfCommand({ src }: InlineState, at: number): number {
  COMMAND.lastIndex = at;
  const [whole = '', name = ''] = COMMAND.exec(src) ?? [];
  return SYMBOLS.has(name) || FORMULA.test(name) ? whole.length : 0;
}

/** Of `_` or `^` and what stands there; a group or a command behind it is a part of its own. */
function lengthOfShift({ src }: InlineState, at: number): number {
  const behind = src.slice(at + 1, at + 3);
  if (!/^(?:[{\w*+]|\\[a-z])/i.test(behind)) return 0;
  return /^[{\\]/.test(behind) ? 1 : 2;
}

/** An author's own command is known by its name, or by the text that it is given. */
function readUnknown(
  state: InlineState,
  silent: boolean,
  name: string,
  argument: [start: number, end: number] | null,
): boolean {
  const { src, pos } = state;
  const behind = pos + 1 + name.length;
  const short = SHORT_FOR.get(name);
  if (short !== undefined) return write(state, silent, short, behind - pos);
  // Within a path or beside another backslash it is none: `C:\users`.
  if (name.length < SHORTEST_NAME || /[\w\\:/.]/.test(src[pos - 1] ?? '')) return false;
  const text = argument && src.slice(...argument).trim();
  if (argument && text) {
    if (!silent) readNested(state, argument);
    state.pos = argument[1] + 1;
    return true;
  }
  return write(state, silent, name, (argument ? argument[1] + 1 : behind) - pos);
}

function readSwitch(state: InlineState, silent: boolean): boolean {
  const match = matchAt(state, SWITCH);
  const group = match && argumentAt(state, state.pos);
  if (!match || !group) return false;
  if (!silent) readStyled(state, match[1] ?? '', [state.pos + match[0].length, group[1]]);
  state.pos = group[1] + 1;
  return true;
}

function readQuoted(state: InlineState, silent: boolean, pattern: RegExp, signs: string): boolean {
  const match = state.src[state.pos - 1] === '`' ? null : matchAt(state, pattern);
  if (!match) return false;
  const [whole, text = ''] = match;
  const start = state.pos + (pattern === QUOTED ? 2 : 1);
  const end = state.pos + whole.length;
  if (!silent) {
    state.pending += signs[0];
    readNested(state, [start, start + text.length]);
    state.pending += signs[1];
  }
  state.pos = end;
  return true;
}

/** A quotation whose end is elsewhere: nothing else begins with these signs. */
function readLoneQuote(state: InlineState, silent: boolean): boolean {
  const { src, pos } = state;
  const isQuote =
    src[pos - 1] !== '`' &&
    /^``[\p{L}\d]/u.test(src.slice(pos, pos + 4)) &&
    !src.includes('``', pos + 2);
  return isQuote && write(state, silent, '“', 2);
}

function readDashes(state: InlineState, silent: boolean): boolean {
  const match = state.src[state.pos - 1] === '-' ? null : matchAt(state, DASHES);
  if (!match) return false;
  const dashes = match[0];
  const before = state.src[state.pos - 1] ?? '';
  const after = state.src[state.pos + dashes.length] ?? '';
  const joins = /[\p{L}\d).,”’]/u.test(before) && /[\p{L}\d(“‘$\\]/u.test(after);
  const parts = before === ' ' && after === ' ';
  // Within an address or a command's option they are what they are.
  if (
    !(joins || parts) ||
    /[/_@=]\S{0,80}$/.test(state.src.slice(Math.max(0, state.pos - 80), state.pos))
  )
    return false;
  return write(state, silent, dashes.length === 3 ? '—' : '–', dashes.length);
}

function readTie(state: InlineState, silent: boolean): boolean {
  const { src, pos } = state;
  const before = src.slice(Math.max(0, pos - 12), pos);
  const after = src[pos + 1] ?? '';
  const isTie =
    (after === '\\' && /[\p{L}\d.)}$]$/u.test(before)) ||
    (TIED.test(before) && /[\p{L}\d$[(]/u.test(after));
  const isOfAside = ASIDE_AHEAD.test(src.slice(pos + 1, pos + 14)) && !SPEAKS_OF.test(before);
  return isTie && write(state, silent, isOfAside ? '' : '\u00a0', 1);
}
