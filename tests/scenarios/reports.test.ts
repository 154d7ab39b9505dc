/** A report from an officer's telephone: one sentence, the figures, what only they know, and out it goes. */
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFile } from '../../src/runtime/file-store.ts';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
beforeAll(async () => {
  cast = await kimLien();
  const { app, lienSon, hung } = cast;
  const { id: personId } = await app.db.person.findFirstOrThrow({ where: { fullName: 'Nguyễn Trung Hùng' } });
  const { id: officerId } = await app.db.person.findFirstOrThrow({ where: { fullName: 'Nguyễn Văn Sơn' } });
  const visit = (day: string, dong: bigint) => ({
    unitId: lienSon.id,
    personId,
    reason: 'sick' as const,
    state: 'done' as const,
    createdById: officerId,
    createdAt: new Date(day),
    visitorId: officerId,
    visitedOn: new Date(day),
    givenDong: dong,
  });
  await app.db.visit.createMany({
    data: [visit('2026-08-05', 500_000n), visit('2026-10-12', 300_000n), visit('2025-09-01', 100_000n)],
  });
  expect(hung).toBeDefined();
});
afterAll(() => cast?.app.stop());

test('one sentence shows the half-year with the year before; a figure leads to its rows', async () => {
  const { head } = cast;
  await head.says('lam bao cao 6 thang');
  const summary = await head.sees('Chi hội Liên Sơn: số liệu 6 tháng cuối năm 2026');
  expect(summary.said).toContain('Lượt thăm hội viên: 2 lượt (cùng kỳ 1 lượt)');
  expect(summary.said).toContain('Tiền thăm hỏi: 800.000 đồng (cùng kỳ 100.000 đồng)');
  expect(summary.said.length).toBeLessThanOrEqual(2000);
  const next = await head.sees('Xin chọn việc làm tiếp');
  expect(next.said).toContain('hạn chế và phương hướng chưa viết');
  await head.presses('Xem từng số', { on: next });
  await head.presses('Chăm lo đời sống, nghĩa tình (2)', { on: await head.sees('Xem số liệu của mục nào?') });
  await head.presses('Tiền thăm hỏi: 800.000 đồng', { on: await head.sees('Bấm vào một số') });
  const rows = await head.sees('2 dòng ghi trong sổ');
  expect(rows.said).toContain('1. 05/8/2026 · Nguyễn Trung Hùng · ốm đau, nằm viện · Chi hội Liên Sơn · 500.000');
});

