/**
 * What `Promise.all(items.map(fn))` gives, one after the other: a transaction has one connection, which takes one query at
 * a time, and pg 9 will refuse a second one.
 */
export async function inOrder<T, R>(items: readonly T[], fn: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const [index, item] of items.entries()) results.push(await fn(item, index));
  return results;
}
