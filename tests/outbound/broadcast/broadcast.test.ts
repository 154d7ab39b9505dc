import { beforeEach, expect, test } from 'vitest';
import { changeUnitSettings, type UnitRef } from '../../../src/directory/units.ts';
import type { Audience } from '../../../src/outbound/broadcast/audience.ts';
import { acknowledge, leavesAt, startBroadcast } from '../../../src/outbound/broadcast/broadcast.ts';
import {
  broadcastProgress,
  notReached,
  pauseBroadcast,
  resumeBroadcast,
  retryBroadcast,
  stopBroadcast,
  undoBroadcast,
} from '../../../src/outbound/broadcast/broadcast-control.ts';
import type { Lane } from '../../../src/outbound/outbox/outbox.ts';
import { previewReach } from '../../../src/outbound/outbox/reach.ts';
import type { TestApp } from '../../support/app.ts';
import type { FakeUser } from '../../support/fake-telegram/user.ts';
import { oneApp } from '../../support/one-app.ts';

const anew = oneApp({ wire: true });
let app: TestApp;
let unit: UnitRef;
let chapter: UnitRef;
let lan: FakeUser;
let hoa: FakeUser;
let an: FakeUser;

beforeEach(async () => {
  app = await anew();
  unit = await app.unit({ name: 'Hội CCB xã Kim Liên', kind: 'association' });
  chapter = await app.unit({ name: 'Chi hội Liên Sơn', parent: unit });
  lan = app.telegram.user({ firstName: 'Lan' });
  hoa = app.telegram.user({ firstName: 'Hoa' });
  an = app.telegram.user({ firstName: 'An' });
  await app.member(lan, chapter);
  await app.member(hoa, chapter);
  await app.member(an, unit);
  await app.offline('Nguyễn Văn Bình', chapter, '0900000001');
});

const to = (units: UnitRef[], through: Audience['through'] = 'groups'): Audience => ({
  unitIds: units.map((one) => one.id),
  through,
  evenMuted: false,
});

function start(text: string, audience: Audience, lane: Lane = 'broadcast'): Promise<string> {
  return app.app.inTransaction(({ tx, outbox, now }) =>
    startBroadcast(
      tx,
      outbox,
      {
        feature: 'test',
        subjectId: unit.id,
        lane,
        createdById: null,
        audience,
        contents: { vi: { text }, en: { text: `EN ${text}` } },
        fallback: 'vi',
      },
      now,
    ),
  );
}

const progress = async (broadcastId: string) => {
  const rows = await broadcastProgress(app.db, broadcastId);
  return rows.map(({ unitName, people, sent, read, waiting, failed, uncertain, skipped, unreachable }) => [
    unitName,
    { people, sent, read, waiting, failed, uncertain, skipped, unreachable },
  ]);
};
const none = { sent: 0, read: 0, waiting: 0, failed: 0, uncertain: 0, skipped: 0, unreachable: 0 };

test('each person once, through the lowest unit, in their language; who has no account is listed with phone', async () => {
  await app.db.person.updateMany({ where: { fullName: 'Hoa' }, data: { locale: 'en' } });
  const person = await app.db.person.findFirstOrThrow({ where: { fullName: 'Lan' } });
  await app.db.membership.create({ data: { personId: person.id, unitId: unit.id } });
  const id = await start('Chỉ thị mới', to([unit, chapter]));
  expect((await lan.sees('Chỉ thị mới')).text).toBe('Chỉ thị mới');
  await hoa.sees('EN Chỉ thị mới');
  await an.sees('Chỉ thị mới');
  await app.settled();
  expect(await progress(id)).toEqual([
    ['Hội CCB xã Kim Liên', { ...none, people: 1, sent: 1 }],
    ['Chi hội Liên Sơn', { ...none, people: 3, sent: 2, unreachable: 1 }],
  ]);
  expect(await notReached(app.db, id)).toMatchObject([
    { fullName: 'Nguyễn Văn Bình', unitName: 'Chi hội Liên Sơn', why: 'no-account' },
  ]);
});

