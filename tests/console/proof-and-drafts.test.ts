/** What may do great harm is agreed to in the private chat; what was begun is kept; a list comes in with its faults shown first. */
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole } from '../../src/app/console.ts';
import { type KimLien, kimLien } from '../scenarios/meetings-cast.ts';
import { signedIn } from '../support/console.ts';

let cast: KimLien;
let pages: Hono;
let page: Awaited<ReturnType<typeof signedIn>>;
beforeAll(async () => {
  cast = await kimLien();
  pages = openConsole(cast.app.app);
  page = await signedIn(pages, cast.head);
});
afterAll(() => cast?.app.stop());

test('a list leaves only after a yes in the chat, for this very unit and this very browser', async () => {
  const { app, head, lienSon } = cast;
  const fields = { deed: 'export', unit: lienSon.id };
  const asked = await page.post('/bang/hoi-vien/xuat', fields);
  expect(asked.status).toBe(422);
  expect(asked.text).toContain('Đúng là tôi');
  const question = await head.sees('vừa có người muốn: xuất danh sách');
  expect((await page.post('/bang/hoi-vien/xuat', fields)).status).toBe(422);
  await head.presses('Đúng là tôi', { on: await head.sees('vừa có người muốn: xuất danh sách') });
  await head.sees('Đã xác nhận');
  const other = await signedIn(pages, head);
  expect((await other.post('/bang/hoi-vien/xuat', fields)).status).toBe(422);
  const file = await page.post('/bang/hoi-vien/xuat', fields);
  expect(file.status).toBe(200);
  expect(file.headers.get('content-disposition')).toContain('attachment');
  expect(await app.db.auditEntry.count({ where: { action: 'roster.exported' } })).toBe(1);
  app.clock.advance(11 * 60_000);
  expect((await page.post('/bang/hoi-vien/xuat', fields)).status).toBe(422);
  await head.presses('Không phải tôi', { on: question });
  await head.sees('Đã đóng nơi ấy');
  expect((await page.get('/bang')).status).toBe(303);
  page = await signedIn(pages, head);
});

test('what was begun in a form is there again on another computer, and gone once it is done', async () => {
  const { head, app } = cast;
  const typed = { deed: 'save', name: 'Võ Thị Trâm', person: '', note: 'Đang viết dở <b>' };
  expect((await page.post('/bang/nhap?trang=/su-kien/moi', { ...typed, deed: 'look', title: 'Ra quân' })).status).toBe(
    204,
  );
  const [row] = await app.db.consoleDraft.findMany();
  expect(row?.fields).not.toContain('Ra quân');
  const office = await signedIn(pages, head);
  const again = await office.get('/bang/su-kien/moi');
  expect(again.text).toContain('Ra quân');
  expect(again.text).toContain('viết dở');
  const event = { deed: 'do', key: 'e', title: 'Ra quân', kind: 'cleanup', headCount: '42' };
  expect((await office.post('/bang/su-kien/moi', event)).status).toBe(200);
  expect(await app.db.consoleDraft.count()).toBe(0);
});

test('a list shows each fault in its cell before a row is written', async () => {
  const { app, lienSon } = cast;
  const csv = 'Họ và tên,Năm sinh,Điện thoại\nLê Văn Mới,1950,0912345678\nTrần Thị Sai,19x0,\n=HYPERLINK("x"),1960,\n';
  const read = await page.upload(
    '/bang/hoi-vien/nhap',
    { deed: 'read', unit: lienSon.id },
    { name: 'ds.csv', text: csv },
  );
  expect(read.status).toBe(200);
  expect(read.text).toContain('B3');
  expect(await app.db.person.count({ where: { fullName: 'Lê Văn Mới' } })).toBe(0);
  const importId = /name="import" value="([\w-]+)"/.exec(read.text)?.[1] ?? '';
  expect((await page.post('/bang/hoi-vien/nhap', { deed: 'write', import: importId, name: 'ds.csv' })).status).toBe(
    303,
  );
  expect(await app.db.person.count({ where: { fullName: 'Lê Văn Mới' } })).toBe(1);
  expect((await page.post('/bang/hoi-vien/nhap', { deed: 'write', import: importId, name: 'ds.csv' })).status).toBe(
    422,
  );
  const big = { name: 'ds.csv', text: 'x'.repeat(11 * 1024 * 1024) };
  expect((await page.upload('/bang/hoi-vien/nhap', { deed: 'read', unit: lienSon.id }, big)).status).toBe(413);
  // Files come where a screen takes them, nowhere else.
  expect((await page.upload('/bang/su-kien/moi', { deed: 'look' }, { name: 'a', text: 'b' })).status).toBe(415);
});
