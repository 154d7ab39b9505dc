import { expect, onTestFinished, test } from 'vitest';
import { audit } from '../../src/directory/audit.ts';
import { openDatabase } from '../../src/runtime/database/database.ts';
import { createTestDatabase } from '../support/database.ts';

test('an entry is added and can be neither changed nor removed', async () => {
  const made = await createTestDatabase();
  const { prisma, close } = openDatabase(made.url, 2);
  onTestFinished(async () => {
    await close();
    await made.drop();
  });
  const now = new Date('2026-11-21T02:00:00Z');
  await audit(prisma, { action: 'aid.viewed', actorId: null, details: { number: 12 } }, now);
  await expect(prisma.auditEntry.updateMany({ data: { action: 'person.viewed' } })).rejects.toThrow('never changed');
  await expect(prisma.auditEntry.deleteMany()).rejects.toThrow('never changed');
  await expect(prisma.$executeRaw`TRUNCATE audit_entry`).rejects.toThrow('never changed');
  expect(await prisma.auditEntry.findMany()).toMatchObject([
    { action: 'aid.viewed', details: { number: 12 }, at: now },
  ]);
});
