import { configDefaults, defineConfig } from 'vitest/config';
import { storeTests } from './tests/support/store-tests.ts';
import base, { slowTests } from './vitest.config.ts';

/** `npm run test:stores`: what of `npm test` can come out otherwise on another database or queue. */
export default defineConfig({
  test: { ...base.test, include: storeTests(import.meta.dirname), exclude: [...configDefaults.exclude, ...slowTests] },
});
