/** Loans without interest, told in sentences: paid out, repaid, overdue, put off, written off, wished for. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Lending, lendingCast } from './lending-cast.ts';

let cast: Lending;
beforeAll(async () => {
  cast = await lendingCast();
});
afterAll(() => cast.app.stop());

const owed = async () => {
  const rows = await cast.app.db.ledgerPerson.findMany({ where: { account: 'asset_loans' } });
  return rows.reduce((sum, { amountDong }) => sum + Number(amountDong), 0);
};

test('a loan is told in one line, its household stands as on that day, and it comes back in parts', async () => {
  const { app, head, hoa } = cast;
  await head.says('cho chị Hoa vay 5 triệu nuôi gà trả 10 tháng');
  await head.presses('hộ cận nghèo', { on: await head.sees('Hộ này hôm vay thuộc diện nào') });
  const preview = await head.sees('Xem lại, chưa ghi vào sổ');
  expect(preview.said).toContain('Người vay: Nguyễn Thị Hoa (Chi hội Liên Sơn)');
  expect(preview.said).toContain('Số tiền: 5.000.000đ (năm triệu đồng)');
  expect(preview.said).toContain('Trả: 10 tháng');
  expect(preview.said).toContain('Để: nuôi gà');
  expect(await owed()).toBe(0);
  await head.presses('Ghi vào sổ', { on: preview });
  const card = await head.sees('Còn nợ 5.000.000đ');
  expect(card.said).toContain('Diện hộ hôm vay: hộ cận nghèo');
  expect(card.said).toContain('Kỳ tới: 500.000đ ngày 21/12/2026');
  expect(await owed()).toBe(5_000_000);
  await head.presses('Ghi vào sổ', { on: preview });
  await app.settled();
  expect(await owed()).toBe(5_000_000);
  const row = await app.db.loan.findFirstOrThrow();
  expect(`${row.purpose}`).not.toContain('gà');

  await head.says('chi Hoa tra 500');
  const repaid = await head.sees('Xem lại, chưa ghi vào sổ');
  expect(repaid.said).toContain('Trả: 500.000đ');
  await head.presses('Ghi vào sổ', { on: repaid });
  await head.sees('còn nợ 4.500.000đ');

  await hoa.says('tôi còn nợ bao nhiêu');
  expect((await hoa.sees('Khoản vay của tôi')).said).toContain('còn nợ 4.500.000đ');
});

test('what cannot be gets a clear sentence', async () => {
  const { app, head, hung } = cast;
  await head.says('chị Hoa trả 9 triệu');
  await head.presses('Ghi vào sổ', { on: await head.sees('Xem lại, chưa ghi vào sổ') });
  await head.sees('Nguyễn Thị Hoa chỉ còn nợ 4.500.000đ');
  await head.says('thôi');
  await head.sees('Đã dừng');
  await head.says('chị Bưởi trả 500 nghìn');
  await head.sees('Không thấy ai tên "Bưởi" đang vay');
  await head.says('thôi');
  await head.sees('Đã dừng');
  await head.says('ghi cho vay ông Hùng 0 đồng trả 10 tháng');
  await head.sees('Cho vay bao nhiêu?');
  await head.says('900 triệu');
  await head.sees('900.000.000đ');
  await head.says('100 triệu');
  await head.presses('hộ bình thường', { on: await head.sees('thuộc diện nào') });
  await head.presses('Ghi vào sổ', { on: await head.sees('Xem lại, chưa ghi') });
  await head.sees('Quỹ hội chỉ còn 45.500.000đ');
  await head.says('thôi');
  await head.sees('Đã dừng');
  await hung.says('/vay');
  await hung.sees('dành cho cán bộ');
  expect(await app.db.loan.count()).toBe(1);
});

test('what comes is told to who borrowed, what is overdue to the head and to nobody else', async () => {
  const { app, head, hoa, hung, deputy } = cast;
  app.clock.set('2027-01-18T09:00:00+07:00');
  await app.tick();
  await hoa.sees('Nhắc nhẹ: ngày 21/01/2027 đến kỳ trả');
  app.clock.set('2027-01-22T09:00:00+07:00');
  await app.tick();
  const told = await head.sees('Khoản vay số');
  expect(told.said).toContain('quá hạn 500.000đ');
  await app.tick();
  expect([...hung.unseen, ...deputy.unseen]).toEqual([]);
  await head.says('ai vay quá hạn');
  expect((await head.sees('Vốn vay: 1 khoản của 1 hộ')).said).toContain('Quá hạn: 1 khoản');
});

test('a loan is put off, and written off, by two officers', async () => {
  const { head, deputy } = cast;
  await head.says('nợ vốn của chị Hoa còn bao nhiêu');
  const card = await head.sees('Khoản vay số');
  await head.presses('Gia hạn', { on: card });
  await head.sees('Lùi thêm mấy tháng');
  await head.says('3');
  await head.sees('Vì sao?');
  await head.says('nhà có người ốm, họp chi hội 15/1 đồng ý');
  await head.presses('Gửi đề nghị', { on: await head.sees('Đề nghị gia hạn') });
  await head.sees('Đã gửi đề nghị tới Trần Thị Phó');
  const asked = await deputy.sees('Nguyễn Văn Sơn đề nghị gia hạn thêm 3 tháng');
  await deputy.presses('Đồng ý', { on: asked });
  await deputy.sees('Đã đồng ý gia hạn');
  await head.sees('Trần Thị Phó đồng ý gia hạn');
  await deputy.presses('Đồng ý', { on: asked });
  await deputy.sees('đã được quyết định rồi');
  await head.presses('Xóa nợ', { on: card });
  await head.sees('Vì sao?');
  await head.says('bị thiên tai mất trắng');
  await head.presses('Gửi đề nghị', { on: await head.sees('Đề nghị xóa nợ') });
  await head.sees('Đã gửi đề nghị');
  await deputy.presses('Đồng ý', { on: await deputy.sees('đề nghị xóa nợ') });
  await deputy.sees('Đã đồng ý xóa nợ');
  expect(await owed()).toBe(0);
});

test('a member wishes to borrow: it is no yes, and the head decides', async () => {
  const { head, tram } = cast;
  await tram.says('tôi muốn vay 3 triệu mua giống');
  const preview = await tram.sees('chưa phải là được vay');
  expect(preview.said).toContain('3.000.000đ');
  await tram.presses('Gửi', { on: preview });
  await tram.sees('Đây chưa phải là được vay');
  const card = await head.sees('Võ Thị Trâm (Chi hội Liên Sơn) muốn vay');
  await head.presses('Ghi cho vay', { on: card });
  await head.presses('12 tháng, mỗi tháng một phần bằng nhau', { on: await head.sees('Trả như thế nào') });
  await head.presses('hộ nghèo', { on: await head.sees('thuộc diện nào') });
  await head.presses('Ghi vào sổ', { on: await head.sees('Xem lại, chưa ghi') });
  await head.sees('Còn nợ 3.000.000đ');
});
