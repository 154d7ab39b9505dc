import { afterAll, beforeAll, expect, test } from 'vitest';
import type { UnitRef } from '../../src/directory/units.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { FakeGroup } from '../support/fake-telegram/group.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';

let app: TestApp;
let association: UnitRef;
let lienSon: UnitRef;
let lienCat: UnitRef;
let head: FakeUser;
let member: FakeUser;

beforeAll(async () => {
  app = await startTestApp();
  association = await app.unit({ name: 'Hội LHPN xã Kim Liên', kind: 'association' });
  lienSon = await app.unit({ name: 'Chi hội Liên Sơn', parent: association });
  lienCat = await app.unit({ name: 'Chi hội Liên Cát', parent: association });
  head = app.telegram.user({ firstName: 'Võ Thị Trâm' });
  member = app.telegram.user({ firstName: 'Nguyễn Thị Mai' });
  await app.officer(head, association);
  await app.member(member, lienSon);
});

afterAll(() => app.stop());

const boundTo = async (group: FakeGroup) =>
  (await app.db.chat.findFirstOrThrow({ where: { externalId: String(group.id) } })).unitId;

test('let into a group it greets once, shortly, and then keeps quiet', async () => {
  const group = app.telegram.group({ title: 'Xóm nhà', members: [head, member], botIsMember: false });
  group.adds(app.telegram.bot, head);
  const hello = await head.sees('Kính chào cả nhóm', { in: group });
  expect(hello.said).toContain('/ganhom');
  expect(hello.said.length).toBeLessThan(200);
  await member.says('chào trợ lý nhé', { in: group });
  await app.settled();
  expect(head.unseenIn(group)).toEqual([]);
});

test('the unit in the title is proposed; bound after the preview; unbound again', async () => {
  const group = app.telegram.group({ title: 'Nhóm Chi hoi Lien Son', members: [head, member] });
  await head.says('/ganhom', { in: group });
  const preview = await head.sees('Gắn nhóm Nhóm Chi hoi Lien Son', { in: group });
  expect(preview.said).toContain('với đơn vị Chi hội Liên Sơn – Hội LHPN xã Kim Liên, 1 hội viên');
  expect(await boundTo(group)).toBeNull();
  await head.presses('Đồng ý', { in: group });
  await head.sees('đã gắn với Chi hội Liên Sơn', { in: group });
  expect(await boundTo(group)).toBe(lienSon.id);
  await head.says('/ganhom', { in: group });
  await head.sees('đã gắn với Chi hội Liên Sơn rồi', { in: group });
  await head.says('/ganhom bo', { in: group });
  await head.sees('không còn gắn với Chi hội Liên Sơn', { in: group });
  expect(await boundTo(group)).toBeNull();
  await head.says('/ganhom bỏ', { in: group });
  await head.sees('chưa gắn với đơn vị nào', { in: group });
});

test('bound already to another unit: it says to which and asks', async () => {
  const group = app.telegram.group({ title: 'Chị em', members: [head] });
  await head.says('/ganhom Chi hội Liên Cát', { in: group });
  await head.presses('Đồng ý', { in: group });
  await head.sees('đã gắn với Chi hội Liên Cát', { in: group });
  await head.says('/ganhom Liên Sơn', { in: group });
  const asked = await head.sees('đang gắn với Chi hội Liên Cát', { in: group });
  expect(asked.said).toContain('Đổi sang đơn vị Chi hội Liên Sơn');
  await head.presses('Thôi', { in: group });
  await head.sees('Không thay đổi gì', { in: group });
  expect(await boundTo(group)).toBe(lienCat.id);
});

test('where the unit is not obvious it asks, and another may be chosen at the preview', async () => {
  const group = app.telegram.group({ title: 'Hội nhóm', members: [head] });
  await head.says('/ganhom', { in: group });
  const asked = await head.sees('Gắn nhóm Hội nhóm với đơn vị nào', { in: group });
  expect(asked.buttons.flat()).toEqual(['Hội LHPN xã Kim Liên', 'Chi hội Liên Sơn', 'Chi hội Liên Cát']);
  await head.presses('Hội LHPN xã Kim Liên', { in: group });
  await head.presses('Đơn vị khác', { in: group });
  await head.sees('với đơn vị nào', { in: group });
  await head.presses('Chi hội Liên Cát', { in: group });
  await head.sees('với đơn vị Chi hội Liên Cát', { in: group });
  await head.presses('Đồng ý', { in: group });
  await head.sees('đã gắn với Chi hội Liên Cát', { in: group });
});

test('a member cannot bind, another unit cannot be bound, and not in a private chat', async () => {
  const police = app.telegram.user({ firstName: 'Đại úy Nhu' });
  await app.officer(police, await app.unit({ name: 'Công an phường Hưng Phú', kind: 'police' }));
  const group = app.telegram.group({ title: 'Chi hội Liên Sơn', members: [member, police, head] });
  await member.says('/ganhom', { in: group });
  await member.sees('dành cho cán bộ', { in: group });
  await police.says('/ganhom Chi hội Liên Sơn', { in: group });
  await police.sees('Không có đơn vị', { in: group });
  await head.says('/ganhom');
  await head.sees('trong nhóm chat');
  expect(await boundTo(group)).toBeNull();
});

test('another member of the group cannot answer the question put to the officer', async () => {
  const group = app.telegram.group({ title: 'Chi hội Liên Sơn 2', members: [member, head] });
  await head.says('/ganhom Chi hội Liên Sơn', { in: group });
  await head.sees('Có đúng không', { in: group });
  await member.presses('Đồng ý', { in: group });
  await member.sees('Nút này đã cũ', { in: group });
  expect(await boundTo(group)).toBeNull();
});

test('an invitation made in a bound group is to its unit; the code works for whoever presses', async () => {
  const group = app.telegram.group({ title: 'Chi hội Liên Cát', members: [head] });
  await head.says('/ganhom', { in: group });
  await head.presses('Đồng ý', { in: group });
  await head.sees('đã gắn', { in: group });
  await head.says('/moi', { in: group });
  const shown = await head.sees('Kính mời', { in: group });
  expect(shown.said).toContain('vào Chi hội Liên Cát');
});
