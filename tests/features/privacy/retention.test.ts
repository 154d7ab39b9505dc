/** What is too old goes at night, in batches; what is not stays. Each unit has its own periods, and laws their floors. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '../../../src/directory/audit.ts';
import { changeRetentionDays, type UnitRef } from '../../../src/directory/units.ts';
import { removals } from '../../../src/features/privacy/removals-store.ts';
import {
  cutoff,
  daysOf,
  type Keeping,
  kinds,
  leastDays,
  retention,
} from '../../../src/features/privacy/retention-rules.ts';
import { BATCH } from '../../../src/features/privacy/retention-store.ts';
import { Prisma } from '../../../src/runtime/database/database.ts';
import { startTestApp, type TestApp } from '../../support/app.ts';

const DAY = 86_400_000;
const YEAR = 365;
let app: TestApp;
let now: Date;
const at = (days: number) => new Date(now.getTime() - days * DAY);
beforeAll(async () => {
  app = await startTestApp();
  now = app.clock.now();
});
afterAll(() => app.stop());

/** The night after the last one. */
async function night(): Promise<void> {
  app.clock.advance(DAY);
  now = app.clock.now();
  await app.tick();
}

test('each kind goes after its days, or those that were set, and never before a law allows it', () => {
  expect(cutoff(30, new Date('2026-11-21T00:00:00Z'))).toEqual(new Date('2026-10-22T00:00:00Z'));
  expect([daysOf('tips', undefined), daysOf('tips', 30), daysOf('tips', 999_999)]).toEqual([730, 365, 3650]);
  expect([daysOf('gifts', 30), daysOf('audit', 1), daysOf('audit', 400)]).toEqual([1825, 365, 400]);
});

const section = readFileSync('docs/personal-data.md', 'utf8').split('## How long')[1]?.split('\n## ')[0] ?? '';

test('the document says of each kind how long and by whose word', () => {
  const said = [...section.matchAll(/^\| (\w+) \| (\d+(?:, at least \d+)?) \| (unit|itself|house) \|/gm)].map((row) =>
    row.slice(1),
  );
  const known = kinds.map((kind) => {
    const { days, of, least }: Keeping = retention[kind];
    return [kind, least ? `${days}, at least ${least}` : String(days), of];
  });
  expect(said).toEqual(known);
});

