import { expect, test, vi } from 'vitest';
import { openPool } from '../../../src/runtime/database/pool.ts';
import { createTestDatabase } from '../../support/database.ts';

test('a connection that breaks between two statements of its holder ends nothing but itself', async () => {
  const { url, drop } = await createTestDatabase();
  const lost = vi.fn();
  const pool = openPool({ connectionString: url, max: 2 }, lost);
  const client = await pool.connect();
  // What nobody listens to ends the process.
  const unheard = vi.fn();
  process.on('uncaughtException', unheard);
  const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
  const ended = new Promise((resolve) => client.once('end', resolve));
  await pool.query('SELECT pg_terminate_backend($1)', [rows[0].pid]);
  await ended;
  process.off('uncaughtException', unheard);
  expect(unheard).not.toHaveBeenCalled();
  await expect(client.query('SELECT 1')).rejects.toThrow();
  client.release(true);
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  expect(lost).not.toHaveBeenCalled();
  await pool.end();
  await drop();
});

test('whoever looks at the sessions of the server sees whose they are', async () => {
  const { url, drop } = await createTestDatabase();
  const pool = openPool({ connectionString: url, max: 1 }, () => {});
  const { rows } = await pool.query(
    'SELECT application_name AS name FROM pg_stat_activity WHERE pid = pg_backend_pid()',
  );
  expect(rows[0].name).toMatch(new RegExp(`^chihoi \\S+ .+:${process.pid}$`));
  await pool.end();
  await drop();
});
