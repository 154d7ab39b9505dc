import { defineConfig } from 'vitest/config';
import base, { slowTests, waitingTests } from './vitest.config.ts';

/** `npm run test:slow`. */
export default defineConfig({
  test: {
    ...base.test,
    include: [...slowTests, ...waitingTests],
    exclude: [],
    globalSetup: ['tests/support/build-programs.ts', 'tests/support/global-setup.ts'],
    testTimeout: 60_000,
  },
});
