/** Movements by chat: started, registered for by officers and members, withdrawn, reviewed; ratings with years in a row. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
beforeAll(async () => {
  cast = await kimLien();
  for (const name of ['Trần Thị Hoa', 'Lê Thị Lan', 'Phạm Văn Cường']) await cast.app.offline(name, cast.lienSon);
  await cast.app.offline('Hồ Thị Mai', cast.mau);
});
/** Between two conversations some minutes pass: nobody writes so much at once. */
beforeEach(() => cast.app.clock.advance(300_000));
afterAll(() => cast?.app.stop());

const registered = () => cast.app.db.movementRegistration.count({ where: { withdrawnOn: null } });

test('the chair starts a movement in one sentence, is shown it first, and a second press starts no second one', async () => {
  const { app, chair } = cast;
  await chair.says('phát động 5 không 3 sạch từ 1/1/2026 đến 31/12/2026, hội viên');
  const preview = await chair.sees('chưa phát động');
  expect(preview.said).toContain('Tên: 5 không 3 sạch');
  expect(preview.said).toContain('Ai đăng ký: từng hội viên');
  expect(await app.db.movement.count()).toBe(0);
  await chair.presses('Mở phong trào', { on: preview });
  await chair.sees('Đã mở phong trào 5 không 3 sạch');
  await chair.presses('Mở phong trào', { on: preview });
  await app.settled();
  expect(await app.db.movement.count()).toBe(1);
  await chair.says('phat dong 5 khong 3 sach tu 1/3/2026 den 31/12/2026, hoi vien');
  await chair.presses('Mở phong trào', { on: await chair.sees('chưa phát động') });
  await chair.sees('Đơn vị đã có phong trào');
  await chair.says('thôi');
  await chair.sees('Đã dừng');
});

test('names in a line, without marks, with a namesake asked about and one of another chapter told so', async () => {
  const { app, head, lienSon } = cast;
  await app.offline('Nguyễn Thị Hoa', lienSon);
  await head.says('dang ky 5 khong 3 sach: Hoa, Lan, Cuong');
  await head.presses('Trần Thị Hoa', { on: await head.sees('Có mấy người tên "Hoa"') });
  const preview = await head.sees('chưa ghi đăng ký');
  expect(preview.said).toContain('Phong trào: 5 không 3 sạch');
  expect(preview.said).toContain('Trần Thị Hoa, Lê Thị Lan, Phạm Văn Cường');
  expect(await registered()).toBe(0);
  await head.presses('Ghi đăng ký', { on: preview });
  await head.sees('Đã ghi thêm 3 đăng ký');
  expect(await registered()).toBe(3);
  await head.presses('Ghi đăng ký', { on: preview });
  await app.settled();
  expect(await registered()).toBe(3);

  await head.says('đăng ký 5 không 3 sạch: Mai');
  await head.sees('không có');
  await head.says('thôi');
  await head.sees('Đã dừng');
});

test('all of a chapter but one, after a restart in the middle; the share says how many of how many on which day', async () => {
  const { app, head } = cast;
  await head.says('cả chi hội đăng ký 5 không 3 sạch trừ ông Hùng');
  await head.sees('trừ Nguyễn Trung Hùng');
  await app.restart();
  await head.says('đồng ý');
  await head.sees('Đã ghi thêm');
  const card = await head.sees('Tính đến ngày 21/11/2026');
  expect(card.said).toMatch(/Hội viên đăng ký: \d+,?\d* % \(6 trên 7\)/);
  expect(card.said).not.toContain('Hội viên đăng ký: 100');
});

test('a member registers by a sentence and a press, twice does nothing, and takes it back', async () => {
  const { app, hung } = cast;
  await hung.says('tôi đăng ký 5 không 3 sạch');
  const card = await hung.sees('5 không 3 sạch');
  await hung.presses('Tôi đăng ký', { on: card });
  await hung.sees('Đã ghi');
  await hung.presses('Tôi đăng ký', { on: card });
  await hung.sees('đã đăng ký 5 không 3 sạch từ trước');
  await hung.says('phong trào');
  const mine = await hung.sees('đã đăng ký');
  await hung.presses('Tôi tự xét: đạt', { on: mine });
  await hung.sees('tự xét đạt');
  await hung.presses('Tôi xin rút', { on: mine });
  await hung.sees('Đã rút đăng ký');
  expect(await app.db.movementRegistration.count({ where: { withdrawnOn: { not: null } } })).toBe(1);
});

