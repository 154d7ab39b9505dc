import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { seeAccount } from '../../src/directory/people.ts';
import { createUnit, rootUnit } from '../../src/directory/units.ts';
import { type Database, openDatabase } from '../../src/runtime/database/database.ts';
import { createTestDatabase } from '../support/database.ts';
import { runProgram } from '../support/process.ts';
import { TEMPORARY_PREFIX } from '../support/temporary.ts';
import { testEncryption } from '../support/test-encryption.ts';

// Each run starts a Node.js of its own.
vi.setConfig({ testTimeout: 60_000 });

let made: Awaited<ReturnType<typeof createTestDatabase>>;
let database: Database;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), `${TEMPORARY_PREFIX}${process.pid}-grant-`));
  made = await createTestDatabase();
  database = openDatabase(made.url, 2);
  await database.prisma.$transaction(async (tx) => {
    const now = new Date();
    const root = await rootUnit(tx, 'Chi Hội');
    for (const name of ['Chi hội Liên Sơn', 'Chi hội Liên Mậu 1', 'Chi hội Liên Mậu 3'])
      await createUnit(tx, { name, kind: 'chapter', parent: root });
    const bot = { channel: 'telegram', botAccount: '7000000001' } as const;
    await seeAccount({ tx, encryption: testEncryption }, { ...bot, externalId: '1001', name: 'Nguyễn Văn An' }, now);
  });
});

afterAll(async () => {
  await database.close();
  await made.drop();
  await rm(folder, { recursive: true });
});

async function grant(...args: string[]) {
  const program = runProgram('cli/grant.ts', { args, cwd: folder, env: { DATABASE_URL: made.url } });
  const code = await program.ended;
  return { code, out: program.out.trim(), err: program.err.trim() };
}

test('a role is given once, by the name of the unit without diacritics; without a name for the root', async () => {
  expect(await grant('telegram:1001', 'officer', 'lien son')).toMatchObject({
    code: 0,
    out: 'Nguyễn Văn An is now officer of Chi hội Liên Sơn.',
  });
  expect((await grant('telegram:1001', 'officer', 'Chi hội Liên Sơn')).out).toContain('already officer');
  expect((await grant('telegram:1001', 'administrator')).out).toContain('now administrator of Chi Hội');
  expect((await grant('telegram:1001', 'member', 'Liên Mậu 3')).out).toContain('now member of Chi hội Liên Mậu 3');
  expect(await database.prisma.role.count()).toBe(2);
  expect(await database.prisma.membership.count()).toBe(1);
});

test.each([
  [['telegram:9999', 'officer', 'Liên Sơn'], 'has not written to the bot yet'],
  [['telegram:1001', 'officer', 'Liên Cát'], 'There is no unit "Liên Cát"'],
  [['telegram:1001', 'officer', 'Liên Mậu'], 'Chi hội Liên Mậu 1\n  Chi hội Liên Mậu 3'],
  [['telegram:1001', 'chief', 'Liên Sơn'], 'Usage:'],
  [['1001', 'officer'], 'Usage:'],
  [[], 'Usage:'],
])('%j changes nothing and says why', async (args, message) => {
  const before = await database.prisma.role.count();
  const { code, out, err } = await grant(...args);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(message);
  expect(err).not.toMatch(/^\s+at /m);
  expect(await database.prisma.role.count()).toBe(before);
});

test('without any database it says what to do first', async () => {
  const program = runProgram('cli/grant.ts', { args: ['telegram:1001', 'officer'], cwd: folder, env: {} });
  expect(await program.ended).toBe(1);
  expect(program.err).toContain('Run npm start once');
});
