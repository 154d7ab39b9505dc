/** A treasurer with the file that a bank gave, told from a telephone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { obligationCode } from '../../src/text/vietqr.ts';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
let fundId: string;
let codeOfHoe: string;
beforeAll(async () => {
  cast = await kimLien();
  const { app, head, lienSon } = cast;
  const hoe = await app.offline('Trần Văn Hòe', lienSon);
  for (const name of ['Nguyễn Thị Hoa', 'Lê Thị Lan', 'Phạm Văn Tám']) await app.offline(name, lienSon);
  await head.says('mở quỹ Quỹ hội');
  await head.presses('Mở quỹ', { on: await head.sees('quỹ chưa mở') });
  await head.sees('Đã mở Quỹ hội');
  const fund = await app.db.fund.findFirstOrThrow();
  fundId = fund.id;
  codeOfHoe = obligationCode(`${fund.id}${hoe}`);
  const startsOn = new Date(Date.UTC(2026, 0, 1));
  const createdById = fund.openedById;
  await app.db.duesRule.create({
    data: { fundId, amountDong: 36_000n, every: 'year', startsOn, createdById, createdAt: new Date() },
  });
});
afterAll(() => cast?.app.stop());
/** People write more slowly than tests do. */
const later = () => cast.app.clock.advance(600_000);

const file = (rows: string[], name = 'saoke.csv') => ({
  name,
  mime: 'text/csv',
  bytes: new TextEncoder().encode(
    [
      'Số tài khoản;0351000803936',
      'Ngày giao dịch;Số tham chiếu;Ghi nợ;Ghi có;Số dư;Mô tả',
      ...rows,
      'Tổng số;;;;;',
    ].join('\r\n'),
  ),
});
const rows = () => [
  `02/11/2026;T1;;50.000;1.050.000;QH ${codeOfHoe} TRAN VAN HOE`,
  '03/11/2026;T2;;36.000;1.086.000;MBVCB.455.NGUYEN THI HOA chuyen tien hoi phi',
  '04/11/2026;T3;100.000;;986.000;rut tien',
  '05/11/2026;T4;;100.000;1.086.000;nop ho hai nguoi',
  '06/11/2026;T5;;70.000;1.156.000;PHAM VAN TAM ung ho',
  '07/11/2026;T6;;12.345;1.168.345;lai tien gui',
];
const receipts = () => cast.app.db.ledgerEntry.count({ where: { kind: 'receipt' } });

test('a file of another kind is told what is needed, and one that does not add up is told with its row', async () => {
  const { head } = cast;
  await head.says('sao ke');
  await head.sees('Mời gửi tệp sao kê của Quỹ hội');
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]);
  await head.sendsDocument({ name: 'saoke.xls', mime: 'application/vnd.ms-excel', bytes: old });
  await head.sees('.xlsx hoặc .csv');
  const [first = '', second = '', ...rest] = rows();
  await head.sendsDocument(file([first, second.replace('1.086.000', '1.087.000'), ...rest]));
  await head.sees('Dòng 4: số dư không khớp');
  await head.says('thôi');
  await head.sees('Đã dừng');
  expect(await cast.app.db.statementRow.count()).toBe(0);
});

test('what is sure is written by one press, and only once', async () => {
  later();
  const { head, app } = cast;
  await head.sendsDocument({ ...file(rows()), caption: 'sao kê' });
  const preview = await head.sees('Đã đọc sao kê của Quỹ hội: 6 dòng mới');
  expect(preview.said).toContain('Khớp theo mã: 1');
  expect(preview.said).toContain('Khớp theo số tiền và tên: 1');
  expect(preview.said).toContain('Chưa rõ của ai: 3');
  expect(preview.said).toContain('Tiền ra trong tệp (chỉ lưu lại): 1');
  expect(preview.said).toContain('86.000đ');
  expect(await receipts()).toBe(0);
  await head.presses('Ghi 2 khoản chắc chắn', { on: preview });
  await head.sees('Đã ghi 2 khoản vào Quỹ hội, thu mới 86.000đ. Còn 3 khoản');
  await head.presses('Ghi 2 khoản chắc chắn', { on: preview });
  await app.settled();
  expect(await receipts()).toBe(2);
  const entry = await app.db.ledgerEntry.findFirstOrThrow({
    orderBy: { occurredOn: 'asc' },
    where: { kind: 'receipt' },
  });
  expect(entry.occurredOn).toEqual(new Date(Date.UTC(2026, 10, 2)));
  expect(entry.description).not.toContain('HOE');
});

