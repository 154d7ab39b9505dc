/** No question holds on to words that mean something else: they get their answer, and the question is offered again. */
import { expect, test } from 'vitest';
import { oneApp } from '../support/one-app.ts';
import { CALL, kimLien } from './meetings-cast.ts';

const anew = oneApp();

async function invited() {
  const cast = await kimLien(await anew());
  await cast.head.says(CALL);
  await cast.head.presses(/^Gửi giấy mời/);
  await cast.head.sees('Đã gửi giấy mời');
  await cast.tram.sees('14:00');
  await cast.app.settled();
  return cast;
}
type Cast = Awaited<ReturnType<typeof invited>>;

const asked =
  (says: string, sees: string) =>
  async ({ head }: Cast) => {
    await head.says(says);
    await head.sees(sees);
  };

/** Questions that are put by hand, each at a step that reads one thing and no free words. */
const questions: readonly (readonly [string, (cast: Cast) => Promise<unknown>])[] = [
  ['a new hour of a meeting', asked('dời họp', 'Họp ngày nào, mấy giờ')],
  ['the preview of a notice', asked('thông báo cho Liên Sơn: mai cắt điện từ 7h', 'Có gửi không ạ')],
  [
    'the hours of duty',
    async ({ head }) => {
      await head.says('trực');
      await head.presses('Giờ trực', { on: await head.sees('Giờ trực:') });
      await head.sees('trực từ mấy giờ đến mấy giờ');
    },
  ],
  [
    'what to change of a member',
    async ({ head }) => {
      await head.says('hội viên Trâm');
      await head.presses('Sửa hồ sơ', { on: await head.sees('Võ Thị Trâm') });
      await head.sees('Sửa gì trong hồ sơ');
    },
  ],
  ['the preview of a series', asked('họp chi hội 14h ngày 15 hằng tháng tại nhà văn hóa', 'Nội dung')],
];

for (const [name, ask] of questions) {
  test.each([
    ['có bao nhiêu hội viên rồi', 'hội viên\n'],
    ['cho số máy bà Trâm với', 'Võ Thị Trâm'],
  ])(`${name}: "%s" is answered, and the question kept`, async (words, answer) => {
    const cast = await invited();
    await ask(cast);
    await cast.head.says(words);
    expect((await cast.head.sees(answer)).said).not.toContain('chưa đọc được');
    await cast.head.presses('Làm tiếp', { on: await cast.head.sees('Đã để đó') });
    await cast.head.sees(() => true);
  });
}

test('a question in the place of a reason is no reason', async () => {
  const { app, tram } = await invited();
  await tram.says('vắng họp');
  await tram.sees('Xin cho biết lý do');
  await tram.says('mà họp mấy giờ ấy nhỉ');
  await tram.sees('Lịch họp sắp tới');
  const answered = await app.db.meetingInvitee.findMany({ where: { answer: { not: null } } });
  expect(answered).toMatchObject([{ answer: 'excused', reason: null }]);
});

test('a question in the middle of a request is not written into it', async () => {
  const { app, tram } = await invited();
  await tram.says('xin hỗ trợ');
  await tram.sees('hỗ trợ việc gì');
  await tram.says('chiều nay họp mấy giờ thế nhỉ');
  await tram.sees('Lịch họp sắp tới');
  await tram.sees('Đã để đó');
  expect(await app.db.aidRequest.count()).toBe(0);
});
