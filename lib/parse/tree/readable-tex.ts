import { lowered, raised } from '../text/raised-letters';
import { accented, SYMBOLS } from './tex-letters';

const LONGEST = 1000;
const DEEPEST = 20;
const COMMAND = /\\(?:([a-zA-Z]+)\*?|([^a-zA-Z]))/y;
/** Commands that only say how a formula is to be set, or how wide a gap is. */
const UNSEEN =
  /^(?:left|right|[bB]ig+[lr]?|displaystyle|textstyle|scriptstyle|limits|nolimits|rm|bf|it|cal|mathstrut|xspace)$/;
const SPACE = /^(?:quad|qquad|enspace|space|thinspace)$/;

/** A formula in letters, as far as there are such: `\pi_0` as `π₀`, `\frac{a}{b}` as `a/b`. Never throws. */
export function readableTex(tex: string): string {
  return tex.length > LONGEST ? tex : new Reader(tex).readTo('', 0).replace(/\s+/g, ' ').trim();
}

class Reader {
  #at = 0;
  readonly #tex: string;

  constructor(tex: string) {
    this.#tex = tex;
  }

  /** Reads to the sign that ends a group, or to the end. */
  readTo(end: string, depth: number): string {
    let out = '';
    while (this.#at < this.#tex.length) {
      if (this.#tex[this.#at] === end) {
        this.#at++;
        break;
      }
      out += this.#one(depth);
    }
    return out;
  }

  /** The next argument: a group, a command with its own, or one sign. */
  #argument(depth: number): string {
    while (this.#tex[this.#at] === ' ') this.#at++;
    return this.#at < this.#tex.length ? this.#one(depth) : '';
  }

  #one(depth: number): string {
    const sign = this.#tex[this.#at] ?? '';
    if (sign === '\\') return this.#command(depth);
    this.#at++;
    if (depth >= DEEPEST) return sign;
    switch (sign) {
      case '{':
        return this.readTo('}', depth + 1);
      case '^':
      case '_': {
        const text = this.#argument(depth + 1);
        return (sign === '^' ? raised(text) : lowered(text)) ?? sign + inBrackets(text);
      }
      case '}':
      case '&':
        return '';
      case '~':
        return ' ';
      case "'":
        return '′';
      default:
        return sign;
    }
  }

  #command(depth: number): string {
    COMMAND.lastIndex = this.#at;
    const [whole, name = '', sign = ''] = COMMAND.exec(this.#tex) ?? ['\\'];
    this.#at += whole.length;
    if (sign !== '') return this.#sign(sign, depth);
    const symbol = SYMBOLS.get(name);
    if (symbol !== undefined) return symbol;
    if (UNSEEN.test(name)) return '';
    if (SPACE.test(name)) return ' ';
    if (depth >= DEEPEST) return name;
    if (/^[dt]?frac$/.test(name))
      return `${inBrackets(this.#argument(depth + 1))}/${inBrackets(this.#argument(depth + 1))}`;
    if (name === 'sqrt') return `√${inBrackets(this.#argument(depth + 1))}`;
    return this.#tex[this.#at] === '{' ? this.#argument(depth + 1) : name;
  }

  #sign(sign: string, depth: number): string {
    if (/[\s,;:\\]/.test(sign)) return ' ';
    if (sign === '!') return '';
    if (/['"`^~=.]/.test(sign) && depth < DEEPEST) {
      const letter = this.#argument(depth + 1);
      return accented(sign, letter) ?? letter;
    }
    return sign;
  }
}

function inBrackets(text: string): string {
  return /^[\p{L}\p{N}.²³¹⁰-₉*]*$/u.test(text) ? text : `(${text})`;
}
