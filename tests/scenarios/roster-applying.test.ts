/** What people say and send in place of an answer while they apply. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FakeUser } from '../support/fake-telegram/user.ts';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
let applicant: FakeUser;
beforeAll(async () => {
  cast = await kimLien();
});
afterAll(() => cast?.app.stop());
beforeEach(async () => {
  applicant = cast.app.telegram.user({ firstName: 'Khách' });
  await applicant.says('xin vào hội');
  await applicant.sees('Họ và tên đầy đủ');
});

test.each(['để làm gì vậy cháu?', 'chờ bác tí nhé', 'dạ vâng', 'tiếp tục', 'mai tôi nhắn lại'])(
  '"%s" is not kept as a name: it is asked for again',
  async (said) => {
    await applicant.says(said);
    const again = await applicant.sees('Tôi đang hỏi họ và tên');
    expect(again.said).toContain('Họ và tên đầy đủ');
    await applicant.says('dạ tên tôi là Trần Văn Khách ạ');
    await applicant.sees('Sinh năm nào');
  },
);

test('who is doubted may say that it is the name all the same', async () => {
  await applicant.says('Chờ Mai');
  await applicant.presses('Tên tôi đúng là Chờ Mai', { on: await applicant.sees('Tôi đang hỏi họ và tên') });
  await applicant.sees('Sinh năm nào');
});

test("one's own contact answers the question of the phone, another's does not", async () => {
  const { app } = cast;
  await applicant.says('Trần Văn Khách');
  await applicant.says('1960');
  await applicant.presses('Nam', { on: await applicant.sees('Nam hay nữ') });
  await applicant.says('Liên Sơn');
  await applicant.presses('cựu công an xã', { on: await applicant.sees('Thuộc diện nào') });
  await applicant.sees('Số điện thoại');
  await applicant.sharesContact({ phone: '84912000778', name: 'Con gái', own: false });
  await applicant.sees('số của người khác');
  await applicant.sharesContact({ phone: '84912000777' });
  await applicant.presses('Bỏ qua', { on: await applicant.sees('Nhà ở đâu') });
  expect((await applicant.sees('Xem lại đơn')).said).toContain('0912 000 777');
  await app.settled();
});
