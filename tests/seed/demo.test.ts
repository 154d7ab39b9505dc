import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { announcements } from '../../prisma/seed/announcements.ts';
import { loadDemoData } from '../../prisma/seed/demo.ts';
import { mainCast } from '../../prisma/seed/main-cast.ts';
import { limits } from '../../src/channels/playground/send.ts';
import { messagesOf } from '../../src/channels/playground/store.ts';
import { openPhone } from '../../src/directory/contact.ts';
import { countMembers } from '../../src/directory/memberships.ts';
import { createUnit, rootUnit, unitsNamed } from '../../src/directory/units.ts';
import { whomToCallOn } from '../../src/features/meetings/turnout/turnout-rules.ts';
import { turnoutOf } from '../../src/features/meetings/turnout/turnout-store.ts';
import type { ChannelAdapter } from '../../src/messaging/channel.ts';
import { contentSchema } from '../../src/messaging/outgoing.ts';
import { choiceToken } from '../../src/outbound/outbox/fit-channel.ts';
import { createOutbox } from '../../src/outbound/outbox/outbox.ts';
import { createPutOff } from '../../src/outbound/outbox/put-off.ts';
import { previewReach } from '../../src/outbound/outbox/reach.ts';
import { type Database, openDatabase } from '../../src/runtime/database/database.ts';
import { createEncryption } from '../../src/runtime/encryption/encryption.ts';
import { fold } from '../../src/text/fold.ts';
import { normalizePhone } from '../../src/text/phone.ts';
import { createTestDatabase } from '../support/database.ts';

const now = new Date('2026-11-21T09:00:00+07:00');
const zone = 'Asia/Ho_Chi_Minh';
/** Before that lie the years of the reports: lived-figures.test.ts. */
const lately = new Date('2026-01-01T00:00:00+07:00');
const encryption = createEncryption(Buffer.alloc(32, 'demo'));

const open: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of open) await close();
});

async function emptyDatabase(): Promise<Database & { url: string }> {
  const { url, drop } = await createTestDatabase();
  const database = openDatabase(url, 4);
  open.push(async () => {
    await database.close();
    await drop();
  });
  return { ...database, url };
}

let db: Database['prisma'];
let tookMs = 0;
beforeAll(async () => {
  const { prisma } = await emptyDatabase();
  db = prisma;
  const began = performance.now();
  expect(await loadDemoData(db, encryption, now, zone)).toEqual({ loaded: true });
  tookMs = performance.now() - began;
});

/** The id of the one unit of this name. */
async function unitId(name: string): Promise<string> {
  const [unit, other] = await unitsNamed(db, name);
  expect([name, unit?.name, other]).toEqual([name, name, undefined]);
  return unit!.id;
}

const chaptersOf = async (name: string) =>
  db.unit.findMany({ where: { parentId: await unitId(name), kind: 'chapter' }, select: { id: true, name: true } });

