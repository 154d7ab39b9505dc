/** A call without a command, a known guest, calendars of one meeting and of a unit, what was decided. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealPhone } from '../../src/directory/contact.ts';
import { seal } from '../../src/runtime/encryption/encryption.ts';
import { cell } from '../../src/runtime/encryption/sealed-columns.ts';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
beforeAll(async () => {
  cast = await kimLien();
});
afterAll(() => cast?.app.stop());

test('an officer calls a meeting in a sentence; a member who says the same does not, nor a question', async () => {
  const { head, hung } = cast;
  await hung.says('sinh hoạt chi hội 14h ngày 15 hằng tháng tại nhà văn hóa');
  expect((await hung.sees(() => true)).said).not.toContain('Xem lại');
  await head.says('sinh hoạt chi hội 14h thứ sáu phải không?');
  expect((await head.sees(() => true)).said).not.toContain('Họp ở đâu');
  await head.says('thôi');
  await head.sees(() => true);
  await head.says('sinh hoat chi hoi 14h ngay 15 hang thang tai nha van hoa');
  const preview = await head.sees('Xem lại lịch họp định kỳ');
  expect(preview.said).toContain('Họp: ngày 15 hằng tháng\nLúc: 14:00\nTại: nha van hoa\nNội dung: sinh hoat chi hoi');
  await head.says('thôi');
  await head.sees('Đã dừng');
  await head.says('hội nghị sơ kết đầu giờ chiều thứ sáu tại hội trường');
  const either = await head.sees('hai cách hiểu');
  expect(either.buttons.flat()).toEqual(['13:30 thứ sáu, 27/11/2026', '14:00 thứ sáu, 27/11/2026']);
  await head.says('2');
  const meeting = await head.sees('Xem lại giấy mời');
  expect(meeting.said).toContain('Lúc: 14:00 thứ sáu, 27/11/2026');
  expect(meeting.said).toContain('Tại: hội trường\nNội dung: hội nghị sơ kết\nLoại: Hội nghị');
  await head.presses('Gửi giấy mời', { on: meeting });
  await head.sees('Đã gửi giấy mời');
});

test('a guest whose phone we know is invited, answers, is reminded and has the file for the calendar', async () => {
  const { app, head, hung, resident } = cast;
  await app.settled();
  await resident.starts();
  await resident.sees(() => true);
  const { id } = await app.db.person.findFirstOrThrow({ where: { fullName: 'Trần Khách' } });
  await app.db.person.update({ where: { id }, data: sealPhone(app.encryption, id, '0912345678') });
  await head.says('lịch họp');
  const agenda = await head.sees('Lịch họp sắp tới');
  expect(agenda.buttons.flat()).toContain('Lịch của Chi hội Liên Sơn');
  await head.presses('Chi tiết', { on: agenda });
  await head.presses('Mời khách', { on: await head.sees('Khách mời: 0') });
  await head.sees('Mời khách nào');
  await head.says('ông Khách 0912 345 678');
  await head.sees('Khách ông Khách có dùng tin nhắn');
  await resident.presses('Có mặt', { on: await resident.sees('Giấy mời họp') });
  await resident.presses('Ghi vào lịch điện thoại', { on: await resident.sees('Đã ghi') });
  expect((await resident.sees('Bấm vào tệp')).document).toBeDefined();
  await head.presses('Ai đến', { on: agenda });
  expect((await head.sees('Mời 4: 1 có mặt')).said).toContain('Trần Khách');
  app.clock.set('2026-11-26T14:00:01+07:00');
  await app.tick();
  await resident.sees('Nhắc họp, ngày mai');
  await hung.sees('Nhắc họp, ngày mai');
});

test('what was decided is read by those who were invited, in private', async () => {
  const { app, head, hung, chair, mau } = cast;
  const stranger = app.telegram.user({ firstName: 'Lê', lastName: 'Lạ' });
  await app.member(stranger, mau);
  app.clock.set('2026-11-28T09:00:00+07:00');
  await hung.says('kết luận họp');
  await hung.sees('Chưa có kết luận');
  const { id } = await app.db.meeting.findFirstOrThrow({ where: { state: 'planned', byName: true } });
  await app.db.meeting.update({
    where: { id },
    data: { conclusion: seal(app.encryption, 'Góp 68 ngày công làm đường cờ.', cell('meeting.conclusion', id)) },
  });
  await hung.says('ket luan hop');
  expect((await hung.sees('Kết luận buổi họp')).said).toContain('Góp 68 ngày công làm đường cờ.');
  await hung.says('lịch họp');
  const none = await hung.sees('họp');
  expect(none.buttons.flat()).toContain('Kết luận các buổi trước');
  await hung.presses('Kết luận các buổi trước', { on: none });
  await hung.sees('68 ngày công');
  await chair.says('kết luận họp');
  await chair.sees('68 ngày công');
  await stranger.says('kết luận họp');
  await stranger.sees('Chưa có kết luận');
  expect(head.unseen.every(({ said }) => !said.includes('68 ngày công'))).toBe(true);
});
