/** The house for other programs: who is let in, what they see, and what is done once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOf, isToken, newToken } from '../../src/api/token.ts';
import { nouns } from '../../src/api/token-operations.ts';
import { insertToken } from '../../src/api/token-store.ts';
import { endpoints, openApiRoutes } from '../../src/app/api.ts';
import { rootUnit } from '../../src/directory/units.ts';
import { type KimLien, kimLien } from '../scenarios/meetings-cast.ts';

let cast: KimLien;
let api: ReturnType<typeof openApiRoutes>;
/** Of the whole house; of one chapter that only reads. */
let whole = '';
let narrow = '';
let unitId = '';

beforeAll(async () => {
  cast = await kimLien();
  const { app, head, lienSon } = cast;
  unitId = lienSon.id;
  await app.administrator(head, await rootUnit(app.db, 'x'));
  api = openApiRoutes(app.app);
  await head.says('kết nối bảng tính của xã');
  const offer = await head.sees('Nối "bảng tính của xã"');
  await head.presses(/^Đọc và ghi/u, { on: offer });
  whole = secretIn((await head.sees('Khóa của')).said);
  const personId = await app.administrator(head, lienSon);
  narrow = newToken();
  const token = { name: 'bảng chi hội', unitId, personId, reads: [...nouns], writes: [], tokenHash: hashOf(narrow) };
  await insertToken(app.db, { ...token, expiresAt: new Date(app.clock.now().getTime() + 86_400_000) }, app.clock.now());
});
afterAll(() => cast?.app.stop());

interface Sent {
  data: Record<string, string>[];
  next: string | null;
  detail: string;
  errors: { path: string }[];
  openapi: string;
  paths: Record<string, Record<string, { operationId: string }>>;
}
const jsonOf = async (answer: Response) => (await answer.json()) as Sent;

const secretIn = (said: string) => /chk_\w+/u.exec(said)?.[0] ?? '';
const ask = (path: string, token: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
  api.request(`/api/v1${path}`, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } });
const send = (path: string, token: string, body: unknown, key: string) =>
  ask(path, token, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
  });

test('a slip of the hand in a token is told without a look-up', () => {
  const token = newToken();
  expect(isToken(token)).toBe(true);
  for (const wrong of [
    token.slice(1),
    `${token}a`,
    token.replace(/.$/u, (last) => (last === 'a' ? 'b' : 'a')),
    'chk_',
    '',
  ])
    expect(isToken(wrong), wrong).toBe(false);
});

test('the secret is nowhere in the database', async () => {
  const rows = await cast.app.db.$queryRaw<{ has: boolean }[]>`
    SELECT EXISTS (SELECT FROM api_token t WHERE t::text LIKE ${`%${whole.slice(4, 30)}%`}) AS has`;
  expect(rows[0]?.has).toBe(false);
});

describe('who is let in', () => {
  test.each([
    ['no token', ''],
    ['one that is none', 'chk_123'],
    ['one that nobody made', newToken()],
  ])('%s: 401, as a problem', async (_, token) => {
    const answer = await ask('/units', token);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ title: expect.any(String), status: 401, instance: '/api/v1/units' });
  });

  test('it sees its unit and below, and what is of others sounds like what is not there', async () => {
    const { data } = await jsonOf(await ask('/units', narrow));
    expect(data.map(({ name }) => name)).toEqual(['Chi hội Liên Sơn']);
    const others = await jsonOf(await ask('/units', whole));
    expect(others.data.length).toBeGreaterThan(1);
    const foreign = others.data.find(({ id }) => id !== unitId)?.id;
    const missing = '019aa000-0000-7000-8000-000000000001';
    const [one, other] = await Promise.all([foreign, missing].map((id) => ask(`/people?unitId=${id}`, narrow)));
    expect([one?.status, other?.status]).toEqual([404, 404]);
  });

  test('one that only reads writes nothing', async () => {
    expect((await send('/visits', narrow, {}, 'k1')).status).toBe(403);
  });

  test('it ends with the role of who made it', async () => {
    const { app, head } = cast;
    const personId = await app.member(head, cast.lienSon);
    const held = await app.db.role.findMany({ where: { personId, unitId, name: 'administrator' } });
    await app.db.role.deleteMany({ where: { id: { in: held.map(({ id }) => id) } } });
    // Still an administrator from above: the unit is below.
    expect((await ask('/units', narrow)).status).toBe(200);
    await app.db.role.updateMany({ where: { personId, name: 'administrator' }, data: { until: new Date(0) } });
    expect((await ask('/units', narrow)).status).toBe(401);
    await app.db.role.updateMany({ where: { personId, name: 'administrator' }, data: { until: null } });
  });
});

