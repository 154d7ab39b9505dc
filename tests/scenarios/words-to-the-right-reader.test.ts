/** Nothing that somebody wrote reaches another person without their word, least of all after a tip. */
import { beforeEach, expect, test } from 'vitest';
import type { TestApp } from '../support/app.ts';
import { oneApp } from '../support/one-app.ts';
import { questionsCast } from '../support/questions-cast.ts';

const anew = oneApp();
let cast: Awaited<ReturnType<typeof questionsCast>> & { app: TestApp };
beforeEach(async () => {
  const app = await anew();
  cast = { app, ...(await questionsCast(app)) };
});

/** The officer has a question of the resident in hand. */
async function inHand(): Promise<number> {
  const { resident, officer, app } = cast;
  await resident.says('cho hỏi nhà tôi có ba con chó thì có phải khai báo với công an phường không');
  const number = Number(/số (\d+)/.exec((await resident.sees(/câu hỏi số \d+/)).said)?.[1]);
  await officer.presses('Nhận', { on: await officer.sees(`Câu hỏi số ${number}`) });
  await resident.sees('đã nhận việc');
  await app.settled();
  return number;
}

test('what is written after a tip without a name goes to nobody, and is not kept', async () => {
  const { app, ward, resident, officer, second } = cast;
  await inHand();
  await resident.says('/baotin đầu ngõ 12 đêm nào cũng tụ tập đánh bạc');
  await resident.presses('Không rõ', { on: await resident.sees('ở đâu') });
  await resident.presses('Xong', { on: await resident.sees('ảnh, video') });
  await resident.presses('Không để tên', { on: await resident.sees('để tên') });
  await resident.presses(ward.name, { on: await resident.sees('công an nơi nào') });
  await resident.presses('Gửi', { on: await resident.sees('xem lại trước khi gửi') });
  await resident.sees('Mã của tin');
  await app.settled();
  const seen = [officer.unseen.length, second.unseen.length];
  await resident.says('à còn có cả mấy thanh niên lạ mặt nữa');
  const asked = await resident.sees('chưa gửi cho ai', { anyOrder: true });
  await app.settled();
  expect([officer.unseen.length, second.unseen.length]).toEqual(seen);
  await resident.presses('Không gửi', { on: asked });
  await resident.sees('không gửi câu ấy cho ai');
  await app.settled();
  expect([officer.unseen.length, second.unseen.length]).toEqual(seen);
  expect(await app.db.ticketWord.count({ where: { kind: 'added' } })).toBe(0);
});

test('a word that says to send sends; whatever else is written is asked about anew', async () => {
  const { app, resident, officer } = cast;
  const number = await inHand();
  await resident.says('nhà tôi ở tổ 12');
  await resident.sees('chưa gửi cho ai');
  await resident.says('với lại chó đã tiêm phòng');
  expect((await resident.sees('chưa gửi cho ai')).said).toContain('chó đã tiêm phòng');
  await resident.says('gửi đi');
  await resident.sees(`Đã chuyển thêm vào việc số ${number}`);
  expect((await officer.sees('nhắn thêm')).said).toContain('chó đã tiêm phòng');
  await app.settled();
  expect(officer.unseen.some(({ said }) => said.includes('tổ 12'))).toBe(false);
});

test('who has lost money already is told at once what to do, with no article there', async () => {
  const { resident } = cast;
  await resident.says(
    '/kiemtra Chúc mừng anh chị trúng thưởng xe SH, chuyển 5 triệu phí hồ sơ vào tài khoản sau để nhận',
  );
  await resident.presses('Tôi đã lỡ chuyển tiền', { on: await resident.sees('dấu hiệu lừa đảo') });
  const told = await resident.sees('ngân hàng');
  expect(told.said).toMatch(/113/);
  expect(told.said).toMatch(/đừng xoá/);
});
