import { expect, test } from 'vitest';
import { cleanFile } from '../../../../src/features/tips/report/clean-file.ts';
import { jpegWithNotes, PLACE } from '../../../support/photos.ts';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

test('what the camera wrote into a photo goes, the picture stays', () => {
  const photo = jpegWithNotes();
  const cleaned = cleanFile(photo, 'image/jpeg');
  expect(cleaned).toMatchObject({ kind: 'photo', mime: 'image/jpeg', clean: true });
  expect(text(photo)).toContain(PLACE);
  expect(text(cleaned.bytes)).not.toContain(PLACE);
  expect(text(cleaned.bytes)).not.toContain('Exif');
  expect(text(cleaned.bytes)).not.toContain('ghi chu');
  for (const kept of ['JFIF', 'ICC_PROFILE', 'picture itself']) expect(text(cleaned.bytes)).toContain(kept);
  expect([...cleaned.bytes.slice(-2)]).toEqual([0xff, 0xd9]);
});

test('notes of a PNG and of a WebP go', () => {
  const chunk = (type: string, data: string) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, Buffer.from(data), Buffer.alloc(4)]);
  };
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', 'thirteen bytes'),
    chunk('tEXt', `Author\0${PLACE}`),
    chunk('IDAT', 'picture'),
    chunk('IEND', ''),
    Buffer.from(PLACE),
  ]);
  const cleaned = cleanFile(png, '');
  expect(text(cleaned.bytes)).not.toContain(PLACE);
  expect(text(cleaned.bytes)).toContain('picture');

  const part = (type: string, data: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(type, 0, 'latin1');
    head.writeUInt32LE(data.length, 4);
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
  };
  const body = Buffer.concat([
    part('VP8X', Buffer.from([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    part('VP8 ', Buffer.from('picture')),
    part('EXIF', Buffer.from(PLACE)),
  ]);
  const webp = Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP'), body]);
  const clean = cleanFile(webp, 'image/webp');
  expect(clean).toMatchObject({ kind: 'photo', clean: true });
  expect(text(clean.bytes)).not.toContain(PLACE);
  expect(clean.bytes[20]).toBe(0);
  expect(Buffer.from(clean.bytes).readUInt32LE(4)).toBe(clean.bytes.length - 8);
});

test('place and time of a film go, and nothing in it moves', () => {
  const box = (type: string, data: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length + 8);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, data]);
  };
  const header = Buffer.concat([Buffer.alloc(4), Buffer.from('TIMETIME'), Buffer.from('rest')]);
  const film = Buffer.concat([
    box('ftyp', Buffer.from('isomiso2')),
    box('moov', Buffer.concat([box('mvhd', header), box('udta', Buffer.from(PLACE))])),
    box('mdat', Buffer.from('pictures')),
  ]);
  const cleaned = cleanFile(film, 'video/mp4');
  expect(cleaned).toMatchObject({ kind: 'video', clean: true });
  expect(text(cleaned.bytes)).not.toContain(PLACE);
  expect(text(cleaned.bytes)).not.toContain('TIME');
  expect(cleaned.bytes.length).toBe(film.length);
  expect(text(cleaned.bytes).indexOf('pictures')).toBe(text(film).indexOf('pictures'));
});

test.each([
  ['a letter', Buffer.from('%PDF-1.7 written by somebody'), 'application/pdf'],
  ['a HEIC photo', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'), 'image/heic'],
  ['nothing', Buffer.alloc(0), ''],
  ['half a photo', Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 1, 2, 3, 4, 5, 6, 7]), 'image/jpeg'],
])('%s is kept as it is, and said to be not clean', (_name, bytes, mime) => {
  const file = cleanFile(bytes, mime);
  expect(file).toMatchObject({ kind: 'file', clean: false });
  expect(Buffer.from(file.bytes).equals(bytes)).toBe(true);
});
