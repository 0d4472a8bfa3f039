/** What follows the backslash of TeX's commands that begin like an escape of JSON's: `\b`, `\f`, `\n`, `\r`, `\t`. */
const COMMANDS = new Set(
  (
    'backslash bar barwedge bbox because begin beta beth between bf bfseries big bigcap bigcirc bigcup bigg biggl biggr bigl bigoplus bigotimes bigr bigsqcup bigstar bigtriangleup bigvee bigwedge binom blacksquare bm bmod bmatrix boldsymbol bot bowtie box boxed boxplus boxtimes breve bullet bumpeq ' +
    'fallingdotseq fbox flat flatfrac fontsize footnote forall frac frown ' +
    'nabla natural ncong ne nearrow neg neq newcommand newline nexists ngeq ni nleftarrow nleq nmid nolimits nonumber norm not notag notin nparallel nrightarrow nsim nsubseteq nsupseteq nu nwarrow ' +
    'raggedright raise rangle rbrace rbrack rceil ref renewcommand rfloor rgroup rho right rightarrow rightarrowtail rightharpoonup rightleftarrows rightleftharpoons rightsquigarrow risingdotseq rm rmoustache root rtimes rule rvert rVert ' +
    'tag tan tanh tau tbinom text textbf textit textnormal textrm textsc textsf textsl textstyle textsuperscript textsubscript texttt textup textwidth tfrac therefore theta thetasym thickapprox thicksim thinspace tilde times tiny to top triangle triangledown triangleleft triangleleftarrow triangleq triangleright tt twoheadrightarrow'
  ).split(' '),
);
const LETTER = new Map([
  ['\b', 'b'],
  ['\f', 'f'],
  ['\n', 'n'],
  ['\r', 'r'],
  ['\t', 't'],
]);
// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters that an escape left are what is looked for
const EATEN = /[\x08\f\n\r\t]([A-Za-z]{1,24})(?![A-Za-z])/g;
/** Rests that no prose begins a line with: outside of formulas they are enough. */
const UNMISTAKABLE =
  /^(?:abla|otin|exists|ext(?:bf|it|rm|sc|sf|sl|tt|up|normal)|heta|imes|ilde|riangle|herefore|frac|binom|ightarrow|angle|floor|ceil|ho)$/;
const MATH =
  /\$\$[^$]{1,4000}\$\$|\$[^$]{1,2000}\$|\\\([\s\S]{1,2000}?\\\)|\\\[[\s\S]{1,4000}?\\\]/g;
const LITERAL_BREAK = /\\(r\\n|n|t)(?=([A-Za-z]{0,24}))/g;
const LITERAL_UNIT = /(?<!\\)\\u([0-9a-f]{4})/gi;

/**
 * Puts back the backslash and the letter of TeX commands that JSON's own escapes have eaten: `\frac` is read
 * as a form feed and `rac`. Only where nothing but TeX can be meant.
 */
export function restoreTex(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  if (!/[\x08\f\n\r\t][A-Za-z]/.test(text)) return text;
  const isMath = mathSpans(text);
  return text.replace(EATEN, (whole, rest: string, at: number) => {
    const sign = whole.charAt(0);
    const letter = LETTER.get(sign) ?? '';
    if (!COMMANDS.has(letter + rest)) return whole;
    const sure = sign === '\b' || sign === '\f' || UNMISTAKABLE.test(rest) || isMath(at);
    return sure ? `\\${letter}${rest}` : whole;
  });
}

/** Turns escapes that were written twice into what they stand for: `\n` as two characters, where a text has no line end of its own. */
export function undoubleEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  const plain = text.replace(LITERAL_UNIT, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  // One alone may be spoken of.
  if (plain.includes('\n') || plain.split('\\n', 3).length < 3) return plain;
  const isMath = mathSpans(plain);
  return plain.replace(LITERAL_BREAK, (whole, sign: string, letters: string, at: number) =>
    isMath(at) || COMMANDS.has(sign + letters) ? whole : sign === 't' ? '\t' : '\n',
  );
}

/** Tells whether a place is within a formula; places are asked for in order. */
function mathSpans(text: string): (at: number) => boolean {
  const spans = [...text.matchAll(MATH)].map(({ index, 0: { length } }) => [index, index + length]);
  let next = 0;
  return (at) => {
    while ((spans[next]?.[1] ?? Number.POSITIVE_INFINITY) <= at) next++;
    return (spans[next]?.[0] ?? Number.POSITIVE_INFINITY) < at;
  };
}
