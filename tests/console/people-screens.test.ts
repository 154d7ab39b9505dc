/** Members and meetings on the pages of the console, and who sees them. */
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

test('members are found with slips and by telephone, page by page, and each look is on the trail', async () => {
  const { app, head, lienSon } = cast;
  await app.offline('Cao Xuân Hòe', lienSon, '0912345678');
  for (let index = 0; index < 60; index++)
    await app.offline(`Bùi Văn Thử ${String.fromCharCode(97 + (index % 26))}${index}`, lienSon);
  const page = await signedIn(pages, head);
  const all = await page.get('/bang/hoi-vien');
  expect(all.text).toMatch(/Trang 1 trên 2/);
  expect((await page.get('/bang/hoi-vien?trang=2')).text).toMatch(/Trang 2 trên 2/);
  for (const said of ['cao xuan hoe', 'Cao Xuâm Hòe', '0912 345 678']) {
    const found = await page.get(`/bang/hoi-vien?tim=${encodeURIComponent(said)}`);
    expect(found.text).toContain('Cao Xuân Hòe');
    expect(found.text).not.toContain('Bùi Văn Thử');
  }
  const part = await page.get('/bang/hoi-vien?tim=hoe', { 'hx-target': 'results' });
  expect(part.text).not.toContain('<html');
  const id = /\/bang\/hoi-vien\/([\w-]{36})/.exec(part.text)?.[1];
  expect((await page.get(`/bang/hoi-vien/${id}`)).text).toContain('0912 345 678');
  expect(await app.db.auditEntry.count({ where: { action: 'person.viewed', subjectId: id } })).toBe(1);
  expect((await page.get('/bang/hoi-vien/khong-phai-ma')).status).toBe(404);
});

test('attendance is ticked on the page; another chapter reads neither the member nor the meeting', async () => {
  const { app, head, mau, lienSon } = cast;
  await head.says('họp 14h thứ sáu 27/11 tại nhà văn hóa: sơ kết');
  await head.presses('Gửi giấy mời', { on: await head.sees('Gửi giấy mời') });
  await head.sees('giấy mời');
  const page = await signedIn(pages, head);
  const meeting = await app.db.meeting.findFirstOrThrow({ where: { unitId: lienSon.id } });
  const shown = await page.get(`/bang/hop/${meeting.id}`);
  const person = /name="p-([\w-]{36})"/.exec(shown.text)?.[1] ?? '';
  const fields = { deed: 'attendance', key: 'one', count: '', [`p-${person}`]: 'present' };
  expect((await page.post(`/bang/hop/${meeting.id}`, fields)).status).toBe(303);
  expect((await page.post(`/bang/hop/${meeting.id}`, { ...fields, key: 'two', count: 'nhiều' })).status).toBe(422);
  expect(await app.db.meetingInvitee.count({ where: { meetingId: meeting.id, attended: true } })).toBe(1);
  const neighbour = app.telegram.user({ firstName: 'Trần', lastName: 'Mậu' });
  await app.officer(neighbour, mau);
  const other = await signedIn(pages, neighbour);
  expect((await other.get('/bang/hop')).text).not.toContain('sơ kết');
  expect((await other.get(`/bang/hop/${meeting.id}`)).status).toBe(404);
  expect((await other.get(`/bang/hoi-vien/${person}`)).status).toBe(404);
  expect((await other.post(`/bang/hop/${meeting.id}`, fields)).status).toBe(404);
});
