import { Tokenizer } from 'htmlparser2';
import { DEEPEST_MARKUP } from '../../digest/budgets';

/** A piece of text between tags, its entities decoded. */
export interface MarkupText {
  text: string;
  /** Where its first letter stands, counted from 1. */
  line: number;
}

/** An element of HTML or XML, in no namespace's terms: `dc:date` is named so. */
export interface MarkupElement {
  name: string;
  attributes: Map<string, string>;
  children: MarkupNode[];
  line: number;
}

export type MarkupNode = MarkupText | MarkupElement;

/** Elements of HTML that hold nothing. https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** What ends where one of these begins, its end tag left out. https://html.spec.whatwg.org/multipage/syntax.html#optional-tags */
const IMPLIED_ENDS = new Map<string, Set<string>>([
  ['li', new Set(['li', 'p'])],
  ['dt', new Set(['dt', 'dd', 'p'])],
  ['dd', new Set(['dt', 'dd', 'p'])],
  ['tr', new Set(['tr', 'td', 'th', 'p'])],
  ['td', new Set(['td', 'th', 'p'])],
  ['th', new Set(['td', 'th', 'p'])],
  ['tbody', new Set(['thead', 'tbody', 'tr', 'td', 'th'])],
  ['tfoot', new Set(['thead', 'tbody', 'tr', 'td', 'th'])],
  ['option', new Set(['option'])],
  ['a', new Set(['a'])],
  ['body', new Set(['head'])],
  ...'address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'
    .split(' ')
    .map((name): [string, Set<string>] => [name, new Set(['p'])]),
]);
const FORMATTING = new Set(
  'a b big code em font i kbd mark s small span strong sub sup tt u'.split(' '),
);
/** Shared by all elements without attributes, and never written to. */
const NONE = new Map<string, string>();
const FOREIGN = new Set(['svg', 'math']);

/**
 * Reads HTML, or XML where `xml` is set, into a tree at most 200 deep, in one pass. Broken markup is read
 * as browsers do, as far as that is possible without moving anything. `firstLine` is the number of the
 * source's first line. Names are in lower case in HTML, as written in XML.
 */
export function readMarkup(source: string, xml = false, firstLine = 1): MarkupElement {
  const builder = new TreeBuilder(source, xml, firstLine);
  const tokenizer = new Tokenizer({ xmlMode: xml, decodeEntities: true }, builder);
  tokenizer.write(source);
  tokenizer.end();
  return builder.root;
}

/** The element's children that are elements. */
export function elementsOf({ children }: MarkupElement): MarkupElement[] {
  return children.filter(isElement);
}

export function isElement(node: MarkupNode): node is MarkupElement {
  return 'name' in node;
}

/** The first child of that name; null where there is none. */
export function childOf(element: MarkupElement, name: string): MarkupElement | null {
  return elementsOf(element).find((child) => child.name === name) ?? null;
}

/** All text within, as it stands. */
export function textOf(node: MarkupNode): string {
  const parts: string[] = [];
  const gather = (within: MarkupNode) => {
    if (isElement(within)) for (const child of within.children) gather(child);
    else parts.push(within.text);
  };
  gather(node);
  return parts.join('');
}

/** Makes a tree of what a tokenizer meets. The library's own parser takes quadratic time for deep nesting. */
class TreeBuilder {
  readonly root: MarkupElement;
  readonly #source: string;
  readonly #xml: boolean;
  readonly #open: MarkupElement[];
  /** How many elements are open that are too deep to hold anything. */
  #tooDeep = 0;
  readonly #lineAt: (position: number) => number;
  #name = '';
  #attributes = NONE;
  #attribute = '';
  #value: string[] = [];
  #foreign = 0;

  constructor(source: string, xml: boolean, firstLine: number) {
    this.#source = source;
    this.#xml = xml;
    this.root = { name: '', attributes: NONE, children: [], line: firstLine };
    this.#open = [this.root];
    this.#lineAt = lineCounter(source, firstLine);
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#slice(start, end);
    this.#attributes = NONE;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#slice(start, end);
    this.#value = [];
  }

