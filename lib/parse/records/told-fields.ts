import { titleLetters } from '../../digest/title-letters';
import { answeredSections } from './answered-sections';
import { kindOfName, roleOf, wordsOf } from './field-names';
import { arePhrases, cleanText, hasParts, isProse, isSentence, textOfItem } from './field-text';
import { type Field, isFields } from './fields';
import { wordsOfLink } from './linked-text';
import { paperOf } from './paper-of';

/** What a text stands under where it has no name of its own, as in `{"2601.00001": "…"}`. */
export const UNNAMED = '';
const LINES = /(?:^| )(?:lines|sentences|paragraphs?|body|text)$/;

/** A field's text before it is known what it is. */
export interface Told {
  name: string;
  text: string;
}

/** The texts of fields; of the same name, each that says something else. */
export function toldIn(fields: Field[], title: string): Told[] {
  const told = new Map<string, Told>();
  for (const field of fields) {
    const text = sectionText(field, title);
    const key = `${field.name} ${titleLetters(text)}`;
    if (text !== '' && !told.has(key)) told.set(key, { name: field.name, text });
  }
  return [...told.values()];
}

/** A field's text where it is part of a digest; `''` where it is none. */
function sectionText({ name, value }: Field, title: string): string {
  if (name === 'sections' || !mayTell(name, value)) return '';
  const { as } = roleOf(name);
  const known = as === 'section' || as === 'container' || name === UNNAMED;
  if (Array.isArray(value)) return answeredSections(value) ? '' : listText(name, value, known);
  if (typeof value !== 'string' || (!known && wordsOfLink(value.trim()) === title)) return '';
  const text = cleanText(value);
  // What has no letters holds a text's place: `...`, `—`.
  if (!/[\p{L}\p{N}]/u.test(text)) return '';
  return known || isProse(text) || hasParts(text) ? text : '';
}

/** Whether a field of that name can hold a digest's text. */
function mayTell(name: string, value: unknown): boolean {
  const role = roleOf(name);
  if (role.as === 'title' || role.as === 'id' || role.as === 'others') return false;
  return role.as !== 'particular' || (!isComment(name) && isProseField(role.kind, value));
}

/** What is told at length is no particular, whatever it is called: why a paper is rated so, what its code does. */
function isProseField(kind: string, value: unknown): boolean {
  if (Array.isArray(value) && kind !== 'authors')
    return value.length > 0 && value.every((item) => typeof item === 'string' && isSentence(item));
  return (
    typeof value === 'string' &&
    ['score', 'tags', 'code', 'date', 'affiliations', 'link', 'other'].includes(kind) &&
    isProse(value) &&
    /[.。!?！？]/.test(value.slice(20)) &&
    !/https?:\/\/\S+\s*$/.test(value)
  );
}

/** arXiv's line below an abstract: pages, figures, where it was accepted. */
function isComment(name: string): boolean {
  return /^(?:arxiv |author )?comments?$/.test(wordsOf(name));
}

export function listText(name: string, list: unknown[], known: boolean): string {
  const items = list
    .filter((item) => !isFields(item) || paperOf(item, false).id === null)
    .map((item) => textOfItem(item).replace(/\n/g, ' '))
    .filter(Boolean);
  if (items.length === 0) return '';
  if (!known && !items.every(isSentence) && !arePhrases(items) && !isRunning(name, items))
    return '';
  return isRunning(name, items) ? items.join('\n') : items.map((item) => `- ${item}`).join('\n');
}

/** Whether a list's items are the lines of one text. */
function isRunning(name: string, items: string[]): boolean {
  const words = wordsOf(name);
  return (LINES.test(words) || kindOfName(name) === 'abstract') && isProse(items.join(' '));
}
