import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sealPhone } from '../../src/directory/contact.ts';
import { cell } from '../../src/runtime/encryption/sealed-columns.ts';
import { type AidCast, aidCast, asksForHelp, chooses } from '../support/aid-cast.ts';
import { startTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
let cast: AidCast;

beforeAll(async () => {
  app = await startTestApp();
  cast = await aidCast(app);
});

// Nobody in these tests writes for a minute on end.
beforeEach(() => app.clock.advance(120_000));

afterAll(() => app.stop());

test('from "Nhận" to "Đóng": the member is told of each step, never of a note', async () => {
  const { member, head } = cast;
  const number = await asksForHelp(app, member, 'ba gia đình hội viên ốm nặng ở xóm Liên Sơn');
  await chooses(head, 'ba gia đình hội viên', 'Nhận');
  const taken = await member.sees(`Yêu cầu số ${number} đã có người nhận`);
  expect(taken.text).toContain('Nguyễn Văn Tâm, cán bộ Chi hội Liên Sơn');
  const view = await head.sees('Nguyễn Văn Tâm đã nhận, đang giải quyết');
  expect(view.buttons.flat()).toEqual(['Hỏi lại', 'Quyết định', 'Đóng', 'Chuyển', 'Ghi chú']);

  await head.presses('Ghi chú', { on: view });
  await head.sees('Chỉ cán bộ đọc được');
  await head.says('Gia đình thứ hai thuộc hộ cận nghèo.');
  await head.sees('Đã ghi chú');

  await head.presses('Hỏi lại', { on: view });
  await head.sees('gõ câu hỏi');
  await head.says('Các gia đình ấy tên là gì ạ?');
  await chooses(head, 'Gửi câu hỏi này cho Trần Văn Bình', 'Gửi');
  await head.sees('Đã gửi câu hỏi');
  const question = await member.sees('Các gia đình ấy tên là gì');
  await member.says('Gia đình ông Ba, ông Tư và bà Năm.', { replyTo: question });
  await chooses(member, 'Gửi cho cán bộ', 'Gửi');
  await member.sees('Đã gửi cho cán bộ');
  await head.sees('Trần Văn Bình trả lời');

  await head.presses('Quyết định', { on: view });
  await head.sees('gõ quyết định');
  await head.says('Chi hội ủng hộ mỗi gia đình 5 triệu đồng.');
  await chooses(head, 'Gửi quyết định này cho Trần Văn Bình', 'Gửi');
  await member.sees('ủng hộ mỗi gia đình 5 triệu');
  await head.sees('Đã gửi quyết định');

  await head.presses('Đóng', { on: view });
  await head.sees('Đã giúp những gì');
  await head.says('500');
  await head.sees('Số tiền xin ghi cả đơn vị');
  await head.says('15.500.000 đ cho 3 gia đình hội viên');
  const closing = await head.sees('Người gửi sẽ đọc được');
  expect(closing.text).toContain('Đã trao: 15.500.000đ, cho 3 gia đình hội viên');
  await head.presses('Đóng yêu cầu', { on: closing });
  await member.sees('15.500.000đ; cho 3 gia đình hội viên');
  await head.sees(`Đã đóng yêu cầu số ${number}`);

  await member.says(`/yeucau ${number}`);
  const mine = await member.sees('Các bước');
  expect(mine.text).toContain('đã giải quyết xong');
  expect(mine.text).toContain('trả lời: Gia đình ông Ba');
  expect(mine.text).not.toContain('cận nghèo');
  expect(mine.buttons).toEqual([]);
  await head.says(`hop thu ${number}`);
  const whole = await head.sees('Các bước');
  expect(whole.text).toContain('ghi chú: Gia đình thứ hai thuộc hộ cận nghèo.');
  expect(whole.buttons.flat()).toEqual(['Mở lại', 'Ghi chú']);

  const row = await app.db.aidRequest.findUniqueOrThrow({ where: { number }, include: { events: true } });
  expect(row).toMatchObject({ state: 'closed', givenDong: 15_500_000n });
  expect(app.encryption.decrypt(row.givenInKind ?? '', cell('aid_request.given_in_kind', row.id))).toBe(
    'cho 3 gia đình hội viên',
  );
  expect(row.events.map((event) => event.kind).sort()).toEqual(
    ['opened', 'taken', 'noted', 'asked', 'answered', 'decided', 'closed'].sort(),
  );

  await head.presses('Mở lại', { on: whole });
  await member.sees('được mở lại');
  await head.sees('đang giải quyết');
  expect(await app.db.aidRequest.findUnique({ where: { number } })).toMatchObject({ state: 'taken', givenDong: null });
}, 60_000);

test('two officers press "Nhận" at once: one gets it, the other is told who', async () => {
  const { member, head, deputy } = cast;
  const number = await asksForHelp(app, member, 'thăm hỏi cụ Chín gần 3 triệu');
  const [one, two] = await Promise.all([head.sees('cụ Chín'), deputy.sees('cụ Chín')]);
  await Promise.all([head.presses('Nhận', { on: one }), deputy.presses('Nhận', { on: two })]);
  await app.settled();
  const request = await app.db.aidRequest.findUniqueOrThrow({ where: { number }, include: { events: true } });
  expect(request.events.filter((event) => event.kind === 'taken')).toHaveLength(1);
  const [winner, loser, name] =
    request.assigneeId === cast.headId ? [head, deputy, 'Nguyễn Văn Tâm'] : [deputy, head, 'Hoàng Thị Sen'];
  await winner.sees(`${name} đã nhận, đang giải quyết`);
  const told = await loser.sees('Chưa làm được bước này');
  expect(told.text).toContain(`${name} đã nhận`);
  await app.settled();
  expect(member.inbox.filter((message) => message.said.includes(`số ${number} đã có người nhận`))).toHaveLength(1);
  // Pressed once more, by the one who has it.
  await winner.presses('Nhận', { on: winner === head ? one : two });
  await winner.sees('đang giữ yêu cầu');
});

test('the inbox lists untaken first, the longest waiting on top; others than who has it may only note', async () => {
  const { member, head, deputy, above } = cast;
  app.clock.advance(3600_000);
  const older = await asksForHelp(app, member, 'nhà tôi hết gạo');
  app.clock.advance(26 * 3600_000);
  const newer = await asksForHelp(app, member, 'con tôi cần sách vở');
  await deputy.says('hộp thư');
  const list = await deputy.sees('Đang có');
  const text = list.text ?? '';
  expect(text).toMatch(new RegExp(`Quá hạn\\. Số ${older}, Ốm đau, Chi hội Liên Sơn, gửi cách đây 1 ngày`));
  expect(text).toContain(`\nSố ${newer}, Ốm đau, Chi hội Liên Sơn, gửi cách đây chưa đầy 1 giờ`);
  expect(text).toContain('đã nhận, đang giải quyết');
  await deputy.says(String(newer));
  await deputy.sees('con tôi cần sách vở');
  await head.says(`/hopthu ${newer}`);
  await chooses(head, 'Các bước', 'Nhận');
  await head.sees('Nguyễn Văn Tâm đã nhận');
  await deputy.says(`hộp thư số ${newer}`);
  const seen = await deputy.sees('Các bước');
  expect(seen.buttons.flat()).toEqual(['Ghi chú']);
  await above.says(`hộp thư số ${newer}`);
  const higher = await above.sees('Các bước');
  expect(higher.buttons.flat()).toContain('Đóng');
});

test('passed on to an officer above and to a sister unit, who get it at once', async () => {
  const { member, head, above, sisterHead } = cast;
  const number = await asksForHelp(app, member, 'xin việc làm ở hợp tác xã');
  await chooses(head, 'xin việc làm ở hợp tác xã', 'Chuyển');
  const who = await head.sees('cho ai');
  expect(who.buttons.flat()).toEqual([
    'Hoàng Thị Sen, cán bộ Chi hội Liên Sơn',
    'Lê Quang Minh, cán bộ Hội Cựu chiến binh xã Kim Liên',
  ]);
  await head.says('le quang minh');
  await head.sees(`Đã chuyển yêu cầu số ${number} tới Lê Quang Minh`);
  await chooses(above, 'Nguyễn Văn Tâm chuyển yêu cầu này', 'Chuyển');
  await member.sees('đã được chuyển tới:\nLê Quang Minh');
  await chooses(above, 'cho ai', 'Đơn vị khác');
  await chooses(above, 'tới đơn vị nào', 'Chi hội Liên Mậu 3');
  await above.sees('Đã chuyển');
  await member.sees('Chi hội Liên Mậu 3');
  await sisterHead.sees('xin việc làm ở hợp tác xã');
  const row = await app.db.aidRequest.findUniqueOrThrow({ where: { number } });
  expect(row).toMatchObject({ state: 'open', assigneeId: null, unitId: cast.sister.id });
  // It is no longer a matter of the first unit.
  await head.says(`/hopthu ${number}`);
  await head.sees('Không có việc số này');
});

test('the asker adds a photo, then withdraws after being asked once more', async () => {
  const { member, head } = cast;
  const number = await asksForHelp(app, member, 'tốc mái nhà bếp');
  await member.says(`/yeucau ${number}`);
  const mine = await member.sees('Các bước');
  await member.presses('Bổ sung', { on: mine });
  await member.sees('Xin nhắn điều muốn gửi thêm');
  await member.sendsPhoto();
  await chooses(member, '(1 tệp)', 'Gửi');
  await member.sees('Đã gửi cho cán bộ');
  await head.sees('Trần Văn Bình bổ sung');
  await head.says(`/hopthu ${number}`);
  await chooses(head, 'Ảnh và tệp kèm theo: 1', 'Xem ảnh, tệp');
  await head.sees((message) => message.photo !== undefined && message.buttons.flat().includes('Xem'));

  await member.presses('Rút lại', { on: mine });
  const sure = await member.sees('muốn rút lại');
  await member.presses(`Rút yêu cầu số ${number}`, { on: sure });
  await member.sees('Đã rút lại');
  await head.sees('đã rút lại yêu cầu');
  await member.presses(`Rút yêu cầu số ${number}`, { on: sure });
  await member.sees('không sửa được nữa');
  await head.presses('Nhận', { on: await head.sees('tốc mái nhà bếp', { anyOrder: true }) });
  await head.sees('người gửi đã rút lại');
});

test('a blocked asker: the officer is told that the news did not arrive, and the view shows it', async () => {
  const { chapter, head } = cast;
  const lan = app.telegram.user({ firstName: 'Nguyễn Thị', lastName: 'Lan' });
  const lanId = await app.member(lan, chapter);
  await app.db.person.update({ where: { id: lanId }, data: sealPhone(app.encryption, lanId, '0987654321') });
  const number = await asksForHelp(app, lan, 'thuốc cho chồng tôi');
  // The bot does not learn of it until it writes.
  const blocked = { status: 403, description: 'Forbidden: bot was blocked by the user' };
  app.telegram.faults.next('sendMessage', blocked, { chat: lan.id });
  await chooses(head, 'thuốc cho chồng tôi', 'Nhận');
  await head.sees('đang giải quyết');
  await app.tick();
  const missed = await head.sees('chưa tới được Nguyễn Thị Lan');
  expect(missed.text).toContain('0987 654 321');
  await head.presses('Xem', { on: missed });
  const view = await head.sees('Các bước');
  expect(view.text).toContain('(chưa tới được người gửi)');
  // Known to be closed now: said at once.
  await head.presses('Đóng', { on: view });
  await head.sees('Đã giúp những gì');
  await head.says('không');
  await chooses(head, 'Không có tiền hay hiện vật', 'Đóng yêu cầu');
  const done = await head.sees(`Đã đóng yêu cầu số ${number}`);
  expect(done.text).toContain('chưa tới được Nguyễn Thị Lan');
});

test('untaken for a day, then for three: its officers are reminded each time once', async () => {
  const { head, deputy, chapter } = cast;
  await app.db.aidRequest.updateMany({ where: { state: 'open' }, data: { state: 'withdrawn' } });
  const cuc = app.telegram.user({ firstName: 'Bùi Thị', lastName: 'Cúc' });
  await app.member(cuc, chapter);
  await asksForHelp(app, cuc, 'chưa ai hỏi đến nhà tôi');
  await head.sees('chưa ai hỏi đến nhà tôi');
  await app.tick();
  const reminders = () => head.inbox.filter((message) => message.said.includes('chưa ai nhận')).length;
  const before = reminders();
  app.clock.advance(24 * 3600_000);
  await app.tick();
  await head.sees('đã chờ 1 ngày, chưa ai nhận');
  await deputy.sees('đã chờ 1 ngày, chưa ai nhận');
  app.clock.advance(24 * 3600_000);
  await app.tick();
  expect(reminders()).toBe(before + 1);
  app.clock.advance(24 * 3600_000);
  await app.tick();
  await head.sees('đã chờ 3 ngày, chưa ai nhận');
  app.clock.advance(240 * 3600_000);
  await app.tick();
  expect(reminders()).toBe(before + 2);
});

test('an answer typed straight away is taken for the question, other commands are not', async () => {
  const { head, chapter } = cast;
  const tu = app.telegram.user({ firstName: 'Lê Văn', lastName: 'Tư' });
  await app.member(tu, chapter);
  const number = await asksForHelp(app, tu, 'mất việc từ tháng mười');
  await chooses(head, 'mất việc từ tháng mười', 'Nhận');
  const view = await head.sees('đang giải quyết');
  await head.presses('Hỏi lại', { on: view });
  await head.sees('gõ câu hỏi');
  await head.says('Bác làm nghề gì trước đây?');
  await chooses(head, 'Gửi câu hỏi này', 'Gửi');
  await tu.sees('Bác làm nghề gì');
  await tu.says('yêu cầu của tôi');
  await tu.sees('Các bước');
  await tu.says('toi lam tho moc 20 nam');
  await tu.sees('Gửi cho cán bộ về');
  await tu.says('1');
  await tu.sees('Đã gửi cho cán bộ');
  await head.sees('toi lam tho moc 20 nam');
  // Answered: the next words are nothing special any more.
  await tu.says('trời hôm nay đẹp quá');
  await tu.sees('Cảm ơn đã trò chuyện');
  await app.settled();
  expect(head.unseen.filter(({ said }) => said.includes('trời hôm nay'))).toEqual([]);
  const events = await app.db.aidEvent.findMany({ where: { request: { number }, kind: 'answered' } });
  expect(events.map(({ id, text }) => app.encryption.decrypt(text ?? '', cell('aid_event.text', id)))).toEqual([
    'toi lam tho moc 20 nam',
  ]);
});

test('who is no officer any more can neither finish a step nor block the request', async () => {
  const { head, deputy, chapter } = cast;
  const nam = app.telegram.user({ firstName: 'Võ Thị', lastName: 'Năm' });
  await app.member(nam, chapter);
  const leaver = app.telegram.user({ firstName: 'Cao Văn', lastName: 'Sáu' });
  const leaverId = await app.officer(leaver, chapter);
  const number = await asksForHelp(app, nam, 'thẻ bảo hiểm y tế hết hạn');
  await chooses(leaver, 'thẻ bảo hiểm y tế', 'Nhận');
  await leaver.presses('Quyết định', { on: await leaver.sees('đang giải quyết') });
  await leaver.sees('gõ quyết định');
  await app.db.role.deleteMany({ where: { personId: leaverId } });
  await leaver.says('Từ chối.');
  await leaver.sees('Việc này dành cho cán bộ');
  expect(await app.db.dialog.count({ where: { feature: 'aid', name: 'words' } })).toBe(0);
  await app.tick();
  const view = await deputy.sees('Cao Văn Sáu không còn phụ trách');
  await deputy.presses('Nhận', { on: view });
  await deputy.sees('Hoàng Thị Sen đã nhận, đang giải quyết');
  await nam.sees('Hoàng Thị Sen');
  await head.says(`/hopthu ${number}`);
  await head.sees('Hoàng Thị Sen đã nhận, đang giải quyết');
});

test('an officer does not handle what they ask for themselves', async () => {
  const { sisterHead, above } = cast;
  const number = await asksForHelp(app, sisterHead, 'chữa bệnh khớp cho tôi', 'Hội Cựu chiến binh xã Kim Liên');
  await sisterHead.sees('Lê Quang Minh');
  await above.sees('chữa bệnh khớp cho tôi');
  await sisterHead.says(`/hopthu ${number}`);
  await sisterHead.sees('Không có việc số này');
  await sisterHead.says(`/yeucau ${number}`);
  await sisterHead.sees('chưa có cán bộ nhận');
});
