import type { PrismaPg } from '@prisma/adapter-pg';

/**
 * Makes the queries of each transaction wait for each other. Prisma reads several relations of one row side by side
 * (`include: { a: true, b: true }`), but a transaction has one connection, which takes one query at a time: pg warns of a
 * second one now and will refuse it from 9.0. The join of relations in SQL, which would avoid them, is a preview.
 * @returns the same adapter
 */
export function oneAtATime(adapter: PrismaPg): PrismaPg {
  const connect = adapter.connect.bind(adapter);
  adapter.connect = async () => {
    const connection = await connect();
    const start = connection.startTransaction.bind(connection);
    connection.startTransaction = async (isolation) => {
      const transaction = await start(isolation);
      let last: Promise<unknown> = Promise.resolve();
      const inTurn =
        <Q, R>(run: (query: Q) => Promise<R>) =>
        (query: Q): Promise<R> => {
          const done = last.then(() => run(query));
          // Whoever asked hears of a failure; the next one goes on to hear of it from PostgreSQL.
          last = Promise.allSettled([done]);
          return done;
        };
      transaction.queryRaw = inTurn(transaction.queryRaw.bind(transaction));
      transaction.executeRaw = inTurn(transaction.executeRaw.bind(transaction));
      return transaction;
    };
    return connection;
  };
  return adapter;
}
