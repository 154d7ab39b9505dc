/** What every form understands, on the diary of visits: corrections, other parts in the middle, a step back, a way out and back in. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
beforeAll(async () => {
  cast = await kimLien();
});
afterAll(() => cast?.app.stop());

test('a story is no gift, who went along is kept, and a slip of the name is asked about', async () => {
  const { app, head, lienSon } = cast;
  await app.offline('Đinh Thị Chín', lienSon);
  await head.says('thăm bà Chín hôm qua bị ngã gãy tay, cùng anh Tư, biếu 300 nghìn');
  const preview = await head.sees('Xem lại, chưa ghi vào sổ');
  expect(preview.said).toContain('Đã tặng: 300.000đ\n');
  expect(preview.said).toContain('Ghi chú: bị ngã gãy tay, cùng anh Tư');
  await head.says('thôi');
  await head.sees('Đã dừng');

  await head.says('thăm bà Trâmm ốm, biếu hộp sữa');
  const near = await head.sees('Không có ai tên đúng là "Trâmm"');
  await head.presses(/^Võ Thị Trâm/u, { on: near });
  await head.sees('Xem lại, chưa ghi vào sổ');
  await head.says('thôi');
  await head.sees('Đã dừng');
});

test('parts are put right in the middle and at the end; yes in any words does it', async () => {
  const { app, head } = cast;
  await head.says('đã thăm ông Hùng');
  await head.sees('Thăm vì việc gì?');
  await head.says('ốm, biếu 200k');
  await head.sees('Có điều gì cần ghi lại');
  await head.says('à nhầm, biếu 250k');
  await head.sees('Có điều gì cần ghi lại');
  await head.says('ok');
  const refused = await head.sees('chưa phải là nội dung');
  expect(refused.said).toContain('"thôi"');
  await head.sees('Có điều gì cần ghi lại');
  await head.says('lùi lại');
  await head.sees('Đã tặng, biếu gì?');
  await head.says('không có');
  await head.sees('Có điều gì cần ghi lại');
  await head.says('bỏ qua');
  expect((await head.sees('Xem lại')).said).toContain('Đã tặng: không có quà');
  await head.says('đổi sang hôm kia');
  expect((await head.sees('Xem lại')).said).toContain('19/11/2026');
  await head.says('thế nào cũng được');
  const hint = await head.sees('chưa đổi gì');
  expect(hint.said).not.toContain('Xem lại');
  expect(hint.buttons.flat()).toContain('Ghi vào sổ');
  await head.says('ghi chú: con ở xa');
  expect((await head.sees('Xem lại')).said).toContain('Ghi chú: con ở xa');
  await head.says('vâng đúng rồi ạ');
  await head.sees('Đã ghi vào sổ thăm: Nguyễn Trung Hùng');
  expect(await app.db.visit.count({ where: { state: 'done' } })).toBe(1);
});

test('a command leaves it, a restart keeps it, "thôi" at the end keeps the answers', async () => {
  const { app, head } = cast;
  app.clock.set('2026-11-21T15:00:00+07:00');
  await head.says('thăm bà Trâm');
  await head.sees('Thăm vì việc gì?');
  await head.says('sổ thăm');
  await head.sees('Sổ thăm hội viên');
  await head.presses('Làm tiếp', { on: await head.sees('Đã để đó: "Thăm vì việc gì') });
  await head.sees('Thăm vì việc gì?');
  await app.restart();
  await head.says('hoàn cảnh khó khăn, tặng 1 triệu');
  await head.sees('Có điều gì cần ghi lại');
  await head.says('không ghi chú');
  await head.sees('Xem lại');
  await head.says('thôi');
  await head.presses('Làm tiếp', { on: await head.sees('Đã dừng') });
  const again = await head.sees('Xem lại');
  expect(again.said).toContain('1.000.000đ');
  await head.presses('Ghi vào sổ', { on: again });
  await head.sees('Đã ghi vào sổ thăm: Võ Thị Trâm');
  await head.presses('Ghi vào sổ', { on: again });
  await app.settled();
  expect(await app.db.visit.count({ where: { state: 'done' } })).toBe(2);
});
