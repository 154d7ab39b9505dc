import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.stop());

/** A chapter of its own with a head and two members. */
async function chapter(name: string) {
  const unit = await app.unit({ name });
  const user = (firstName: string, lastName: string) => app.telegram.user({ firstName, lastName });
  const people = { head: user('Phạm Quang', 'Minh'), hung: user('Nguyễn Trung', 'Hùng'), tram: user('Võ Thị', 'Trâm') };
  await app.officer(people.head, unit);
  await app.member(people.hung, unit);
  await app.member(people.tram, unit);
  return { unit, ...people };
}

test('a regular meeting: set up, invited to one at a time, left out once, moved and ended', async () => {
  app.clock.set('2026-11-21T09:00:00+07:00');
  const { unit, head, hung } = await chapter('Chi hội Liên Sơn');
  await head.says('hop chi hoi 14h chu nhat dau moi thang tai nha van hoa xom Lien Son');
  await head.sees('rơi vào ngày nghỉ lễ');
  await head.says('bo qua');
  const preview = await head.sees('Xem lại lịch họp định kỳ');
  expect(preview.said).toContain('Họp: chủ nhật đầu tiên của tháng hằng tháng');
  expect(preview.said).toContain('Lúc: 14:00');
  expect(preview.said).toContain('chủ nhật, 06/12/2026\nchủ nhật, 03/01/2027\nchủ nhật, 07/03/2027');
  expect(preview.said).toContain('tự gửi trước 7 ngày tới 2 người');
  expect(preview.said).toContain('Nội dung: Họp chi hội\nLoại: Sinh hoạt định kỳ');
  await head.presses('Sửa loại');
  await head.sees('thuộc loại nào');
  await head.says('hội nghị');
  await head.sees('Loại: Hội nghị sơ kết, tổng kết');
  await head.says('đổi sang 15h');
  await head.sees('Lúc: 15:00');
  await head.says('14h');
  await head.sees('Lúc: 14:00');
  await head.presses('Mời trước mấy ngày');
  await head.sees('Gửi giấy mời trước mấy ngày');
  await head.says('nhiều ngày');
  await head.sees('Xin nhắn một số ngày từ 1 đến 60');
  await head.says('3');
  await head.sees('tự gửi trước 3 ngày');
  await head.presses('Đặt lịch này');
  const made = await head.sees('Đã đặt lịch');
  expect(made.said).toContain('14:00 chủ nhật, 06/12/2026, sẽ tự gửi lúc 14:00 thứ năm, 03/12/2026');
  expect(await app.db.meeting.count({ where: { unitId: unit.id } })).toBe(0);

  // Three processes find the same time come: one meeting, one invitation each.
  app.clock.set('2026-12-03T14:00:01+07:00');
  await Promise.all([app.worker.schedule.tick(), app.worker.schedule.tick(), app.worker.schedule.tick()]);
  expect(await app.db.meeting.findMany({ where: { unitId: unit.id }, select: { kind: true } })).toEqual([
    { kind: 'conference' },
  ]);
  await app.settled();
  const letter = await hung.sees('Giấy mời họp');
  expect(letter.said).toContain('14:00 chủ nhật, 06/12/2026');
  expect(hung.unseen).toEqual([]);
  expect(await app.db.meeting.count({ where: { unitId: unit.id } })).toBe(1);

  await hung.says('lịch họp');
  const agenda = await hung.sees('Lịch họp sắp tới');
  expect(agenda.said).toContain('Buổi tới chưa gửi giấy mời: 14:00 chủ nhật, 03/01/2027');
  expect(agenda.buttons.flat()).not.toContain('Định kỳ: Họp chi hội (Chi hội Liên Sơn)');

  // The one that is out is moved, with all that follow.
  await head.says('doi gio hop sang 15h thu bay 5/12');
  const move = await head.sees('Sắp báo thay đổi');
  expect(move.said).toContain('các buổi sau họp thứ bảy đầu tiên của tháng hằng tháng lúc 15:00');
  expect(move.buttons.flat()).toContain('Đổi từ buổi này về sau');
  await head.presses('Đổi từ buổi này về sau');
  await head.sees('Đã đổi buổi họp');
  expect((await head.sees('Đã sửa lịch')).said).toContain('15:00 thứ bảy, 02/01/2027');
  await hung.sees('Báo đổi giờ họp');

  await head.says('họp định kỳ');
  await head.sees('Lịch họp định kỳ');
  await head.presses('Định kỳ: Họp chi hội (Chi hội Liên Sơn)');
  const card = await head.sees('Lịch định kỳ: Họp chi hội');
  await head.presses('Bỏ buổi 15:00 2/1');
  await head.sees('Đã bỏ buổi 15:00 thứ bảy, 02/01/2027');
  expect((await head.sees('Buổi tới: 15:00 thứ bảy, 06/03/2027')).said).toContain('trước 3 ngày');
  await head.presses('Bỏ buổi 15:00 2/1', { on: card });
  await head.sees('Nút này đã cũ');

  await head.presses('Sửa từ buổi tới về sau');
  await head.sees('Sửa lịch họp định kỳ');
  await head.presses('Ngày kết thúc');
  await head.sees('đến ngày nào');
  await head.says('hết tháng 3');
  await head.sees('đến hết thứ tư, 31/03/2027');
  await head.presses('Lưu thay đổi');
  await head.sees('Đã sửa lịch');

  app.clock.set('2027-03-03T15:00:01+07:00');
  await app.tick();
  await hung.sees('15:00 thứ bảy, 06/03/2027');
  app.clock.set('2027-05-01T09:00:00+07:00');
  await app.tick();
  expect(await app.db.meeting.count({ where: { unitId: unit.id } })).toBe(2);
  expect(await app.db.meetingSeries.count({ where: { unitId: unit.id, dueAt: { not: null } } })).toBe(0);
});

