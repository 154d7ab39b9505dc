import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { checkFile, passedOn } from '../../src/messaging/file-check.ts';
import { jpegWithNotes } from '../support/photos.ts';
import { zipOf } from '../support/zips.ts';

const refusedAs = (name: string, bytes: Uint8Array) => checkFile({ name, bytes }, passedOn).refused;
const text = (words: string) => Buffer.from(words);

function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(33);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(head);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

function gif(width: number, height: number): Buffer {
  const head = Buffer.alloc(40);
  head.write('GIF89a', 'latin1');
  head.writeUInt16LE(width, 6);
  head.writeUInt16LE(height, 8);
  return head;
}

function webp(width: number, height: number): Buffer {
  const head = Buffer.alloc(40);
  head.write('RIFF\0\0\0\0WEBPVP8X', 'latin1');
  head.writeUIntLE(width - 1, 24, 3);
  head.writeUIntLE(height - 1, 27, 3);
  return head;
}

const sheet = { 'xl/workbook.xml': text('<workbook/>') };
/** 50 MB of nothing in 50 kB. */
const nothing = Buffer.alloc(50_000_000);

test.each<[what: string, name: string, bytes: Uint8Array]>([
  ['a photo', 'IMG_1.JPG', jpegWithNotes()],
  ['a large photo', 'a.png', png(12_000, 9_000)],
  ['a film', 'a.mp4', text('\0\0\0\x18ftypmp42\0\0\0\0')],
  ['HEIC', 'a.heic', text('\0\0\0\x18ftypheic\0\0\0\0')],
  ['PDF', 'giấy mời.pdf', text('%PDF-1.7\n')],
  ['Word', 'báo cáo.docx', zipOf({ 'word/document.xml': text('<x/>') })],
  ['Excel', 'danh sách.xlsx', zipOf(sheet)],
  ['old Word', 'bao cao.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ['text', 'ghi chú.txt', text('họp lúc 14 giờ')],
  ['a list', 'ds.csv', text('Họ và tên;Năm sinh\n')],
  ['a name without an ending', 'giay moi', text('%PDF-1.7\n')],
  ['a name whose ending says nothing', 'QĐ số 15.2026', text('%PDF-1.7\n')],
])('%s is taken', (_what, name, bytes) => {
  expect(refusedAs(name, bytes)).toBeUndefined();
});

test.each<[what: string, why: string, name: string, bytes: Uint8Array]>([
  ['nothing', 'empty', 'a.pdf', new Uint8Array()],
  ['more than 20 MB', 'large', 'a.pdf', Buffer.concat([text('%PDF'), Buffer.alloc(21 * 1024 * 1024)])],
  ['half a zip', 'broken', 'a.docx', zipOf({ 'word/document.xml': text('<x/>') }).subarray(0, 40)],
  ['a zip bomb', 'bomb', 'a.docx', zipOf({ 'word/document.xml': nothing })],
  ['a spreadsheet bomb', 'bomb', 'a.xlsx', zipOf({ ...sheet, 'xl/worksheets/sheet1.xml': nothing })],
  ['two parts of one name', 'bomb', 'a.xlsx', zipOf(sheet, sheet)],
  ['a PNG of 2.5 thousand million pixels', 'pixels', 'a.png', png(50_000, 50_000)],
  ['a PNG far too long', 'pixels', 'a.png', png(40_000, 10)],
  ['a GIF of 4 thousand million', 'pixels', 'a.gif', gif(65_535, 65_535)],
  ['a WebP of 256 million', 'pixels', 'a.webp', webp(16_000, 16_000)],
  ['a program of Windows', 'program', 'giay moi.exe', Buffer.from('4d5a9000', 'hex')],
  ['a program that says PDF', 'program', 'giay moi.pdf', Buffer.from('4d5a9000', 'hex')],
  ['an app of Android', 'program', 'VNeID.apk', zipOf({ 'AndroidManifest.xml': text('x'), 'classes.dex': text('x') })],
  ['an app that says photo', 'program', 'anh.jpg', zipOf({ 'classes.dex': text('x') })],
  ['a script', 'program', 'a.sh', text('#!/bin/sh\nrm -rf x')],
  [
    'a document with macros',
    'program',
    'a.docm',
    zipOf({ 'word/document.xml': text('x'), 'word/vbaProject.bin': text('x') }),
  ],
  ['a zip with a program', 'program', 'a.zip', zipOf({ 'thu moi.pdf.exe': text('x') })],
  ['a zip', 'kind', 'a.zip', zipOf({ 'a.pdf': text('x') })],
  ['RAR', 'kind', 'a.rar', Buffer.from('526172211a0700', 'hex')],
  ['a page', 'kind', 'a.html', text('<!DOCTYPE html><script>1</script>')],
  ['a drawing that is a page', 'kind', 'a.svg', text('<svg onload="1"/>')],
  ['nobody knows what', 'kind', 'a.bin', Buffer.from('0102030405060708', 'hex')],
  ['a PDF that says photo', 'ending', 'a.jpg', text('%PDF-1.7\n')],
  ['a text that says PDF', 'ending', 'a.pdf', text('xin chào')],
  ['a text that would be run', 'ending', 'a.bat', text('del *.*')],
])('%s is refused: %s', (_what, why, name, bytes) => {
  expect(refusedAs(name, bytes)).toBe(why);
});

test('a list that lies about how much is in it is a bomb or broken, never opened', () => {
  const zip = zipOf({ ...sheet, 'xl/worksheets/sheet1.xml': nothing });
  const at = zip.lastIndexOf(Buffer.from('xl/worksheets/sheet1.xml')) - 46;
  zip.writeUInt32LE(1000, at + 24);
  // The size in the list is what unpacking stops at (tests/features/lists): passing here is no way in.
  expect(deflateRawSync(nothing).length).toBeLessThan(100_000);
  expect(checkFile({ name: 'a.xlsx', bytes: zip }, passedOn).refused).toBeUndefined();
});
