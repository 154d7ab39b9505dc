/** Other programs that are told what was done: made in chat, told with the deed, tried over a day, paused, told again. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { deliverDue } from '../../src/api/webhooks/deliver.ts';
import { newWebhookSecret } from '../../src/api/webhooks/sign.ts';
import { webhookTypes } from '../../src/api/webhooks/types.ts';
import { insertWebhook } from '../../src/api/webhooks/webhook-store.ts';
import { audit } from '../../src/directory/audit.ts';
import { rootUnit } from '../../src/directory/units.ts';
import { type KimLien, kimLien } from '../scenarios/meetings-cast.ts';
import { TEMPORARY_PREFIX } from '../support/temporary.ts';

const HOUR = 3_600_000;
const START = '2026-11-21T08:00:00+07:00';
const everywhere = { allows: () => true, lookup: undefined };

let cast: KimLien;
let headId = '';
/** What the other program got, and what it answers. */
let got: { headers: IncomingHttpHeaders; body: string }[] = [];
let answers: { status: number; retryAfter?: string };
const server = createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  got.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
  response.writeHead(answers.status, answers.retryAfter ? { 'retry-after': answers.retryAfter } : {}).end();
});

beforeAll(async () => {
  cast = await kimLien();
  await cast.app.administrator(cast.head, await rootUnit(cast.app.db, 'x'));
  headId = await cast.app.administrator(cast.head, cast.lienSon);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  server.close();
  await cast?.app.stop();
});
beforeEach(async () => {
  got = [];
  answers = { status: 204 };
  cast.app.clock.set(START);
  await cast.app.db.webhook.deleteMany();
});

