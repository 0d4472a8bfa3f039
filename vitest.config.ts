import { defineConfig } from 'vitest/config';

/** Tests that put something of their own in the place of a module, a global or a clock, or keep a library of their own. */
const APART = [
  'following',
  'import',
  'messages',
  'offscreen',
  'settings',
  'store',
  'translate',
].map((folder) => `tests/unit/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    // On two cores it would take one, and leave the other idle once the rest is checked.
    maxWorkers: 2,
    // Property tests take their time where other tools want the same cores.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: APART,
          // Each file would load the whole reader again, which takes longer than most of their tests.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: APART } },
    ],
  },
});
