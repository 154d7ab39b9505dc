import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { changePersonFields } from '../../src/directory/roster.ts';
import { createUnit, rootUnit } from '../../src/directory/units.ts';
import { type Database, openDatabase } from '../../src/runtime/database/database.ts';
import { createTestDatabase } from '../support/database.ts';
import { runProgram } from '../support/process.ts';
import { TEMPORARY_PREFIX } from '../support/temporary.ts';
import { testEncryption } from '../support/test-encryption.ts';

// Each run starts a Node.js of its own.
vi.setConfig({ testTimeout: 240_000 });

let made: Awaited<ReturnType<typeof createTestDatabase>>;
let database: Database;
let folder: string;

const GOOD = 'Họ và tên;Năm sinh;SĐT\nNguyễn Văn An;1950;0912345678\nTrần Thị Bình;1955;0912345679\n';
const FAULTY = 'Họ và tên;Năm sinh;SĐT\nLê Văn Cường;1850;0912345670\nPhạm Thị Dung;1960;12\n';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), `${TEMPORARY_PREFIX}${process.pid}-import-`));
  made = await createTestDatabase();
  database = openDatabase(made.url, 2);
  await database.prisma.$transaction(async (tx) => {
    const root = await rootUnit(tx, 'Chi Hội');
    for (const name of ['Chi hội Liên Sơn', 'Chi hội Liên Mậu 1', 'Chi hội Liên Mậu 3'])
      await createUnit(tx, { name, kind: 'chapter', parent: root });
  });
  await writeFile(join(folder, 'good.csv'), GOOD);
  await writeFile(join(folder, 'faulty.csv'), FAULTY);
  await writeFile(join(folder, 'program.csv'), Buffer.from('4d5a9000030000000400', 'hex'));
});

afterAll(async () => {
  await database.close();
  await made.drop();
  await rm(folder, { recursive: true });
});

async function run(...args: string[]) {
  const program = runProgram('cli/import.ts', { args, cwd: folder, env: { DATABASE_URL: made.url } });
  const code = await program.ended;
  return { code, out: program.out.trim(), err: program.err.trim() };
}

const rows = async () => ({
  people: await database.prisma.person.count(),
  members: await database.prisma.membership.count({ where: { standing: 'member' } }),
  history: await database.prisma.personChange.count(),
  imports: await database.prisma.rosterImport.count(),
});
const nothing = { people: 0, members: 0, history: 0, imports: 0 };

test('a preview writes nothing; --yes writes all with its history; the same again changes nobody', async () => {
  const preview = await run('good.csv', '--unit', 'lien son');
  expect(preview).toMatchObject({ code: 0, err: '' });
  expect(preview.out).toContain('"added":2');
  expect(preview.out).toContain('Nothing was written. With --yes it is.');
  expect(await rows()).toEqual(nothing);

  const written = await run('good.csv', '--unit', 'lien son', '--yes');
  expect(written).toMatchObject({ code: 0, err: '' });
  expect(written.out).toContain('Wrote 2 people into the roster of Chi hội Liên Sơn.');
  expect(await rows()).toMatchObject({ people: 2, members: 2, imports: 1 });
  expect(await database.prisma.auditEntry.count({ where: { action: 'roster.imported' } })).toBe(1);
  expect((await run('good.csv', '--unit', 'lien son')).out).toContain('"same":2');
});

test('--undo takes the last list back, but for people who were changed since', async () => {
  expect((await run('--undo', '--unit', 'lien son')).out).toContain('The list of 2 people written at');
  expect(await rows()).toMatchObject({ people: 2 });
  const keeper = { tx: database.prisma, encryption: testEncryption };
  const an = await database.prisma.person.findFirstOrThrow({ where: { fullName: 'Nguyễn Văn An' } });
  await changePersonFields(keeper, an.id, { formerPost: 'trung uý' }, { actorId: null, now: new Date() });
  expect(await run('--undo', '--unit', 'lien son', '--yes')).toMatchObject({
    code: 0,
    out: '1 people are as they were before; 1 were changed since and stay.',
  });
  expect(await rows()).toMatchObject({ people: 1, members: 1 });
  const again = await run('--undo', '--unit', 'lien son', '--yes');
  expect(again).toMatchObject({ code: 1, err: 'Nothing was imported into Chi hội Liên Sơn within a day.' });
});

test('each bad cell is told by its address, in the preview and when it is written without it', async () => {
  const before = await rows();
  const { code, out } = await run('faulty.csv', '--unit', 'Liên Mậu 1');
  expect(code).toBe(0);
  expect(out).toMatch(/^B2/m);
  expect(out).toMatch(/^C3/m);
  expect(await rows()).toEqual(before);
});

test.each([
  [['missing.csv', '--unit', 'Liên Sơn', '--yes'], 'There is no file missing.csv.'],
  [['program.csv', '--unit', 'Liên Sơn', '--yes'], '.xlsx'],
  [['good.csv', '--unit', 'Liên Cát', '--yes'], 'There is no unit "Liên Cát"'],
  [['good.csv', '--unit', 'Liên Mậu', '--yes'], 'Chi hội Liên Mậu 1\n  Chi hội Liên Mậu 3'],
  [['good.csv', '--unit', 'Liên Sơn', '--yess'], 'Usage:'],
  [['good.csv', '--undo', '--unit', 'Liên Sơn'], 'Usage:'],
  [['good.csv', 'faulty.csv', '--unit', 'Liên Sơn'], 'Usage:'],
  [['--yes'], 'Usage:'],
])('%j writes nothing, says why in a sentence and ends with 1', async (args, message) => {
  const before = await rows();
  const { code, out, err } = await run(...args);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(message);
  expect(err).not.toMatch(/^\s+at /m);
  expect(await rows()).toEqual(before);
});
