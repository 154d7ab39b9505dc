import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { judgeRedis } from '../../src/cli/doctor/channels.ts';
import { judgeMessages, judgeServer } from '../../src/cli/doctor/database.ts';
import { judgeClock, judgeFreeSpace, judgeNode } from '../../src/cli/doctor/machine.ts';
import { createReport, fault, note, ok } from '../../src/cli/doctor/report.ts';
import { holdDataDirectory } from '../../src/runtime/data-dir-lock.ts';
import { clusterPaths } from '../../src/runtime/embedded-postgres/cluster.ts';
import { startEmbeddedPostgres } from '../../src/runtime/embedded-postgres/embedded-postgres.ts';
import { readPostmaster } from '../../src/runtime/embedded-postgres/postmaster.ts';
import { createEmptyDatabase, createTestDatabase } from '../support/database.ts';
import { startFakeTelegram } from '../support/fake-telegram/fake-telegram.ts';
import { runProgram } from '../support/process.ts';
import { TEMPORARY_PREFIX } from '../support/temporary.ts';

const BOT = '7000000001';
const SECRET = 'AAfake-token-for-tests-only-000000000';
const TOKEN = `${BOT}:${SECRET}`;

const ends: (() => Promise<unknown>)[] = [];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), `${TEMPORARY_PREFIX}${process.pid}-doctor-`));
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the real program. @returns its exit code and what it printed */
async function doctor(env: Record<string, string>) {
  const program = runProgram('cli/doctor.ts', { cwd: folder, env: { HTTP_PORT: '0', ...env } });
  const code = await program.ended;
  expect(program.err).toBe('');
  return { code, out: program.out };
}

/** The line of a check, and what stands under it. */
function linesOf(out: string, check: string): string {
  const lines = out.split('\n');
  return lines
    .filter((line, at) => {
      const owner = line.startsWith(' ') ? lines.slice(0, at).findLast((one) => !one.startsWith(' ')) : line;
      return owner?.slice(6).startsWith(check);
    })
    .join('\n');
}

async function migrated() {
  const database = await createTestDatabase();
  ends.push(database.drop);
  return database.url;
}

async function asClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function serve(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('settings', () => {
  test('every fault is named with its mend, nothing else is tried, no stack is shown', async () => {
    const { code, out } = await doctor({ HTTP_PORT: 'x', DATABASE_URL: 'mysql://u:hidden@db/x' });
    expect(code).toBe(1);
    expect(linesOf(out, 'Settings')).toMatch(/FAULT Settings {7}DATABASE_URL: .*\n +-> Write postgresql:/);
    expect(linesOf(out, 'Settings')).toMatch(/FAULT Settings {7}HTTP_PORT: .*\n +-> Write a port/);
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^2 faults, no notes, 1 in order\. Mend/);
    expect(out).not.toContain('hidden');
  });
});

