/** A database says under which key it was filled: whatever is run with another one refuses, and says which is needed. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { snapshot } from '../../src/cli/backup/snapshot.ts';
import { writeBackup } from '../../src/runtime/backup-file.ts';
import { createEncryption, keyIdOf } from '../../src/runtime/encryption/encryption.ts';
import { holdKey, keyIdOfDatabase } from '../../src/runtime/encryption/key-probe.ts';
import { cell } from '../../src/runtime/encryption/sealed-columns.ts';
import { createTestDatabase } from '../support/database.ts';
import { runProgram } from '../support/process.ts';
import { TEMPORARY_PREFIX } from '../support/temporary.ts';

vi.setConfig({ testTimeout: 60_000 });

const key = randomBytes(32);
const other = randomBytes(32);
let folder: string;
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let client: pg.Client;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), `${TEMPORARY_PREFIX}${process.pid}-key-`));
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

const settings = (encryptionKey: Buffer, olderKeys: Buffer[] = []) => ({ encryptionKey, olderKeys, dataDir: folder });

/** What is printed and with which code it ends. */
async function run(script: string, args: string[], env: Record<string, string>) {
  const program = runProgram(script, { args, cwd: folder, env: { HTTP_PORT: '0', LOG_LEVEL: 'silent', ...env } });
  const code = await program.ended;
  return { code, out: program.out, err: program.err };
}

test('of an older version, the first sealed value tells the key; the probe is written once and guards from then on', async () => {
  expect(await keyIdOfDatabase(client)).toBeUndefined();
  const sealed = createEncryption(key).encrypt('{}', cell('zalo_session.credentials', 'a'));
  await client.query('BEGIN');
  await client.query(
    `INSERT INTO zalo_session (account, uid, display_name, credentials, since, used_since) VALUES ('a', '1', 'A', $1, now(), now())`,
    [sealed],
  );
  expect(await keyIdOfDatabase(client)).toBe(keyIdOf(key));
  await expect(holdKey(client, settings(other))).rejects.toThrow(
    `filled under the key ${keyIdOf(key)}; the one given is ${keyIdOf(other)}`,
  );
  await client.query('ROLLBACK');

  await holdKey(client, settings(key));
  await holdKey(client, settings(key));
  await expect(holdKey(client, settings(other))).rejects.toThrow('filled under the key');
  expect((await holdKey(client, settings(other, [key]))).keyId).toBe(keyIdOf(other));
});

describe('under another key', () => {
  const wrong = () => ({ DATABASE_URL: database.url, ENCRYPTION_KEY: other.toString('base64') });

  test.each<[script: string, args: string[]]>([
    ['main.ts', []],
    ['cli/grant.ts', ['telegram:1', 'officer']],
    ['cli/import.ts', ['list.csv', '--unit', 'X', '--yes']],
    ['cli/rotate-key.ts', []],
    ['cli/backup.ts', []],
    ['cli/reconcile.ts', []],
    ['cli/zalo-login.ts', ['a', '--resume']],
  ])('%s refuses', async (script, args) => {
    const { code, err } = await run(script, args, { ...wrong(), ZALO_ACCOUNTS: 'a' });
    expect(err).toContain(
      `This database was filled under the key ${keyIdOf(key)}; the one given is ${keyIdOf(other)}.`,
    );
    expect(err).toMatch(/Set ENCRYPTION_KEY/);
    expect(err).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
  });

  test('the doctor names it a fault; with the right one it is in order, with both a note', async () => {
    const env = { DATABASE_URL: database.url };
    const bad = await run('cli/doctor.ts', [], wrong());
    expect(bad.out).toMatch(new RegExp(`^FAULT Key .*under the key ${keyIdOf(key)}`, 'm'));
    expect(bad.code).toBe(1);
    const good = await run('cli/doctor.ts', [], { ...env, ENCRYPTION_KEY: key.toString('base64') });
    expect(good.out).toMatch(new RegExp(`^ok +Key +${keyIdOf(key)} opens`, 'm'));
    const both = await run('cli/doctor.ts', [], { ...wrong(), ENCRYPTION_KEY_OLD: key.toString('base64') });
    expect(both.out).toMatch(/^note +Key .*older key/m);
  });

  test('a rotation moves it, last of all', async () => {
    const env = { ...wrong(), ENCRYPTION_KEY_OLD: key.toString('base64') };
    expect((await run('cli/rotate-key.ts', [], env)).code).toBe(0);
    expect(await keyIdOfDatabase(client)).toBe(keyIdOf(other));
    const back = { ...env, ENCRYPTION_KEY: key.toString('base64'), ENCRYPTION_KEY_OLD: other.toString('base64') };
    expect((await run('cli/rotate-key.ts', [], back)).code).toBe(0);
    expect(await keyIdOfDatabase(client)).toBe(keyIdOf(key));
  });
});

test('a restore on a new machine: refused it leaves no key behind; done, the key stands beside the database', async () => {
  const file = join(folder, 'a.backup');
  await writeBackup(file, key, snapshot(client, new Date()));
  const dataDir = join(folder, 'new');
  await mkdir(dataDir);
  const restore = (env: Record<string, string>) => run('cli/restore.ts', [file], { DATA_DIR: dataDir, ...env });

  const without = await restore({});
  expect(without).toMatchObject({ code: 1 });
  expect(without.err).toMatch(/made under a key: set ENCRYPTION_KEY/);
  const foreign = await restore({ ENCRYPTION_KEY: other.toString('base64') });
  expect(foreign.err).toMatch(/made under another key: set ENCRYPTION_KEY/);
  expect(existsSync(join(dataDir, 'encryption.key'))).toBe(false);
  expect(existsSync(join(dataDir, 'postgres'))).toBe(false);

  const done = await restore({ ENCRYPTION_KEY: key.toString('base64') });
  expect(done.err).toBe('');
  expect(done.out).toMatch(/rows of .* are back[\s\S]*encryption\.key/);
  expect((await readFile(join(dataDir, 'encryption.key'), 'utf8')).trim()).toBe(key.toString('base64'));
  // Without the setting from now on: the same key is found.
  const looked = await run('cli/doctor.ts', [], { DATA_DIR: dataDir });
  expect(looked.out).toMatch(new RegExp(`^ok +Key +${keyIdOf(key)} opens`, 'm'));
  await rm(join(dataDir, 'encryption.key'));
  const lost = await run('main.ts', [], { DATA_DIR: dataDir });
  expect(lost.err).toContain(`filled under the key ${keyIdOf(key)}, and none is given`);
  expect(existsSync(join(dataDir, 'encryption.key'))).toBe(false);
});

test('the backup goes into the data directory, and says in a sentence where it cannot', async () => {
  const env = { DATABASE_URL: database.url, ENCRYPTION_KEY: key.toString('base64'), DATA_DIR: join(folder, 'kept') };
  const made = await run('cli/backup.ts', [], env);
  expect(made.out).toMatch(/kept\/backups\/chihoi-\d{12}\.backup\n/);
  const nowhere = await run('cli/backup.ts', [join(folder, 'no/dir/x')], env);
  expect(nowhere.err).toBe(`There is no folder ${join(folder, 'no/dir')}; make it, or name a file in another.\n`);
  const { rows } = await client.query('SELECT at FROM backup_made');
  expect(rows).toHaveLength(1);
});
