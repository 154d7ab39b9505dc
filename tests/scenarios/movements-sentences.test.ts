/** Movements, prizes, works and events as officers and members say them, with marks and without; each is shown before it is written. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
beforeAll(async () => {
  cast = await kimLien();
  const { app, chair, lienSon } = cast;
  for (const name of ['Trần Thị Hoa', 'Lê Thị Lan', 'Phạm Văn Cường', 'Đỗ Văn Tám', 'Hoàng Thị Nụ'])
    await app.offline(name, lienSon);
  for (const said of [
    'phát động 5 không 3 sạch từ 1/1/2026 đến 31/12/2026, hội viên',
    'phát động Gia đình văn hóa từ 1/1/2026 đến 31/12/2026, hộ gia đình',
  ]) {
    await chair.says(said);
    await chair.presses('Mở phong trào', { on: await chair.sees('chưa phát động') });
    await chair.sees('Đã mở phong trào');
    app.clock.advance(300_000);
  }
});
beforeEach(() => cast.app.clock.advance(300_000));
afterAll(() => cast?.app.stop());

type Who = 'head' | 'chair' | 'hung';
const lines: [who: Who, said: string, sees: RegExp][] = [
  [
    'head',
    '5 không 3 sạch: cả chi hội đăng ký hết, chỉ có ông Hùng không',
    /: cả Chi hội Liên Sơn, trừ Nguyễn Trung Hùng/,
  ],
  ['head', 'ca chi hoi dang ky 5 khong 3 sach, chi co ba Lan la chua', /: cả Chi hội Liên Sơn, trừ Lê Thị Lan/],
  ['head', 'chi hội tôi đăng ký đủ 5 không 3 sạch chỉ thiếu bà Nụ', /: cả Chi hội Liên Sơn, trừ Hoàng Thị Nụ/],
  ['head', 'nha ong Tam dang ky gia dinh van hoa', /Phong trào: Gia đình văn hóa[\s\S]*Đỗ Văn Tám/],
  ['head', 'bỏ tên bà Nụ khỏi 5 không 3 sạch', /chưa rút đăng ký[\s\S]*Hoàng Thị Nụ/],
  [
    'head',
    'xét 5 không 3 sạch: cả chi hội đạt trừ ông Tám, theo biên bản số 5',
    /Đạt: cả Chi hội Liên Sơn, trừ Đỗ Văn Tám[\s\S]*biên bản số 5/,
  ],
  ['head', 'bình xét 5 không 3 sạch, Hoa, Lan, Cường đạt', /Đạt: Trần Thị Hoa, Lê Thị Lan, Phạm Văn Cường/],
  ['head', 'ai chưa đăng ký 5 không 3 sạch', /Tính đến ngày/],
  ['head', 'bao nhieu nguoi dang ky 5 khong 3 sach roi', /Tính đến ngày/],
  [
    'chair',
    'xếp loại chi hội Liên Sơn năm 2025 hoàn thành xuất sắc',
    /Đơn vị: Chi hội Liên Sơn\nXếp loại: hoàn thành xuất sắc/,
  ],
  ['chair', 'chi hoi Lien Son nam 2025 hoan thanh xuat sac nhiem vu', /Đơn vị: Chi hội Liên Sơn\nXếp loại/],
  ['chair', 'năm 2025 xóm Mậu xếp loại khá', /Đơn vị: Chi hội Xóm Mậu\nXếp loại: hoàn thành tốt/],
  [
    'chair',
    'giao chỉ tiêu 5 không 3 sạch: Liên Sơn 20 người, Sen 1 15 người',
    /Chi hội Liên Sơn: 20 người\nChi hội Sen 1: 15 người/,
  ],
  [
    'chair',
    'chi tieu 5 khong 3 sach moi chi hoi 20 nguoi',
    /Liên Sơn: 20 người\nChi hội Xóm Mậu: 20 người\nChi hội Sen 1: 20 người/,
  ],
  ['head', 'làm được 38 cột cờ trị giá 16 triệu', /Việc: 38 cột cờ\nTrị giá: 16\.000\.000đ\nKhối lượng: 38 cột/],
  ['head', 'xóm tôi vừa dựng 38 cột cờ hết 16 triệu đồng', /Việc: 38 cột cờ\nTrị giá: 16\.000\.000đ/],
  [
    'head',
    'lam duoc duong be tong 50m x 5m, gia dinh ong Hung hien, tri gia 300 trieu',
    /Việc: duong be tong 50m x 5m\nTrị giá: 300\.000\.000đ[\s\S]*Người hiến: gia dinh ong Hung/,
  ],
  ['head', 'chi hội đạt giải nhì hội thi tuyến đường cờ cấp huyện', /Khen: Chi hội Liên Sơn[\s\S]*giải nhì/],
  ['head', 'doi keo co chi hoi duoc giai ba cap xa', /Khen: Chi hội Liên Sơn/],
  ['head', 'lấy danh sách trao thưởng buổi tổng kết', /chờ trao/],
  [
    'head',
    'tổ chức 3 buổi nói chuyện truyền thống, buổi 1 800 em, buổi 2: 732 người, buổi 3 700 lượt',
    /Việc: nói chuyện truyền thống\n[\s\S]*Lượt người: 2\.232\nSố buổi: 3/,
  ],
  [
    'head',
    'đã nói chuyện truyền thống 3 buổi, 2.232 lượt người dự, phối hợp trường THCS Kim Liên',
    /Lượt người: 2\.232[\s\S]*Phối hợp: trường THCS Kim Liên/,
  ],
  ['head', 'hom qua ra quan don ve sinh 45 nguoi', /Lượt người: 45[\s\S]*20\/11\/2026/],
  ['head', 'tiễn 14 thanh niên nhập ngũ, tặng mỗi em 100 nghìn', /Số em: 14\nĐã tặng \(tất cả\): 1\.400\.000đ/],
  ['hung', 'cho tui tham gia 5 khong 3 sach voi', /5 không 3 sạch \(1\/1\/2026/],
  ['hung', 'vợ chồng tôi đăng ký gia đình văn hóa năm nay', /Gia đình văn hóa \(1\/1\/2026/],
  ['hung', 'tôi muốn rút khỏi 5 không 3 sạch', /5 không 3 sạch \(1\/1\/2026/],
];

describe('said as people say it', () => {
  test.each(lines)('%s: %s', async (who, said, seen) => {
    const user = cast[who];
    await user.says(said);
    await user.sees(seen);
    await user.says('thôi');
    await cast.app.settled();
  });
});

test('nothing of it was written', async () => {
  const { db } = cast.app;
  expect([
    await db.movementRegistration.count(),
    await db.movementQuota.count(),
    await db.unitRating.count(),
    await db.work.count(),
    await db.event.count(),
    await db.enlistment.count(),
    await db.commendation.count(),
  ]).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test('several quotas are set by one press', async () => {
  const { app, chair } = cast;
  await chair.says('giao chỉ tiêu 5 không 3 sạch: Liên Sơn 20 người, Sen 1 15 người');
  await chair.presses('Ghi chỉ tiêu', { on: await chair.sees('chưa ghi') });
  await chair.sees('Đã giao chỉ tiêu cho 2 đơn vị');
  expect((await app.db.movementQuota.findMany({ orderBy: { target: 'asc' } })).map(({ target }) => target)).toEqual([
    15, 20,
  ]);
});

test('how many came to what was called lately is no event of its own', async () => {
  const { head, app, lienSon } = cast;
  const { id: createdById } = await app.db.person.findFirstOrThrow({ where: { fullName: 'Nguyễn Văn Sơn' } });
  const at = new Date(app.clock.now().getTime() - 20 * 3_600_000);
  await app.db.meeting.create({
    data: { unitId: lienSon.id, title: 'Dọn vệ sinh', place: 'xóm', startsAt: at, createdById, createdAt: at },
  });
  await head.says('hôm qua dọn vệ sinh được 45 người');
  expect((await head.sees(() => true)).said).not.toContain('Số buổi: 1');
  await head.says('thôi');
  await app.settled();
  await head.says('thêm bà Lan vào danh sách khen thưởng');
  expect((await head.sees(() => true)).said).not.toContain('chờ trao');
  await head.says('thôi');
  await app.settled();
});

test('questions and what is to come are no works and no events', async () => {
  const { head, app } = cast;
  for (const said of [
    'mai ra quân dọn vệ sinh 45 người',
    'làm được bao nhiêu cột cờ rồi nhỉ',
    'ai được giải nhất vậy',
  ]) {
    await head.says(said);
    expect((await head.sees(() => true)).said, said).not.toMatch(/Trị giá|Số buổi: 1|Danh hiệu, giải/);
    await head.says('thôi');
    await app.settled();
    app.clock.advance(300_000);
  }
});
