/** Somebody who has used everything wants it gone: afterwards no copy of the database tells of them, not even to who holds the key. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createZaloStore } from '../../src/channels/zalo/store.ts';
import { sealPhone } from '../../src/directory/contact.ts';
import { cell, sealedColumn, sealedNames } from '../../src/runtime/encryption/sealed-columns.ts';
import { readFile } from '../../src/runtime/file-store.ts';
import { fold } from '../../src/text/fold.ts';
import { startTestApp, type TestApp } from '../support/app.ts';

const HOUR = 3600_000;
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** Every value of every table; what is encrypted opened too. */
async function dump(): Promise<string> {
  const client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const parts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
      parts.push(`== ${name}`, ...rows.map(({ row }) => row));
    }
    for (const name of sealedNames) {
      const { table, column, row, form } = sealedColumn(name);
      const value = form === 'json' ? `"${column}" #>> '{}'` : `"${column}"`;
      const { rows } = await client.query<{ row: string[]; value: string | Buffer | null }>(
        `SELECT ARRAY[${row.map((one) => `(${one})::text`)}] AS row, ${value} AS value FROM "${table}"`,
      );
      parts.push(`== ${name} opened`);
      for (const { row: of, value: sealed } of rows) {
        const at = cell(name, ...of);
        if (Buffer.isBuffer(sealed)) parts.push(Buffer.from(app.encryption.decryptBytes(sealed, at)).toString());
        else if (sealed?.startsWith('v2.')) parts.push(app.encryption.decrypt(sealed, at));
      }
    }
    return parts.join('\n');
  } finally {
    await client.end();
  }
}

/** The whole walk on a machine that does other work too. */
const PATIENCE = 60_000;

test('name, phone and every word are in the file before, and in no row after', { timeout: PATIENCE }, async () => {
  const ward = await app.unit({ name: 'Công an phường Hưng Phú', kind: 'police' });
  const unit = await app.unit({ name: 'Chi hội Liên Sơn', parent: ward });
  const head = app.telegram.user({ firstName: 'Phạm Quang', lastName: 'Minh' });
  const hoa = app.telegram.user({ firstName: 'Lê Thị', lastName: 'Hoa' });
  await app.officer(head, ward);
  const personId = await app.member(hoa, unit);
  const phone = sealPhone(app.encryption, personId, '0987123456');
  await app.db.person.update({ where: { id: personId }, data: { createdAt: app.clock.now(), ...phone } });
  const zalo = createZaloStore({ prisma: app.db, encryption: app.encryption, clock: app.clock, account: 'a' });
  await zalo.savePhone('0987123456', { uid: '55', name: 'Lê Thị Hoa' });
  await head.says('hội viên Lê Thị Hoa');
  await head.sees('Lê Thị Hoa');

  await hoa.says('/hotro');
  await hoa.presses('Ốm đau', { on: await hoa.sees('cần hỗ trợ việc gì') });
  await hoa.presses('Cho tôi', { on: await hoa.sees('cho ai') });
  await hoa.says('chạy thận ở Việt Đức');
  await hoa.sees('trên 3.000');
  await hoa.sendsPhoto({ caption: 'giấy ra viện của tôi' });
  await hoa.presses('Xong', { on: await hoa.sees('trên 3.000') });
  await hoa.sees('liên lạc lại');
  await hoa.says('0987123456');
  await hoa.presses('Gửi', { on: await hoa.sees('xem lại trước khi gửi') });
  await head.presses('Nhận', { on: await head.sees('chạy thận') });
  await head.presses('Ghi chú', { on: await head.sees('Các bước') });
  await head.sees('ghi chú');
  await head.says('chồng bà ấy hay uống rượu');
  await head.sees('Đã ghi chú');
  await head.says('thăm bà Lê Thị Hoa ốm, biếu 500.000đ và túi sâm hôm qua');
  await head.presses('Ghi vào sổ', { on: await head.sees('Xem lại, chưa ghi vào sổ') });
  await head.sees('Đã ghi vào sổ thăm');
  await hoa.says('cho hỏi nhà tôi nuôi bảy con chó thì có phải khai báo không');
  await hoa.sees(/câu hỏi số \d+/);
  await head.says('/hop 14h thứ sáu 27/11 tại nhà văn hóa, chi hội Liên Sơn: bàn việc chung');
  await head.presses('Gửi giấy mời', { on: await head.sees('Xem lại giấy mời') });
  await hoa.sees('Giấy mời họp');
  const { id: meetingId } = await app.db.meeting.findFirstOrThrow();
  const guest = { meetingId, addedById: personId, addedAt: app.clock.now() };
  const guestId = randomUUID();
  const name = app.encryption.encrypt('Lê Thị Hoa', cell('meeting_guest.name', guestId));
  await app.db.meetingGuest.create({
    data: {
      id: guestId,
      ...guest,
      name,
      phone: app.encryption.encrypt('0987123456', cell('meeting_guest.phone', guestId)),
    },
  });
  await hoa.says('vắng, tôi phải chăm cháu sốt xuất huyết');
  await hoa.sees('sốt xuất huyết');
  await app.settled();

  const words = ['chạy thận', 'giấy ra viện', 'bảy con chó', 'sốt xuất huyết', 'túi sâm'];
  const who = ['Lê Thị Hoa', 'le thi hoa', '987123456', String(hoa.id)];
  await hoa.says('/dulieu');
  await hoa.sees('Tệp này ghi mọi điều');
  const { id } = await app.db.file.findFirstOrThrow({ where: { mime: 'text/html' } });
  const page = Buffer.from((await readFile({ tx: app.db, encryption: app.encryption }, id)).bytes).toString();
  for (const said of [...words, 'Lê Thị Hoa', '0987123456', String(hoa.id)]) expect(page).toContain(said);
  expect(page).not.toContain('uống rượu');
  const before = await dump();
  for (const said of [...words, ...who, 'uống rượu']) expect(before, said).toContain(said);

  // Nobody has it in hand any more.
  await app.db.aidRequest.updateMany({ data: { assigneeId: null, state: 'open' } });
  await hoa.says('/xoadulieu');
  await hoa.sees('Xoá dữ liệu.');
  await hoa.says('xóa hết');
  await hoa.presses('Xoá dữ liệu của tôi', { on: await hoa.sees('bấm một lần nữa') });
  await hoa.sees('sẽ bị xoá lúc');
  app.clock.advance(25 * HOUR);
  await app.tick();
  await hoa.sees('Đã đến giờ xoá');
  await app.tick();
  await app.settled();

  const after = await dump();
  // By the place, and the line, so that a failure says whose it is to mend.
  const found = after.split('\n== ').flatMap((part) => {
    const [place, ...lines] = part.split('\n');
    return lines
      .filter((line) => [...words, ...who, 'uống rượu'].some((said) => line.includes(said)))
      .map((line) => `${place}: ${line}`);
  });
  expect(found).toEqual([]);
  expect(fold(after)).not.toContain('le thi hoa');
  // What others are called is still there.
  expect(after).toContain('Phạm Quang Minh');
});
