import { expect, test } from 'vitest';
import { reasonIn } from '../../src/features/meetings/sealed.ts';
import { unseal } from '../../src/runtime/encryption/encryption.ts';
import { oneApp } from '../support/one-app.ts';
import { CALL, type KimLien, kimLien } from './meetings-cast.ts';

const anew = oneApp();
let cast: KimLien;

async function called(): Promise<KimLien> {
  const made = await kimLien(await anew());
  await made.head.says(CALL);
  await made.head.presses('Gửi giấy mời');
  await made.head.sees('Đã gửi');
  await made.app.settled();
  return made;
}

async function answerOf({ app }: KimLien, fullName: string) {
  const row = await app.db.meetingInvitee.findFirst({
    where: { personId: (await app.db.person.findFirstOrThrow({ where: { fullName } })).id },
    select: { meetingId: true, answer: true, reason: true },
  });
  return row && `${row.answer}: ${unseal(app.encryption, row.reason, reasonIn(row.meetingId))}`;
}

test('absent without a reason is noted at once, the reason asked for', async () => {
  cast = await called();
  const { hung } = cast;
  await hung.sees('Giấy mời họp');
  await hung.says('2');
  await hung.sees('Xin cho biết lý do');
  expect(await answerOf(cast, 'Nguyễn Trung Hùng')).toBe('excused: null');
  await hung.sendsSticker();
  await hung.sees('Xin nhắn lý do bằng chữ');
  await hung.says('ô'.repeat(501));
  await hung.sees('Lý do dài 501 chữ cái, nhiều nhất là 500');
  await hung.says('vì bận đi viện');
  await hung.sees('vắng, lý do: bận đi viện');
  expect(await answerOf(cast, 'Nguyễn Trung Hùng')).toBe('excused: bận đi viện');
  await hung.says('tôi đi được');
  await hung.sees('có mặt');
  await hung.presses('Vắng, lý do…');
  await hung.sees('Xin cho biết lý do');
  await hung.says('1');
  await hung.sees('Đã ghi: bác có mặt');
  // The question about the reason is gone with it.
  await hung.says('cảm ơn');
  await hung.sees('Dạ, không có gì');
  expect(await answerOf(cast, 'Nguyễn Trung Hùng')).toBe('coming: null');
});

test('in words, as people write', async () => {
  cast = await called();
  const { hung, tram } = cast;
  await hung.says('em bận đi viện ạ');
  await hung.sees('vắng, lý do: em bận đi viện');
  // "ok" to a note that one is absent is no wish to come.
  await hung.says('ok');
  await hung.sees('đã báo vắng. Muốn đổi, xin bấm nút');
  expect(await answerOf(cast, 'Nguyễn Trung Hùng')).toBe('excused: em bận đi viện');
  // Without diacritics it may be "vâng" as well.
  await tram.says('vang');
  await tram.sees('có mặt hay vắng?');
  expect(await answerOf(cast, 'Võ Thị Trâm')).toBe('null: null');
  await tram.says('vang vi dau chan');
  await tram.sees('vắng, lý do: dau chan');
  await tram.says('Có mặt');
  await tram.sees('Đã ghi: bác có mặt');
});

test('no negator gives a yes; a doubt records nothing; what may be read in two ways is asked with both as choices', async () => {
  cast = await called();
  const { hung, tram } = cast;
  await hung.sees('Giấy mời họp');
  await tram.sees('Giấy mời họp');
  await hung.says('không chắc đi được');
  await hung.sees('Khi nào biết chắc');
  expect(await answerOf(cast, 'Nguyễn Trung Hùng')).toBe('null: null');
  await hung.says('hổng có mặt được đâu nha');
  await hung.sees('Xin cho biết lý do');
  expect(await answerOf(cast, 'Nguyễn Trung Hùng')).toBe('excused: null');
  await tram.says('vắng có bị phạt không');
  await tram.sees(() => true);
  expect(await answerOf(cast, 'Võ Thị Trâm')).toBe('null: null');
  await tram.says('không thể vắng mặt được');
  await tram.sees('có mặt');
  expect(await answerOf(cast, 'Võ Thị Trâm')).toBe('coming: null');
});

test('who goes on with something else gives no reason', async () => {
  cast = await called();
  const { hung } = cast;
  await hung.says('vắng');
  await hung.sees('Xin cho biết lý do');
  await hung.says('lịch họp');
  await hung.sees('Bác: xin vắng');
  await hung.says(`vắng vì ${'ô'.repeat(501)}`);
  await hung.sees('Lý do dài 501 chữ cái');
  await hung.sees('Xin cho biết lý do');
  await hung.says('họp chi bộ');
  await hung.sees('vắng, lý do: họp chi bộ');
});

test('a half-finished dialog of something else is kept', async () => {
  cast = await called();
  const { head, app } = cast;
  await app.member(head, cast.lienSon);
  await head.says('/hop');
  await head.sees('Họp ngày nào');
  const list = await (async () => {
    await head.says('/lich');
    return head.sees('Lịch họp sắp tới');
  })();
  await head.presses('Vắng, lý do…', { on: list });
  await head.says('ốm');
  await head.presses('Làm tiếp', { on: await head.sees('Đã để đó: "Họp ngày nào') });
  await head.sees('Họp ngày nào');
  await head.says('14h 28/11');
  await head.sees('Họp ở đâu?');
});

test('in a group everybody answers for himself, reasons and names stay private', async () => {
  cast = await kimLien(await anew());
  const { app, head, hung, tram, resident } = cast;
  const group = app.telegram.group({ title: 'Chi hội Liên Sơn', members: [head, hung, tram, resident] });
  for (const user of [head, hung, tram, resident]) await user.says('xin chào', { in: group, mention: true });
  await app.settled();
  await app.db.chat.updateMany({ where: { kind: 'group' }, data: { unitId: cast.lienSon.id } });
  await tram.blocks();
  await app.settled();
  await head.says(CALL);
  expect((await head.sees('Xem lại giấy mời')).said).toContain('gửi 3 tin, trong đó 1 tin vào nhóm');
  await head.presses('Gửi giấy mời');
  await tram.sees('Giấy mời họp', { in: group });
  await tram.presses('Vắng, lý do…', { in: group });
  const noted = await hung.sees('Võ Thị Trâm vắng', { in: group });
  expect(noted.said).toContain('nhắn riêng cho tôi');
  await resident.presses('Có mặt', { in: group });
  await hung.sees('Trần Khách không có tên trong danh sách mời', { in: group });
  await hung.says('lịch họp', { in: group, mention: true });
  const list = await hung.sees('Lịch họp sắp tới', { in: group });
  expect(list.said).toContain('Mời 3: 0 có mặt, 1 vắng, 2 chưa trả lời');
  expect(list.said).not.toContain('Trâm');
  expect(await answerOf(cast, 'Võ Thị Trâm')).toBe('excused: null');
});

test('who joins later sees the meeting and may answer; two answers at once leave one', async () => {
  cast = await called();
  const { app, resident, hung } = cast;
  await app.member(resident, cast.lienSon);
  await resident.says('lich hop');
  await resident.sees('chưa trả lời');
  await resident.says('có mặt');
  await resident.sees('Đã ghi: bác có mặt');
  expect(await app.db.meetingInvitee.count()).toBe(4);
  await hung.sees('Giấy mời họp');
  await Promise.all([hung.presses('Có mặt'), hung.presses('Có mặt')]);
  await app.settled();
  expect(await answerOf(cast, 'Nguyễn Trung Hùng')).toBe('coming: null');
  expect(await app.db.meetingInvitee.count()).toBe(4);
});
