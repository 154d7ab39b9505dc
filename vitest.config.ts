import { defineConfig } from 'vitest/config';

/** Programs started and killed, a browser, conversations at Zalo's pace: apart from `npm test`, see vitest.slow.config.ts. */
export const slowTests = [
  'tests/scenarios/access-foreign-ids.test.ts',
  'tests/failure/**/*.test.ts',
  'tests/cli/**/*.test.ts',
  'tests/outbound/at-scale.test.ts',
  'tests/runtime/embedded-postgres/embedded-postgres.test.ts',
  'tests/http/playground-page.test.ts',
  'tests/console/axe.test.ts',
  'tests/scenarios/zalo-*.test.ts',
  'tests/runtime/documents/positions.test.ts',
  'tests/channels/zalo/{outbound/send,session,pace}.test.ts',
];

/** They wait more than they work: for outages to pass, for leases to run out, for Zalo. Apart from `npm test` as well. */
export const waitingTests = [
  'tests/outbound/clock-set.test.ts',
  'tests/outbound/delivery/{outage,ownership}.test.ts',
  'tests/channels/zalo/{conformance,inbound/receive}.test.ts',
  'tests/scenarios/backup.test.ts',
  // What a text costs is told only by many runs of it, and what a list costs by a long one.
  'tests/text/cost.test.ts',
  'tests/features/lists/reading/read-list.test.ts',
];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [...slowTests, ...waitingTests],
    globalSetup: 'tests/support/global-setup.ts',
    setupFiles: 'tests/support/loopback-only.ts',
    pool: 'forks',
    // No room holds state of its own, so files may share what is loaded: half of the time was loading.
    isolate: false,
    maxWorkers: 3,
    // What a file compiles to is kept between runs, under node_modules: a third of the time of a single file.
    experimental: { fsModuleCache: true },
    // A machine that others share may hold one conversation up past its wait; a fault fails twice.
    retry: process.env.CI ? 1 : 0,
    // Only what hangs is to be found so: beside the other suites of .ci/run, on two cores, everything takes several times as long.
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
