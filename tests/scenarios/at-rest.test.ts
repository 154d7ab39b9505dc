/** What somebody who holds a copy of the database, and not the key, can read of people's private matters: nothing. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPhone, sealPhone } from '../../src/directory/contact.ts';
import { openChange } from '../../src/directory/roster.ts';
import { openContent } from '../../src/outbound/outbox/sealed-content.ts';
import { cell, sealedColumn, sealedNames } from '../../src/runtime/encryption/sealed-columns.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';

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

test('what belongs to a meeting, and what is sent about it, is not to be read', async () => {
  const unit = await app.unit({ name: 'Chi hội Liên Mậu' });
  const head = app.telegram.user({ firstName: 'Phạm Quang', lastName: 'Minh' });
  const dong = app.telegram.user({ firstName: 'Trần Văn', lastName: 'Đông' });
  await app.officer(head, unit);
  await app.member(dong, unit);
  await head.says('/hop 14h chủ nhật 29/11 tại nhà văn hóa: bàn việc chi hội');
  await head.presses('Gửi giấy mời', { on: await head.sees('Xem lại giấy mời') });
  const sent = await head.sees('Đã gửi giấy mời');
  await dong.sees('Giấy mời họp');
  await head.presses('Chi tiết', { on: sent });
  await head.presses('Chương trình', { on: await head.sees('Khách mời: 0') });
  await head.sees('gồm những gì');
  await head.says('Bàn việc ông Bảy nợ quỹ');
  await head.presses('Mời khách', { on: await head.sees('nợ quỹ') });
  await head.sees('Mời khách nào');
  await head.says('bà Lò Thị Khách 0912000111');
  await head.presses('Gửi tài liệu', { on: await head.sees('Lò Thị Khách, 0912000111') });
  await head.sees('Xin gửi ảnh hoặc tệp');
  await head.sendsDocument({ name: 'giay-ra-vien-ong-bay.pdf', mime: 'application/pdf' });
  await head.sees('Đã nhận');
  await head.says('xong');
  await head.presses('Chờ lời nhắc cuối', { on: await head.sees('Gửi ngay tới') });
  await head.sees('Đã lưu 1 tài liệu');
  app.clock.set('2026-11-29T12:00:01+07:00');
  await app.tick();
  await dong.sees('nợ quỹ');
  app.clock.set('2026-11-29T16:00:00+07:00');
  await head.presses('Chi tiết', { on: sent });
  await head.presses('Ghi kết luận', { on: await head.sees('bàn việc chi hội') });
  await head.sees('kết luận những gì');
  await head.says('Ông Bảy bị phê bình');
  await head.presses('Chỉ lưu', { on: await head.sees('Gửi cho ai') });
  await app.settled();
  const all = await wholeDatabase();
  for (const said of ['nợ quỹ', 'Lò Thị Khách', '0912000111', 'ra-vien', 'bị phê bình', 'Giấy mời họp'])
    expect(all).not.toContain(said);
});

/** A member who has asked for help, and another whose rows the attacker fills with copies. */
async function twoMembers() {
  const unit = await app.unit({ name: `Chi hội ${randomUUID()}` });
  const [lan, thief] = ['Lan', 'Gian'].map((lastName) => app.telegram.user({ firstName: 'Nguyễn', lastName })) as [
    FakeUser,
    FakeUser,
  ];
  const [lanId, thiefId] = [await app.member(lan, unit), await app.member(thief, unit)];
  await app.db.person.update({ where: { id: lanId }, data: sealPhone(app.encryption, lanId, '0912000111') });
  await lan.says('Tôi bị bệnh tim nặng');
  await lan.sees('');
  await app.settled();
  return { lan, thief, lanId, thiefId };
}

