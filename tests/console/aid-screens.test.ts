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
  expect((await page.get('/bang')).text).toContain('việc đang chờ');
  expect((await page.get('/bang/hop-thu')).text).toContain(`Số ${number}`);
  const at = `/bang/ho-tro/${number}`;
  expect((await page.post(at, { deed: 'take', key: 'a' })).to).toBe(at);
  await hung.sees(`số ${number}`);
  const empty = await page.post(at, { deed: 'decide-look', key: 'b', decision: ' ' });
  expect(empty).toMatchObject({ status: 422 });
  expect(empty.text).toContain('Xin điền mục này');
  const decided = { deed: 'decide-look', key: 'c', decision: 'Chi hội cử bà Trâm tới trông' };
  expect((await page.post(at, decided)).text).toContain('Chi hội cử bà Trâm tới trông');
  expect((await page.post(at, { ...decided, deed: 'decide-do' })).status).toBe(200);
  await hung.sees('Chi hội cử bà Trâm tới trông');
  const unread = await page.post(at, { deed: 'close-look', key: 'd', given: '200' });
  expect(unread.status).toBe(422);
  const given = { deed: 'close-do', key: 'e', given: '500 nghìn và một túi quà' };
  expect((await page.post(at, given)).text).toContain('500.000đ');
  expect(await app.db.aidRequest.findFirstOrThrow()).toMatchObject({ state: 'closed', givenDong: 500_000n });
  // It has been closed meanwhile: how it stands is said, nothing is done twice.
  expect((await page.post(at, { ...given, key: 'f', given: '1 triệu' })).status).toBe(422);
  expect(await app.db.auditEntry.count({ where: { action: 'aid.close' } })).toBe(1);
});
