/** Members by what they have in common, asked for in a sentence. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
beforeAll(async () => {
  cast = await kimLien();
  const { app, lienSon } = cast;
  for (const [name, birthYear, birthDate] of [
    ['Cao Thị Lan', 1936, new Date('1936-11-05')],
    ['Lê Văn Bách', 1941, null],
    ['Bùi Đức Tài', 1999, new Date('1999-11-28')],
  ] as const) {
    const id = await app.offline(name, lienSon);
    await app.db.person.update({ where: { id }, data: { birthYear, birthDate } });
  }
});
afterAll(() => cast?.app.stop());

test('by age the oldest first, and who has no year is not forgotten', async () => {
  const { head } = cast;
  await head.says('danh sách hội viên trên 80 tuổi');
  const list = await head.sees('từ 80 tuổi');
  expect(list.said).toMatch(
    /2 người[\s\S]*1\. Cao Thị Lan \(05\/11\/1936, 90 tuổi\)[\s\S]*2\. Lê Văn Bách \(1941, 85 tuổi\)/u,
  );
  expect(list.said).toContain('chưa có năm sinh');
});

test('birthdays of the month by their day', async () => {
  const { head } = cast;
  await head.says('sinh nhật tháng này có ai');
  const list = await head.sees('sinh nhật tháng 11');
  expect(list.said).toMatch(/1\. Cao Thị Lan[\s\S]*2\. Bùi Đức Tài/u);
});

test('ages that are celebrated', async () => {
  const { head } = cast;
  await head.says('hội viên mừng thọ năm nay');
  expect((await head.sees('mừng thọ')).said).toMatch(/2 người/u);
});

test('by the year of joining: before it, from it, between two; who has no day of joining is told', async () => {
  const { app, head, lienSon } = cast;
  const joined = async (fullName: string, day: string | null) => {
    const { id } = await app.db.person.findFirstOrThrow({ where: { fullName } });
    await app.db.membership.updateMany({
      where: { personId: id, unitId: lienSon.id },
      data: { joinedOn: day === null ? null : new Date(day) },
    });
  };
  await joined('Cao Thị Lan', '1999-12-31');
  await joined('Lê Văn Bách', '2000-01-01');
  await joined('Bùi Đức Tài', null);
  await head.says('hội viên vào hội trước 2000');
  const before = await head.sees('vào hội trước năm 2000');
  expect(before.said).toContain('Cao Thị Lan');
  expect(before.said).not.toContain('Lê Văn Bách');
  expect(before.said).toContain('chưa ghi ngày vào hội');
  await head.says('danh sách hội viên vào hội từ 1999 đến 2000');
  const between = await head.sees('từ năm 1999 đến năm 2000');
  expect(between.said).toContain('Lê Văn Bách');
  expect(between.said).toContain('Cao Thị Lan');
});

test('in the middle of a request for help a question is a question, and the request waits', async () => {
  const { hung } = cast;
  await hung.says('vợ tôi ốm nặng nằm viện mấy hôm nay');
  await hung.sees('Tôi đã ghi lại');
  await hung.says('cho tôi');
  const contact = await hung.sees('liên lạc lại bằng cách nào');
  await hung.says('cho hỏi chi hội trưởng là ai');
  await hung.sees('nắm rõ');
  await hung.presses('Làm tiếp', { on: await hung.sees('Đã để đó') });
  await hung.sees('liên lạc lại bằng cách nào');
  await hung.presses('Nhắn tại đây', { on: contact });
  const preview = await hung.sees('xem lại trước khi gửi');
  expect(preview.said).not.toContain('chi hội trưởng');
  await hung.says('thế hội phí năm nay bao nhiêu một người');
  await hung.sees('hội phí');
  await hung.says('làm tiếp');
  expect((await hung.sees('xem lại trước khi gửi')).said).not.toContain('hội phí');
});
