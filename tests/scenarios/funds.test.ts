/** A fund from its beginning to its publication, told from telephones. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FakeUser } from '../support/fake-telegram/user.ts';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
/** A second officer of the chapter. */
let vice: FakeUser;
beforeAll(async () => {
  cast = await kimLien();
  vice = cast.app.telegram.user({ firstName: 'Đặng Thị', lastName: 'Phó' });
  await cast.app.officer(vice, cast.lienSon);
  await cast.app.offline('Trần Văn Hòe', cast.lienSon);
});
afterAll(() => cast?.app.stop());
/** People write more slowly than tests do. */
const later = () => cast.app.clock.advance(600_000);

test('without a fund it is said so, and one is opened with what was in the box', async () => {
  later();
  const { head, hung, app } = cast;
  await hung.says('quỹ');
  await hung.sees('chưa thấy quỹ nào');
  await head.says('thu 200 nghìn của ông Hòe ủng hộ quỹ hội');
  const none = await head.sees('chưa mở quỹ nào');
  await head.presses('Mở quỹ', { on: none });
  await head.sees('Quỹ tên là gì');
  await head.says('Quỹ hội');
  await head.presses('Mở quỹ', { on: await head.sees('quỹ chưa mở') });
  const opened = await head.sees('Đã mở Quỹ hội, mã QH');
  await head.presses('Ghi số dư chuyển sang', { on: opened });
  await head.sees('Số tiền bao nhiêu');
  await head.says('50.700.00 ngàn');
  await head.sees('Con số này viết chưa rõ');
  await head.says('1tr5');
  const preview = await head.sees('Xem lại số dư chuyển sang');
  expect(preview.said).toContain('1.500.000đ (một triệu năm trăm nghìn đồng)');
  await head.presses('Ghi thu', { on: preview });
  await head.sees('Quỹ còn: 1.500.000đ');
  expect(await app.db.ledgerEntry.count({ where: { kind: 'opening' } })).toBe(1);
});

test('a receipt in one line, read back in figures and words, written once', async () => {
  later();
  const { head, app } = cast;
  await head.says('thu 200 nghìn của ông Hòe ủng hộ quỹ hội');
  const preview = await head.sees('chưa ghi vào sổ quỹ');
  expect(preview.said).toContain('Thu: 200.000đ (hai trăm nghìn đồng)');
  expect(preview.said).toContain('Người nộp: Trần Văn Hòe');
  expect(preview.said).toContain('Khoản thu: hội viên ủng hộ');
  await head.presses('Ghi thu', { on: preview });
  const written = await head.sees('Đã ghi phiếu thu số 1/2026 vào Quỹ hội');
  expect(written.said).toContain('Quỹ còn: 1.700.000đ (một triệu bảy trăm nghìn đồng)');
  await head.presses('Ghi thu', { on: preview });
  await app.settled();
  expect(await app.db.ledgerEntry.count({ where: { kind: 'receipt' } })).toBe(1);
  const row = await app.db.ledgerEntry.findFirstOrThrow({ where: { kind: 'receipt' } });
  expect(row.description).not.toContain('Hòe');
});

test('money with labour; labour stays beside the money', async () => {
  later();
  const { head, app } = cast;
  await head.says('cả xóm Liên Sơn góp 12tr5 với 34 công làm đường');
  const preview = await head.sees('chưa ghi vào sổ quỹ');
  expect(preview.said).toContain('12.500.000đ (mười hai triệu năm trăm nghìn đồng); 34 ngày công');
  await head.presses('Ghi thu', { on: preview });
  await head.sees('Quỹ còn: 14.200.000đ');
  expect((await app.db.ledgerInKind.findFirstOrThrow()).halfDays).toBe(68);
});

test('bad sums and days get a sentence, and nothing is written', async () => {
  later();
  const { head, app } = cast;
  const before = await app.db.ledgerEntry.count();
  await head.says('/thu 0 đồng của ông Hòe');
  await head.sees('bằng 0');
  await head.says('thôi');
  await head.sees('Đã dừng');
  await head.says('/thu -200k của ông Hòe');
  await head.sees('không thể âm');
  await head.says('/thu 200k của ông Hòe ngày mốt');
  await head.sees('Ngày ấy chưa tới');
  expect(await app.db.ledgerEntry.count()).toBe(before);
});

