/** Telegram answers nothing but 500, or nothing at all, for a while. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startBroadcast } from '../../../src/outbound/broadcast/broadcast.ts';
import { undoBroadcast } from '../../../src/outbound/broadcast/broadcast-control.ts';
import { createOutage } from '../../../src/outbound/delivery/outage.ts';
import { startTestApp, type TestApp } from '../../support/app.ts';
import type { FakeUser } from '../../support/fake-telegram/user.ts';

const PEOPLE = 30;
const PATIENCE = { timeout: 60_000, interval: 20 };
/** So many of a batch are on their way at once (outbound/send-worker.ts). */
const AT_ONCE = 10;
/** So many have failed before anybody knows; each has let another go. */
const SIGNS = 5;

vi.setConfig({ testTimeout: 90_000 });

describe('Telegram fails for a while', () => {
  let app: TestApp;
  let people: FakeUser[];

  beforeEach(async () => {
    app = await startTestApp({ wire: true });
    const unit = await app.unit({ name: 'Chi hội Liên Sơn' });
    people = Array.from({ length: PEOPLE }, (_, n) => app.telegram.user({ firstName: `Bác ${n}` }));
    for (const one of people) await app.member(one, unit);
  });
  afterEach(() => app.stop());

  async function broadcast(): Promise<string> {
    const [unit] = await app.db.unit.findMany({ where: { name: 'Chi hội Liên Sơn' } });
    const audience = { unitIds: [unit!.id], through: 'groups' as const, evenMuted: false };
    const news = { feature: 'test', subjectId: unit!.id, lane: 'broadcast' as const, createdById: null };
    const contents = { vi: { text: 'Họp xóm' } };
    return app.app.inTransaction(({ tx, outbox, now }) =>
      startBroadcast(tx, outbox, { ...news, audience, contents, fallback: 'vi' }, now),
    );
  }

  const states = async (broadcastId: string) =>
    (await app.db.message.findMany({ where: { broadcastId }, select: { state: true } })).map(({ state }) => state);

  test('a broadcast waits for the platform, which is tried with one message at a time, and nothing of it is given up', async () => {
    const refused = app.telegram.faults.next('sendMessage', { status: 500 }, Number.POSITIVE_INFINITY);
    const id = await broadcast();
    const [sender] = app.app.senders.values();
    await vi.waitFor(() => expect(sender?.pace().pausedUntil).toBeGreaterThan(0), PATIENCE);
    await vi.waitFor(() => expect(refused.hits).toBeGreaterThanOrEqual(AT_ONCE + 2), PATIENCE);
    const elsewhere = async () => (await states(id)).filter((state) => state !== 'queued').length;
    await vi.waitFor(async () => expect(await elsewhere()).toBeLessThanOrEqual(1), PATIENCE);
    refused.cancel();
    await vi.waitFor(async () => expect(await states(id)).toEqual(people.map(() => 'sent')), PATIENCE);
  });

  test('no message is risked before the platform answers a harmless question', async () => {
    const broken = app.telegram.faults.next('*', { drop: 'after' }, Number.POSITIVE_INFINITY);
    const id = await broadcast();
    const asked = () => app.telegram.calls.filter(({ method }) => method === 'getMe').length;
    const before = asked();
    await vi.waitFor(() => expect(asked()).toBeGreaterThanOrEqual(before + 2), PATIENCE);
    const risked = (await states(id)).filter((state) => state === 'uncertain').length;
    expect(risked).toBeLessThan(AT_ONCE + SIGNS);
    broken.cancel();
    await vi.waitFor(async () => {
      const expected = people.map((_, n) => (n < risked ? 'uncertain' : 'sent'));
      expect((await states(id)).toSorted()).toEqual(expected.toSorted());
    }, PATIENCE);
  });

  test('what cannot be read is no outage of the platform', async () => {
    await app.worker.stop();
    const id = await broadcast();
    await app.db.message.updateMany({ where: { broadcastId: id }, data: { content: 'not ours' } });
    await app.restart();
    await vi.waitFor(async () => expect(await states(id)).toEqual(people.map(() => 'uncertain')), PATIENCE);
    const [sender] = app.app.senders.values();
    expect(sender?.pace().oneAtATime).toBe(false);
  });

  test('what is taken back ends an outage as well as what is sent', async () => {
    const id = await broadcast();
    await vi.waitFor(async () => expect(await states(id)).toEqual(people.map(() => 'sent')), PATIENCE);
    const refused = app.telegram.faults.next('deleteMessage', { status: 500 }, AT_ONCE + 2);
    await app.app.inTransaction(({ tx, outbox, now }) => undoBroadcast(tx, outbox, id, now));
    await refused.happened;
    await vi.waitFor(async () => expect(await states(id)).toEqual(people.map(() => 'skipped')), PATIENCE);
    const [sender] = app.app.senders.values();
    expect(sender?.pace()).toMatchObject({ pausedUntil: 0, oneAtATime: false });
  });

  test('a reply outlives more refusals than one message is allowed', async () => {
    const [lan] = people as [FakeUser];
    const refused = app.telegram.faults.next('sendMessage', { status: 500 }, 7);
    await lan.says('con mèo trèo cây cau');
    await refused.happened;
    await lan.sees(/con mèo|trợ giúp|help|nhắn|hiểu chưa chắc/i, { within: 30_000 });
    expect(refused.hits).toBe(7);
  });
});

test('one that the platform chokes on is blamed, one that fails with all others is not', () => {
  const outage = createOutage();
  expect(outage.failed('a', 0)).toMatchObject({ blamed: true, times: 1, pauseMs: 0 });
  expect(outage.failed('a', 100)).toMatchObject({ blamed: false, times: 2 });
  outage.over();
  expect(outage.failed('a', 200)).toMatchObject({ blamed: true, times: 1, hopeless: false });
  expect(outage.failed('a', 200 + 3_600_001)).toMatchObject({ blamed: false, hopeless: true });
});

test('five different ones in a row are an outage, the pause grows with each that fails after it, and one that is taken ends it', () => {
  const outage = createOutage();
  const fail = (id: string, now: number) => outage.failed(id, now).pauseMs;
  expect(['a', 'b', 'c', 'd', 'd'].map((id) => fail(id, 0))).toEqual([0, 0, 0, 0, 0]);
  expect(outage.isOn()).toBe(false);
  expect(fail('e', 0)).toBe(1000);
  expect(outage.isOn()).toBe(true);
  // It had left before.
  expect(fail('f', 500)).toBe(0);
  expect([1000, 3000, 7000, 15_000, 30_000, 45_000].map((now) => fail('a', now))).toEqual([
    2000, 4000, 8000, 15_000, 15_000, 15_000,
  ]);
  outage.over();
  expect(outage.isOn()).toBe(false);
  expect(fail('a', 100_000)).toBe(0);
});
