import { defineConfig } from 'vitest/config';

/** What needs files that are not the project's and lie beside a checkout of its founders: `npm run beside`. */
export default defineConfig({
  test: { include: ['tests/beside/*.test.ts'], environment: 'node', testTimeout: 120_000 },
});
