import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { Prisma, PrismaClient } from '../../generated/prisma/client.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { openPool } from './pool.ts';

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
  // Compiling a query takes seconds and is meant for those that run for minutes; ours are many look-ups by index.
  const pool = openPool(
    { connectionString: url, max: connections, idleTimeoutMillis: 30_000, options: '-c jit=off' },
    (error) => process.emitWarning(`idle PostgreSQL connection lost: ${error.message}`),
  );
  const prisma = new PrismaClient({
    adapter: oneAtATime(new PrismaPg(pool, { statementNameGenerator: createNames() })),
    // To count whom a word to a million people reaches takes seconds. What takes longer has a limit of its own.
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

/** Each connection keeps what it has prepared: what comes in more shapes than these (lists of any length) is not prepared. */
const MOST_PREPARED = 1000;
/** Longer ones work on many rows: how is best found anew each time. */
const LONGEST_PREPARED = 1000;
/** The name of a statement that is not kept. */
const UNNAMED = '';

/** A statement under a name is read and planned once a connection: half of what a look-up by index costs. */
function createNames() {
  const names = new Map<string, string>();
  return ({ sql }: { sql: string }): string => {
    if (sql.length > LONGEST_PREPARED) return UNNAMED;
    const known = names.get(sql);
    if (known !== undefined || names.size >= MOST_PREPARED) return known ?? UNNAMED;
    const name = createHash('sha1').update(sql).digest('base64url');
    names.set(sql, name);
    return name;
  };
}
