import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { UnitRef } from '../../src/directory/units.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';

let app: TestApp;
let boss: FakeUser;
let association: UnitRef;
let lienSon: UnitRef;
let number = 0;

beforeAll(async () => {
  app = await startTestApp();
});

afterAll(() => app.stop());

beforeEach(async () => {
  number += 1;
  boss = app.telegram.user({ firstName: 'Đặng Quản Trị' });
  association = await app.unit({ name: `Hội CCB ${number}`, kind: 'association' });
  lienSon = await app.unit({ name: 'Chi hội Liên Sơn', parent: association });
  await app.administrator(boss, association);
});

async function newMember(firstName: string, unit = lienSon) {
  const user = app.telegram.user({ firstName });
  return { user, personId: await app.member(user, unit) };
}

const rolesOf = (personId: string) =>
  app.db.role.findMany({ where: { personId }, select: { name: true, unitId: true } });

test('in one line: preview with unit and number of people, confirmed once, and the person is told', async () => {
  const { user, personId } = await newMember('Nguyễn Văn An');
  await boss.says('/vaitro can bo nguyen van an chi hoi lien son');
  const preview = await boss.sees('Giao cho Nguyễn Văn An (Chi hội Liên Sơn) làm cán bộ');
  expect(preview.said).toContain(`Đơn vị: Chi hội Liên Sơn – Hội CCB ${number} và các đơn vị bên dưới, 1 hội viên`);
  expect(await rolesOf(personId)).toEqual([]);
  await boss.presses('Đồng ý');
  await boss.sees('Tôi đã báo cho người ấy');
  await user.sees('được giao làm cán bộ Chi hội Liên Sơn');
  await boss.presses('Đồng ý');
  await boss.sees('Nút này đã cũ');
  expect(await rolesOf(personId)).toEqual([{ name: 'officer', unitId: lienSon.id }]);
  await app.settled();
  expect(user.unseen).toEqual([]);
});

test('step by step, over a restart, with wrong answers on the way', async () => {
  const { personId } = await newMember('Hoàng Hải');
  await boss.says('phân quyền');
  await boss.presses('Giao vai trò');
  await boss.sees('Xin nhắn họ và tên');
  await boss.says('Không Có Ai');
  await boss.sees('Không thấy ai tên "Không Có Ai"');
  await boss.says('hai');
  const roles = await boss.sees('Giao cho Hoàng Hải vai trò nào');
  expect(roles.buttons).toEqual([['cán bộ'], ['quản trị']]);
  await boss.says('gì cơ');
  await boss.sees('Giao cho Hoàng Hải vai trò nào');
  await app.restart();
  await boss.says('quan tri');
  await boss.sees('ở đơn vị nào');
  await boss.says('2');
  await boss.sees('làm quản trị');
  await boss.says('đồng ý');
  await boss.sees('nay là quản trị Chi hội Liên Sơn');
  expect(await rolesOf(personId)).toEqual([{ name: 'administrator', unitId: lienSon.id }]);
});

test('two people of one name are told apart', async () => {
  const cat = await app.unit({ name: 'Chi hội Liên Cát', parent: association });
  await app.offline('Trần Thị Hồng', lienSon, '0912345678');
  const meant = await app.offline('Trần Thị Hồng', cat);
  await boss.says('/vaitro cán bộ Trần Thị Hồng Chi hội Liên Cát');
  const asked = await boss.sees('Có nhiều người cùng tên');
  expect(asked.buttons.flat().sort()).toEqual([
    'Trần Thị Hồng (Chi hội Liên Cát)',
    'Trần Thị Hồng (Chi hội Liên Sơn, 0912 345 678)',
  ]);
  await boss.says('Trần Thị Hồng (Chi hội Liên Cát)');
  await boss.presses('Đồng ý');
  await boss.sees('chưa nhắn được cho người ấy');
  expect(await rolesOf(meant)).toEqual([{ name: 'officer', unitId: cat.id }]);
});

