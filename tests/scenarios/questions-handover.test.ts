import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { questionsCast, servedArticle } from '../support/questions-cast.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(() => app.clock.set('2026-11-23T09:00:00+07:00'));
afterAll(() => app.stop());

const HOUR = 3600_000;

test('an article answers with its source; read on, right, wrong, another title', async () => {
  const { ward, resident } = await questionsCast(app);
  await servedArticle(app, ward, {
    title: 'Đăng ký tạm trú',
    questions: ['Đăng ký tạm trú cần giấy tờ gì', 'Thủ tục đăng ký tạm trú'],
    answer: 'Nộp tờ khai CT01 và giấy tờ chứng minh chỗ ở hợp pháp tại công an phường.',
    papers: 'Tờ khai CT01',
  });
  await servedArticle(app, ward, {
    title: 'Khai báo tạm vắng',
    questions: ['Khai báo tạm vắng thế nào'],
    answer: 'Khai báo tại công an phường hoặc qua VNeID.',
  });
  await resident.says('dang ky tam tru can giay to gi');
  const shown = await resident.sees('CT01');
  expect(shown.text).toContain('Điều 27, Luật Cư trú 2020');
  expect(shown.text).toContain('01/11/2026');
  expect(shown.buttons.flat()).toEqual(['Xem thêm', 'Đúng ý', 'Chưa đúng']);
  await resident.presses('Xem thêm', { on: shown });
  expect((await resident.sees('Giấy tờ: Tờ khai CT01')).text).toContain('Nguồn');
  await resident.presses('Đúng ý', { on: shown });
  await resident.sees('Cảm ơn bác đã cho biết');
  await app.settled();
  const [asked] = await app.db.askedQuestion.findMany({ where: { unitId: ward.id } });
  expect(asked).toMatchObject({ outcome: 'answered', helped: true });
  expect(asked?.text).not.toContain('tam tru');
  await resident.says('hỏi đăng ký tạm trú cần giấy tờ gì');
  const again = await resident.sees('CT01');
  await resident.presses('Chưa đúng', { on: again });
  const others = await resident.sees('trả lời chưa đúng việc');
  expect(others.buttons.flat()).toEqual(['Khai báo tạm vắng', 'Không phải, hỏi cán bộ']);
  await resident.presses('Khai báo tạm vắng', { on: others });
  await resident.sees('qua VNeID');
  await app.settled();
  expect(await app.db.ticket.count({ where: { unitId: ward.id } })).toBe(0);
});

test('a private question to an officer, talked over, answered, made an article', async () => {
  const { ward, officer, second, above, resident } = await questionsCast(app);
  await resident.says('cho hỏi nhà tôi có ba con chó thì có phải khai báo với công an phường không');
  const told = await resident.sees(/câu hỏi số \d+/);
  expect(told.text).toContain('Nguyễn Khánh Nhu');
  expect(told.text).toContain('11:00 hôm nay');
  const number = Number(/số (\d+)/.exec(told.text ?? '')?.[1]);
  for (const one of [officer, second]) {
    const card = await one.sees(`Câu hỏi số ${number}`);
    expect(card.text).toContain('ba con chó');
    expect(card.buttons.flat()).toEqual(['Nhận', 'Trả lời', 'Chuyển', 'Xem']);
  }
  await app.settled();
  expect(above.unseen).toEqual([]);
  const stored = await app.db.ticket.findUniqueOrThrow({ where: { number } });
  expect(stored.question).not.toContain('chó');

  await officer.presses('Nhận');
  await officer.sees('đã nhận, chưa trả lời');
  expect((await second.sees('đã nhận')).text).toContain('Nguyễn Khánh Nhu');
  await resident.sees('đã nhận việc');
  await second.says('trả lời thay', { replyTo: await cardOf(second) });
  await second.sees('do Nguyễn Khánh Nhu');

  // What the asker writes now goes to the officer once they say so.
  await resident.says('chó nhà tôi đã tiêm phòng rồi');
  const offer = await resident.sees('chưa gửi cho ai');
  expect(offer.said).toContain('chó nhà tôi đã tiêm phòng rồi');
  await app.settled();
  expect(officer.unseen).toEqual([]);
  await resident.presses(`Gửi thêm về số ${number}`, { on: offer });
  await resident.sees('Đã chuyển thêm');
  const added = await officer.sees('nhắn thêm');
  expect(added.text).toContain('tiêm phòng');
  await app.settled();
  expect(resident.unseen).toEqual([]);

  await officer.says('Họp chi hội xong bác mang sổ tiêm phòng ra phường nhé', { replyTo: added });
  const answered = await resident.sees('sổ tiêm phòng');
  expect(answered.text).toContain('cán bộ Công an phường Hưng Phú');
  const done = await officer.sees('Đã gửi câu trả lời');
  await officer.presses('Ghi thành bài viết', { on: done });
  await officer.sees('bài viết nháp');
  await app.settled();
  expect(await app.db.article.count({ where: { unitId: ward.id } })).toBe(1);
  expect(await app.db.ticket.findUnique({ where: { number } })).toMatchObject({ state: 'answered' });

  await resident.says('cảm ơn đồng chí');
  await resident.sees('không có gì');
  await app.settled();
  expect(await app.db.ticket.findUnique({ where: { number } })).toMatchObject({ state: 'answered', nextAt: null });
  app.clock.advance(15 * 24 * HOUR);
  await resident.says('chào đồng chí nhé');
  await app.settled();
  expect(officer.unseen).toEqual([]);

  async function cardOf(user: typeof second) {
    return user.inbox.find((message) => message.said.includes(`Số ${number}`))!;
  }
});

