import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { Prisma, PrismaClient } from '../generated/prisma/client.ts';

export { Prisma };
export type PrismaDatabase = PrismaClient;
/** A transaction of it: what stores take, so that what belongs together is written together. */
export type Tx = Prisma.TransactionClient;

export interface Database {
  prisma: PrismaDatabase;
  /** The same pool, for LISTEN and session locks. */
  pool: pg.Pool;
  close(): Promise<void>;
}

/** @param url `postgresql://…`, 15 or newer @param connections the most that this process opens */
export function openDatabase(url: string, connections = 16): Database {
  const pool = new pg.Pool({ connectionString: url, max: connections, idleTimeoutMillis: 30_000 });
  // An idle connection that breaks (PostgreSQL restarted) must not end the process: the next query opens another.
  pool.on('error', (error) => process.emitWarning(`idle PostgreSQL connection lost: ${error.message}`));
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: 10_000, timeout: 30_000 },
  });
  return {
    prisma,
    pool,
    async close() {
      await prisma.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}
