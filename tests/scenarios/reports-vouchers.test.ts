/** From a sum in the report to its rows, and from a row to the voucher; a unit above sees numbers of vouchers, not their words. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
beforeAll(async () => {
  cast = await kimLien();
  const { app, head, lienSon } = cast;
  await app.offline('Trần Văn Hòe', lienSon);
  await head.says('mở quỹ Quỹ hội');
  await head.presses('Mở quỹ', { on: await head.sees('quỹ chưa mở') });
  await head.sees('Đã mở Quỹ hội, mã QH');
  await head.says('thu 200 nghìn của ông Hòe ủng hộ quỹ hội');
  await head.presses('Ghi thu', { on: await head.sees('chưa ghi vào sổ quỹ') });
  await head.sees('Đã ghi phiếu thu số 1/2026');
  app.clock.advance(600_000);
  await head.says('thăm bà Trâm ốm, biếu 100.000đ');
  await head.presses('Ghi vào sổ', { on: await head.sees('Xem lại, chưa ghi vào sổ') });
  await head.sees('Đã ghi vào sổ thăm');
  app.clock.advance(600_000);
  await head.says('chi 100k thăm bà Trâm ốm');
  await head.presses('Ghi chi', { on: await head.sees('chưa ghi chi') });
  await head.sees('Đã ghi phiếu chi số 1/2026');
});
afterAll(() => cast?.app.stop());

async function rowsOf(user: KimLien['head'], section: string, figure: string, unit: string) {
  await user.says(`báo cáo 6 tháng cuối năm 2026 ${unit}`);
  await user.presses('Xem từng số', { on: await user.sees('Xin chọn việc làm tiếp') });
  await user.presses(section, { on: await user.sees('Xem số liệu của mục nào?') });
  await user.presses(figure, { on: await user.sees('Bấm vào một số') });
  return user.sees('dòng ghi trong sổ');
}

test('each sum leads to its rows with their vouchers, and a voucher opens by a press', async () => {
  const { app, head } = cast;
  const received = await rowsOf(head, 'Xây dựng tổ chức Hội (5)', 'Thu Quỹ hội: 200.000 đồng', 'chi hội Liên Sơn');
  expect(received.said).toContain('200.000 · Phiếu thu 1/2026');
  await head.presses('Phiếu thu 1/2026', { on: received });
  await head.sees('Trần Văn Hòe');
  const gifts = await rowsOf(
    head,
    'Chăm lo đời sống, nghĩa tình (2)',
    'Tiền thăm hỏi: 100.000 đồng',
    'chi hội Liên Sơn',
  );
  expect(gifts.said).toMatch(/Võ Thị Trâm · .* · Chi hội Liên Sơn · 100\.000 · Phiếu chi 1\/2026/);
  await head.presses('Phiếu chi 1/2026', { on: gifts });
  await head.sees('100.000');
  await app.settled();
});

test('a unit above reads sums and numbers, no words and no names of the vouchers', async () => {
  const { chair } = cast;
  const received = await rowsOf(chair, 'Xây dựng tổ chức Hội (5)', 'Thu Quỹ hội: 200.000 đồng', 'Hội CCB xã Kim Liên');
  expect(received.said).toContain('Phiếu thu 1/2026');
  expect(received.said).not.toContain('Hòe');
  expect(received.buttons.flat()).toEqual([]);
});
