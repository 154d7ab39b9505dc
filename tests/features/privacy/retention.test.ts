/** What is too old goes at night, in batches; what is not stays. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '../../../src/directory/audit.ts';
import { cutoff, kinds, retention } from '../../../src/features/privacy/retention-rules.ts';
import { BATCH } from '../../../src/features/privacy/store-retention.ts';
import { startTestApp, type TestApp } from '../../support/app.ts';

const DAY = 86_400_000;
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test('each kind goes after its days, unless the root unit says otherwise', () => {
  const now = new Date('2026-11-21T00:00:00Z');
  expect(cutoff('attempts', {}, now)).toEqual(new Date('2026-10-22T00:00:00Z'));
  expect(cutoff('attempts', { attempts: 1 }, now)).toEqual(new Date('2026-11-20T00:00:00Z'));
  expect(kinds.every((kind) => retention[kind] > 0)).toBe(true);
});

test('every kind is removed by a statement that the database takes, and only what is old', async () => {
  const now = app.clock.now();
  const lan = app.telegram.user({ firstName: 'Lan' });
  await app.member(lan, await app.unit({ name: 'Chi hội Liên Sơn' }));
  const accountId = randomUUID();
  const at = (days: number) => new Date(now.getTime() - days * DAY);
  const many = Array.from({ length: BATCH + 1 }, () => ({ accountId, kind: 'code' as const, at: at(31) }));
  await app.db.linkAttempt.createMany({ data: [...many, { accountId, kind: 'code', at: at(29) }] });
  await app.db.$transaction((tx) => audit(tx, { action: 'audit.read', actorId: null }, at(6 * 365)));
  await app.db.$transaction((tx) => audit(tx, { action: 'audit.read', actorId: null }, at(4 * 365)));
  await app.db.message.updateMany({ where: { direction: 'in' }, data: { at: at(3 * 365) } });
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
