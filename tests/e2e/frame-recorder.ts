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
  const papersSeen = new Set<string | undefined>();
  const islandsSeen = new Set<string>();
  let absences = new Map<Element, { paperId: string | undefined; frames: number }>();

  const cardsIn = (element: Element) => [
    ...element.querySelectorAll<HTMLElement>('.paperglance-card'),
  ];
  const paperOf = (article: Element | null) =>
    article?.querySelector('h3 a')?.getAttribute('href')?.slice('/papers/'.length);
  const fault = (text: string) => recording.faults.push(`frame ${recording.frames}: ${text}`);

  const lookAtCards = () => {
    const theme = document.documentElement.classList.contains('dark') ? 'dark' : 'light';
    for (const card of cardsIn(document.documentElement)) {
      const { paperId, theme: shown } = card.dataset;
      papersSeen.add(paperId);
      const over = paperOf(card.closest('article'));
      if (paperId !== over) fault(`${paperId} under ${over}`);
      if (shown !== theme) fault(`${paperId} is ${shown}`);
    }
  };

  const lookAtArticles = () => {
    const before = absences;
    absences = new Map();
    for (const article of document.querySelectorAll('article')) {
      const paperId = paperOf(article);
      const { length } = cardsIn(article);
      if (length > 1) fault(`${length} cards of ${paperId}`);
      if (length > 0 || !papersSeen.has(paperId)) continue;
      const past = before.get(article);
      const frames = past && past.paperId === paperId ? past.frames + 1 : 1;
      absences.set(article, { paperId, frames });
      recording.longestAbsence = Math.max(recording.longestAbsence, frames);
    }
  };

  const lookAtIslands = () => {
    const alive: Record<string, LivingIsland> = Reflect.get(window, 'islands') ?? {};
    for (const name of Object.keys(alive).filter((each) => !islandsSeen.has(each))) {
      const island = document.querySelector(`[data-target="${name}"]`);
      recording.framesToFirstCard[name] ??= 0;
      if (island && cardsIn(island).length > 0) islandsSeen.add(name);
      else recording.framesToFirstCard[name]++;
    }
  };

  // Sizes are observed last of all before a frame is painted, after what any script has done to it.
  const probe = document.createElement('div');
  probe.style.cssText = 'position: fixed; height: 0; visibility: hidden';
  const observer = new ResizeObserver(() => {
    recording.frames++;
    lookAtCards();
    lookAtArticles();
    lookAtIslands();
  });
  let width = 1;
  const resizeProbe = () => {
    if (!probe.isConnected && document.documentElement) {
      document.documentElement.append(probe);
      observer.observe(probe);
    }
    width = 3 - width;
    probe.style.width = `${width}px`;
    requestAnimationFrame(resizeProbe);
  };
  requestAnimationFrame(resizeProbe);
}