test('step by step, by the moon, over a holiday, first invitation at once; others may not touch it', async () => {
  app.clock.set('2027-06-12T09:00:00+07:00');
  const { unit, head, hung, tram } = await chapter('Chi hội Xóm Mậu');
  const other = await chapter('Chi hội Sen 1');
  await head.says('họp');
  await head.sees('Họp ngày nào');
  await head.says('ngày 2 tháng 9 hằng năm');
  await head.sees('Họp lúc mấy giờ');
  await head.says('25h');
  await head.sees('Tôi chưa đọc được giờ');
  await head.says('7h');
  const hours = await head.sees('Họp lúc mấy giờ');
  expect(hours.said).not.toContain('chưa đọc');
  expect(hours.buttons.flat()).toEqual(['07:00', '19:00']);
  await head.says('1');
  await head.sees('Họp ở đâu');
  await head.says('tại đình làng');
  await head.sees('Họp về việc gì');
  await head.says('gặp mặt Quốc khánh');
  await head.sees('rơi vào ngày nghỉ lễ');
  await head.says('Dời sang hôm sau');
  expect((await head.sees('Xem lại lịch')).said).toContain(
    'thứ sáu, 03/09/2027 (dời từ thứ năm, 02/09/2027 vì nghỉ lễ)',
  );
  await head.presses('Sửa kỳ họp');
  await head.sees('Họp định kỳ thế nào');
  await head.says('rằm hằng tháng');
  await head.sees('Lúc: 07:00');
  await head.presses('Sửa giờ');
  await head.sees('Họp lúc mấy giờ');
  await head.says('8h đến 10h sáng');
  const lunar = await head.sees('Xem lại lịch');
  expect(lunar.said).toContain('Họp: rằm hằng tháng\nLúc: 08:00 - 10:00');
  expect(lunar.said).toContain('thứ bảy, 19/06/2027');
  await head.says('gửi');
  expect((await head.sees('Đã đặt lịch')).said).toContain('Đã gửi giấy mời buổi đầu');
  await hung.sees('08:00 - 10:00 thứ bảy, 19/06/2027');
  await tram.sees('Giấy mời họp');
  expect(other.hung.unseen).toEqual([]);

  await other.head.says('họp định kỳ');
  await other.head.sees('Chưa có lịch họp định kỳ nào');
  await head.says('hủy họp');
  await head.sees('Vì sao hủy');
  await head.presses('Không nêu lý do');
  await head.sees('Sắp báo hủy');
  await head.presses('Hủy từ buổi này về sau');
  await head.sees('Đã hủy buổi họp');
  await head.sees('Đã kết thúc lịch họp định kỳ');
  await hung.sees('Báo hủy họp');
  app.clock.set('2027-08-20T09:00:00+07:00');
  await app.tick();
  expect(await app.db.meeting.count({ where: { unitId: unit.id } })).toBe(1);
});