test('the officer adds their words; what is odd is asked; issued figures stay, later entries show, a correction is a new version', async () => {
  const { app, head, lienSon } = cast;
  await head.says('báo cáo 6 tháng cuối năm');
  await head.presses('Hạn chế, phương hướng', { on: await head.sees('Xin chọn việc làm tiếp') });
  await head.sees('Kỳ này còn hạn chế gì');
  await head.says('Một số hội viên ít tham gia sinh hoạt.\n- Họp còn muộn');
  await head.sees('Phương hướng, chỉ tiêu thời gian tới');
  await head.says('Kết nạp thêm 5 hội viên.');
  const preview = await head.sees('Xem lại, chưa giữ');
  await head.presses('Thêm số báo cáo', { on: preview });
  await head.sees('Báo cáo số mấy?');
  await head.says('5');
  await head.presses('Giữ lại', { on: await head.sees('Số: 5') });
  await head.presses('Chốt báo cáo', { on: await head.sees('Đã giữ') });
  const odd = await head.sees('Trước khi chốt báo cáo');
  expect(odd.said).toMatch(/Tháng 7, 8, 9, 10, 11 không có buổi họp nào, đúng không\?/);
  expect(odd.said).not.toContain('Phần hạn chế chưa viết');
  await head.presses('Đúng, chốt báo cáo', { on: odd });
  await head.sees('Đã chốt báo cáo 6 tháng cuối năm 2026, bản thứ 1');
  await head.sees('Báo cáo bản Word');
  const report = await app.db.report.findFirstOrThrow({ where: { unitId: lienSon.id } });
  expect([report.version, report.number, report.signedOn]).toEqual([1, 5, null]);
  expect(`${report.limits}${report.directions}`).not.toMatch(/hội viên|Kết nạp/);

  // A second press issues nothing twice.
  await head.presses('Đúng, chốt báo cáo', { on: odd });
  await head.sees('đã chốt, bản thứ 1, và số liệu không đổi');
  expect(await app.db.report.count()).toBe(1);

  const file = await app.db.file.findFirstOrThrow({ orderBy: { id: 'desc' }, where: { mime: { contains: 'word' } } });
  const stored = await readFile({ tx: app.db, encryption: app.app.encryption }, file.id);
  expect(stored.name).toBe('bao-cao-chi-hoi-lien-son-2026-07-01-2026-12-31.docx');
  const xml = strFromU8(unzipSync(stored.bytes)['word/document.xml']!).replaceAll(/<[^>]+>/g, '|');
  for (const said of ['Số: 05/BC-', 'KẾT QUẢ CÔNG TÁC HỘI', 'Một số hội viên ít tham gia sinh hoạt.', 'Họp còn muộn'])
    expect(xml).toContain(said);
  expect(xml).toMatch(/ngày\u00a0+tháng/);

  await head.says('thăm bà Trâm ốm, biếu 200.000đ hôm qua');
  await head.presses('Ghi vào sổ', { on: await head.sees('Xem lại, chưa ghi vào sổ') });
  await head.sees('Đã ghi vào sổ thăm');
  await head.says('bao cao 6 thang cuoi nam 2026');
  const kept = await head.sees('đã chốt, bản thứ 1');
  expect(kept.said).toContain('Tiền thăm hỏi: khi chốt 800.000 đồng, nay 1.000.000 đồng');
  await head.presses('Chốt báo cáo', { on: kept });
  await head.presses('Đúng, chốt báo cáo', { on: await head.sees('Trước khi chốt báo cáo') });
  await head.sees('bản thứ 2');
  const versions = await app.db.report.findMany({ where: { unitId: lienSon.id }, orderBy: { version: 'asc' } });
  const dong = (figures: unknown) =>
    (figures as { key: string; value: number }[]).find(({ key }) => key === 'visits.dong')?.value;
  expect(versions.map(({ version, number, figures }) => [version, number, dong(figures)])).toEqual([
    [1, 5, 800_000],
    [2, 5, 1_000_000],
  ]);
});

test('who stands above sees what chapters have sent, reminds the others, and their figures add up', async () => {
  const { app, chair, head, mau } = cast;
  const mauHead = app.telegram.user({ firstName: 'Phạm Văn', lastName: 'Mậu' });
  await app.officer(mauHead, mau);
  await chair.says('làm báo cáo sơ kết 6 tháng cuối năm 2026');
  const next = await chair.sees('Đơn vị trực thuộc đã gửi báo cáo: 1/3');
  await chair.presses('Nhắc nơi chưa gửi', { on: next });
  const reminded = await chair.sees('Đã nhắc 1 đơn vị');
  expect(reminded.said).toContain('Chưa nhắn được: Chi hội Sen 1');
  const reminder = await mauHead.sees('Chi hội Xóm Mậu chưa gửi báo cáo 6 tháng cuối năm 2026');
  await mauHead.presses('Xem báo cáo', { on: reminder });
  await mauHead.sees('Chi hội Xóm Mậu: số liệu');
  // One of several chapters by the end of its name; then another period that cannot be read.
  await chair.says('báo cáo tháng 10 chi hội Liên Sơn');
  await chair.sees('Chi hội Liên Sơn: số liệu tháng 10 năm 2026');
  await chair.says('/baocao');
  await chair.sees('Báo cáo kỳ nào?');
  await chair.says('kỳ vừa qua đó');
  await chair.sees('chưa đọc được kỳ báo cáo');
  await chair.says('quý 3');
  await chair.sees('Hội CCB xã Kim Liên: số liệu quý III năm 2026');
  expect(head).toBeDefined();
});

test('the picture and the spreadsheet are sent; members get none of it', async () => {
  const { app, head, hung } = cast;
  app.clock.set('2026-11-21T13:00:00+07:00');
  await head.says('báo cáo 6 tháng cuối năm');
  const next = await head.sees('Xin chọn việc làm tiếp');
  await head.presses('Bảng tính', { on: next });
  await head.sees('Bảng tính có mọi số liệu');
  await head.presses('Ảnh chiếu', { on: next });
  await head.sees('Ảnh số liệu chính');
  expect(await app.db.auditEntry.count({ where: { action: 'reports.export' } })).toBe(1);
  await hung.says('/baocao');
  await hung.sees('dành cho cán bộ');
});