test('an administrator gives and sees roles only in units of their own', async () => {
  const other = app.telegram.user({ firstName: 'Quản trị khác' });
  await app.administrator(other, await app.unit({ name: `Phường ${number}` }));
  await newMember('Lê Thị Sen');
  await other.says('/vaitro cán bộ Lê Thị Sen');
  await other.sees('Không thấy ai');
  await other.says('/vaitro');
  expect((await other.sees('Ai giữ vai trò gì')).said).not.toContain('Đặng Quản Trị');
  const { user: officer } = await newMember('Cán Bộ');
  await app.officer(officer, lienSon);
  await officer.says('/vaitro');
  await officer.sees('dành cho người quản trị');
});

test('who lost the right between preview and answer can no longer give it', async () => {
  const { personId } = await newMember('Bùi Văn Tám');
  await boss.says('/vaitro cán bộ Bùi Văn Tám Chi hội Liên Sơn');
  await boss.sees('Có đúng không');
  await app.db.role.deleteMany({ where: { unitId: association.id } });
  await boss.presses('Đồng ý');
  await boss.sees('không phụ trách đơn vị này');
  expect(await rolesOf(personId)).toEqual([]);
  await boss.says('thôi');
  await boss.sees('không có việc nào đang làm dở');
});

test('a role is withdrawn by choice, confirmed, and the person is told', async () => {
  const { user, personId } = await newMember('Phan Thị Lài');
  await app.officer(user, lienSon);
  await boss.says('/vaitro');
  const list = await boss.sees('Ai giữ vai trò gì');
  expect(list.said).toContain(
    `• Hội CCB ${number}: Đặng Quản Trị (quản trị)\n• Chi hội Liên Sơn: Phan Thị Lài (cán bộ)`,
  );
  await boss.presses('Rút vai trò');
  await boss.sees('của ai');
  await boss.says('Phan Thị Lài, cán bộ Chi hội Liên Sơn');
  await boss.sees('Rút vai trò cán bộ Chi hội Liên Sơn của Phan Thị Lài. Có đúng không?');
  await boss.says('hả');
  await boss.sees('"đồng ý" hoặc "thôi"');
  await boss.says('dong y');
  await boss.sees('không còn là cán bộ');
  await user.sees('không còn là cán bộ Chi hội Liên Sơn');
  expect(await rolesOf(personId)).toEqual([]);
  await boss.says('/vaitro rút Phan Thị Lài');
  await boss.sees('Không có ai tên');
});

test('nobody removes the last administrator of the root, two who try each other neither', async () => {
  const first = app.telegram.user({ firstName: 'Gốc Một' });
  const second = app.telegram.user({ firstName: 'Gốc Hai' });
  await app.administrator(first, app.root);
  await first.says('/vaitro rút Gốc Một');
  await first.presses('Đồng ý');
  await first.sees('người quản trị cuối cùng');
  await app.administrator(second, app.root);
  await first.says('/vaitro rút Gốc Hai');
  await first.sees('Có đúng không');
  await second.says('/vaitro rút Gốc Một');
  await second.sees('Có đúng không');
  await Promise.all([first.presses('Đồng ý'), second.presses('Đồng ý')]);
  await app.settled();
  expect(await app.db.role.count({ where: { unitId: app.root.id, name: 'administrator' } })).toBe(1);
});

test('in a group the author of the message replied to is meant, and no phone number is shown', async () => {
  const { user, personId } = await newMember('Ngô Thị Thu');
  await app.db.person.update({ where: { id: personId }, data: { phone: '0987654321' } });
  const group = app.telegram.group({ title: 'Liên Sơn', members: [boss, user], botIsAdmin: true });
  const hers = await user.says('em xin nhận việc', { in: group });
  await app.settled();
  await boss.says('/vaitro cán bộ', { in: group, replyTo: hers });
  const asked = await boss.sees('Ngô Thị Thu làm cán bộ ở đơn vị nào', { in: group });
  expect(asked.buttons.flat()).toContain('Chi hội Liên Sơn');
  await boss.presses('Chi hội Liên Sơn', { in: group });
  const preview = await boss.sees('Có đúng không', { in: group });
  expect(preview.said).not.toContain('0987');
  await user.presses('Đồng ý', { in: group });
  await user.sees('Nút này đã cũ', { in: group });
  expect(await rolesOf(personId)).toEqual([]);
  await boss.presses('Đồng ý', { in: group });
  await boss.sees('nay là cán bộ', { in: group });
  expect(await rolesOf(personId)).toEqual([{ name: 'officer', unitId: lienSon.id }]);
});
