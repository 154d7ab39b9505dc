/** A list of members from a file into the roster and back, as officers do it on their telephones. */

import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAddress, openPhone } from '../../src/directory/contact.ts';
import { changeMembershipFields, changePersonFields } from '../../src/directory/roster.ts';
import type { UnitRef } from '../../src/directory/units.ts';
import { readFile } from '../../src/runtime/file-store.ts';
import { nastyFile } from '../features/lists/nasty.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function association(
  name: string,
  chapters: string[],
): Promise<{ unit: UnitRef; officer: FakeUser; below: UnitRef[] }> {
  const unit = await app.unit({ name, kind: 'commune' });
  const below: UnitRef[] = [];
  for (const chapter of chapters) below.push(await app.unit({ name: chapter, parent: unit }));
  const officer = app.telegram.user({ firstName: `Cán bộ ${name}` });
  await app.officer(officer, unit);
  return { unit, officer, below };
}

const csv = (text: string) => ({ name: 'ds.csv', mime: 'text/csv', bytes: new TextEncoder().encode(text) });
const membersOf = (unit: UnitRef) => app.db.membership.count({ where: { unit: { path: { has: unit.id } } } });
type PersonRow = Awaited<ReturnType<typeof personNamed>>;
const phoneOf = ({ id, phoneSealed }: PersonRow) => openPhone(app.encryption, id, phoneSealed);
const addressOf = ({ id, addressSealed }: PersonRow) => openAddress(app.encryption, id, addressSealed);
const personNamed = (fullName: string) => app.db.person.findFirstOrThrow({ where: { fullName } });

/** Every row that an import may touch, as it lies in the database. */
async function roster(unit: UnitRef) {
  const where = { memberships: { some: { unit: { path: { has: unit.id } } } } };
  return app.db.person.findMany({ where, include: { memberships: true }, orderBy: { id: 'asc' } });
}

