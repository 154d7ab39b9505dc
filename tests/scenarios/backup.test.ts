/** A backup taken in the middle of a conversation, brought back elsewhere: the conversation goes on. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { restoreInto } from '../../src/cli/backup/restore-into.ts';
import { snapshot, tablesOf } from '../../src/cli/backup/snapshot.ts';
import { readBackup, writeBackup } from '../../src/runtime/backup-file.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { createEmptyDatabase, createTestDatabase } from '../support/database.ts';
import { TEMPORARY_PREFIX } from '../support/temporary.ts';

const key = Buffer.alloc(32, 'test');
let app: TestApp;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), `${TEMPORARY_PREFIX}${process.pid}-backup-`));
  app = await startTestApp();
});
afterAll(async () => {
  await app.stop();
  await rm(folder, { recursive: true });
});

async function backUp(path: string): Promise<void> {
  const client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  try {
    await writeBackup(path, key, snapshot(client, new Date()));
  } finally {
    await client.end();
  }
}

test('a half-told request for help is told to its end on another machine; a spoilt or foreign backup changes nothing', async () => {
  const unit = await app.unit({ name: 'Chi hội Liên Sơn' });
  const head = app.telegram.user({ firstName: 'Phạm Quang', lastName: 'Minh' });
  const lan = app.telegram.user({ firstName: 'Nguyễn Thị', lastName: 'Lan' });
  await app.officer(head, unit);
  await app.member(lan, unit);
  await lan.says('/hotro');
  await lan.presses('Ốm đau', { on: await lan.sees('cần hỗ trợ việc gì') });
  await lan.presses('Cho tôi', { on: await lan.sees('cho ai') });
  await lan.says('Tôi mổ tim, "nặng"\n\\ xin giúp');
  await lan.sees('trên 3.000');
  await app.settled();

  const path = join(folder, 'a.backup');
  await backUp(path);
  const bytes = await readFile(path);
  expect(bytes.toString('latin1')).not.toMatch(/person|Minh/);
  await expect(backUp(path)).rejects.toThrow('EEXIST');

  const target = await createEmptyDatabase();
  await expect(restoreInto(target.url, path, [randomBytes(32)], false)).rejects.toThrow('under another key');
  const spoilt = join(folder, 'b.backup');
  await writeFile(spoilt, bytes.with(Math.floor(bytes.length / 2), (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1));
  await expect(restoreInto(target.url, spoilt, [key], false)).rejects.toThrow('cut or changed');
  await writeFile(spoilt, bytes.subarray(0, bytes.length - 40));
  await expect(restoreInto(target.url, spoilt, [key], false)).rejects.toThrow('cut or changed');

  const full = await createTestDatabase();
  const client = new pg.Client({ connectionString: full.url });
  await client.connect();
  await client.query(`INSERT INTO person (id, full_name, name_folded) VALUES (gen_random_uuid(), 'X', 'x')`);
  await expect(restoreInto(full.url, path, [key], true)).rejects.toThrow('Something else uses');
  await client.end();
  await expect(restoreInto(full.url, path, [key], false)).rejects.toThrow('holds something already');
  expect((await restoreInto(full.url, path, [key], true)).rows).toBeGreaterThan(15);
  await full.drop();

  await restoreInto(target.url, path, [key], false);
  const elsewhere = await startTestApp({ database: target, telegram: { lastUpdateId: 800_000_000 } });
  try {
    const same = elsewhere.telegram.user({ id: lan.id, firstName: 'Nguyễn Thị', lastName: 'Lan', started: true });
    const chief = elsewhere.telegram.user({ id: head.id, firstName: 'Phạm Quang', lastName: 'Minh', started: true });
    await same.says('Xong');
    await same.sees('liên lạc lại');
    await same.says('0987123456');
    await same.presses('Gửi', { on: await same.sees('"nặng"\n\\ xin giúp') });
    await chief.sees('mổ tim');
    expect(await elsewhere.db.aidRequest.count()).toBe(1);
    expect(await elsewhere.db.auditEntry.count()).toBe(await app.db.auditEntry.count());
    // What guards the trail is back with it.
    await expect(elsewhere.db.auditEntry.deleteMany()).rejects.toThrow('never changed');
    await elsewhere.settled();
  } finally {
    await elsewhere.stop();
  }
});

/** Each try reads, or builds, a whole database. */
const PATIENCE = 60_000;

test('a backup that is cut, changed, or does not fit leaves a full database as it was, to the last row', {
  timeout: PATIENCE,
}, async () => {
  const unit = await app.unit({ name: 'Chi hội Xóm Sen' });
  await app.offline('Trần Văn Đông', unit, '0912345999');
  await app.settled();
  const good = join(folder, 'good.backup');
  await backUp(good);
  const full = await createTestDatabase();
  const there = await startTestApp({ database: { url: full.url, drop: async () => {} } });
  await there.offline('Lê Thị Hoa', await there.unit({ name: 'Chi hội Liên Mậu' }), '0912345000');
  await there.stop();
  const before = await contentOf(full.url);
  expect(before).toContain('Lê Thị Hoa');

  const bytes = await readFile(good);
  const bad = join(folder, 'bad.backup');
  const refused = async (content: Uint8Array, why: string | RegExp) => {
    await writeFile(bad, content);
    await expect(restoreInto(full.url, bad, [key], true)).rejects.toThrow(why);
    expect(await contentOf(full.url)).toBe(before);
  };
  for (const length of [0, 10, 30, 1000, bytes.length - 17, bytes.length - 1])
    await refused(bytes.subarray(0, length), /cut or changed|no backup/);
  for (const at of [20, 26, 50, Math.floor(bytes.length / 2), bytes.length - 20, bytes.length - 1])
    await refused(bytes.with(at, (bytes[at] ?? 0) ^ 1), /cut or changed|under another key/);

  // Whole and under the right key, and yet of no use.
  const spoiling: [string | RegExp, (line: string) => string | undefined][] = [
    ['ends before its end', (line) => (line.startsWith('{"end"') ? undefined : line)],
    ['that its migrations do not make', (line) => line.replace('"table":"unit"', '"table":"stranger"')],
    [
      'cannot be put into the tables',
      (line) => (line.startsWith('{"table":"person"') ? undefined : line.replace(/,"rows":\d+}$/, '')),
    ],
    [
      'does not know the migration',
      (line) => line.replace('"migrations":["', '"migrations":["20990101000000_later","'),
    ],
  ];
  for (const [why, change] of spoiling) {
    await writeBackup(join(folder, 'spoilt'), key, changed(good, change));
    await refused(await readFile(join(folder, 'spoilt')), why);
    await rm(join(folder, 'spoilt'));
  }

  await restoreInto(full.url, good, [key], true);
  expect(await contentOf(full.url)).not.toContain('Lê Thị Hoa');
  await full.drop();
});

async function* changed(path: string, change: (line: string) => string | undefined): AsyncGenerator<string> {
  for await (const line of readBackup(path, [key])) {
    const other = change(line);
    if (other !== undefined) yield other;
  }
}

/** Every row of every table, as text. */
async function contentOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const parts: string[] = [];
    for (const table of [...(await tablesOf(client)), '_prisma_migrations']) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM "${table}" t ORDER BY 1`);
      parts.push(table, ...rows.map(({ row }) => row));
    }
    return parts.join('\n');
  } finally {
    await client.end();
  }
}
