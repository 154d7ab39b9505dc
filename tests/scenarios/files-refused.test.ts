/** A file that is a trap gets nowhere, whichever dialog waits for one: one sentence, and the question still stands. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zipOf } from '../support/zips.ts';
import { CALL, type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
beforeAll(async () => {
  cast = await kimLien();
});
afterAll(() => cast?.app.stop());

const program = { name: 'giay-moi.pdf', mime: 'application/pdf', bytes: Buffer.from('4d5a90000300', 'hex') };
const bomb = {
  name: 'bao-cao.docx',
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  bytes: zipOf({ 'word/document.xml': Buffer.alloc(30_000_000) }),
};
const huge = {
  name: 'anh.png',
  mime: 'image/png',
  bytes: Buffer.from('89504e470d0a1a0a0000000d494844520000ffff0000ffff080200000000000000', 'hex'),
};
const misnamed = { name: 'anh.jpg', mime: 'image/jpeg', bytes: Buffer.from('%PDF-1.7\n') };
const good = { name: 'giay-ra-vien.pdf', mime: 'application/pdf', bytes: Buffer.from('%PDF-1.7\n') };

test('papers of a meeting: refused one by one, then the right one is taken', async () => {
  const { app, head } = cast;
  await head.says(CALL);
  await head.presses('Gửi giấy mời');
  await head.presses('Chi tiết', { on: await head.sees('Đã gửi giấy mời') });
  await head.sees('Tài liệu: 0');
  await head.presses('Gửi tài liệu');
  await head.sees('Xin gửi ảnh hoặc tệp');
  await head.sendsDocument(program);
  await head.sees('có thể chạy chương trình');
  await head.sendsDocument(bomb);
  await head.sees('nén bất thường');
  await head.sendsDocument(huge);
  await head.sees('Ảnh này lớn quá cỡ');
  await head.sendsDocument(misnamed);
  await head.sees('Đuôi tên tệp không đúng');
  await head.sendsDocument(good);
  await head.sees('Đã nhận');
  await app.settled();
});

test('a request for help keeps its words without the file; an announcement takes no program', async () => {
  const { app, hung, chair } = cast;
  await hung.sendsDocument({ ...program, caption: '/hotro tôi bị ngã gãy chân, cần người đưa đi viện' });
  await hung.sees('có thể chạy chương trình');
  await hung.sees(/gì|loại|việc/u);
  await app.settled();
  await hung.says('thôi');
  await chair.says('/thongbao Họp ở nhà văn hóa');
  await chair.sendsDocument(program);
  await chair.sees('có thể chạy chương trình');
  await app.settled();
  const stored = await app.db.message.count({ where: { direction: 'in', state: 'failed' } });
  expect(stored).toBe(0);
});

test('what nobody asked for and nobody keeps is refused as well; a photo is as it always was', async () => {
  const { tram } = cast;
  await tram.sendsDocument(bomb);
  await tram.sees('nén bất thường');
  await tram.says('/hotro');
  await tram.sees(() => true);
});
