/** Somebody has the database and looks for who told the police something: by moments at which no message is kept. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(() => app.empty());
afterAll(() => app.stop());

const PATIENCE = 60_000;

type User = ReturnType<TestApp['telegram']['user']>;

async function cast(name: string) {
  const ward = await app.unit({ name: `Công an phường ${name}`, kind: 'police' });
  const chapter = await app.unit({ name: `Chi hội ${name}`, parent: ward });
  const person = (lastName: string) => app.telegram.user({ firstName: 'Lưu Kim', lastName: `${lastName} ${name}` });
  const officer = person('Nhu');
  await app.officer(officer, ward);
  const teller = person('Cúc');
  await app.member(teller, chapter);
  const others = [person('Ba'), person('Tư'), person('Năm')];
  for (const other of others) await app.member(other, chapter);
  await app.settled();
  return { ward, chapter, officer, teller, others };
}

async function tells(teller: User, story: string): Promise<string> {
  await teller.says(story, { replyTo: await teller.sees('kể việc') });
  await teller.presses('Không rõ', { on: await teller.sees('ở đâu') });
  await teller.presses('Xong', { on: await teller.sees('ảnh, video') });
  await teller.presses('Không để tên', { on: await teller.sees('để tên') });
  await teller.presses('Gửi', { on: await teller.sees('xem lại trước khi gửi') });
  return /báo tin (\S+ \S+)/.exec((await teller.sees('Mã của tin')).text ?? '')?.[1] ?? '';
}

/** Accounts that were seen, written to or made on a day of which no message of theirs is kept. */
const suspects = () => app.db.$queryRaw<{ name: string }[]>`
  SELECT a.name FROM account a JOIN chat c ON c.account_id = a.id JOIN person p ON p.id = a.person_id
  CROSS JOIN LATERAL (VALUES (a.last_seen_at), (a.created_at), (c.created_at), (c.last_sent_at), (p.created_at)) AS stamp(day)
  WHERE stamp.day IS NOT NULL AND NOT EXISTS (
    SELECT FROM message m WHERE m.chat_id = c.id AND (m.at AT TIME ZONE 'UTC')::date = stamp.day)`;

test('nobody was seen, written to or made at a moment at which no message of theirs is kept', {
  timeout: PATIENCE,
}, async () => {
  const { teller, others } = await cast('Hòa An');
  app.clock.advance(3 * 86_400_000);
  for (const other of others) {
    await other.says('trợ giúp');
    await other.sees('');
  }
  const before = await app.db.account.findFirstOrThrow({ where: { externalId: String(teller.id) } });
  await teller.says('báo tin');
  await tells(teller, 'Quán cuối hẻm 7 chứa bạc, tối nào cũng có');
  const newcomer = app.telegram.user({ firstName: 'Đinh Thị', lastName: 'Lạ' });
  await newcomer.starts('baotin');
  await tells(newcomer, 'Bãi đất trống sau chợ có người bán pháo');
  await app.tick();
  await app.tick();

  expect(await suspects()).toEqual([]);
  const after = await app.db.account.findFirstOrThrow({ where: { externalId: String(teller.id) } });
  expect(after).toEqual(before);
  expect(await app.db.account.count({ where: { externalId: String(newcomer.id) } })).toBe(0);
  expect(await app.db.person.count({ where: { fullName: { contains: 'Lạ' } } })).toBe(0);
  // The same people write again: nothing stood in the way, and now there are messages to be seen by.
  await newcomer.says('trợ giúp');
  await newcomer.sees('');
  await teller.says('trợ giúp');
  await teller.sees('');
  await app.tick();
  expect(await suspects()).toEqual([]);
});

test('no stamp of anybody who writes to us is finer than a day, no id of theirs is a clock', async () => {
  const newcomer = app.telegram.user({ firstName: 'Hồ Văn', lastName: 'Chín' });
  await newcomer.says('trợ giúp');
  await newcomer.sees('');
  const account = await app.db.account.findFirstOrThrow({
    where: { externalId: String(newcomer.id) },
    include: { chats: true, person: { include: { changes: true } } },
  });
  const rows = [account, account.person, ...account.chats, ...account.person.changes];
  expect(rows).toHaveLength(4);
  for (const { id } of rows) expect(id[14]).toBe('4');
  const stamps = [
    account.createdAt,
    account.lastSeenAt,
    account.person.createdAt,
    ...account.chats.flatMap((chat) => [chat.createdAt, chat.lastSentAt ?? chat.createdAt]),
    ...account.person.changes.map((change) => change.at),
  ];
  for (const stamp of stamps) expect(stamp.getTime() % 86_400_000).toBe(0);
});

