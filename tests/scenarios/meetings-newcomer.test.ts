import { afterEach, expect, test } from 'vitest';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
afterEach(() => cast?.app.stop());

test('under a preview people type what they want, and change their mind', async () => {
  cast = await kimLien();
  const { app, head, chair, hung } = cast;
  await app.unit({ name: 'Chi hội Mậu 2', parent: cast.commune });
  await head.says('họp chi hội 14h thứ sáu 27/11 tại đình làng');
  expect((await head.sees('Xem lại giấy mời')).said).toContain('Nội dung: Họp chi hội\nLoại: Sinh hoạt định kỳ');
  await head.says('đổi thành 15h nhé');
  expect((await head.sees('Xem lại giấy mời')).said).toContain('Lúc: 15:00 thứ sáu, 27/11/2026');
  await head.presses('Sửa giờ');
  await head.sees('Họp ngày nào, mấy giờ?');
  await head.says('chủ nhật');
  expect((await head.sees('Xem lại giấy mời')).said).toContain('Lúc: 15:00 chủ nhật, 22/11/2026');
  await head.says('tại trụ sở hội');
  expect((await head.sees('Xem lại giấy mời')).said).toContain('Tại: trụ sở hội');
  await head.says('nội dung: bàn quỹ 6 tháng');
  expect((await head.sees('Xem lại giấy mời')).said).toContain('Nội dung: bàn quỹ 6 tháng');
  await head.says('thôi không họp nữa');
  await head.sees('Đã dừng việc đang làm dở');

  // A call that was left at its time is not mixed with the next.
  await head.says('tổ chức hội nghị tổng kết 8h ngày 25/12 tại hội trường');
  await head.sees('Giờ này có hai cách hiểu');
  await head.says('họp sơ kết 14h thứ sáu 27/11');
  await head.sees('Họp ở đâu?');
  await head.says('đình làng');
  const preview = await head.sees('Xem lại giấy mời');
  expect(preview.said).toContain('Lúc: 14:00 thứ sáu, 27/11/2026');
  expect(preview.said).toContain('Nội dung: sơ kết');

  // A command by its words is that command; the preview is put aside. Whoever then sends sees first what it is that goes out.
  await head.says('lịch họp');
  await head.sees('Hiện chưa có buổi họp nào');
  await head.sees('Đã để đó');
  await head.says('ok gửi đi em');
  expect((await head.sees('Xem lại giấy mời')).said).toContain('Lúc: 14:00 thứ sáu, 27/11/2026');
  expect(await app.db.meeting.count()).toBe(0);
  await head.says('ok gửi đi em');
  const sent = await head.sees('Đã gửi giấy mời tới 3 người');
  await hung.sees('Giấy mời họp');
  await hung.presses('Ghi vào lịch điện thoại');
  await hung.sees('Bấm vào tệp để ghi buổi họp này');
  // That who comes late comes only follows from it: it is asked, and a word settles it.
  await hung.says('toi den muon 15 phut');
  const sure = await hung.sees('có mặt ở buổi họp "sơ kết"');
  expect(sure.buttons.flat()).toEqual(['Có mặt', 'Không đi được']);
  await hung.says('vâng ạ');
  await hung.sees('Đã ghi: bác có mặt');
  await app.settled();
  // All of this within one minute would be a flood.
  app.clock.advance(120_000);

  await head.presses('Chi tiết', { on: sent });
  await head.sees('Loại: ');
  await head.presses('Mời đơn vị khác');
  await head.sees('Mời đơn vị nào');
  await head.says('mau');
  expect((await head.sees('Xin chọn một')).buttons.flat().sort()).toEqual(['Chi hội Mậu 2', 'Chi hội Xóm Mậu']);
  await head.presses('Chi hội Xóm Mậu');
  expect((await chair.sees('Mời họp chung')).said).toContain('mời Chi hội Xóm Mậu cùng dự');
  await head.sees('Chi hội Xóm Mậu (chờ trả lời)');
  await app.settled();

  await head.says('dời họp sang 15h');
  expect((await head.sees('Sắp báo thay đổi')).said).toContain('Lúc: 15:00 thứ sáu, 27/11/2026');
  await head.presses('Sửa giờ');
  await head.sees('Họp ngày nào, mấy giờ?');
  await head.says('thứ hai');
  expect((await head.sees('Sắp báo thay đổi')).said).toContain('Lúc: 14:00 thứ hai, 23/11/2026');
});
