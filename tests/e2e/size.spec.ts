import { expect, test } from '@playwright/test';
import { builtSizes } from '../run/built-size';
import { extensionDir } from '../run/run-tool';

test('what every page of the site and every visit loads stays small', () => {
  const { content, background } = builtSizes(extensionDir);
  expect(content, 'kB of content scripts, styles and both languages').toBeLessThanOrEqual(20);
  expect(background, 'kB of background').toBeLessThanOrEqual(12);
});
