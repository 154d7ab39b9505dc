import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { Prisma, PrismaClient } from '../../generated/prisma/client.ts';
import { CONNECTIONS, openPool } from './pool.ts';
import { createRunTransaction, lendingPool, once, type RunTransaction, statementName } from './transaction.ts';

export { once, Prisma };
export type PrismaDatabase = PrismaClient;
/** A transaction: what stores take, so that what belongs together is written together. */
export type Tx = Prisma.TransactionClient;

export interface Database {
  prisma: PrismaDatabase;
  /** As `prisma.$transaction`, at a third of its cost where all in it is plain SQL (transaction.ts). */
  transaction: RunTransaction;
  /** The same pool, for LISTEN and session locks. */
  pool: pg.Pool;
  close(): Promise<void>;
}

/** To count whom a word to a million people reaches takes seconds. What takes longer has a limit of its own. */
const LIMIT = { timeout: 30_000 };

/** @param url `postgresql://…`, 15 or newer @param connections the most that this process opens */
export function openDatabase(url: string, connections = CONNECTIONS.work): Database {
  // Compiling a query takes seconds and is meant for those that run for minutes; ours are many look-ups by index.
  const pool = openPool(
    { connectionString: url, max: connections, idleTimeoutMillis: 30_000, options: '-c jit=off', pipeline: true },
    (error) => process.emitWarning(`idle PostgreSQL connection lost: ${error.message}`),
  );
  const prisma = new PrismaClient({
    adapter: new PrismaPg(lendingPool(pool), { statementNameGenerator: ({ sql }) => statementName(sql) ?? '' }),
    transactionOptions: { maxWait: 10_000, ...LIMIT },
  });
  return {
    prisma,
    transaction: createRunTransaction(pool, prisma, LIMIT),
    pool,
    async close() {
      await prisma.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}