test('the nastiest list: seen first, written on a word, mended by a file, taken back exactly', async () => {
  const { unit, officer, below } = await association('Hội CCB xã Kim Liên', [
    'Chi hội Liên Sơn',
    'Chi hội Liên Mậu 1',
    'Chi hội Liên Mậu 2',
  ]);
  const [sonUnit] = below as [UnitRef, ...UnitRef[]];
  await app.unit({ name: 'Chi hội Xuân Lâm' });
  const known = await app.offline('Nguyễn Văn An', sonUnit, '0912345678');
  const before = await roster(unit);

  await officer.says('nhap danh sach');
  await officer.sees('Xin gửi tệp danh sách');
  await officer.sendsPhoto();
  await officer.sees('Đây là ảnh');
  await officer.sendsDocument({
    name: 'ds.xls',
    mime: 'application/vnd.ms-excel',
    bytes: new Uint8Array(Buffer.from('d0cf11e0a1b11ae1', 'hex')),
  });
  await officer.sees('Lưu thành');
  await officer.sendsDocument({ name: 'hội viên.xlsx', mime: XLSX, bytes: await nastyFile() });
  const preview = await officer.sees('Xem trước');
  expect(preview.said).toContain('Mới: 15 người');
  expect(preview.said).toContain('Có thay đổi: 1 người');
  expect(preview.said).toContain('Nghi trùng, cần xem lại: 2 người');
  expect(preview.said).toContain('Danh sách!B11 "Phạm Văn Dũng (mất 2024)"');
  expect(preview.said).toContain('Cột không nhập: Size áo');
  expect(preview.said).toContain('Số CCCD → không lưu');
  expect(await membersOf(unit)).toBe(1);

  await officer.presses('Nhận tệp có ghi lỗi', { on: preview });
  await officer.sees('cột "Lỗi"');
  const [sent] = await app.db.file.findMany({ orderBy: { id: 'desc' }, take: 1 });
  const file = await readFile({ tx: app.db, encryption: app.encryption }, sent?.id ?? '');
  expect(file.name).toMatch(/^sua-loi/);
  const [sheet] = await readXlsxFile(Buffer.from(file.bytes));
  const told = sheet?.data.flatMap((row, index) =>
    row.at(-1) && row.length === 12 ? [`${index + 1}: ${row.at(-1)}`] : [],
  );
  expect(told).toContain('27: Danh sách!C27: công thức trong ô bị lỗi\nDanh sách!E27: công thức trong ô bị lỗi');
  expect(told?.join('\n')).toContain('F36');

  await officer.says('ghi');
  const done = await officer.sees('Đã ghi 16 người');
  const an = await app.db.person.findUniqueOrThrow({ where: { id: known } });
  expect(an.birthDate).toEqual(new Date('1958-05-12'));
  expect(phoneOf(await personNamed('Nguyễn Thị Quý'))).toBe('0987000111');
  const inSon = await app.db.membership.count({ where: { unitId: sonUnit.id, standing: 'member' } });
  expect(inSon).toBe(5);
  expect(await app.db.auditEntry.count({ where: { action: 'roster.imported', unitId: unit.id } })).toBe(1);

  // Changed meanwhile: one that was new, and what somebody is counted as.
  const binh = await personNamed('Trần Thị Bình');
  const keeper = { tx: app.db, encryption: app.encryption };
  await changePersonFields(
    keeper,
    binh.id,
    { sex: 'female', formerPost: 'y tá' },
    { actorId: null, now: app.clock.now() },
  );
  await officer.presses('Hoàn tác', { on: done });
  await officer.presses('Hoàn tác, trả sổ như trước', { on: await officer.sees('Trả sổ của') });
  await officer.sees('Đã trả 15 người về như trước. Giữ nguyên 1 người');
  const after = await roster(unit);
  expect(after.filter(({ id }) => id !== binh.id)).toEqual(before);
  expect(after.map(({ id }) => id)).toContain(binh.id);
  expect(await app.db.person.count({ where: { fullName: 'Nguyễn Thị Quý' } })).toBe(0);
  await officer.presses('Hoàn tác', { on: done });
  await officer.sees('đã được hoàn tác trước đó');
});