test('many in one line become one voucher with a line each', async () => {
  later();
  const { head, app, lienSon } = cast;
  await app.offline('Nguyễn Thị Hoa', lienSon);
  await app.offline('Lê Thị Lan', lienSon);
  await head.says('/thu hội phí tháng 6: Trâm 50, Hoa 50, Lan 100');
  const preview = await head.sees('chưa ghi vào sổ quỹ');
  expect(preview.said).toContain(
    'Võ Thị Trâm 50.000đ; Nguyễn Thị Hoa 50.000đ; Lê Thị Lan 100.000đ. Cộng 3 người: 200.000đ',
  );
  await head.presses('Ghi thu', { on: preview });
  await head.sees('Quỹ còn: 14.400.000đ');
  expect(await app.db.ledgerLine.count({ where: { account: 'income_dues' } })).toBe(3);
});

test('a payment for a visit is not counted twice; a large one waits for a second person', async () => {
  later();
  const { head, app } = cast;
  await head.says('thăm bà Trâm ốm, biếu 500.000đ');
  await head.sees('Xem lại, chưa ghi vào sổ');
  await head.says('ghi');
  await head.sees('Đã ghi vào sổ thăm');
  await head.says('chi 500k thăm bà Trâm ốm');
  const preview = await head.sees('chưa ghi chi');
  expect(preview.said).toContain('Người nhận: Võ Thị Trâm');
  expect(preview.said).toContain('Khoản chi: thăm hỏi, ốm đau');
  await head.presses('Ghi chi', { on: preview });
  expect((await head.sees('Đã ghi phiếu chi số 1/2026')).said).toContain('không tính hai lần');
  expect(await app.db.ledgerEntry.findFirst({ where: { linkKind: 'visit' } })).not.toBeNull();

  await head.says('/chi 3 triệu giúp gia đình bà Trâm cháy nhà');
  await head.presses('Ghi chi', { on: await head.sees('chưa ghi chi') });
  const waits = await head.sees('chưa vào sổ');
  expect(waits.said).toContain('Đặng Thị Phó');
  const asked = await vice.sees('Cần người thứ hai đồng ý');
  expect(asked.said).toContain('3.000.000đ (ba triệu đồng)');
  await vice.presses('Đồng ý chi', { on: asked });
  await vice.sees('Đã ghi phiếu chi số 2/2026');
  await head.sees('Đặng Thị Phó đã đồng ý');
  await vice.presses('Đồng ý chi', { on: asked });
  await vice.sees('đã được quyết rồi');
});

test('a voucher is a picture and words; it is taken back with a reason, and both stay', async () => {
  later();
  const { head } = cast;
  await head.says('quỹ');
  const card = await head.sees('Số dư: ');
  await head.presses('Xem sổ', { on: card });
  const book = await head.sees('Sổ Quỹ hội');
  await head.presses('Phiếu thu 1', { on: await nextPage(book) });
  const entry = await head.sees('PT 1,');
  await head.presses('Phiếu (ảnh)', { on: entry });
  const paper = await head.sees('Số tiền: 200.000đ (Hai trăm nghìn đồng)');
  expect(paper.said).toContain('Người nộp: Trần Văn Hòe');
  await head.presses('Hủy phiếu này', { on: entry });
  await head.sees('Vì sao hủy phiếu này');
  await head.says('ghi nhầm người nộp');
  await head.presses('Hủy phiếu', { on: await head.sees('hủy bằng một phiếu ngược lại') });
  await head.sees('Đã hủy, phiếu hủy số 1/2026');
  await head.presses('Hủy phiếu này', { on: entry });
  await head.sees('Vì sao hủy phiếu này');
  await head.says('ghi nhầm người nộp');
  await head.presses('Hủy phiếu', { on: await head.sees('hủy bằng một phiếu ngược lại') });
  await head.sees('Phiếu này đã được hủy');

  async function nextPage(from: Awaited<ReturnType<FakeUser['sees']>>) {
    if (from.said.includes('PT 1,')) return from;
    await head.presses('Xem sổ', { on: from });
    return head.sees('PT 1,');
  }
});

test('a unit above reads sums, not the book; others see nothing', async () => {
  later();
  const { chair, tram } = cast;
  await chair.says('số dư quỹ');
  const sums = await chair.sees('Quỹ hội (Chi hội Liên Sơn)');
  expect(sums.said).not.toContain('Hòe');
  await chair.says('/thu 100 nghìn');
  await chair.sees('chưa mở quỹ nào');
  await tram.says('quỹ');
  await tram.sees('chưa thấy quỹ nào');
});

test('the cash is counted beside the book', async () => {
  later();
  const { head } = cast;
  await head.says('kiểm kê quỹ');
  await head.sees('Số tiền bao nhiêu');
  await head.says('10.600.000');
  await head.sees('Có ai chứng kiến');
  await head.says('ông Hùng và bà Trâm');
  await head.presses('Ghi kiểm kê', { on: await head.sees('kết quả kiểm kê') });
  expect((await head.sees('Đã ghi kiểm kê')).said).toMatch(/thiếu|thừa|khớp/u);
});