test('a bound group covers those seen in it, and the preview says with how many messages', async () => {
  const group = app.telegram.group({ title: 'Chi hội Liên Sơn', members: [lan, hoa] });
  await lan.says('/a', { in: group });
  await app.settled();
  await app.db.chat.updateMany({ where: { kind: 'group' }, data: { unitId: chapter.id } });
  const reach = (audience: Audience) => app.app.inTransaction(({ tx, outbox }) => previewReach(tx, outbox, audience));
  expect(await reach(to([unit]))).toEqual({ people: 4, privateMessages: 2, groupMessages: 1, unreachable: 1 });
  expect(await reach(to([unit], 'people'))).toEqual({
    people: 4,
    privateMessages: 3,
    groupMessages: 0,
    unreachable: 1,
  });
  await start('Họp xóm', to([unit]));
  await lan.sees('Họp xóm', { in: group });
  await hoa.sees('Họp xóm');
  await an.sees('Họp xóm');
  await app.settled();
  expect(lan.unseen).toEqual([]);
});

test('who stopped messages gets alerts only', async () => {
  await app.db.person.updateMany({ where: { fullName: 'Lan' }, data: { mutedAt: new Date() } });
  const id = await start('Thông báo', to([chapter]));
  await hoa.sees('Thông báo');
  await app.settled();
  expect(lan.unseen).toEqual([]);
  expect((await notReached(app.db, id)).map((one) => [one.fullName, one.why])).toContainEqual(['Lan', 'muted']);
  await start('Cháy lớn', { ...to([chapter]), evenMuted: true }, 'alert');
  await lan.sees('Cháy lớn');
});

test('a person who stops messages after the broadcast was confirmed is passed over at the last moment', async () => {
  const id = await app.app.inTransaction(async ({ tx, outbox, now }) => {
    const made = await startBroadcast(
      tx,
      outbox,
      {
        feature: 'test',
        subjectId: unit.id,
        lane: 'broadcast',
        createdById: null,
        audience: to([chapter]),
        contents: { vi: { text: 'Tin' } },
        fallback: 'vi',
      },
      now,
    );
    await tx.person.updateMany({ where: { fullName: 'Lan' }, data: { mutedAt: now } });
    return made;
  });
  await hoa.sees('Tin');
  await app.settled();
  expect(await progress(id)).toEqual([
    ['Chi hội Liên Sơn', { ...none, people: 3, sent: 1, skipped: 1, unreachable: 1 }],
  ]);
});

test('long text goes out in order, and counts as sent when its last part is', async () => {
  const paragraphs = Array.from({ length: 90 }, (_, n) => `Điều ${n}. ${'quy định về phòng cháy '.repeat(6)}`);
  const id = await start(paragraphs.join('\n\n'), to([chapter]));
  await lan.sees(/Điều 89/);
  await app.settled();
  const parts = lan.inbox.filter((message) => message.text?.includes('Điều')).map((message) => message.text ?? '');
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.join('\n\n').replace(/\s+/g, '')).toBe(paragraphs.join('').replace(/\s+/g, ''));
  expect((await progress(id))[0]?.[1]).toMatchObject({ sent: 2 });
});

test('refused, unanswered and wrong sends are told apart; retrying takes the failed, and the uncertain only on an explicit word', async () => {
  await lan.blocks();
  await app.settled();
  await app.db.chat.updateMany({ data: { closedAt: null, closedFor: null } });
  app.telegram.faults.next('sendMessage', { drop: 'after' }, { times: 1, chat: hoa.id });
  const id = await start('Một lần', to([chapter]));
  await app.settled();
  expect(await progress(id)).toEqual([
    ['Chi hội Liên Sơn', { ...none, people: 3, failed: 1, uncertain: 1, unreachable: 1 }],
  ]);
  const why = (await notReached(app.db, id)).map((one) => [one.fullName, one.why, one.reason]);
  expect(why).toContainEqual(['Lan', 'failed', expect.stringContaining('blocked')]);
  await lan.unblocks();
  await app.settled();
  const retried = await app.app.inTransaction(({ tx, outbox }) =>
    retryBroadcast(tx, outbox, id, false, app.clock.now()),
  );
  expect(retried).toBe(1);
  await lan.sees('Một lần');
  await app.settled();
  expect(await progress(id)).toEqual([
    ['Chi hội Liên Sơn', { ...none, people: 3, sent: 1, uncertain: 1, unreachable: 1 }],
  ]);
  expect(hoa.inbox.filter((message) => message.text === 'Một lần')).toHaveLength(1);
});

