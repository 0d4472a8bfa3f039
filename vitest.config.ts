import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Property tests take their time where other tools want the same cores.
    testTimeout: 20_000,
  },
});
