import { expect, test } from 'vitest';
import { oneApp } from '../support/one-app.ts';
import { CALL, type KimLien, kimLien } from './meetings-cast.ts';

const anew = oneApp();
let cast: KimLien;

const asked = (text: string) => (message: { said: string }) => message.said.includes(text);

test('a meeting from the call to the attendance list', async () => {
  cast = await kimLien(await anew());
  const { app, head, hung, tram, john, resident } = cast;
  await app.offline('Đặng Văn Vương', cast.lienSon, '0912345678');
  await tram.blocks();
  await app.settled();

  await head.says(CALL);
  const preview = await head.sees('Xem lại giấy mời');
  expect(preview.said).toContain('Đơn vị: Chi hội Liên Sơn, thuộc Hội CCB xã Kim Liên');
  expect(preview.said).toContain('Lúc: 14:00 thứ sáu, 27/11/2026 (còn 6 ngày)');
  expect(preview.said).toContain('Tại: nhà văn hóa xóm Liên Sơn');
  expect(preview.said).toContain('Nội dung: sơ kết 6 tháng');
  expect(preview.said).toContain('Mời 4 người, gửi 2 tin. 2 người tôi không nhắn tới được');
  expect(preview.said).toContain('Sẽ nhắc lại trước 3 ngày, 1 ngày, 2 giờ.');
  expect(preview.buttons.flat()).toEqual([
    'Gửi giấy mời',
    'Sửa giờ',
    'Sửa nơi họp',
    'Sửa nội dung',
    'Sửa loại',
    'Không mời, chỉ ghi số người',
    'Thôi',
  ]);
  expect(hung.unseen.filter(asked('sơ kết'))).toEqual([]);

  await head.presses('Gửi giấy mời');
  await head.sees('Đã gửi giấy mời tới 2 người; 2 người chưa dùng trợ lý, xin báo tận nhà');
  await app.settled();
  await head.presses('Gửi giấy mời', { on: preview });
  await app.settled();
  expect(await app.db.meeting.count()).toBe(1);
  expect(await app.db.broadcast.count()).toBe(1);

  const letter = await hung.sees('Giấy mời họp');
  expect(letter.said).toContain('Chi hội Liên Sơn kính mời dự: sơ kết 6 tháng');
  expect(letter.buttons).toEqual([['Có mặt', 'Vắng, lý do…'], ['Ghi vào lịch điện thoại']]);
  const english = await john.sees('Invitation');
  expect(english.said).toContain('2 pm, Friday 27 November 2026');
  expect(english.buttons).toEqual([['Coming', 'Absent, reason…'], ['Add to my calendar']]);

  await hung.presses('Có mặt');
  expect((await hung.sees('Đã ghi: bác có mặt')).said).toMatch(/27\/11\/2026\nTại: nhà văn hóa xóm Liên Sơn/);
  await john.says('absent, hospital appointment');
  await john.sees('you are absent, reason: hospital appointment');

  // Three days before: those who come a plain one, the excused none, nobody else can be reached.
  app.clock.set('2026-11-24T14:00:01+07:00');
  await app.tick();
  expect((await hung.sees('Nhắc họp, còn 3 ngày')).said).toContain('đã báo có mặt');
  expect(john.unseen).toEqual([]);
  await app.tick();
  expect(hung.unseen).toEqual([]);

  // The machine was down over the day before: only the two-hour reminder is sent.
  app.clock.set('2026-11-27T12:00:30+07:00');
  await app.tick();
  await hung.sees('Nhắc họp, hôm nay');
  expect(hung.unseen).toEqual([]);

  await head.says('lịch họp');
  const list = await head.sees('Lịch họp sắp tới');
  expect(list.said).toContain('Mời 4: 1 có mặt, 1 vắng, 2 chưa trả lời');
  await head.presses('Ai đến', { on: list });
  const who = await head.sees('Ai đến: sơ kết 6 tháng');
  expect(who.said).toContain('Sẽ có mặt: 1\n1. Nguyễn Trung Hùng');
  expect(who.said).toContain('1. John Smith: hospital appointment');
  expect(who.said).toContain('Tin chưa tới được, xin báo tận nhà: 2\n1. Võ Thị Trâm\n2. Đặng Văn Vương, 0912345678');

  await resident.starts();
  await resident.sees(() => true);
  await resident.says('lịch họp');
  await resident.sees('chưa có tên trong đơn vị nào');

  app.clock.set('2026-11-27T14:20:00+07:00');
  await app.tick();
  expect(hung.unseen).toEqual([]);
  await john.says('coming');
  await john.sees('The meeting has begun. Noted: you come');

  await head.says('điểm danh');
  const ticks = await head.sees('Điểm danh: sơ kết 6 tháng');
  expect(ticks.said).toContain('◻️ 1. Nguyễn Trung Hùng\n◻️ 2. John Smith\n◻️ 3. Võ Thị Trâm\n◻️ 4. Đặng Văn Vương');
  await head.sees('Xin nhắn số');
  await head.says('1');
  await head.sees('Đã ghi: 1 có mặt, 0 vắng có báo, 0 vắng, 3 chưa đánh dấu');
  await head.says('có mặt John, vắng 4');
  await head.sees('Đã ghi: 2 có mặt, 0 vắng có báo, 1 vắng, 1 chưa đánh dấu');
  await app.settled();
  expect(head.inbox.find((message) => message.id === ticks.id)?.said).toContain(
    '✅ 1. Nguyễn Trung Hùng\n✅ 2. John Smith\n◻️ 3. Võ Thị Trâm\n❌ 4. Đặng Văn Vương',
  );
  await head.says('xong');
  await head.sees('Còn 1 người chưa đánh dấu');
  await head.presses('Số còn lại vắng');
  const done = await head.sees('Điểm danh xong');
  expect(done.said).toContain('Trong 4 người: 2 có mặt, 0 vắng có báo, 2 vắng không báo.');
  expect(done.said).toContain('Vắng không báo: Võ Thị Trâm, Đặng Văn Vương');

  app.clock.set('2026-11-27T18:00:00+07:00');
  await hung.presses('Có mặt', { on: letter });
  await hung.sees('đã xong, không ghi câu trả lời được nữa');
  await hung.presses('Vắng, lý do…', { on: letter });
  expect((await hung.sees('Xin cho biết lý do')).buttons.flat()).toEqual(['Không nêu lý do']);
  await hung.says('bị đau chân');
  await hung.sees('vắng, báo muộn. Lý do: bị đau chân');
});

