import type { Inline } from '../digest/tree';

/** A run of text as a translator gets it, and the way back. */
export interface ProtectedRun {
  /** What must not change stands in it as `{0}`, `{1}`, …; null where nothing is left to translate. */
  text: string | null;
  /**
   * The run in the translator's words; null where there are none, or what was
   * protected is not there once each, and elements one in another.
   */
  restore: (translated: string) => Inline[] | null;
}

/**
 * Takes everything out of a run that a translator could spoil: formulas, code, addresses, numbers and
 * the names of models. Strong text and links become two marks, with the words between them.
 */
export function protectRun(run: Inline[]): ProtectedRun {
  const marks: Mark[] = [];
  const text = write(run, marks);
  const words = text.trim();
  if (!LETTER.test(words)) return { text: null, restore: () => run };
  return {
    text: words,
    restore: (translated) =>
      LETTER.test(translated)
        ? readMarks(
            text.replace(words, () => translated.trim()),
            marks,
          )
        : null,
  };
}

/** What stands for `{n}`: a piece as it is, or where an element begins and ends. */
type Mark = { piece: Inline } | { begin: Element; end: number } | { end: true };
type Element = Extract<Inline, { c: Inline[] }>;

const LETTER = /\p{L}/u;
/** As translators give it back: with other brackets, digits and spaces. */
const MARK = '[{｛]\\s{0,3}([0-9０-９]{1,6})\\s{0,3}[}｝]';
/** Chinese, Japanese and Korean go on right behind an address, without a space. */
const NO_ADDRESS = `\\s<>"'\\u2e80-\\u9fff\\uac00-\\ud7af\\uff00-\\uffef`;
const ADDRESS = `https?://[^${NO_ADDRESS}]*[^${NO_ADDRESS}.,:;!?)\\]]`;
/** With its sign and unit: `-0.5`, `1,000`, `60 %`, `7B`, `3D`. */
const NUMBER =
  '[-+−±~≈]?\\d+(?:[.,:]\\d+)*(?:\\s?[%‰×]|k(?![a-z])|x(?![a-z])|[A-Z]{1,2}(?![A-Za-z]))?';
const WORD = '[A-Za-z](?:[A-Za-z0-9]|[.+_/-](?=[A-Za-z0-9]))*';
/** A word that names a model, a data set or a method: GPT-4o, Qwen2.5-VL, LLaMA, RLHF. */
const NAME = /\d|[a-z][A-Z]|[A-Z]{2}/;
/** Longer words of capitals alone are words in capitals. */
const LOUD_WORD = /^[A-Z]{7,}$/;

/** Writes a run as text, and down what its marks stand for. */
function write(run: Inline[], marks: Mark[]): string {
  return run.map((node) => writeNode(node, marks)).join('');
}

function writeNode(node: Inline, marks: Mark[]): string {
  if (typeof node === 'string') return protectWords(node, marks);
  if (!('c' in node)) return add(marks, { piece: node });
  const mark = { begin: node, end: 0 };
  const begin = add(marks, mark);
  const words = write(node.c, marks);
  mark.end = marks.length;
  return begin + words + add(marks, { end: true });
}

function protectWords(words: string, marks: Mark[]): string {
  const spoilable = new RegExp([MARK, ADDRESS, NUMBER, WORD].join('|'), 'g');
  return words.replace(spoilable, (piece) => {
    const isWord = /^[A-Za-z]/.test(piece) && !piece.includes('://');
    return isWord && (!NAME.test(piece) || LOUD_WORD.test(piece)) ? piece : add(marks, { piece });
  });
}

function add(marks: Mark[], mark: Mark): string {
  marks.push(mark);
  return `{${marks.length - 1}}`;
}

function readMarks(text: string, marks: Mark[]): Inline[] | null {
  const parts = text.split(new RegExp(MARK));
  const missing = new Set(marks.keys());
  const root: Level = { c: [], end: -1 };
  const open = [root];
  for (const [index, part] of parts.entries()) {
    const level = open.at(-1) ?? root;
    if (index % 2 === 0) {
      append(level.c, part);
      continue;
    }
    const number = Number(part.normalize('NFKC'));
    const mark = marks[number];
    if (!mark || !missing.delete(number) || !readMark(mark, number, open)) return null;
  }
  return missing.size === 0 ? root.c : null;
}

/** Puts a mark's piece in its place, or opens or closes its element; false where another is to be closed first. */
function readMark(mark: Mark, number: number, open: Level[]): boolean {
  const level = open.at(-1);
  if (!level) return false;
  if ('piece' in mark) {
    append(level.c, mark.piece);
    return true;
  }
  if (!('begin' in mark)) {
    open.pop();
    return level.end === number;
  }
  const element = { ...mark.begin, c: [] };
  level.c.push(element);
  open.push({ c: element.c, end: mark.end });
  return true;
}

/** An element that is being read, and the number of the mark that ends it. */
interface Level {
  c: Inline[];
  end: number;
}

/** Neighbouring words are one node, as in every tree. */
function append(run: Inline[], node: Inline): void {
  const last = run.at(-1);
  if (node === '') return;
  if (typeof node === 'string' && typeof last === 'string') run[run.length - 1] = last + node;
  else run.push(node);
}
