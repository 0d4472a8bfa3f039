import { expect } from '@playwright/test';
import { test } from './extension';
import { sample } from './reports';

interface Suggestion {
  content: string;
  description: string;
}

test('Words behind our keyword in the address bar suggest papers, and lead to them', async ({
  extension,
}) => {
  await extension.haveImported(sample.zh);
  // Nobody can type into the address bar here: the browser's own events are sent by hand.
  const suggested = await extension.inBackground(
    () =>
      new Promise<Suggestion[]>((resolve) => {
        const { omnibox } = Reflect.get(globalThis, 'chrome');
        omnibox.onInputChanged.dispatch('激活 axis', resolve);
      }),
    null,
  );
  expect(suggested[0]?.content).toBe(
    '2601.10387 The Assistant Axis: Situating and Stabilizing the Default Persona of Language Models',
  );
  expect(suggested[0]?.description).toContain('The Assistant <match>Axis</match>:');

  const opened = extension.context.waitForEvent('page');
  await extension.inBackground(async (text) => {
    const { omnibox } = Reflect.get(globalThis, 'chrome');
    omnibox.onInputEntered.dispatch(text, 'newForegroundTab');
  }, suggested[0]?.content ?? '');
  const page = await opened;
  await expect(page).toHaveURL(/library\.html#\/paper\/2601\.10387$/);
  await expect(page.getByRole('heading', { name: /The Assistant Axis/ }).first()).toBeVisible();
});
