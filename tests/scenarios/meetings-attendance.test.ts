/** Attendance on a telephone: two hundred names, excuses, a count, the code at the door, corrections. */

import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { CALL, type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
beforeAll(async () => {
  cast = await kimLien();
});
afterAll(() => cast?.app.stop());

const given = ['An', 'Bình', 'Cường', 'Dũng', 'Giang', 'Hải', 'Khánh', 'Lâm', 'Minh', 'Nam'];
const middle = ['Văn', 'Xuân', 'Đức', 'Hữu', 'Quang'];
const family = ['Nguyễn', 'Trần', 'Phạm', 'Hoàng'];

test('two hundred names, ticked by ranges, corrected, and by the code at the door', async () => {
  const { app, head, hung, resident, lienSon } = cast;
  const names = family.flatMap((f) => middle.flatMap((m) => given.map((g) => `${f} ${m} ${g}`)));
  const people = names.slice(0, 197).map((fullName) => ({ id: uuidv7(), fullName, nameFolded: fold(fullName) }));
  await app.db.person.createMany({ data: people });
  await app.db.membership.createMany({ data: people.map((one) => ({ personId: one.id, unitId: lienSon.id })) });
  await head.says(CALL);
  await head.presses('Gửi giấy mời', { on: await head.sees('Xem lại giấy mời') });
  await head.sees('Đã gửi giấy mời tới 3 người; 197 người chưa dùng trợ lý');
  await hung.sees('Giấy mời họp');

  // At the door, too early; then a code that is none, from somebody who is not invited, and the right one.
  app.clock.set('2026-11-27T12:30:00+07:00');
  await app.tick();
  await hung.sees('Nhắc họp');
  await head.says('mã điểm danh');
  const shown = await head.sees('Mã điểm danh:');
  const code = /Mã điểm danh: (\w{3} \w{3})/.exec(shown.said)?.[1] ?? '';
  expect(shown.said).toContain('từ 13:30 đến 15:00');
  expect(shown.photo).toBeTruthy();
  await hung.says(code);
  await hung.sees('Còn sớm. Mã này dùng được từ 13:30');
  app.clock.set('2026-11-27T13:40:00+07:00');
  await resident.starts();
  await resident.sees(() => true);
  await resident.says(code.toLowerCase());
  await resident.sees('không có tên trong danh sách mời');
  await hung.says(`/start ${code.replace(' ', '')}`);
  await hung.sees('Đã điểm danh: Nguyễn Trung Hùng có mặt');
  await hung.says(code);
  await hung.sees('đã được ghi có mặt');
  for (let wrong = 0; wrong < 6; wrong += 1) {
    await resident.says(`K4M7X${wrong + 2}`);
    await resident.sees('không thấy mã điểm danh này');
  }
  await resident.says(code);
  await resident.sees('Mã sai nhiều lần quá');

  await head.says('điểm danh');
  const first = await head.sees('số 1 đến');
  await head.sees('Xin nhắn số');
  const lists = head.inbox.filter((message) => message.said.startsWith('Điểm danh: sơ kết'));
  expect(lists.length).toBeLessThanOrEqual(5);
  expect(lists.every((list) => list.said.length <= 2000)).toBe(true);
  expect(lists.map((list) => list.said).join('\n')).toMatch(/✅ \d+\. Nguyễn Trung Hùng/);
  expect(first.said).toContain('trong 200 người');
  await head.says('co mat 1-150, vang co phep 160-165, vang khong phep 170');
  expect((await head.sees('Đã ghi:')).said).toMatch(/6 vắng có báo, 1 vắng/);
  await head.says('đếm được 152 người');
  await head.sees('Đã ghi: đếm được 152 người');
  await head.says('có mặt 170');
  await head.sees('Đã ghi:');
  await head.says('xong');
  await head.presses('Số còn lại vắng', { on: await head.sees('chưa đánh dấu') });
  const done = await head.sees('Điểm danh xong');
  expect(done.said).toMatch(/Trong 200 người: 15\d có mặt, 6 vắng có báo, \d+ vắng không báo\./);
  expect(await app.db.meeting.findFirstOrThrow()).toMatchObject({ headCount: 152 });
  await head.presses('Đã sửa những gì', { on: done });
  expect((await head.sees('Đã sửa danh sách')).said).toMatch(/từ "vắng" thành "có mặt"/);
  // From now on the unit is looked at on Mondays.
  expect(await app.db.turnoutNote.count({ where: { unitId: lienSon.id } })).toBe(1);
  app.clock.set('2026-11-27T15:01:00+07:00');
  await cast.tram.says(code);
  await cast.tram.sees('Mã này đã hết giờ');
  // Days later the list is put right.
  app.clock.set('2026-12-02T09:00:00+07:00');
  await head.presses('Sửa điểm danh', { on: done });
  await head.sees('Xin nhắn số');
  await head.says('có mặt Võ Thị Trâm');
  await head.sees('Đã ghi:');
});
