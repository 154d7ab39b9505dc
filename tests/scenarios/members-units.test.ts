import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { isWithin, type UnitRef } from '../../src/directory/units.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';

let app: TestApp;
let boss: FakeUser;
let association: UnitRef;
let number = 0;

beforeAll(async () => {
  app = await startTestApp();
});

afterAll(() => app.stop());

beforeEach(async () => {
  number += 1;
  boss = app.telegram.user({ firstName: `Quản trị ${number}` });
  association = await app.unit({ name: `Hội LHPN xã ${number}`, kind: 'association' });
  await app.administrator(boss, association);
});

const named = (name: string) => app.db.unit.findMany({ where: { name, path: { has: association.id } } });

test('a unit is added in one line, with or without diacritics, and shown in the tree with its members', async () => {
  await boss.says(`/donvi thêm Chi hội Liên Sơn thuộc Hội LHPN xã ${number}`);
  await boss.presses('Đồng ý', { on: await boss.sees('Thêm Chi hội Liên Sơn') });
  await boss.sees('Đã thêm 1 đơn vị');
  await boss.says(`/donvi them Chi hội Liên Cát thuoc hoi lhpn xa ${number}`);
  await boss.presses('Đồng ý', { on: await boss.sees('Thêm Chi hội Liên Cát') });
  await boss.sees('Đã thêm 1 đơn vị');
  const [made] = await named('Chi hội Liên Sơn');
  expect(made).toMatchObject({ parentId: association.id, kind: 'chapter', path: [...association.path, made?.id] });
  await app.offline('Võ Thị Trâm', { ...association, ...made } as UnitRef);
  await boss.says('don vi');
  const tree = await boss.sees('Các đơn vị');
  expect(tree.said).toContain(
    `• Hội LHPN xã ${number}: 1 hội viên\n    • Chi hội Liên Sơn: 1 hội viên\n    • Chi hội Liên Cát: 0 hội viên`,
  );
});

test('several units at once, and the kind that the name says', async () => {
  await boss.says('/donvi thêm Chi hội Liên Mậu 1, Chi hội Liên Mậu 3\nHội CCB');
  await boss.presses('Đồng ý', { on: await boss.sees('Có đúng không') });
  await boss.sees('Đã thêm 3 đơn vị');
  const made = await app.db.unit.findMany({ where: { parentId: association.id }, orderBy: { id: 'asc' } });
  expect(made.map((unit) => [unit.name, unit.kind])).toEqual([
    ['Chi hội Liên Mậu 1', 'chapter'],
    ['Chi hội Liên Mậu 3', 'chapter'],
    ['Hội CCB', 'association'],
  ]);
});

test('what cannot be is said in one sentence', async () => {
  await app.unit({ name: 'Chi hội Liên Sơn', parent: association });
  const line = `/donvi thêm chi hoi lien son thuộc ${association.name}`;
  await boss.says(line);
  await boss.sees('đã có: chi hoi lien son');
  await boss.says('/donvi đổi tên Chi hội Liên Sown thành Chi hội X');
  await boss.sees('Tên gần giống: Chi hội Liên Sơn');
  await boss.says(`/donvi chuyển ${association.name} về Chi hội Liên Sơn`);
  await boss.sees('chính nó');
  await boss.says(`/donvi đổi tên Chi hội Liên Sơn thành ${'dài '.repeat(40)}`);
  await boss.sees('dài quá 100');
  await boss.says('/donvi thêm 12345 thuộc Chi hội Liên Sơn');
  await boss.sees('phải có chữ');
  await boss.says('/donvi lung tung');
  await boss.sees('/donvi thêm');
  expect(await named('Chi hội Liên Sơn')).toHaveLength(1);
});

test('a renaming is confirmed, once, even when the button is pressed twice', async () => {
  const unit = await app.unit({ name: 'Chi hội Thành Công', parent: association });
  await boss.says('/donvi đổi tên Chi hội Thành Công thành Chi hội Sen 2');
  await boss.sees('Đổi tên Chi hội Thành Công thành Chi hội Sen 2. Có đúng không?');
  expect(await named('Chi hội Sen 2')).toEqual([]);
  await app.restart();
  await boss.presses('Đồng ý');
  await boss.sees('Đã đổi tên');
  await boss.presses('Đồng ý');
  await app.settled();
  expect(boss.unseen).toEqual([]);
  expect(await named('Chi hội Sen 2')).toMatchObject([{ id: unit.id, nameFolded: 'chi hoi sen 2' }]);
});

test('a name that was taken between question and answer is refused, and the dialog is over', async () => {
  await app.unit({ name: 'Chi hội A', parent: association });
  await boss.says('/donvi đổi tên Chi hội A thành Chi hội B');
  await boss.sees('Có đúng không');
  await app.unit({ name: 'Chi hội B', parent: association });
  await boss.says('đồng ý');
  await boss.sees('đã có: Chi hội B');
  await boss.says('thôi');
  await boss.sees('không có việc nào đang làm dở');
});

