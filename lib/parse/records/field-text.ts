import { htmlToMarkdown } from '../text/html-to-markdown';
import { toLines } from '../text/line';
import { type Fields, isFields } from './fields';
import { undoubleEscapes } from './restore-tex';
import { isWholeId } from './whole-id';

const THINKING = /<(think|thinking|reasoning|thought)>[\s\S]*?(?:<\/\1>|$(?![\s\S]))/gi;
/** What is left of a thinking block whose beginning stood in the prompt. */
const END_OF_THINKING = /^[\s\S]*<\/(?:think|thinking|reasoning|thought)>/i;
/** Signs between the turns of a chat. Source: https://huggingface.co/docs/transformers/chat_templating */
const CHAT_SIGN =
  /<\|[a-z_ ]{1,30}\|>(?:(?:system|assistant|user)\s?\n)?|<｜[^<>｜]{1,30}｜>|<\/?s>|\[\/?INST\]|<\/?(?:answer|response|output|final|result|summary)>|<(?:start|end)_of_turn>(?:model|user)?/gi;
const HTML =
  /<(?:p|br|ul|ol|li|div|h[1-6]|strong|em|b|i|table|article|section|blockquote)\b[^<>]{0,300}>/i;
const ESCAPED_HTML = /&lt;\/?(?:p|br|ul|ol|li|div|h[1-6]|strong|em|b|i)\b[^<>&]{0,300}&gt;/i;
/** A list's item has no more parts; what has is a record. */
const MOST_PARTS = 3;
const CJK = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** A text that stands in a field as Markdown: without what a model's answer has around it, its HTML as Markdown. */
export function cleanText(given: string): string {
  let text = given;
  if (text.includes('<') || text.includes('[')) {
    text = text.replace(THINKING, '');
    if (/<\/th|<\/re/i.test(text)) text = text.replace(END_OF_THINKING, '');
    text = text.replace(CHAT_SIGN, '');
  }
  text = undoubleEscapes(text).replace(/\r\n?/g, '\n');
  if (ESCAPED_HTML.test(text)) text = unescapeHtml(text);
  if (HTML.test(text)) text = fromHtml(text);
  return withoutQuotes(text.trim());
}

/** Without quotes around the whole of it. */
function withoutQuotes(text: string): string {
  const [, inner] = /^["“]([^"“”]{2,})["”]$/.exec(text) ?? [];
  return inner ?? text;
}

/** HTML that was escaped once more on its way into the field. */
function unescapeHtml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

function fromHtml(text: string): string {
  const broken = text.replace(/<br\s?\/?>/gi, '\n');
  if (!HTML.test(broken)) return broken;
  return htmlToMarkdown(toLines(broken), false)
    .map(({ text: line }) => line)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

/** A list's item as text: `{name, description}` is a point and what is said of it. */
export function textOfItem(item: unknown): string {
  if (typeof item === 'string') return cleanText(item);
  if (!isFields(item)) return '';
  const texts = Object.values(item).filter((text) => typeof text === 'string');
  return texts.length <= MOST_PARTS && texts.every((text) => !isWholeId(text))
    ? texts.map((text) => cleanText(text)).join(': ')
    : '';
}

/** Whether a list's items say something: names and tags are shorter. */
export function isSentence(text: string): boolean {
  return isProse(text) || (text.split(/\s+/, 7).length >= 4 && /[.。!?]$/.test(text));
}

/** Whether a list's items are points without a full stop: of several words each, most of these in small letters, as no names and tags are. */
export function arePhrases(items: string[]): boolean {
  if (items.length < 2 || items.some((item) => /^\s*(?:https?:|\{|\[)/.test(item))) return false;
  const words = items.map((item) => item.trim().split(/\s+/));
  const all = words.flat();
  const small = all.filter((word) => /^\p{Ll}/u.test(word)).length;
  return (
    words.every(({ length }) => length > 2) &&
    all.length > 4 * items.length - 1 &&
    small * 2 > all.length
  );
}

/** Whether a text is more than a name, an address, a number. */
export function isProse(text: string): boolean {
  if (/^\s*(?:https?:|data:|\/|\{|\[)/.test(text)) return false;
  const sample = text.slice(0, 400);
  const cjk = sample.match(CJK)?.length ?? 0;
  return cjk >= 12 || (sample.length >= 60 && (sample.match(/\s/g)?.length ?? 0) >= 8);
}

/** Whether a text has parts with headings or labels of their own. */
export function hasParts(text: string): boolean {
  return (
    /^#{1,6}\s+\S/m.test(text) ||
    (text.match(/^\s{0,3}(?:[-*]\s+)?\*\*[^*\n]{1,60}(?:\*\*\s?[:：]|[:：]\s?\*\*)/gm)?.length ??
      0) >= 2
  );
}

/** The names of people or places in a field: texts, lists of texts, objects with a name. */
export function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value))
    return value.flatMap((item) => (Array.isArray(item) ? [] : namesIn(item)));
  if (!isFields(value)) return [];
  const name = nameOf(value);
  return name === '' ? [] : [name];
}

/** The affiliations that stand beside people's names. */
export function affiliationsIn(value: unknown): string[] {
  const people = Array.isArray(value) ? value : [value];
  const found = people.flatMap((person) =>
    isFields(person)
      ? Object.entries(person).flatMap(([key, of]) =>
          /affiliat|institut|organi[sz]ation/i.test(key) ? namesIn(of) : [],
        )
      : [],
  );
  return [...new Set(found)];
}

function nameOf(fields: Fields): string {
  for (const key of [
    'name',
    'full_name',
    'fullname',
    'fullName',
    'author',
    'display_name',
    'label',
    'title',
  ]) {
    const name = fields[key];
    if (typeof name === 'string' && name.trim() !== '') return name.trim();
  }
  const { first_name: first, last_name: last, given, family } = fields;
  return [first ?? given, last ?? family].filter((part) => typeof part === 'string').join(' ');
}