describe('figures of the reports', () => {
  test('Cần Thơ has 930 members, 700 of them admitted in 2024, and some whom no message reaches', async () => {
    const id = await unitId('Hội Cựu Công an nhân dân TP Cần Thơ');
    expect(await countMembers(db, [id])).toBe(930);
    const in2024 = { gte: new Date('2024-01-01'), lte: new Date('2024-12-31') };
    const within = { unit: { path: { has: id } } };
    expect(await db.membership.count({ where: { ...within, joinedOn: in2024 } })).toBe(700);
    const reached = await db.person.count({ where: { memberships: { some: within }, accounts: { some: {} } } });
    expect(reached / 930).toBeGreaterThan(0.65);
    expect(reached / 930).toBeLessThan(0.75);
    const categories = await db.membership.groupBy({ by: ['category'], where: within, _count: true });
    expect(categories.map(({ category }) => category).sort()).toEqual([
      'chiến sĩ nghĩa vụ đã xuất ngũ',
      'cựu công an xã',
      'hưu trí',
    ]);
  });

  test('Bắc Kạn has 43 members', async () => {
    expect(await countMembers(db, [await unitId('Hội Truyền thống Trường Sơn – Đường Hồ Chí Minh TP Bắc Kạn')])).toBe(
      43,
    );
  });

  test('in Kim Liên veterans and women have the same 12 chapters; 20 women came in the first half of 2024', async () => {
    const veterans = await chaptersOf('Hội Cựu chiến binh xã Kim Liên');
    const women = await chaptersOf('Hội Liên hiệp Phụ nữ xã Kim Liên');
    const places = veterans.map(({ name }) => name.replace('Chi hội CCB ', '')).sort();
    expect(places).toHaveLength(12);
    expect(places).toEqual(expect.arrayContaining(['Liên Sơn', 'Liên Mậu 1', 'Liên Mậu 3', 'Vân Hội', 'Sen 2']));
    expect(women.map(({ name }) => name.replace('Chi hội Phụ nữ ', '')).sort()).toEqual(places);
    const unit = { path: { has: await unitId('Hội Liên hiệp Phụ nữ xã Kim Liên') } };
    const half = { gte: new Date('2024-01-01'), lte: new Date('2024-06-30') };
    expect(await db.membership.count({ where: { unit, joinedOn: half } })).toBe(20);
    expect(await db.unit.count({ where: { path: { has: await unitId('Xã Kim Liên') } } })).toBe(27);
  });

  test('the legal information reached all 12 chapters of the veterans and 97% of them read it', async () => {
    const { broadcastId } = await db.announcement.findFirstOrThrow({ where: { kind: 'legal', source: { not: null } } });
    const deliveries = await db.delivery.findMany({ where: { broadcastId } });
    const read = deliveries.filter((delivery) => delivery.readAt !== null);
    expect(new Set(read.map((delivery) => delivery.unitId)).size).toBe(12);
    expect(Math.round((read.length / deliveries.length) * 100)).toBe(97);
  });

  test('everybody was grown up when they joined, and the oldest is as old as a person can be', async () => {
    const rows = await db.membership.findMany({
      where: { standing: 'member' },
      select: { joinedOn: true, person: { select: { birthYear: true } } },
    });
    for (const { joinedOn, person } of rows) {
      expect(joinedOn!.getUTCFullYear() - person.birthYear!).toBeGreaterThanOrEqual(18);
      expect(person.birthYear).toBeGreaterThanOrEqual(1945);
    }
  });
});

describe('loading', () => {
  test('a second time does nothing', async () => {
    const before = await censusOf(db);
    expect(await loadDemoData(db, encryption, now, zone)).toEqual({ loaded: false });
    expect(await censusOf(db)).toEqual(before);
  });

  test('leaves a database alone in which there is a unit or a person', async () => {
    const { prisma } = await emptyDatabase();
    const person = await prisma.person.create({ data: { fullName: 'Lê Thị Ba', nameFolded: 'le thi ba' } });
    expect(await loadDemoData(prisma, encryption, now, zone)).toEqual({ loaded: false });
    await prisma.person.delete({ where: { id: person.id } });
    const root = await rootUnit(prisma, 'Hội của tôi');
    await createUnit(prisma, { name: 'Chi hội 1', kind: 'chapter', parent: root });
    expect(await loadDemoData(prisma, encryption, now, zone)).toEqual({ loaded: false });
    expect(await prisma.unit.count()).toBe(2);
    expect(await prisma.person.count()).toBe(0);
  });

  test('two processes at once load once, under the root that is there, and the same cast as ever', async () => {
    const { prisma, url } = await emptyDatabase();
    const other = openDatabase(url, 4);
    open.unshift(other.close);
    const root = await rootUnit(prisma, 'Hội của tôi');
    const results = await Promise.all([
      loadDemoData(prisma, encryption, now, zone),
      loadDemoData(other.prisma, encryption, now, zone),
    ]);
    expect(results.map(({ loaded }) => loaded).sort()).toEqual([false, true]);
    expect((await prisma.unit.findMany({ where: { parentId: null } })).map(({ id }) => id)).toEqual([root.id]);
    expect(await castOf(prisma)).toEqual(await castOf(db));
    expect(await censusOf(prisma)).toEqual(await censusOf(db));
  });

  test('its time is told', async ({ annotate }) => {
    await annotate(`demonstration loaded in ${Math.round(tookMs)} ms`);
    expect(tookMs).toBeGreaterThan(0);
  });
});