test('a number without names, and one that cannot be', async () => {
  const { chair, app } = cast;
  await chair.says('Chi hội Xóm Mậu đăng ký 5 không 3 sạch 900 người');
  await chair.presses('Ghi đăng ký', { on: await chair.sees('chưa ghi đăng ký') });
  await chair.sees('nhiều hơn số hội viên của đơn vị (1)');
  await chair.says('sửa người đăng ký thành 1 người');
  await chair.presses('Ghi đăng ký', { on: await chair.sees('1 người') });
  await chair.sees('Đã ghi thêm 1 đăng ký');
  expect((await chair.sees('Chi hội tham gia')).said).toContain('Chưa có: Chi hội Sen 1');
  expect(await app.db.movementTally.count()).toBe(1);
});

test('who leaves is taken out by a sentence, and the one in their place is not written down unasked', async () => {
  const { head, app } = cast;
  const before = await registered();
  await head.says('ông Cường rút khỏi 5 không 3 sạch, thay bằng ông Hùng');
  const preview = await head.sees('chưa rút đăng ký');
  expect(preview.said).toContain('Phạm Văn Cường');
  expect(preview.said).not.toContain('Hùng');
  await head.presses('Rút', { on: preview });
  await head.sees('Đã rút 1 đăng ký');
  await app.settled();
  expect(await registered()).toBe(before - 1);
});

test('the review says who has met it; who is not registered cannot be reviewed', async () => {
  const { head, app } = cast;
  await head.says('xét phong trào 5 không 3 sạch: đạt cả chi hội trừ bà Lan, biên bản số 3');
  const preview = await head.sees('chưa ghi');
  expect(preview.said).toContain('Biên bản: biên bản số 3');
  await head.presses('Ghi kết quả', { on: preview });
  await head.sees(/Đã ghi kết quả xét: \d+ đạt, 1 chưa đạt/);
  expect(await app.db.movementRegistration.count({ where: { verdict: 'missed' } })).toBe(1);
  await head.says('xét phong trào 5 không 3 sạch: đạt Hùng');
  await head.presses('Ghi kết quả', { on: await head.sees('chưa ghi') });
  await head.sees('Nguyễn Trung Hùng chưa đăng ký');
  await head.says('thôi');
  await head.sees('Đã dừng');
});

test('registration after the end is refused in one sentence', async () => {
  const { app, chair, head } = cast;
  await chair.says('phát động tuyến đường hoa từ 1/9/2026 đến 31/10/2026, chi hội');
  await chair.presses('Mở phong trào', { on: await chair.sees('chưa phát động') });
  await chair.sees('Đã mở phong trào tuyến đường hoa');
  await head.says('/ghiphongtrao');
  await head.presses('tuyến đường hoa', { on: await head.sees('Phong trào nào?') });
  await head.presses('Đơn vị nhận, không ghi tên ai', { on: await head.sees('Những ai đăng ký?') });
  const preview = await head.sees('chưa ghi đăng ký');
  expect(preview.said).toContain('Người đăng ký: Chi hội Liên Sơn');
  await head.presses('Ghi đăng ký', { on: preview });
  await head.sees('tuyến đường hoa đã hết hạn đăng ký ngày 31/10/2026');
  expect(await app.db.movementRegistration.count({ where: { personId: null } })).toBe(0);
  await head.says('thôi');
  await head.sees('Đã dừng');
});

test('a list as a file: its names are registered after they were shown', async () => {
  const { head, app, lienSon } = cast;
  for (const name of ['Đỗ Thị Nga', 'Vũ Văn Tài']) await app.offline(name, lienSon);
  const bytes = Buffer.from('STT,Họ và tên,Xóm\n1,Đỗ Thị Nga,Liên Sơn\n2,Vũ Văn Tài,Liên Sơn\n');
  const file = { name: 'danh-sach.csv', mime: 'text/csv', bytes };
  await head.sendsDocument({ ...file, caption: '/ghiphongtrao 5 không 3 sạch' });
  const preview = await head.sees('chưa ghi đăng ký');
  expect(preview.said).toContain('Đỗ Thị Nga, Vũ Văn Tài');
  await head.presses('Ghi đăng ký', { on: preview });
  await head.sees('Đã ghi thêm 2 đăng ký');
});

test('a unit is rated year by year, and the years in a row are counted; a year to come is refused', async () => {
  const { head } = cast;
  for (const year of [2023, 2024, 2025]) {
    await head.says(`xếp loại năm ${year} hoàn thành xuất sắc`);
    await head.presses('Ghi xếp loại', { on: await head.sees('chưa ghi') });
    await head.sees(`Đã ghi năm ${year}`);
    cast.app.clock.advance(60_000);
  }
  await head.says('xếp loại');
  await head.sees('3 năm liền hoàn thành xuất sắc nhiệm vụ');
  await head.says('xep loai nam 2031 hoan thanh tot');
  await head.presses('Ghi xếp loại', { on: await head.sees('chưa ghi') });
  await head.sees('chưa tới hoặc quá xa');
});
