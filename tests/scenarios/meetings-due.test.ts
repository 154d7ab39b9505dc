import { afterEach, expect, test } from 'vitest';
import { CALL, type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
afterEach(() => cast?.app.stop());

test('two processes at once remind once, in the zone of the unit; who stopped messages gets none', async () => {
  cast = await kimLien();
  const { app, head, hung, tram, resident } = cast;
  await app.db.unit.update({ where: { id: cast.commune.id }, data: { timezone: 'Asia/Tokyo' } });
  await head.says(CALL);
  await head.sees('Lúc: 14:00 thứ sáu, 27/11/2026');
  await head.presses('Gửi giấy mời');
  await head.sees('Đã gửi');
  await app.settled();
  const meeting = await app.db.meeting.findFirstOrThrow();
  expect(meeting.startsAt.toISOString()).toBe('2026-11-27T05:00:00.000Z');
  await app.member(resident, cast.lienSon);
  await resident.says('lịch họp');
  await resident.sees('14:00 thứ sáu');
  await resident.says('có mặt');
  await resident.sees('Đã ghi');
  await hung.sees('Giấy mời họp');
  await app.db.person.updateMany({ where: { fullName: 'Võ Thị Trâm' }, data: { mutedAt: app.clock.now() } });
  await tram.sees('Giấy mời họp');

  app.clock.set('2026-11-24T14:00:01+09:00');
  await Promise.all([app.worker.schedule.tick(), app.worker.schedule.tick(), app.worker.schedule.tick()]);
  await app.settled();
  expect((await hung.sees('Nhắc họp, còn 3 ngày')).said).toContain('chưa trả lời');
  expect((await resident.sees('Nhắc họp, còn 3 ngày')).said).toContain('đã báo có mặt');
  for (const member of [hung, resident, tram]) expect(member.unseen).toEqual([]);
  // The invitation, and a reminder of each kind.
  expect(await app.db.broadcast.count()).toBe(3);
  expect(await app.db.meetingReminder.count({ where: { doneAt: null } })).toBe(2);

  // Down until after the beginning: nothing is sent any more.
  app.clock.set('2026-11-27T14:00:00+09:00');
  await app.tick();
  for (const member of [hung, resident, tram]) expect(member.unseen).toEqual([]);
  expect(await app.db.meetingReminder.count({ where: { doneAt: null } })).toBe(0);
});
