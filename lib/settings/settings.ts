import { browser } from 'wxt/browser';
import { defaultChoice } from '../i18n/language';
import { parseSettings, type Settings } from './parse-settings';

/** Milliseconds in a week, after which an open paper starts collapsed again. */
const OPEN_FOR = 7 * 24 * 60 * 60 * 1000;
const MOST_OPEN_PAPERS = 300;

/** All settings, with what a new reader gets where nothing was chosen. */
export async function readSettings(): Promise<Settings> {
  const names: (keyof Settings)[] = ['language', 'paperPageOpen', 'openPapers'];
  return {
    language: defaultChoice(navigator.languages),
    paperPageOpen: true,
    openPapers: {},
    ...parseSettings(await browser.storage.local.get(names)),
  };
}

export async function saveSettings(changed: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(changed);
}

/** Calls back with what changed, wherever it was changed. Returns the function that ends it. */
export function watchSettings(onChange: (changed: Partial<Settings>) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'local') return;
    const changed = Object.entries(changes).map(([key, { newValue }]) => [key, newValue]);
    onChange(parseSettings(Object.fromEntries(changed)));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Whether a paper was opened, and not too long ago. */
export function isOpenPaper(open: Record<string, number>, paperId: string, now: number): boolean {
  const openedAt = Object.hasOwn(open, paperId) ? open[paperId] : undefined;
  return openedAt !== undefined && now - openedAt < OPEN_FOR;
}

/** The open papers after some were opened or closed; the oldest fall out. */
export function withPapers(
  open: Record<string, number>,
  paperIds: readonly string[],
  isOpen: boolean,
  now: number,
): Record<string, number> {
  const others = Object.entries(open).filter(
    ([id, openedAt]) => !paperIds.includes(id) && now - openedAt < OPEN_FOR,
  );
  const opened = isOpen ? paperIds.map((id): [string, number] => [id, now]) : [];
  const newestFirst = [...opened, ...others].toSorted(([, a], [, b]) => b - a);
  return Object.fromEntries(newestFirst.slice(0, MOST_OPEN_PAPERS));
}
