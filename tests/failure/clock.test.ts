/** The clock of the machine is set while a broadcast goes out. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { UnitRef } from '../../src/directory/units.ts';
import { startBroadcast } from '../../src/outbound/broadcast.ts';
import { reconcile } from '../../src/outbound/reconcile.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';
import { ROUNDS, random } from './house.ts';

const HOUR_MS = 3_600_000;

let app: TestApp;
let unit: UnitRef;
const people: FakeUser[] = [];

beforeAll(async () => {
  app = await startTestApp({ now: '2026-11-21T12:00:00+07:00' });
  unit = await app.unit({ name: 'Chi hội Liên Sơn' });
  for (let n = 1; n <= 12; n += 1) {
    const user = app.telegram.user({ firstName: `Bác ${n}` });
    people.push(user);
    await app.member(user, unit);
  }
}, 60_000);
afterAll(() => app.stop());

test.each([
  ['forward', HOUR_MS],
  ['back', -HOUR_MS],
])('%s by an hour in the middle: everybody gets it once', async (where, step) => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const text = `Họp xóm, đồng hồ chạy ${where} lần ${round + 1}`;
    const late = app.telegram.faults.next('sendMessage', { delayMs: 300 }, 1 + Math.floor(random(round)() * 8));
    const id = await app.app.runWork(({ tx, outbox, now }) =>
      startBroadcast(
        tx,
        outbox,
        {
          feature: 'test',
          subjectId: unit.id,
          lane: 'broadcast',
          createdById: null,
          audience: { unitIds: [unit.id], through: 'groups', evenMuted: false },
          contents: { vi: { text } },
          fallback: 'vi',
        },
        now,
      ),
    );
    await late.happened;
    app.clock.advance(step);
    await app.tick();
    for (const user of people) expect(user.inbox.filter((message) => message.text === text)).toHaveLength(1);
    expect((await app.db.$transaction((tx) => reconcile(tx, id))).faults).toEqual([]);
    app.clock.advance(-step);
  }
});