test('the minutes of a meeting and the list of members are papers of the same form', async () => {
  const { app, head, lienSon } = cast;
  app.clock.set('2026-11-21T14:00:00+07:00');
  const people = await app.db.membership.findMany({ where: { unitId: lienSon.id, standing: 'member' } });
  const { id: createdById } = await app.db.person.findFirstOrThrow({ where: { fullName: 'Nguyễn Văn Sơn' } });
  await app.db.meeting.create({
    data: {
      unitId: lienSon.id,
      title: 'Sinh hoạt chi hội tháng 11',
      place: 'nhà văn hóa xóm Liên Sơn',
      startsAt: new Date('2026-11-20T14:00:00+07:00'),
      createdById,
      createdAt: new Date('2026-11-15T08:00:00+07:00'),
      invitees: { create: people.map(({ personId, unitId }, at) => ({ personId, unitId, attended: at > 0 })) },
    },
  });
  const paper = async () => {
    const file = await app.db.file.findFirstOrThrow({ orderBy: { id: 'desc' }, where: { mime: { contains: 'word' } } });
    const { bytes } = await readFile({ tx: app.db, encryption: app.app.encryption }, file.id);
    return strFromU8(unzipSync(bytes)['word/document.xml']!).replaceAll(/<[^>]+>/g, '|');
  };
  await head.says('lam bien ban hop');
  await head.sees('Biên bản Sinh hoạt chi hội tháng 11');
  const minutes = await paper();
  for (const said of ['BIÊN BẢN', 'THƯ KÝ', 'CHỦ TRÌ', 'DANH SÁCH ĐIỂM DANH', 'Võ Thị Trâm', 'ngày 20/11/2026'])
    expect(minutes).toContain(said);
  expect(minutes).toContain(`Có mặt ${people.length - 1}/${people.length} người`);

  await head.says('in danh sách hội viên');
  await head.sees(`Danh sách ${people.length} hội viên của Chi hội Liên Sơn`);
  const list = await paper();
  expect(list).toContain(`Hội viên Chi hội Liên Sơn (${people.length} người)`);
  expect(list).not.toMatch(/09\d{8}/);
});

test('a unit chooses the form of its papers by a sentence; the units below follow, their two head lines are their own', async () => {
  const { app, chair, head } = cast;
  await chair.says('the thuc van ban dang');
  const preview = await chair.sees('Đầu văn bản, chưa giữ');
  expect(preview.said).toContain('Thể thức: Thể thức văn bản Đảng');
  await chair.presses('Giữ lại', { on: preview });
  await chair.sees('Đã giữ đầu văn bản');
  const list = async () => {
    await head.says('in danh sách hội viên');
    await head.sees('bản Word để in');
    await app.settled();
    const file = await app.db.file.findFirstOrThrow({ orderBy: { id: 'desc' }, where: { mime: { contains: 'word' } } });
    const { bytes } = await readFile({ tx: app.db, encryption: app.app.encryption }, file.id);
    return strFromU8(unzipSync(bytes)['word/document.xml']!).replaceAll(/(?:<[^>]+>)+/g, '|');
  };
  const party = await list();
  expect(party).toContain('|CHI HỘI LIÊN SƠN|*|');
  expect(party).toContain('|ĐẢNG CỘNG SẢN VIỆT NAM|');

  await chair.says('đầu văn bản');
  await chair.sees('cơ quan cấp trên trực tiếp');
  await chair.says('Ủy ban MTTQ Việt Nam xã Kim Liên');
  await chair.sees('tên đơn vị ra văn bản');
  await chair.presses('Như tên đang có', {});
  await chair.sees('Địa danh');
  await chair.presses('Như tên đơn vị', {});
  await chair.sees('Chữ viết tắt');
  await chair.says('HCCB');
  await chair.presses('Giữ lại', { on: await chair.sees('Chữ viết tắt: HCCB') });
  await chair.sees('Đã giữ đầu văn bản');
  expect(await list()).toMatch(/Số:\u00a0+-DS\/HCCB/);
  await chair.says('văn bản theo thể thức nghị định 30');
  await chair.presses('Giữ lại', { on: await chair.sees('Đầu văn bản, chưa giữ') });
  await chair.sees('Đã giữ đầu văn bản');
  expect(await list()).toMatch(/CỘNG HÒA.*Số:\u00a0+\/DS-HCCB|Số:\u00a0+\/DS-HCCB.*CỘNG HÒA/);
});
