/** Events by session, gifts to recruits, and works: written down afterwards, in a sentence; slips are answered in one. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
beforeAll(async () => {
  cast = await kimLien();
});
/** Between two conversations some minutes pass: nobody writes so much at once. */
beforeEach(() => cast.app.clock.advance(300_000));
afterAll(() => cast?.app.stop());

test('three sessions with 2,232 people and partners in one line; one session more; pressed twice nothing twice', async () => {
  const { app, chair } = cast;
  await chair.says(
    'ghi buổi nói chuyện truyền thống 3 buổi, 2.232 lượt người, phối hợp với Đoàn thanh niên, nhà trường',
  );
  const preview = await chair.sees('chưa ghi');
  expect(preview.said).toContain('Việc: nói chuyện truyền thống');
  expect(preview.said).toContain('Lượt người: 2.232');
  expect(preview.said).toContain('Số buổi: 3');
  expect(preview.said).toContain('Phối hợp: Đoàn thanh niên, nhà trường');
  await chair.presses('Ghi lại', { on: preview });
  const card = await chair.sees('3 buổi, 2.232 lượt người');
  await chair.presses('Ghi lại', { on: preview });
  await app.settled();
  expect(await app.db.event.count()).toBe(1);
  await chair.presses('Thêm buổi', { on: card });
  await chair.says('800 học sinh');
  await chair.presses('Ghi buổi này', { on: await chair.sees('Xem lại buổi thêm') });
  await chair.sees('4 buổi, 3.032 lượt người');
});

test('nobody came is no number, and a day to come is none', async () => {
  const { app, head } = cast;
  await head.says('ghi buổi ra quân dọn vệ sinh, 0 lượt người');
  await head.sees('Tôi cần một số từ 1');
  await head.says('45 người');
  await head.sees('Lượt người: 45');
  await head.says('sửa ngày thành 30/12/2027');
  await head.sees('ngày ấy chưa tới');
  await head.says('hôm qua');
  await head.presses('Ghi lại', { on: await head.sees('20/11/2026') });
  await head.sees('1 buổi, 45 lượt người');
  expect(await app.db.event.count()).toBe(2);
});

test('fourteen recruits with a hundred thousand each are one million four hundred thousand', async () => {
  const { app, chair } = cast;
  await chair.says('tang qua nhap ngu 14 em, moi em 100 nghin');
  const preview = await chair.sees('chưa ghi');
  expect(preview.said).toContain('Số em: 14');
  expect(preview.said).toContain('1.400.000đ');
  await chair.presses('Ghi lại', { on: preview });
  await chair.sees('Đã ghi tặng quà 14 em nhập ngũ');
  const row = await app.db.enlistment.findFirstOrThrow();
  expect(row).toMatchObject({ people: 14, giftDong: 1_400_000n });
});

test('works with quantity and worth; land that was given apart, labour in half days', async () => {
  const { app, chair } = cast;
  await chair.says('công trình Chi hội Xóm Mậu tuyến đường cờ 38 cột, 16 triệu, 12,5 ngày công');
  const preview = await chair.sees('không tính vào quỹ');
  expect(preview.said).toContain('Đơn vị: Chi hội Xóm Mậu');
  expect(preview.said).toContain('Trị giá: 16.000.000đ');
  expect(preview.said).toContain('Khối lượng: 38 cột');
  expect(preview.said).toContain('12,5 ngày công');
  await chair.presses('Ghi lại', { on: preview });
  await chair.sees('Đã ghi công trình');
  await chair.says('công trình Chi hội Sen 1: gia đình ông Hùng hiến đất làm đường dài 50m, rộng 5m trị giá 300 triệu');
  const given = await chair.sees('không tính vào quỹ');
  expect(given.said).toContain('hiện vật hiến tặng');
  await chair.presses('Ghi lại', { on: given });
  await chair.sees('300.000.000đ');
  const rows = await app.db.work.findMany({ orderBy: { createdAt: 'asc' } });
  expect(rows.map(({ valueDong, isInKind, labourHalfDays }) => [valueDong, isInKind, labourHalfDays])).toEqual([
    [16_000_000n, false, 25],
    [300_000_000n, true, 0],
  ]);
  expect(`${rows[1]?.giver}`).not.toContain('Hùng');
});