test('asked back, passed on, closed with a reason; lists for both', async () => {
  const { officer, second, resident, above } = await questionsCast(app);
  await resident.says('xin hỏi chút chuyện');
  await resident.sees('muốn hỏi việc gì');
  await resident.says('bao giờ phường phát thẻ cho tổ tự quản');
  const told = await resident.sees(/câu hỏi số \d+/);
  const number = /số (\d+)/.exec(told.text ?? '')?.[1];
  await officer.sees(`Câu hỏi số ${number}`);
  await officer.says('hộp thư');
  const list = await officer.sees('việc');
  expect(list.text).toContain(`Câu hỏi số ${number}`);
  await officer.presses('Trả lời');
  await officer.sees('Xin gõ câu trả lời');
  await officer.says('thôi');
  await officer.sees('Đã dừng');
  await officer.says(`hộp thư ${number}`);
  await officer.presses('Hỏi lại', { on: await officer.sees('Nội dung:') });
  await officer.sees('Cần hỏi lại điều gì');
  await officer.says('Bác ở tổ mấy ạ');
  await resident.sees('Bác ở tổ mấy');
  await officer.sees('Đã hỏi lại');
  app.clock.advance(5 * HOUR);
  await resident.says('tổ 12 khu vực 3');
  await resident.presses(/^Gửi thêm/, { on: await resident.sees('chưa gửi cho ai') });
  await officer.presses('Xem', { on: await officer.sees('tổ 12 khu vực 3') });
  await officer.presses('Chuyển', { on: await officer.sees('Các bước') });
  await officer.presses(/Toàn/, { on: await officer.sees('cho ai') });
  await officer.sees('Đã chuyển số');
  await resident.sees('đã chuyển cho');
  await second.says(`hộp thư ${number}`);
  await second.presses('Đóng', { on: await second.sees('Các bước') });
  await second.sees('gõ lý do');
  await second.says('Việc này do tổ dân phố làm, bác hỏi tổ trưởng');
  await second.presses('Gửi', { on: await second.sees('Xem lại, chưa gửi') });
  const closed = await resident.sees('đã đóng');
  expect(closed.text).toContain('tổ trưởng');
  await resident.says('yêu cầu của tôi');
  expect((await resident.sees('Đã đóng')).text).toContain('hỏi lại');
  await app.settled();
  expect(above.unseen).toEqual([]);
});

test('nobody takes it: reminded, the substitute, then the head; not at night', async () => {
  const { ward, officer, second, above, resident } = await questionsCast(app);
  await officer.says('/truc');
  await officer.presses('Người trực', { on: await officer.sees('Trực hỏi đáp') });
  await officer.presses(/Nhu/, { on: await officer.sees('Ai trả lời câu hỏi') });
  await officer.presses('Giờ trực', { on: await officer.sees('Đã ghi') });
  await officer.sees('từ mấy giờ');
  await officer.says('7h den 17h');
  await officer.presses('Hạn nhắc', { on: await officer.sees('07:00 đến 17:00, hằng ngày') });
  await officer.sees('chờ bao lâu');
  await officer.says('20 phút, 3 giờ, 2 ngày');
  await officer.sees('nhắc lại sau 20 phút, nhờ người khác sau 3 giờ, báo quá hạn sau 2 ngày');

  app.clock.set('2026-11-23T22:30:00+07:00');
  await resident.says('cho hỏi phường có lớp xóa mù chữ không');
  const told = await resident.sees('ngoài giờ trực');
  expect(told.text).toContain('07:00 ngày mai');
  expect(told.text).toContain('10:00 ngày mai');
  await app.tick();
  expect(officer.unseen).toEqual([]);
  app.clock.set('2026-11-24T07:00:30+07:00');
  await app.tick();
  await officer.sees('ngoài giờ trực');
  app.clock.advance(HOUR / 3);
  await app.tick();
  await officer.sees('chưa có ai nhận');
  expect(second.unseen).toEqual([]);
  app.clock.set('2026-11-24T10:01:00+07:00');
  await app.tick();
  await second.sees('đã lâu chưa có ai nhận');
  expect(above.unseen).toEqual([]);
  app.clock.set('2026-11-26T07:01:00+07:00');
  await app.tick();
  await above.sees('quá hạn');
  await app.tick();
  expect(await app.db.ticket.findFirst({ where: { unitId: ward.id } })).toMatchObject({ stage: 4, nextAt: null });
  await officer.says('tình hình hỏi đáp');
  const figures = await officer.sees('7 ngày qua');
  expect(figures.text).toContain('Chuyển cán bộ: 1');
  expect(figures.text).toContain('Chưa ai nhận: 1');
});