test('a sealed value that is copied into another row is not opened there', async () => {
  const { lanId, thiefId } = await twoMembers();
  await app.db
    .$executeRaw`UPDATE person t SET phone_sealed = p.phone_sealed FROM person p WHERE p.id = ${lanId}::uuid AND t.id = ${thiefId}::uuid`;
  const robbed = await app.db.person.findUniqueOrThrow({ where: { id: thiefId } });
  expect(() => openPhone(app.encryption, thiefId, robbed.phoneSealed)).toThrow('changed after');
  const [said, other] = await Promise.all(
    [lanId, thiefId].map((personId) => app.db.message.findFirstOrThrow({ where: { personId, direction: 'in' } })),
  );
  expect(openContent(app.encryption, said!)).toHaveProperty('text');
  expect(() => openContent(app.encryption, { ...other!, content: said!.content })).toThrow('changed after');
});

test('every sealed column is bound to its row, but where the table says why not', () => {
  for (const name of sealedNames) {
    const { row, key } = sealedColumn(name);
    const [one, other] = [row.map(() => 'a'), row.map(() => 'b')];
    const sealed = app.encryption.encrypt('lời riêng', cell(name, ...one));
    expect(app.encryption.decrypt(sealed, cell(name, ...one))).toBe('lời riêng');
    expect(() => app.encryption.decrypt(sealed, cell(name, ...other)), name).toThrow('changed after');
    expect(row.length, name).toBeGreaterThan(0);
    expect(key.length, name).toBeGreaterThan(0);
  }
});

test('what was put into a sealed column open is not taken for genuine', async () => {
  const { lanId } = await twoMembers();
  expect(() => openPhone(app.encryption, lanId, '0900111222')).toThrow('was not written by the program');
  const of = { id: randomUUID(), broadcastId: null };
  expect(() => openContent(app.encryption, { ...of, content: { text: 'Ủy ban xin báo' } })).toThrow('not written by');
  expect(() => app.encryption.decryptBytes(Buffer.from('%PDF-1.7'), cell('file.bytes', of.id))).toThrow(
    'not written by',
  );
});

test('a name on a telephone that looks like a sealed value is a name and no more', async () => {
  const unit = await app.unit({ name: 'Chi hội Tên Lạ' });
  const head = app.telegram.user({ firstName: 'Nguyễn Văn', lastName: 'Sơn' });
  const odd = app.telegram.user({ firstName: 'v2.deadbeef.QUJD', lastName: 'v1.deadbeef.QUJD' });
  await app.officer(head, unit);
  const personId = await app.member(odd, unit);
  await odd.says('/dulieu');
  await odd.sees('');
  const changes = await app.db.personChange.findMany({ where: { personId } });
  expect(changes.map((one) => openChange(app.encryption, one).after)).toContain('v2.deadbeef.QUJD v1.deadbeef.QUJD');
  for (const { before, after } of changes)
    for (const value of [before, after]) if (value !== null) expect(value).toMatch(/^v2\.[\da-f]{8}\./);
});

/** Of a section of docs/personal-data.md: the columns that stand first in the lines of its table. */
function columnsUnder(heading: string): string[] {
  const section = readFileSync('docs/personal-data.md', 'utf8').split(`### ${heading}\n`)[1]?.split(/\n##/)[0] ?? '';
  const cells = section.split('\n').map((line) => /^\| (`.*?`) \|/.exec(line)?.[1] ?? '');
  return cells.flatMap((cell) => [...cell.matchAll(/`([\w.]+)`/g)].map(([, name]) => name ?? '')).sort();
}

test('every column that can hold words is encrypted, or the document says why it lies open', async () => {
  const sealed: string[] = [...sealedNames].sort();
  expect(columnsUnder('Encrypted')).toEqual(sealed);
  const rows = await app.db.$queryRaw<{ name: string }[]>`
    SELECT table_name || '.' || column_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND udt_name IN ('text', '_text', 'varchar', 'json', 'jsonb', 'bytea') AND table_name <> '_prisma_migrations'`;
  const open = rows.map(({ name }) => name).filter((name) => !sealed.includes(name));
  expect(columnsUnder('Open')).toEqual(open.sort());
});
