/** What PostgreSQL knows of the tables that an audience is planned from. */
import { Prisma, type Tx } from '../../runtime/database/database.ts';

/** Always in this order: two transactions that analyze at once wait for each other, and not in a ring. */
const TABLES = ['unit', 'person', 'membership', 'account', 'chat', 'chat_member', 'delivery', 'message'];

/**
 * Analyzes those that have more than doubled since they last were, so that right after an import the same plans are made
 * as a day later: PostgreSQL itself comes to it within some minutes, and until then takes a million rows for a few. Takes
 * a tenth of a second for each such table.
 */
export async function analyzeGrown(tx: Tx): Promise<void> {
  const grown = await tx.$queryRaw<{ name: string }[]>`
    SELECT c.relname AS name FROM unnest(${TABLES}::text[]) WITH ORDINALITY AS t(name, place)
    JOIN pg_class c ON c.oid = t.name::regclass
    WHERE pg_relation_size(c.oid) > 2 * c.relpages::bigint * current_setting('block_size')::bigint ORDER BY place`;
  for (const { name } of grown) await tx.$executeRaw(Prisma.raw(`ANALYZE ${name}`));
}

/**
 * After a broadcast to many was frozen: of one that it has not seen PostgreSQL guesses that it has a message or two, and would
 * read and sort all of a million to find the first of them.
 */
export async function analyzeWritten(tx: Tx): Promise<void> {
  for (const name of ['delivery', 'message']) await tx.$executeRaw(Prisma.raw(`ANALYZE ${name}`));
}
