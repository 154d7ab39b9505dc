/** What somebody who holds a copy of the database, and not the key, can read of people's private matters: nothing. */
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPhone, sealOpenContacts } from '../../src/directory/contact.ts';
import { startTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** Every value of every table, as text. */
async function wholeDatabase(): Promise<string> {
  const client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    expect(tables.length).toBeGreaterThan(20);
    const parts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
      parts.push(`${name}\n${rows.map(({ row }) => row).join('\n')}`);
    }
    return parts.join('\n\n');
  } finally {
    await client.end();
  }
}

test('a request for help, its phone and its story are nowhere to be read, nor what was typed on the way', async () => {
  const unit = await app.unit({ name: 'Chi hội Liên Sơn' });
  const head = app.telegram.user({ firstName: 'Nguyễn Văn', lastName: 'Sơn' });
  const lan = app.telegram.user({ firstName: 'Nguyễn Thị', lastName: 'Lan' });
  await app.officer(head, unit);
  await app.member(lan, unit);
  await app.offline('Trần Văn Đông', unit, '0912345999');
  await lan.says('/hotro');
  await lan.presses('Ốm đau', { on: await lan.sees('cần hỗ trợ việc gì') });
  await lan.presses('Cho tôi', { on: await lan.sees('cho ai') });
  await lan.says('Tôi mổ tim ở bệnh viện Việt Đức');
  await lan.sees('trên 3.000');
  const half = await wholeDatabase();
  expect(half).not.toContain('mổ tim');
  await lan.presses('Xong');
  await lan.sees('liên lạc lại');
  await lan.says('0987123456');
  await lan.presses('Gửi', { on: await lan.sees('xem lại trước khi gửi') });
  await head.presses('Nhận', { on: await head.sees('mổ tim') });
  await head.presses('Ghi chú', { on: await head.sees('Các bước') });
  await head.sees('ghi chú');
  await head.says('nhà có hai con nhỏ');
  await app.settled();

  const all = await wholeDatabase();
  for (const said of ['mổ tim', '0987123456', '987 123 456', 'hai con nhỏ', '0912345999'])
    expect(all).not.toContain(said);
  // The looking glass is not blind: names stay open, for search and order.
  expect(all).toContain('Trần Văn Đông');
});

test('an excuse tells of illness and is not to be read either', async () => {
  const unit = await app.unit({ name: 'Chi hội Xóm Mậu' });
  const head = app.telegram.user({ firstName: 'Trần Văn', lastName: 'Mậu' });
  const hoa = app.telegram.user({ firstName: 'Lê Thị', lastName: 'Hoa' });
  await app.officer(head, unit);
  await app.member(hoa, unit);
  await head.says('/hop 14h thứ sáu 27/11 tại nhà văn hóa: sơ kết 6 tháng');
  await head.presses('Gửi giấy mời', { on: await head.sees('Xem lại giấy mời') });
  await hoa.sees('Giấy mời họp');
  await hoa.says('em phải chạy thận ở viện, xin vắng');
  await hoa.sees('chạy thận');
  await head.says('lịch họp');
  await head.presses('Ai đến', { on: await head.sees('Lịch họp') });
  await head.sees('chạy thận');
  await app.settled();
  expect(await app.db.meetingInvitee.count({ where: { answer: 'excused', reason: { not: null } } })).toBe(1);
  expect(await wholeDatabase()).not.toContain('chạy thận');
});

test('phones and addresses that were entered open are encrypted at the next start, and found by number', async () => {
  const { id } = await app.db.person.create({
    data: { fullName: 'Cũ', nameFolded: 'cu', phoneSealed: '0900111222', addressSealed: 'xóm Sen 1' },
  });
  await app.app.runWork(({ tx, encryption }) => sealOpenContacts(tx, encryption));
  const row = await app.db.person.findUniqueOrThrow({ where: { id } });
  expect(row.phoneSealed).toMatch(/^v1\./);
  expect(row.addressSealed).toMatch(/^v1\./);
  expect(row.phoneMark).not.toBeNull();
  expect(openPhone(app.encryption, row.phoneSealed)).toBe('0900111222');
  expect(await app.app.runWork(({ tx, encryption }) => sealOpenContacts(tx, encryption))).toBe(0);
});
