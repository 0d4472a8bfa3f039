import base from '../../playwright.config';

/** The browser's part of what needs files beside a checkout. */
export default { ...base, testDir: '.', testMatch: '*.spec.ts', outputDir: '../../.output/beside' };
