import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { posterDrawing, wrap } from '../../../../src/features/roster/poster/poster-drawing.ts';
import { svgPicture } from '../../../../src/runtime/pictures/pictures.ts';

test('a sheet is a picture of A4 with black modules in it, whatever the name', async () => {
  const svg = posterDrawing({
    name: 'Chi hội "Cựu" <CAND> & Liên Sơn, phường Vinh Tân, thành phố Vinh',
    heading: 'Mời vào hội',
    lines: ['Quét hình', 'Hoặc nhắn mã'],
    link: 'https://t.me/chihoi_bot?start=K7M4T9XPCF',
  });
  expect(svg).not.toContain('<CAND>');
  const image = PNG.sync.read(Buffer.from(await svgPicture(svg)));
  expect([image.width, image.height]).toEqual([1240, 1754]);
  const dark = image.data.filter((value, index) => index % 4 === 0 && value < 64).length;
  expect(dark / (image.width * image.height)).toBeGreaterThan(0.05);
});

test('lines fit the sheet', () => {
  expect(wrap('Chi hội Liên Sơn', 1060, 76)).toEqual(['Chi hội Liên Sơn']);
  expect(wrap('Hội Cựu chiến binh Phường Vinh Tân', 1060, 76)).toEqual(['Hội Cựu chiến binh', 'Phường Vinh Tân']);
});