describe('people', () => {
  test('the main cast is there in its units and roles', async () => {
    for (const { externalId, name, memberOf, role, groups } of mainCast) {
      const account = await db.account.findFirstOrThrow({
        where: { externalId },
        include: {
          person: {
            include: {
              memberships: { where: { standing: 'member' }, include: { unit: true } },
              roles: { include: { unit: true } },
            },
          },
          chats: true,
          memberOf: { include: { chat: true } },
        },
      });
      const { memberships, roles, fullName, mutedAt } = account.person;
      expect({
        name: fullName,
        mutedAt,
        memberOf: memberships[0]?.unit.name,
        role: roles.map((held) => ({ name: held.name, unit: held.unit.parentId ? held.unit.name : 'root' }))[0],
        groups: account.memberOf.map(({ chat }) => chat.externalId),
        chats: account.chats.map((chat) => [chat.externalId, chat.kind]),
      }).toEqual({ name, mutedAt: null, memberOf, role, groups: groups ?? [], chats: [[externalId, 'private']] });
    }
  });

  test('each chapter has one head, each association a chairman or chairwoman, all of them with an account', async () => {
    const units = await db.unit.findMany({
      where: { kind: { in: ['chapter', 'association', 'police'] } },
      select: { name: true, roles: { select: { person: { select: { accounts: true } } } } },
    });
    const heads = units.map(({ name, roles }) => [name, roles.length, roles[0]?.person.accounts.length]);
    expect(heads).toEqual(units.map(({ name }) => [name, 1, 1]));
  });

  test('all of Kim Liên, Phường 7 and Bắc Kạn have an account; a handful asked for silence', async () => {
    const without = await db.unit.findMany({
      where: { memberships: { some: { person: { accounts: { none: {} } } } } },
      select: { name: true },
    });
    expect(without.length).toBeGreaterThan(0);
    expect(without.filter(({ name }) => !name.startsWith('Chi hội Cựu CAND'))).toEqual([]);
    const muted = await db.person.count({ where: { mutedAt: { not: null } } });
    expect(muted).toBeGreaterThanOrEqual(3);
    expect(muted).toBeLessThanOrEqual(20);
  });

  test('residents are on no roster, and the ward police has them in its group', async () => {
    const group = await db.chat.findFirstOrThrow({
      where: { externalId: 'group:hung-phu' },
      include: { unit: true, members: { include: { account: { include: { person: true } } } } },
    });
    expect([group.title, group.unit?.name]).toEqual(['Khu vực Hưng Phú – hỏi đáp', 'Công an phường Hưng Phú']);
    const people = group.members.map(({ account }) => account.personId);
    expect(people.length).toBe(18);
    expect(await db.membership.count({ where: { personId: { in: people }, standing: 'member' } })).toBe(0);
  });

  test('numbers are nobody’s and canonical, some gave none; no name is that of a person in the reports', async () => {
    const people = await db.person.findMany();
    const phones = people.flatMap(({ id, phoneSealed }) => openPhone(encryption, id, phoneSealed) ?? []);
    for (const phone of phones) expect([normalizePhone(phone), phone.slice(0, 5)]).toEqual([phone, '09000']);
    expect(new Set(phones).size).toBe(phones.length);
    expect(phones.length).toBeLessThan(people.length * 0.95);
    const names = new Set(people.map(({ fullName }) => fullName));
    expect(names.size).toBe(people.length);
    for (const name of ['Lưu Kim Cúc', 'Nguyễn Văn Thuận', 'Lê Văn Sỹ', 'Đỗ Đức Lại', 'Nguyễn Ngọc Thúy'])
      expect(names).not.toContain(name);
    for (const { fullName, nameFolded } of people) expect(nameFolded).toBe(fold(fullName));
  });

  test('what a platform would give is plain: ids of ASCII, one account and one private chat a person', async () => {
    const accounts = await db.account.findMany({ include: { chats: true } });
    for (const { channel, botAccount, externalId, chats } of accounts) {
      expect([channel, botAccount]).toEqual(['playground', 'playground']);
      expect(externalId).toMatch(/^[a-z0-9-]{3,40}$/);
      expect(chats.map((chat) => [chat.externalId, chat.kind])).toEqual([[externalId, 'private']]);
    }
    expect(new Set(accounts.map(({ personId }) => personId)).size).toBe(accounts.length);
  });
});

