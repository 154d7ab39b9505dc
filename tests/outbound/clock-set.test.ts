/** The clock is set by an hour: back, and nothing waits for the old time to come round again; forward, and nothing is given up. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type NewBroadcast, startBroadcast } from '../../src/outbound/broadcast/broadcast.ts';
import { createOutbox } from '../../src/outbound/outbox/outbox.ts';
import { createPutOff } from '../../src/outbound/outbox/put-off.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';

const HOUR_MS = 3_600_000;

let app: TestApp;
let lan: FakeUser;
let news: NewBroadcast;

beforeEach(async () => {
  app = await startTestApp({ wire: true });
  lan = app.telegram.user({ firstName: 'Lan' });
  const unit = await app.unit({ name: 'Chi hội Liên Sơn' });
  await app.member(lan, unit);
  news = {
    feature: 'test',
    subjectId: unit.id,
    lane: 'broadcast',
    createdById: null,
    audience: { unitIds: [unit.id], through: 'groups', evenMuted: false },
    contents: { vi: { text: 'Họp xóm' } },
    fallback: 'vi',
  };
});
afterEach(() => app.stop());

test('a message that was refused has its next try at once', async () => {
  const refused = app.telegram.faults.next('sendMessage', { status: 429, retryAfter: 1 });
  await app.app.inTransaction(({ tx, outbox, now }) => startBroadcast(tx, outbox, news, now));
  await refused.happened;
  await app.settled();
  app.clock.advance(-HOUR_MS);
  await lan.sees('Họp xóm', { within: 15_000 });
});

test('a broadcast whose jobs were lost is found by the sweep', async () => {
  const { channels, defaults } = app.app;
  const now = app.clock.now();
  // As if the process had ended between the commit and the jobs.
  await app.db.$transaction((tx) =>
    startBroadcast(
      tx,
      createOutbox({
        tx,
        aside: tx,
        putOff: createPutOff(),
        channels,
        now,
        zone: defaults.zone,
        encryption: app.encryption,
      }),
      news,
      now,
    ),
  );
  app.clock.advance(-HOUR_MS);
  await app.tick();
  await lan.sees('Họp xóm');
});

test('a message that was taken in and not handled is found at the next start', async () => {
  await lan.says('/khongco');
  await lan.sees(() => true);
  await app.settled();
  await app.db.message.updateMany({ where: { direction: 'in' }, data: { state: 'received' } });
  app.clock.advance(-HOUR_MS);
  await app.restart();
  await lan.sees(() => true);
  await app.settled();
  expect(await app.db.message.count({ where: { direction: 'in', state: 'received' } })).toBe(0);
});

test('forward: what is on its way is taken for lost, and its answer still counts', async () => {
  const refused = app.telegram.faults.next('sendMessage', { status: 500, lateMs: 2000 });
  await app.app.inTransaction(({ tx, outbox, now }) => startBroadcast(tx, outbox, news, now));
  await refused.happened;
  app.clock.advance(HOUR_MS);
  await app.worker.schedule.tick();
  expect(await app.db.message.count({ where: { feature: 'test', state: 'uncertain' } })).toBe(1);
  await lan.sees('Họp xóm', { within: 15_000 });
});
