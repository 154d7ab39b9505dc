/** The invitations of all chapters at once: one sheet, codes that work, one message for each head who can be reached. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ON_A_SHEET, sheetDrawing } from '../../src/features/members/joining/sheet-drawing.ts';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
beforeAll(async () => {
  cast = await kimLien();
});
beforeEach(() => cast.app.clock.advance(300_000));
afterAll(() => cast?.app.stop());

test('one sheet for all chapters, the same codes when asked again, and the heads get their own', async () => {
  const { app, chair, head, lienSon, hung } = cast;
  await chair.says('mời tất cả chi hội');
  const sheet = await chair.sees('Giấy mời của 3 đơn vị, 1 tờ A4');
  expect(sheet.said).toContain('Chi hội Liên Sơn');
  const codes = await app.db.invitation.findMany();
  expect(codes).toHaveLength(3);
  await chair.says('in giấy mời cho 3 chi hội');
  await chair.sees('Giấy mời của 3 đơn vị');
  expect(await app.db.invitation.count()).toBe(3);
  await chair.presses('Gửi mã cho từng chi hội trưởng', { on: sheet });
  const told = await chair.sees('Đã gửi mã mời tới cán bộ của 1 đơn vị');
  expect(told.said).toContain('Còn 2 đơn vị');
  expect(told.said).toContain('Chi hội Xóm Mậu');
  const code = codes.find(({ unitId }) => unitId === lienSon.id)?.code ?? '?';
  expect((await head.sees('Chi hội Liên Sơn')).said.replaceAll(' ', '')).toContain(code);
  await app.settled();
  expect(hung.unseen).toEqual([]);
});

test('a head prints that of their own chapter alone; a name that is none is refused', async () => {
  const { head } = cast;
  await head.says('in mã mời');
  await head.sees('Giấy mời của 1 đơn vị');
  await head.says('in mã mời Chi hội Sen 1');
  await head.sees('không có "Chi hội Sen 1"');
});

test('the sheet holds twelve, each with its name, code and lines, and what is written cannot break it', () => {
  const ticket = { name: 'Chi hội <Sen> & Mậu', link: 'https://t.me/x?start=abc', lines: ['ABCD 2345', 'quét'] };
  const svg = sheetDrawing(Array.from({ length: 15 }, () => ticket));
  expect(svg.match(/<path /gu)).toHaveLength(ON_A_SHEET);
  expect(svg).not.toContain('<Sen>');
});
