/** In one statement. */
const MOST = 100;

/**
 * One statement for all that ask while another is under way: nothing waits for a timer, one who comes alone waits for nobody,
 * and many who come at once cost a statement for a hundred of them.
 * @param ask gives a result for each item, in their order
 * @throws what `ask` throws, to each who was in it
 */
export function batched<T, R>(ask: (items: T[]) => Promise<R[]>): (item: T) => Promise<R> {
  const waiting: { item: T; done: (result: R) => void; failed: (error: unknown) => void }[] = [];
  let asking = false;

  async function askAll(): Promise<void> {
    asking = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, MOST);
      await ask(batch.map(({ item }) => item)).then(
        (results) => results.map((result, index) => batch[index]?.done(result)),
        (error) => batch.map(({ failed }) => failed(error)),
      );
    }
    asking = false;
  }

  return (item) =>
    new Promise((done, failed) => {
      waiting.push({ item, done, failed });
      if (!asking) void askAll();
    });
}
