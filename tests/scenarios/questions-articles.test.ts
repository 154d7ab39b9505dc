import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUnit, type UnitRef } from '../../src/directory/units.ts';
import { contentSchema } from '../../src/features/questions/knowledge/article.ts';
import { findArticles } from '../../src/features/questions/knowledge/find-articles.ts';
import { applyImport, planImport } from '../../src/features/questions/knowledge/import-articles.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  const content = (title: string, category: 'cu-tru' | 'ho-tich') =>
    contentSchema.parse({
      title,
      category,
      answer: `Trả lời: ${title}`,
      source: [{ law: 'Luật Cư trú 2020', article: 'Điều 27' }],
    });
  const items = [
    { slug: 'tam-tru', content: content('Đăng ký tạm trú', 'cu-tru') },
    { slug: 'tach-ho', content: content('Tách hộ khẩu', 'cu-tru') },
    { slug: 'khai-tu', content: content('Đăng ký khai tử', 'ho-tich') },
  ];
  await app.db.$transaction(async (tx) => {
    await applyImport(tx, null, await planImport(tx, null, items, false), null, app.clock.now());
  });
});
afterAll(() => app.stop());

async function station(name: string): Promise<{ unit: UnitRef; officer: FakeUser }> {
  const unit = await createUnit(app.db, { name, kind: 'police', parent: app.root });
  const officer = app.telegram.user({ firstName: `Cán bộ ${name}` });
  await app.officer(officer, unit);
  return { unit, officer };
}

const ask = (unit: UnitRef, text: string) =>
  app.db.$transaction((tx) => findArticles(tx, { unit, text, at: app.clock.now() }));

test('drafts are looked at one by one or confirmed by category, changed, and put out of use', async () => {
  const { unit, officer } = await station('Công an phường 1');
  await officer.says('bài viết');
  await officer.sees('0 bài đang dùng, 3 bài chờ xác nhận');
  await officer.says('Bài chờ xác nhận');
  await officer.sees('Đăng ký tạm trú');
  expect(await ask(unit, 'đăng ký tạm trú')).toMatchObject({ outcome: 'none' });
  await officer.says('xac nhan');
  await officer.sees('Đây là bài tiếp theo');
  expect(await ask(unit, 'đăng ký tạm trú')).toMatchObject({ outcome: 'answer' });

  await officer.says('kho kiến thức');
  await officer.sees('1 bài đang dùng, 2 bài chờ');
  await officer.says('Xem theo mục');
  await officer.sees('Xin bấm mục');
  await officer.says('Hộ tịch, chứng thực');
  await officer.sees('1 bài, 1 bài chờ xác nhận');
  await officer.says('Xác nhận cả mục');
  await officer.sees('1. Đăng ký khai tử');
  await officer.says('Đồng ý, xác nhận tất cả');
  await officer.sees('Đã xác nhận 1 bài cho Công an phường 1');
  expect(await ask(unit, 'báo tử cho bà nội')).not.toMatchObject({ outcome: 'none' });

  await officer.says('bai viet khai tu');
  await officer.sees('Đăng ký khai tử');
  await officer.says('Sửa');
  await officer.sees('Sửa phần nào');
  await officer.says('Lệ phí');
  await officer.sees('Lệ phí bao nhiêu?');
  await officer.says('Không thu tiền.');
  await officer.sees('Lệ phí: Không thu tiền.');
  await officer.says('Lưu và dùng');
  await officer.sees('Đã lưu bài');
  const changed = await ask(unit, 'đăng ký khai tử');
  expect(changed).toMatchObject({ outcome: 'answer', article: { cost: 'Không thu tiền.' } });

  await officer.says('bai viet khai tu');
  await officer.sees('Không thu tiền.');
  await officer.says('Các lần sửa');
  const history = await officer.sees('Các lần sửa của bài');
  expect(history.said).toContain('Bản 2, đang dùng');
  expect(history.said).toContain('bộ bài có sẵn');
  await officer.says('Xem bài');
  await officer.sees('Không thu tiền.');
  await officer.says('Ngừng dùng');
  await officer.sees('Ngừng dùng bài');
  await officer.says('Đồng ý ngừng dùng');
  await officer.sees('đã ngừng dùng ở Công an phường 1');
  expect(await ask(unit, 'đăng ký khai tử')).not.toMatchObject({ outcome: 'answer' });
});

