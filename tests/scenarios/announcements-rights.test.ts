import { beforeEach, describe, expect, it } from 'vitest';
import { sealContent } from '../../src/outbound/outbox/sealed-content.ts';
import { type Cast, createCast, DIRECTIVES } from '../support/announcements-cast.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';
import { oneApp } from '../support/one-app.ts';

const anew = oneApp();
let cast: Cast;
beforeEach(async () => {
  cast = await createCast(await anew());
});

/** Telegram's data of each button under the newest message that has some. */
function buttonsOf(user: FakeUser): string[] {
  const rows = user.inbox.findLast((message) => message.buttons.length > 0)?.raw.reply_markup?.inline_keyboard ?? [];
  return rows.flat().flatMap((button) => ('callback_data' in button ? [button.callback_data] : []));
}

it('a member and a stranger can send nothing', async () => {
  const { lienSon } = cast;
  const [an] = await cast.members(lienSon, 'An');
  for (const command of ['/thongbao Nghe đây', '/phapluat Luật', 'báo động cháy', '/tiendo']) {
    await an?.says(command);
    await an?.sees('Việc này dành cho cán bộ');
  }
});

it('an officer writes announcements privately, not in a group', async () => {
  const { app, head, lienSon } = cast;
  const [an] = await cast.members(lienSon, 'An');
  const group = app.telegram.group({ title: 'Liên Sơn', members: [head, an as FakeUser] });
  await head.says('/thongbao Nghe đây', { in: group });
  await head.sees('xin nhắn riêng cho tôi', { in: group });
});

describe('an officer of a sister unit', () => {
  async function sister(): Promise<FakeUser> {
    const other = cast.user('Trâm');
    await cast.app.officer(other, cast.women);
    await cast.members(cast.women, 'Hồng');
    return other;
  }

  it('cannot send to the unit by name or number, nor see what it sent', async () => {
    const { app, head, lienSon } = cast;
    await cast.members(lienSon, 'An');
    await cast.sends(head, `/thongbao ${DIRECTIVES}`);
    const other = await sister();
    await other.says('/thongbao Gửi nhầm');
    await other.presses('Đổi đơn vị nhận', { on: await other.sees('Có gửi không') });
    await other.says('Chi hội Liên Sơn');
    await other.sees('không có "Chi hội Liên Sơn"');
    await other.says(lienSon.id);
    await other.sees('Trong các đơn vị bác phụ trách không có');
    await other.says('/tiendo');
    await other.sees('chưa gửi tin nào');
    expect(await app.db.announcement.count()).toBe(1);
  });

  it('gets nowhere with a button of another chat, an invented one, or one put under a message of hers', async () => {
    const { app, head, lienSon } = cast;
    await cast.members(lienSon, 'An');
    await cast.sends(head, `/thongbao ${DIRECTIVES}`);
    await app.settled();
    const other = await sister();
    for (const data of [...buttonsOf(head), 'AAAAAAAAAAAAAAAAAAAAAA.0', 'announcements:notReached:1']) {
      await other.pressesRaw(data);
      await other.sees('Nút này đã cũ');
    }
    // Even if such a choice came to stand in her chat: the action itself asks whose it is.
    const { id } = await app.db.announcement.findFirstOrThrow();
    const hers = await app.db.message.findFirstOrThrow({
      where: { direction: 'out', chat: { externalId: String(other.id) } },
      orderBy: { sequence: 'desc' },
    });
    const names = ['notReached', 'pause', 'stopNow', 'retryUncertain', 'refresh', 'show', 'open', 'nonsense'];
    const choices = names.map((name) => [
      { label: name, words: [], effect: { type: 'action', feature: 'announcements', name, args: [id] } },
    ]);
    await app.db.message.update({
      where: { id: hers.id },
      data: { content: sealContent(app.encryption, { text: '', entities: [], attachments: [], choices }, hers) },
    });
    const token = Buffer.from(hers.id.replaceAll('-', ''), 'hex').toString('base64url');
    for (const [index, name] of names.entries()) {
      await other.pressesRaw(`${token}.${index}`);
      await other.sees(name === 'nonsense' ? 'Nút này đã cũ' : 'Không tìm thấy tin này');
    }
    expect(await app.db.broadcast.count({ where: { state: { not: 'running' } } })).toBe(0);
  });
});

describe('the officer of a chapter', () => {
  it('sees how the association’s announcement goes in the chapter, and only there, and cannot stop it', async () => {
    const { app, head, lienSon, mau } = cast;
    await cast.members(lienSon, 'An');
    await app.offline('Nguyễn Văn Dậu', mau, '0912345678');
    await app.offline('Trần Thị Mão', lienSon);
    await cast.sends(head, `/thongbao ${DIRECTIVES}`);
    const chapter = cast.user('Sơn');
    await app.officer(chapter, lienSon);
    await chapter.says('/tiendo');
    const progress = await chapter.sees('Tình trạng');
    expect(progress.said).toContain('Người nhận: 2');
    expect(progress.said).not.toContain('Xóm Mậu');
    expect(progress.buttons).toEqual([['Ai chưa nhận'], ['Cập nhật', 'Xem nội dung']]);
    await chapter.presses('Ai chưa nhận', { on: progress });
    const list = await chapter.sees('1 người chưa nhận được tin');
    expect(list.said).toContain('Trần Thị Mão');
    expect(list.said).not.toContain('Dậu');
  });

  it('sees nothing more once the role is withdrawn', async () => {
    const { app, head, lienSon } = cast;
    const [an] = await cast.members(lienSon, 'An');
    await cast.sends(head, `/thongbao ${DIRECTIVES}`);
    const progress = head.inbox.findLast((message) => message.said.includes('Tình trạng'));
    await app.db.role.deleteMany();
    await an?.presses('Đã đọc');
    await app.settled();
    app.clock.advance(5000);
    await app.tick();
    expect(head.inbox.find(({ id }) => id === progress?.id)?.said).toContain('Đã đọc: 0');
    await head.presses('Ai chưa nhận', { on: progress as { id: number; chatId: number } });
    await head.sees('Việc này dành cho cán bộ', { anyOrder: true });
  });
});
