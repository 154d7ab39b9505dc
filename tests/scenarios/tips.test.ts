import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openContent } from '../../src/outbound/outbox/sealed-content.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { jpegWithNotes, PLACE } from '../support/photos.ts';

let app: TestApp;
let client: pg.Client;

beforeAll(async () => {
  app = await startTestApp();
  client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await app.stop();
});

/** Every row of every table, as text with its system columns. */
async function allRows(): Promise<{ table: string; row: string; xmin: string; xmax: string }[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const parts = [];
  for (const { name } of tables) {
    const { rows } = await client.query(`SELECT t::text AS row, xmin::text, xmax::text FROM ${name} t`);
    parts.push(...rows.map((row) => ({ table: name, ...row })));
  }
  return parts;
}

let made = 0;
async function cast() {
  const number = ++made;
  const person = (firstName: string, lastName: string) => app.telegram.user({ firstName, lastName });
  const city = await app.unit({ name: `Công an thành phố ${number}`, kind: 'police' });
  const ward = await app.unit({ name: `Công an phường Hưng Phú ${number}`, kind: 'police', parent: city });
  const officer = person('Nguyễn Khánh', `Nhu ${number}`);
  const above = person('Phan Minh', `Hưng ${number}`);
  const teller = person('Lưu Kim', `Cúc ${number}`);
  const officerId = await app.officer(officer, ward);
  await app.administrator(above, city);
  const chapter = await app.unit({ name: `Chi hội khu vực 3 ${number}`, parent: ward });
  const tellerId = await app.member(teller, chapter);
  await app.settled();
  return { city, ward, chapter, officer, officerId, above, teller, tellerId };
}

/** The whole walk on a machine that does other work too. */
const PATIENCE = 60_000;

const STORY = 'Nhà số 9 hẻm 12 tụ tập đánh bạc, có người cầm dao đánh nhau';

