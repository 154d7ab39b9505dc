/** What somebody who holds a copy of the database, and not the key, can read of people's private matters: nothing. */
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createZaloStore } from '../../src/channels/zalo/store.ts';
import { sealWhatLiesOpen } from '../../src/cli/rotate-key/reencrypt.ts';
import { sealedColumns } from '../../src/cli/rotate-key/sealed-columns.ts';
import { openPhone, phoneMark } from '../../src/directory/contact.ts';
import { detailsOf, papersOf } from '../../src/features/meetings/details/detail-store.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { asTheTest } from '../support/guard-history.ts';

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

test('what an older version wrote open is encrypted at the next start, and still read and found', async () => {
  const { id } = await app.db.person.create({
    data: { fullName: 'Cũ', nameFolded: 'cu', phoneSealed: '0900111222', addressSealed: 'xóm Sen 1' },
  });
  const paper = { kind: 'file', name: 'danh-sach-no.pdf', source: { type: 'stored', fileId: id } } as const;
  const unit = await app.unit({ name: 'Chi hội Xóm Cũ' });
  const meeting = {
    unitId: unit.id,
    title: 'Họp',
    place: 'Xóm',
    startsAt: app.clock.now(),
    createdById: id,
    createdAt: app.clock.now(),
  };
  const { id: meetingId } = await app.db.meeting.create({ data: { ...meeting, conclusion: 'Ông Tám bị phê bình' } });
  const added = { meetingId, addedById: id, addedAt: app.clock.now() };
  await app.db.meetingPaper.create({ data: { ...added, attachment: paper } });
  await app.db.zaloPhone.create({
    data: { account: 'a', mark: '0900333444', phone: '0900333444', uid: '7', name: 'Bà Chín', at: app.clock.now() },
  });

  // The same words under another key are no change of a person.
  const client = new pg.Client({ connectionString: asTheTest(app.databaseUrl) });
  await client.connect();
  try {
    expect(await sealWhatLiesOpen(client, app.encryption)).toBe(6);
    expect(await sealWhatLiesOpen(client, app.encryption)).toBe(0);
  } finally {
    await client.end();
  }
  const all = await wholeDatabase();
  for (const said of ['0900111222', 'xóm Sen 1', 'danh-sach-no', 'bị phê bình', '0900333444', 'Bà Chín'])
    expect(all).not.toContain(said);
  const row = await app.db.person.findUniqueOrThrow({ where: { id } });
  expect(row.phoneMark).toBe(phoneMark(app.encryption, '0900111222'));
  expect(openPhone(app.encryption, row.phoneSealed)).toBe('0900111222');
  expect(await detailsOf({ tx: app.db, encryption: app.encryption }, meetingId)).toMatchObject({
    conclusion: 'Ông Tám bị phê bình',
  });
  expect(await papersOf({ tx: app.db, encryption: app.encryption }, meetingId)).toEqual([paper]);
  const zalo = createZaloStore({ prisma: app.db, encryption: app.encryption, clock: app.clock, account: 'a' });
  expect(await zalo.phone('0900333444')).toEqual({ uid: '7', name: 'Bà Chín' });
});

/** Of a section of docs/personal-data.md: the columns that stand first in the lines of its table. */
function columnsUnder(heading: string): string[] {
  const section = readFileSync('docs/personal-data.md', 'utf8').split(`### ${heading}\n`)[1]?.split(/\n##/)[0] ?? '';
  const cells = section.split('\n').map((line) => /^\| (`.*?`) \|/.exec(line)?.[1] ?? '');
  return cells.flatMap((cell) => [...cell.matchAll(/`([\w.]+)`/g)].map(([, name]) => name ?? '')).sort();
}

test('every column that can hold words is encrypted, or the document says why it lies open', async () => {
  const sealed = sealedColumns.map(({ table, column }) => `${table}.${column}`).sort();
  expect(columnsUnder('Encrypted')).toEqual(sealed);
  const rows = await app.db.$queryRaw<{ name: string }[]>`
    SELECT table_name || '.' || column_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND udt_name IN ('text', '_text', 'varchar', 'json', 'jsonb', 'bytea') AND table_name <> '_prisma_migrations'`;
  const open = rows.map(({ name }) => name).filter((name) => !sealed.includes(name));
  expect(columnsUnder('Open')).toEqual(open.sort());
});
