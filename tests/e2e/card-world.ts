import type { CDPSession, Page } from '@playwright/test';

/** What a function sees that runs where our content script runs. */
export interface CardWorld {
  /** The elements that hold our cards, in the page's order. */
  hosts: () => HTMLElement[];
  /** The closed shadow root behind one of them. */
  rootOf: (host: Element) => ShadowRoot;
  /** The closed shadow root behind the first host that a selector finds. Throws where there is no such host. */
  rootAt: (selector: string) => ShadowRoot;
  /** What is first found by a selector in the card of a paper. Throws where there is no such thing. */
  find: (paperId: string, selector: string) => HTMLElement;
  /**
   * Scrolls to what a function finds, and gives its middle once it rests there: what is drawn anew may be gone, or elsewhere,
   * right after it was found. Throws what the function throws where that goes on for five seconds.
   */
  restingMiddle: (find: () => Element) => Promise<{ x: number; y: number }>;
}

/**
 * Runs a function in our content script's own world of a page, where Chromium opens closed shadow roots
 * for the extension, as it does for no script of the page. The function can't see what is around it here.
 */
export async function inCardWorld<Result, Arg = null>(
  page: Page,
  run: (world: CardWorld, arg: Arg) => Result | Promise<Result>,
  ...[arg]: Arg extends null ? [] : [arg: Arg]
): Promise<Result> {
  const given = JSON.stringify(arg ?? null);
  return evaluateInCardWorld(page, `(${run})((${makeWorld})(), ${given})`);
}

/** The same for a script's text. */
export async function evaluateInCardWorld<Result>(page: Page, script: string): Promise<Result> {
  const session = await page.context().newCDPSession(page);
  try {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: script,
      uniqueContextId: await contentScriptContext(session),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  } finally {
    await session.detach();
  }
}

/** Clicks with the mouse in the middle of something in a paper's card. */
export async function clickInCard(page: Page, paperId: string, selector: string): Promise<void> {
  const { x, y } = await inCardWorld(
    page,
    ({ find, restingMiddle }, target) => restingMiddle(() => find(target.paperId, target.selector)),
    { paperId, selector },
  );
  await page.mouse.click(x, y);
}

/** Clicks with the mouse in the middle of what a selector finds behind the host that another finds. */
export async function clickInHost(page: Page, host: string, selector: string): Promise<void> {
  const { x, y } = await inCardWorld(
    page,
    ({ rootAt, restingMiddle }, target) =>
      restingMiddle(() => {
        const element = rootAt(target.host).querySelector(target.selector);
        if (!element) throw new Error(`There is no ${target.selector} in ${target.host}.`);
        return element;
      }),
    { host, selector },
  );
  await page.mouse.click(x, y);
}

/** Chromium tells of all contexts that there are before it answers; an extension's has the extension's origin. */
async function contentScriptContext(session: CDPSession): Promise<string> {
  const found: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) found.push(context.uniqueId);
  });
  await session.send('Runtime.enable');
  const [id] = found;
  if (id === undefined) throw new Error('The page has no content script of ours.');
  return id;
}

/** Runs in the page. */
function makeWorld(): CardWorld {
  const { dom } = Reflect.get(globalThis, 'chrome');
  const world: CardWorld = {
    hosts: () => [...document.querySelectorAll<HTMLElement>('.paperglance-card')],
    rootOf: (host) => dom.openOrClosedShadowRoot(host),
    rootAt: (selector) => {
      const host = document.querySelector(selector);
      if (!host) throw new Error(`There is no ${selector}.`);
      return world.rootOf(host);
    },
    find: (paperId, selector) => {
      const host = world.hosts().find(({ dataset }) => dataset.paperId === paperId);
      const element = host && world.rootOf(host).querySelector<HTMLElement>(selector);
      if (!element) throw new Error(`There is no ${selector} in a card of ${paperId}.`);
      return element;
    },
    restingMiddle: async (find) => {
      const end = Date.now() + 5000;
      let last = '';
      let rests = 0;
      for (;;) {
        try {
          const element = find();
          element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
          // A link of two lines has its middle between them.
          const [{ left, top, width, height } = new DOMRect()] = element.getClientRects();
          const middle = { x: left + width / 2, y: top + height / 2 };
          const place = JSON.stringify(middle);
          rests = width > 0 && place === last ? rests + 1 : 0;
          if (rests === 3) return middle;
          last = place;
          if (Date.now() > end) throw new Error('It does not come to rest.');
        } catch (error) {
          last = '';
          rests = 0;
          if (Date.now() > end) throw error;
        }
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    },
  };
  return world;
}
