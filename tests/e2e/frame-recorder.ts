import type { Page } from '@playwright/test';
import type { LivingIsland } from '../fixtures/svelte-site/living-island';

/** What was painted since a page began to load. */
export interface Recording {
  frames: number;
  /** Whatever was wrong in a frame: a card under another's title, outside of any article, twice, in the wrong theme. */
  faults: string[];
  /** How many frames in a row an article stood without its card, though its paper had had one before. */
  longestAbsence: number;
  /** By the name of an island, how many frames it was painted alive before it had a card. */
  framesToFirstCard: Record<string, number>;
}

/** Looks at every frame of every page that is loaded from now on. */
export async function recordFrames(page: Page): Promise<void> {
  await page.addInitScript(record);
}

export function readRecording(page: Page): Promise<Recording> {
  return page.evaluate(() => Reflect.get(window, 'recording'));
}

/** Runs in the page. */
function record(): void {
  const recording: Recording = { frames: 0, faults: [], longestAbsence: 0, framesToFirstCard: {} };
  Object.assign(window, { recording });
  const seen = new Set<string>();
  const absences = new Map<Element, { paperId: string; frames: number }>();
  const cardsIn = (element: Element) => [
    ...element.querySelectorAll<HTMLElement>('.paperglance-card'),
  ];
  const paperOf = (article: Element | null) =>
    article?.querySelector('h3 a')?.getAttribute('href')?.slice('/papers/'.length) ?? 'none';

  const look = () => {
    recording.frames++;
    const fault = (text: string) => recording.faults.push(`frame ${recording.frames}: ${text}`);
    const theme = document.documentElement.classList.contains('dark') ? 'dark' : 'light';
    for (const { dataset, ...card } of cardsIn(document.documentElement).map((host) => ({
      dataset: host.dataset,
      over: paperOf(host.closest('article')),
    }))) {
      seen.add(dataset.paperId ?? '');
      if (dataset.paperId !== card.over) fault(`${dataset.paperId} under ${card.over}`);
      if (dataset.theme !== theme) fault(`${dataset.paperId} is ${dataset.theme}`);
    }
    const before = new Map(absences);
    absences.clear();
    for (const article of document.querySelectorAll('article')) {
      const paperId = paperOf(article);
      const count = cardsIn(article).length;
      if (count > 1) fault(`${count} cards of ${paperId}`);
      if (count > 0 || !seen.has(paperId)) continue;
      const past = before.get(article);
      const frames = 1 + (past?.paperId === paperId ? past.frames : 0);
      absences.set(article, { paperId, frames });
      recording.longestAbsence = Math.max(recording.longestAbsence, frames);
    }
    const islands: Record<string, LivingIsland> = Reflect.get(window, 'islands') ?? {};
    for (const name of Object.keys(islands)) {
      const island = document.querySelector(`[data-target="${name}"]`);
      const frames = recording.framesToFirstCard[name] ?? 0;
      if (seenCards.has(name)) continue;
      if (island && cardsIn(island).length > 0) seenCards.add(name);
      recording.framesToFirstCard[name] = seenCards.has(name) ? frames : frames + 1;
    }
  };
  const seenCards = new Set<string>();

  // Sizes are observed last of all before a frame is painted, after what any script has done to it.
  const probe = document.createElement('div');
  probe.style.cssText = 'position: fixed; height: 0; visibility: hidden';
  const observer = new ResizeObserver(look);
  const nextFrame = (time: number) => {
    if (!probe.isConnected && document.documentElement) {
      document.documentElement.append(probe);
      observer.observe(probe);
    }
    probe.style.width = `${1 + (Math.floor(time) % 2 ? 1 : 0) + (recording.frames % 2) * 2}px`;
    requestAnimationFrame(nextFrame);
  };
  requestAnimationFrame(nextFrame);
}
