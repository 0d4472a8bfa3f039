import { lowered, raised } from '../text/raised-letters';
import {
  type InlineReaders,
  type InlineState,
  matchAt,
  readLink,
  readNested,
} from './nested-inline';

const ATTRIBUTE = /([a-z][\w:-]{0,40})\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>=`]+))/gi;
const TAG =
  /<(\/?)([a-z][a-z\d]{0,10})((?:\s+[a-z][\w:-]{0,40}\s*=\s*(?:"[^"<>]{0,800}"|'[^'<>]{0,800}'|[^\s"'<>=`]{1,800})){0,12})\s*\/?>/iy;
/** A comment, or what a template's language puts between its own signs. */
const UNSEEN = /<!--[\s\S]{0,2000}?-->|<%[\s\S]{0,200}?%>/y;

const STRONG = new Set(['b', 'strong', 'mark']);
const EMPHASIS = new Set(['i', 'em', 'cite', 'var', 'dfn']);
const CODE = new Set(['code', 'kbd', 'samp', 'tt']);
/** Tags that mean something for the text between them. */
const PAIRED = new Set([...STRONG, ...EMPHASIS, ...CODE, 'a', 'sub', 'sup']);
/** Tags without a text of their own. */
const VOID = new Set(['br', 'hr', 'img']);
/** Tags of HTML without a meaning that the tree has; what papers call their tokens, `<think>`, is none. */
const WITHOUT_MEANING = new Set(
  'abbr acronym bdi bdo big blockquote center dd del details div dl dt figcaption figure font h1 h2 h3 h4 h5 h6 ins li nobr ol p picture pre q s section small source span strike summary table tbody td tfoot th thead tr u ul wbr'.split(
    ' ',
  ),
);
/** How far away the end of an element may be. */
const LONGEST = 2000;
const LONGEST_RAISED = 60;
/** What may stand above a line and is no power: `1st`, `™`. */
const ABOVE = /^(?:st|nd|rd|th|tm)$/i;

/** What a browser would run. A text that holds any is left as it is, so that everybody sees what it is. */
const HOSTILE =
  /<[a-z][^<>]{0,2000}\son[a-z]{2,20}\s*=|javascript:|<(?:script|style|iframe|object|embed)\b/i;

/**
 * Reads the tags that people write within Markdown: they become nodes of the tree or vanish, and never HTML. A
 * tag that is none of HTML's stays text.
 */
export const htmlReaders: InlineReaders = {
  '<': [(state, silent) => !isHostile(state) && (skipUnseen(state) || readTag(state, silent))],
};

function isHostile({
  src,
  env,
}: InlineState & { env: { hostile?: [src: string, is: boolean] } }): boolean {
  if (env.hostile?.[0] !== src) env.hostile = [src, HOSTILE.test(src)];
  return env.hostile[1];
}

function skipUnseen(state: InlineState): boolean {
  const unseen = matchAt(state, UNSEEN);
  if (!unseen) return false;
  state.pos += unseen[0].length;
  return true;
}

function readTag(state: InlineState, silent: boolean): boolean {
  const [raw, slash, tag = '', attributes = ''] = matchAt(state, TAG) ?? [];
  if (raw === undefined) return false;
  const name = tag.toLowerCase();
  const start = state.pos + raw.length;
  if (VOID.has(name)) {
    if (!silent) readVoid(state, name, attributes);
    state.pos = start;
    return true;
  }
  const paired = PAIRED.has(name);
  if (!paired && !WITHOUT_MEANING.has(name)) return false;
  const end = paired && slash === '' ? endOf(state, name, start) : -1;
  if (end === -1) {
    state.pos = start;
    return true;
  }
  if (!silent) readElement(state, name, attributes, [start, end]);
  state.pos = end + name.length + '</>'.length;
  return true;
}

function readVoid(state: InlineState, name: string, attributes: string): void {
  if (name === 'img') state.pending += attributeOf(attributes, 'alt');
  else state.push('hardbreak', 'br', 0);
}

/** Where the end tag stands; -1 where there is none within reach. */
function endOf({ src, posMax }: InlineState, name: string, start: number): number {
  const within = src.slice(start, Math.min(posMax, start + LONGEST)).toLowerCase();
  const at = within.indexOf(`</${name}>`);
  return at === -1 ? -1 : start + at;
}

function readElement(
  state: InlineState,
  name: string,
  attributes: string,
  part: [start: number, end: number],
): void {
  const text = state.src.slice(...part);
  if (text.trim() === '') state.pending += text;
  else if (STRONG.has(name)) readNested(state, part, 'strong');
  else if (EMPHASIS.has(name)) readNested(state, part, 'em');
  else if (CODE.has(name)) state.push('code_inline', 'code', 0).content = codeOf(text);
  else if (name === 'a') readAnchor(state, attributeOf(attributes, 'href'), part);
  else readShifted(state, name, part);
}

function readAnchor(state: InlineState, href: string, part: [start: number, end: number]): void {
  if (state.linkLevel > 0 || !state.md.validateLink(href)) readNested(state, part);
  else readLink(state, href, part);
}

/** Reads what stands above or below the line: as letters that do, else as any other text. */
function readShifted(state: InlineState, name: string, part: [start: number, end: number]): void {
  const letters = shifted(name, state.src.slice(...part));
  if (letters === null) readNested(state, part);
  else state.pending += letters;
}

function shifted(name: string, text: string): string | null {
  if (text.length > LONGEST_RAISED || ABOVE.test(text)) return null;
  const letters = text.trim();
  if (name === 'sup') return raised(letters);
  return lowered(letters) ?? (/^\w+$/.test(letters) ? `_${letters}` : null);
}

function codeOf(html: string): string {
  return html
    .replace(/<\/?[a-z][^<>]{0,300}>/gi, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

function attributeOf(attributes: string, wanted: string): string {
  for (const [, name = '', double, single, bare] of attributes.matchAll(ATTRIBUTE))
    if (name.toLowerCase() === wanted)
      return (double ?? single ?? bare ?? '').replace(/&amp;/g, '&');
  return '';
}