test('typed without diacritics, by a chairman who chooses the chapter', async () => {
  cast = await kimLien(await anew());
  const { app, chair, hung } = cast;
  await chair.says('hop 14h thu sau 27/11 tai nha van hoa xom Lien Son: so ket 6 thang');
  const wide = await chair.sees('Xem lại giấy mời');
  expect(wide.said).toContain('Đơn vị: Hội CCB xã Kim Liên. Gồm cả 3 đơn vị bên dưới');
  expect(wide.said).toContain('Tại: nha van hoa xom Lien Son\nNội dung: so ket 6 thang');
  await chair.says('doi don vi');
  await chair.sees('Họp của đơn vị nào');
  await chair.says('mau');
  await chair.sees('Chi hội Xóm Mậu chưa có hội viên nào');
  await chair.says('lien son');
  await chair.sees('Đơn vị: Chi hội Liên Sơn, thuộc Hội CCB xã Kim Liên');
  await chair.says('1');
  await chair.sees('Đã gửi giấy mời tới 3 người');
  await hung.sees('so ket 6 thang');
  await app.settled();
});

test('a weekday without diacritics is not the inbox; nothing is dropped of it', async () => {
  cast = await kimLien(await anew());
  const { head } = cast;
  await head.says('hop thu sau 27/11 luc 14h tai dinh lang: so ket');
  const preview = await head.sees('Xem lại giấy mời');
  expect(preview.said).toContain('Lúc: 14:00 thứ sáu, 27/11/2026');
  await head.presses('Thôi');
  await head.sees('chưa gửi gì');
  await head.says('họp thứ 6 28/11 lúc 14h');
  await head.sees('Thứ và ngày không khớp');
});

