/** A request for help is taken, answered and closed on the page; the one who asked hears of it in the chat. */
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

test('from the list to the end', async () => {
  const { app, head, hung, lienSon } = cast;
  const asker = await app.db.account.findFirstOrThrow({ where: { externalId: String(hung.id) } });
  const now = new Date(app.clock.now());
  const row = {
    askerId: asker.personId,
    unitId: lienSon.id,
    kind: 'sickness',
    forWhom: '',
    story: '',
    contact: '',
  } as const;
  const { number } = await app.db.aidRequest.create({ data: { ...row, createdAt: now, waitingSince: now } });
  const page = await signedIn(pages, head);
  expect((await page.get('/bang')).text).toContain('Yêu cầu hỗ trợ');
  expect((await page.get('/bang/ho-tro')).text).toContain(`Số ${number}`);
  const at = `/bang/ho-tro/${number}`;
  expect((await page.post(at, { deed: 'take', key: 'a' })).to).toBe(at);
  await hung.sees(`số ${number}`);
  const empty = await page.post(at, { deed: 'decide', key: 'b', text: ' ' });
  expect(empty).toMatchObject({ status: 422 });
  expect(empty.text).toContain('Xin ghi nội dung');
  expect((await page.post(at, { deed: 'decide', key: 'c', text: 'Chi hội cử bà Trâm tới trông' })).status).toBe(303);
  await hung.sees('Chi hội cử bà Trâm tới trông');
  expect((await page.post(at, { deed: 'close', key: 'd', dong: 'năm trăm gì đó' })).status).toBe(422);
  expect((await page.post(at, { deed: 'close', key: 'e', dong: '500 nghìn', inKind: 'một túi quà' })).status).toBe(303);
  expect(await app.db.aidRequest.findFirstOrThrow()).toMatchObject({ state: 'closed', givenDong: 500_000n });
  // It has been closed meanwhile: how it stands is said, nothing is done twice.
  expect((await page.post(at, { deed: 'close', key: 'f', dong: '1 triệu' })).status).toBe(422);
  expect(await app.db.auditEntry.count({ where: { action: 'aid.close' } })).toBe(1);
});