test('pause holds what has not left, resume lets it go, stop drops it for good', async () => {
  app.telegram.faults.next('sendMessage', { status: 429, retryAfter: 1 }, 1);
  const id = await start('Từ từ', to([unit]));
  await app.telegram.called(
    (call) =>
      call.method === 'sendMessage' && typeof call.answeredWith === 'object' && call.answeredWith.status === 429,
  );
  expect(await app.app.inTransaction(({ tx }) => pauseBroadcast(tx, id))).toBe(true);
  expect(await app.app.inTransaction(({ tx }) => pauseBroadcast(tx, id))).toBe(false);
  const before = (await progress(id))
    .flatMap(([, figures]) => (figures as typeof none).sent)
    .reduce((sum, n) => sum + n, 0);
  await app.app.inTransaction(({ tx, outbox }) => resumeBroadcast(tx, outbox, id));
  await Promise.all([lan, hoa, an].map((user) => user.sees('Từ từ')));
  await app.settled();
  expect(before).toBeLessThan(3);
  const second = await app.app.inTransaction(async ({ tx, outbox, now }) => {
    const made = await startBroadcast(
      tx,
      outbox,
      {
        feature: 'test',
        subjectId: unit.id,
        lane: 'broadcast',
        createdById: null,
        audience: to([unit]),
        contents: { vi: { text: 'Bỏ' } },
        fallback: 'vi',
      },
      now,
    );
    expect(await stopBroadcast(tx, outbox, made, now)).toBe(3);
    return made;
  });
  await app.settled();
  expect((await progress(second)).map(([, figures]) => (figures as typeof none).skipped)).toEqual([1, 2]);
  expect([lan, hoa, an].flatMap((user) => user.unseen)).toEqual([]);
  expect(await app.app.inTransaction(({ tx, outbox, now }) => stopBroadcast(tx, outbox, second, now))).toBeUndefined();
});

test('"read" counts once, and only for people in the audience', async () => {
  const id = await start('Đọc chưa', to([chapter]));
  await lan.sees('Đọc chưa');
  await app.settled();
  const personId = async (name: string) => (await app.db.person.findFirstOrThrow({ where: { fullName: name } })).id;
  const read = async (name: string) => acknowledge(app.db, id, await personId(name), app.clock.now());
  expect([await read('Lan'), await read('Lan'), await read('An')]).toEqual([true, false, false]);
  expect((await progress(id))[0]?.[1]).toMatchObject({ read: 1 });
});

test('in quiet hours everything but replies and alerts waits for the morning of the unit', async () => {
  await app.app.inTransaction(({ tx }) =>
    changeUnitSettings(tx, unit.id, { quietHours: { from: '20:00', to: '07:15' } }),
  );
  app.clock.set('2026-11-21T22:30:00+07:00');
  const at = await app.app.inTransaction(({ tx, outbox, now }) =>
    leavesAt(tx, outbox, to([chapter]), 'broadcast', now),
  );
  expect(at?.toISOString()).toBe('2026-11-22T00:15:00.000Z');
  const id = await start('Sáng mai', to([chapter]));
  await start('Khẩn', { ...to([chapter]), evenMuted: true }, 'alert');
  await lan.sees('Khẩn');
  await app.tick();
  expect((await progress(id))[0]?.[1]).toMatchObject({ waiting: 2, sent: 0 });
  app.clock.set('2026-11-22T07:16:00+07:00');
  await app.tick();
  await lan.sees('Sáng mai');
});

test('within ten minutes a broadcast can be taken back; later it cannot', async () => {
  const id = await start('Nhầm rồi', to([chapter]));
  await Promise.all([lan.sees('Nhầm rồi'), hoa.sees('Nhầm rồi')]);
  await app.settled();
  const undone = await app.app.inTransaction(({ tx, outbox, now }) => undoBroadcast(tx, outbox, id, now));
  expect(undone).toEqual({ deleted: 2, kept: 0 });
  await app.telegram.called('deleteMessage', { times: 2 });
  await app.settled();
  expect(lan.inbox.some((message) => message.text === 'Nhầm rồi')).toBe(false);
  expect((await progress(id))[0]?.[1]).toMatchObject({ sent: 0, skipped: 2 });
  const late = await start('Muộn', to([chapter]));
  await lan.sees('Muộn');
  app.clock.advance(11 * 60_000);
  expect(await app.app.inTransaction(({ tx, outbox, now }) => undoBroadcast(tx, outbox, late, now))).toBeUndefined();
});

