import { expect, test } from '@playwright/test';
import { extensionDir } from '../../lib/cli/run-tool';
import { builtSizes } from '../run/built-size';

/** In kB. */
const MOST_EVERY_PAGE = 4.7;
const MOST_CONTENT = 19.9;
const MOST_READING = 30.6;
const MOST_BACKGROUND = 8.6;

test('what every page of the site and every visit loads stays small', () => {
  const { everyPage, content, actions, background } = builtSizes(extensionDir);
  expect(everyPage, 'kB of what finds papers').toBeLessThanOrEqual(MOST_EVERY_PAGE);
  expect(content, 'kB of content scripts, styles and both languages').toBeLessThanOrEqual(
    MOST_CONTENT,
  );
  expect(actions, 'kB to open digests with').toBeLessThanOrEqual(MOST_READING);
  expect(background, 'kB of background').toBeLessThanOrEqual(MOST_BACKGROUND);
});