test('an article is added step by step; a neighbour neither sees nor serves it, and a member has no such command', async () => {
  const { unit, officer } = await station('Công an phường 2');
  const other = await station('Công an phường 3');
  await officer.says('/baiviet');
  await officer.sees('Kho kiến thức');
  await officer.says('Thêm bài');
  await officer.sees('Tiêu đề của bài');
  await officer.says('Nuôi chó thả rông bị phạt thế nào');
  await officer.sees('Bài thuộc mục nào');
  await officer.says('cái gì đó');
  await officer.sees('Tôi chưa rõ đó là mục nào');
  await officer.says('an ninh trat tu');
  await officer.sees('câu trả lời ngắn');
  await officer.says('Chó ra nơi công cộng phải rọ mõm, có người dắt.');
  await officer.sees('Căn cứ');
  await officer.says('Nghị định 282/2025/NĐ-CP, Điều 10, https://vanban.chinhphu.vn/a');
  await officer.sees('Bà con đến đâu');
  for (const next of ['giấy tờ gì', 'Lệ phí', 'câu nào khác']) {
    await officer.says('bỏ qua');
    await officer.sees(next);
  }
  await officer.says('chó hàng xóm thả rông\nchó không rọ mõm');
  const shown = await officer.sees('dùng ngay ở Công an phường 2');
  expect(shown.said).toContain('Nghị định 282/2025/NĐ-CP, Điều 10, https://vanban.chinhphu.vn/a');
  await officer.says('Lưu và dùng');
  await officer.sees('Đã lưu bài');
  expect(await ask(unit, 'chó hàng xóm thả rông')).toMatchObject({ outcome: 'answer' });
  expect(await ask(other.unit, 'chó hàng xóm thả rông')).toMatchObject({ outcome: 'none' });
  await other.officer.says('bài viết thả rông');
  await other.officer.sees('Chưa có bài nào');

  const member = app.telegram.user({ firstName: 'Hội viên' });
  await app.member(member, unit);
  await member.says('/baiviet');
  const refused = await member.sees(() => true);
  expect(refused.said).not.toContain('chờ xác nhận');
});

test('a spreadsheet: every bad row is named, nothing is written before the word, then drafts', async () => {
  const { unit, officer } = await station('Công an phường 4');
  const csv = [
    'Tiêu đề;Mục;Trả lời;Căn cứ;Hiệu lực từ',
    'Trông giữ xe thu phí;Việc khác;5.000 đ một xe.;;01/07/2025',
    'Thiếu trả lời;Việc khác;;;',
    'Ngày sai;Việc khác;Có.;;31/02/2025',
  ].join('\n');
  await officer.says('/baiviet');
  await officer.sees('Kho kiến thức');
  await officer.says('Nhập từ bảng tính');
  await officer.sees('Xin gửi tệp');
  await officer.sendsDocument({ name: 'anh.png', mime: 'image/png' });
  await officer.sees('Tôi chỉ đọc được');
  await officer.sendsDocument({ name: 'bai.csv', mime: 'text/csv', bytes: new TextEncoder().encode(csv) });
  const preview = await officer.sees('1 bài mới');
  expect(preview.said).toContain('Dòng 3, Trả lời ngắn: còn thiếu.');
  expect(preview.said).toContain('Dòng 4, Hiệu lực từ: không phải một ngày có thật.');
  expect(await app.db.article.count({ where: { unitId: unit.id } })).toBe(0);
  await officer.says('Nhập làm bản nháp');
  await officer.sees('Đã nhập 1 bài');
  expect(await ask(unit, 'trông giữ xe thu phí')).not.toMatchObject({ outcome: 'answer' });
  await officer.says('bài viết trông giữ xe');
  await officer.sees('Hiệu lực từ: 01/07/2025');
  await officer.says('Xác nhận');
  await officer.sees('Đã xác nhận');
  expect(await ask(unit, 'trông giữ xe thu phí')).toMatchObject({ outcome: 'answer' });
});