describe('what was sent', () => {
  test('each delivery has the message of its chat, or a reason, and was read after it was sent', async () => {
    const deliveries = await db.delivery.findMany({ include: { message: true, broadcast: true } });
    expect(deliveries).toHaveLength(930 + 500 + 300);
    for (const { chatId, message, unreachable, readAt, broadcastId, broadcast } of deliveries) {
      expect(message?.chatId ?? null).toBe(chatId);
      expect(unreachable === null).toBe(message !== null);
      if (message)
        expect([message.broadcastId, message.state, message.lane]).toEqual([broadcastId, 'sent', broadcast.lane]);
      if (!readAt) continue;
      expect(message).not.toBeNull();
      expect(readAt.getTime()).toBeGreaterThanOrEqual(message!.at.getTime());
      expect(readAt.getTime()).toBeLessThanOrEqual(now.getTime());
    }
  });

  test.each(announcements.map((one) => [one.unit, one] as const))(
    '%s: as the product itself would plan it',
    async (_, one) => {
      const adapter = { channel: 'playground', botAccount: 'playground' } as ChannelAdapter;
      const { broadcastId, unitIds } = await db.announcement.findFirstOrThrow({ where: { text: one.text } });
      expect(unitIds).toEqual([await unitId(one.unit)]);
      const planned = await db.$transaction((tx) =>
        previewReach(
          tx,
          createOutbox({
            tx,
            aside: tx,
            putOff: createPutOff(),
            channels: { all: () => [adapter], of: () => adapter },
            now,
            zone: 'Asia/Ho_Chi_Minh',
            encryption,
          }),
          {
            unitIds,
            through: 'groups',
            evenMuted: one.kind === 'alert',
          },
        ),
      );
      const messages = (kind: 'private' | 'group') => db.message.count({ where: { broadcastId, chat: { kind } } });
      expect({
        people: await db.delivery.count({ where: { broadcastId } }),
        unreachable: await db.delivery.count({ where: { broadcastId, messageId: null } }),
        privateMessages: await messages('private'),
        groupMessages: await messages('group'),
      }).toEqual(planned);
    },
  );

  test('the figures kept for each unit are those of its deliveries', async () => {
    const kept = await db.$queryRaw<object[]>`
      SELECT b.subject_id, sum(people)::int AS people, sum(sent)::int AS sent, sum(unreachable)::int AS unreachable,
        sum(read)::int AS read, sum(waiting + failed + uncertain + skipped)::int AS other, count(*)::int AS units
      FROM broadcast_count c JOIN broadcast b ON b.id = c.broadcast_id GROUP BY b.subject_id ORDER BY b.subject_id`;
    const counted = await db.$queryRaw<object[]>`
      SELECT b.subject_id, count(*)::int AS people, count(*) FILTER (WHERE m.state = 'sent')::int AS sent,
        count(*) FILTER (WHERE m.id IS NULL)::int AS unreachable, count(d.read_at)::int AS read, 0 AS other,
        count(DISTINCT d.unit_id)::int AS units
      FROM delivery d JOIN broadcast b ON b.id = d.broadcast_id LEFT JOIN message m ON m.id = d.message_id
      GROUP BY b.subject_id ORDER BY b.subject_id`;
    expect(kept).toHaveLength(3);
    expect(kept).toEqual(counted);
  });

  test('each message stands on the telephone of its chat, with its button, and is newer than what the next one gets', async () => {
    const messages = await db.message.findMany({ include: { chat: true }, orderBy: { sequence: 'asc' } });
    expect(messages.length).toBeGreaterThan(1000);
    const rows = new Map((await db.playgroundMessage.findMany()).map((row) => [String(row.id), row]));
    expect(rows.size).toBe(messages.length);
    for (const { id, externalId, chat, content } of messages) {
      const { choices, text } = contentSchema.parse(content);
      expect(choices[0]?.[0]?.effect).toMatchObject({ type: 'action', feature: 'announcements', name: 'read' });
      const row = rows.get(externalId!);
      expect(row).toMatchObject({
        chat: chat.externalId,
        writer: null,
        content: { type: 'message', text, choices: [[{ token: choiceToken(id, 0) }]] },
      });
      expect(text.length).toBeLessThan(limits.text);
    }
    const inGroup = await messagesOf(db, 'group:hung-phu', 0n, 10);
    expect(inGroup.map(({ text }) => text.split('\n').slice(0, 2))).toEqual([['TIN KHẨN', 'Công an phường Hưng Phú']]);
    const added = await db.playgroundMessage.create({ data: { chat: 'x', content: {}, at: now } });
    await db.playgroundMessage.delete({ where: { id: added.id } });
    expect(added.id).toBe(BigInt(messages.at(-1)!.externalId!) + 1n);
  });

  test('meetings: one was held and attendance taken, one is to come and its reminders are', async () => {
    const all = await db.meeting.findMany({
      where: { startsAt: { gte: lately } },
      orderBy: { startsAt: 'asc' },
      include: { invitees: true, reminders: true },
    });
    const [past, coming] = all.slice(-2);
    // Twelve chapters that look back on six meetings each.
    expect(all).toHaveLength(73);
    expect(past!.startsAt < now && past!.invitees.every(({ attended }) => attended !== null)).toBe(true);
    expect(past!.reminders.every(({ doneAt }) => doneAt !== null)).toBe(true);
    expect(coming!.startsAt > now && coming!.invitees.every(({ attended }) => attended === null)).toBe(true);
    expect(coming!.reminders.map(({ doneAt, dueAt }) => [doneAt, dueAt > now])).toEqual(Array(3).fill([null, true]));
    expect(coming!.invitees).toHaveLength(118);
    for (const meeting of [past!, coming!]) {
      expect(meeting.startsAt.toISOString()).toMatch(/T07:00:00.000Z$/);
      for (const { answer, reason, answeredAt } of meeting.invitees) {
        expect([answer === null, reason === null]).toEqual([answeredAt === null, answer !== 'excused']);
        if (answeredAt) expect(answeredAt < now && answeredAt < meeting.startsAt).toBe(true);
      }
    }
  });

  test('two of Liên Sơn stayed away three times running without a word: whom its head should call on', async () => {
    const unit = await db.unit.findFirstOrThrow({ where: { name: 'Chi hội CCB Liên Sơn' } });
    const { members } = await turnoutOf({ tx: db, encryption }, unit.id, now);
    const absent = whomToCallOn(members).filter(({ why }) => why === 'absent');
    expect(absent.length).toBeGreaterThanOrEqual(2);
    expect(absent.every(({ times }) => times >= 3)).toBe(true);
  });

  test('requests for help: one waits with its chapter, one was closed with what was given', async () => {
    const [closed, waiting] = await db.aidRequest.findMany({
      where: { createdAt: { gte: lately } },
      orderBy: { createdAt: 'asc' },
      include: { events: { orderBy: { at: 'asc' } } },
    });
    expect([closed!.state, closed!.givenDong, closed!.events.map(({ kind }) => kind)]).toEqual([
      'closed',
      500_000n,
      ['opened', 'taken', 'decided', 'closed'],
    ]);
    expect([waiting!.state, waiting!.assigneeId, waiting!.events.map(({ kind }) => kind)]).toEqual([
      'open',
      null,
      ['opened'],
    ]);
    for (const { askerId, unitId } of [closed!, waiting!])
      expect(await db.membership.count({ where: { personId: askerId, unitId } })).toBe(1);
  });
});

