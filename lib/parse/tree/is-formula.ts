const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;
/** Words within a formula, which may be of any language. */
const WORDS_WITHIN = /\\(?:text|mathrm|mbox|hbox|operatorname)[a-z]{0,4}\*?\s?\{[^{}]{0,300}\}/g;
const OF_TEX = /[\\_^=<>]/;
/** A price, or a price with a letter or a word behind it, and more text: `5，比`, `5 per run and`, `3M vs.`. */
const PRICE_AND_WORDS =
  /^\d[\d,.]{0,20}\s?(?:[KMBkmb万亿千百]\s?)?(?:[，。、；：（）！？,;:)]|\s\p{Ll}{2,}\s|\p{Script=Han}|\p{Script=Hangul})/u;
/** What a formula can begin with that money can't. */
const NO_MONEY = /^(?:\\[a-z]|[<>=≤≥≈~±+×^])/i;
/** Numbers, as papers are cited by: `12`, `3, 4`, `1-5`. */
const NUMBERS = /^\d{1,4}(?:\s*[,;–-]\s*\d{1,4})*$/;
/** Words, and no sign between them that reckons. */
const WORDS = /^(?=.*\p{L}{2})[\p{L}\p{M}\d\s,.;:!?&'"’“”()（）、，。：；·#–-]*$/u;

/** A formula that can be nothing else, and most are such. */
const PLAIN_FORMULA = /^[a-zA-Z\\][a-zA-Z\d\\_^{}=<>+*/,.'|-]*$/;

/** Whether what stands between two dollar signs is a formula and no money, by what stands behind it too. */
export function isDollarFormula(tex: string, behind: string): boolean {
  if (/^\s|\s$/.test(tex)) return false;
  if (NO_MONEY.test(tex)) return true;
  if (/\d/.test(behind)) return false;
  if (PLAIN_FORMULA.test(tex)) return true;
  const said = tex.replace(WORDS_WITHIN, '');
  if (PRICE_AND_WORDS.test(said) || (/^\d/.test(said) && !isBalanced(said))) return false;
  return !CJK.test(said) || OF_TEX.test(said);
}

/**
 * Whether what stands between `\[` and `\]`, or `\(` and `\)`, is a formula: programs that turn pages into
 * Markdown write mere brackets so too.
 */
export function isBracketFormula(tex: string, round: boolean): boolean {
  const said = tex.trim();
  if (NUMBERS.test(said)) return round;
  return !WORDS.test(said) || (round && !/\s|\p{L}{4}/u.test(said));
}

/** Whether each brace and bracket that opens closes too; `(0, 1]` is an interval. */
export function isBalanced(tex: string): boolean {
  return areBalanced(tex, '{', '}') && areBalanced(tex, '([', ')]');
}

function areBalanced(tex: string, opening: string, closing: string): boolean {
  let open = 0;
  for (let at = 0; at < tex.length; at++) {
    const char = tex.charAt(at);
    if (char === '\\') at++;
    else if (opening.includes(char)) open++;
    else if (closing.includes(char) && --open < 0) return false;
  }
  return open === 0;
}
