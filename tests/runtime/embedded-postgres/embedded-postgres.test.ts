import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { DataDirectoryInUse, holdDataDirectory } from '../../../src/runtime/data-dir-lock.ts';
import { clusterPaths, isAlive } from '../../../src/runtime/embedded-postgres/cluster.ts';
import { startEmbeddedPostgres } from '../../../src/runtime/embedded-postgres/embedded-postgres.ts';
import { readPostmaster } from '../../../src/runtime/embedded-postgres/postmaster.ts';
import { linkLibraries } from '../../../src/runtime/embedded-postgres/programs.ts';
import { chooseRunner } from '../../../src/runtime/embedded-postgres/run-as.ts';
import { asSuperuser } from '../../support/embedded-development.ts';
import { TEMPORARY_PREFIX } from '../../support/temporary.ts';

const APPLICATION = join(import.meta.dirname, '../../support/embedded-application.ts');

/** A folder whose cluster all tests use one after the other, but for those about a first start. */
let shared: string;
const folders: string[] = [];
const children: ChildProcessWithoutNullStreams[] = [];

async function newFolder() {
  const folder = await mkdtemp(join(tmpdir(), `${TEMPORARY_PREFIX}${process.pid}-`));
  folders.push(folder);
  return folder;
}

function start(dataDir: string, settings: string[] = []) {
  return startEmbeddedPostgres({ dataDir, log: () => {}, settings: ['fsync = off', ...settings] });
}

function postmaster(dataDir: string) {
  const { pidFile, cluster } = clusterPaths(dataDir);
  return readPostmaster(pidFile, cluster);
}

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows?.flat() ?? [];
  } finally {
    await client.end();
  }
}

/** Starts the small application as the leader of a process group, as a shell does. */
function launch(dataDir: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', APPLICATION, dataDir], { detached: true });
  children.push(child);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return { child, say: async () => JSON.parse((await lines.next()).value), exit: once(child, 'exit') };
}

beforeAll(async () => {
  shared = await newFolder();
});

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  }
  for (const folder of folders) {
    const running = await postmaster(folder);
    if (running) await (await start(folder)).stop();
  }
});

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

