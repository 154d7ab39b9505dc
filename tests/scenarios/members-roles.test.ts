import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sealPhone } from '../../src/directory/contact.ts';
import { changeMembershipFields } from '../../src/directory/roster.ts';
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
  await app.settled();
  expect(boss.unseen).toEqual([]);
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
  await boss.sees('Việc này dành cho người quản trị');
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
  await app.db.person.update({ where: { id: personId }, data: sealPhone(app.encryption, personId, '0987654321') });
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

describe('a role with an end', () => {
  const entries = (subjectId: string) =>
    app.db.auditEntry.findMany({ where: { subjectId, action: { startsWith: 'role.' } }, orderBy: { id: 'asc' } });

  test('is given in one line, told a week before and at the end, and counts no more from that moment on', async () => {
    const { user, personId } = await newMember('Nguyễn Văn An');
    await boss.says('/vaitro can bo nguyen van an chi hoi lien son den 31/12/2026');
    const preview = await boss.sees('làm cán bộ');
    expect(preview.said).toContain('Thời hạn: đến hết ngày 31/12/2026');
    await boss.presses('Đồng ý');
    await boss.sees('nay là cán bộ Chi hội Liên Sơn đến hết ngày 31/12/2026');
    await user.sees('được giao làm cán bộ Chi hội Liên Sơn đến hết ngày 31/12/2026');
    await boss.says('/vaitro');
    await boss.sees('Nguyễn Văn An (cán bộ, đến hết 31/12/2026)');
    await user.says('/toi');
    await user.sees('cán bộ Chi hội Liên Sơn (đến hết 31/12/2026)');

    app.clock.set('2026-12-25T08:00:00+07:00');
    await app.tick();
    await user.sees('hết hạn sau ngày 31/12/2026');
    await boss.sees('Nguyễn Văn An hết hạn làm cán bộ Chi hội Liên Sơn sau ngày 31/12/2026');
    await user.says('/moi');
    await user.sees('Kính mời quý vị vào Chi hội Liên Sơn');
    await app.settled();

    app.clock.set('2027-01-01T00:00:00+07:00');
    await user.says('/moi');
    await user.sees('Việc này dành cho cán bộ');
    expect(await rolesOf(personId)).toHaveLength(1);
    await app.tick();
    expect(await rolesOf(personId)).toEqual([]);
    app.clock.set('2027-01-01T07:30:00+07:00');
    await app.tick();
    await user.sees('đã hết hạn làm cán bộ Chi hội Liên Sơn (ngày 31/12/2026)');
    const told = await boss.sees('đã hết hạn làm cán bộ Chi hội Liên Sơn');
    expect((await entries(personId)).map((one) => [one.action, one.details])).toEqual([
      ['role.granted', { role: 'officer', until: '2026-12-31T17:00:00.000Z' }],
      ['role.withdrawn', { role: 'officer', why: 'ended' }],
    ]);

    await boss.presses('Giao tiếp', { on: told });
    await boss.sees('đến hết ngày nào');
    await boss.says('31/11/2027');
    await boss.presses('31/12/2028', { on: await boss.sees('Tôi chưa rõ ngày') });
    await boss.sees('Thời hạn: đến hết ngày 31/12/2028');
    await boss.says('đến hết năm 2027');
    await boss.sees('Thời hạn: đến hết ngày 31/12/2027');
    await boss.presses('Đổi ngày hết hạn');
    await boss.presses('Không thời hạn', { on: await boss.sees('đến hết ngày nào') });
    await boss.sees('Thời hạn: không ghi ngày hết hạn');
    await boss.presses('Đồng ý');
    await boss.sees('nay là cán bộ Chi hội Liên Sơn');
    expect(await app.db.role.findMany({ where: { personId }, select: { until: true } })).toEqual([{ until: null }]);
  });

  test('that is over is refused, and the root keeps an administrator without one', async () => {
    await newMember('Nguyễn Văn Bình');
    await boss.says('/vaitro cán bộ Nguyễn Văn Bình Chi hội Liên Sơn đến 01/01/2020');
    await boss.sees('Ngày này đã qua');
    await app.db.role.deleteMany({ where: { unitId: app.root.id } });
    const top = app.telegram.user({ firstName: 'Gốc Duy Nhất' });
    await app.administrator(top, app.root);
    await top.says(`/vaitro quản trị Gốc Duy Nhất ${app.root.name} đến 31/12/2030`);
    await top.sees('làm quản trị');
    await top.presses('Đồng ý');
    await top.sees('ít nhất một người quản trị không thời hạn');
  });
});

describe('an officer who leaves', () => {
  const leave = (personId: string, unitId: string, standing: 'left' | 'moved' | 'died') =>
    changeMembershipFields(
      { tx: app.db, encryption: app.encryption },
      { personId, unitId },
      { standing, standingSince: app.clock.now() },
      { actorId: null, now: app.clock.now() },
    );

  test('loses at once what was held through the unit and below, and nothing beside it', async () => {
    const { user, personId } = await newMember('Trần Văn Cường', association);
    await app.officer(user, lienSon);
    await app.officer(user, association);
    const sister = await app.unit({ name: `Hội CCB bạn ${number}`, kind: 'association' });
    await app.officer(user, sister);
    await leave(personId, association.id, 'left');
    expect((await rolesOf(personId)).length).toBe(3);
    await app.tick();
    expect(await rolesOf(personId)).toEqual([{ name: 'officer', unitId: sister.id }]);
    await user.sees('không còn là cán bộ');
    await boss.sees('không còn sinh hoạt ở đơn vị');
  });

  test('reads a refusal instead of the next question, and no administrator is lost through a chapter', async () => {
    const { user, personId } = await newMember('Lê Thị Dung');
    await app.officer(user, lienSon);
    const head = app.telegram.user({ firstName: 'Hà Quản Trị' });
    const headId = await app.member(head, lienSon);
    await app.administrator(head, association);
    await user.says('/thongbao');
    await user.sees(() => true);
    await leave(personId, lienSon.id, 'moved');
    await user.says('Sáng mai họp ở nhà văn hoá');
    await user.sees('Việc này dành cho cán bộ');
    await user.says('thôi');
    await user.sees('không có việc nào đang làm dở');
    await leave(headId, lienSon.id, 'died');
    await app.tick();
    expect(await rolesOf(headId)).toEqual([{ name: 'administrator', unitId: association.id }]);
    const asked = await boss.sees('Hà Quản Trị được ghi là đã mất hoặc đã rời');
    await boss.presses('Rút vai trò', { on: asked });
    await boss.sees('Rút vai trò quản trị');
    await boss.presses('Đồng ý');
    await boss.sees('không còn là quản trị');
    expect(await rolesOf(headId)).toEqual([]);
  });
});
