/** Codes that lead into units: how long they hold, who sees and ends them, and what becomes of guessing. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
beforeAll(async () => {
  cast = await kimLien();
});
afterAll(() => cast?.app.stop());

const codeIn = (said: string) => /mã mời (\S{4} \S{4})/.exec(said)?.[1] ?? '';

test('an invitation holds as long as its officer says, is listed, renewed, and withdrawn', async () => {
  const { app, head, chair } = cast;
  await head.says('/moi 7 ngày');
  const shown = (await head.sees('Kính mời')).said;
  const code = codeIn(shown);
  expect(shown).toContain('đến hết ngày 28/11/2026');
  await head.says('/moi danh sách');
  const list = await head.sees('Có 1 mã đang dùng');
  expect(list.said).toContain(`${code}: mời vào Chi hội Liên Sơn, đến hết 28/11/2026, đã có 0 người vào`);
  await head.presses(`Gia hạn ${code}`, { on: list });
  await head.sees('dùng được đến hết ngày 21/12/2026');
  const other = app.telegram.user({ firstName: 'Lương' });
  await app.officer(other, cast.mau);
  await other.says('/moi danh sách');
  await other.sees('Chưa có mã nào đang dùng');
  await chair.says('/moi danh sach');
  await chair.presses(`Huỷ ${code}`, { on: await chair.sees('Có 1 mã đang dùng') });
  await chair.sees('Đã huỷ mã');
  const late = app.telegram.user({ firstName: 'Muộn' });
  await late.starts(code.replace(' ', ''));
  await late.sees('không còn dùng được');
  await head.says('/moi danh sách');
  await head.sees('Chưa có mã nào đang dùng');
});

test('a sheet holds for a year or as said, is renewed without a new one, ends by itself, and locks who guesses', async () => {
  const { app, head } = cast;
  await head.says('hội viên tờ dán Liên Sơn 3 tháng');
  const shown = await head.sees('Tờ để in và treo');
  expect(shown.said).toContain('đến hết ngày 19/02/2027');
  const code = /mã (\S{6} \S{6})/.exec(shown.said)?.[1] ?? '';
  await head.says('/moi danh sách');
  const list = await head.sees('tờ treo của Chi hội Liên Sơn, đến hết 19/02/2027');
  await head.presses(`Gia hạn ${code}`, { on: list });
  await head.sees('không phải thay tờ');
  const lan = app.telegram.user({ firstName: 'Lan' });
  await lan.says(code);
  await lan.sees('Đơn xin vào hội');
  await lan.says('thôi');
  const guesser = app.telegram.user({ firstName: 'Mò' });
  for (const sign of [...'234567']) {
    await guesser.says(`CFHJKMNPQR${sign}${sign === '2' ? '3' : '2'}`);
    await guesser.sees('Mã này không còn dùng được');
  }
  await guesser.says(code);
  await guesser.sees('Đã có nhiều mã sai, xin chờ 10 phút');
  app.clock.set('2026-11-21T09:11:00+07:00');
  await guesser.says(code);
  await guesser.sees('Đơn xin vào hội');
  app.clock.set('2028-01-01T09:00:00+07:00');
  const late = app.telegram.user({ firstName: 'Muộn' });
  await late.says(code);
  await late.sees('Mã này không còn dùng được');
  await head.says('/moi danh sách');
  await head.sees('Chưa có mã nào đang dùng');
  app.clock.set('2026-11-22T09:00:00+07:00');
});

test('who looks up too much in an hour is told, and administrators find it on the trail', async () => {
  const { app, head, commune } = cast;
  const admin = app.telegram.user({ firstName: 'Quản', lastName: 'Trị' });
  await app.administrator(admin, commune);
  await head.says('hội viên giới hạn tra cứu 10');
  await head.sees('Việc này dành cho người quản trị');
  await admin.says('hội viên giới hạn tra cứu 5');
  await admin.sees('một số từ 10');
  await admin.says('hội viên giới hạn tra cứu 10');
  await admin.sees('tối đa 10 lần một giờ');
  for (let at = 0; at < 10; at += 1) {
    await head.says('/hoivien Nguyễn Trungg Hug');
    await head.sees('Gần giống');
  }
  await head.says('/hoivien Trâm');
  await head.sees('Bác đã tra cứu 10 lần trong một giờ qua');
  await head.says('/hoivien Trâm');
  await head.sees('đã tra cứu 10 lần');
  await app.settled();
  expect(await app.db.auditEntry.count({ where: { action: 'roster.limited' } })).toBe(1);
  await admin.says('/nhatky');
  expect((await admin.sees('Nguyễn Văn Sơn')).said).toContain('tra cứu quá giới hạn một giờ');
  app.clock.set('2026-11-22T10:01:00+07:00');
  await head.says('/hoivien Trâm');
  await head.sees('Võ Thị Trâm');
});

test.each([
  'Nguyen Trung Hungg',
  'Ngyuen Trung Hung',
  'nguyen trug hung',
  'Nguyễn Trung Hugn',
  'hugn',
  'nguyên trunghùng',
  'Trung Hùg',
  'N guyen Trung Hung',
  'hung nguyen trung',
  'NGUYỄN TRUNG HƯNG',
  '0912 345 687',
  '091234567',
  '09123456788',
])('found with a slip: %s', async (typed) => {
  const { app, head, lienSon } = cast;
  const known = await app.db.person.findFirst({ where: { fullName: 'Bùi Đức Thắng' } });
  if (!known) await app.offline('Bùi Đức Thắng', lienSon, '0912345678');
  app.clock.set(new Date(app.clock.now().getTime() + 3_700_000).toISOString());
  await head.says(`/hoivien ${typed}`);
  await head.sees(/^0/u.test(typed) ? 'Bùi Đức Thắng' : 'Nguyễn Trung Hùng');
});

test.each(['lien sonn', 'chi hoi lien sno'])('a unit is found with a slip: %s', async (typed) => {
  const { app, head } = cast;
  app.clock.set(new Date(app.clock.now().getTime() + 3_700_000).toISOString());
  await head.says(`/hoivien ${typed}`);
  await head.sees('Chi hội Liên Sơn');
});
