/** Who is asked to a meeting and who is not: some of the members, whoever calls it, who joins later, who has not answered. */
import { beforeEach, expect, test } from 'vitest';
import { inviteesIn } from '../../src/features/meetings/attendance/operations.ts';
import { callMeeting, meetingsIn } from '../../src/features/meetings/call/operations.ts';
import { cancelMeeting } from '../../src/features/meetings/change/operations.ts';
import { askAs } from '../support/ask.ts';
import { oneApp } from '../support/one-app.ts';
import { CALL, type KimLien, kimLien } from './meetings-cast.ts';

const anew = oneApp();
let cast: KimLien;
beforeEach(async () => {
  cast = await kimLien(await anew());
});

const born = (fullName: string, data: { birthYear?: number; sex?: 'female' | 'male' }) =>
  cast.app.db.person.updateMany({ where: { fullName }, data });

test('women alone, the old alone, and all again; nobody else is asked or sees it', async () => {
  const { app, head, hung, tram } = cast;
  await born('Võ Thị Trâm', { sex: 'female', birthYear: 1945 });
  await born('Nguyễn Trung Hùng', { sex: 'male', birthYear: 1960 });
  await head.says('họp 14h thứ sáu 27/11 tại đình làng, chỉ mời hội viên nữ: gặp mặt 20/10');
  const preview = await head.sees('Xem lại giấy mời');
  expect(preview.said).toContain('Nội dung: gặp mặt 20/10');
  expect(preview.said).toContain('Chỉ mời hội viên nữ');
  expect(preview.said).toContain('Mời 1 người');
  await head.says('chi moi cac cu tu 80 tuoi');
  const old = await head.sees('Xem lại giấy mời');
  expect(old.said).toContain('Chỉ mời từ 80 tuổi');
  expect(old.said).toContain('Mời 1 người');
  await head.says('mời cả hội viên');
  expect((await head.sees('Xem lại giấy mời')).said).toContain('Mời 3 người');
  await head.says('chỉ mời từ 80 tuổi trở lên');
  await head.sees('Chỉ mời từ 80 tuổi');
  await head.says('gửi');
  await head.sees('Đã gửi giấy mời tới 1 người');
  await tram.sees('gặp mặt 20/10');
  await app.settled();
  expect(hung.unseen).toEqual([]);
  await hung.says('lịch họp');
  await hung.sees('chưa có buổi họp nào');
});

test('whoever calls it and is a member comes, and gets neither letter nor reminder nor word of their own change', async () => {
  const { app, head, hung, lienSon } = cast;
  await app.member(head, lienSon);
  await app.settled();
  head.unseen.splice(0);
  await head.says(CALL);
  await head.sees('Mời 4 người');
  await head.says('gửi');
  const sent = await head.sees('Đã gửi giấy mời tới 3 người');
  await hung.sees('Giấy mời họp');
  await head.presses('Ai đến', { on: sent });
  expect((await head.sees('Ai đến: ')).said).toContain('Sẽ có mặt: 1\n1. Nguyễn Văn Sơn');
  await hung.presses('Có mặt');
  await hung.sees('Đã ghi');
  await head.says('lùi họp 1 tiếng');
  expect((await head.sees('Sắp báo thay đổi')).said).toContain('câu trả lời trước vẫn giữ');
  await head.says('vâng');
  await head.sees('Đã đổi buổi họp');
  expect((await hung.sees('Báo đổi giờ họp')).said).toMatch(/Câu trả lời trước của .* vẫn giữ/u);
  expect(await app.db.meetingInvitee.count({ where: { answer: 'coming' } })).toBe(2);
  await app.settled();
  expect(head.unseen).toEqual([]);
  app.clock.set('2026-11-24T15:00:01+07:00');
  await app.tick();
  await hung.sees('Nhắc họp');
  expect(head.unseen).toEqual([]);
});

test('what it is about is changed, in one line and step by step', async () => {
  const { head, hung } = cast;
  await head.says(CALL);
  await head.presses('Gửi giấy mời');
  await head.sees('Đã gửi');
  await hung.sees('Giấy mời họp');
  await head.says('đổi nội dung họp thành bàn quỹ hội');
  const preview = await head.sees('Sắp báo thay đổi');
  expect(preview.said).toContain('bàn quỹ hội');
  await head.says('ok');
  await head.sees('Đã đổi buổi họp "bàn quỹ hội"');
  expect((await hung.sees('Báo đổi nội dung họp')).said).toContain('Trước đây là: sơ kết 6 tháng');
  await head.says('sửa nội dung họp');
  await head.sees('nội dung mới là gì?');
  await head.says('ok');
  await head.sees('chưa phải là nội dung');
  await head.sees('nội dung mới là gì?');
  await head.says('thôi');
  await head.sees('Đã dừng');
});

test('who joins later is invited to what is ahead, once', async () => {
  const { app, head, hung, lienSon, mau } = cast;
  await head.says(CALL);
  await head.presses('Gửi giấy mời');
  await head.sees('Đã gửi');
  await hung.sees('Giấy mời họp');
  const [dung, lan] = [app.telegram.user({ firstName: 'Dũng' }), app.telegram.user({ firstName: 'Lan' })];
  await app.member(dung, lienSon);
  await app.member(lan, mau);
  await app.tick();
  await dung.sees('Giấy mời họp');
  await app.tick();
  expect(dung.unseen).toEqual([]);
  expect(lan.unseen.some(({ said }) => said.includes('Giấy mời'))).toBe(false);
  expect(hung.unseen).toEqual([]);
  await dung.says('có mặt');
  await dung.sees('Đã ghi');
});

