import base from '../../playwright.config';

/** Pictures to be looked at, in `.output/screens/`: `npm run pictures`. They judge nothing, and are no part of the tests. */
export default {
  ...base,
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../.output/pictures',
  reporter: 'list',
};