test('marks of removed updates open with a key of the day alone, which is thrown away with them', async () => {
  const { teller } = await cast('Hòa Bình');
  await teller.says('báo tin');
  await teller.sees('kể việc');
  await teller.says('thôi');
  await teller.sees('Đã dừng');
  const marks = await app.db.spentUpdate.findMany();
  expect(marks.length).toBeGreaterThan(0);
  for (let id = 1; id < 2000; id++) {
    const tried = app.encryption.fingerprint(`telegram ${app.telegram.botId} ${id}`, 'spent_update.mark');
    expect(marks.some(({ mark }) => mark === tried)).toBe(false);
  }
  app.clock.advance(3 * 86_400_000);
  await app.tick();
  expect(await app.db.spentUpdate.count()).toBe(0);
  expect(await app.db.spentKey.count()).toBe(0);
});

test('a tip, and what is added to it, is in no list, number or view before its own time', {
  timeout: PATIENCE,
}, async () => {
  const { ward, officer, teller } = await cast('Hòa Minh');
  await teller.says('báo tin');
  const code = await tells(teller, 'Kho hàng số 8 chứa thuốc lá lậu');
  const { number } = await app.db.tip.findFirstOrThrow({ where: { unitId: ward.id } });
  await app.tick();
  await officer.says('hộp thư');
  expect((await officer.sees('không có việc')).text).not.toContain(String(number));
  await officer.says(`hộp thư ${number}`);
  await officer.sees('Không có việc số này');
  app.clock.advance(16 * 60_000);
  await app.tick();
  const alert = await officer.sees('tin báo mới');
  await officer.presses('Xem', { on: alert });
  await officer.sees('Kho hàng số 8');

  await teller.says(`báo tin ${code}`);
  await teller.sees('Muốn bổ sung');
  await teller.says('Xe tải đến lúc 2 giờ sáng');
  await teller.presses('Gửi', { on: await teller.sees('Gửi thêm') });
  await teller.sees('Đã gửi thêm');
  await app.tick();
  await officer.presses('Xem', { on: alert });
  expect((await officer.sees('Kho hàng số 8')).text).not.toContain('2 giờ sáng');
  app.clock.advance(16 * 60_000);
  await app.tick();
  await officer.presses('Xem', { on: await officer.sees('có bổ sung') });
  await officer.sees('2 giờ sáng');
});

test('a fault in the middle of it leaves no row either', { timeout: PATIENCE }, async () => {
  const { teller } = await cast('Hòa Phú');
  await teller.says('báo tin');
  await teller.sees('kể việc');
  const account = await app.db.account.findFirstOrThrow({
    where: { externalId: String(teller.id) },
    include: { chats: true },
  });
  const chatId = account.chats[0]!.id;
  const kept = () => app.db.message.findMany({ where: { chatId, untraced: false }, select: { id: true, state: true } });
  const before = await kept();
  await teller.says('Có người bán pháo ở bãi đất sau chợ');
  await teller.presses('Không rõ', { on: await teller.sees('ở đâu') });
  await teller.presses('Xong', { on: await teller.sees('ảnh, video') });
  await teller.presses('Không để tên', { on: await teller.sees('để tên') });
  await app.db.$executeRawUnsafe('ALTER TABLE tip RENAME TO tip_away');
  const preview = await teller.sees('xem lại trước khi gửi');
  try {
    await teller.presses('Gửi', { on: preview });
    await teller.sees(/mã số/i);
  } finally {
    await app.db.$executeRawUnsafe('ALTER TABLE tip_away RENAME TO tip');
  }
  await teller.presses('Gửi', { on: preview });
  await teller.sees('Mã của tin');
  await app.tick();
  await app.tick();
  expect(await kept()).toEqual(before);
});
