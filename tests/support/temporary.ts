/**
 * How a temporary folder of a test begins; the process id follows, then `-`. The next run removes the folders of processes
 * that no longer live, and ends the database servers left in them.
 */
export const TEMPORARY_PREFIX = 'chihoi-test-';
