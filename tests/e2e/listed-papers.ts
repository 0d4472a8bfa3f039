import { expect, type Page } from '@playwright/test';
import { readCards } from '../../lib/cli/pierced-cards';
import { inCardWorld } from './card-world';

/** In CSS pixels of the window. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A paper of a list as the page shows it, with the cards that stand in its box. */
export interface ListedPaper {
  paperId: string;
  title: string;
  box: Box;
  cards: { paperId: string; summary: string; row: Box }[];
}

/** Reads a list page: what it says of itself by its titles' links, and our cards by their contents. */
export function readListedPapers(page: Page): Promise<ListedPaper[]> {
  return inCardWorld(page, ({ hosts, rootOf }) => {
    const boxOf = (element: Element): Box => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { left, top, width, height };
    };
    return [...document.querySelectorAll('article')].flatMap((article) => {
      const link = article.querySelector('h3 a');
      const paperId = /^\/papers\/([\d.]+)$/.exec(link?.getAttribute('href') ?? '')?.[1];
      if (!link || !paperId) return [];
      const cards = hosts()
        .filter((host) => article.contains(host))
        .map((host) => {
          const row = rootOf(host).querySelector('.row');
          return {
            paperId: host.dataset.paperId ?? '',
            summary: row?.querySelector('.summary')?.textContent ?? '',
            row: boxOf(row ?? host),
          };
        });
      return { paperId, title: link.textContent.trim(), box: boxOf(article), cards };
    });
  });
}

/** Waits until exactly these papers have a card with a summary in it, each once, whatever their order. */
export async function expectCards(page: Page, paperIds: readonly string[]): Promise<void> {
  await expect
    .poll(async () => {
      const cards = await readCards(page);
      return cards
        .map(({ paperId, text }) => (text === '' ? `${paperId} is empty` : paperId))
        .sort();
    })
    .toEqual([...paperIds].sort());
}

/** Waits until a paper's card is open or closed. */
export async function expectOpen(page: Page, paperId: string, open: boolean): Promise<void> {
  await expect
    .poll(async () => (await readCards(page)).find((card) => card.paperId === paperId)?.expanded)
    .toBe(open);
}