test('every text is composed (NFC), and nothing is dated after now but what is to come', async () => {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<[{ loose: number }]>(
      `SELECT count(*)::int AS loose FROM "${name}" t WHERE t::text IS NOT NFC NORMALIZED`,
    );
    expect([name, row.loose]).toEqual([name, 0]);
  }
  expect(await db.message.count({ where: { OR: [{ at: { gt: now } }, { settledAt: { gt: now } }] } })).toBe(0);
  expect(await db.membership.count({ where: { joinedOn: { gt: now } } })).toBe(0);
});

/** Rows of each table. */
async function censusOf(prisma: Database['prisma']) {
  return {
    units: await prisma.unit.count(),
    people: await prisma.person.count(),
    memberships: await prisma.membership.count(),
    chats: await prisma.chat.count(),
    messages: await prisma.message.count(),
    deliveries: await prisma.delivery.count(),
    read: await prisma.delivery.count({ where: { readAt: { not: null } } }),
    invitees: await prisma.meetingInvitee.count(),
    requests: await prisma.aidRequest.count(),
  };
}

/** All people as they are known, without the ids that are new each time. */
function castOf(prisma: Database['prisma']) {
  return prisma.person.findMany({
    select: {
      fullName: true,
      birthYear: true,
      mutedAt: true,
      memberships: { select: { category: true, joinedOn: true, unit: { select: { name: true } } } },
      roles: { select: { name: true } },
      accounts: { select: { externalId: true } },
    },
    orderBy: { fullName: 'asc' },
  });
}