test('a fee is set; who owes is reckoned; "I have paid" waits for the yes of the treasurer', async () => {
  later();
  const { head, tram, hung, app } = cast;
  await head.says('quỹ');
  await head.presses('Đặt mức hội phí', { on: await head.sees('Số dư: ') });
  await head.sees('Số tiền bao nhiêu');
  await head.says('10 nghìn');
  await head.sees('tháng, quý hay năm');
  await head.says('tháng');
  const preview = await head.sees('Xem lại mức hội phí');
  await head.says('tính từ 1/9/2026');
  await head.presses('Đặt mức', { on: await head.sees('01/09/2026') });
  expect(preview.said).toContain('10.000đ (mười nghìn đồng)');
  await head.sees('Đã đặt hội phí 10.000đ');
  await head.says('ai chưa đóng hội phí');
  const owing = await head.sees('hội viên còn thiếu');
  expect(owing.said).toContain('Nguyễn Trung Hùng (Chi hội Liên Sơn): 10.000đ');
  expect(owing.said).not.toContain('Lê Thị Lan');
  await head.presses('Nhắc những người này', { on: owing });
  await head.sees('Đã nhắc');
  await hung.sees('còn thiếu 10.000đ');
  await head.presses('Nhắc những người này', { on: owing });
  await head.sees('Đã nhắc 0 trong');

  later();
  await hung.says('tôi đóng hội phí 10 nghìn rồi nhé');
  const ask = await hung.sees('Tôi gửi lời này cho');
  expect(ask.said).toContain('10.000đ');
  await hung.presses('Gửi thủ quỹ', { on: ask });
  await hung.sees('Sổ chỉ ghi khi thủ quỹ xác nhận');
  const told = await head.sees('Nguyễn Trung Hùng báo đã đóng');
  // Put off, it waits where all else waits, and under the fund.
  await head.says('/hopthu');
  const { number } = await app.db.duesClaim.findFirstOrThrow({ where: { state: 'waiting' } });
  const listed = await head.sees(`${number}. Nguyễn Trung Hùng báo đã đóng vào Quỹ hội: 10.000đ`);
  await head.presses(`Số ${number}`, { on: listed });
  await head.sees('Đã nhận được chưa');
  await head.says('hộp thư báo đóng');
  await head.sees(`${number}. Nguyễn Trung Hùng`);
  await tram.says(`/yeucau ${number}`);
  await tram.sees('Không có việc số này');
  await head.says('quỹ');
  await head.presses('Báo đã đóng, chờ xác nhận (1)', { on: await head.sees('Số dư: ') });
  await head.sees('Đã nhận được chưa');
  await head.presses('Đã nhận tiền mặt', { on: told });
  await head.sees('cho Nguyễn Trung Hùng, và báo lại');
  await head.says('hộp thư báo đóng');
  await head.sees('Hiện không có việc nào như vậy');
  await hung.sees('đã nhận 10.000đ');
  await head.presses('Đã nhận tiền mặt', { on: told });
  await head.sees('đã được quyết rồi');
  await hung.says('/hoiphi');
  expect((await hung.sees('Quỹ hội: 10.000đ một tháng')).said).toContain('đã đủ');
  await tram.says('/hoiphi');
  await tram.sees('đã đóng trước 40.000đ');
  expect(await app.db.duesClaim.count({ where: { state: 'accepted' } })).toBe(1);
});

test.each(['đừng nêu tên', 'không công khai tên', 'khong muon neu ten', 'khỏi đọc tên', 'xin đừng công khai tên'])(
  'a giver who says "%s" is not named, in the line or at the preview',
  async (wish) => {
    later();
    const { head } = cast;
    await head.says(`/thu 100 nghìn của ông Hòe ủng hộ quỹ hội, ${wish}`);
    expect((await head.sees('chưa ghi vào sổ quỹ')).said).toContain('Nêu tên khi công khai: không nêu tên');
    await head.says('thôi');
    later();
    await head.says('/thu 100 nghìn của ông Hòe ủng hộ quỹ hội, ghi công khai');
    const open = await head.sees('Nêu tên khi công khai: có nêu tên');
    expect(open.said).toContain('ghi công khai');
    await head.says(wish);
    await head.sees('Nêu tên khi công khai: không nêu tên');
    await head.says('thôi');
  },
);

