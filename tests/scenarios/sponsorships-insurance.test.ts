/** BHYT and BHTT of supported children: noted by a sentence for one or all, and a word before they run out. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
let numbers: number[];
beforeAll(async () => {
  cast = await kimLien();
  const { app, head, lienSon } = cast;
  for (const name of ['Đặng Văn Vương', 'Trần Gia Bảo']) {
    await head.says(`thêm trẻ đỡ đầu ${name}, sinh 12/5/2016`);
    await head.presses('hoàn cảnh khác', { on: await head.sees('Vì sao em cần đỡ đầu') });
    await head.presses('Chưa rõ', { on: await head.sees('Ai đang nuôi em?') });
    await head.presses('Ghi vào sổ', { on: await head.sees('Thêm trẻ được đỡ đầu, chưa ghi') });
    await head.sees('(Chi hội Liên Sơn)');
    app.clock.advance(300_000);
  }
  await app.db.sponsoredChild.updateMany({ where: { unitId: lienSon.id }, data: { state: 'supported' } });
  numbers = (await app.db.sponsoredChild.findMany({ orderBy: { number: 'asc' } })).map(({ number }) => number);
});
afterAll(() => cast?.app.stop());

test('for all of them in one line; the same again is noted once', async () => {
  const { app, head } = cast;
  for (const said of ['mua BHYT, BHTT cho các em từ 1/12', 'mua bhyt bhtt cho cac em tu 1/12']) {
    await head.says(said);
    const preview = await head.sees('Bảo hiểm một năm, chưa ghi');
    expect(preview.said).toContain('Cho: cả 2 em');
    expect(preview.said).toContain('Bảo hiểm: BHYT và bảo hiểm tai nạn');
    expect(preview.said).toMatch(/Từ ngày: .*01\/12\/2026|Từ ngày: .*1\/12\/2026/);
    await head.presses('Ghi vào sổ', { on: preview });
    await head.sees(/Đã ghi bảo hiểm cho 2 em|đã ghi từ trước/);
    app.clock.advance(300_000);
  }
  expect(await app.db.childInsurance.count()).toBe(4);
  await head.says(`đỡ đầu em số ${numbers[0]}`);
  expect((await head.sees('(Chi hội Liên Sơn)')).said).toContain('BHYT có đến hết ngày 30/11/2027.');
});

test('a month before the end who handles the child is told once; what is renewed is not told of; nobody else hears of it', async () => {
  const { app, head, chair } = cast;
  const told = (user: typeof head) => user.inbox.filter(({ said }) => said.includes('hết hạn ngày')).length;
  app.clock.set('2027-10-20T09:00:00+07:00');
  await head.says(`bảo hiểm trẻ đỡ đầu em số ${numbers[0]}, bhyt, từ 1/12/2027`);
  const preview = await head.sees('Bảo hiểm một năm, chưa ghi');
  expect(preview.said).toContain(`Cho: Em số ${numbers[0]}`);
  await head.presses('Ghi vào sổ', { on: preview });
  await head.sees('Đã ghi bảo hiểm cho 1 em');
  await app.tick();
  expect(told(head)).toBe(0);

  app.clock.set('2027-11-02T09:00:00+07:00');
  for (let round = 0; round < 5; round += 1) await app.tick();
  await app.settled();
  // Accident insurance of the first, both of the second.
  expect([told(head), told(chair)]).toEqual([3, 0]);
  const word = await head.sees(`BHYT của em số ${numbers[1]} hết hạn ngày 30/11/2027`);
  expect(word.said).not.toContain('Bảo');
  await head.presses('Bảo hiểm đã mua', { on: word });
  await head.sees('Bảo hiểm nào?');
  await head.says('thôi');
  await app.tick();
  expect(told(head)).toBe(3);
});
