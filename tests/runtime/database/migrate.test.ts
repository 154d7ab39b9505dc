import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MigrationError, migrate, migrationStatus } from '../../../src/runtime/database/migrate.ts';
import { createEmptyDatabase } from '../../support/database.ts';
import { TEMPORARY_PREFIX } from '../../support/temporary.ts';

let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
let dir: string;

beforeEach(async () => {
  database = await createEmptyDatabase();
  dir = await mkdtemp(join(tmpdir(), `${TEMPORARY_PREFIX}${process.pid}-`));
  await writeFile(join(dir, 'migration_lock.toml'), 'provider = "postgresql"\n');
});

afterEach(async () => {
  await database.drop();
  await rm(dir, { recursive: true });
});

async function write(name: string, sql: string) {
  await mkdir(join(dir, name), { recursive: true });
  await writeFile(join(dir, name, 'migration.sql'), sql);
}

async function query(sql: string) {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('applies what is missing in the order of the names, and nothing twice', async () => {
  await write('20260102000000_b', 'ALTER TABLE a ADD COLUMN y int; INSERT INTO a VALUES (1, 2);');
  await write('20260101000000_a', 'CREATE TABLE a (x int);');
  expect(await migrationStatus(database.url, dir)).toEqual({
    pending: ['20260101000000_a', '20260102000000_b'],
    faults: [],
  });
  expect(await migrate(database.url, dir)).toEqual({ applied: ['20260101000000_a', '20260102000000_b'] });
  expect(await migrate(database.url, dir)).toEqual({ applied: [] });
  expect(await query('SELECT * FROM a')).toEqual([{ x: 1, y: 2 }]);
  await write('20260103000000_c', 'INSERT INTO a VALUES (3, 4);');
  expect(await migrate(database.url, dir)).toEqual({ applied: ['20260103000000_c'] });
});

test('keeps the ledger as Prisma does', async () => {
  await write('1_a', 'SELECT 1;');
  await migrate(database.url, dir);
  const rows = await query('SELECT * FROM _prisma_migrations');
  expect(rows).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      // printf 'SELECT 1;' | sha256sum
      checksum: '17db4fd369edb9244b9f91d9aeed145c3d04ad8ba6e95d06247f07a63527d11a',
      finished_at: expect.any(Date),
      migration_name: '1_a',
      logs: null,
      rolled_back_at: null,
      started_at: expect.any(Date),
      applied_steps_count: 1,
    },
  ]);
});

test('a script that fails leaves nothing behind and can be mended', async () => {
  await write('1_a', 'CREATE TABLE a (x int); INSERT INTO nowhere VALUES (1);');
  await expect(migrate(database.url, dir)).rejects.toThrow(/1_a .*nowhere/);
  expect(await query(`SELECT to_regclass('a') AS a`)).toEqual([{ a: null }]);
  await write('1_a', 'CREATE TABLE a (x int);');
  expect(await migrate(database.url, dir)).toEqual({ applied: ['1_a'] });
});

test('refuses a migration that was edited, is unknown, or failed half-way', async () => {
  await write('1_a', 'CREATE TABLE a (x int);');
  await write('2_b', 'CREATE TABLE b (x int);');
  await migrate(database.url, dir);
  await write('1_a', 'CREATE TABLE a (x bigint);');
  await rm(join(dir, '2_b'), { recursive: true });
  await query(`INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('f', '', '3_c')`);
  await write('4_d', 'CREATE TABLE d (x int);');
  const { pending, faults } = await migrationStatus(database.url, dir);
  expect(pending).toEqual(['4_d']);
  expect(faults).toEqual([
    expect.stringMatching(/1_a was edited/),
    expect.stringMatching(/3_c failed half-way/),
    expect.stringMatching(/2_b, which this version does not know/),
  ]);
  await expect(migrate(database.url, dir)).rejects.toEqual(new MigrationError(faults));
  expect(await query(`SELECT to_regclass('d') AS d`)).toEqual([{ d: null }]);
});

test('a migration that was rolled back by hand is applied again', async () => {
  await write('1_a', 'CREATE TABLE a (x int);');
  await migrate(database.url, dir);
  await query('DROP TABLE a; UPDATE _prisma_migrations SET rolled_back_at = now()');
  expect(await migrate(database.url, dir)).toEqual({ applied: ['1_a'] });
});

test('of several that start at once one works and the others wait', async () => {
  await write('1_a', 'CREATE TABLE a (x int); SELECT pg_sleep(0.1);');
  await write('2_b', 'CREATE TABLE b (x int);');
  const results = await Promise.all([1, 2, 3, 4].map(() => migrate(database.url, dir)));
  expect(results.map(({ applied }) => applied.length).sort()).toEqual([0, 0, 0, 2]);
});
