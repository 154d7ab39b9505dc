/** What is said in the middle of something, and after an alarm: it reaches whom it is for, and is written into nothing else. */
import { beforeEach, expect, test } from 'vitest';
import type { FakeUser } from '../support/fake-telegram/user.ts';
import { oneApp } from '../support/one-app.ts';
import { CALL, type KimLien, kimLien } from './meetings-cast.ts';

const anew = oneApp();
let cast: KimLien & { policeman: FakeUser };
beforeEach(async () => {
  const app = await anew();
  const given = await kimLien(app);
  const policeman = app.telegram.user({ firstName: 'Lê', lastName: 'Đức' });
  await app.officer(policeman, await app.unit({ name: 'Công an xã', kind: 'police' }));
  cast = { ...given, policeman };
});

async function called() {
  await cast.head.says(CALL);
  await cast.head.presses(/^Gửi giấy mời/);
  await cast.head.sees('Đã gửi giấy mời');
  await cast.app.settled();
}

test('who speaks of their own death in a request is spoken to; the words are no part of the request', async () => {
  const { tram, app } = cast;
  await tram.says('xin hỗ trợ');
  await tram.presses('Ốm đau', { on: await tram.sees('hỗ trợ việc gì') });
  await tram.sees('Xin hỗ trợ cho ai');
  await tram.says('bác không muốn sống nữa');
  await tram.presses('Để sau', { on: await tram.sees('đừng ở một mình') });
  await tram.presses('Làm tiếp', { on: await tram.sees('Đã để đó') });
  await tram.presses('Cho tôi', { on: await tram.sees('Xin hỗ trợ cho ai') });
  expect((await tram.sees('kể ngắn gọn')).said).not.toContain('không muốn sống');
  await app.settled();
});

test('after an alarm an address goes to the officers; a tip without a name and a question do not', async () => {
  const { tram, head, app } = cast;
  await tram.says('cháy nhà rồi cứu với');
  await tram.sees('Tôi đã báo cán bộ');
  await head.sees('cháy nhà rồi');
  await tram.says('nhà tôi số 9 ngõ 2 cạnh đình');
  await tram.sees('Đã chuyển thêm');
  await head.sees('số 9 ngõ 2');
  await app.settled();
  const before = head.inbox.length;
  await tram.says('cháu ơi bác báo kín đừng nói tên bác nhé, quán nước đầu xóm bán ma túy');
  await tram.sees('Việc ấy ở đâu');
  await tram.says('thôi');
  await tram.sees('Đã dừng');
  await tram.says('chủ nhật này họp lúc mấy giờ');
  await tram.sees('họp');
  await app.settled();
  expect(head.inbox.length).toBe(before);
});

test('a resident whom no unit knows is in danger: the only station there is hears of it', async () => {
  const { resident, policeman } = cast;
  await resident.says('nhà đổ sập đè người, cứu với');
  await resident.sees('Tôi đã báo cán bộ Công an xã');
  await policeman.sees('Tin khẩn');
});

test('a new hour and a new place in one sentence are both taken; what is no cancelling cancels nothing', async () => {
  const { head, chair } = cast;
  await called();
  await head.says('buổi họp chuyển sang 16h ở sân đình nhé');
  const moved = await head.sees('Sắp báo thay đổi');
  expect(moved.said).toContain('Lúc: 16:00');
  expect(moved.said).toContain('Tại: sân đình');
  await head.says('nhầm, 17h');
  expect((await head.sees('Sắp báo thay đổi')).said).toContain('Lúc: 17:00');
  await head.says('thôi để sau');
  await head.sees('Đã dừng');
  await chair.says('báo bà con là nghỉ họp nhé');
  expect((await chair.sees(() => true)).said).not.toContain('Lý do: báo bà con');
});

test('only what is said to be a reason is one', async () => {
  const { head } = cast;
  await called();
  await head.says('hủy buổi họp thứ sáu vì mất điện');
  expect((await head.sees('Sắp báo hủy')).said).toContain('Lý do: mất điện');
  await head.says('thôi');
  await head.sees('Đã dừng');
  await head.says('hủy họp đi, đường ngập hết rồi');
  expect((await head.sees('Sắp báo hủy')).said).toContain('Lý do: đường ngập hết rồi');
});

test('a death is noted on the day that was said; another matter is no remark on it; a slip records nothing', async () => {
  const { app, head } = cast;
  await head.says('bà Trâm mất tối qua');
  expect((await head.sees('đã từ trần')).said).toContain('Ghi: 20/11/2026');
  await head.says('nhầm người rồi');
  await head.sees(/Đã thôi|Đã dừng/);
  expect(await app.db.membership.count({ where: { standing: 'died' } })).toBe(0);
  await head.says('bà Trâm mất rồi');
  await head.sees('từ trần ngày nào');
  await head.says('cho tôi xem số điện thoại ông Hùng');
  await head.sees('Nguyễn Trung Hùng');
  await head.sees('Đã để đó');
});

test('"dung" says yes where something is asked', async () => {
  const { head, app } = cast;
  await head.says('bà Trâm mất tối qua');
  await head.sees('Có đúng không');
  await head.says('dung');
  await head.sees('từ trần');
  expect(await app.db.membership.count({ where: { standing: 'died' } })).toBe(1);
});

test('who has not answered is reminded on one press, with how many', async () => {
  const { head } = cast;
  await called();
  await head.says('nhắc mấy bác chưa trả lời giúp tôi');
  await head.presses('Nhắc người chưa trả lời', { on: await head.sees('3 người chưa trả lời') });
  await head.sees('Đã nhắc');
});

test.each([
  ['cháu là máy hay người thế', 'không phải người'],
  ['hôm nay âm lịch mùng mấy', 'âm lịch ngày 13 tháng 10'],
  ['bác ở một mình buồn lắm cháu ạ', 'gọi hoặc ghé thăm'],
  ['tôi chuyển vào Nam ở với con gái, cho tôi rút khỏi hội', 'xin ra khỏi hội'],
])('%s', async (words, answer) => {
  const { tram } = cast;
  await tram.says(words);
  await tram.sees(answer);
});

test('a case whose number is not said is found by whom it is of; nothing is done before a press', async () => {
  const { app, resident, policeman } = cast;
  await resident.says('cho hỏi tôi đi làm ăn xa hai tháng có phải báo với công an xã không');
  await resident.presses('Công an xã', { on: await resident.sees('đơn vị nào') });
  await policeman.sees('Câu hỏi số');
  await app.settled();
  await policeman.says('trả lời ông Khách là có, mang căn cước ra xã');
  const asked = await policeman.sees('Chưa làm gì');
  expect(asked.said).toContain('Lời sẽ gửi: có, mang căn cước ra xã');
  await app.settled();
  expect(await app.db.ticket.count({ where: { state: 'open' } })).toBe(1);
  await policeman.presses(/^Trả lời số/, { on: asked });
  await policeman.sees(() => true);
});

test('who was robbed is told to call, and is no teller without a name', async () => {
  const { resident } = cast;
  await resident.says('đêm qua nhà tôi bị trộm cạy cửa lấy mất ti vi');
  const asked = await resident.sees('gọi ngay 113');
  expect(asked.buttons.flat()).toHaveLength(2);
  await resident.presses('Báo tin không để tên', { on: asked });
  await resident.sees('Việc ấy ở đâu');
});
