/** The inbox and what is said of a case in one line, whatever its kind. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asksForHelp } from '../support/aid-cast.ts';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
beforeAll(async () => {
  cast = await kimLien();
});
afterAll(() => cast?.app.stop());

let old: number;
let fresh: number;

test('one number for each, taken, passed on and closed by saying so; overdue ones stand first', async () => {
  const { app, head, hung, tram } = cast;
  old = await asksForHelp(app, hung, 'mổ ruột thừa tuần trước');
  app.clock.set('2026-11-23T09:00:00+07:00');
  fresh = await asksForHelp(app, tram, 'vợ chồng ốm cả tuần nay');
  await app.settled();
  head.unseen.splice(0);
  await head.says('hộp thư');
  const list = await head.sees('Đang có 2 việc');
  expect(list.said.indexOf('Quá hạn')).toBeGreaterThan(-1);
  expect(list.said.indexOf(`ố ${old}`)).toBeLessThan(list.said.indexOf(`ố ${fresh}`));
  expect(list.said).not.toMatch(/^1\. /m);
  expect(list.buttons.flat()).toEqual(expect.arrayContaining([`Số ${old}`, `Số ${fresh}`, 'Của tôi', 'Chưa ai nhận']));
  await head.says('hộp thư của tôi');
  await head.sees('không có việc nào như vậy');
  await head.says(`số ${old} tôi nhận`);
  await head.sees(/Nguyễn Trung Hùng/);
  await head.says('hộp thư của tôi');
  expect((await head.sees('Đang có 1 việc')).buttons.flat()).toContain(`Số ${old}`);
  await head.says(`hộp thư hỗ trợ chưa ai nhận`);
  expect((await head.sees('Đang có 1 việc')).buttons.flat()).toContain(`Số ${fresh}`);
  await head.says(String(fresh));
  await head.sees(/Võ Thị Trâm/);
});

test('answered after a preview, passed on by a name, closed with what was given; the asker reads the sum', async () => {
  const { app, head, chair, hung } = cast;

  await head.says(`trả lời số ${old}: mai chúng tôi sang thăm`);
  const preview = await head.sees('mai chúng tôi sang thăm');
  await app.settled();
  expect(hung.unseen.some((one) => one.said.includes('mai chúng tôi sang thăm'))).toBe(false);
  await head.says('thôi');
  await head.sees('Đã dừng');
  expect(preview.buttons.flat()).toContain('Gửi');
  await head.says('chuyển cho bác Sỹ');
  await head.sees(/Lê Văn Sỹ/);
  await chair.sees(/Nguyễn Trung Hùng/);
  await chair.says(`đóng số ${old}: 500 nghìn`);
  await chair.presses('Đóng yêu cầu', { on: await chair.sees('500.000đ') });
  await chair.sees('Đã đóng');
  expect((await app.db.aidRequest.findFirstOrThrow({ where: { number: old } })).givenDong).toBe(500_000n);

  // What was given is told to the one who asked, also in the list.
  await hung.says('yêu cầu của tôi');
  expect((await hung.sees(/500\.000đ/)).said).not.toContain('Không có tiền hay hiện vật');
});
