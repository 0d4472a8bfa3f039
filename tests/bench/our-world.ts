import type { Tab } from './chromium';

/** The context of our content script in the page that is loaded: there closed shadow roots open for it. */
export async function ourWorld<Loaded>(
  tab: Tab,
  load: () => Promise<Loaded>,
): Promise<{ world: number; visited: Loaded }> {
  let world = 0;
  const stop = tab.browser.on<{ context: { id: number; origin: string } }>(
    'Runtime.executionContextCreated',
    ({ context }) => {
      if (context.origin.startsWith('chrome-extension:')) world = context.id;
    },
  );
  await tab.send('Runtime.enable');
  const visited = await load();
  await tab.send('Runtime.disable');
  stop();
  return { world, visited };
}

/** Runs an expression in such a context, and gives what it comes to. Throws what it throws. */
export async function inWorld<Value>(
  tab: Tab,
  contextId: number,
  expression: string,
): Promise<Value> {
  const { result, exceptionDetails } = await tab.send('Runtime.evaluate', {
    // What runs this file gives names to functions by a helper of its own.
    expression: `((__name) => ${expression})((named) => named)`,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return result.value;
}
