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

test('relations read side by side in a transaction come each to its own; one that failed leaves nothing to read', async () => {
  const warnings: Error[] = [];
  const warned = (warning: Error) => warnings.push(warning);
  process.on('warning', warned);
  const unit = await createUnit(database.prisma, { name: 'Hội CCB xã Kim Liên', kind: 'commune', parent: null });
  const person = await database.prisma.person.create({
    data: { fullName: 'An', nameFolded: 'an', memberships: { create: { unitId: unit.id } } },
  });
  await database.prisma.$transaction(async (tx) => {
    const include = { memberships: { include: { unit: true } }, accounts: true, roles: true } as const;
    const read = await tx.person.findUniqueOrThrow({ where: { id: person.id }, include });
    expect(read.memberships.map((one) => one.unit.name)).toEqual([unit.name]);
  });
  process.off('warning', warned);
  expect(warnings).toEqual([]);

  const failing = database.prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 / 0`.catch(() => {});
    await tx.person.findFirst();
  });
  await expect(failing).rejects.toThrow('current transaction is aborted');
});
