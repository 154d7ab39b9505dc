import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUnit } from '../../../src/directory/units.ts';
import { type Database, openDatabase } from '../../../src/runtime/database/database.ts';
import { createTestDatabase } from '../../support/database.ts';

let made: Awaited<ReturnType<typeof createTestDatabase>>;
let database: Database;
beforeAll(async () => {
  made = await createTestDatabase();
  database = openDatabase(made.url, 2);
});
afterAll(async () => {
  await database?.close();
  await made?.drop();
});

/** How many queries each connection was given at once, at the most. */
function watchConnections(): () => number {
  let most = 0;
  database.pool.on('connect', (client) => {
    let open = 0;
    const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
    client.query = (async (...args: unknown[]) => {
      open += 1;
      most = Math.max(most, open);
      try {
        return await query(...args);
      } finally {
        open -= 1;
      }
    }) as typeof client.query;
  });
  return () => most;
}

test('relations read in a transaction are asked for one after the other, also after one that failed', async () => {
  const most = watchConnections();
  const unit = await createUnit(database.prisma, { name: 'Hội CCB xã Kim Liên', kind: 'commune', parent: null });
  const person = await database.prisma.person.create({
    data: { fullName: 'An', nameFolded: 'an', memberships: { create: { unitId: unit.id } } },
  });
  await database.prisma.$transaction(async (tx) => {
    const include = { memberships: { include: { unit: true } }, accounts: true, roles: true } as const;
    const read = await tx.person.findUniqueOrThrow({ where: { id: person.id }, include });
    expect(read.memberships.map((one) => one.unit.name)).toEqual([unit.name]);
  });
  expect(most()).toBe(1);

  const failing = database.prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 / 0`.catch(() => {});
    await tx.person.findFirst();
  });
  await expect(failing).rejects.toThrow('current transaction is aborted');
});