test('what a dead sender had claimed is uncertain in a broadcast; a reply is repeated, once', async () => {
  const id = await start('Dở dang', to([chapter]));
  await lan.sees('Dở dang');
  await hoa.sees('Dở dang');
  await hoa.says('/khongcolenhnay');
  await hoa.sees(/trợ giúp/);
  await app.settled();
  const died = (where: object) =>
    app.db.message.updateMany({ where, data: { state: 'sending', claimedBy: 4242, externalId: null } });
  await died({ broadcastId: id, chat: { account: { externalId: String(lan.id) } } });
  const reply = await app.db.message.findFirstOrThrow({
    where: { lane: 'reply', chat: { account: { externalId: String(hoa.id) } } },
    orderBy: { sequence: 'desc' },
  });
  await died({ id: reply.id });
  await app.restart();
  await hoa.sees(/trợ giúp/);
  await app.settled();
  expect((await progress(id))[0]?.[1]).toMatchObject({ sent: 1, uncertain: 1 });
  await died({ id: reply.id });
  await app.restart();
  await app.settled();
  expect((await app.db.message.findUniqueOrThrow({ where: { id: reply.id } })).state).toBe('uncertain');
});

test('in one broadcast each unit keeps its own quiet hours, whichever stands first', async () => {
  const late = await app.unit({ name: 'Chi hội Xóm Mậu', parent: unit });
  const mau = app.telegram.user({ firstName: 'Mậu' });
  await app.member(mau, late);
  await app.app.inTransaction(({ tx }) =>
    changeUnitSettings(tx, late.id, { quietHours: { from: '23:00', to: '05:00' } }),
  );
  app.clock.set('2026-11-21T22:30:00+07:00');
  const at = (units: UnitRef[]) =>
    app.app.inTransaction(({ tx, outbox, now }) => leavesAt(tx, outbox, to(units), 'broadcast', now));
  expect([await at([unit]), await at([late])]).toEqual([undefined, undefined]);
  expect((await at([chapter]))?.toISOString()).toBe('2026-11-21T23:30:00.000Z');
  const id = await start('Ai còn thức', to([unit]));
  await mau.sees('Ai còn thức');
  await app.settled();
  expect(lan.unseen).toEqual([]);
  const figures = async () => (await progress(id)).map(([name, count]) => [name, (count as typeof none).sent]);
  expect(await figures()).toEqual([
    ['Hội CCB xã Kim Liên', 0],
    ['Chi hội Liên Sơn', 0],
    ['Chi hội Xóm Mậu', 1],
  ]);
  app.clock.set('2026-11-22T06:31:00+07:00');
  await app.tick();
  await Promise.all([lan, hoa, an].map((user) => user.sees('Ai còn thức')));
});

test('a reminder to one person keeps the quiet hours of their unit; a reply does not, nor does a change of what was sent', async () => {
  const person = await app.db.person.findFirstOrThrow({ where: { fullName: 'Lan' } });
  await app.app.inTransaction(({ tx }) =>
    changeUnitSettings(tx, chapter.id, { quietHours: { from: '20:00', to: '07:00' } }),
  );
  const remind = (text: string, lane: Lane) =>
    app.app.inTransaction(({ outbox }) => outbox.toPerson(person.id, { text }, { feature: 'test', lane }));
  const early = await remind('Còn sớm', 'reminder');
  await lan.sees('Còn sớm');
  await app.settled();
  app.clock.set('2026-11-21T20:30:00+07:00');
  await remind('Mai họp', 'reminder');
  await remind('Trả lời', 'reply');
  await app.app.inTransaction(({ outbox }) => outbox.edit(early ?? '', { text: 'Đã sửa' }));
  await lan.sees('Trả lời');
  await app.settled();
  expect(lan.inbox.map(({ text }) => text)).toEqual(expect.arrayContaining(['Đã sửa']));
  expect(lan.inbox.some(({ text }) => text === 'Mai họp')).toBe(false);
  app.clock.set('2026-11-22T07:01:00+07:00');
  await app.tick();
  await lan.sees('Mai họp');
});
