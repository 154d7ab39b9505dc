import { defineConfig } from 'vitest/config';
import base, { slowTests } from './vitest.config.ts';

/** `npm run test:slow`. */
export default defineConfig({
  test: {
    ...base.test,
    include: slowTests,
    exclude: [],
    globalSetup: ['tests/support/build-programs.ts', 'tests/support/global-setup.ts'],
    testTimeout: 60_000,
  },
});