const local = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/nhan`;
const listens = (url = local(), secret = newWebhookSecret()) =>
  cast.app.app.inTransaction((work) =>
    insertWebhook(work, { unitId: cast.lienSon.id, personId: headId, url, secret, types: [...webhookTypes] }),
  );
const done = (unitId = cast.lienSon.id, action: 'visits.write' | 'person.viewed' | 'tip.viewed' = 'visits.write') =>
  cast.app.app.inTransaction(({ tx, now }) => audit(tx, { action, actorId: headId, unitId, subjectId: headId }, now));
const deliver = () => deliverDue({ ...cast.app.app, reach: everywhere });
const event = () => cast.app.db.webhookEvent.findFirstOrThrow();

test('it is made, listed and ended in a private chat, and its key lies sealed', async () => {
  const { app, head, hung } = cast;
  await head.says('webhook https://192.168.1.5/nhan');
  await head.sees('Địa chỉ này không dùng được');
  await head.says('webhook');
  await head.sees('Chưa có phần mềm nào được báo việc');
  await head.says('webhook https://xa.example.vn/nhan?khoa=Bimat');
  const offer = await head.sees('Báo cho xa.example.vn việc của đơn vị nào');
  await head.presses(/^Báo việc của/u, { on: offer });
  const made = (await head.sees('Khóa để phần mềm kiểm chữ ký')).said;
  const secret = /whsec_\S+/u.exec(made)?.[0] ?? '';
  expect(secret.length).toBeGreaterThan(40);
  const row = await app.db.webhook.findFirstOrThrow();
  expect(JSON.stringify(row)).not.toContain(secret);
  expect(JSON.stringify(row)).not.toContain('Bimat');
  await head.says('webhook');
  const list = await head.sees('Các phần mềm được báo việc');
  expect(list.said).not.toContain('Bimat');
  await head.presses('Ngừng báo xa.example.vn', { on: list });
  await head.sees('Phần mềm ấy không được báo gì nữa');
  await done();
  expect(await app.db.webhookEvent.count()).toBe(0);
  await hung.says('webhook https://xa.example.vn/');
  await hung.sees('quản trị');
  const trail = await app.db.auditEntry.findMany({ where: { action: { startsWith: 'api.webhook' } } });
  expect(trail.map(({ action }) => action).sort()).toEqual(['api.webhook-ended', 'api.webhook-made']);
});

test('a deed is told once, in ids alone; what is of others, looks and tips are not told', async () => {
  const { app, commune, sen, lienSon } = cast;
  await listens();
  await done(sen.id);
  await done(commune.id);
  await done(lienSon.id, 'person.viewed');
  await done(lienSon.id, 'tip.viewed');
  await done();
  expect(await deliver()).toBe(1);
  expect(await deliver()).toBe(0);
  expect(got).toHaveLength(1);
  const body = JSON.parse(got[0]?.body ?? '');
  expect(body).toEqual({
    type: 'visits.write',
    timestamp: expect.stringMatching(/^2026-11-21T01:00/u),
    data: { id: expect.any(String), unitId: lienSon.id, subjectId: headId },
  });
  expect(got[0]?.headers['webhook-id']).toBe(body.data.id);
  expect(await event()).toMatchObject({ dueAt: null, status: 204, tries: 1 });
  expect(await app.db.webhookEvent.count()).toBe(1);
});

test('what is taken back was never told', async () => {
  await listens();
  const fails = cast.app.app.inTransaction(async ({ tx, now }) => {
    await audit(tx, { action: 'visits.write', actorId: headId, unitId: cast.lienSon.id }, now);
    throw new Error('no');
  });
  await expect(fails).rejects.toThrow('no');
  expect(await deliver()).toBe(0);
});

test('the receiver of the page in docs/api.md takes ours and no forged one', async () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/api.md'), 'utf8');
  const code = [...page.matchAll(/```js\n([\s\S]*?)```/gu)].map(([, text = '']) => text);
  const receiver = code.find((text) => text.includes('createServer')) ?? '';
  const file = join(await mkdtemp(join(tmpdir(), `${TEMPORARY_PREFIX}${process.pid}-`)), 'receiver.mjs');
  // Its clock is that of the test.
  await writeFile(file, `Date.now = () => ${new Date(START).getTime()};\n${receiver}`);
  const secret = newWebhookSecret();
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, PORT: '0', CHIHOI_WEBHOOK_SECRET: secret },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => (await lines.next()).value ?? '';
  try {
    const url = await next();
    await listens(url, secret);
    await done();
    await deliver();
    expect(await event()).toMatchObject({ status: 204, dueAt: null });
    expect(JSON.parse(await next())).toMatchObject({ type: 'visits.write' });
    // Another key signs what another program sends.
    await cast.app.db.webhook.deleteMany();
    await listens(url);
    await done();
    await deliver();
    expect(await event()).toMatchObject({ status: 401, arrivedAt: null });
  } finally {
    child.kill();
  }
});

test('it is tried over a day with the same id, then paused with a word to administrators, then told again by a press', async () => {
  const { app, head } = cast;
  await listens();
  await done();
  answers = { status: 500 };
  const tries: number[] = [];
  const began = app.clock.now().getTime();
  for (let round = 0; round < 20 && (await event()).dueAt; round += 1) {
    app.clock.set((await event()).dueAt ?? START);
    await deliver();
    tries.push((app.clock.now().getTime() - began) / HOUR);
  }
  expect(tries).toHaveLength(10);
  expect(tries.at(-1)).toBeCloseTo(24, 1);
  expect(new Set(got.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(new Set(got.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(10);
  await app.settled();
  await head.sees('127.0.0.1 không trả lời nữa');
  // Silent: what is done now is not kept for it.
  await done();
  expect(await app.db.webhookEvent.count()).toBe(1);
  answers = { status: 200 };
  await head.says('webhook');
  await head.presses('Báo lại cho 127.0.0.1', { on: await head.sees('đã tạm ngừng vì không trả lời') });
  await head.sees('Số việc được báo lại: 1');
  expect(await deliver()).toBe(1);
  expect((await event()).arrivedAt).not.toBeNull();
  await done();
  expect(await deliver()).toBe(1);
});

test('410 pauses at once; Retry-After is heeded', async () => {
  await listens();
  await done();
  answers = { status: 503, retryAfter: '7200' };
  await deliver();
  const due = (await event()).dueAt?.getTime() ?? 0;
  expect((due - cast.app.clock.now().getTime()) / HOUR).toBeCloseTo(2, 1);
  answers = { status: 410 };
  cast.app.clock.set(new Date(due));
  await deliver();
  expect(await event()).toMatchObject({ dueAt: null, status: 410 });
  expect((await cast.app.db.webhook.findFirstOrThrow()).disabledAt).not.toBeNull();
});

test('without the role of who made it nothing is told', async () => {
  const { db } = cast.app;
  await listens();
  await db.role.updateMany({ where: { personId: headId, name: 'administrator' }, data: { until: new Date(0) } });
  await done();
  await db.role.updateMany({ where: { personId: headId, name: 'administrator' }, data: { until: null } });
  expect(await db.webhookEvent.count()).toBe(0);
});
