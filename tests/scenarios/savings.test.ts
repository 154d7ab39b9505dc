/** A savings group: opened, joined, paid into by one line for many, lent from, paid back; and cards that are bought together. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Lending, lendingCast } from './lending-cast.ts';

let cast: Lending;
beforeAll(async () => {
  cast = await lendingCast();
});
afterAll(() => cast.app.stop());

const saved = async () => {
  const rows = await cast.app.db.ledgerPerson.findMany({ where: { account: 'liability_savings' } });
  return rows.reduce((sum, { amountDong }) => sum - Number(amountDong), 0);
};

test('a group is opened and joined', async () => {
  const { head } = cast;
  await head.says('mở tổ tiết kiệm Tổ số 2, 50 nghìn');
  await head.presses('cuối năm', { on: await head.sees('Bao lâu trả lại cho tổ viên') });
  await head.sees('Ai là tổ trưởng');
  await head.says('bà Trâm');
  const preview = await head.sees('Mở tổ tiết kiệm, chưa ghi vào sổ');
  expect(preview.said).toContain('Mỗi tháng: 50.000đ');
  await head.presses('Mở tổ', { on: preview });
  const card = await head.sees('Tổ số 2 (Chi hội Liên Sơn)');
  await head.presses('Thêm người', { on: card });
  await head.sees('Thêm những ai');
  await head.says('chị Hoa, Lan');
  await head.presses('Ghi vào sổ', { on: await head.sees('Nguyễn Thị Hoa, Trần Thị Lan') });
  await head.sees('Đã thêm 2 người');
});

test('one line is for many; a name that is nobody’s or a sum that is missing is told', async () => {
  const { app, head, hoa } = cast;
  app.clock.set('2026-11-21T09:10:00+07:00');
  await head.says('thu tiết kiệm tháng 11: Trâm 50, Hoa 50, Lan 100');
  const preview = await head.sees('Xem lại, chưa ghi vào sổ');
  expect(preview.said).toContain('3 người, cộng 200.000đ');
  expect(preview.said).toContain('• Trần Thị Lan: 100.000đ');
  await head.presses('Ghi vào sổ', { on: preview });
  await head.sees('Đã ghi 200.000đ của 3 người');
  await head.presses('Ghi vào sổ', { on: preview });
  await app.settled();
  expect(await saved()).toBe(200_000);
  app.clock.set('2026-11-21T09:20:00+07:00');
  await head.says('thu tiết kiệm: Trâm 50, Bưởi 50');
  await head.sees('Không có ai tên "Bưởi" trong Tổ số 2');
  await head.says('thu tiết kiệm: Trâm 50, Hoa, Lan 50');
  await head.sees('"Hoa" chưa có số tiền');
  await head.says('thu tiết kiệm: Trâm 50 triệu');
  await head.presses('Ghi vào sổ', { on: await head.sees('Xem lại, chưa ghi') });
  await head.sees('gấp quá nhiều lần mức');
  await head.says('thôi');
  await head.sees('Đã dừng');
  app.clock.set('2026-11-21T09:30:00+07:00');
  await hoa.says('tôi còn nợ bao nhiêu');
  await hoa.sees('Tổ số 2: đang có 50.000đ');
});

test('who has not paid in is reckoned; what is lent out must come back before the savings are paid back', async () => {
  const { app, head } = cast;
  app.clock.set('2026-12-10T09:00:00+07:00');
  await head.says('tổ tiết kiệm');
  await head.presses('Tổ số 2', { on: await head.sees('Tổ tiết kiệm: 1 tổ') });
  const card = await head.sees('Còn thiếu:');
  expect(card.said).toContain('Còn thiếu: Nguyễn Thị Hoa (50.000đ), Võ Thị Trâm (50.000đ)');
  await head.says('cho bà Lan vay 150 nghìn trả 3 tháng hộ nghèo');
  await head.presses('Tổ số 2 (Chi hội Liên Sơn)', { on: await head.sees('Cho vay từ quỹ nào') });
  await head.presses('Ghi vào sổ', { on: await head.sees('Xem lại, chưa ghi') });
  await head.sees('Còn nợ 150.000đ');
  app.clock.set('2026-12-30T09:00:00+07:00');
  await head.presses('Trả lại cho tổ viên', { on: card });
  await head.presses('tổ tiếp tục', { on: await head.sees('tổ có tiếp tục không') });
  await head.presses('Ghi đã trả lại', { on: await head.sees('Trả lại hết tiền') });
  await head.sees('trong hòm chỉ có 50.000đ');
  await head.says('thôi');
  await head.sees('Đã dừng');
  await head.says('bà Lan trả hết nợ');
  await head.presses('Ghi vào sổ', { on: await head.sees('Trả: 150.000đ') });
  await head.sees('đã trả hết');
  app.clock.set('2026-12-31T09:00:00+07:00');
  await head.presses('Trả lại cho tổ viên', { on: card });
  await head.presses('tổ tiếp tục', { on: await head.sees('tổ có tiếp tục không') });
  await head.presses('Ghi đã trả lại', { on: await head.sees('Trả lại hết tiền') });
  await head.sees('Đã ghi trả lại 200.000đ cho 3 người');
  expect(await saved()).toBe(0);
});

test('cards are written down for several, and each is reminded a month before its end', async () => {
  const { app, head, hoa } = cast;
  app.clock.set('2027-01-05T09:00:00+07:00');
  await head.says('mua thẻ bhyt');
  await head.sees('Mua cho những ai');
  await head.says('Hoa, Lan');
  await head.sees('Mua mấy tháng');
  await head.says('12 tháng');
  await head.presses('người mua tự trả', { on: await head.sees('Ai trả tiền') });
  await head.presses('Ghi vào sổ', { on: await head.sees('Mua thẻ bảo hiểm, chưa ghi') });
  await head.sees('Đã ghi 2 người, trong đó 2 người mới');
  app.clock.set('2027-12-10T09:00:00+07:00');
  await app.tick();
  await hoa.sees('thẻ BHYT hết hạn ngày 04/01/2028');
  await head.says('bảo hiểm');
  expect((await head.sees('hết hạn trong 60 ngày')).said).toContain('Trần Thị Lan');
});

test('the bank keeps its own books: only sums of a day are noted', async () => {
  const { app, head } = cast;
  app.clock.set('2027-12-11T09:00:00+07:00');
  await head.says('giải ngân cho ông Hùng 50 triệu vốn ngân hàng chính sách');
  await head.presses('Ghi số liệu tổ ủy thác', { on: await head.sees('do ngân hàng giữ sổ') });
  await head.sees('Tổ nào?');
  await head.says('Tổ TK&VV bà Nhài');
  await head.sees('Bao nhiêu hộ đang vay');
  await head.says('42');
  await head.sees('Dư nợ bao nhiêu');
  await head.says('1 tỷ 700 triệu');
  await head.presses('Không có', { on: await head.sees('Quá hạn bao nhiêu') });
  await head.presses('Ghi vào sổ', { on: await head.sees('Số liệu tổ ủy thác, chưa ghi') });
  expect((await head.sees('Tổ vay vốn của ngân hàng chính sách: 1 tổ')).said).toContain('dư nợ 1.700.000.000đ');
});
