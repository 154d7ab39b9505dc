import { expect, test } from 'vitest';
import { oneApp } from '../support/one-app.ts';
import { CALL, type KimLien, kimLien } from './meetings-cast.ts';

const anew = oneApp();
let cast: KimLien;

async function called(): Promise<KimLien> {
  const made = await kimLien(await anew());
  await made.head.says(CALL);
  await made.head.presses('Gửi giấy mời');
  await made.head.sees('Đã gửi');
  await made.app.settled();
  await made.hung.sees('Giấy mời họp');
  await made.tram.sees('Giấy mời họp');
  await made.john.sees('Invitation');
  return made;
}

test('cancelled: everybody is told once, the excused too, and nobody is reminded', async () => {
  cast = await called();
  const { app, head, chair, hung, tram, john } = cast;
  await tram.says('vắng vì ốm');
  await tram.sees('lý do: ốm');
  await head.says('hủy họp vì mưa bão');
  const preview = await head.sees('Sắp báo hủy');
  expect(preview.said).toContain('Lý do: mưa bão');
  expect(preview.said).toContain('Báo cho 3 người');
  await chair.says('/huyhop');
  await chair.sees('Cần hủy hay thay đổi?');
  await chair.presses('Hủy buổi họp');
  await chair.sees('Vì sao hủy');
  await chair.presses('Không nêu lý do');
  await chair.sees('Sắp báo hủy');
  await head.presses('Báo hủy họp');
  await head.sees('Đã hủy buổi họp "sơ kết 6 tháng"');
  await chair.presses('Báo hủy họp');
  await chair.sees('đã được báo hủy trước đó rồi');
  for (const member of [hung, tram]) {
    const told = await member.sees('Báo hủy họp');
    expect(told.said).toContain('Lý do: mưa bão');
  }
  await john.sees('Meeting cancelled');
  await app.settled();
  app.clock.set('2026-11-24T14:00:01+07:00');
  await app.tick();
  app.clock.set('2026-11-27T13:00:00+07:00');
  await app.tick();
  for (const member of [hung, tram, john]) expect(member.unseen).toEqual([]);
  await hung.presses('Có mặt');
  await hung.sees('đã hủy, không cần trả lời nữa');
  await hung.says('lịch họp');
  await hung.sees('chưa có buổi họp nào sắp tới');
});

test('moved in time: answers begin anew, reminders follow', async () => {
  cast = await called();
  const { app, head, hung, tram } = cast;
  await hung.presses('Có mặt');
  await hung.sees('Đã ghi');
  await head.says('dời họp sang 8h sáng thứ bảy 28/11');
  const preview = await head.sees('Sắp báo thay đổi');
  expect(preview.said).toContain('Lúc: 08:00 thứ bảy, 28/11/2026');
  expect(preview.said).toContain('Trước đây: 14:00 thứ sáu, 27/11/2026');
  expect(preview.said).toContain('các câu trả lời trước được xóa');
  await head.presses('Báo thay đổi');
  await head.sees('Đã đổi buổi họp');
  await hung.sees('Báo đổi giờ họp');
  await tram.sees('Giờ mới: 08:00 thứ bảy, 28/11/2026');
  expect(await app.db.meetingInvitee.count({ where: { answer: null } })).toBe(3);
  await app.settled();
  app.clock.set('2026-11-24T14:00:01+07:00');
  await app.tick();
  expect(hung.unseen).toEqual([]);
  app.clock.set('2026-11-25T08:00:01+07:00');
  await app.tick();
  expect((await hung.sees('Nhắc họp, còn 3 ngày')).said).toContain('chưa trả lời');
});

test('another place: answers stay', async () => {
  cast = await called();
  const { app, head, hung } = cast;
  await hung.presses('Có mặt');
  await hung.sees('Đã ghi');
  await head.says('doi noi hop');
  await head.sees('chuyển đến nơi nào?');
  await head.says('nhà văn hóa xóm Liên Sơn');
  await head.sees('Vẫn như cũ');
  await head.says('trường tiểu học Kim Liên');
  await head.sees('Trước đây: 14:00 thứ sáu, 27/11/2026, tại nhà văn hóa xóm Liên Sơn');
  await head.presses('Báo thay đổi');
  await hung.sees('Nơi mới: trường tiểu học Kim Liên');
  expect(await app.db.meetingInvitee.count({ where: { answer: 'coming' } })).toBe(1);
});

test('of several meetings the one of that day is meant, and one that has begun stays', async () => {
  cast = await called();
  const { app, head } = cast;
  await head.says('/hop 8h sáng mai tại đình làng: tổng vệ sinh');
  await head.sees('Xem lại giấy mời');
  await head.presses('Gửi giấy mời');
  await head.sees('Đã gửi giấy mời tới 3 người');
  await head.says('hủy họp');
  const which = await head.sees('Buổi họp nào?');
  expect(which.buttons.flat()).toEqual([
    '08:00 22/11 tổng vệ sinh (Chi hội Liên Sơn)',
    '14:00 27/11 sơ kết 6 tháng (Chi hội Liên Sơn)',
  ]);
  await head.says('thôi');
  await head.sees('Đã dừng');
  await head.says('hủy họp ngày 22/11');
  await head.sees('Vì sao hủy buổi họp "tổng vệ sinh"');
  app.clock.set('2026-11-22T08:00:01+07:00');
  await head.says('trời mưa');
  await head.sees('đã bắt đầu lúc 08:00 chủ nhật, 22/11/2026');
});

test('a long list is split, ticked in place, and corrected later', async () => {
  cast = await called();
  const { app, head } = cast;
  const meeting = await app.db.meeting.findFirstOrThrow();
  for (let number = 1; number <= 70; number += 1) {
    const personId = await app.offline(`Nguyễn Văn Đức ${String(number).padStart(2, '0')}`, cast.lienSon);
    await app.db.meetingInvitee.create({ data: { meetingId: meeting.id, personId, unitId: cast.lienSon.id } });
  }
  await head.says('/diemdanh');
  await head.sees('Không có buổi họp nào để điểm danh lúc này');
  app.clock.set('2026-11-27T12:30:00+07:00');
  await head.says('/diemdanh');
  const first = await head.sees('số 1 đến');
  const second = await head.sees(/đến 73 trong 73 người/);
  await head.says('tất cả trừ 3, 73');
  await head.sees('Đã ghi: 71 có mặt, 0 vắng có báo, 2 vắng, 0 chưa đánh dấu');
  await app.settled();
  const now = (id: number) => head.inbox.find((message) => message.id === id)?.said;
  expect(now(first.id)).toContain('❌ 3. ');
  expect(now(second.id)).toContain('❌ 73. ');
  await head.says('có mặt 99');
  await head.sees('Danh sách không có số 99');
  await app.restart();
  await head.says('xong');
  await head.sees('71 có mặt, 0 vắng có báo, 2 vắng không báo.');
  await head.says('điểm danh');
  await head.sees('❌ 3. ');
  await head.says('có mặt 3');
  await head.sees('Đã ghi: 72 có mặt');
  await head.says('xong');
  await head.sees('72 có mặt, 0 vắng có báo, 1 vắng không báo.');
});
