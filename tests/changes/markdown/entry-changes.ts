import type { Change } from '../change';
import { isRow, type Place } from './place';

/** A whole entry moved, doubled, emptied or taken out. */
export const entryChanges: Record<string, Change<Place>> = {
  'entry: without text': ({ lines, entry }) => {
    const own = new Set(entry.own);
    if (entry.title === null || own.has(entry.title)) return null;
    return {
      text: lines.filter((_, at) => !own.has(at)).join('\n'),
      own: 'gone',
      titleMayDiffer: true,
    };
  },
  'entry: gone': ({ lines, entry, other }) =>
    entry.isWhole && other
      ? {
          text: [...lines.slice(0, entry.start), ...lines.slice(entry.next)].join('\n'),
          own: 'gone',
        }
      : null,
  'entry: twice': ({ lines, entry }) =>
    entry.isWhole
      ? {
          text: [
            ...lines.slice(0, entry.next),
            ...lines.slice(entry.start, entry.next),
            ...lines.slice(entry.next),
          ].join('\n'),
        }
      : null,
  'entry: changed with the next': (place) => {
    const { lines, entry, other } = place;
    if (!other || !entry.isWhole || !other.isWhole || other.start !== entry.next) return null;
    const blank = isRow(place) ? [] : [''];
    return {
      text: [
        ...lines.slice(0, entry.start),
        ...lines.slice(other.start, other.next),
        ...blank,
        ...lines.slice(entry.start, entry.next),
        ...blank,
        ...lines.slice(other.next),
      ].join('\n'),
    };
  },
  'entry: before the first': (place) => {
    const { lines, entry, other } = place;
    if (!other || !entry.isWhole || !other.isWhole || other.start >= entry.start) return null;
    const blank = isRow(place) ? [] : [''];
    return {
      text: [
        ...lines.slice(0, other.start),
        ...lines.slice(entry.start, entry.next),
        ...blank,
        ...lines.slice(other.start, entry.start),
        ...lines.slice(entry.next),
      ].join('\n'),
    };
  },
};
