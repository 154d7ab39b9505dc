/** Children who are supported until 18: taken in, promised for, paid, thanked for, ended; a number to everybody else. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Lending, lendingCast } from './lending-cast.ts';

let cast: Lending;
beforeAll(async () => {
  cast = await lendingCast();
});
afterAll(() => cast.app.stop());

test('a child is taken in, sealed, and is a number to an officer who does not handle it', async () => {
  const { app, head, deputy, hung } = cast;
  await head.says('thêm trẻ đỡ đầu Đặng Văn Vương, sinh 12/5/2014');
  await head.presses('hoàn cảnh khác', { on: await head.sees('Vì sao em cần đỡ đầu') });
  await head.sees('Ai đang nuôi em?');
  await head.says('bà ngoại Trần Thị Năm');
  await head.presses('Ghi vào sổ', { on: await head.sees('Thêm trẻ được đỡ đầu, chưa ghi') });
  const card = await head.sees('Đặng Văn Vương (Chi hội Liên Sơn)');
  expect(card.said).toContain('Người nuôi: bà ngoại Trần Thị Năm');
  expect(card.said).toContain('12/05/2032');
  const row = await app.db.sponsoredChild.findFirstOrThrow();
  expect(`${row.name} ${row.birth} ${row.guardian}`).not.toMatch(/Vương|2014|Năm/);
  await deputy.says('đỡ đầu');
  expect((await deputy.sees('1 em chờ')).said).not.toContain('Vương');
  await hung.says('/dodau');
  await hung.sees('dành cho cán bộ');
});

test('who is 18, not born, or nobody is told so', async () => {
  const { app, head } = cast;
  await head.says('thêm trẻ đỡ đầu Lê Thị Lớn, sinh 1/1/2005');
  await head.presses('mồ côi do COVID-19', { on: await head.sees('Vì sao em cần đỡ đầu') });
  await head.presses('Chưa rõ', { on: await head.sees('Ai đang nuôi em?') });
  await head.presses('Ghi vào sổ', { on: await head.sees('chưa ghi') });
  await head.sees('Em đã 21 tuổi');
  await head.says('thôi');
  await head.sees('Đã dừng');
  expect(await app.db.sponsoredChild.count()).toBe(1);
});

test('a member sponsors so much a month: what comes in is held in trust, what is handed over is thanked for without a name', async () => {
  const { app, head, hung } = cast;
  app.clock.set('2026-11-21T09:10:00+07:00');
  await head.says('đỡ đầu Vương');
  const card = await head.sees('Chưa có người đỡ đầu');
  await head.presses('Có người nhận đỡ đầu', { on: card });
  await head.presses('hội viên, cá nhân trong hội', { on: await head.sees('Bên nhận đỡ đầu là ai') });
  await head.sees('Tên người hoặc đơn vị nhận đỡ đầu');
  await head.says('Nguyễn Trung Hùng');
  await head.sees('Mỗi kỳ bao nhiêu tiền');
  await head.says('200 nghìn');
  await head.presses('mỗi tháng', { on: await head.sees('Bao lâu một lần') });
  await head.presses('Ghi vào sổ', { on: await head.sees('Nhận đỡ đầu, chưa ghi') });
  await head.sees('2.400.000đ một năm');
  await head.sees('Đang được đỡ đầu');

  app.clock.set('2026-11-21T09:20:00+07:00');
  await head.says('đỡ đầu: em Vương nhận từ ông Hùng 600 nghìn');
  const preview = await head.sees('Tiền đỡ đầu, chưa ghi vào sổ');
  expect(preview.said).toContain('600.000đ (sáu trăm nghìn đồng)');
  await head.presses('Ghi vào sổ', { on: preview });
  await head.sees('giữ riêng cho em');
  await head.presses('Ghi vào sổ', { on: preview });
  await app.settled();
  const held = async () =>
    Number((await app.db.ledgerPerson.findFirstOrThrow({ where: { account: 'liability_transit' } })).amountDong);
  expect(await held()).toBe(-600_000);

  app.clock.set('2026-11-21T09:30:00+07:00');
  await head.says('đỡ đầu: đã trao em Vương 200 nghìn');
  await head.presses('Ghi vào sổ', { on: await head.sees('Tiền đỡ đầu, chưa ghi vào sổ') });
  await head.presses('Gửi lời cảm ơn', { on: await head.sees('Lời cảm ơn gửi Nguyễn Trung Hùng') });
  const thanks = await hung.sees('Xin cảm ơn tấm lòng');
  expect(thanks.said).toContain('200.000đ cho em số');
  expect(thanks.said).not.toContain('Vương');
  expect(await held()).toBe(-400_000);
  await head.says('đỡ đầu: đã trao em Vương 2 triệu');
  await head.presses('Ghi vào sổ', { on: await head.sees('Tiền đỡ đầu, chưa ghi vào sổ') });
  await head.sees('Quỹ đỡ đầu chỉ còn 400.000đ');
  await head.says('thôi');
  await head.sees('Đã dừng');
});

test('what is due and did not come is late', async () => {
  const { app, head } = cast;
  app.clock.set('2027-03-22T09:00:00+07:00');
  await head.says('đỡ đầu');
  const overview = await head.sees('Đỡ đầu: 1 em');
  expect(overview.said).toContain('Quỹ còn 400.000đ, đủ 2 tháng');
  expect(overview.said).toContain('còn chậm 400.000đ');
});

test('a picture wants the guardian and, from seven, the child; a paper of the year stands in the file', async () => {
  const { head } = cast;
  await head.says('đỡ đầu Vương');
  const card = await head.sees('Đang được đỡ đầu');
  await head.presses('Đồng ý về ảnh', { on: card });
  await head.sees('Người nuôi nào đã đồng ý');
  await head.says('bà ngoại Trần Thị Năm');
  await head.presses('em không đồng ý', { on: await head.sees('Em có đồng ý không') });
  await head.sees('Đồng ý đến ngày nào');
  await head.says('31/12/2027');
  await head.presses('Ghi vào sổ', { on: await head.sees('chưa ghi') });
  await head.sees('Từ 7 tuổi phải hỏi cả em');
  await head.says('thôi');
  await head.sees('Đã dừng');
  await head.presses('Giấy tờ năm nay', { on: card });
  await head.sees('Giấy tờ gì năm nay');
  await head.says('học bạ lớp 6');
  await head.sees('2027: học bạ lớp 6');
});

test('half a year and a month before 18 officer and sponsor are told, the sponsor without a name; then it ends', async () => {
  const { app, head, hung } = cast;
  app.clock.set('2031-11-20T09:00:00+07:00');
  await app.tick();
  await head.sees('đủ 18 tuổi ngày 12/05/2032');
  expect((await hung.sees('đỡ đầu đủ 18 tuổi')).said).not.toContain('Vương');
  app.clock.set('2032-04-20T09:00:00+07:00');
  await app.tick();
  const told = await head.sees('đủ 18 tuổi ngày 12/05/2032');
  await head.presses('Mở hồ sơ', { on: told });
  await head.presses('Kết thúc hồ sơ', { on: await head.sees('Đang được đỡ đầu') });
  await head.presses('rời địa phương', { on: await head.sees('Vì sao kết thúc') });
  await head.presses('Ghi vào sổ', { on: await head.sees('Kết thúc hồ sơ, chưa ghi') });
  await head.sees('Đã kết thúc hồ sơ em số');
  expect(await app.db.sponsorship.count({ where: { endedOn: null } })).toBe(0);
});
