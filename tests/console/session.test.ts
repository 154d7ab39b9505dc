/** The ways into the console, and what ends a session. */
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole } from '../../src/app/console.ts';
import type { UnitRef } from '../../src/directory/units.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { browser, withdrawRole } from '../support/console.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';

let app: TestApp;
let pages: Hono;
let head: FakeUser;
let lienSon: UnitRef;
beforeAll(async () => {
  app = await startTestApp();
  lienSon = await app.unit({ name: 'Chi hội Liên Sơn' });
  head = app.telegram.user({ firstName: 'Phạm Quang', lastName: 'Minh' });
  await app.officer(head, lienSon);
  pages = openConsole(app.app);
});
afterAll(() => app?.stop());

async function link(): Promise<string> {
  await head.says('bang dieu khien');
  const { said } = await head.sees('Bảng điều khiển mở tại đây');
  const path = /(\/bang\/vao\/[\w-]{43})/.exec(said)?.[1];
  expect(path).toBeDefined();
  return path ?? '';
}

test('a link is shown as often as one likes, lets in once, and the one before it no more', async () => {
  const first = await link();
  const path = await link();
  const phone = browser(pages);
  expect((await phone.get(first)).status).toBe(410);
  for (let look = 0; look < 3; look++) {
    const page = await phone.get(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Vào với tên Phạm Quang Minh, phụ trách Chi hội Liên Sơn');
  }
  const [one, other] = await Promise.all([phone.post(path), browser(pages).post(path)]);
  expect([one.status, other.status].sort()).toEqual([303, 410]);
});

test('nobody is in without a session; whoever loses the role is out with the next click', async () => {
  const stranger = browser(pages);
  expect(await stranger.get('/bang')).toMatchObject({ status: 303, to: '/bang/vao' });
  const office = browser(pages);
  await office.post(await link());
  expect((await office.get('/bang')).text).toContain('Hôm nay');
  expect((await office.get('/bang/phien')).text).toContain('Thoát ở đây');
  await withdrawRole(app, head, lienSon);
  expect(await office.get('/bang')).toMatchObject({ status: 303, to: '/bang/vao' });
  await app.officer(head, lienSon);
  expect((await office.get('/bang')).status).toBe(200);
});

test('six digits let in the browser that shows them, and no other', async () => {
  const office = browser(pages);
  const other = browser(pages);
  const shown = (await office.get('/bang/vao')).text;
  const code = /class="code"[^>]*>(\d{6})</.exec(shown)?.[1] ?? '';
  expect((await other.get('/bang/vao')).text).not.toContain(code);
  expect((await office.post('/bang/vao')).to).toBe('/bang/vao');
  await head.says('bảng điều khiển 000000');
  await head.sees('Không có máy tính nào');
  await head.says(`bảng điều khiển ${code}`);
  await head.sees('Đã cho vào trên máy tính ấy');
  expect((await other.post('/bang/vao')).to).toBe('/bang/vao');
  expect((await office.post('/bang/vao')).to).toBe('/bang');
  expect((await office.get('/bang')).status).toBe(200);
});

test('a session ends by age, by being left alone, and where its owner ends it', async () => {
  const phone = browser(pages);
  await phone.post(await link());
  const page = (await phone.get('/bang/phien')).text;
  const id = /name="session" value="([\w-]+)"/.exec(page)?.[1] ?? '';
  expect(await phone.post('/bang/phien', { deed: 'end', session: id })).toMatchObject({ status: 303 });
  const own = browser(pages);
  app.clock.advance(16 * 60_000);
  await own.post(await link());
  app.clock.advance(23 * 3_600_000);
  expect((await own.get('/bang')).status).toBe(200);
  app.clock.advance(25 * 3_600_000);
  expect((await own.get('/bang')).status).toBe(303);
});

test('headers keep scripts, frames and copies out; forms of other sites and other kinds are refused', async () => {
  const phone = browser(pages);
  app.clock.advance(16 * 60_000);
  await phone.post(await link());
  const page = await phone.get('/bang');
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(page.headers.get('set-cookie')).toBeNull();
  expect((await phone.post('/bang/phien', {}, { origin: 'https://evil.example' })).status).toBe(403);
  expect((await phone.post('/bang/phien', {}, { origin: 'null' })).status).toBe(403);
  expect((await phone.post('/bang/phien', {}, { 'content-type': 'application/json' })).status).toBe(415);
  expect((await phone.post('/bang/phien', { deed: 'end', session: 'x'.repeat(300_000) })).status).toBe(413);
  expect((await phone.get('/bang/khong-co')).status).toBe(404);
});

test('members and strangers get no way in', async () => {
  const member = app.telegram.user({ firstName: 'Nguyễn Văn', lastName: 'An' });
  await app.member(member, lienSon);
  await member.says('bảng điều khiển');
  await member.sees('dành cho cán bộ');
});
