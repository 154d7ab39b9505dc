import { defineConfig } from 'vitest/config';

/** Slow by nature, so apart from `npm test`: see vitest.processes.config.ts. */
export const processTests = [
  'tests/failure/**/*.test.ts',
  'tests/cli/**/*.test.ts',
  'tests/runtime/embedded-postgres.test.ts',
];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: processTests,
    globalSetup: 'tests/support/global-setup.ts',
    setupFiles: 'tests/support/loopback-only.ts',
    pool: 'forks',
    // No room holds state of its own, so files may share what is loaded: half of the time was loading.
    isolate: false,
    maxWorkers: 3,
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
