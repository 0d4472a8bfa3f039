import { expect, type Page } from '@playwright/test';
import { inCardWorld } from './card-world';

/** A section of an open digest as a reader sees it. */
export interface OpenSection {
  label: string;
  labelLang: string;
  /** The texts that stand in it, one or two, each with its language. */
  texts: { lang: string; text: string }[];
  /** What is on the button that shows it in the other language; null where there is none. */
  peek: string | null;
}

/** The sections of a paper's open card; none while it is closed, or not there. */
export function readSections(page: Page, paperId: string): Promise<OpenSection[]> {
  return inCardWorld(
    page,
    ({ hosts, rootOf }, id) => {
      const host = hosts().find(({ dataset }) => dataset.paperId === id);
      const sections = host ? [...rootOf(host).querySelectorAll('.body section')] : [];
      return sections.map((section) => ({
        label: section.querySelector('h4')?.innerText ?? '',
        labelLang: section.querySelector<HTMLElement>('h4 [lang]')?.lang ?? '',
        texts: [...section.querySelectorAll<HTMLElement>(':scope > div > [lang]')].map((text) => ({
          lang: text.lang,
          text: text.innerText,
        })),
        peek: section.querySelector<HTMLElement>('.other')?.innerText ?? null,
      }));
    },
    paperId,
  );
}

/** Waits until each section of a paper's open card is in these languages, one or two a section. */
export function expectLanguages(page: Page, paperId: string, languages: string[]): Promise<void> {
  return expect
    .poll(async () => {
      const sections = await readSections(page, paperId);
      return sections.map(({ texts }) => texts.map(({ lang }) => lang).join(' '));
    })
    .toEqual(languages);
}

/** What is found by a selector in a paper's card, as a reader sees it; null where there is none. */
export function textIn(page: Page, paperId: string, selector: string): Promise<string | null> {
  return inCardWorld(
    page,
    ({ find }, { id, what }) => {
      const found = find(id, '.ours').querySelector<HTMLElement>(what);
      // Formulas are no HTML elements, and have no `innerText`.
      return found?.checkVisibility() ? (found.innerText ?? found.textContent) : null;
    },
    { id: paperId, what: selector },
  );
}
