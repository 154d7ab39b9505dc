/** The key is changed under a full database: nothing is lost, nothing stays under the old key. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reencryptAll } from '../../src/cli/rotate-key/reencrypt.ts';
import { sealedColumns } from '../../src/cli/rotate-key/sealed-columns.ts';
import { phoneMark, sealPhone } from '../../src/directory/contact.ts';
import { createEncryption, keyIdOf } from '../../src/runtime/encryption/encryption.ts';
import { storeFile } from '../../src/runtime/file-store.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { asTheTest } from '../support/guard-history.ts';

const OLD = Buffer.alloc(32, 'test');
let app: TestApp;
let client: pg.Client;
beforeAll(async () => {
  app = await startTestApp();
  client = new pg.Client({ connectionString: asTheTest(app.databaseUrl) });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await app.stop();
});

/** "table.column" of all that holds something encrypted, under the key of this id or under any. */
async function sealedUnder(keyId = ''): Promise<string[]> {
  const { rows } = await client.query<{ table: string; column: string; type: string }>(`
    SELECT table_name AS table, column_name AS column, udt_name AS type FROM information_schema.columns
    WHERE table_schema = 'public' AND udt_name IN ('text', 'varchar', 'jsonb', 'bytea')`);
  const found: string[] = [];
  for (const { table, column, type } of rows) {
    const start =
      type === 'bytea' ? `encode(substring("${column}" FROM 1 FOR 12), 'escape')` : `ltrim("${column}"::text, '"')`;
    const { rowCount } = await client.query(`SELECT 1 FROM "${table}" WHERE ${start} LIKE 'v1.${keyId}%' LIMIT 1`);
    if (rowCount) found.push(`${table}.${column}`);
  }
  return found.sort();
}

test('every encrypted column is on the list, and comes under the new key, phones still found', async () => {
  const unit = await app.unit({ name: 'Chi hội Liên Sơn' });
  const head = app.telegram.user({ firstName: 'Phạm Quang', lastName: 'Minh' });
  const lan = app.telegram.user({ firstName: 'Nguyễn Thị', lastName: 'Lan' });
  await app.officer(head, unit);
  await app.member(lan, unit);
  const dong = await app.offline('Trần Văn Đông', unit, '0912345999');
  await lan.says('/hotro');
  await lan.presses('Ốm đau', { on: await lan.sees('cần hỗ trợ việc gì') });
  await lan.presses('Cho tôi', { on: await lan.sees('cho ai') });
  await lan.says('Tôi mổ tim');
  await lan.presses('Xong', { on: await lan.sees('Xong') });
  await lan.sees('liên lạc lại');
  await lan.says('0987123456');
  await lan.presses('Gửi', { on: await lan.sees('xem lại trước khi gửi') });
  await head.sees('mổ tim');
  await head.says('thăm ông Đông ốm, biếu túi quà hôm qua');
  await head.presses('Ghi vào sổ', { on: await head.sees('Xem lại, chưa ghi vào sổ') });
  await head.sees('Đã ghi vào sổ thăm');
  await lan.says('/hotro');
  await lan.sees('cần hỗ trợ việc gì');
  await storeFile(
    { tx: app.db, encryption: app.encryption },
    { name: 'a', mime: 'image/png', bytes: Buffer.from('ảnh') },
  );
  // Under a key that nobody has any more.
  const lost = createEncryption(randomBytes(32));
  await app.db.person.create({ data: { fullName: 'Cũ', nameFolded: 'cu', ...sealPhone(lost, '0900111222') } });
  await app.settled();

  const listed = sealedColumns.map(({ table, column }) => `${table}.${column}`);
  const before = await sealedUnder();
  expect(before.filter((one) => !listed.includes(one))).toEqual([]);
  expect(before).toEqual(
    expect.arrayContaining([
      'aid_request.story',
      'dialog.data',
      'file.bytes',
      'message.content',
      'visit.given_in_kind',
    ]),
  );

  const key = randomBytes(32);
  const encryption = createEncryption(key, [OLD]);
  const told: string[] = [];
  const done = await reencryptAll(client, encryption, (column) => told.push(column));
  expect(done.unreadable).toBe(1);
  expect(done.changed).toBeGreaterThan(15);
  expect(told).toContain('message.content');
  expect(await sealedUnder(`${keyIdOf(OLD)}.`)).toEqual([]);
  expect(await reencryptAll(client, encryption, () => {})).toEqual({ changed: 0, unreadable: 1 });

  const fresh = createEncryption(key);
  const person = await app.db.person.findUniqueOrThrow({ where: { id: dong } });
  expect(person.phoneMark).toBe(phoneMark(fresh, '0912345999'));
  const request = await app.db.aidRequest.findFirstOrThrow();
  expect(fresh.decrypt(request.story, 'aid.text')).toBe('Tôi mổ tim');
  const file = await app.db.file.findFirstOrThrow({ where: { mime: 'image/png' } });
  expect(Buffer.from(fresh.decryptBytes(file.bytes, 'file.bytes')).toString()).toBe('ảnh');
  const message = await app.db.message.findFirstOrThrow({ where: { direction: 'in' } });
  expect(JSON.parse(fresh.decrypt(String(message.content), 'message.content'))).toHaveProperty('text');
});
