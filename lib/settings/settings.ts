import { browser } from 'wxt/browser';
import { defaultChoice, type LanguageChoice } from '../i18n/language';

/** What the reader chose, in `storage.local`, shared by every part of the extension at once. */
export interface Settings {
  language: LanguageChoice;
  /** Whether the card on a paper's own page starts open. */
  paperPageOpen: boolean;
  /** Papers whose cards stand open in lists of one column, with the time of the last click: newest are kept. */
  openPapers: Record<string, number>;
}

/** Enough for a week of reading; older ones start collapsed again. */
const MOST_OPEN_PAPERS = 300;

/** All settings, with what a new reader gets where nothing was chosen. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get<Partial<Settings>>([
    'language',
    'paperPageOpen',
    'openPapers',
  ]);
  return {
    language: stored.language ?? defaultChoice(navigator.languages),
    paperPageOpen: stored.paperPageOpen ?? true,
    openPapers: stored.openPapers ?? {},
  };
}

export async function saveSettings(changed: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(changed);
}

/** Calls back with what changed, wherever it was changed. Returns the function that ends it. */
export function watchSettings(onChange: (changed: Partial<Settings>) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'local') return;
    const changed = Object.entries(changes).filter(([, { newValue }]) => newValue !== undefined);
    onChange(Object.fromEntries(changed.map(([key, { newValue }]) => [key, newValue])));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** The open papers after one was opened or closed; the oldest fall out. */
export function withPaper(
  open: Record<string, number>,
  paperId: string,
  isOpen: boolean,
  now: number,
): Record<string, number> {
  const others = Object.entries(open).filter(([id]) => id !== paperId);
  const all: [string, number][] = isOpen ? [...others, [paperId, now]] : others;
  return Object.fromEntries(all.toSorted(([, a], [, b]) => b - a).slice(0, MOST_OPEN_PAPERS));
}