test('those who have not answered are reminded, and nobody else', async () => {
  const { app, head, hung, tram } = cast;
  await head.says(CALL);
  await head.presses('Gửi giấy mời');
  const sent = await head.sees('Đã gửi');
  await hung.presses('Có mặt', { on: await hung.sees('Giấy mời họp') });
  await hung.sees('Đã ghi');
  await tram.sees('Giấy mời họp');
  await head.presses('Ai đến', { on: sent });
  await head.presses('Nhắc người chưa trả lời', { on: await head.sees('Ai đến: ') });
  await head.sees('Đã nhắc 2 người');
  expect((await tram.sees('Nhắc họp')).said).toContain('chưa trả lời');
  await app.settled();
  expect(hung.unseen).toEqual([]);
});

test('a count that does not fit the ticks is spoken of, and what was excused is not turned unsaid', async () => {
  const { app, head, hung, tram } = cast;
  await head.says(CALL);
  await head.presses('Gửi giấy mời');
  await head.sees('Đã gửi');
  await tram.sees('Giấy mời họp');
  await tram.says('vắng vì ốm');
  await tram.sees('lý do: ốm');
  app.clock.set('2026-11-27T15:00:00+07:00');
  await head.says('điểm danh');
  await head.sees('Xin nhắn số');
  await head.says('đếm được 2 người');
  await head.sees('đếm được 2 người');
  await head.says('còn lại vắng');
  const doubt = await head.sees('Số còn lại có vắng thật không?');
  expect(doubt.said).toContain('2 người mà danh sách mới đánh dấu 0 có mặt');
  expect(await app.db.meetingInvitee.count({ where: { attended: false } })).toBe(0);
  await head.says('tất cả trừ John');
  expect((await head.sees('Đã ghi: 2 có mặt')).said).toContain(
    '1 người đã xin vắng nay cũng được ghi có mặt: Võ Thị Trâm',
  );
  await head.says('vắng Trâm');
  await head.sees('Đã ghi: 1 có mặt');
  await head.says('xong');
  const done = await head.sees('Điểm danh xong');
  expect(done.said).toContain('Đếm được 2 người.');
  expect(done.said).toContain('lệch 1 người');
  await head.presses('Ghi kết luận', { on: done });
  await head.sees('kết luận những gì');
  await head.says('thôi');
  await head.sees('Đã dừng');
  await head.says('kết luận họp');
  await head.presses(/^Ghi kết luận: /u, { on: await head.sees('Ghi kết luận buổi vừa họp') });
  await head.sees('kết luận những gì');
  await head.says('nhất trí nộp quỹ 50 nghìn');
  await head.presses('Chỉ lưu', { on: await head.sees('Gửi cho ai?') });
  await head.sees('Đã lưu kết luận');
  await hung.says('kết luận họp');
  await hung.sees('nhất trí nộp quỹ 50 nghìn');
});

test('as the console asks: the right first, once for one key, and only what is theirs is read', async () => {
  const { app, hung, lienSon, mau } = cast;
  const call = (name: string, unitId: string, key?: string) =>
    askAs(
      app,
      name,
      (context) =>
        callMeeting.do(
          context,
          { unitId, title: 'sơ kết', place: 'đình làng', startsAt: '2026-11-27T07:00:00.000Z' },
          key,
        ),
      'meetings',
    );
  await expect(call('Nguyễn Trung Hùng', lienSon.id)).rejects.toMatchObject({ key: 'common-refused-officer' });
  await expect(call('Nguyễn Văn Sơn', mau.id)).rejects.toMatchObject({ key: 'common-refused-unit' });
  const [one, same] = await Promise.all([
    call('Nguyễn Văn Sơn', lienSon.id, 'k'),
    call('Nguyễn Văn Sơn', lienSon.id, 'k'),
  ]);
  expect(one).toEqual(same);
  expect(one).toMatchObject({ invited: 3, people: 3, unreachable: 0 });
  expect(await app.db.meeting.count()).toBe(1);
  await hung.sees('Giấy mời họp');
  await app.settled();
  expect(hung.unseen).toEqual([]);
  const span = { from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' };
  expect((await askAs(app, 'Lê Văn Sỹ', (context) => meetingsIn.rows(context, span))).total).toBe(1);
  const invitees = await askAs(app, 'Lê Văn Sỹ', (context) => inviteesIn.rows(context, { meetingId: one.meetingId }));
  expect(invitees.rows.map((row) => row.fullName)).toEqual(['Nguyễn Trung Hùng', 'John Smith', 'Võ Thị Trâm']);
  await askAs(app, 'Lê Văn Sỹ', (context) => cancelMeeting.do(context, { meetingId: one.meetingId }), 'meetings');
  await hung.sees('Báo hủy họp');
  const lines = await app.db.auditEntry.findMany({
    where: { action: { startsWith: 'meetings.' } },
    orderBy: { id: 'asc' },
  });
  expect(lines.map(({ action, details }) => [action, details])).toEqual([
    ['meetings.call', { people: 3, by: 'console' }],
    ['meetings.cancel', { people: 3, by: 'console' }],
  ]);
});
