import type { Tab } from './chromium';

/** One visit of a list, in milliseconds since the visit began. */
export interface Visit {
  /** The page's island has mounted: its list is what it will be. */
  settled: number;
  /** The end of the frame that shows the last card. */
  painted: number;
}

/**
 * Makes the tab watch, from the start of its next page on, for so many articles' cards; with none to wait
 * for, the visit ends with the frame that shows the settled list.
 */
export async function watchCards(tab: Tab, articles: number): Promise<void> {
  await tab.send('Page.enable');
  const source = `globalThis.visit = (${watch})(${articles})`;
  await tab.send('Page.addScriptToEvaluateOnNewDocument', { source });
}

/** Waits until all cards are painted. */
export function cardsPainted(tab: Tab): Promise<Visit> {
  return tab.evaluate((): Promise<Visit> => Reflect.get(globalThis, 'visit'));
}

/**
 * Runs in the page. What is behind closed shadow roots it can't see, and needn't: each article has its
 * card when an element was put into it after the list had settled, and the card has its content when
 * that element has a height. Asking for heights makes the page lay itself out, so they are asked for only
 * once the frame is over.
 */
function watch(articles: number): Promise<Visit> {
  return new Promise((resolve) => {
    const afterFrame = new MessageChannel();
    let settled = 0;
    document.addEventListener('islands-mounted', () => {
      settled = performance.now();
      const cards = new Map<Element, Element>();
      const observer = new MutationObserver((records) => {
        for (const { target, addedNodes } of records) {
          const article = target instanceof Element && target.closest('article');
          const card = [...addedNodes].find((node) => node instanceof Element);
          if (article && card) cards.set(article, card);
        }
        if (cards.size < articles || articles === 0) return;
        observer.disconnect();
        requestAnimationFrame(() => afterFrame.port1.postMessage(null));
      });
      observer.observe(document.body, { childList: true, subtree: true });
      if (articles === 0) requestAnimationFrame(() => afterFrame.port1.postMessage(null));
      afterFrame.port2.onmessage = () => {
        const painted = performance.now();
        if ([...cards.values()].every((card) => card.getBoundingClientRect().height > 0))
          resolve({ settled, painted });
        else requestAnimationFrame(() => afterFrame.port1.postMessage(null));
      };
    });
  });
}
