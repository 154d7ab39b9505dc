import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { questionsCast, servedArticle } from '../support/questions-cast.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(() => app.clock.set('2026-11-23T09:00:00+07:00'));
afterAll(() => app.stop());

const MINUTE = 60_000;
const residence = {
  title: 'Đăng ký tạm trú',
  questions: ['Đăng ký tạm trú cần giấy tờ gì'],
  answer: 'Nộp tờ khai CT01 và giấy tờ về chỗ ở hợp pháp tại công an phường.',
  papers: 'Tờ khai CT01, hợp đồng thuê nhà',
};

test('quiet until it is turned on; then clear questions only, shortly, and privately on demand', async () => {
  const { ward, officer, resident, neighbour, group } = await questionsCast(app);
  await servedArticle(app, ward, residence);
  await resident.says('đăng ký tạm trú cần giấy tờ gì vậy', { in: group });
  await app.settled();
  expect(resident.unseenIn(group).filter(({ said }) => said.includes('CT01'))).toEqual([]);
  await resident.says('/traloi bật', { in: group });
  await resident.sees('dành cho cán bộ', { in: group });
  await officer.says('bật trả lời trong nhóm', { in: group, mention: true });
  await officer.sees('Đã bật', { in: group });

  const asked = await resident.says('dang ky tam tru can giay to gi vay', { in: group });
  const shown = await resident.sees('CT01', { in: group });
  expect(shown.text).not.toContain('hợp đồng thuê nhà');
  expect(shown.replyTo).toBe(asked.id);
  await resident.presses('Xem thêm', { in: group, on: shown });
  const invited = await resident.sees('https://', { in: group });
  const payload = /start=([\w-]+)/.exec(invited.said)?.[1];
  await resident.starts(payload);
  await resident.sees('hợp đồng thuê nhà');
  await neighbour.presses('Đúng ý', { in: group, on: shown });
  await resident.presses('Đúng ý', { in: group, on: shown });
  await resident.sees(({ id, buttons }) => id === shown.id && buttons.flat().length === 1, { in: group });

  for (const text of [
    'cảm ơn nhé',
    'chị Hoa ơi đăng ký tạm trú chưa',
    'Cần bán xe máy giấy tờ đầy đủ, giá bao nhiêu inbox',
    'mai có ai đi cà phê không',
  ])
    await neighbour.says(text, { in: group });
  await neighbour.says('đăng ký tạm trú cần giấy tờ gì nhỉ', { in: group, replyTo: asked });
  await app.settled();
  expect(neighbour.unseenIn(group).filter(({ id }) => id > shown.id && id > invited.id)).toEqual([]);
  await officer.says('/traloi tắt', { in: group });
  await officer.sees('Đã tắt', { in: group });
  await officer.says('/traloi');
  await officer.sees('đang tắt');
});

test('no article: the officers get it, and the answer stands in the group under the question or goes privately', async () => {
  const { officer, resident, neighbour, group } = await questionsCast(app);
  const asked = await resident.says('phường mình bao giờ lát lại vỉa hè', { in: group, mention: true });
  const told = await resident.sees('đã chuyển', { in: group });
  expect(told.text).toContain('11:00 hôm nay');
  const card = await officer.sees('Hỏi trong nhóm Khu vực 3');
  await officer.says('Cuối quý 1 năm sau bác ạ', { replyTo: card });
  const preview = await officer.sees('cả nhóm đọc được');
  expect(preview.buttons[0]).toEqual(['Gửi trong nhóm', 'Gửi riêng']);
  await officer.says('1');
  const answered = await resident.sees('Cuối quý 1', { in: group });
  expect(answered.replyTo).toBe(asked.id);
  expect(answered.text).toContain('Nguyễn Khánh Nhu');
  await officer.sees('Đã gửi câu trả lời');
  await resident.says('tổ 12 có làm không ạ', { in: group, replyTo: answered });
  const more = await officer.sees('tổ 12 có làm không');
  await officer.says('Bác gọi anh Bảy tổ trưởng 0912 345 678 nhé', { replyTo: more });
  const personal = await officer.sees('nên gửi riêng');
  expect(personal.buttons[0]).toEqual(['Gửi riêng', 'Gửi trong nhóm']);
  await officer.presses('Gửi riêng', { on: personal });
  const link = await resident.sees('đã trả lời riêng', { in: group });
  expect(group.messages.some(({ said }) => said.includes('0912'))).toBe(false);
  const payload = /start=([\w-]+)/.exec(link.said)?.[1];
  await neighbour.starts(payload);
  await app.settled();
  expect(neighbour.inbox.some(({ said }) => said.includes('0912'))).toBe(false);
  await resident.starts(payload);
  await resident.sees('0912 345 678');
});