test('what is known is found again: the same, changed, doubtful, gone, and other units are refused', async () => {
  const { unit, officer, below } = await association('Hội Phụ nữ xã Nam Thanh', ['Chi hội Sen 1', 'Chi hội Sen 2']);
  const [one, two] = below as [UnitRef, UnitRef];
  await app.unit({ name: 'Chi hội Của Người Khác' });
  const lan = await app.offline('Hoàng Thị Lan', one, '0911000001');
  await app.offline('Lê Thị Hoa', two, '0911000002');
  const xuan = await app.offline('Cao Thị Xuân', one);
  const keeper = { tx: app.db, encryption: app.encryption };
  const by = { actorId: null, now: app.clock.now() };
  await changePersonFields(keeper, lan, { birthYear: 1960 }, by);
  await changeMembershipFields(keeper, { personId: xuan, unitId: one.id }, { standing: 'died' }, by);
  const list = [
    'Họ và tên,Năm sinh,Điện thoại,Chi hội,Địa chỉ',
    'HOANG THI LAN,1960,0911000001,Sen 1,',
    'Lê Thị Hoa,1955,0911000002,Sen 1,',
    'Trần Thị Mới,1966,0911000001,Sen 2,"số 5, xóm Sen"',
    'Võ Thị Cúc,1961,0911000003,Của người khác,',
    'Cao Thị Xuân,,,Sen 1,',
    'Phan Thị Thu,1970,911000009,sen 2,=1+1',
  ].join('\n');
  await officer.says('/nhap');
  await officer.sees('Xin gửi tệp');
  await officer.sendsDocument(csv(list));
  const preview = await officer.sees('Xem trước');
  for (const line of [
    'Mới: 1 người',
    'Có thay đổi: 0 người',
    'Giống như trong sổ: 1 người',
    'Nghi trùng, cần xem lại: 2 người',
    'D5 "Của người khác": đơn vị này không do bác phụ trách',
    'A6 "Cao Thị Xuân": trong sổ đang ghi là đã mất',
    'A3 Lê Thị Hoa: có lẽ là người này ở đơn vị khác: Lê Thị Hoa, Chi hội Sen 2',
    'A4 Trần Thị Mới: cùng số điện thoại với Hoàng Thị Lan',
  ])
    expect(preview.said).toContain(line);
  await officer.says('linh tinh');
  await officer.sees('Tôi chưa hiểu');
  // Somebody changes the roster before the word: it is shown again.
  await app.offline('Phan Thị Thu', two, '0911000009');
  await officer.says('ghi cả');
  const again = await officer.sees('vừa có người thay đổi');
  expect(again.said).toContain('Có thay đổi: 1 người');
  await officer.says('ghi cả');
  await officer.sees('Đã ghi 3 người');
  const hoa = await app.db.person.findMany({ where: { fullName: 'Lê Thị Hoa' }, include: { memberships: true } });
  expect(hoa).toHaveLength(1);
  expect(hoa[0]?.memberships).toHaveLength(2);
  expect((await app.db.person.findUniqueOrThrow({ where: { id: lan } })).fullName).toBe('Hoàng Thị Lan');
  expect(addressOf(await personNamed('Phan Thị Thu'))).toBe('=1+1');

  // Out again: texts stay texts, phones keep their zero, and the file can be read back without a change.
  await officer.says('xuất danh sách');
  await officer.presses('Xuất 4 hội viên', { on: await officer.sees('Xuất danh sách 4 hội viên') });
  await officer.sees('Xin xoá tệp');
  const [kept] = await app.db.file.findMany({ orderBy: { id: 'desc' }, take: 1 });
  const out = await readFile({ tx: app.db, encryption: app.encryption }, kept?.id ?? '');
  const [sheet] = await readXlsxFile(Buffer.from(out.bytes));
  const thu = sheet?.data.find((row) => row[1] === 'Phan Thị Thu');
  expect(thu?.slice(0, 6)).toEqual(['Chi hội Sen 2', 'Phan Thị Thu', 1970, null, '0911000009', '=1+1']);
  expect(await app.db.auditEntry.count({ where: { action: 'roster.exported', unitId: unit.id } })).toBe(1);
  await officer.says('/nhap');
  await officer.sees('còn hoàn tác được');
  await officer.sendsDocument({ name: 'xuat.xlsx', mime: XLSX, bytes: out.bytes });
  expect((await officer.sees('Không có gì để ghi')).said).toContain('Giống như trong sổ: 5 người');
  await officer.says('thôi');
  await officer.sees('Đã dừng');
});

test('members neither import nor export, officers not for others, and files are gone after a day', async () => {
  const { unit, officer, below } = await association('Hội Người cao tuổi xã Hùng Tiến', ['Chi hội Hùng 1']);
  const [one] = below as [UnitRef];
  const member = app.telegram.user({ firstName: 'Hội viên Tò Mò' });
  await app.member(member, one);
  for (const command of ['/nhap', '/xuat']) {
    await member.says(command);
    expect((await member.sees(() => true)).said).not.toContain('tệp');
  }
  const other = await association('Hội khác xã Hùng Tiến', []);
  await other.officer.says('xuất danh sách Hội Người cao tuổi xã Hùng Tiến');
  await other.officer.sees('chưa thấy đơn vị ấy');
  await officer.says('/nhap');
  await officer.sees('Xin gửi tệp');
  await officer.sendsDocument(csv('Họ và tên;Năm sinh\nTô Văn Bí Mật;1950\n'));
  await officer.sees('Mới: 1 người');
  app.clock.set(new Date(app.clock.now().getTime() + 25 * 3600_000));
  await app.tick();
  expect(await app.db.rosterFile.findMany()).toEqual([]);
  // Nothing but the one who was there.
  expect(await membersOf(unit)).toBe(1);
});
