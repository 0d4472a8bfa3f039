import type { MarkupElement } from './markup-tree';

const LONGEST_CLASS = 300;

/** The words that an element's class is made of: `card__title`, `cardTitle` and `card-title` are card, title. */
export function classWords(element: MarkupElement): Set<string> {
  const names = (element.attributes.get('class') ?? '').slice(0, LONGEST_CLASS);
  if (names === '') return NONE;
  return new Set(
    names
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word !== ''),
  );
}

const NONE: Set<string> = new Set();

export function hasAny(words: Set<string>, wanted: Set<string>): boolean {
  for (const word of words) if (wanted.has(word)) return true;
  return false;
}
