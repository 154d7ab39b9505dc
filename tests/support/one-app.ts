import { afterAll } from 'vitest';
import { startTestApp, type TestApp, type TestAppOptions } from './app.ts';

/**
 * One app for all tests of a file, which is far less work than one each. Called at the top of the file.
 * @returns gives it to a test as if newly started; one that the test before could not leave in order is replaced
 */
export function oneApp(options: TestAppOptions = {}): () => Promise<TestApp> {
  let app: TestApp | undefined;
  afterAll(() => app?.stop());
  return async () => {
    const left = app;
    app = undefined;
    try {
      await left?.empty();
      app = left;
    } catch {
      await left?.stop();
    }
    app ??= await startTestApp(options);
    return app;
  };
}
