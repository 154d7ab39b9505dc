import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBootstrapAdmins } from '../../src/directory/bootstrap-admins.ts';
import { seeAccount } from '../../src/directory/people.ts';
import { type Database, openDatabase } from '../../src/runtime/database/database.ts';
import { createTestDatabase } from '../support/database.ts';
import { testEncryption } from '../support/test-encryption.ts';

let testDatabase: Awaited<ReturnType<typeof createTestDatabase>>;
let database: Database;
const now = new Date('2026-11-21T02:00:00Z');
const bot = { channel: 'telegram', botAccount: '7000000001' } as const;
const ensure = (externalIds: string[]) =>
  database.prisma.$transaction((tx) =>
    ensureBootstrapAdmins(
      { tx, encryption: testEncryption },
      {
        entries: externalIds.map((externalId) => ({ channel: 'telegram', externalId })),
        botAccounts: [bot, { channel: 'zalo', botAccount: 'z' }],
        rootName: 'Chi Hội',
      },
      now,
    ),
  );

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = openDatabase(testDatabase.url, 4);
});

afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

test('they administer the root before they ever wrote, once however often and by however many it is done', async () => {
  const granted = await Promise.all([ensure(['1001', '1002']), ensure(['1001', '1002'])]);
  expect(granted.sort()).toEqual([0, 2]);
  expect(await ensure(['1001'])).toBe(0);
  const roles = await database.prisma.role.findMany({
    include: { unit: true, person: { include: { accounts: { include: { chats: true } } } } },
  });
  expect(roles).toHaveLength(2);
  for (const role of roles) {
    expect(role).toMatchObject({ name: 'administrator', unit: { name: 'Chi Hội', parentId: null } });
    expect(role.person.accounts).toMatchObject([{ ...bot, chats: [] }]);
  }
  expect(await database.prisma.unit.count()).toBe(1);
});

test('the first message brings the name; a name that was corrected stays', async () => {
  await ensure(['1003']);
  const from = { ...bot, externalId: '1003', name: 'Lê Văn Quản' };
  const seen = await database.prisma.$transaction((tx) => seeAccount({ tx, encryption: testEncryption }, from, now));
  expect(seen).toMatchObject({ isNew: false, person: { fullName: 'Lê Văn Quản' } });
  await database.prisma.$transaction((tx) =>
    seeAccount({ tx, encryption: testEncryption }, { ...from, name: 'Quản 😎' }, now),
  );
  expect(await database.prisma.person.findUnique({ where: { id: seen.personId } })).toMatchObject({
    fullName: 'Lê Văn Quản',
    nameFolded: 'le van quan',
  });
});

test('who is known already keeps person and name', async () => {
  const known = await database.prisma.$transaction((tx) =>
    seeAccount({ tx, encryption: testEncryption }, { ...bot, externalId: '1004', name: 'Trần Thị Tư' }, now),
  );
  expect(await ensure(['1004'])).toBe(1);
  const role = await database.prisma.role.findFirstOrThrow({
    where: { personId: known.personId },
    include: { person: true },
  });
  expect(role.person.fullName).toBe('Trần Thị Tư');
});