  onattribdata(start: number, end: number): void {
    this.#value.push(this.#source.slice(start, end));
  }

  onattribentity(codePoint: number): void {
    this.#value.push(String.fromCodePoint(codePoint));
  }

  onattribend(): void {
    if (this.#attributes === NONE) this.#attributes = new Map();
    if (!this.#attributes.has(this.#attribute)) {
      this.#attributes.set(this.#attribute, this.#value.join(''));
    }
  }

  onopentagend(end: number): void {
    this.#openElement(end);
    if (!this.#xml && VOID.has(this.#name)) this.#close();
  }

  onselfclosingtag(end: number): void {
    this.#openElement(end);
    // In HTML, `<div/>` opens one.
    if (this.#xml || VOID.has(this.#name) || this.#foreign > 0) this.#close();
  }

  onclosetag(start: number, end: number): void {
    const name = this.#slice(start, end);
    if (this.#tooDeep > 0) this.#tooDeep--;
    else if (!this.#xml && name === 'br')
      this.#add({ name, attributes: NONE, children: [], line: this.#lineAt(start) });
    else this.#closeThrough(name);
  }

  ontext(start: number, end: number): void {
    this.#text(this.#source.slice(start, end), start);
  }

  ontextentity(codePoint: number, end: number): void {
    this.#text(String.fromCodePoint(codePoint), end);
  }

  oncdata(start: number, end: number, offset: number): void {
    if (this.#xml || this.#foreign > 0) this.ontext(start, end - offset);
  }

  isInForeignContext(): boolean {
    return this.#foreign > 0;
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  #openElement(position: number): void {
    const name = this.#name;
    if (!this.#xml && this.#tooDeep === 0) {
      const implied = IMPLIED_ENDS.get(name);
      while (implied?.has(this.#open.at(-1)?.name ?? '')) this.#close();
    }
    const element = {
      name,
      attributes: this.#attributes,
      children: [],
      line: this.#lineAt(position),
    };
    this.#add(element);
    if (this.#open.length < DEEPEST_MARKUP) {
      this.#open.push(element);
      if (FOREIGN.has(name)) this.#foreign++;
    } else this.#tooDeep++;
  }

  #close(): void {
    if (this.#tooDeep > 0) this.#tooDeep--;
    else if (this.#open.length > 1 && FOREIGN.has(this.#open.pop()?.name ?? '')) this.#foreign--;
  }

  /** Closes the innermost element of that name, and what is open within; a formatting tag closes no block. */
  #closeThrough(name: string): void {
    const index = this.#open.findLastIndex((element) => element.name === name);
    if (index < 1) return;
    const within = this.#open.slice(index + 1);
    if (
      !this.#xml &&
      FORMATTING.has(name) &&
      within.some((element) => !FORMATTING.has(element.name))
    )
      return;
    while (this.#open.length > index) this.#close();
  }

  #add(node: MarkupNode): void {
    this.#open.at(-1)?.children.push(node);
  }

  #text(text: string, position: number): void {
    const last = this.#open.at(-1)?.children.at(-1);
    if (last && 'text' in last) {
      last.text += text;
      return;
    }
    const blank = text.length - text.trimStart().length;
    this.#add({ text, line: this.#lineAt(position + blank) });
  }

  #slice(start: number, end: number): string {
    const text = this.#source.slice(start, end);
    return this.#xml ? text : text.toLowerCase();
  }
}

/** Numbers of lines by positions that only grow. */
function lineCounter(source: string, firstLine: number): (position: number) => number {
  let line = firstLine;
  let next = source.indexOf('\n');
  return (position) => {
    while (next !== -1 && next < position) {
      line++;
      next = source.indexOf('\n', next + 1);
    }
    return line;
  };
}
