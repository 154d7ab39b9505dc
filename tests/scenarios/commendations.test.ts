/** Commendations by chat: proposed and sent up, decided, handed over; recorded with their decision; congratulated once. */
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readFile } from '../../src/runtime/file-store.ts';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
beforeAll(async () => {
  cast = await kimLien();
  for (const name of ['Trần Thị Hà', 'Lê Thị Lan']) await cast.app.offline(name, cast.lienSon);
});
/** Between two conversations some minutes pass: nobody writes so much at once. */
beforeEach(() => cast.app.clock.advance(300_000));
afterAll(() => cast?.app.stop());

test('a chapter proposes in one sentence, those above approve and write the decision, the member is congratulated once', async () => {
  const { app, head, chair, hung } = cast;
  await head.says('đề nghị giấy khen cấp xã cho ông Hùng, vì hiến 120 m2 đất làm đường');
  const preview = await head.sees('chưa ghi khen thưởng');
  expect(preview.said).toContain('Khen: Nguyễn Trung Hùng');
  expect(preview.said).toContain('Hình thức: Giấy khen');
  expect(preview.said).toContain('Cấp: cấp xã, phường');
  expect(preview.said).toContain('Thành tích: hiến 120 m2 đất làm đường');
  expect(hung.unseen).toEqual([]);
  await head.presses('Ghi khen thưởng', { on: preview });
  await head.sees(/Đã gửi đề nghị khen số \d+ lên Hội CCB xã Kim Liên/);
  await head.presses('Ghi khen thưởng', { on: preview });
  await app.settled();
  expect(await app.db.commendation.count()).toBe(1);
  const row = await app.db.commendation.findFirstOrThrow();
  expect(row.state).toBe('proposed');
  expect(row.reason).not.toContain('hiến');

  await chair.says('hộp thư');
  await chair.presses(/Số \d+/, { on: await chair.sees('đề nghị Giấy khen') });
  const card = await chair.sees('đang chờ Hội CCB xã Kim Liên xét');
  await chair.presses('Đồng ý', { on: card });
  await chair.sees('Khi có quyết định');
  await head.sees('được Hội CCB xã Kim Liên đồng ý');
  await chair.presses('Ghi quyết định', { on: card });
  await chair.says('07/QĐ-CCB');
  await chair.presses('Ghi quyết định', { on: await chair.sees('Xem lại quyết định') });
  await chair.sees('Đã ghi quyết định');
  const awarded = await chair.sees('Quyết định: 07/QĐ-CCB');
  await chair.presses('Gửi lời chúc mừng', { on: awarded });
  await hung.sees('chúc mừng');
  await chair.presses('Gửi lời chúc mừng', { on: awarded });
  await chair.sees('đã được chúc mừng');
  expect(hung.unseen).toEqual([]);
});

test('a decision is used once, a chapter signs no certificate, and a day to come is none', async () => {
  const { app, chair, head } = cast;
  await chair.says('khen 3 tập thể 6 cá nhân giấy khen cấp xã, quyết định số 07/QĐ-CCB');
  await chair.presses('Ghi khen thưởng', { on: await chair.sees('3 tập thể, 6 người') });
  await chair.sees('Quyết định 07/QĐ-CCB đã ghi ở khen thưởng số');
  await chair.says('sửa số quyết định thành 08/QĐ-CCB');
  await chair.presses('Ghi khen thưởng', { on: await chair.sees('08/QĐ-CCB') });
  await chair.sees('3 tập thể, 6 cá nhân');
  expect(await app.db.commendation.count({ where: { state: 'awarded' } })).toBe(2);

  await head.says('khen bà Hà giấy khen trong chi hội, vì giúp đỡ hàng xóm khi mưa bão');
  await head.presses('Ghi khen thưởng', { on: await head.sees('chưa ghi khen thưởng') });
  await head.sees('Chi hội chỉ tuyên dương');
  await head.says('thôi');
  await head.sees('Đã dừng');
});

test('praise before the chapter needs no decision; somebody of no roster is asked about and kept sealed', async () => {
  const { app, head } = cast;
  await head.says('bieu duong chau Khang, vi nhat duoc cua roi tra lai nguoi mat');
  await head.presses(/Ghi "/, { on: await head.sees('không có ai tên') });
  const preview = await head.sees('chưa ghi khen thưởng');
  expect(preview.said).toContain('Hình thức: Tuyên dương');
  await head.presses('Ghi khen thưởng', { on: preview });
  await head.sees(/Đã ghi khen thưởng số/);
  const row = await app.db.commendationRecipient.findFirstOrThrow({ where: { name: { not: null } } });
  expect(row.name).not.toContain('Khang');
});

test('a prize of a unit, and the list for the ceremony, which empties when it is handed over', async () => {
  const { app, chair } = cast;
  await chair.says('Chi hội Liên Sơn đạt giải nhì cấp huyện hội thi đường cờ');
  await app.settled();
  await chair.says('thôi');
  await chair.says('khen thưởng');
  const list = await chair.sees('Khen thưởng:');
  await chair.presses('Danh sách trao', { on: list });
  const ceremony = await chair.sees('Danh sách trao: 3 tập thể, 8 cá nhân');
  await chair.presses('Bản Word để in', { on: ceremony });
  await chair.sees('Danh sách trao, bản Word để đọc và ký nhận');
  await app.settled();
  const file = await app.db.file.findFirstOrThrow({ where: { mime: { contains: 'word' } } });
  const { bytes, name } = await readFile({ tx: app.db, encryption: app.app.encryption }, file.id);
  expect(name).toMatch(/^danh-sach-trao-hoi-ccb-xa-kim-lien-.*\.docx$/);
  const paper = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replaceAll(/(?:<[^>]+>)+/g, '|');
  expect(paper).toContain('|Họ tên, đơn vị|Hình thức|Quyết định|Tiền thưởng|Ký nhận|1|');
  await chair.presses(/Số \d+/, { on: list });
  const card = await chair.sees('Tình trạng: đã khen');
  await chair.presses('Ghi đã trao', { on: card });
  await chair.presses('Không trao tại cuộc họp', { on: await chair.sees('Trao tại cuộc họp nào') });
  await chair.presses('Ghi đã trao', { on: await chair.sees('chưa ghi') });
  await chair.sees(/Đã ghi trao \d+ suất/);
});
