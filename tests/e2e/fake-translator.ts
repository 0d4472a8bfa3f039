import type { Page } from '@playwright/test';
import { inCardWorld } from './card-world';

/** How a fake translator behaves: `waits` goes on once it is let go, `rejects` breaks off in the middle. */
export type FakeTranslator = 'translates' | 'waits' | 'rejects';

/**
 * Puts a translator into our content script's own world, in place of the browser's, whose models can't be
 * had here. It downloads in four steps, and writes Chinese characters as the English for how many there are.
 */
export function fakeTranslator(page: Page, behaviour: FakeTranslator): Promise<void> {
  return inCardWorld(
    page,
    (_, given) => {
      const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      const fake = { behaviour: given as string, translated: 0, closed: 0, activated: false };
      const letGo = async () => {
        while (fake.behaviour === 'waits') await pause(20);
      };
      const Translator = {
        availability: async () => 'downloadable',
        create: async ({
          signal,
          monitor,
        }: {
          signal: AbortSignal;
          monitor: (d: EventTarget) => void;
        }) => {
          fake.activated = navigator.userActivation.isActive;
          const download = new EventTarget();
          monitor(download);
          for (const loaded of [0, 0.5, 0.75, 1]) {
            download.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
            await pause(50);
            signal.throwIfAborted();
          }
          return {
            async translate(text: string) {
              fake.translated++;
              if (fake.translated > 4) await letGo();
              if (fake.translated > 4 && fake.behaviour === 'rejects') throw new Error('No more');
              await pause(5);
              return text.replace(
                /\p{Script=Han}+/gu,
                (run) => `Han${'n'.repeat(run.length % 5)} `,
              );
            },
            destroy: () => {
              fake.closed++;
            },
          };
        },
      };
      Object.assign(globalThis, { fake });
      Object.defineProperty(globalThis, 'Translator', { configurable: true, value: Translator });
    },
    behaviour,
  );
}

/** Lets a translator that waits go on, or break off. */
export function letTranslator(page: Page, behaviour: FakeTranslator): Promise<void> {
  return inCardWorld(
    page,
    (_, given) => {
      Reflect.get(globalThis, 'fake').behaviour = given;
    },
    behaviour,
  );
}

/** What became of it: whether the reader's click still counted when it was asked for, and what was let go of. */
export function readTranslator(page: Page) {
  return inCardWorld(page, () => {
    const { activated, closed } = Reflect.get(globalThis, 'fake');
    return { activated, closed };
  });
}

/** Leaves a browser without any translator. */
export function noTranslator(page: Page): Promise<void> {
  return inCardWorld(page, () => {
    Object.defineProperty(globalThis, 'Translator', { configurable: true, value: undefined });
  });
}
