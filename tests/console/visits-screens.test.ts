/** A deed from the beginning to the end without a script: what was typed stays where it is refused, and is written once. */
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole } from '../../src/app/console.ts';
import { type KimLien, kimLien } from '../scenarios/meetings-cast.ts';
import { signedIn } from '../support/console.ts';

let cast: KimLien;
let pages: Hono;
beforeAll(async () => {
  cast = await kimLien();
  pages = openConsole(cast.app.app);
});
afterAll(() => cast?.app.stop());

const keyIn = (text: string) => /name="key" value="([\w-]+)"/.exec(text)?.[1] ?? '';

test('an entry: refused with its words kept, then written once though sent twice', async () => {
  const { app, head } = cast;
  const page = await signedIn(pages, head);
  const empty = await page.get('/bang/tham/moi');
  const fields = {
    deed: 'write',
    name: 'vo thi tram',
    reason: 'sick',
    day: 'hôm qua',
    dong: '500 nghìn',
    note: '<b>huyết áp</b>',
  };
  const wrong = await page.post('/bang/tham/moi', { ...fields, key: keyIn(empty.text), day: 'ngày kia' });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('ngày ấy chưa tới');
  expect(wrong.text).toContain('&lt;b&gt;huyết áp&lt;/b&gt;');
  expect(await app.db.visit.count({ where: { state: 'done' } })).toBe(0);
  const key = keyIn(wrong.text);
  for (let press = 0; press < 2; press++)
    expect(await page.post('/bang/tham/moi', { ...fields, key })).toMatchObject({ status: 303, to: '/bang/tham/so' });
  expect(await app.db.visit.count({ where: { state: 'done' } })).toBe(1);
  const diary = await page.get('/bang/tham/so?xong=console-said-written');
  expect(diary.text).toContain('Đã ghi vào sổ.');
  expect(diary.text).toContain('500.000đ');
  expect(diary.text).not.toContain('<b>huyết');
  expect((await page.get('/bang/tham/so?xong=<script>')).text).not.toContain('<script>');
  const entry = await app.db.auditEntry.findFirstOrThrow({ where: { action: 'visits.write' } });
  expect(entry.details).toMatchObject({ by: 'console' });
});

test('another chapter sees nothing of it, and what it tries with the id reads like what is not there', async () => {
  const { head, mau, app } = cast;
  await head.says('cần thăm bà Trâm, ốm');
  await head.sees('Võ Thị Trâm');
  const visit = await app.db.visit.findFirstOrThrow({ where: { state: 'todo' } });
  const neighbour = app.telegram.user({ firstName: 'Trần', lastName: 'Mậu' });
  await app.officer(neighbour, mau);
  const other = await signedIn(pages, neighbour);
  expect((await other.get('/bang/tham')).text).not.toContain('Trâm');
  const foreign = await other.post('/bang/tham', { deed: 'drop', visit: visit.id });
  const missing = await other.post('/bang/tham', { deed: 'drop', visit: '01900000-0000-7000-8000-000000000000' });
  expect([foreign.status, missing.status]).toEqual([422, 422]);
  expect(foreign.text.replaceAll(/[\w-]{36}/g, '')).toBe(missing.text.replaceAll(/[\w-]{36}/g, ''));
  const own = await signedIn(pages, head);
  expect((await own.get('/bang')).text).toContain('Cần thăm');
  expect((await own.get('/bang/tham')).text).toContain('Võ Thị Trâm');
});