describe('with a database of its own', () => {
  test('in good order: exit code 0', async () => {
    const url = await migrated();
    const telegram = await startFakeTelegram({ canReadAllGroupMessages: true });
    ends.push(telegram.stop);
    const env = { DATABASE_URL: url, TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot };
    const { code, out } = await doctor({ ...env, BOOTSTRAP_ADMINS: 'telegram:1001' });
    expect(out).not.toContain('FAULT');
    expect(code).toBe(0);
    for (const check of ['Node.js', 'Settings', 'Data directory', 'Time zone', 'Database', 'Migrations', 'Messages'])
      expect(linesOf(out, check)).toMatch(/^ok /);
    expect(linesOf(out, 'Telegram')).toMatch(/^ok .*@chi_hoi_bot, by long polling$/);
    expect(linesOf(out, 'Clock').split('\n')).toHaveLength(2);
    expect(linesOf(out, 'Queue')).toContain("BullMQ's tables are in that database");
    expect(linesOf(out, 'Administrators')).toContain('BOOTSTRAP_ADMINS');
    expect(out).not.toContain(SECRET);
    const { password } = new URL(url);
    expect(out).not.toContain(`:${password}@`);
  });

  test('empty: the first start makes the tables, and that is no fault', async () => {
    const database = await createEmptyDatabase();
    ends.push(database.drop);
    const { code, out } = await doctor({ DATABASE_URL: database.url });
    expect(code).toBe(0);
    expect(linesOf(out, 'Migrations')).toBe(
      `note  ${'Migrations'.padEnd(15)}the database is empty.\n${' '.repeat(21)}-> The first start makes the tables.`,
    );
  });

  test('older: how many migrations it lacks, up to which, with the command that brings them', async () => {
    const url = await migrated();
    await asClient(url, (client) =>
      client.query(`DELETE FROM _prisma_migrations WHERE migration_name > '20261201040000_tables'`),
    );
    const { code, out } = await doctor({ DATABASE_URL: url });
    expect(code).toBe(1);
    expect(linesOf(out, 'Migrations')).toMatch(
      /^FAULT +Migrations +\d+ not yet applied, the last \d+_\w+\.\n +-> npm run migrate/,
    );
  });

  test('one line of JSON for monitors, with the same findings, and no secret in it', async () => {
    const url = await migrated();
    const program = runProgram('cli/doctor.ts', {
      cwd: folder,
      args: ['--json'],
      env: { HTTP_PORT: '0', DATABASE_URL: url, TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: 'http://127.0.0.1:9' },
    });
    expect(await program.ended).toBe(1);
    const told = JSON.parse(program.out);
    expect(told).toMatchObject({ faults: expect.any(Number), notes: expect.any(Number), ok: expect.any(Number) });
    expect(told.findings).toContainEqual(
      expect.objectContaining({ check: 'Telegram', level: 'fault', mend: expect.any(String) }),
    );
    expect(told.findings).toContainEqual({
      check: 'Accounts',
      level: 'note',
      text: `No process listens on telegram:${BOT}.`,
      mend: expect.stringContaining('npm start'),
    });
    expect(program.out).not.toContain(SECRET);
  });

  test('a migration edited, one unknown', async () => {
    const url = await migrated();
    await asClient(url, (client) =>
      client.query(`UPDATE _prisma_migrations SET checksum = 'other' WHERE migration_name LIKE '%20261201040000_tables';
        UPDATE _prisma_migrations SET migration_name = '29990101000000_later' WHERE migration_name LIKE '%functions_and_triggers'`),
    );
    const { code, out } = await doctor({ DATABASE_URL: url });
    expect(code).toBe(1);
    expect(linesOf(out, 'Migrations')).toMatch(/20261201040000_tables was edited.*\n +-> Restore its file/);
    expect(linesOf(out, 'Migrations')).toMatch(/29990101000000_later.*\n +-> Start a newer version/);
  });

  test('messages that wait, by account; uncertain ones; no administrator', async () => {
    const url = await migrated();
    await asClient(url, (client) =>
      client.query(`
        INSERT INTO chat (id, channel, bot_account, external_id, kind) SELECT gen_random_uuid(), 'telegram', bot, '1001', 'private'
          FROM unnest(array['${BOT}', '42']) AS bot;
        INSERT INTO message (id, direction, channel, bot_account, chat_id, content, state, lane, at, due_at, claimed_at, settled_at)
          SELECT gen_random_uuid(), direction::direction, 'telegram', c.bot_account, c.id, '{}', state::message_state,
            CASE WHEN direction = 'out' THEN 'reply'::lane END, now() - ago::interval, now() - due::interval, now() - claimed::interval, now()
          FROM chat c JOIN (VALUES
            ('${BOT}', 'in', 'received', '6 min', NULL, '6 min'), ('${BOT}', 'in', 'received', '1 min', NULL, '1 min'),
            ('${BOT}', 'out', 'queued', '6 min', NULL, NULL), ('${BOT}', 'out', 'queued', '1 h', '-20 s', '1 min'),
            ('${BOT}', 'out', 'queued', '1 h', '-1 h', NULL), ('${BOT}', 'out', 'uncertain', '1 h', NULL, '1 h'),
            ('42', 'out', 'queued', '1 day', NULL, NULL)
          ) AS m(bot, direction, state, ago, due, claimed) ON m.bot = c.bot_account`),
    );
    const telegram = await startFakeTelegram();
    ends.push(telegram.stop);
    const env = { DATABASE_URL: url, TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot };
    const { code, out } = await doctor(env);
    expect(code).toBe(1);
    const found = linesOf(out, 'Messages');
    expect(found).toMatch(/FAULT .* 1 received message.*\n +-> Start the program/);
    expect(found).toMatch(
      new RegExp(`FAULT .* 2 message\\(s\\) of telegram:${BOT} .*\\n +-> The program does not run`),
    );
    expect(found).toMatch(/note {2}.* 1 message\(s\) of telegram:42 .*\n +-> That account is not set up/);
    expect(found).toMatch(/note {2}.* 1 message\(s\) of the last 30 days are uncertain/);
    expect(linesOf(out, 'Administrators')).toMatch(/^FAULT .*\n +-> Set BOOTSTRAP_ADMINS/);
    // Works, but questions in groups are not seen.
    expect(linesOf(out, 'Telegram')).toMatch(/^ok .*\nnote .*Privacy mode is on.*\n +-> .*\/setprivacy/);
  });

  test('nobody listens there; there is no such database', async () => {
    const url = new URL(await migrated());
    const closed = new URL(url);
    closed.port = String(await closedPort());
    const away = await doctor({ DATABASE_URL: closed.href });
    expect(away.code).toBe(1);
    expect(linesOf(away.out, 'Database')).toMatch(/^FAULT .*ECONNREFUSED.*\n +-> Start that PostgreSQL/);
    url.pathname = '/not_there';
    const missing = await doctor({ DATABASE_URL: url.href });
    expect(linesOf(missing.out, 'Database')).toMatch(/^FAULT .*not_there.*\n +-> Make it: CREATE DATABASE/);
  });

  test('a database in which Vietnamese letters have no small form', async () => {
    const { adminUrl, template } = inject('database');
    const name = `${template}_plain_c`;
    await asClient(adminUrl, (client) =>
      client.query(`CREATE DATABASE ${name} TEMPLATE template0 LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C'`),
    );
    ends.push(() => asClient(adminUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`)));
    const url = new URL(adminUrl);
    url.pathname = `/${name}`;
    const { code, out } = await doctor({ DATABASE_URL: url.href });
    expect(code).toBe(1);
    expect(linesOf(out, 'Database')).toMatch(/^FAULT .*lower\('ĐẶNG'\) is 'ĐẶng'.*\n +-> Make it anew/);
  });
});

describe('Telegram', () => {
  test('a refused token: where to get another, and the token is not shown', async () => {
    const telegram = await startFakeTelegram();
    ends.push(telegram.stop);
    const token = '7000000001:AA-withdrawn';
    const { code, out } = await doctor({ TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: telegram.apiRoot });
    expect(code).toBe(1);
    expect(linesOf(out, 'Telegram')).toMatch(/^FAULT .*refuses the token.*\n +-> Copy the token anew/);
    expect(out).not.toContain('AA-withdrawn');
  });

  test('out of reach: within the time of a check, and the token in the address is not shown', async () => {
    const silent = await serve(createServer(() => {}));
    const began = Date.now();
    const env = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: `http://127.0.0.1:${silent}` };
    const { code, out } = await doctor(env);
    expect(code).toBe(1);
    expect(linesOf(out, 'Telegram')).toMatch(/^FAULT .*\n +-> Check that this machine reaches/);
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(out).not.toContain(SECRET);
  });

  test('a clock that is an hour behind', async () => {
    const port = await serve(
      createServer((request, response) => {
        const date = new Date(Date.now() + 3_600_000).toUTCString();
        const result = request.url?.endsWith('getMe')
          ? { id: Number(BOT), is_bot: true, first_name: 'Bot', username: 'chi_hoi_bot' }
          : { url: '' };
        response.writeHead(200, { date, 'content-type': 'application/json' });
        response.end(JSON.stringify({ ok: true, result }));
      }),
    );
    const env = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: `http://127.0.0.1:${port}` };
    const { code, out } = await doctor(env);
    expect(code).toBe(1);
    expect(linesOf(out, 'Clock')).toMatch(/^FAULT .*(3599|3600|3601) s behind.*\n +-> .*timedatectl/);
  });
});

test('Redis away: how to go on without it; the password is not shown', async () => {
  const url = `redis://:hidden@127.0.0.1:${await closedPort()}`;
  const { code, out } = await doctor({ REDIS_URL: url });
  expect(code).toBe(1);
  expect(linesOf(out, 'Queue')).toMatch(/^FAULT .*ECONNREFUSED.*\n +-> .*leave REDIS_URL out/);
  expect(out).not.toContain('hidden');
});

test('the port: held by another program, or by the product itself', async () => {
  const stranger = await serve(createServer((_, response) => response.end('hello')));
  const own = await serve(createServer((_, response) => response.end('{"alive":true}')));
  const [taken, held] = await Promise.all([stranger, own].map((port) => doctor({ HTTP_PORT: String(port) })));
  expect(linesOf(taken!.out, 'HTTP port')).toMatch(/^FAULT .* is taken\.\n +-> Set HTTP_PORT/);
  expect(taken!.code).toBe(1);
  expect(linesOf(held!.out, 'HTTP port')).toMatch(/^ok .*held by a running Chi Hội/);
  expect(held!.code).toBe(0);
});

test('a data directory that cannot be made', async () => {
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  const { code, out } = await doctor({ DATA_DIR: join(file, 'data') });
  expect(code).toBe(1);
  expect(out).toMatch(/^FAULT Data directory .*\n +-> /m);
});

describe('the embedded database', () => {
  const start = (dataDir: string) => startEmbeddedPostgres({ dataDir, log: () => {}, settings: ['fsync = off'] });
  const serverOf = (dataDir: string) => readPostmaster(clusterPaths(dataDir).pidFile, clusterPaths(dataDir).cluster);

  test('not made yet; then started for the examination only; then left running where it ran', async () => {
    const dataDir = join(folder, 'embedded');
    await mkdir(dataDir);
    const none = await doctor({ DATA_DIR: dataDir });
    expect(none.code).toBe(0);
    expect(linesOf(none.out, 'Database')).toMatch(/^note .*\n +-> The first npm start makes it/);

    await (await start(dataDir)).stop();
    const stopped = await doctor({ DATA_DIR: dataDir });
    expect(linesOf(stopped.out, 'Database')).toMatch(/^ok {4}Database {7}embedded PostgreSQL in/);
    expect(linesOf(stopped.out, 'Migrations')).toMatch(/^note .*\n +-> The first start makes the tables/);
    expect(await serverOf(dataDir)).toBeUndefined();

    const server = await start(dataDir);
    ends.push(server.stop);
    const lock = await holdDataDirectory(server.url, dataDir);
    const before = await serverOf(dataDir);
    const running = await doctor({ DATA_DIR: dataDir });
    expect(running.code).toBe(0);
    expect(await serverOf(dataDir)).toEqual(before);
    await lock.release();
  });
});

describe('judgements', () => {
  const levels = (findings: { level: string }[]) => findings.map(({ level }) => level).join();

  test.each([
    ['18.20.0', 'FAULT'],
    ['20.18.9', 'FAULT'],
    ['20.19.0', 'ok'],
    ['22.1.0', 'ok'],
  ])('Node.js %s: %s', (version, level) => expect(levels(judgeNode(version))).toBe(level));

  test.each([
    [199, 'FAULT'],
    [999, 'note'],
    [1000, 'ok'],
  ])('%s MB free: %s', (free, level) => expect(levels(judgeFreeSpace('/data', free))).toBe(level));

  test.each([
    [5000, 'ok'],
    [-5000, 'ok'],
    [5001, 'FAULT'],
    [-60_000, 'FAULT'],
  ])('a clock %s ms ahead: %s', (ahead, level) => expect(levels(judgeClock(ahead, 'x'))).toBe(level));

  test('PostgreSQL 14, and another encoding', () => {
    const good = { version: 15, versionText: '15.2', encoding: 'UTF8', lower: 'đặng' };
    expect(levels(judgeServer(good, 'x'))).toBe('ok');
    expect(judgeServer({ ...good, version: 14, versionText: '14.9' }, 'x')[0]?.text).toContain('14.9');
    expect(judgeServer({ ...good, encoding: 'LATIN1', lower: '?' }, 'x')[0]?.text).toContain('LATIN1');
  });

  test('Redis: its version, and what it does when full', () => {
    const good = { redis_version: '7.0.15', maxmemory_policy: 'noeviction' };
    expect(levels(judgeRedis(good, 'x'))).toBe('ok');
    expect(levels(judgeRedis({ redis_version: '6.0.9', maxmemory_policy: 'allkeys-lru' }, 'x'))).toBe('FAULT,FAULT');
    expect(judgeRedis({ ...good, maxmemory_policy: 'volatile-lru' }, 'x')[0]?.mend).toContain('noeviction');
  });

  test('messages that wait although the program runs: its log', () => {
    const unsent = [{ account: 'telegram:1', count: 2 }];
    const [found] = judgeMessages({ unhandled: 0, unsent, uncertain: 0, givenUp: 0, processes: 1 }, ['telegram:1']);
    expect(found?.mend).toMatch(/^Read the log/);
  });

  test('the summary counts; what hangs or throws is a fault; secrets are cut out', async () => {
    const lines: string[] = [];
    const report = createReport((line) => lines.push(line));
    report.hide('p#word');
    // One so short would be cut out of ordinary words.
    report.hide('wi');
    await report.check('One', () => [ok('with p#word'), note('and p%23word', 'mend p#word')]);
    expect(report.end()).toBe(0);
    await report.check('Two', () => new Promise(() => {}), 20);
    await report.check('Three', () => Promise.reject(Object.assign(new Error('broken'), { mend: 'glue' })));
    await report.check('Four', () => [fault('bad', 'better')]);
    expect(report.end()).toBe(1);
    expect(lines).toEqual([
      'ok    One            with ***',
      'note  One            and ***',
      '                     -> mend ***',
      'no faults, 1 note, 1 in order.',
      'FAULT Two            No answer within 0.02 s.',
      '                     -> See that it is reachable from this machine.',
      'FAULT Three          broken.',
      '                     -> glue',
      'FAULT Four           bad',
      '                     -> better',
      '3 faults, 1 note, 1 in order. Mend the faults, then run npm run doctor again.',
    ]);
  });
});