test('from every table something goes by age, or the document says why not', async () => {
  const touched = Object.values(removals).flatMap((of) => of(() => Prisma.empty).map(({ table }) => table));
  const [, stays = ''] = section.split('Nothing goes by age');
  const excused = [...stays.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(\w+)`/g)].map((one) => one[1]),
  );
  const tables = await app.db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
  const missing = tables.map(({ name }) => name).filter((name) => !touched.includes(name) && !excused.includes(name));
  expect(missing).toEqual([]);
  const names = tables.map(({ name }) => name);
  expect([...touched, ...excused].filter((name) => !names.includes(name ?? ''))).toEqual([]);
});

test('every kind is removed by a statement that the database takes, and only what is old', async () => {
  const lan = app.telegram.user({ firstName: 'Lan' });
  await app.member(lan, await app.unit({ name: 'Chi hội Liên Sơn' }));
  const accountId = randomUUID();
  const many = Array.from({ length: BATCH + 1 }, () => ({ accountId, kind: 'code' as const, at: at(31) }));
  await app.db.linkAttempt.createMany({ data: [...many, { accountId, kind: 'code', at: at(29) }] });
  await app.db.$transaction((tx) => audit(tx, { action: 'audit.read', actorId: null }, at(6 * YEAR)));
  await app.db.$transaction((tx) => audit(tx, { action: 'audit.read', actorId: null }, at(4 * YEAR)));
  await app.db.message.updateMany({ where: { direction: 'in' }, data: { at: at(3 * YEAR) } });
  const sent = await app.db.message.count({ where: { direction: 'out' } });

  await app.tick();
  expect(await app.db.linkAttempt.count()).toBe(1);
  expect(await app.db.auditEntry.count()).toBe(1);
  expect(await app.db.message.count({ where: { direction: 'in' } })).toBe(0);
  expect(await app.db.message.count({ where: { direction: 'out' } })).toBe(sent);
  const clock = await app.db.retentionClock.findFirstOrThrow();
  expect(clock.nextAt).toEqual(new Date('2026-11-21T20:00:00Z'));

  // The trail stays closed to all others.
  await expect(app.db.auditEntry.deleteMany()).rejects.toThrow('never changed');
});

async function tip(unit: UnitRef, days: number, state: 'open' | 'closed' = 'closed'): Promise<string> {
  const number = Math.floor(Math.random() * 1e9);
  const row = { unitId: unit.id, codeMark: randomUUID(), story: 'v1.x', place: '', fresh: false, state, number };
  return (await app.db.tip.create({ data: { ...row, hour: at(days) } })).id;
}

test('closed tips go by the word of their own unit alone, counted from the last word; a floor holds against it', async () => {
  const ward = await app.unit({ name: 'Công an phường A' });
  const below = await app.unit({ name: 'Tổ A1', parent: ward });
  const other = await app.unit({ name: 'Công an phường B' });
  await app.db.$transaction((tx) => changeRetentionDays(tx, ward.id, 'tips', 60));
  await app.db.$transaction((tx) => changeRetentionDays(tx, ward.id, 'gifts', 1));
  const [gone, stays, answered] = [await tip(ward, 400), await tip(other, 400), await tip(ward, 400)];
  // Nothing was set by these themselves; what nobody has closed stays however old it is; the floor is a year.
  const stay = [await tip(below, 400), await tip(ward, 1000, 'open'), await tip(ward, 300)];
  const alsoGone = [await tip(other, 800)];
  await app.db.tipWord.create({ data: { tipId: answered, kind: 'noted', text: 'v1.x', place: 1, at: at(10) } });
  await app.db.tipFile.create({
    data: { tipId: gone, kind: 'photo', mime: 'image/png', sealed: 'v1.x', day: at(100) },
  });
  const person = await app.offline('Lê Thị Hoa', ward);
  const visited = { unitId: ward.id, personId: person, reason: 'sick', state: 'done', createdById: person } as const;
  const visit = { ...visited, createdAt: at(400), settledAt: at(400), givenInKind: 'v1.quà', note: 'v1.ốm' };
  await app.db.visit.create({ data: visit });
  await app.db.$transaction((tx) => changeRetentionDays(tx, ward.id, 'visits', 30));

  await night();
  const left = (await app.db.tip.findMany({ select: { id: true } })).map(({ id }) => id);
  expect(left.sort()).toEqual([stays, answered, ...stay].sort());
  expect(left).not.toContain(alsoGone[0]);
  expect(await app.db.tipFile.count()).toBe(0);
  expect(await app.db.visit.findFirstOrThrow()).toMatchObject({ note: null, givenInKind: 'v1.quà' });
});

test('what was never written out, old guests, those who left, and strangers go too', async () => {
  const unit = await app.unit({ name: 'Chi hội Xóm Sen' });
  const left = await app.offline('Trần Văn Đông', unit, '0912345999');
  const stays = await app.offline('Nguyễn Thị Lan', unit, '0912345998');
  await app.db.membership.updateMany({
    where: { personId: left },
    data: { standing: 'left', standingSince: at(6 * YEAR) },
  });
  const stranger = app.telegram.user({ firstName: 'Khách', lastName: 'Lạ' });
  await stranger.says('xin chào');
  await app.settled();
  const { personId } = await app.db.account.findFirstOrThrow({ where: { name: 'Khách Lạ' } });
  const old = at(4 * YEAR);
  await app.db.person.update({ where: { id: personId }, data: { createdAt: old } });
  await app.db.account.updateMany({ where: { personId }, data: { lastSeenAt: old } });
  const broadcast = {
    feature: 'x',
    subjectId: unit.id,
    lane: 'reminder',
    state: 'freezing',
    toFreeze: 'v1.x',
  } as const;
  await app.db.broadcast.create({ data: { ...broadcast, createdAt: at(31), frozenTo: randomUUID() } });
  const meeting = {
    unitId: unit.id,
    title: 'Họp',
    place: 'Xóm',
    startsAt: at(400),
    createdById: left,
    createdAt: at(401),
  };
  const { id: meetingId } = await app.db.meeting.create({ data: { ...meeting, agenda: 'v1.x' } });
  await app.db.meetingGuest.create({ data: { meetingId, name: 'v1.x', addedById: left, addedAt: at(401) } });

  await night();
  expect(await app.db.person.findUniqueOrThrow({ where: { id: left } })).toMatchObject({
    phoneSealed: null,
    phoneMark: null,
  });
  expect((await app.db.person.findUniqueOrThrow({ where: { id: stays } })).phoneSealed).not.toBeNull();
  expect(await app.db.broadcast.findFirstOrThrow({ where: { feature: 'x' } })).toMatchObject({
    state: 'stopped',
    toFreeze: null,
  });
  expect(await app.db.meetingGuest.count()).toBe(0);
  expect(await app.db.meeting.findUniqueOrThrow({ where: { id: meetingId } })).toMatchObject({ agenda: 'v1.x' });
  await app.tick();
  await stranger.sees('Đã đến giờ xoá');
  await app.tick();
  expect(await app.db.account.count({ where: { personId } })).toBe(0);
});

test('an administrator sees the periods and sets one by chat; nobody else does, and no law is undercut', async () => {
  const city = await app.unit({ name: 'Thành phố C' });
  const unit = await app.unit({ name: 'Công an phường C', parent: city });
  const chief = app.telegram.user({ firstName: 'Hoàng', lastName: 'Chủ' });
  const officer = app.telegram.user({ firstName: 'Phạm', lastName: 'Minh' });
  await app.administrator(chief, unit);
  await app.officer(officer, unit);
  await officer.says('/dulieu thời hạn tin báo 1 năm');
  await officer.sees('dành cho người quản trị');
  await chief.says('/dulieu thời hạn');
  const list = (await chief.sees('Thời hạn giữ dữ liệu')).said;
  expect(list).toContain('tin báo: 2 năm');
  expect(list).toContain('quà bằng hiện vật: 5 năm (phải giữ ít nhất 5 năm)');
  await chief.says('dulieu thoi han quà bằng hiện vật 1 năm');
  await chief.sees('quà bằng hiện vật phải giữ ít nhất 5 năm');
  await chief.says('/dulieu thời hạn tin nhắn 1 năm');
  await chief.sees('chung cho mọi đơn vị');
  await chief.says('/dulieu thời hạn tin báo lâu lâu');
  await chief.sees('bằng số ngày, tháng hoặc năm');
  await chief.says('/dulieu thoi han tin bao 1 ngay');
  await chief.sees('phải giữ ít nhất 1 năm');
  const old = await tip(unit, 500);
  await chief.says('/dulieu thoi han tin bao 400 ngay');
  const ask = await chief.sees('từ 2 năm đổi thành 400 ngày');
  await night();
  expect(await app.db.tip.count({ where: { id: old } })).toBe(1);
  await chief.presses('Đổi thời hạn', { on: ask });
  await chief.sees('Đã đặt: tin báo của Công an phường C giữ 400 ngày');
  await night();
  expect(await app.db.tip.count({ where: { id: old } })).toBe(0);
  const entry = await app.db.auditEntry.findFirstOrThrow({ where: { action: 'retention.changed' } });
  expect(entry).toMatchObject({ unitId: unit.id, details: { kind: 'tips', days: 400 } });
  await chief.says('/dulieu thời hạn tin báo như thường');
  await chief.presses('Đổi thời hạn', { on: await chief.sees('đổi thành 2 năm') });
  await chief.sees('giữ 2 năm');
  // Whoever stands above the station sets nothing of its tips.
  const above = app.telegram.user({ firstName: 'Trịnh', lastName: 'Trên' });
  await app.administrator(above, city);
  await app.administrator(above, await app.unit({ name: 'Thành phố D' }));
  await above.says('/dulieu thời hạn tin báo 1 năm');
  await above.sees('Thời hạn của đơn vị nào');
  await above.says(unit.name);
  await above.sees('chỉ người quản trị của chính Công an phường C');
  expect(leastDays('tips')).toBe(365);
});