test('without a name nothing in the database leads to the teller, not even with the key', {
  timeout: PATIENCE,
}, async () => {
  const { officer, officerId, above, teller, tellerId, ward } = await cast();
  const account = await app.db.account.findFirstOrThrow({ where: { personId: tellerId } });
  const chat = await app.db.chat.findFirstOrThrow({ where: { accountId: account.id } });
  const ids = [tellerId, account.id, chat.id, String(teller.id)];
  const ofTeller = async () =>
    (await allRows()).filter(({ row }) => ids.some((id) => row.includes(id))).map(({ table, row }) => ({ table, row }));
  const before = await ofTeller();

  await teller.says('báo tin');
  expect((await teller.sees('kể việc')).text).toContain('113');
  const story = await teller.says(STORY);
  await teller.presses('Không rõ', { on: await teller.sees('gọi ngay 113') });
  await teller.sees('ảnh, video');
  await teller.sendsPhoto({ bytes: jpegWithNotes(), caption: 'chụp từ nhà đối diện' });
  await teller.presses('Xong', { on: await teller.sees('1 tệp') });
  await teller.presses('Không để tên', { on: await teller.sees('để tên') });
  // With more than one station it is always asked, with who reads there.
  const where = await teller.sees('Gửi tới công an nơi nào');
  expect(where.said).toContain('Nguyễn Khánh Nhu');
  await teller.presses(ward.name, { on: where });
  const preview = await teller.sees('xem lại trước khi gửi');
  expect(preview.text).toContain(ward.name);
  expect(preview.text).toContain('chụp từ nhà đối diện');
  await teller.presses('Gửi', { on: preview });
  const sent = await teller.sees('Mã của tin');
  const code = /báo tin (\S+ \S+)/.exec(sent.text ?? '')?.[1] ?? '';
  await teller.edits(story, `${STORY}, nhà ông Tư`);
  await app.tick();
  await app.tick();

  // No alarm with the teller's name went out either, though the words speak of knives.
  expect(await app.db.ticket.count({ where: { askerId: tellerId } })).toBe(0);
  const after = await ofTeller();
  const steady = (rows: typeof before) =>
    rows
      .filter(({ table }) => table !== 'public.account' && table !== 'public.chat')
      .map(({ row }) => row)
      .sort();
  expect(steady(after)).toEqual(steady(before));

  const rows = await allRows();
  const tips = rows.filter(({ table }) => /public\.tip/.test(table));
  expect(tips.length).toBeGreaterThan(2);
  for (const { row } of tips) for (const id of [...ids, 'Cúc']) expect(row).not.toContain(id);
  // Rows of one transaction bear its number: no tip has one in common with the chat, the account, or what else there is.
  const elsewhere = new Set(
    rows.filter(({ table }) => !/public\.tip/.test(table)).flatMap((row) => [row.xmin, row.xmax]),
  );
  for (const { xmin, row } of tips.filter(({ table }) => /tip(?:_word|_file)?$/.test(table))) {
    expect(elsewhere.has(xmin), row).toBe(false);
  }
  const all = rows.map(({ row }) => row).join('\n');
  for (const said of ['hẻm 12', 'đối diện', code, code.replace(' ', ''), PLACE]) expect(all).not.toContain(said);
  for (const message of await app.db.message.findMany()) {
    const content = JSON.stringify(openContent(app.encryption, message));
    for (const said of ['hẻm 12', 'đối diện', code]) expect(content).not.toContain(said);
    expect(message.untraced).toBe(false);
  }
  const [tip] = await app.db.tip.findMany({ where: { unitId: ward.id } });
  expect(tip).toMatchObject({ askerId: null, fresh: false });
  expect(tip!.hour.getTime() % 3600_000).toBe(0);
  expect(officer.unseen).toEqual([]);

  // Later, and to nobody but the officers of that station.
  app.clock.advance(16 * 60_000);
  await app.tick();
  const alert = await officer.sees('tin báo mới');
  expect(alert.text).not.toContain('hẻm 12');
  expect(above.unseen).toEqual([]);
  await above.says('hộp thư');
  await above.sees('không có việc');
  await above.says(`hộp thư ${tip!.number}`);
  await above.sees('Không có việc số này');
  await officer.presses('Xem', { on: alert });
  const view = await officer.sees('hẻm 12');
  expect(view.text).toContain('không để tên');
  expect(view.text).not.toContain('Cúc');
  await officer.presses('Xem ảnh, tệp', { on: view });
  await officer.sees('Ảnh và tệp');
  await app.settled();
  const looks = await app.db.auditEntry.findMany({ where: { action: 'tip.viewed', subjectId: tip!.id } });
  expect(looks.map((look) => look.actorId)).toEqual([officerId, officerId]);
  const [laidOut] = await app.db.tipCopy.findMany();
  const copy = await app.db.file.findUnique({ where: { id: laidOut?.fileId ?? '' } });
  expect(copy).not.toBeNull();
  expect(Buffer.from(copy!.bytes).toString('latin1')).not.toContain(PLACE);

  await officer.presses('Nhận', { on: view });
  const mine = await officer.sees('đang xem xét');
  await officer.presses('Hỏi lại', { on: mine });
  await officer.sees('gõ câu hỏi');
  await officer.says('Thường vào giờ nào ạ');
  await officer.presses('Gửi', { on: await officer.sees('Gửi câu hỏi này') });
  await officer.sees('hỏi lại bằng mã');

  await teller.says(code.toLowerCase());
  const asked = await teller.sees('Thường vào giờ nào');
  expect(asked.text).not.toContain('Nhu');
  await teller.says('Tầm 10 giờ đêm thứ bảy');
  await teller.presses('Gửi', { on: await teller.sees('Gửi thêm') });
  await teller.sees('Đã gửi thêm');
  await app.tick();
  await app.tick();
  expect(steady(await ofTeller())).toEqual(steady(before));
  app.clock.advance(16 * 60_000);
  await app.tick();
  await officer.presses('Xem', { on: await officer.sees('có bổ sung') });
  await officer.presses('Đóng', { on: await officer.sees('10 giờ đêm') });
  await officer.sees('gõ kết quả');
  await officer.says('Đã lập biên bản, xử phạt 5 người');
  await officer.presses('Gửi', { on: await officer.sees('Đóng tin báo') });
  await officer.sees('hỏi lại bằng mã');
  await teller.says(`báo tin ${code}`);
  await teller.sees('xử phạt 5 người');
  await app.tick();
  expect(await app.db.file.count({ where: { id: copy!.id } })).toBe(1);
  app.clock.advance(2 * 3600_000);
  await app.tick();
  expect(await app.db.file.count({ where: { id: copy!.id } })).toBe(0);
});

