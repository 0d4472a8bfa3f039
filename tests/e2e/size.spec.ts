import { expect, test } from '@playwright/test';
import { extensionDir } from '../../lib/cli/run-tool';
import { builtSizes, MOST_KB } from '../run/built-size';

test('what every page of the site and every visit loads stays small', () => {
  const { everyPage, content, actions, background } = builtSizes(extensionDir);
  expect(everyPage, 'kB of what finds papers').toBeLessThanOrEqual(MOST_KB.everyPage);
  expect(content, 'kB of content scripts, styles and both languages').toBeLessThanOrEqual(
    MOST_KB.content,
  );
  expect(actions, 'kB to open digests with').toBeLessThanOrEqual(MOST_KB.actions);
  expect(background, 'kB of background').toBeLessThanOrEqual(MOST_KB.background);
});
