import { defineConfig } from 'vitest/config';
import base, { processTests } from './vitest.config.ts';

/** `npm run test:processes`: programs of the product as processes of their own, started, killed and started again. */
export default defineConfig({ test: { ...base.test, include: processTests, exclude: [], testTimeout: 60_000 } });