test('with a name: the officer reads it, asks and is answered; left half way, nothing stays', {
  timeout: PATIENCE,
}, async () => {
  const { officer, teller, tellerId, ward, chapter } = await cast();
  await teller.says('to giac co nguoi ban ma tuy o cong truong');
  await teller.says('cổng trường tiểu học, chiều nào cũng có', { replyTo: await teller.sees('Việc ấy ở đâu') });
  await teller.presses('Xong', { on: await teller.sees('ảnh, video') });
  await teller.presses('Để tên', { on: await teller.sees('để tên') });
  await teller.presses(ward.name, { on: await teller.sees('Gửi tới công an nơi nào') });
  await teller.presses('Gửi', { on: await teller.sees('xem lại trước khi gửi') });
  await teller.sees('Mã của tin');
  await app.tick();
  await officer.presses('Nhận', { on: await officer.sees('tin báo mới') });
  const view = await officer.sees('cổng trường tiểu học');
  expect(view.text).toContain('Lưu Kim Cúc');
  await officer.presses('Hỏi lại', { on: view });
  await officer.sees('gõ câu hỏi');
  await officer.says('Xe máy biển số gì ạ');
  await officer.presses('Gửi', { on: await officer.sees('Gửi câu hỏi này') });
  await teller.presses(/Xem tin/, { on: await teller.sees('biển số gì') });
  await teller.sees('nhắn ngay tại đây');
  await teller.says('tôi không nhớ biển số');
  await teller.presses('Gửi', { on: await teller.sees('Gửi thêm') });
  await teller.sees('Đã gửi thêm');
  await app.tick();
  await officer.sees('có bổ sung');
  await teller.says('yêu cầu của tôi');
  await teller.presses('Trả lời, bổ sung', { on: await teller.sees('Đã có cán bộ đang xem xét') });
  await teller.presses('Xong', { on: await teller.sees('nhắn hoặc gửi ảnh') });
  await teller.sees('Đã xong');
  expect(await app.db.tip.count({ where: { unitId: ward.id, askerId: tellerId } })).toBe(1);

  const other = app.telegram.user({ firstName: 'Trần', lastName: 'Bảy' });
  const otherId = await app.member(other, chapter);
  await other.says('báo tin có người trộm chó ngõ 7');
  await other.sees('Việc ấy ở đâu');
  await other.says('thôi');
  await other.sees('Đã dừng');
  await app.tick();
  const messages = await app.db.message.findMany({ where: { personId: otherId } });
  for (const message of messages)
    expect(JSON.stringify(openContent(app.encryption, message))).not.toContain('trộm chó');
  expect(await app.db.dialog.count({ where: { chatId: messages[0]!.chatId } })).toBe(0);
});

test('in a group nothing is repeated; wrong codes are counted; family news is none of the police', {
  timeout: PATIENCE,
}, async () => {
  const { officer, teller, ward } = await cast();
  const group = app.telegram.group({ title: 'Khu vực 3', members: [officer, teller], botIsAdmin: true });
  await teller.says('/baotin thằng Tèo ngõ 5 bán pháo lậu', { in: group });
  const hint = await teller.sees('nhắn riêng', { in: group });
  expect(hint.text).not.toContain('Tèo');
  expect(hint.text).toContain('113');
  await teller.starts('baotin');
  await teller.presses('Thôi', { on: await teller.sees('kể việc') });
  await teller.sees('không giữ lại gì');
  await teller.says('báo tin buồn cụ Hòe mất');
  await teller.sees('Xin chia buồn');
  for (let at = 0; at < 5; at++) {
    await teller.says(`báo tin KM4T7 XPC9${'HJKMN'[at]}`);
    await teller.sees('Không có tin báo nào');
  }
  await teller.says('báo tin KM4T7 XPC9Q');
  await teller.sees('chờ 60 phút');
  expect(await app.db.tip.count({ where: { unitId: ward.id } })).toBe(0);
});

test('the words alone begin it in the middle of another question, and leave no trace there', {
  timeout: PATIENCE,
}, async () => {
  const { teller } = await cast();
  await teller.says('xin hỗ trợ');
  await teller.sees('hỗ trợ');
  await teller.says('báo tin');
  await teller.sees('kể việc');
  expect((await allRows()).filter(({ row }) => row.includes('baotin'))).toEqual([]);
});