test('dues are waived, two persons are wanted above a sum, and a book is closed, each by a sentence and a press', async () => {
  later();
  const { head, hung, app } = cast;
  await head.says('mien hoi phi cho ong Hung nam 2026 vì gia cảnh khó khăn');
  const waived = await head.sees('Xem lại miễn, giảm hội phí');
  expect(waived.said).toContain('Nguyễn Trung Hùng');
  expect(waived.said).toContain('01/01/2026');
  expect(waived.said).toContain('31/12/2026');
  expect(await app.db.duesExemption.count()).toBe(0);
  await head.presses('Ghi miễn, giảm', { on: waived });
  await head.sees('Nguyễn Trung Hùng được miễn hội phí của Quỹ hội');
  await head.presses('Ghi miễn, giảm', { on: waived });
  await app.settled();
  expect(await app.db.duesExemption.findMany()).toMatchObject([{ percent: 100 }]);
  expect(await app.db.auditEntry.count({ where: { action: 'funds.exempt' } })).toBe(1);

  await head.says('giảm hội phí 50% cho ông Trần Văn Hòe năm nay');
  await head.presses('Ghi miễn, giảm', { on: await head.sees('Xem lại miễn, giảm hội phí') });
  await head.sees('Trần Văn Hòe được giảm 50% hội phí');
  await hung.says('miễn hội phí cho tôi');
  await hung.sees('chưa thấy quỹ nào');

  await head.says('chi trên 1 triệu phải hai người duyệt');
  await head.presses('Đổi mức', { on: await head.sees('Xem lại mức cần hai người') });
  await head.sees('chi trên 1.000.000đ (một triệu đồng) thì cần người thứ hai');
  expect((await app.db.fund.findFirstOrThrow({ where: { name: 'Quỹ hội' } })).approvalAboveDong).toBe(1_000_000n);

  await head.says('khóa sổ quý 2');
  const closing = await head.sees('Xem lại, chưa khóa');
  expect(closing.said).toContain('30/06/2026');
  await head.presses('Khóa sổ', { on: closing });
  await head.sees('Đã khóa sổ Quỹ hội');
  await head.says('khoá sổ quỹ đến 30/6/2026');
  await head.presses('Khóa sổ', { on: await head.sees('Xem lại, chưa khóa') });
  await head.sees('đã khóa đến ngày ấy rồi');
  await head.says('thôi');
});

test('the account wants two officers, everybody is told, and whoever pays gets words and a code', async () => {
  later();
  const { head, tram } = cast;
  await head.says('quỹ');
  await head.presses('Tài khoản nhận tiền', { on: await head.sees('Số dư: ') });
  await head.sees('Ngân hàng nào');
  await head.says('agribank');
  await head.sees('Số tài khoản là');
  await head.says('1500 2012 34567');
  await head.sees('Chủ tài khoản tên');
  await head.says('Nguyễn Văn Sơn');
  await head.presses('Đề nghị dùng tài khoản này', { on: await head.sees('Xem lại tài khoản') });
  expect((await head.sees('Chưa đổi')).said).toContain('Đặng Thị Phó');
  await tram.says('/hoiphi');
  await tram.presses('Cách nộp', { on: await tram.sees('đã đóng trước') });
  await tram.sees('chưa có tài khoản');
  await vice.presses('Xác nhận tài khoản', { on: await vice.sees('số 1500201234567') });
  await vice.sees('báo cho mọi hội viên');
  await tram.sees('tài khoản nhận tiền của Quỹ hội là Agribank, số 1500201234567');
  await tram.says('/hoiphi');
  await tram.presses('Cách nộp', { on: await tram.sees('đã đóng trước') });
  expect((await tram.sees('Chuyển khoản vào Quỹ hội')).said).toMatch(/Nội dung: QH [2-9A-HJ-NP-Z]{5} VO THI TRAM/u);
});

test('a quarter is published by one press, once; who agreed to it is named', async () => {
  const { head, tram, app } = cast;
  await head.says('/thu 300 nghìn của công ty Hai Non tài trợ, ghi công khai');
  await head.presses('Ghi thu', { on: await head.sees('Nêu tên khi công khai: có nêu tên') });
  await head.sees('Đã ghi phiếu thu');
  app.clock.set('2027-01-05T10:00:00+07:00');
  await head.says('quỹ');
  await head.presses('Công khai quý', { on: await head.sees('Số dư: ') });
  const preview = await head.sees('Mọi hội viên sẽ đọc như sau');
  expect(preview.said).toContain('công ty Hai Non: 300.000đ');
  expect(preview.said).not.toContain('Hòe');
  await head.presses('Gửi cho mọi người', { on: preview });
  await head.sees('Đã gửi cho hội viên');
  await app.tick();
  await tram.sees('công khai Quỹ hội, từ 1/10/2026 đến 31/12/2026');
  await head.presses('Gửi cho mọi người', { on: preview });
  await head.sees('đã công khai rồi');
});