test('a move takes what is below along', async () => {
  const other = await app.unit({ name: 'Cụm Bắc', parent: association });
  const moved = await app.unit({ name: 'Khu vực 2', parent: association });
  const below = await app.unit({ name: 'Tổ 5', parent: moved });
  await boss.says('chuyển đơn vị nhé');
  await boss.sees(() => true);
  await boss.says('/donvi chuyen khu vuc 2 ve cum bac');
  await boss.sees(`Chuyển Khu vực 2 cùng các đơn vị bên dưới, từ ${association.name} về Cụm Bắc`);
  await boss.says('1');
  await boss.sees('Đã chuyển Khu vực 2');
  const leaf = await app.db.unit.findUniqueOrThrow({ where: { id: below.id } });
  expect(isWithin(leaf, other.id)).toBe(true);
  expect(leaf.path).toEqual([...other.path, moved.id, below.id]);
});

test('two units of one name: it asks which, showing what they belong to', async () => {
  const north = await app.unit({ name: 'Cụm Bắc', parent: association });
  const south = await app.unit({ name: 'Cụm Nam', parent: association });
  await app.unit({ name: 'Tổ 1', parent: north });
  const meant = await app.unit({ name: 'Tổ 1', parent: south });
  await boss.says('/donvi đổi tên Tổ 1 thành Tổ 9');
  const asked = await boss.sees('Có nhiều đơn vị hợp với "Tổ 1"');
  expect(asked.buttons.flat()).toEqual([
    `Tổ 1 – Cụm Bắc – ${association.name}`,
    `Tổ 1 – Cụm Nam – ${association.name}`,
  ]);
  await boss.says('2');
  await boss.sees('Đổi tên Tổ 1 thành Tổ 9');
  await boss.presses('Đồng ý');
  await boss.sees('Đã đổi tên');
  expect(await app.db.unit.findUniqueOrThrow({ where: { id: meant.id } })).toMatchObject({ name: 'Tổ 9' });
});

test('step by step from the buttons under the tree, a wrong answer repeats the question', async () => {
  await app.unit({ name: 'Chi hội Cũ', parent: association });
  await boss.says('/donvi');
  await boss.presses('Thêm');
  await boss.sees('Đơn vị mới tên là gì');
  await boss.says('😀');
  await boss.sees('phải có chữ');
  await boss.says('Chi hội Liên Minh');
  const asked = await boss.sees('Thuộc đơn vị nào');
  expect(asked.buttons.flat()).toEqual([association.name, 'Chi hội Cũ']);
  await boss.says('chẳng biết');
  await boss.sees('Không có đơn vị');
  await boss.says('1');
  await boss.sees('Có đúng không');
  await boss.says('đồng ý');
  await boss.sees('Đã thêm 1 đơn vị');
  expect(await named('Chi hội Liên Minh')).toHaveLength(1);
});

test('nobody sees or changes a unit that is not theirs', async () => {
  await app.unit({ name: 'Chi hội Riêng', parent: association });
  const other = app.telegram.user({ firstName: 'Quản trị khác' });
  await app.administrator(other, await app.unit({ name: `Hội khác ${number}` }));
  await other.says('/donvi');
  expect((await other.sees('Các đơn vị')).said).not.toContain('Chi hội Riêng');
  await other.says('/donvi đổi tên Chi hội Riêng thành Chi hội Cướp');
  await other.sees('Không có đơn vị');
  const officer = app.telegram.user({ firstName: 'Cán bộ' });
  await app.officer(officer, association);
  await officer.says('/donvi');
  await officer.sees('dành cho người quản trị');
});

test('two administrators moving two units below each other: one gets it, the tree stays a tree', async () => {
  const a = await app.unit({ name: 'Cụm A', parent: association });
  const b = await app.unit({ name: 'Cụm B', parent: association });
  const second = app.telegram.user({ firstName: 'Phó' });
  await app.administrator(second, association);
  await boss.says('/donvi chuyển Cụm A về Cụm B');
  await boss.sees('Có đúng không');
  await second.says('/donvi chuyển Cụm B về Cụm A');
  await second.sees('Có đúng không');
  await Promise.all([boss.presses('Đồng ý'), second.presses('Đồng ý')]);
  await app.settled();
  const units = await app.db.unit.findMany({ where: { id: { in: [a.id, b.id] } } });
  expect(units.filter((unit) => unit.parentId === association.id)).toHaveLength(1);
});

test('a unit made by a slip is removed again; one that is used stays; written just so it is never ambiguous', async () => {
  const slip = await app.unit({ name: `hoi lhpn xa ${number}`, parent: association });
  await app.unit({ name: 'Chi hội Dùng Rồi', parent: association });
  await boss.says(`/donvi xoá ${slip.name}`);
  await boss.presses('Đồng ý', { on: await boss.sees(`Xoá đơn vị ${slip.name}`) });
  await boss.sees('Đã xoá đơn vị');
  expect(await app.db.unit.count({ where: { id: slip.id } })).toBe(0);
  const used = await app.unit({ name: 'Chi hội Có Người', parent: association });
  await app.offline('Võ Thị Trâm', used);
  await boss.says('/donvi xóa Chi hội Có Người');
  await boss.sees('không xoá được');
  await boss.says(`/donvi xoá ${association.name}`);
  await boss.sees('không xoá được');
});
