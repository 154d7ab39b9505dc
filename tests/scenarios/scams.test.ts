import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { questionsCast } from '../support/questions-cast.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** The whole walk on a machine that does other work too. */
const PATIENCE = 60_000;

test('a message that is passed on is explained, sent to the police if wished, counted, and warned of', {
  timeout: PATIENCE,
}, async () => {
  const ward = await app.unit({ name: 'Công an phường Hưng Phú', kind: 'police' });
  const chapter = await app.unit({ name: 'Khu vực 3', parent: ward });
  const officer = app.telegram.user({ firstName: 'Nguyễn Khánh', lastName: 'Nhu' });
  const resident = app.telegram.user({ firstName: 'Lưu Kim', lastName: 'Cúc' });
  await app.officer(officer, ward);
  await app.member(resident, chapter);

  const scam = 'Tôi là điều tra viên, bà liên quan đến đường dây rửa tiền, chuyển toàn bộ tiền vào tài khoản tạm giữ';
  await resident.forwards(scam);
  const told = await resident.sees('dấu hiệu lừa đảo');
  expect(told.text).toContain('Giả công an');
  expect(told.text).toContain('Đòi chuyển tiền');
  expect(told.text).toContain('Đừng chuyển tiền, đừng bấm liên kết');
  await app.settled();
  expect(await app.db.ticket.count()).toBe(0);
  await resident.presses(`Gửi cho ${ward.name} xem`, { on: told });
  await resident.sees(/câu hỏi số \d+/);
  expect((await officer.sees('Câu hỏi số')).text).toContain('đường dây rửa tiền');

  // The same once more is not counted twice; what shows no sign is never called safe.
  await resident.says(scam);
  await resident.sees('dấu hiệu lừa đảo');
  await resident.says('/kiemtra');
  await resident.sees('chuyển tiếp hoặc chép lại');
  await resident.says('Chiều nay mời bác sang nhà em uống nước ạ');
  const none = await resident.sees('không có nghĩa là tin này an toàn');
  expect(none.buttons.flat()).toContain(`Gửi cho ${ward.name} xem`);

  await officer.says('thủ đoạn');
  const overview = await officer.sees('Thủ đoạn bà con hỏi');
  expect(overview.text).toContain('Giả công an, tòa án: 1 trong 7 ngày (mới)');
  // Two presses: which trick, and to whom it goes. Typing 1 twice is none of them.
  await officer.presses('Cảnh báo: Giả công an, tòa án', { on: overview });
  const preview = await officer.sees((message) => message.buttons.flat().includes('Thôi'));
  expect(preview.text).toContain('không rút lại được');
  await officer.says('1');
  await officer.sees('chưa gửi');
  await app.settled();
  expect(await app.db.announcement.count()).toBe(0);
  await officer.presses('Cảnh báo: Giả công an, tòa án', { on: overview });
  const again = await officer.sees((message) => message.buttons.flat().includes('Thôi') && message.id > preview.id);
  await officer.presses(again.buttons.flat().find((label) => label.startsWith('Gửi khẩn')) ?? '', { on: again });
  expect((await resident.sees('Cảnh giác')).text).toContain('Công an không làm việc qua điện thoại');
  expect(await app.db.announcement.count()).toBe(1);
  expect(officer.inbox.map((message) => message.said).join('\n')).toContain('Công an không làm việc qua điện thoại');

  app.clock.advance(8 * 86_400_000);
  await officer.says('thôi');
  await officer.says('/thudoan');
  expect((await officer.sees('0 trong 7 ngày')).text).toContain('1 trong 30 ngày');
  await resident.says('/thudoan');
  await resident.sees('dành cho cán bộ');
});

test('a scam posted in a bound group counts too, once for each who posts it, and an officer who quotes it does not', {
  timeout: PATIENCE,
}, async () => {
  const { officer, resident, neighbour, group } = await questionsCast(app);
  const post = 'Tuyển CTV việc nhẹ lương cao, làm nhiệm vụ nhận hoa hồng 500k/ngày, ib https://bit.ly/abc';
  await resident.says(post, { in: group });
  await resident.says(post, { in: group });
  await neighbour.says(`${post} nhé`, { in: group });
  await officer.says(post, { in: group });
  await officer.sees('việc nhẹ lương cao');
  await app.settled();
  await officer.says('/thudoan');
  expect((await officer.sees('Thủ đoạn bà con hỏi')).text).toContain('Việc nhẹ lương cao: 2 trong 7 ngày (mới)');
});
