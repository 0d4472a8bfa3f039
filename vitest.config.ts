import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    // On two cores it would take one, and leave the other idle once the rest is checked.
    maxWorkers: 2,
    // Property tests take their time where other tools want the same cores.
    testTimeout: 20_000,
  },
});
