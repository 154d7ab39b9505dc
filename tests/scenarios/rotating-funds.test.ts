/** A rotating fund without interest: agreed on, drawn before all, paid, handed over; the book each member may read; the notice. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lotKey } from '../../src/features/lending/rotating/rotating-store.ts';
import { drawOrder } from '../../src/features/lending/rotating/rules.ts';
import { type Lending, lendingCast } from './lending-cast.ts';

let cast: Lending;
beforeAll(async () => {
  cast = await lendingCast();
});
afterAll(() => cast.app.stop());

async function open(name: string, share: string): Promise<void> {
  const { head } = cast;
  await head.says(`mở phường ${name}, ${share}`);
  await head.sees('Ai là chủ họ');
  await head.says('bà Trâm');
  await head.sees('Những ai góp');
  await head.says('Trâm, Hoa, Hùng');
  await head.presses('mỗi tháng', { on: await head.sees('Bao lâu mở một kỳ') });
  await head.sees('Kỳ đầu ngày nào');
  await head.says('25/11/2026');
  await head.presses('Không ghi', { on: await head.sees('Góp và lĩnh thế nào') });
  await head.presses('Ghi thỏa thuận', { on: await head.sees('Thỏa thuận góp vốn luân phiên không lãi') });
}

test('lots are drawn once, everybody reads the order and can reckon it again', async () => {
  const { app, head, hoa, tram, deputy } = cast;
  await open('Phường nuôi bò', '1 triệu');
  const book = await head.sees('Sổ họ số');
  expect(book.said).toContain('3 phần, mỗi phần 1.000.000đ, mỗi tháng, mỗi kỳ 3.000.000đ, không lãi');
  expect(book.said).not.toContain('Ủy ban xã');
  await head.presses('Bốc thăm thứ tự', { on: book });
  await head.sees('Đã bốc thăm Phường nuôi bò');
  const theirs = await hoa.sees('Mã thăm:');
  await tram.sees('Mã thăm:');
  const fund = await app.db.rotatingFund.findFirstOrThrow();
  const shares = await app.db.rotatingShare.findMany();
  const people = await app.db.person.findMany({ where: { id: { in: shares.map(({ personId }) => personId) } } });
  const named = shares
    .map((share) => ({ ...share, name: people.find(({ id }) => id === share.personId)?.nameFolded ?? '' }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const again = drawOrder(named, ({ id }) =>
    lotKey(fund.lot ?? '', fund.number, named.findIndex((one) => one.id === id) + 1),
  );
  expect(again.map(({ position }) => position)).toEqual([1, 2, 3]);
  expect(theirs.said).toContain(fund.lot ?? '');
  await head.presses('Bốc thăm thứ tự', { on: book });
  await head.sees('đã bốc thăm rồi');
  expect(deputy.unseen).toEqual([]);
});

test('a share that is missing is advanced by the organiser, then the pot is handed over whole', async () => {
  const { app, head, hoa, deputy } = cast;
  app.clock.set('2026-11-25T09:00:00+07:00');
  await head.says('phường hội');
  await head.presses(/Phường nuôi bò/, { on: await head.sees('Phường, hụi không lãi: 1 dây') });
  await head.presses('Ghi một số người góp', { on: await head.sees('Sổ họ số') });
  await head.sees('Ai đã góp kỳ này');
  await head.says('Trâm và Hoa');
  await head.presses('Ghi vào sổ', { on: await head.sees('Xem lại, chưa ghi') });
  await head.sees('Còn thiếu 1 phần');
  await head.presses('Chủ họ ứng phần còn thiếu', { on: await head.sees('Sổ họ số') });
  await head.presses('Ghi vào sổ', { on: await head.sees('Nguyễn Trung Hùng') });
  await head.sees('Còn thiếu 0 phần');
  const ready = await head.sees('chủ họ ứng 1 kỳ');
  await head.presses('Giao tiền kỳ này', { on: ready });
  await head.sees('Kỳ 1: đã ghi giao 3.000.000đ');
  await head.presses('Giao tiền kỳ này', { on: ready });
  await head.sees('Chưa đủ phần góp');
  const rows = await app.db.ledgerPerson.findMany({ where: { account: 'liability_rotating' } });
  expect(rows.reduce((sum, { amountDong }) => sum + Number(amountDong), 0)).toBe(0);
  await hoa.says('sổ hụi của tôi');
  expect((await hoa.sees('Sổ họ số')).said).toContain('đã lĩnh');
  await deputy.says('sổ hụi của tôi');
  await deputy.sees('Hiện không góp dây');
});

test('the commune is told at 100 million an opening, and at a second line of one organiser', async () => {
  const { app, head } = cast;
  app.clock.set('2026-11-25T09:30:00+07:00');
  await open('Phường máy cày', '2 triệu');
  const second = await head.sees('từ dây thứ hai');
  expect(second.said).toContain('Tổng phần góp một kỳ: 6.000.000đ');
  app.clock.set('2026-11-25T10:00:00+07:00');
  await open('Phường làm nhà', '40 triệu');
  const notice = await head.sees('một kỳ từ 100 triệu đồng');
  expect(notice.said).toContain('Chủ họ: Võ Thị Trâm');
  expect(notice.said).toContain('Bắt đầu 25/11/2026, kết thúc 25/01/2027');
  expect(notice.said).toContain('Số thành viên: 3');
  await head.presses('Đã báo xã bằng văn bản', { on: notice });
  await head.sees('đã báo Ủy ban xã');
});