test('pages: a cursor leads on, and ends', async () => {
  const first = await jsonOf(await ask('/people?limit=2', whole));
  expect(first.data).toHaveLength(2);
  const second = await jsonOf(await ask(`/people?limit=2&cursor=${first.next}`, whole));
  const names = [...first.data, ...second.data].map(({ personId }) => personId);
  expect(new Set(names).size).toBe(names.length);
  expect((await ask('/people?cursor=x', whole)).status).toBe(400);
  expect((await ask('/people?limit=500', whole)).status).toBe(422);
});

describe('what is sent', () => {
  const visit = async () => {
    const { data } = await jsonOf(await ask('/people?q=Trâm', whole));
    return {
      personId: data[0]?.personId,
      unitId: data[0]?.unitId,
      reason: 'sick',
      day: '2026-11-20',
      givenDong: 300_000,
    };
  };

  test('is done once for a key; with other values the key is refused; without one nothing is done', async () => {
    const body = await visit();
    const first = await send('/visits', whole, body, 'visit-1');
    expect(first.status).toBe(201);
    expect(await jsonOf(await send('/visits', whole, body, 'visit-1'))).toEqual(await jsonOf(first));
    expect((await send('/visits', whole, { ...body, givenDong: 1 }, 'visit-1')).status).toBe(422);
    expect((await send('/visits', whole, body, '')).status).toBe(400);
    const { data } = await jsonOf(await ask('/visits', whole));
    expect(data.filter(({ personId }) => personId === body.personId)).toMatchObject([
      { reason: 'sick', visitedOn: '2026-11-20', givenDong: 300_000 },
    ]);
    const [entry] = await cast.app.db.auditEntry.findMany({
      where: { action: 'visits.write' },
      orderBy: { at: 'desc' },
      take: 1,
    });
    expect(entry?.details).toMatchObject({ by: 'api' });
  });

  test('values that do not fit are named; a day to come is refused in words', async () => {
    const body = await visit();
    const wrong = await send('/visits', whole, { ...body, reason: 'x', givenDong: -1 }, 'visit-2');
    expect(wrong.status).toBe(422);
    const { errors } = await jsonOf(wrong);
    expect(errors.map(({ path }) => path).sort()).toEqual(['givenDong', 'reason']);
    const late = await send('/visits', whole, { ...body, day: '2026-12-24' }, 'visit-3');
    expect(late.status).toBe(409);
    expect((await jsonOf(late)).detail).toMatch(/\p{L}{2}/u);
    expect(
      (
        await ask('/visits', whole, {
          method: 'POST',
          body: '{',
          headers: { 'content-type': 'application/json', 'idempotency-key': 'a' },
        })
      ).status,
    ).toBe(400);
    expect(
      (
        await ask('/visits', whole, {
          method: 'POST',
          body: 'a=b',
          headers: { 'content-type': 'text/plain', 'idempotency-key': 'a' },
        })
      ).status,
    ).toBe(415);
  });
});

test('of cases neither who nor what', async () => {
  const { hung, app } = cast;
  await hung.says('xin hỗ trợ: nhà tôi hết gạo, nhờ hội giúp');
  await app.settled();
  const answer = await ask('/cases/aid', whole);
  expect(answer.status).toBe(200);
  expect(await answer.text()).not.toContain('gạo');
});

test('more than a hundred and twenty in a minute wait', async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 125; n += 1) statuses.push((await ask('/units', narrow)).status);
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
  const last = await ask('/units', narrow);
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await ask('/units', whole)).status).toBe(200);
});

test('an ended token is out at once', async () => {
  const { head } = cast;
  await head.says('/ketnoi');
  await head.presses('Ngừng bảng chi hội', { on: await head.sees('đang được nối vào') });
  await head.sees('Đã ngừng');
  expect((await ask('/units', narrow)).status).toBe(401);
});

describe('the description', () => {
  test('names every endpoint once, with what it takes and gives', async () => {
    const document = await jsonOf(await api.request('/api/v1/openapi.json'));
    expect(document.openapi).toBe('3.1.0');
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(ids.sort()).toEqual(endpoints.map(({ name }) => name).sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('the page to try it runs no script of another place', async () => {
    const page = await api.request('/api/v1/docs');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    const text = await page.text();
    for (const { path } of endpoints) expect(text).toContain(path);
    expect(text).not.toMatch(/\son\w+=|<script>[^<]/u);
  });

  test('what is not there is a problem too', async () => {
    const answer = await ask('/nothing', whole);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });
});