test('the same file again, in another order, writes nothing twice', async () => {
  later();
  const { head, app } = cast;
  await head.sendsDocument({ ...file(rows().reverse()), caption: 'Sao kê' });
  const again = await head.sees('0 dòng mới, 6 dòng đã đọc trước đây');
  expect(again.said).toContain('Chưa có khoản nào chắc chắn');
  expect(await app.db.statementRow.count()).toBe(6);
  expect(await receipts()).toBe(2);
});

test('doubtful ones are asked one by one: split over two, put off, of somebody, not the fund', async () => {
  later();
  const { head, app } = cast;
  await head.says('sao kê');
  await head.presses('Xem từng khoản còn lại', { on: await head.sees('Còn 3 khoản của lần trước') });
  const first = await head.sees('nop ho hai nguoi');
  await head.presses('Chia cho nhiều người', { on: first });
  await head.sees('Ai đóng bao nhiêu');
  await head.says('Hoa 50, Lan 40');
  await head.presses('Ghi thu', { on: await head.sees('Xem lại cách chia') });
  await head.sees('Khoản này là 100.000đ, còn danh sách cộng lại là 90.000đ');
  await head.says('thôi');
  await head.presses('Chia cho nhiều người', { on: first });
  await head.says('Hoa và Lan mỗi người 50.000');
  await head.presses('Ghi thu', { on: await head.sees('Cộng 2 người: 100.000đ') });
  await head.sees('Đã ghi phiếu thu số 3: 100.000đ');
  const tam = await head.sees('PHAM VAN TAM');
  await head.presses('Để sau', { on: tam });
  const interest = await head.sees('lai tien gui');
  await head.presses('Không phải của quỹ', { on: interest });
  await head.sees('Đã đánh dấu không phải của quỹ');
  await head.presses('Của Phạm Văn Tám', { on: await head.sees('PHAM VAN TAM') });
  await head.sees('Đã ghi phiếu thu số 4: 70.000đ');
  await head.sees('không còn khoản nào chờ');
  await head.presses('Của Phạm Văn Tám', { on: tam });
  await app.settled();
  expect(await receipts()).toBe(4);
  expect(await app.db.statementRow.count({ where: { state: 'matched' } })).toBe(4);
});

test('what the treasurer had noted by hand is not written a second time', async () => {
  later();
  const { head } = cast;
  await head.says('/thu 36.000 chuyển khoản của bà Lan hội phí');
  await head.presses('Ghi thu', { on: await head.sees('chưa ghi vào sổ quỹ') });
  await head.sees('Đã ghi phiếu thu số 5');
  const { clock } = cast.app;
  const at = clock.now();
  const day = `${at.getUTCDate()}/${at.getUTCMonth() + 1}/${at.getUTCFullYear()}`;
  await head.sendsDocument({ ...file([`${day};T9;;36.000;1.204.345;LE THI LAN hoi phi`]), caption: 'sao kê' });
  const preview = await head.sees('1 dòng mới');
  await head.presses(/Ghi 1 khoản|Xem từng khoản/u, { on: preview });
  await cast.app.settled();
  expect(await receipts()).toBe(5);
});

test('who runs no fund reads none, and a list of members is no statement', async () => {
  later();
  const { hung, head } = cast;
  await hung.says('sao kê');
  await hung.sees('chưa được giao giữ quỹ nào');
  const list = new TextEncoder().encode('STT;Họ và tên;Năm sinh\n1;Tô Văn A;1950\n');
  await head.sendsDocument({ name: 'ds.csv', mime: 'text/csv', bytes: list, caption: 'sao kê' });
  await head.sees('không tìm thấy dòng đầu bảng của sao kê');
});
