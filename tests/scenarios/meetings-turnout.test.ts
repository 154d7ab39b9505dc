/** Who seldom comes: the figures, the picture, the weekly note, and a press that makes it a visit to do. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { UnitRef } from '../../src/directory/units.ts';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
beforeAll(async () => {
  cast = await kimLien();
});
afterAll(() => cast?.app.stop());

/** A meeting that was held. @param came of each member: present, absent, excused */
async function held(unit: UnitRef, day: string, came: Record<string, 'present' | 'absent' | 'excused'>) {
  const { db } = cast.app;
  const officer = await db.person.findFirstOrThrow({ where: { fullName: 'Nguyễn Văn Sơn' } });
  const { id } = await db.meeting.create({
    data: {
      unitId: unit.id,
      title: 'sinh hoạt định kỳ',
      place: 'nhà văn hóa',
      startsAt: new Date(`${day}T14:00:00+07:00`),
      createdById: officer.id,
      createdAt: new Date(`${day}T08:00:00+07:00`),
    },
  });
  for (const [fullName, how] of Object.entries(came)) {
    const person = await db.person.findFirstOrThrow({ where: { fullName } });
    const answer = how === 'excused' ? 'excused' : null;
    await db.meetingInvitee.create({
      data: { meetingId: id, personId: person.id, unitId: unit.id, attended: how === 'present', answer },
    });
  }
}

test('from the figures to a visit, and once a week without asking', async () => {
  const { app, head, chair, tram, lienSon, mau } = cast;
  await app.offline('Lê Văn Mậu', mau);
  const [h, t, j] = ['Nguyễn Trung Hùng', 'Võ Thị Trâm', 'John Smith'];
  await held(lienSon, '2026-08-05', { [h]: 'present', [t]: 'present', [j]: 'present' });
  await held(lienSon, '2026-09-05', { [h]: 'absent', [t]: 'excused', [j]: 'present' });
  await held(lienSon, '2026-10-05', { [h]: 'absent', [t]: 'excused', [j]: 'present' });
  await held(lienSon, '2026-11-05', { [h]: 'absent', [t]: 'excused', [j]: 'present' });
  await held(mau, '2026-11-06', { 'Lê Văn Mậu': 'present' });

  await tram.says('/chuyencan');
  await tram.sees('dành cho cán bộ');
  await head.says('ai hay vang');
  const turnout = await head.sees('Chuyên cần: Chi hội Liên Sơn, 4 buổi gần đây');
  expect(turnout.said).toContain('5/11: 33% có mặt (1 người), 1 vắng có phép, 1 vắng không phép');
  expect(turnout.said).toContain('1. Nguyễn Trung Hùng, chưa có số điện thoại: vắng 3 buổi liền không báo, có mặt 1/4');
  expect(turnout.said).toContain('2. Võ Thị Trâm, chưa có số điện thoại: xin vắng 3 buổi liền');
  const picture = await app.db.file.findFirstOrThrow({ where: { mime: 'image/png' } });
  expect(picture.bytes.length).toBeGreaterThan(5000);
  await head.says('cần thăm');
  expect((await head.sees('Hiện không còn ai trong danh sách cần thăm')).said).toContain('chuyên cần');
  await head.presses('Xem từng người', { on: turnout });
  expect((await head.sees('buổi gần nhất đứng trước')).said).toContain(
    '❌❌❌✅ Nguyễn Trung Hùng\n✉️✉️✉️✅ Võ Thị Trâm\n✅✅✅✅ John Smith',
  );

  await chair.says('chuyên cần hội ccb xã kim liên');
  const chapters = await chair.sees('Chuyên cần: Hội CCB xã Kim Liên');
  expect(chapters.said).toContain('100% Chi hội Xóm Mậu (1 người)');
  expect(chapters.said).toContain('50% Chi hội Liên Sơn (3 người, 2 nên thăm)');
  await chair.presses('Chi hội Liên Sơn', { on: chapters });
  const suggested = await chair.sees('Nên đến thăm: 2 người');

  // Monday at eight, once however many look; whoever is to be visited already is not named again.
  await app.db.turnoutNote.create({ data: { unitId: lienSon.id, nextAt: new Date('2026-11-23T08:00:00+07:00') } });
  app.clock.set('2026-11-23T08:00:01+07:00');
  await Promise.all([app.worker.schedule.tick(), app.worker.schedule.tick()]);
  await app.settled();
  const note = await head.sees('Đầu tuần, Chi hội Liên Sơn');
  expect(note.said).toContain('Nguyễn Trung Hùng');
  expect(head.unseen).toEqual([]);
  await head.presses('Cần thăm Nguyễn Trung Hùng', { on: note });
  expect((await head.sees('Cần thăm, số')).said).toContain('Vì: lâu không họp');
  app.clock.set('2026-11-30T08:00:01+07:00');
  await app.tick();
  const second = await head.sees('Đầu tuần, Chi hội Liên Sơn');
  expect(second.said).not.toContain('Nguyễn Trung Hùng');
  expect(second.said).toContain('Võ Thị Trâm');

  // What is suggested and what is to be done are two lists; one press brings the one into the other, each person once.
  await chair.presses('Ghi cả 2 người vào việc cần thăm', { on: suggested });
  await chair.sees('Đã ghi 2 người vào danh sách cần thăm');
  expect((await chair.sees('Võ Thị Trâm')).said).toContain('Nguyễn Trung Hùng');
  expect(await app.db.visit.count({ where: { state: 'todo' } })).toBe(2);
  await head.presses('Thôi báo hằng tuần', { on: second });
  await head.sees('thôi báo hằng tuần');
  app.clock.set('2026-12-07T08:00:01+07:00');
  await app.tick();
  expect(head.unseen).toEqual([]);
  expect((await app.db.turnoutNote.findFirstOrThrow()).nextAt.toISOString()).toBe('2026-12-14T01:00:00.000Z');
});
