import { expect, onTestFinished, test } from 'vitest';
import type { Look } from '../support/fake-zalo/seeing.ts';
import type { FakeUser } from '../support/fake-zalo/user.ts';
import { startZaloApp } from '../support/zalo-app.ts';

/** Waits for a message and answers it with the number of a choice. */
async function picks(user: FakeUser, look: Look, choice: string): Promise<void> {
  const { text } = await user.sees(look);
  const number = new RegExp(`^(\\d+)\\. ${choice}`, 'mu').exec(text)?.[1];
  if (number === undefined) throw new Error(`no choice ${choice} in: ${text}`);
  await user.says(number);
}

async function chapter() {
  const t = await startZaloApp();
  onTestFinished(() => t.stop());
  const unit = await t.unit({ name: 'Chi hội Liên Sơn' });
  const user = (name: string) => t.zalo.user({ name, friendOf: [t.account] });
  const [head, member] = [user('Nguyễn Văn Tâm'), user('Trần Văn Bình')];
  t.account.dropsSocket();
  await t.account.silent();
  await t.account.listens();
  await t.roster([member], unit.id);
  await t.zaloOfficer(head, unit);
  return { t, unit, head, member };
}

test('help from asking to closing, all by numbers and words in private chats', async () => {
  const { t, head, member } = await chapter();
  await member.says('xin ho tro gia đình tôi bị tốc mái sau bão');
  await picks(member, 'cần hỗ trợ việc gì', 'Ốm đau');
  await picks(member, 'cho ai', 'Cho tôi');
  await picks(member, 'liên lạc lại', 'Nhắn tại đây');
  await picks(member, 'xem lại trước khi gửi', 'Gửi');
  await picks(head, 'tốc mái sau bão', 'Nhận');
  await member.sees('đã có người nhận');
  await picks(head, 'đang giải quyết', 'Hỏi lại');
  await head.sees('gõ câu hỏi');
  await head.says('Bác cần bao nhiêu tấm lợp ạ?');
  await picks(head, 'Gửi câu hỏi này', 'Gửi');
  const question = await member.sees('bao nhiêu tấm lợp');
  await member.says('Khoảng 20 tấm.', { replyTo: question });
  await picks(member, 'Gửi cho cán bộ', 'Gửi');
  await head.sees('Khoảng 20 tấm');
  const { number } = await t.db.aidRequest.findFirstOrThrow();
  await head.says(`hộp thư ${number}`);
  await picks(head, 'Các bước', 'Đóng');
  await head.sees('Đã giúp những gì');
  await head.says('2.000.000 đ và 20 tấm lợp');
  await picks(head, 'Người gửi sẽ đọc được', 'Đóng yêu cầu');
  await member.sees('2.000.000đ');
  expect(await t.db.aidRequest.findFirst()).toMatchObject({ state: 'closed', givenDong: 2_000_000n });
}, 40_000);

test('in a group the bot says to write privately, and shows nothing of what is private', async () => {
  const { t, unit, head, member } = await chapter();
  const neighbour = t.zalo.user({ name: 'Khách' });
  const group = t.zalo.group({ name: 'Xóm Liên Sơn', members: [head, member, neighbour, t.account] });
  await t.bound(group, unit, head, member, neighbour);
  await member.says('xin hỗ trợ nhà tôi hết gạo', { in: group, mention: t.account });
  const hint = await member.sees('xin nhắn riêng cho tôi', { in: group });
  expect(hint.quote?.text).toContain('xin hỗ trợ');
  await head.says('/thongbao Mai họp', { in: group });
  await head.sees('xin nhắn riêng cho tôi', { in: group });
  await head.says('/hopthu', { in: group });
  await head.sees('riêng', { in: group });
  await t.settled();
  expect(await t.db.aidRequest.count()).toBe(0);
  expect(
    group.messages
      .filter(({ from }) => from === 'Chi Hội Kim Liên')
      .map(({ text }) => text)
      .join(),
  ).not.toContain('gạo');
}, 30_000);

test('an officer invites by a link to the account and a picture, and the code makes a member', async () => {
  const { t, head } = await chapter();
  await head.says('mời');
  const letter = await head.sees('https://zalo.me/0961000111');
  const code = /mã mời ([\w-]+(?: [\w-]+)?)/u.exec(letter.text)?.[1];
  expect(code).toBeDefined();
  await head.sees(({ photo }) => photo !== undefined);
  const guest = t.zalo.user({ name: 'Võ Thị Trâm' });
  await guest.says(`ma moi ${code}`);
  await guest.sees('Chi hội Liên Sơn');
  await t.settled();
  expect(await t.db.membership.count({ where: { person: { fullName: 'Võ Thị Trâm' }, standing: 'member' } })).toBe(1);
}, 30_000);
