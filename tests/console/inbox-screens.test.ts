/** What waits of all kinds on the page: found, answered, decided; a tip leaves no trace where others look. */
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole } from '../../src/app/console.ts';
import { type KimLien, kimLien } from '../scenarios/meetings-cast.ts';
import { signedIn, withdrawRole } from '../support/console.ts';
import { anApplication, aQuestion, aTip } from '../support/console-things.ts';

let cast: KimLien;
let pages: Hono;
let page: Awaited<ReturnType<typeof signedIn>>;
beforeAll(async () => {
  cast = await kimLien();
  pages = openConsole(cast.app.app);
  page = await signedIn(pages, cast.head);
});
afterAll(() => cast?.app.stop());

test('a question is found by its words, seen by two, answered and closed', async () => {
  const { hung, chair } = cast;
  const number = await aQuestion(cast, 'Thủ tục làm thẻ bảo hiểm cho người cao tuổi?');
  const found = await page.get(`/bang/hop-thu?tim=${encodeURIComponent('the bao hiem')}`, { 'hx-target': 'results' });
  expect(found.text).toContain(`/bang/cau-hoi/${number}`);
  expect(found.text).not.toContain('<html');
  expect((await page.get('/bang/hop-thu?phan=mine')).text).not.toContain(`/bang/cau-hoi/${number}`);
  const at = `/bang/cau-hoi/${number}`;
  expect((await page.get(at)).text).not.toContain('cũng vừa mở');
  const other = await signedIn(pages, chair);
  expect((await other.get(at)).text).toContain('Nguyễn Văn Sơn cũng vừa mở');
  expect((await page.get(at, { 'hx-target': 'looking' })).text).toContain('Lê Văn Sỹ cũng vừa mở');
  expect((await page.post(at, { deed: 'answer', key: 'a', text: '…' })).status).toBe(422);
  expect((await page.post(at, { deed: 'answer', key: 'b', text: 'Đến bảo hiểm xã hội huyện' })).status).toBe(303);
  await hung.sees('Đến bảo hiểm xã hội huyện');
  // A tab that stood open: what was typed is still there, and how it stands is said.
  const stale = await other.post(at, { deed: 'answer', key: 'c', text: 'Một câu đã gõ rất lâu' });
  expect(stale.status).toBe(422);
  expect((await page.post(at, { deed: 'close', key: 'd', text: 'Việc đã xong' })).status).toBe(303);
  await hung.sees('Việc đã xong');
  expect((await page.get(`/bang/hop-thu?tim=${number}`)).text).toContain(`Mở số ${number}`);
});

test('an application is asked back, then decided once', async () => {
  const { resident, app } = cast;
  const number = await anApplication(cast, 'Trần Văn Khách');
  const at = `/bang/don/${number}`;
  expect((await page.get(at)).text).toContain('Trần Văn Khách');
  expect((await page.post(at, { deed: 'ask', key: 'a', text: 'Bác nhập ngũ năm nào?' })).status).toBe(303);
  await resident.sees('Bác nhập ngũ năm nào?');
  expect((await page.post(at, { deed: 'admit', key: 'b', decision: 'chưa có số' })).status).toBe(422);
  expect((await page.post(at, { deed: 'admit', key: 'c', decision: '15/QĐ-HCCB ngày 20/11/2026' })).status).toBe(303);
  await resident.sees('Chi hội Liên Sơn');
  expect(await app.db.membership.count({ where: { decisionNumber: '15/QĐ-HCCB' } })).toBe(1);
  expect((await page.post(at, { deed: 'refuse', key: 'd', text: 'Thôi' })).status).toBe(422);
});

test('a tip is read by its station alone, and stands in no address, title or list of others', async () => {
  const { chair, app } = cast;
  const number = String(await aTip(cast, 'Quán cuối hẻm chứa bạc'));
  await app.tick();
  const list = await page.get('/bang/hop-thu');
  expect(list.text).toContain(`value="${number}"`);
  expect(list.text).not.toContain('chứa bạc');
  const opened = await page.post('/bang/hop-thu/kin', { deed: 'open', number });
  expect(opened.status).toBe(200);
  expect(opened.text).toContain('Quán cuối hẻm chứa bạc');
  expect(/<title>(.*)<\/title>/.exec(opened.text)?.[1]).toBe('Hộp thư · Chi Hội');
  expect(opened.text).not.toMatch(new RegExp(`(href|action)="[^"]*${number}`));
  expect(await app.db.auditEntry.count({ where: { action: 'tip.viewed' } })).toBe(1);
  // Somebody above the station: a tip may be about them.
  const above = await signedIn(pages, chair);
  expect((await above.get('/bang/hop-thu')).text).not.toContain(number);
  const foreign = await above.post('/bang/hop-thu/kin', { deed: 'open', number });
  const missing = await above.post('/bang/hop-thu/kin', { deed: 'open', number: '999999' });
  expect([foreign.status, missing.status]).toEqual([404, 404]);
  expect(foreign.text).toBe(missing.text);
  const taken = await page.post('/bang/hop-thu/kin', { deed: 'take', number, key: 'a' });
  expect(taken.text).toContain('Nguyễn Văn Sơn');
  expect((await page.post('/bang/hop-thu/kin', { deed: 'note', number, key: 'b', text: '' })).status).toBe(422);
  const closed = await page.post('/bang/hop-thu/kin', { deed: 'close', number, key: 'c', text: 'Đã xử lý' });
  expect(closed.text).toContain('Người báo sẽ đọc được');
});

test('whoever was signed out while they wrote finds it again', async () => {
  const { app, head, lienSon } = cast;
  const number = await aQuestion(cast, 'Còn một câu nữa');
  await withdrawRole(app, head, lienSon);
  const lost = await page.post(`/bang/cau-hoi/${number}`, {
    deed: 'answer',
    key: 'z',
    text: 'Câu trả lời\r\nhai dòng',
  });
  expect(lost.status).toBe(401);
  expect(lost.text).toContain('value="Câu trả lời\nhai dòng"');
  await app.officer(head, lienSon);
  expect((await page.post(`/bang/cau-hoi/${number}`, { deed: 'answer', key: 'z', text: 'Câu trả lời' })).status).toBe(
    303,
  );
});
