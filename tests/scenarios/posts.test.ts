/** Who was elected to which post: recorded in a sentence, asked by members, replaced, ended; a term that ends is told once. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
beforeAll(async () => {
  cast = await kimLien();
});
beforeEach(() => cast.app.clock.advance(300_000));
afterAll(() => cast?.app.stop());

test('an election is shown, recorded once, and gives no right', async () => {
  const { app, head, tram, hung, lienSon } = cast;
  const roles = await app.db.role.count();
  await head.says('bầu bà Trâm làm thư ký nhiệm kỳ 2025-2030');
  const preview = await head.sees('chưa ghi');
  expect(preview.said).toContain('Võ Thị Trâm');
  expect(preview.said).toContain('Chức vụ: Thư ký');
  expect(preview.said).toContain('Nhiệm kỳ: 2025-2030');
  await head.presses('Ghi lại', { on: preview });
  await head.sees('Thư ký: Võ Thị Trâm, nhiệm kỳ 2025-2030');
  await head.presses('Ghi lại', { on: preview });
  await app.settled();
  expect(await app.db.post.count()).toBe(1);
  expect(await app.db.role.count()).toBe(roles);
  expect(await app.db.auditEntry.count({ where: { action: 'posts.record', unitId: lienSon.id } })).toBe(1);
  await hung.says('ai là thư ký chi hội Liên Sơn?');
  await hung.sees('Thư ký: Võ Thị Trâm');
  await hung.says('thư ký là ai');
  await hung.sees('Thư ký: Võ Thị Trâm');
  // A member records nothing.
  await hung.says('bầu ông Hùng làm chi hội trưởng');
  await app.settled();
  expect(await app.db.post.count()).toBe(1);
  await tram.says('chức vụ');
  expect((await tram.sees('Thư ký: Võ Thị Trâm')).said).not.toContain('bầu ông Hòe');
});

test('whoever is elected takes the place of who held it; a term not known is left out; somebody leaves a post, asked once more', async () => {
  const { head, app } = cast;
  await head.says('bầu lại anh Hùng làm thư ký');
  const preview = await head.sees('chưa ghi');
  expect(preview.said).toContain('Của đơn vị: Chi hội Liên Sơn');
  await head.presses('Ghi lại', { on: preview });
  await head.sees('Võ Thị Trâm thôi giữ chức vụ này');
  const list = await head.sees('Thư ký: Nguyễn Trung Hùng');
  expect(list.said).not.toContain('Trâm');
  await head.presses('Ai thôi giữ chức vụ', { on: list });
  await head.presses(/Nguyễn Trung Hùng/, { on: await head.sees('Ai thôi giữ chức vụ') });
  const ask = await head.sees('có đúng không');
  expect(await app.db.post.count({ where: { endedAt: null } })).toBe(1);
  await head.presses('Đúng, thôi giữ', { on: ask });
  await head.sees('chưa ghi ai giữ chức vụ nào');
  expect(await app.db.post.count({ where: { endedAt: null } })).toBe(0);
});

test('the officers are told once in the last autumn of a term', async () => {
  const { head, app } = cast;
  await head.says('bầu bà Trâm làm chi hội phó nhiệm kỳ 2022-2027');
  await head.presses('Ghi lại', { on: await head.sees('chưa ghi') });
  await head.sees('Chi hội phó: Võ Thị Trâm');
  await app.tick();
  await app.settled();
  expect(head.unseen).toEqual([]);
  app.clock.set('2027-10-02T09:00:00+07:00');
  await app.tick();
  await head.sees('hết nhiệm kỳ trong năm nay');
  await app.tick();
  await app.settled();
  expect(await app.db.post.count({ where: { warnedAt: { not: null }, endedAt: null } })).toBe(1);
});
