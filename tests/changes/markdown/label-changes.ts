import type { Change, Changed } from '../change';
import { exchanged, type Place, putBefore } from './place';

const LABEL = /^(\s*(?:[-*]\s+)?)\*\*([^*]+?)\s*([:：]?)\*\*\s*([:：]?)\s*/;

/** Writes the label of one of an entry's sections otherwise. */
function label(
  make: (words: string, before: string) => string,
  more: Partial<Changed> = {},
): Change<Place> {
  return (place) => {
    const { lines, entry, chance } = place;
    const labelled = labelledLines(place);
    if (labelled.length === 0) return null;
    const at = chance.one(labelled);
    const line = lines[at] ?? '';
    const [whole = '', before = '', words = '', colon, later] = LABEL.exec(line) ?? [];
    if (!colon && !later) return null;
    const text = exchanged(lines, at, make(words, before) + line.slice(whole.length));
    return text === null || at === entry.title ? null : { text, leadMayDiffer: true, ...more };
  };
}

function labelledLines({ lines, entry }: Place): number[] {
  return entry.own.filter((at) => LABEL.test(lines[at] ?? ''));
}

/** How a section of one entry is labelled. */
export const labelChanges: Record<string, Change<Place>> = {
  'label: without colon': label((words, before) => `${before}**${words}** `),
  'label: plain': label((words, before) => `${before}${words}: `),
  'label: italic': label((words, before) => `${before}*${words}*: `),
  'label: in brackets': label((words, before) => `${before}【${words}】`),
  'label: with a dash': label((words, before) => `${before}**${words}** — `),
  'label: full-width colon': label((words, before) => `${before}**${words}**：`),
  'label: colon within': label((words, before) => `${before}**${words}:** `),
  'label: emoji before': label((words, before) => `${before}**💡 ${words}**: `),
  'label: numbered': label((words, before) => `${before}**3. ${words}**: `),
  'label: another word': label((_, before) => `${before}**Outlook**: `),
  'label: gone': label((_, before) => before, { textMayGo: true }),
  'label: empty one before': (place) => {
    const [at] = labelledLines(place);
    return at === undefined
      ? null
      : {
          text: putBefore(place.lines, at, `**${place.words.limitations}**：`),
          leadMayDiffer: true,
        };
  },
  'label: the same twice': (place) => {
    const [at] = labelledLines(place);
    const line = place.lines[at ?? 0] ?? '';
    if (at === undefined) return null;
    const { note } = place.words;
    const again = `${LABEL.exec(line)?.[0].trimEnd()} ${note}`;
    return { text: putBefore(place.lines, at, again), note, leadMayDiffer: true };
  },
};