test('makes a database that knows Vietnamese letters, on this machine only, behind a password', async () => {
  const server = await start(shared);
  expect(server.adopted).toBe(false);
  expect(await query(server.url, `SELECT lower('ĐẶNG THỊ ƯỚC'), current_database()`)).toEqual([
    'đặng thị ước',
    'chihoi',
  ]);
  expect(await query(server.url, 'SHOW listen_addresses')).toEqual(['127.0.0.1']);
  expect((await stat(clusterPaths(shared).password)).mode & 0o777).toBe(0o600);
  const guessed = new URL(server.url);
  guessed.password = 'guess';
  await expect(query(guessed.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  await query(server.url, 'CREATE TABLE kept AS SELECT 7 AS x');
  await server.stop();
  expect(await postmaster(shared)).toBeUndefined();
  await server.stop();

  const again = await start(shared);
  expect(again).toMatchObject({ url: server.url, adopted: false });
  expect(await query(again.url, 'SELECT x FROM kept')).toEqual([7]);
});

test('the product is no superuser: it runs no program and reads no file, and there is no secret to be read', async () => {
  const folder = await newFolder();
  process.env.ENCRYPTION_KEY = 'a-secret-of-this-test';
  try {
    const server = await start(folder);
    const { pid } = (await postmaster(folder))!;
    const seen = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
    expect(seen).not.toContain('a-secret-of-this-test');
    // What pg_ctl's shell and the server itself add is theirs.
    const names = seen.split('\0').flatMap((line) => line.split('=')[0] || []);
    const ours = ['PATH', 'LANG', 'TZ', 'HOME'];
    expect(names.filter((name) => !/^(PG.*|PWD|OLDPWD|SHLVL|_)$/.test(name) && !ours.includes(name))).toEqual([]);
    for (const attack of [
      `COPY (SELECT 1) TO PROGRAM 'env'`,
      `CREATE TEMP TABLE t (x text); COPY t FROM PROGRAM 'env'`,
      `SELECT pg_read_file('/proc/${pid}/environ')`,
      `COPY (SELECT 1) TO '/tmp/chihoi-never'`,
      `SELECT rolpassword FROM pg_authid`,
      `ALTER SYSTEM SET archive_command = 'env'`,
      `SET ROLE chihoi`,
    ])
      await expect(query(server.url, attack), attack).rejects.toMatchObject({ code: '42501' });
    // Its own password opens nothing else.
    const risen = new URL(server.url);
    risen.username = 'chihoi';
    await expect(query(risen.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    await query(server.url, 'CREATE EXTENSION pg_trgm; CREATE SCHEMA bullmq; CREATE TABLE bullmq.t (x int)');
  } finally {
    delete process.env.ENCRYPTION_KEY;
  }
});

test('what an older version made as the superuser belongs to the product after the next start', async () => {
  const folder = await newFolder();
  const first = await start(folder);
  await asSuperuser(folder, first.url, 'DROP DATABASE chihoi WITH (FORCE)');
  await asSuperuser(folder, first.url, 'DROP ROLE chihoi_app');
  await asSuperuser(folder, first.url, 'CREATE DATABASE chihoi');
  await asSuperuser(
    folder,
    first.url,
    `CREATE EXTENSION pg_trgm; CREATE TYPE public.kind AS ENUM ('a'); CREATE TABLE kept (id serial PRIMARY KEY, n int GENERATED ALWAYS AS IDENTITY, kind kind);
     INSERT INTO kept (kind) VALUES ('a'); CREATE SEQUENCE alone; CREATE VIEW seen AS SELECT * FROM kept;
     CREATE FUNCTION ours() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE SCHEMA bullmq; CREATE TABLE bullmq.job (x int);
     CREATE FUNCTION bullmq.does() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
     CREATE SCHEMA was_public; CREATE TABLE was_public.t (x int)`,
    'chihoi',
  );
  await first.stop();
  const again = await start(folder);
  expect(again.url.split(':').slice(0, 3)).toEqual(first.url.split(':').slice(0, 3));
  await query(
    again.url,
    `ALTER TABLE kept ADD COLUMN more text; ALTER TYPE kind ADD VALUE 'b'; DROP VIEW seen; DROP SEQUENCE alone; DROP FUNCTION ours();
     DROP SCHEMA bullmq CASCADE; DROP TABLE was_public.t; CREATE TABLE public.new (x int)`,
  );
  expect(await query(again.url, `INSERT INTO kept (kind) VALUES ('b') RETURNING id`)).toEqual([2]);
});

test('Ctrl-C reaches the server only after the application has drained', async () => {
  const { child, say, exit } = launch(shared);
  await say();
  process.kill(-child.pid!, 'SIGINT');
  expect(await say()).toEqual({ drained: true });
  expect(await exit).toEqual([0, null]);
  expect(await postmaster(shared)).toBeUndefined();
  expect(await query((await start(shared)).url, `SELECT count(*)::int FROM work WHERE text = 'drained'`)).toEqual([1]);
});

test('a server left by a killed application is adopted', async () => {
  const first = launch(shared);
  const { url } = await first.say();
  const left = await postmaster(shared);
  first.child.kill('SIGKILL');
  await first.exit;
  expect(await postmaster(shared)).toEqual(left);
  const second = launch(shared);
  expect(await second.say()).toEqual({ url, adopted: true });
  second.child.kill('SIGTERM');
  expect(await second.say()).toEqual({ drained: true });
  expect(await postmaster(shared)).toBeUndefined();
});

test('starts again after both were killed, with what was committed', async () => {
  const first = launch(shared);
  const { url } = await first.say();
  await query(url, `INSERT INTO work VALUES ('before the kill')`);
  const { pid } = (await postmaster(shared))!;
  process.kill(pid, 'SIGKILL');
  first.child.kill('SIGKILL');
  await first.exit;
  const server = await start(shared);
  expect(server.adopted).toBe(false);
  expect(await query(server.url, `SELECT text FROM work WHERE text LIKE 'before%'`)).toEqual(['before the kill']);
});

test('a kill while the first database is being made leaves nothing in the way', async () => {
  const folder = await newFolder();
  const first = launch(folder);
  await vi.waitFor(
    async () => {
      const [scratch = ''] = await readdir(folder);
      expect(await readdir(join(folder, scratch, 'cluster'))).toContain('base');
    },
    { timeout: 10_000, interval: 5 },
  );
  first.child.kill('SIGKILL');
  await first.exit;
  expect(await readdir(folder)).not.toContain('postgres');
  const server = await start(folder);
  expect(await query(server.url, 'SELECT 1')).toEqual([1]);
  expect(await readdir(folder)).toEqual(['postgres']);
});

test('of two first starts at once one runs and the other says why not', async () => {
  const folder = await newFolder();
  const both = [launch(folder), launch(folder)];
  const said = await Promise.all(both.map(({ say }) => say()));
  const refused = said.filter(({ name }) => name === 'DataDirectoryInUse');
  expect(refused).toEqual([
    { name: 'DataDirectoryInUse', message: expect.stringContaining(folder), mend: expect.stringContaining('DATA_DIR') },
  ]);
  const running = said.find(({ url }) => url);
  expect(await query(running.url, 'SELECT 1')).toEqual([1]);
  expect(await readdir(folder)).toEqual(['postgres']);
});

test('one process holds a data directory until it lets go or loses its session', async () => {
  const { url } = await start(shared);
  const first = await holdDataDirectory(url, shared);
  await expect(holdDataDirectory(url, shared)).rejects.toEqual(new DataDirectoryInUse(shared));
  await first.release();
  const second = await holdDataDirectory(url, shared);
  await query(url, `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'`);
  expect(await second.lost).toMatchObject({ code: '57P01' });
  await (await holdDataDirectory(url, shared)).release();
});

test('moves to another port when its own is taken, and stays there', async () => {
  const server = await start(shared);
  const before = Number(new URL(server.url).port);
  await server.stop();
  const squatter = createServer().listen(before, '127.0.0.1');
  await once(squatter, 'listening');
  const moved = await start(shared);
  expect(new URL(moved.url).port).not.toBe(String(before));
  await moved.stop();
  squatter.close();
  expect((await start(shared)).url).toBe(moved.url);
});

test('a pid file whose number now belongs to another program is not in the way', async () => {
  await (await start(shared)).stop();
  const { pidFile, cluster } = clusterPaths(shared);
  await writeFile(pidFile, `${process.pid}\n${cluster}\n1700000000\n5432\n\n127.0.0.1\n\nready\n`);
  const server = await start(shared);
  expect(server.adopted).toBe(false);
  expect(isAlive((await postmaster(shared))!.pid)).toBe(true);
  expect(await readFile(pidFile, 'utf8')).not.toContain('1700000000');
});

test('a server that cannot start is told in one sentence with the file to read', async () => {
  await (await start(shared)).stop();
  await expect(start(shared, ['no_such_setting = 1'])).rejects.toMatchObject({
    name: 'EmbeddedPostgresError',
    message: expect.stringContaining('does not start'),
    mend: expect.stringContaining('postgres.log'),
  });
});

test('a data directory that cannot be made is told by name', async () => {
  const file = join(await newFolder(), 'file');
  await writeFile(file, '');
  await expect(start(join(file, 'data'))).rejects.toMatchObject({
    name: 'EmbeddedPostgresError',
    message: `The data directory ${join(file, 'data')} cannot be written.`,
    mend: expect.stringContaining('DATA_DIR'),
  });
});

test('links the libraries that an installation without scripts leaves out', async () => {
  const native = join(await newFolder(), 'native');
  await mkdir(join(native, 'lib'), { recursive: true });
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
  await writeFile(join(native, 'pg-symlinks.json'), JSON.stringify(links));
  await Promise.all([linkLibraries(native, 'x'), linkLibraries(native, 'x')]);
  expect(await readlink(join(native, 'lib/libpq.so.5'))).toBe('libpq.so.5.18');
});

test('never runs as root, not even in a folder that only this user may enter', async () => {
  const folder = await newFolder();
  await chmod(folder, 0o700);
  const server = await start(folder);
  expect(await query(server.url, 'SELECT 1')).toEqual([1]);
  expect((await stat(clusterPaths(folder).pidFile)).uid).not.toBe(0);
});

test('root keeps to the owner of a database, and anybody else is told who that is', async () => {
  if (process.getuid?.() === 0) {
    const home = await newFolder();
    await chown(home, 1234, 1235);
    expect(chooseRunner(home, [tmpdir()])).toEqual({ uid: 1234, gid: 1235, privileged: false });
  } else {
    expect(() => chooseRunner('/', [])).toThrow('belongs to the system user 0');
  }
});
