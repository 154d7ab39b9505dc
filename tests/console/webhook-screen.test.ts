/** Other programs are let be told from the console after a yes in the chat; by administrators alone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole } from '../../src/app/console.ts';
import { type KimLien, kimLien } from '../scenarios/meetings-cast.ts';
import { signedIn } from '../support/console.ts';

let cast: KimLien;
beforeAll(async () => {
  cast = await kimLien();
  await cast.app.administrator(cast.head, cast.lienSon);
});
afterAll(() => cast?.app.stop());

test('it is made after a yes in the chat, its key shown once, then ended', async () => {
  const { app, head, chair, lienSon, sen } = cast;
  const pages = openConsole(app.app);
  const page = await signedIn(pages, head);
  const fields = { deed: 'make', key: 'w1', unit: lienSon.id, url: 'https://xa.example.vn/nhan?k=Bimat' };
  const closed = await page.post('/bang/bao-phan-mem', { ...fields, url: 'https://10.0.0.1/' });
  expect([closed.status, closed.text.includes('Địa chỉ này không dùng được')]).toEqual([422, true]);
  expect((await page.post('/bang/bao-phan-mem', fields)).status).toBe(422);
  await head.presses('Đúng là tôi', { on: await head.sees('báo việc của đơn vị cho phần mềm khác') });
  await head.sees('Đã xác nhận');
  const made = await page.post('/bang/bao-phan-mem', fields);
  expect(made.text).toMatch(/whsec_[\w+/=]{40,}/u);
  const list = await page.get('/bang/bao-phan-mem');
  expect(list.text).toContain('xa.example.vn');
  expect(list.text).not.toMatch(/whsec_|Bimat/u);
  const webhook = /name="webhook" value="([\w-]+)"/u.exec(list.text)?.[1] ?? '';
  // An officer, and an administrator of another chapter, end nothing here.
  const officer = await signedIn(pages, chair);
  expect((await officer.post('/bang/bao-phan-mem', { deed: 'end', key: 'e1', webhook })).status).toBeGreaterThanOrEqual(
    400,
  );
  await app.administrator(cast.tram, sen);
  const other = await signedIn(pages, cast.tram);
  await other.post('/bang/bao-phan-mem', { deed: 'end', key: 'e2', webhook });
  expect((await app.db.webhook.findFirstOrThrow()).endedAt).toBeNull();
  await page.post('/bang/bao-phan-mem', { deed: 'end', key: 'e3', webhook });
  expect((await app.db.webhook.findFirstOrThrow()).endedAt).not.toBeNull();
});
