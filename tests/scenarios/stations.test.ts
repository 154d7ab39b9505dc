/** A ward police station belongs to nobody above it; a group is not taken from another unit. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { UnitRef } from '../../src/directory/units.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';

let app: TestApp;
let kimLien: UnitRef;
let lienSon: UnitRef;
let ngocHa: UnitRef;
let station: UnitRef;
let top: FakeUser;
let second: FakeUser;
let chief: FakeUser;
let police: FakeUser;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

beforeEach(async () => {
  await app.empty();
  kimLien = await app.unit({ name: 'Hội CCB xã Kim Liên', kind: 'association' });
  lienSon = await app.unit({ name: 'Chi hội Liên Sơn', parent: kimLien });
  ngocHa = await app.unit({ name: 'Chi hội Ngọc Hà', parent: kimLien });
  station = await app.unit({ name: 'Công an xã Kim Liên', kind: 'police' });
  top = app.telegram.user({ firstName: 'Tuấn' });
  second = app.telegram.user({ firstName: 'Hằng' });
  chief = app.telegram.user({ firstName: 'Lan' });
  police = app.telegram.user({ firstName: 'Đức' });
  await app.administrator(top, app.root);
  await app.administrator(second, app.root);
  await app.administrator(chief, kimLien);
  await app.officer(police, station);
});

const personOf = async (user: FakeUser) =>
  (await app.db.account.findFirstOrThrow({ where: { externalId: String(user.id) } })).personId;
const stations = () => app.db.unit.findMany({ where: { kind: 'police' }, select: { name: true, parentId: true } });

test.each(['Công an xã Nam Giang', 'công an phường Vinh Tân', 'Police of Kim Lien'])(
  'an administrator of an association makes no station: %s',
  async (name) => {
    await chief.says(`/donvi thêm ${name} thuộc Hội CCB xã Kim Liên`);
    await chief.sees('chỉ do người quản trị cao nhất');
    expect(await stations()).toHaveLength(1);
  },
);

test('nor is one made below an association, nor by one administrator alone; with the word of a second it is', async () => {
  await top.says('/donvi thêm Công an xã Nam Giang thuộc Hội CCB xã Kim Liên');
  await top.sees('Công an không thuộc Hội CCB xã Kim Liên');
  await top.says(`/donvi thêm Công an xã Nam Giang thuộc ${app.root.name}`);
  await top.presses('Đồng ý', { on: await top.sees('Có đúng không') });
  await top.sees('cần thêm một người quản trị');
  expect(await stations()).toHaveLength(1);
  await second.sees('xin lập đơn vị công an Công an xã Nam Giang');
  await second.presses('Đồng ý');
  await second.sees('Đã lập đơn vị công an');
  await top.sees('Đã lập đơn vị công an');
  expect(await stations()).toContainEqual({ name: 'Công an xã Nam Giang', parentId: app.root.id });
});

test('a station is not moved below an association, nor by its administrator', async () => {
  await top.says('/donvi chuyển Công an xã Kim Liên về Hội CCB xã Kim Liên');
  await top.sees('Công an không thuộc Hội CCB xã Kim Liên');
});

test('a role there waits for the word of an officer of the station; whoever comes reads only what comes', async () => {
  const unitId = station.id;
  const tip = (number: number) => ({
    unitId,
    codeMark: `m${number}`,
    story: '',
    place: '',
    number,
    hour: app.clock.now(),
  });
  await app.db.tip.create({ data: tip(1234) });
  await top.says('/vaitro cán bộ Tuấn Công an xã Kim Liên');
  await top.sees('Có đúng');
  await top.presses('Đồng ý');
  await top.sees('cần một cán bộ ở đó đồng ý');
  const personId = await personOf(top);
  expect(await app.db.role.count({ where: { personId, unitId } })).toBe(0);
  await police.sees('Tuấn xin giao vai trò');
  await police.presses('Đồng ý');
  await police.sees('nay có vai trò ở Công an xã Kim Liên');
  await app.settled();
  expect(await app.db.role.count({ where: { personId, unitId } })).toBe(1);
  await top.says('số 1234');
  await top.says('/hopthu');
  await app.settled();
  expect(top.unseen.map(({ said }) => said).join()).not.toContain('1234');
  const unseen = await app.db.tipUnseen.findMany({ select: { personId: true } });
  expect(unseen).toEqual([{ personId }]);
  await app.db.tip.create({ data: tip(5678) });
  expect(await app.db.tipUnseen.count()).toBe(1);
});

test('a role there is not taken without their word either', async () => {
  await top.says('/vaitro rút Đức');
  await top.sees('Rút vai trò');
  await top.presses('Đồng ý');
  await top.sees('cần một cán bộ ở đó đồng ý');
  expect(await app.db.role.count({ where: { unitId: station.id } })).toBe(1);
});

test('another unit loses its group at the word of its officers alone', async () => {
  const [ofLien, ofNgoc] = [app.telegram.user({ firstName: 'Minh' }), app.telegram.user({ firstName: 'Hạnh' })];
  await app.officer(ofLien, lienSon);
  await app.officer(ofNgoc, ngocHa);
  const group = app.telegram.group({ title: 'Xóm Liên Sơn', members: [ofLien, ofNgoc] });
  await ofLien.says('/ganhom Chi hội Liên Sơn', { in: group });
  await ofLien.sees('Chi hội Liên Sơn', { in: group });
  await ofLien.presses('Đồng ý', { in: group });
  await ofLien.sees('gắn', { in: group });
  const bound = () => app.db.chat.findFirstOrThrow({ where: { kind: 'group' }, select: { unitId: true } });
  expect((await bound()).unitId).toBe(lienSon.id);
  await ofNgoc.says('/ganhom Chi hội Ngọc Hà', { in: group });
  await ofNgoc.sees('Chi hội Ngọc Hà', { in: group });
  await ofNgoc.presses('Đồng ý', { in: group });
  await ofNgoc.sees('Tôi đã hỏi cán bộ ở đó', { in: group });
  expect((await bound()).unitId).toBe(lienSon.id);
  await ofLien.sees('muốn chuyển nhóm');
  await ofLien.presses('Đồng ý chuyển');
  await ofLien.sees('Chi hội Ngọc Hà');
  await app.settled();
  expect((await bound()).unitId).toBe(ngocHa.id);
});
