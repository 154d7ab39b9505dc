import { afterEach, describe, expect, test } from 'vitest';
import { loadDemoData } from '../../prisma/seed/demo.ts';
import { mainCast } from '../../prisma/seed/main-cast.ts';
import { playgroundCast } from '../../prisma/seed/playground-cast.ts';
import { parsePost } from '../../src/channels/playground/parse-post.ts';
import { seeChat, seeInGroup } from '../../src/directory/chats.ts';
import { joinUnit } from '../../src/directory/memberships.ts';
import { seeAccount } from '../../src/directory/people.ts';
import { grantRole } from '../../src/directory/roles.ts';
import { rootUnit, unitsNamed } from '../../src/directory/units.ts';
import { type Database, openDatabase } from '../../src/runtime/database/database.ts';
import { createEncryption } from '../../src/runtime/encryption/encryption.ts';
import { createTestDatabase } from '../support/database.ts';
import { testEncryption } from '../support/test-encryption.ts';

const now = new Date('2026-11-21T09:00:00+07:00');
const zone = 'Asia/Ho_Chi_Minh';
const encryption = createEncryption(Buffer.alloc(32, 'demo'));
const channel = { channel: 'playground', botAccount: 'playground' } as const;

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function emptyDatabase(): Promise<Database['prisma']> {
  const { url, drop } = await createTestDatabase();
  const database = openDatabase(url, 4);
  ends.push(database.close, drop);
  return database.prisma;
}

async function comes(prisma: Database['prisma'], externalId: string, name: string) {
  const at = new Date(now.getTime() + 60_000);
  const account = await seeAccount({ tx: prisma, encryption: testEncryption }, { ...channel, externalId, name }, at);
  await seeChat(prisma, { ...channel, externalId, kind: 'private' }, account.id, at);
  return account;
}

describe('with the demonstration', () => {
  test('the main cast comes first, then officers, then some members of every unit; 200 in all', async () => {
    const prisma = await emptyDatabase();
    await loadDemoData(prisma, encryption, now, zone);
    const { people, groups, phones } = await playgroundCast(prisma, now, zone);
    expect(people).toHaveLength(200);
    expect(new Set(people.map(({ externalId }) => externalId)).size).toBe(200);
    const first = people.slice(0, mainCast.length);
    expect(first.map(({ externalId, name, role, hint }) => ({ externalId, name, role, hint }))).toEqual(
      mainCast.map(({ externalId, name, title, hint }) => ({ externalId, name, role: title, hint })),
    );
    expect(first[0]!.group).toBe('Chi hội CCB Liên Sơn');
    const rest = people.slice(mainCast.length).map(({ role }) => role);
    const firstMember = rest.findIndex((role) => role !== 'Chi hội trưởng');
    expect(rest.slice(firstMember)).not.toContain('Chi hội trưởng');
    expect(rest.filter((role) => role === 'Chi hội trưởng')).toHaveLength(await heads(prisma));
    expect(new Set(people.map(({ group }) => group)).size).toBeGreaterThanOrEqual(66);
    expect(groups.map(({ externalId, title }) => [externalId, title])).toEqual([
      ['group:ccb-lien-son', 'Chi hội CCB Liên Sơn'],
      ['group:hung-phu', 'Khu vực Hưng Phú – hỏi đáp'],
    ]);
    expect(groups[0]!.memberIds).toEqual(expect.arrayContaining(['ong-minh', 'ong-tam']));
    expect(groups[0]!.memberIds).not.toContain('cu-hoe');
    expect(phones).toEqual(['ong-minh', 'cu-hoe', 'chi-nga@group:hung-phu']);
    for (const { externalId, name } of people)
      expect(() =>
        parsePost({ as: externalId, name, chat: externalId, chatKind: 'private', text: 'chào' }),
      ).not.toThrow();
  });

  test('whoever came from the page is in it, in the unit that they joined', async () => {
    const prisma = await emptyDatabase();
    await loadDemoData(prisma, encryption, now, zone);
    const [unit] = await unitsNamed(prisma, 'Chi hội CCB Liên Sơn');
    const { personId } = await comes(prisma, 'khach-1', 'Ngô Văn Khách');
    await comes(prisma, 'khach-2', 'Lê Thị Lạ');
    await joinUnit({ tx: prisma, encryption }, personId, unit!.id, { actorId: null, now });
    const { people } = await playgroundCast(prisma, now, zone);
    expect(people.filter(({ externalId }) => externalId.startsWith('khach-'))).toEqual([
      {
        externalId: 'khach-1',
        name: 'Ngô Văn Khách',
        group: 'Chi hội CCB Liên Sơn',
        role: 'Hội viên',
        suggestions: ['lịch họp', 'tin mới', 'xin hỗ trợ', 'trợ giúp'],
      },
      {
        externalId: 'khach-2',
        name: 'Lê Thị Lạ',
        group: 'Chưa thuộc đơn vị nào',
        role: 'Cư dân',
        suggestions: ['xin hỗ trợ', 'trợ giúp'],
      },
    ]);
  });

  test.each([
    ['2026-11-21T09:00:00+07:00', '27/11'],
    ['2026-11-26T23:59:00+07:00', '27/11'],
    // In Hanoi it is Friday already: the next one.
    ['2026-11-26T18:00:00Z', '4/12'],
    ['2026-12-31T09:00:00+07:00', '1/1'],
  ])('at %s the example of a meeting is on Friday %s', async (at, day) => {
    const prisma = await emptyDatabase();
    const root = await rootUnit(prisma, 'Chi Hội');
    const { personId } = await comes(prisma, 'officer', 'Trần Văn Cán');
    await grantRole(prisma, { personId, unitId: root.id, name: 'officer', grantedById: null }, now);
    const { people } = await playgroundCast(prisma, new Date(at), zone);
    expect(people[0]!.suggestions![0]).toBe(`họp 14h thứ sáu ${day} tại trụ sở Hội: sơ kết 6 tháng`);
  });
});

test('without the demonstration there is who there is: nobody, then an administrator and a group', async () => {
  const prisma = await emptyDatabase();
  expect(await playgroundCast(prisma, now, zone)).toEqual({ people: [], groups: [] });
  const root = await rootUnit(prisma, 'Hội của tôi');
  const one = await comes(prisma, 'admin', 'Phan Thị Quản');
  await grantRole(prisma, { personId: one.personId, unitId: root.id, name: 'administrator', grantedById: null }, now);
  const left = await comes(prisma, 'gone', 'Vũ Văn Đi');
  const group = { ...channel, externalId: 'group:moi', kind: 'group', title: 'Nhóm mới' } as const;
  const { id } = await seeChat(prisma, group, one.id, now);
  await seeInGroup(prisma, id, one.id, now);
  await seeInGroup(prisma, id, left.id, now, true);
  const { people, groups, phones } = await playgroundCast(prisma, now, zone);
  expect(people.map(({ name, group, role }) => [name, group, role])).toEqual([
    ['Phan Thị Quản', 'Hội của tôi', 'Quản trị'],
    ['Vũ Văn Đi', 'Chưa thuộc đơn vị nào', 'Cư dân'],
  ]);
  expect(groups).toMatchObject([{ externalId: 'group:moi', title: 'Nhóm mới', memberIds: ['admin'] }]);
  expect(phones).toBeUndefined();
});

/** Chapter heads who are not of the main cast. */
function heads(prisma: Database['prisma']): Promise<number> {
  const main = mainCast.map(({ externalId }) => externalId);
  return prisma.role.count({
    where: { unit: { kind: 'chapter' }, person: { accounts: { none: { externalId: { in: main } } } } },
  });
}