test('a danger: numbers at once, the officers alarmed, once in a quarter of an hour, in groups and dialogs', async () => {
  const { ward, officer, second, above, resident, neighbour, group } = await questionsCast(app);
  app.clock.set('2026-11-23T23:30:00+07:00');
  await resident.says('cháy nhà ở hẻm 45 bà con ơi', { in: group });
  const said = await resident.sees('Gọi ngay 114', { in: group });
  expect(said.text).toContain('Tôi đã báo cán bộ Công an phường');
  for (const one of [officer, second]) {
    const card = await one.sees('Tin khẩn cấp');
    expect(card.text).toContain('hẻm 45');
    expect(card.text).toContain('Lưu Kim Cúc');
    expect(card.text).toContain('Khu vực 3');
  }
  app.clock.advance(3 * MINUTE);
  await neighbour.says('chay nha to lam, cuu voi', { in: group });
  await officer.sees('cuu voi');
  await resident.says('số 12 đường Trần Phú', { in: group });
  await officer.sees('Trần Phú');
  await app.settled();
  expect(resident.unseenIn(group)).toEqual([]);
  expect(await app.db.ticket.count({ where: { unitId: ward.id } })).toBe(1);
  app.clock.advance(4 * MINUTE);
  await app.tick();
  await officer.sees('chưa có ai nhận');
  app.clock.advance(5 * MINUTE);
  await app.tick();
  await above.sees('đã lâu chưa có ai nhận');
  await officer.says('hộp thư');
  expect((await officer.sees('Đang có')).text).toMatch(/Tin khẩn số \d+/);

  app.clock.advance(30 * MINUTE);
  await resident.says('xin hỗ trợ');
  await resident.sees('cần hỗ trợ việc gì');
  await resident.says('bo toi bi dot quy');
  await resident.sees('Gọi ngay 115');
  await resident.sees('cần hỗ trợ việc gì');
  await officer.sees('bo toi bi dot quy');
  await resident.says('thôi');
  await resident.sees('Đã dừng');
  await resident.says('nhà số 8 tổ 4');
  await resident.sees('Đã chuyển thêm cho cán bộ');
  await officer.sees('nhà số 8 tổ 4');
  await neighbour.says('pháo cháy năm ngoái đẹp thật', { in: group });
  await app.settled();
  expect(await app.db.ticket.count({ where: { unitId: ward.id, emergency: { not: null } } })).toBe(2);
});

test('an edited question is answered anew by changing ours; so many messages an hour and no more', async () => {
  const { ward, officer, resident, neighbour, group } = await questionsCast(app);
  await servedArticle(app, ward, residence);
  await servedArticle(app, ward, {
    title: 'Cấp lại thẻ căn cước',
    questions: ['Mất căn cước làm lại ở đâu'],
    answer: 'Đến bộ phận căn cước của công an phường.',
  });
  await officer.says('/traloi bật', { in: group });
  await officer.sees('Đã bật', { in: group });
  const asked = await resident.says('đăng ký tạm trú cần giấy tờ gì', { in: group });
  const first = await resident.sees('CT01', { in: group });
  await resident.edits(asked, 'mất căn cước làm lại ở đâu');
  const changed = await resident.sees('bộ phận căn cước', { in: group });
  expect(changed.id).toBe(first.id);

  await officer.says('/truc');
  await officer.presses('Số tin trong nhóm', { on: await officer.sees('Trực hỏi đáp') });
  await officer.sees('mấy tin');
  await officer.says('3');
  await officer.sees('nhiều nhất 3 tin mỗi giờ');
  await neighbour.says('đăng ký tạm trú cần giấy tờ gì', { in: group });
  await app.settled();
  const count = () => group.messages.filter(({ said }) => said.includes('CT01')).length;
  expect(count()).toBe(0);
  await neighbour.starts();
  await neighbour.sees('chào');
  await neighbour.says('đăng ký tạm trú cần giấy tờ gì', { in: group, mention: true });
  await neighbour.sees('CT01');
  expect(count()).toBe(0);
  await neighbour.says('co cuop o tiem vang', { in: group });
  await neighbour.sees('Gọi ngay 113', { in: group });
  app.clock.advance(61 * MINUTE);
  await neighbour.says('đăng ký tạm trú cần giấy tờ gì', { in: group });
  await neighbour.sees('CT01', { in: group });
});

test('a scam link is shown to the officers on duty, not to the group, and once', async () => {
  const { officer, second, resident, group } = await questionsCast(app);
  await resident.says('Bà con cập nhật VNeID tại https://vneid-gov.com/capnhat nhé', { in: group });
  const flag = await officer.sees('Có thể là lừa đảo');
  expect(flag.text).toContain('trang giả');
  await second.sees('Có thể là lừa đảo');
  await resident.says('https://vneid-gov.com/capnhat', { in: group });
  await officer.says('cảnh giác https://vneid-gov.com/capnhat', { in: group });
  await app.settled();
  expect(officer.unseen).toEqual([]);
  expect(group.messages.some(({ said }) => said.includes('lừa đảo'))).toBe(false);
});
