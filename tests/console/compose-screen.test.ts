/** An announcement written on the page: counted, seen as it will look, planned or sent; a second officer agrees there too. */
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

const compose = '/bang/tin/moi';

test('the count follows the tree, the preview is what members read, and it is sent once', async () => {
  const { chair, lienSon, mau, hung, app } = cast;
  const page = await signedIn(pages, chair);
  const part = await page.get(`${compose}?kind=notice&units=${lienSon.id}&units=${mau.id}`, { 'hx-target': 'reach' });
  expect(part.text).toMatch(/^<div id="reach"><p class="note">Tới 3 người/);
  const fields = { kind: 'notice', text: 'Mai cắt điện từ 8 giờ <b>sáng</b>', units: lienSon.id };
  expect((await page.post(compose, { ...fields, deed: 'look', text: '…' })).text).toContain('Xin ghi nội dung');
  expect((await page.post(compose, { ...fields, deed: 'look', units: '' })).text).toContain('ít nhất một đơn vị');
  expect((await page.post(compose, { ...fields, deed: 'look', kind: 'legal' })).status).toBe(422);
  const look = await page.post(compose, { ...fields, deed: 'look' });
  expect(look.text).toContain('Mai cắt điện từ 8 giờ &lt;b&gt;sáng');
  expect(look.text).toContain('Gửi tới 3 người');
  expect(await app.db.announcement.count()).toBe(0);
  for (let press = 0; press < 2; press++)
    expect((await page.post(compose, { ...fields, deed: 'send', key: 'one' })).to).toMatch(/^\/bang\/tin\//);
  expect(await app.db.announcement.count()).toBe(1);
  await hung.sees('Mai cắt điện');
  await app.settled();
  const { id } = await app.db.announcement.findFirstOrThrow();
  expect((await page.get(`/bang/tin/${id}`)).text).toMatch(/Người nhận: <b>3/);
  expect((await page.get(`/bang/tin/${id}/chua-toi`)).status).toBe(200);
  expect((await page.post(compose, { ...fields, deed: 'look' })).text).toContain('note warn');
});

test('a time is read as in chat, and a unit of others is none', async () => {
  const { head, mau, lienSon } = cast;
  const page = await signedIn(pages, head);
  const fields = { kind: 'notice', text: 'Họp tổ dân phố', units: lienSon.id };
  expect((await page.post(compose, { ...fields, deed: 'look', when: 'hôm qua' })).status).toBe(422);
  const look = await page.post(compose, { ...fields, deed: 'look', when: '8 giờ sáng mai' });
  expect(look.text).toContain('Hẹn gửi');
  const planned = await page.post(compose, { ...fields, deed: 'send', key: 'p', when: '8 giờ sáng mai' });
  expect(planned.to).toMatch(/^\/bang\/tin\/ke-hoach\//);
  expect((await page.get(planned.to)).text).toContain('Họp tổ dân phố');
  expect((await page.get('/bang/tin')).text).toContain('Chưa gửi');
  expect((await page.post(planned.to, { deed: 'end', key: 'e' })).status).toBe(303);
  expect((await page.post(compose, { ...fields, deed: 'send', key: 'f', units: mau.id })).status).toBe(422);
});

test('above the limit a second officer is asked, and agrees on the page', async () => {
  const { chair, head, lienSon, commune, app, tram } = cast;
  await app.db.unit.update({ where: { id: commune.id }, data: { settings: { confirmAbove: 1 } } });
  const page = await signedIn(pages, head);
  const fields = { kind: 'notice', text: 'Tin cần hai người', units: lienSon.id };
  expect((await page.post(compose, { ...fields, deed: 'look' })).text).toContain('Lê Văn Sỹ');
  const waits = await page.post(compose, { ...fields, deed: 'send', key: 's' });
  expect((await page.post(waits.to, { deed: 'approve', key: 'x' })).status).toBe(422);
  const other = await signedIn(pages, chair);
  expect((await other.get('/bang')).text).toContain('tin chờ đồng ý');
  expect((await other.post(waits.to, { deed: 'approve', key: 'a' })).status).toBe(303);
  await tram.sees('Tin cần hai người');
});
