import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
beforeAll(async () => {
  cast = await kimLien();
});
afterAll(() => cast?.app.stop());

test('the second unit is invited once its officer agrees; each sees the answers of theirs; all are reminded and told', async () => {
  const { app, head, hung, sen } = cast;
  const chairwoman = app.telegram.user({ firstName: 'Trần Thị', lastName: 'Hoa' });
  const lan = app.telegram.user({ firstName: 'Lê Thị', lastName: 'Lan' });
  await app.officer(chairwoman, sen);
  await app.member(lan, sen);
  await head.says('/hop 14h thứ sáu 27/11 tại nhà văn hóa: sơ kết chung');
  await head.sees('Xem lại giấy mời');
  await head.presses('Gửi giấy mời');
  await head.presses('Chi tiết', { on: await head.sees('Đã gửi giấy mời') });
  await head.sees('Loại:');
  await head.presses('Mời đơn vị khác');
  await head.sees('Mời đơn vị nào');
  await head.says('hội người cao tuổi');
  await head.sees('không thấy đơn vị nào khác');
  await head.says('chi hoi sen 1');
  await head.sees('Chi hội Sen 1 (chờ trả lời)');
  const request = await chairwoman.sees('Mời họp chung');
  expect(lan.unseen).toEqual([]);
  await chairwoman.presses('Đồng ý cùng họp', { on: request });
  const agreed = await chairwoman.sees('Giấy mời đã gửi tới 1 người. Chi hội Sen 1');
  await head.sees('Chi hội Sen 1 đồng ý cùng họp');
  await chairwoman.presses('Không tham gia', { on: request });
  await chairwoman.sees('Nút này đã cũ');
  await lan.sees('Giấy mời họp');
  await lan.says('có mặt');
  await lan.sees('Đã ghi');
  await hung.sees('Giấy mời họp');
  await hung.presses('Có mặt');
  await hung.sees('Đã ghi');
  await chairwoman.presses('Ai đến', { on: agreed });
  const theirs = await chairwoman.sees('Chi hội Sen 1: 1 có mặt');
  expect(theirs.said).toContain('Lê Thị Lan');
  expect(theirs.said).not.toContain('Hùng');

  app.clock.set('2026-11-24T14:00:01+07:00');
  await app.tick();
  await lan.sees('Nhắc họp, còn 3 ngày');
  await hung.sees('Nhắc họp, còn 3 ngày');
  await head.says('hủy họp vì mưa bão');
  await head.presses('Báo hủy họp', { on: await head.sees('Sắp báo hủy') });
  await head.sees('Đã hủy');
  await lan.sees('không họp nữa');
  await app.settled();
  expect(lan.unseen).toEqual([]);
});
