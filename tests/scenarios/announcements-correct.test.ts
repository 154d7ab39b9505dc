/** A notice that was sent is put right in place; those who have not read it are reminded, and nobody else. */
import { beforeEach, expect, test } from 'vitest';
import { pauseAnnouncement } from '../../src/features/announcements/progress/operations.ts';
import { type Cast, createCast } from '../support/announcements-cast.ts';
import { askAs } from '../support/ask.ts';
import { oneApp } from '../support/one-app.ts';

const anew = oneApp({ wire: true });
let cast: Cast;
beforeEach(async () => {
  cast = await createCast(await anew());
});

test('the words are changed where they stand, once they were seen', async () => {
  const { app, head, lienSon, now } = cast;
  const [an] = await cast.members(lienSon, 'An');
  if (!an) throw new Error('no member');
  const progress = await cast.sends(head, '/thongbao Mời các bác nhận quà Tết lúc 7h ngày 12/12');
  const got = await an.sees('nhận quà Tết lúc 7h');
  await app.settled();
  app.clock.advance(60_000);
  await app.tick();
  await head.presses('Sửa lời', { on: now(head, progress) });
  await head.sees('Lời đúng là gì?', { anyOrder: true });
  await head.says('gửi');
  expect((await head.sees('chưa phải là nội dung', { anyOrder: true })).said).toContain('"thôi"');
  await head.says('Mời các bác nhận quà Tết lúc 8h ngày 12/12');
  await head.sees('Xem lại lời mới', { anyOrder: true });
  await head.says('đúng rồi');
  await head.sees('Đã sửa 1 tin.', { anyOrder: true });
  await app.settled();
  const changed = an.inbox.find((message) => message.id === got.id);
  expect(changed?.said).toContain('lúc 8h ngày 12/12');
  expect(changed?.buttons.flat()).toContain('Đã đọc');
  await an.says('tin mới');
  expect((await an.sees('nhận quà Tết')).said).toContain('lúc 8h');
});

test('reminded are those who have not read it; read then, it counts', async () => {
  const { app, head, lienSon, now } = cast;
  const [an, binh] = await cast.members(lienSon, 'An', 'Bình');
  const progress = await cast.sends(head, '/thongbao Mời các bác nhận quà Tết');
  await an?.presses('Đã đọc', { on: await an.sees('nhận quà Tết') });
  await an?.sees('ảm ơn');
  const first = await binh?.sees('nhận quà Tết');
  await app.settled();
  app.clock.advance(60_000);
  await app.tick();
  await head.presses('Nhắc người chưa đọc', { on: now(head, progress) });
  await head.sees('Đã gửi lại cho 1 người', { anyOrder: true });
  const again = await binh?.sees('nhận quà Tết');
  expect(again?.id).not.toBe(first?.id);
  await app.settled();
  expect(an?.unseen).toEqual([]);
  await binh?.presses('Đã đọc', { on: again });
  await binh?.sees('ảm ơn');
  expect(await app.db.delivery.count({ where: { readAt: { not: null } } })).toBe(2);
});

test('as the console asks: only whoever has all units of it', async () => {
  const { app, head, lienSon } = cast;
  await cast.members(lienSon, 'An');
  const minh = cast.user('Minh');
  await app.officer(minh, lienSon);
  await cast.sends(head, '/thongbao Mời các bác nhận quà Tết');
  await app.settled();
  const { id } = await app.db.announcement.findFirstOrThrow();
  const name = (await app.db.person.findFirstOrThrow({ where: { fullName: { contains: 'Minh' } } })).fullName;
  await expect(
    askAs(app, name, (context) => pauseAnnouncement.do(context, { announcementId: id })),
  ).rejects.toMatchObject({ key: 'announcements-not-whole' });
});
