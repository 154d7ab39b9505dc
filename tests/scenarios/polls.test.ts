/** Questions to the members: asked in a sentence, answered by a press, changed, reminded of, closed by hand and by its day. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
beforeAll(async () => {
  cast = await kimLien();
});
/** Between two conversations some minutes pass: nobody writes so much at once. */
beforeEach(() => cast.app.clock.advance(300_000));
afterAll(() => cast?.app.stop());

test('who comes along: shown with the number of members, sent once, answered, changed, the silent reminded', async () => {
  const { app, head, hung, tram } = cast;
  await head.says('ai đi viếng nghĩa trang sáng thứ bảy?');
  const preview = await head.sees('Xem lại, chưa gửi');
  expect(preview.said).toContain('Chi hội Liên Sơn, 3 hội viên');
  expect(hung.unseen).toEqual([]);
  await head.presses('Gửi câu hỏi', { on: preview });
  await head.sees('Đã gửi câu hỏi');
  await head.presses('Gửi câu hỏi', { on: preview });
  await app.settled();
  expect(await app.db.poll.count()).toBe(1);
  const asked = await hung.sees('ai đi viếng nghĩa trang');
  await hung.presses('Tôi không đi', { on: asked });
  await hung.sees('Đã ghi: Tôi không đi');
  await hung.presses('Tôi đi', { on: asked });
  await hung.sees('Đã ghi: Tôi đi');
  await hung.presses('Tôi đi', { on: asked });
  await hung.sees('đã trả lời như vậy từ trước');
  await tram.sees('ai đi viếng nghĩa trang');

  await head.says('hỏi ý kiến');
  await head.presses(/ai đi viếng/, { on: await head.sees('Đã hỏi ý kiến: 1 lần') });
  const result = await head.sees('1 trên 3 người đã trả lời');
  expect(result.said).toContain('Tôi đi: 1 (Nguyễn Trung Hùng)');
  await head.presses('Nhắc người chưa trả lời', { on: result });
  await head.sees('Đã nhắc 2 người chưa trả lời');
  await tram.sees('ai đi viếng nghĩa trang');
  await app.settled();
  expect(hung.unseen).toEqual([]);
  await head.presses('Nhắc người chưa trả lời', { on: result });
  await head.sees('Đã nhắc trong hôm nay');
  await head.presses('Đóng lại', { on: result });
  await head.sees('đã đóng');
  await hung.presses('Tôi không đi', { on: asked });
  await hung.sees('không nhận thêm trả lời');
});

test('which day: choices after a colon, a last day, and the result by itself when it is over', async () => {
  const { app, head, tram } = cast;
  await head.says('lay y kien chon ngay nao di tham quan: thứ bảy 5/12, chủ nhật 6/12 hay thứ hai');
  const preview = await head.sees('Xem lại, chưa gửi');
  expect(preview.said).toContain('Lựa chọn: thứ bảy 5/12 / chủ nhật 6/12 / thứ hai');
  await head.says('sửa hạn trả lời thành 25/11');
  await head.presses('Gửi câu hỏi', { on: await head.sees('25/11/2026') });
  await tram.presses('chủ nhật 6/12', { on: await tram.sees('trả lời đến hết ngày 25/11/2026') });
  await tram.sees('Đã ghi: chủ nhật 6/12');
  app.clock.set('2026-11-26T08:00:00+07:00');
  await app.tick();
  expect((await head.sees('đã đóng')).said).toContain('chủ nhật 6/12: 1 (Võ Thị Trâm)');
});

test('somebody of another unit neither sees nor answers it', async () => {
  const { app, mau, head } = cast;
  const stranger = app.telegram.user({ firstName: 'Hồ', lastName: 'Lạ' });
  await app.member(stranger, mau);
  await stranger.says('hỏi ý kiến');
  await stranger.sees('dành cho cán bộ');
  expect(head.unseen).toEqual([]);
});
