/** What was only passed on does nothing by itself, whatever it would do if it had been typed. */
import { expect, test } from 'vitest';
import { oneApp } from '../support/one-app.ts';
import { questionsCast } from '../support/questions-cast.ts';
import { CALL, kimLien } from './meetings-cast.ts';

const anew = oneApp();
const SHOWN_BACK = 'Tin này được chuyển tiếp nên tôi chưa làm gì';

async function invited() {
  const cast = await kimLien(await anew());
  await cast.head.says(CALL);
  await cast.head.presses(/^Gửi giấy mời/);
  await cast.head.sees('Đã gửi giấy mời');
  await cast.tram.sees('14:00');
  await cast.app.settled();
  const { id } = await cast.app.db.meeting.findFirstOrThrow();
  const answers = () => cast.app.db.meetingInvitee.count({ where: { meetingId: id, answer: { not: null } } });
  return { ...cast, answers };
}

test.each(['tôi không đi được, đang ở Hà Nội', 'có, tôi đến', 'bận rồi không có mặt'])(
  'an answer that somebody else wrote is nobody’s answer until its bearer says so: %s',
  async (line) => {
    const { tram, answers } = await invited();
    await tram.forwards(line);
    const asked = await tram.sees(SHOWN_BACK);
    expect(asked.said).toContain(line);
    expect(await answers()).toBe(0);
    await tram.presses('Làm theo', { on: asked });
    await tram.sees(() => true);
    expect(await answers()).toBe(1);
  },
);

test('a code that hangs at the door or on a wall does nothing', async () => {
  const { app, head, tram } = await invited();
  app.clock.set('2026-11-27T13:40:00+07:00');
  await head.says('mã điểm danh');
  const door = /Mã điểm danh: (\w{3} \w{3})/.exec((await head.sees('Mã điểm danh:')).said)?.[1] ?? '';
  await head.says('hội viên áp phích');
  const wall = /mã ([A-Z\d]{6} [A-Z\d]{6})/.exec((await head.sees('Tờ để in và treo')).said)?.[1] ?? '';
  for (const code of [door, wall]) {
    await tram.forwards(code);
    expect((await tram.sees(SHOWN_BACK)).said).toContain(code);
  }
  expect(await app.db.meetingInvitee.count({ where: { attended: true } })).toBe(0);
  expect(await app.db.dialog.count()).toBe(0);
});

test('a step of a case is not taken', async () => {
  const app = await anew();
  const { resident, officer } = await questionsCast(app);
  await resident.says('cho hỏi nhà tôi có ba con chó thì có phải khai báo với công an phường không');
  const number = /số (\d+)/.exec((await resident.sees(/câu hỏi số \d+/)).said)?.[1];
  await officer.sees(`Câu hỏi số ${number}`);
  await officer.forwards(`số ${number} tôi nhận`);
  await officer.sees(SHOWN_BACK);
  expect(await app.db.ticket.count({ where: { state: 'open' } })).toBe(1);
});
