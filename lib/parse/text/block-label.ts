import { classWords } from './class-words';
import type { MarkupElement } from './markup-tree';

/** What a block is, by a word of its class, as a label that every reader of sections knows. */
const LABELS = new Map<string, string>([
  ...['authors', 'author', 'byline'].map((word): [string, string] => [word, 'Authors']),
  ...['tags', 'keywords', 'categories'].map((word): [string, string] => [word, 'Tags']),
  ...['summary', 'tldr', 'abstract', 'background', 'motivation', 'method', 'methods']
    .concat(['results', 'contributions', 'innovations', 'limitations', 'conclusion'])
    .map((word): [string, string] => [word, word === 'tldr' ? 'TL;DR' : capitalised(word)]),
]);
const BOXES = new Set(['div', 'p', 'section', 'blockquote']);
/** The text says itself what it is. */
const LABELLED =
  /^(?:[*_\s]{0,4}[\p{L}\p{N};&/ -]{2,40}[*_\s]{0,4}[:：]|\*\*[\p{L}\p{N};&/ -]{2,40}\*\*\s+[\p{L}\p{N}])/u;

/** The label that a block's class gives to a text that has none; null where it gives none. */
export function blockLabel(element: MarkupElement, text: string): string | null {
  if (!BOXES.has(element.name) || LABELLED.test(text)) return null;
  for (const word of classWords(element)) {
    const label = LABELS.get(word);
    if (label !== undefined) return label;
  }
  return null;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
