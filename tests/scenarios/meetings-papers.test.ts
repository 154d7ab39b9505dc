/** Papers of a meeting and of the roster by a sentence: the list to be signed, the minutes, the members to print. */
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFile } from '../../src/runtime/file-store.ts';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
beforeAll(async () => {
  cast = await kimLien();
  const { head, hung, tram, john } = cast;
  await head.says('/hop 14h thứ sáu 27/11 tại nhà văn hóa xóm Liên Sơn: sơ kết 6 tháng');
  await head.presses('Gửi giấy mời', { on: await head.sees('Xem lại giấy mời') });
  await head.sees('Đã gửi giấy mời');
  for (const member of [hung, john, tram]) await member.sees('27');
  await hung.presses('Có mặt');
  await hung.sees('Đã ghi');
});
afterAll(() => cast?.app.stop());

/** The words of the Word file that was sent last, cells and paragraphs parted by a stroke. */
async function lastPaper() {
  const { app } = cast;
  await app.settled();
  const file = await app.db.file.findFirstOrThrow({ orderBy: { id: 'desc' }, where: { mime: { contains: 'word' } } });
  const stored = await readFile({ tx: app.db, encryption: app.app.encryption }, file.id);
  const xml = strFromU8(unzipSync(stored.bytes)['word/document.xml'] ?? new Uint8Array());
  return { name: stored.name, text: xml.replaceAll(/(?:<[^>]+>)+/g, '|'), bytes: stored.bytes };
}

test('before a meeting the list to be signed, by a sentence or under who comes', async () => {
  const { app, head } = cast;
  await head.says('in danh sach diem danh');
  await head.sees('Danh sách ký tên buổi sơ kết 6 tháng');
  const paper = await lastPaper();
  expect(paper.name).toBe('danh-sach-ky-chi-hoi-lien-son-2026-11-27.docx');
  expect(paper.text).toContain('|DANH SÁCH ĐIỂM DANH|sơ kết 6 tháng|');
  expect(paper.text).toContain('Lúc 14:00 ngày 27/11/2026, tại nhà văn hóa xóm Liên Sơn');
  expect(paper.text).toContain('|Nguyễn Trung Hùng|Chi hội Liên Sơn|sẽ dự|');
  expect(paper.text).toMatch(/\|4\|5\||\|8\|/);

  await head.says('lịch họp');
  await head.presses('Ai đến', { on: await head.sees('Lịch họp sắp tới') });
  await head.presses('In danh sách ký tên', { on: await head.sees('sơ kết 6 tháng') });
  await head.sees('Danh sách ký tên buổi sơ kết 6 tháng');
  expect(await app.db.file.count({ where: { mime: { contains: 'word' } } })).toBe(2);
});

test('afterwards the minutes with who was there: under the attendance, or by the day on which it was', async () => {
  const { app, head } = cast;
  app.clock.set('2026-11-27T15:30:00+07:00');
  await head.says('điểm danh');
  await head.presses('Tất cả có mặt', { on: await head.sees('Khi hết') });
  await head.says('xong');
  await head.presses('Biên bản (Word)', { on: await head.sees('Điểm danh xong') });
  await head.sees('Biên bản sơ kết 6 tháng');
  expect((await lastPaper()).text).toContain('Có mặt 3/3 người được mời; vắng có lý do 0, vắng không lý do 0.');

  app.clock.set('2026-11-28T08:00:00+07:00');
  for (const said of ['biên bản họp hôm qua', 'bien ban cuoc hop 27/11', 'in danh sách điểm danh hôm qua']) {
    await head.says(said);
    await head.sees('Biên bản sơ kết 6 tháng');
  }
  const paper = await lastPaper();
  expect(paper.name).toBe('bien-ban-chi-hoi-lien-son-2026-11-27.docx');
  expect(paper.text).toContain('|Nguyễn Trung Hùng|Chi hội Liên Sơn|có mặt|');
  await head.says('biên bản họp 3/11');
  const other = await head.sees('Ngày đó không có buổi họp nào trong sổ');
  expect(other.buttons.flat()).toHaveLength(1);
  await head.says('in danh sách điểm danh');
  await head.sees('sơ kết 6 tháng');
});

test('the members to print: one sentence, no telephone in it; the trail tells of it; nobody else gets it', async () => {
  const { app, head, chair, hung } = cast;
  await head.says('in danh sách hội viên');
  await head.sees('Danh sách 3 hội viên của Chi hội Liên Sơn, bản Word để in');
  const { text } = await lastPaper();
  expect(text).toContain('|Năm sinh|Đối tượng|Năm vào|');
  expect(text).toContain('|Võ Thị Trâm|');
  expect(text).toContain('|CHI HỘI TRƯỞNG|');
  expect(await app.db.auditEntry.count({ where: { action: 'roster.exported' } })).toBe(1);
  await chair.says('in ds hoi vien chi hoi lien son');
  await chair.sees('Danh sách 3 hội viên của Chi hội Liên Sơn');
  await chair.says('hội viên');
  await chair.presses('In danh sách', { on: await chair.sees('để tìm') });
  await chair.sees('Danh sách 3 hội viên của Hội CCB xã Kim Liên');
  await hung.says('in danh sách hội viên');
  expect((await hung.sees(() => true)).said).not.toContain('Danh sách 3 hội viên');
});
