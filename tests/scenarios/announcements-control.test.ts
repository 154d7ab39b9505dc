/** The officer's word about what goes to many: it holds at once, the board says so, and it stands in the audit trail. */
import { beforeEach, expect, it } from 'vitest';
import { changeUnitSettings } from '../../src/directory/units.ts';
import { AT_ONCE } from '../../src/outbound/broadcast/freeze.ts';
import { type Cast, createCast, FIRE_PREVENTION } from '../support/announcements-cast.ts';
import { oneApp } from '../support/one-app.ts';

const anew = oneApp({ wire: true });
let cast: Cast;
beforeEach(async () => {
  cast = await createCast(await anew());
});

/** More members than are frozen within the officer's own word, one of whom has written to the bot. */
async function many() {
  const { app, kimLien, lienSon } = cast;
  const [an] = await cast.members(lienSon, 'An');
  await changeUnitSettings(app.db, kimLien.id, { confirmAbove: 0, newOfficerDays: 0 });
  await app.db.$executeRaw`
    WITH made AS (
      INSERT INTO person (id, full_name, name_folded)
      SELECT new_id(), 'Hội viên ' || n, 'hoi vien ' || n FROM generate_series(1, ${AT_ONCE}::int) n RETURNING id)
    INSERT INTO membership (id, person_id, unit_id) SELECT new_id(), id, ${lienSon.id}::uuid FROM made`;
  return an;
}

const trail = async () =>
  (
    await cast.app.db.auditEntry.findMany({
      where: { action: { startsWith: 'announcements.' } },
      orderBy: { id: 'asc' },
    })
  ).map(({ action, details }) => [action, details]);

it('stopped while it is still being prepared, it says that nothing has left', async () => {
  const { app, head, now } = cast;
  const an = await many();
  const progress = await cast.sends(head, `/thongbao ${FIRE_PREVENTION}`);
  expect(progress.said).toContain('đang chuẩn bị danh sách người nhận');
  await head.presses('Tạm dừng', { on: progress });
  await head.sees('Đã tạm dừng', { anyOrder: true });
  await app.settled();
  // No time has passed: the board does not wait for its turn to be edited.
  expect(now(head, progress).said).toContain('Tình trạng: đang tạm dừng');
  await head.presses('Tiếp tục', { on: progress });
  await head.sees('đang được chuẩn bị, xong thì tự gửi', { anyOrder: true });
  await head.presses('Dừng hẳn', { on: progress });
  const sure = await head.sees('đang được chuẩn bị, chưa gửi đi', { anyOrder: true });
  await head.presses('Dừng hẳn, không gửi nữa', { on: sure });
  await head.sees('Chưa có tin nào gửi đi', { anyOrder: true });
  await app.settled();
  expect(now(head, progress).said).toContain('Tình trạng: đã dừng hẳn');
  await app.tick();
  expect(an?.inbox.some(({ said }) => said.includes(FIRE_PREVENTION))).toBe(false);
  expect(await trail()).toEqual([
    ['announcements.send', { people: expect.any(Number), state: 'sent' }],
    ['announcements.pause', {}],
    ['announcements.resume', {}],
    ['announcements.stop', {}],
  ]);
});

it('taken back while it is still being prepared, it says that nothing has left', async () => {
  const { app, head } = cast;
  await many();
  const progress = await cast.sends(head, `/thongbao ${FIRE_PREVENTION}`);
  await head.presses('Thu hồi', { on: progress });
  await head.presses('Thu hồi ngay', { on: await head.sees('Có thu hồi không', { anyOrder: true }) });
  await head.sees('Chưa có tin nào gửi đi', { anyOrder: true });
  await app.tick();
  expect(await app.db.message.count({ where: { broadcast: { feature: 'announcements' }, state: 'sent' } })).toBe(0);
});

it('who confirmed, sent again and took back is read in the audit trail of the unit', async () => {
  const { app, head, lienSon, kimLien } = cast;
  const [an, binh] = await cast.members(lienSon, 'An', 'Bình');
  await binh?.blocks();
  await app.settled();
  await app.db.chat.updateMany({ data: { closedAt: null, closedFor: null } });
  const progress = await cast.sends(head, `/thongbao ${FIRE_PREVENTION}`);
  await an?.sees('phòng ngừa cháy nổ');
  await app.settled();
  app.clock.advance(5000);
  await app.tick();
  await binh?.unblocks();
  await app.settled();
  await head.presses('Gửi lại 1 tin lỗi', { on: progress });
  await binh?.sees('phòng ngừa cháy nổ');
  await head.presses('Thu hồi', { on: progress });
  await head.presses('Thu hồi ngay', { on: await head.sees('Có thu hồi không', { anyOrder: true }) });
  await head.sees('Đang thu hồi 2 tin', { anyOrder: true });
  expect(await trail()).toEqual([
    ['announcements.send', { people: expect.any(Number), state: 'sent' }],
    ['announcements.retry', { messages: 1, uncertain: false }],
    ['announcements.take-back', { deleted: 2, kept: 0 }],
  ]);
  const chief = cast.user('Sơn');
  await app.administrator(chief, kimLien);
  await chief.says('/nhatky thu hồi');
  expect((await chief.sees('thu hồi một tin')).said).toContain('Hùng');
});
