/** Reminders: two meetings of one day in one message, never by night, by kind; and how many came where nobody was invited. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
beforeAll(async () => {
  cast = await kimLien();
});
afterAll(() => cast?.app.stop());

async function call(text: string): Promise<void> {
  await cast.head.says(text);
  await cast.head.presses('Gửi giấy mời', { on: await cast.head.sees('Xem lại giấy mời') });
  await cast.head.sees('Đã gửi giấy mời');
  await cast.app.settled();
}

async function at(time: string): Promise<void> {
  cast.app.clock.set(time);
  await Promise.all([cast.app.worker.schedule.tick(), cast.app.worker.schedule.tick()]);
  await cast.app.tick();
}

test('two meetings on one day are one message; the excused hear of the other alone, the silent are asked', async () => {
  const { hung, tram, john } = cast;
  await call('/hop 8h sáng thứ sáu 27/11 tại tuyến đường Liên Cát: dọn vệ sinh đường làng');
  await call('/hop 14h thứ sáu 27/11 tại nhà văn hóa xóm Liên Sơn: sơ kết 6 tháng');
  const invited = await john.sees('dọn vệ sinh');
  await john.sees('sơ kết 6 tháng');
  await john.presses('Absent, reason…', { on: invited });
  await john.sees('say why');
  await john.says('hospital');
  await john.sees('reason: hospital');
  await tram.sees('dọn vệ sinh');
  await tram.sees('sơ kết');
  const asked = await hung.sees('dọn vệ sinh');
  await hung.sees('sơ kết');
  await hung.presses('Có mặt', { on: asked });
  await hung.sees('Đã ghi');

  await at('2026-11-24T08:00:01+07:00');
  const both = await hung.sees('Nhắc họp, còn 3 ngày: 2 buổi');
  expect(both.said).toMatch(/08:00.*dọn vệ sinh.*sẽ có mặt.*14:00.*sơ kết.*chưa trả lời/s);
  expect(both.buttons).toEqual([
    ['Có mặt 08:00 27/11', 'Vắng 08:00 27/11'],
    ['Có mặt 14:00 27/11', 'Vắng 14:00 27/11'],
  ]);
  expect((await tram.sees('Nhắc họp, còn 3 ngày: 2 buổi')).said.match(/: chưa trả lời/g)).toHaveLength(2);
  expect(john.unseen).toEqual([]);
  await hung.presses('Vắng 14:00 27/11', { on: both });
  await hung.sees('Xin cho biết lý do');
  await hung.says('bận giỗ');
  await hung.sees('bận giỗ');

  await at('2026-11-24T14:00:01+07:00');
  expect((await john.sees('Reminder')).said).toContain('sơ kết');
  for (const member of [hung, tram, john]) expect(member.unseen).toEqual([]);

  // A day before, Hùng is excused from the second: he hears of the first alone.
  await at('2026-11-26T08:00:01+07:00');
  const one = await hung.sees('Nhắc họp, ngày mai');
  expect(one.said).toContain('đã báo có mặt');
  expect(one.said).not.toContain('sơ kết');
  await tram.sees('Nhắc họp, ngày mai: 2 buổi');
  await at('2026-11-26T14:00:01+07:00');
  await john.sees('Reminder');
  // Six hours lie between the two on the day itself: each has its own reminder, the first once the quiet is over.
  await at('2026-11-27T06:00:01+07:00');
  for (const member of [hung, tram, john]) expect(member.unseen).toEqual([]);
  await at('2026-11-27T06:30:01+07:00');
  expect((await hung.sees('Nhắc họp, hôm nay')).said).toContain('dọn vệ sinh');
  expect((await tram.sees('Nhắc họp, hôm nay')).said).not.toContain('sơ kết');
  await at('2026-11-27T12:00:01+07:00');
  expect((await tram.sees('Nhắc họp, hôm nay')).said).toContain('sơ kết');
  await john.sees('Reminder');
  for (const member of [hung, tram, john]) expect(member.unseen).toEqual([]);
});

test('a clean-up at six is called to mind the evening before; conferences have reminders of their own', async () => {
  const { app, head, hung, tram, john } = cast;
  cast.app.clock.set('2026-12-01T09:00:00+07:00');
  await head.says('/hop nhắc hội nghị 7 ngày, 1 ngày');
  await head.sees('Hội nghị sơ kết, tổng kết nhắc trước 7 ngày, 1 ngày');
  await head.says('hop nhac');
  expect((await head.sees('đang nhắc họp trước: 3 ngày, 1 ngày, 2 giờ')).said).toContain(
    'Riêng Hội nghị sơ kết, tổng kết: nhắc trước 7 ngày, 1 ngày',
  );
  await head.says('/hop 14h thứ tư 16/12 tại nhà văn hóa: hội nghị tổng kết phong trào thi đua');
  const preview = await head.sees('Xem lại giấy mời');
  expect(preview.said).toContain('Loại: Hội nghị sơ kết, tổng kết');
  expect(preview.said).toContain('Sẽ nhắc lại trước 7 ngày, 1 ngày.');
  await head.presses('Sửa loại');
  await head.presses('Sinh hoạt định kỳ', { on: await head.sees('thuộc loại nào') });
  expect((await head.sees('Xem lại giấy mời')).said).toContain('trước 3 ngày, 1 ngày, 2 giờ');
  await head.says('thôi');
  await head.sees('Đã dừng');
  await head.says('/hop nhắc hội nghị như chung');
  await head.sees('nhắc trước 3 ngày, 1 ngày, 2 giờ');

  await call('/hop 6h sáng thứ bảy 5/12 tại nhà văn hóa: ra quân dọn vệ sinh môi trường');
  for (const member of [hung, tram]) await member.sees('Giấy mời họp');
  await john.sees('Invitation');
  expect((await app.db.meeting.findFirstOrThrow({ where: { title: { contains: 'ra quân' } } })).kind).toBe('cleanup');
  await app.db.meetingReminder.updateMany({
    where: { minutesBefore: { gt: 120 }, doneAt: null },
    data: { doneAt: app.clock.now() },
  });
  await at('2026-12-04T20:30:01+07:00');
  expect((await hung.sees('Nhắc họp, ngày mai')).said).toContain('06:00');
  await tram.sees('Nhắc họp, ngày mai');
  await john.sees('Reminder');
  await at('2026-12-05T06:30:01+07:00');
  for (const member of [hung, tram, john]) expect(member.unseen).toEqual([]);
});

test('where nobody was invited the officer is asked in the evening how many came, and once more', async () => {
  const { head, hung } = cast;
  cast.app.clock.set('2026-12-07T09:00:00+07:00');
  await head.says('/hop 8h sáng thứ tư 9/12 tại trường THCS Kim Liên: nói chuyện truyền thống');
  const preview = await head.sees('Xem lại giấy mời');
  expect(preview.said).toContain('Loại: Nói chuyện, tuyên truyền');
  await head.presses('Không mời, chỉ ghi số người', { on: preview });
  await head.sees('Đã ghi vào lịch');
  await at('2026-12-09T19:00:01+07:00');
  await head.sees('Có bao nhiêu người dự');
  await at('2026-12-10T08:00:01+07:00');
  const again = await head.sees('chưa ghi số người dự');
  await at('2026-12-11T08:00:01+07:00');
  expect(head.unseen).toEqual([]);
  await head.presses('Số người dự', { on: again });
  await head.sees('có bao nhiêu người dự');
  await head.says('800 học sinh');
  await head.sees('Số người dự: 800');
  expect(hung.unseen).toEqual([]);
});
