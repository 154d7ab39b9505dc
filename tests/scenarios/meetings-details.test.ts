import { afterAll, beforeAll, expect, test } from 'vitest';
import { subscribedCalendar } from '../../src/features/meetings/calendar/calendar.ts';
import { calendarRoutes } from '../../src/http/calendar.ts';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
beforeAll(async () => {
  cast = await kimLien();
});
afterAll(() => cast?.app.stop());

test('agenda, papers, a guest; with the last reminder; afterwards the count and what was decided, to the absent', async () => {
  const { app, head, hung, john, tram } = cast;
  await head.says('/hop 14h thứ sáu 27/11 tại nhà văn hóa xóm Liên Sơn: sơ kết 6 tháng');
  await head.sees('Xem lại giấy mời');
  await head.presses('Gửi giấy mời');
  const sent = await head.sees('Đã gửi giấy mời');
  for (const member of [hung, john, tram]) await member.sees('27');
  await hung.presses('Có mặt');
  await hung.sees('Đã ghi');
  await head.presses('Chi tiết', { on: sent });
  await head.sees('Loại: Hội nghị sơ kết, tổng kết. Tài liệu: 0. Khách mời: 0');
  await head.presses('Loại cuộc họp');
  await head.sees('thuộc loại nào');
  await head.says('hoi nghi so ket, tong ket');
  await head.sees('Loại: Hội nghị sơ kết, tổng kết');
  await head.presses('Chương trình');
  await head.sees('gồm những gì');
  await head.says('1. Báo cáo\n2. Thảo luận');
  await head.sees('Chương trình\n1. Báo cáo\n2. Thảo luận');
  await head.presses('Mời khách');
  await head.sees('Mời khách nào');
  await head.says('0912345678');
  await head.sees('chưa đọc được tên khách');
  await head.says('ông Trần Văn Bình 0912345678');
  await head.sees('Khách mời: ông Trần Văn Bình, 0912345678');
  await head.presses('Gửi tài liệu');
  await head.sees('Xin gửi ảnh hoặc tệp');
  await head.says('đây');
  await head.sees('chưa thấy ảnh hay tệp');
  await head.sendsDocument({ name: 'bao-cao.pdf', mime: 'application/pdf' });
  await head.sees('Đã nhận');
  await head.says('xong');
  await head.sees('Gửi ngay tới 3 người');
  await head.presses('Chờ lời nhắc cuối');
  await head.sees('Đã lưu 1 tài liệu');

  app.clock.set('2026-11-27T12:00:01+07:00');
  await app.tick();
  expect((await hung.sees('Nhắc họp, hôm nay')).said).toContain('Chương trình\n1. Báo cáo');
  await app.settled();

  app.clock.set('2026-11-28T09:00:00+07:00');
  await head.presses('Chi tiết', { on: sent });
  await head.sees('sơ kết 6 tháng');
  await head.presses('Số người dự');
  await head.sees('bao nhiêu người dự');
  await head.says('đông lắm');
  await head.sees('Xin nhắn một con số');
  await head.says('2 người');
  await head.sees('Số người dự: 2, do Nguyễn Văn Sơn ghi');
  await head.presses('Ghi kết luận');
  await head.sees('kết luận những gì');
  await head.says('Nhất trí đóng quỹ 50.000 đ');
  const ask = await head.sees('Gửi cho ai');
  expect(ask.buttons.flat()).toEqual(['Gửi 2 người vắng', 'Gửi cả 3 người được mời', 'Chỉ lưu']);
  await app.settled();
  const before = hung.unseen.length;
  await head.presses('Gửi 2 người vắng');
  await head.sees('Đã gửi kết luận tới 2 người');
  await tram.sees('Nhất trí đóng quỹ 50.000 đ');
  await john.sees('Nhất trí đóng quỹ 50.000 đ');
  expect(hung.unseen.length).toBe(before);
});

test('the calendar as a file, and as a link that is secret and can be withdrawn', async () => {
  const { app, head, hung } = cast;
  app.clock.set('2026-12-01T09:00:00+07:00');
  await head.says('/hop 14h thứ sáu 11/12 tại đình làng: tổng kết năm');
  await head.sees('Xem lại giấy mời');
  await head.presses('Gửi giấy mời');
  await head.sees('Đã gửi giấy mời');
  await hung.sees('tổng kết năm');
  await hung.says('lịch họp');
  const list = await hung.sees('Lịch họp sắp tới');
  await hung.presses('Lịch điện thoại', { on: list });
  const file = await hung.sees('Đây là lịch họp');
  // Without a public address there is only the file.
  expect(file.buttons.flat()).toEqual([]);

  const defaults = app.app.defaults as { publicUrl?: string };
  defaults.publicUrl = 'https://hoi.example.vn/';
  await hung.presses('Lịch điện thoại', { on: list });
  await hung.presses('Tự cập nhật', {
    on: await hung.sees((message) => message.buttons.length > 0 && message.said.includes('Đây là lịch họp')),
  });
  const link = await hung.sees('https://hoi.example.vn/calendar/');
  const path = new URL(/https:\S+/.exec(link.said)?.[0] ?? '').pathname;
  const routes = calendarRoutes((secret) =>
    app.app.inTransaction((work) => subscribedCalendar({ ...work, ...app.app }, secret)),
  );
  const fetched = await routes.request(path);
  expect(fetched.status).toBe(200);
  expect(fetched.headers.get('content-type')).toContain('text/calendar');
  expect(await fetched.text()).toContain('SUMMARY:tổng kết năm');
  expect((await routes.request(`/calendar/${'x'.repeat(43)}.ics`)).status).toBe(404);
  expect(JSON.stringify(await app.db.calendarLink.findMany())).not.toContain(path.slice(10, 30));

  await head.says('huy hop 11/12');
  await head.sees('hủy buổi họp');
  await head.presses('Không nêu lý do');
  await head.presses('Báo hủy họp', { on: await head.sees('Sắp báo hủy') });
  await head.sees('Đã hủy');
  const after = await (await routes.request(path)).text();
  expect(after).toContain('STATUS:CANCELLED');
  expect(after).toContain('SEQUENCE:1');
  await hung.presses('Bỏ đường dẫn này', { on: link });
  await hung.sees('Đã bỏ đường dẫn lịch');
  expect((await routes.request(path)).status).toBe(404);
  defaults.publicUrl = undefined as never;
});

test('a talk for pupils: nobody is invited, the number is entered afterwards, with who counted', async () => {
  const { app, head, hung } = cast;
  app.clock.set('2026-12-14T09:00:00+07:00');
  await app.settled();
  const before = hung.unseen.length;
  await head.says('/hop 8h sáng 16/12 tại trường THCS: nói chuyện truyền thống');
  await head.sees('Xem lại giấy mời');
  await head.says('khong moi, chi ghi so nguoi');
  const noted = await head.sees('Đã ghi vào lịch');
  await app.settled();
  expect(hung.unseen.length).toBe(before);
  app.clock.set('2026-12-16T11:30:00+07:00');
  await head.presses('Chi tiết', { on: noted });
  await head.sees('nói chuyện truyền thống');
  await head.presses('Số người dự');
  await head.sees('bao nhiêu người dự');
  await head.says('800 học sinh');
  await head.sees('Số người dự: 800, do Nguyễn Văn Sơn ghi');
  expect(await app.db.meeting.findFirst({ where: { byName: false } })).toMatchObject({ headCount: 800 });
  expect(await app.db.meetingReminder.count({ where: { meeting: { byName: false } } })).toBe(0);
});
