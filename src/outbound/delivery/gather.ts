/** In one write. */
const MOST = 100;

/**
 * What comes while one write is under way goes into the next: nothing waits for a timer, and a broadcast commits once for
 * many. Its kept counts are one row for many people, which else stands still for a commit for each of them.
 * @param write gives a result for each item, in their order
 */
export function gather<T, R>(write: (items: T[]) => Promise<R[]>): (item: T) => Promise<R> {
  const waiting: { item: T; done: (result: R) => void; failed: (error: unknown) => void }[] = [];
  let writing = false;

  async function writeAll(): Promise<void> {
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, MOST);
      await write(batch.map(({ item }) => item)).then(
        (results) => results.map((result, index) => batch[index]?.done(result)),
        (error) => batch.map(({ failed }) => failed(error)),
      );
    }
    writing = false;
  }

  return (item) =>
    new Promise((done, failed) => {
      waiting.push({ item, done, failed });
      if (!writing) void writeAll();
    });
}
