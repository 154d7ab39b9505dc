/** The key is changed under a full database: nothing is lost, nothing stays under the old key. */
import { createCipheriv, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reencryptAll } from '../../src/cli/rotate-key/reencrypt.ts';
import { openPhone, phoneMark, sealPhone } from '../../src/directory/contact.ts';
import { createEncryption, keyIdOf } from '../../src/runtime/encryption/encryption.ts';
import { cell, formerPurpose, sealedNames } from '../../src/runtime/encryption/sealed-columns.ts';
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
    const { rowCount } = await client.query(`SELECT 1 FROM "${table}" WHERE ${start} LIKE 'v_.${keyId}%' LIMIT 1`);
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
  await app.db.person.create({
    data: { fullName: 'Cũ', nameFolded: 'cu', ...sealPhone(lost, randomUUID(), '0900111222') },
  });
  await app.settled();

  const listed: readonly string[] = sealedNames;
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
  expect(fresh.decrypt(request.story, cell('aid_request.story', request.id))).toBe('Tôi mổ tim');
  const file = await app.db.file.findFirstOrThrow({ where: { mime: 'image/png' } });
  expect(Buffer.from(fresh.decryptBytes(file.bytes, cell('file.bytes', file.id))).toString()).toBe('ảnh');
  const message = await app.db.message.findFirstOrThrow({ where: { direction: 'in' } });
  expect(JSON.parse(fresh.decrypt(String(message.content), cell('message.content', message.id)))).toHaveProperty(
    'text',
  );
});

/** A value in form v1, as an older version wrote it. */
function former(key: Buffer, text: string, purpose: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(purpose));
  const bytes = Buffer.concat([iv, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  return `v1.${keyIdOf(key)}.${bytes.toString('base64url')}`;
}

test('form v1 is read while the key is changed, written in form v2, and refused afterwards; what lies open stays refused', async () => {
  const id = randomUUID();
  const sealed = former(OLD, '0911222333', formerPurpose(cell('person.phone_sealed', id)));
  await app.db.person.create({
    data: { id, fullName: 'Xưa', nameFolded: 'xua', phoneSealed: sealed, phoneMark: 'xua' },
  });
  const open = randomUUID();
  await app.db.person.create({ data: { id: open, fullName: 'Hở', nameFolded: 'ho', addressSealed: 'xóm Sen 1' } });
  const key = randomBytes(32);
  const rotating = createEncryption(key, [OLD]);
  expect(openPhone(rotating, id, sealed)).toBe('0911222333');
  expect(() => openPhone(createEncryption(OLD), id, sealed)).toThrow('older form');
  const before = await reencryptAll(client, rotating, () => {});
  expect(before.unreadable).toBeGreaterThanOrEqual(1);
  const row = await app.db.person.findUniqueOrThrow({ where: { id } });
  expect(row.phoneSealed).toMatch(/^v2\./);
  expect(openPhone(createEncryption(key), id, row.phoneSealed)).toBe('0911222333');
  expect(row.phoneMark).toBe(phoneMark(createEncryption(key), '0911222333'));
  expect((await app.db.person.findUniqueOrThrow({ where: { id: open } })).addressSealed).toBe('xóm Sen 1');
});