test('step by step, over a restart', async () => {
  cast = await kimLien(await anew());
  const { app, head, hung } = cast;
  await head.says('Họp');
  await head.sees('Họp ngày nào, mấy giờ?');
  await head.says('hôm nào cũng được');
  await head.sees('Tôi chưa đọc được ngày giờ');
  await head.says('14h thứ sáu 28/11');
  const clash = await head.sees('Thứ và ngày không khớp');
  expect(clash.buttons.flat()).toEqual(['14:00 thứ bảy, 28/11/2026', '14:00 thứ sáu, 27/11/2026']);
  await head.says('hôm qua 14h');
  await head.sees('14:00 thứ sáu, 20/11/2026 đã qua rồi');
  await head.says('thứ sáu');
  await head.sees('Họp thứ sáu, 27/11/2026, lúc mấy giờ?');
  await app.settled();
  await app.restart();
  await head.says('7 giờ');
  const hours = await head.sees('hai cách hiểu');
  expect(hours.buttons.flat()).toEqual(['07:00 thứ sáu, 27/11/2026', '19:00 thứ sáu, 27/11/2026']);
  await head.says('2');
  await head.sees('Họp ở đâu?');
  await head.sendsSticker();
  await head.sees('Xin nhắn bằng chữ');
  await head.says('x'.repeat(201));
  await head.sees('Nơi họp dài 201 chữ cái, nhiều nhất là 200');
  await head.says('tại nhà văn hóa <b>xóm</b> *Liên Sơn*');
  await head.sees('Họp về việc gì?');
  await head.says('sơ kết 6 tháng');
  const preview = await head.sees('Xem lại giấy mời');
  expect(preview.said).toContain('Lúc: 19:00 thứ sáu, 27/11/2026');
  expect(preview.said).toContain('Tại: nhà văn hóa <b>xóm</b> *Liên Sơn*');
  await head.presses('Sửa giờ');
  await head.sees('Họp ngày nào, mấy giờ?');
  await head.says('10h30 sáng nay');
  const soon = await head.sees('Xem lại giấy mời');
  expect(soon.said).toContain('chưa đầy hai tiếng');
  await head.says('gì thế');
  await head.sees('Xin bấm hoặc nhắn một trong các lựa chọn');
  await head.says('gửi');
  await head.sees('Đã gửi giấy mời');
  await hung.sees('10:30 thứ bảy, 21/11/2026');
  expect(await app.db.meetingReminder.count()).toBe(0);

  await head.says('/hop 11h sáng nay tại đình làng: họp gấp');
  expect((await head.sees('Xem lại giấy mời')).said).toContain('đã có buổi họp gần giờ này: sơ kết 6 tháng');
  await head.presses('Thôi');
  await head.sees('chưa gửi gì');
});

test('who has no right, and settings of reminders', async () => {
  cast = await kimLien(await anew());
  const { app, head, hung, chair } = cast;
  await hung.says(CALL);
  await hung.sees('Việc này dành cho cán bộ');
  await hung.says('họp lúc mấy giờ vậy');
  await hung.sees('chưa có buổi họp nào sắp tới');
  await head.says('/hop nhắc');
  await head.sees('Chi hội Liên Sơn đang nhắc họp trước: 3 ngày, 1 ngày, 2 giờ');
  await head.says('/hop nhac 2 ngay, 90 phut');
  await head.sees('Từ nay Chi hội Liên Sơn nhắc họp trước: 2 ngày, 90 phút');
  await head.says('/hop nhắc 3 phút');
  await head.sees('nhiều nhất 5 lần');
  await head.says(CALL);
  await head.sees('Sẽ nhắc lại trước 2 ngày, 90 phút.');
  await chair.says('/huyhop');
  await chair.sees('không có buổi họp nào sắp tới');
  await head.presses('Gửi giấy mời');
  await head.sees('Đã gửi');
  await app.db.role.deleteMany({ where: { person: { fullName: 'Nguyễn Văn Sơn' } } });
  await head.presses('Ai đến');
  await head.sees('Việc này dành cho cán bộ');
});
