import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findArticles } from '../../src/features/questions/knowledge/find-articles.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { questionsCast } from '../support/questions-cast.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(() => app.clock.set('2026-11-23T09:00:00+07:00'));
afterAll(() => app.stop());

test('what an officer types without replying goes to nobody unasked, and to the asker at one press', {
  timeout: 60_000,
}, async () => {
  const { officer, resident, neighbour } = await questionsCast(app);
  await officer.says('toi xem da');
  await officer.sees('Tôi hiểu chưa chắc');
  await resident.says('ko co so do thi xay nha dc ko');
  await resident.sees(/câu hỏi số \d+/);
  await officer.sees('Câu hỏi số');
  await officer.presses('Nhận');
  await officer.sees('đã nhận, chưa trả lời');
  await resident.sees('đã nhận việc');

  await officer.says('Chưa có sổ đỏ thì bác ra bộ phận một cửa để được xem giấy tờ đất');
  const offer = await officer.sees('chưa gửi cho ai');
  await app.settled();
  expect(resident.unseen).toEqual([]);
  await officer.presses(offer.buttons.flat().find((label) => label.startsWith('Gửi cho')) ?? '', { on: offer });
  expect((await resident.sees('bộ phận một cửa')).text).toContain('cán bộ Công an phường Hưng Phú');
  await officer.sees('Đã gửi câu trả lời');
  await officer.says('/hopthu');
  await officer.sees('không có việc nào đang chờ');

  await neighbour.says('cam on ban nhieu');
  await neighbour.sees('không có gì');
});

test('an officer above finds what a ward has written, and confirms it for that ward alone', {
  timeout: 60_000,
}, async () => {
  const { city, ward, officer, above, resident } = await questionsCast(app);
  await above.says('bài chờ xác nhận');
  await above.sees('Không có bài nào chờ');
  await resident.says('ko có sổ đỏ thì xây nhà dc ko');
  await resident.sees(/câu hỏi số \d+/);
  const card = await officer.sees('Câu hỏi số');
  await officer.says('Chưa có sổ đỏ thì bác ra bộ phận một cửa', { replyTo: card });
  const done = await officer.sees('Đã gửi câu trả lời');
  await officer.presses('Ghi thành bài viết', { on: done });
  const drafted = await officer.sees('bài viết nháp');
  await officer.presses('Xem bài', { on: drafted });
  expect((await officer.sees('chờ xác nhận')).text).toContain('Không có sổ đỏ thì xây nhà được không');

  await above.says('bai cho xac nhan');
  const none = await above.sees('các đơn vị trực thuộc còn 1 bài');
  await above.presses('Bài chờ ở đơn vị dưới (1)', { on: none });
  const list = await above.sees('Xin bấm bài muốn xem');
  const [title] = list.buttons.flat();
  expect(title).toContain(ward.name);
  await above.presses(title ?? '', { on: list });
  await above.sees('chờ xác nhận');
  await above.presses('Xác nhận');
  await above.sees('Không còn bài nào chờ');
  const ask = (unit: typeof ward) =>
    app.db.$transaction((tx) =>
      findArticles(tx, { unit, text: 'không có sổ đỏ thì xây nhà được không', at: app.clock.now() }),
    );
  expect(await ask(ward)).toMatchObject({ outcome: 'answer' });
  expect(await ask(city)).toMatchObject({ outcome: 'none' });
  await above.says('/baiviet');
  expect((await above.sees('Kho kiến thức')).buttons.flat().join()).not.toContain('đơn vị dưới');
});
