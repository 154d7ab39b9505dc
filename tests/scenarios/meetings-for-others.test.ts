/** Answers in sentences: for oneself, for the family, with company, late. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reasonIn } from '../../src/features/meetings/sealed.ts';
import { unseal } from '../../src/runtime/encryption/encryption.ts';
import { CALL, type KimLien, kimLien } from './meetings-cast.ts';

let cast: KimLien;
beforeAll(async () => {
  cast = await kimLien();
});
afterAll(() => cast?.app.stop());

const invitee = async (name: string) => {
  const person = await cast.app.db.person.findFirstOrThrow({ where: { fullName: name } });
  const row = await cast.app.db.meetingInvitee.findFirstOrThrow({
    where: { personId: person.id },
    orderBy: { meetingId: 'desc' },
  });
  return { ...row, reason: unseal(cast.app.encryption, row.reason, reasonIn(row.meetingId)) };
};

test('members answer in their own words, for themselves and for others', async () => {
  const { app, head, hung, tram, john, lienSon } = cast;
  await app.offline('Đặng Văn Trường', lienSon);
  await app.offline('Lê Xuân Trường', lienSon);
  await app.offline('Hoàng Thị Vân', lienSon);
  await head.says(CALL);
  await head.presses('Gửi giấy mời');
  await head.sees('Đã gửi');
  await hung.sees('Giấy mời họp');
  await tram.sees('Giấy mời họp');
  await john.sees('Invitation');

  await hung.says('đi 2 người');
  await hung.sees('Đã ghi: bác có mặt, đi cùng 1 người.');
  expect(await invitee('Nguyễn Trung Hùng')).toMatchObject({ answer: 'coming', guests: 1, answeredById: null });
  await head.says('lịch họp');
  const list = await head.sees('Lịch họp sắp tới');
  await head.presses('Ai đến', { on: list });
  expect((await head.sees('Ai đến: sơ kết')).said).toContain('Nguyễn Trung Hùng (đi cùng 1 người)');

  // The wife of Hùng has no telephone; whom he means is asked once.
  await hung.says('vợ tôi bận trông cháu, không đi được');
  await hung.sees('Xin nhắn họ tên như trong danh sách');
  await hung.says('Hoang Thi Van');
  await hung.sees('Đã ghi giúp: Hoàng Thị Vân vắng');
  expect(await invitee('Hoàng Thị Vân')).toMatchObject({
    answer: 'excused',
    reason: 'vợ tôi bận trông cháu, không đi được',
  });
  await hung.says('vo toi di duoc');
  await hung.sees('Đã ghi giúp: Hoàng Thị Vân có mặt');
  expect((await invitee('Hoàng Thị Vân')).answeredById).toBe((await invitee('Nguyễn Trung Hùng')).personId);

  // Two of one name; nobody of that name; somebody who has answered for himself.
  await tram.says('vắng cho ông Trường');
  const two = await tram.sees('Có mấy người tên "Trường"');
  expect(two.buttons.flat().sort()).toEqual([
    'Lê Xuân Trường (Chi hội Liên Sơn)',
    'Đặng Văn Trường (Chi hội Liên Sơn)',
  ]);
  await tram.presses('Đặng Văn Trường (Chi hội Liên Sơn)');
  await tram.sees('Đã ghi giúp: Đặng Văn Trường vắng');
  await tram.says('xin vắng cho ông Khải');
  await tram.sees('không có ai tên "Khải"');
  await tram.says('thôi');
  await tram.sees(() => true);
  await tram.says('ông Hùng không đi được');
  await tram.sees('Nguyễn Trung Hùng đã tự báo có mặt nên tôi giữ như vậy');
  expect((await invitee('Nguyễn Trung Hùng')).answer).toBe('coming');

  // One who is answered for is told, and may say otherwise.
  await tram.says('vắng cho John, ông ấy ốm');
  await tram.sees('Đã ghi giúp: John Smith vắng');
  const told = await john.sees('Võ Thị Trâm has answered for you');
  await john.presses('Coming', { on: told });
  await john.sees('Noted: you come');
  expect(await invitee('John Smith')).toMatchObject({ answer: 'coming', answeredById: null });

  // A question is no answer, nor is a cry for help.
  await tram.says('tôi có đi được không?');
  await tram.sees((message) => !message.said.includes('Đã ghi'));
  expect(await invitee('Võ Thị Trâm')).toMatchObject({ answer: null });

  await tram.says('hom nay em met, xin vang');
  await tram.sees('Đã ghi: bác vắng, lý do: hom nay em met, xin vang');
  await tram.says('em lai di duoc roi');
  await tram.sees('Đã ghi: bác có mặt');

  // Two meetings: it is asked which, and nothing that was said is lost.
  await head.says('/hop 8h sáng thứ bảy 28/11 tại sân nhà văn hóa: tổng vệ sinh');
  await head.presses('Gửi giấy mời', { on: await head.sees('Nội dung: tổng vệ sinh') });
  await head.sees('Đã gửi');
  const second = await tram.sees('Giấy mời họp');
  expect(second.said).toContain('tổng vệ sinh');
  await tram.says('hôm ấy nhà có giỗ, em xin vắng');
  const which = await tram.sees('vắng buổi họp nào');
  await tram.presses(which.buttons.flat().find((label) => label.includes('sơ kết')) ?? '');
  await tram.sees('Đã ghi: bác vắng, lý do: hôm ấy nhà có giỗ, em xin vắng');
});

test('who excuses himself when all is over was absent with excuse, told late', async () => {
  const { app, mau } = cast;
  const late = app.telegram.user({ firstName: 'Phan', lastName: 'Muộn' });
  await app.member(late, mau);
  const boss = app.telegram.user({ firstName: 'Trưởng', lastName: 'Mậu' });
  await app.officer(boss, mau);
  await boss.says('/hop 14h thứ tư 25/11 tại nhà văn hóa: họp quý');
  await boss.presses('Gửi giấy mời');
  const letter = await late.sees('Giấy mời họp');
  app.clock.set('2026-11-26T09:00:00+07:00');
  await late.says('vắng, hôm qua tôi đi viện');
  await late.sees('vắng, báo muộn');
  expect(await invitee('Phan Muộn')).toMatchObject({ answer: 'excused', reason: 'hôm qua tôi đi viện' });
  await late.presses('Có mặt', { on: letter });
  await late.sees('đã xong, không ghi câu trả lời được nữa');
});
