import pg from 'pg';

/**
 * @param lost is told of an idle connection that broke (PostgreSQL restarted); the next query opens another
 * @returns a pool none of whose connections ends the process by breaking, as one does by itself that breaks between the
 *   statements of a transaction: whoever holds it learns of it from the next statement
 */
export function openPool(config: pg.PoolConfig, lost: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool(config);
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
