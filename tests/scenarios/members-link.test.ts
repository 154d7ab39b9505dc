import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UnitRef } from '../../src/directory/units.ts';
import { choiceToken } from '../../src/outbound/outbox/fit-channel.ts';
import { sealContent } from '../../src/outbound/outbox/sealed-content.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';

const MINUTE = 60_000;

let app: TestApp;
let kimLien: UnitRef;
let lienSon: UnitRef;
let head: FakeUser;
let above: FakeUser;

beforeAll(async () => {
  app = await startTestApp();
  kimLien = await app.unit({ name: 'Hội CCB xã Kim Liên', kind: 'association' });
  lienSon = await app.unit({ name: 'Chi hội Liên Sơn', parent: kimLien });
  head = app.telegram.user({ firstName: 'Đặng Văn Thành' });
  above = app.telegram.user({ firstName: 'Hoàng Thị Lan' });
  await app.officer(head, lienSon);
  await app.administrator(above, kimLien);
});

afterAll(() => app.stop());

const accountOf = (user: FakeUser) =>
  app.db.account.findFirstOrThrow({ where: { externalId: String(user.id) }, include: { person: true } });

/** Somebody who has written to the bot and is nobody yet. */
async function stranger(firstName: string): Promise<FakeUser> {
  const user = app.telegram.user({ firstName });
  await user.starts();
  await user.sees('Kính chào');
  return user;
}

/** Writes the line with a code, reads whose record it is, and agrees. */
async function agrees(user: FakeUser, line: string): Promise<void> {
  await user.says(line);
  await user.sees('Mã này nối tài khoản này vào hồ sơ');
  await user.presses('Đồng ý nối');
}

async function memberNamed(firstName: string): Promise<FakeUser> {
  const user = app.telegram.user({ firstName });
  await app.member(user, lienSon);
  return user;
}

async function codeOf(user: FakeUser): Promise<string> {
  await user.says('/lienket');
  return /liên kết (\S{4} \S{4})/.exec((await user.sees('Mở ứng dụng kia')).said)?.[1] ?? '';
}

describe('a code', () => {
  test('is the same until it is used or over, and says how long it works', async () => {
    const mai = await memberNamed('Nguyễn Thị Mai');
    const code = await codeOf(mai);
    expect(code).toMatch(/^[2-9CFHJKMNPQRTVX]{4} [2-9CFHJKMNPQRTVX]{4}$/);
    app.clock.advance(5 * MINUTE);
    await mai.says('lien ket');
    const again = await mai.sees('Mở ứng dụng kia');
    expect(again.said).toContain(code);
    expect(again.said).toContain('10 phút');
    app.clock.advance(11 * MINUTE);
    expect(await codeOf(mai)).not.toBe(code);
  });

  test.each([
    ['as it was shown', (code: string) => `liên kết ${code}`],
    [
      'in lower case, in one word, without diacritics',
      (code: string) => `lien ket ${code.toLowerCase().replace(' ', '')}`,
    ],
    ['after the slash, with more spaces', (code: string) => `/lienket  ${code.replace(' ', '   ')} `],
  ])('typed %s brings the other app to the same person', async (_how, write) => {
    const old = await memberNamed('Võ Thị Trâm');
    const second = await stranger('Trâm Zalo');
    const left = (await accountOf(second)).personId;
    await agrees(second, write(await codeOf(old)));
    expect((await second.sees('Đã nối xong')).said).toContain('Võ Thị Trâm');
    expect((await old.sees('vừa được nối')).said).toContain('Tài khoản Telegram Trâm Zalo');
    await app.settled();
    const { id, personId } = await accountOf(second);
    expect(personId).toBe((await accountOf(old)).personId);
    expect(await app.db.person.count({ where: { id: left } })).toBe(0);
    expect(await app.db.message.count({ where: { personId: left } })).toBe(0);
    expect(await app.db.message.count({ where: { accountId: id, personId } })).toBe(3);
    await second.says('thông tin của tôi');
    expect((await second.sees('Họ và tên')).said).toContain('Chi hội Liên Sơn');
    expect(old.unseen).toEqual([]);
  });

  test('of the very person, used, over, or made up, gets one clear sentence and changes nothing', async () => {
    const old = await memberNamed('Phạm Thị Hồng');
    const second = await stranger('Hồng Zalo');
    const third = await stranger('Người khác');
    const code = await codeOf(old);
    await old.says(`/lienket ${code}`);
    await old.sees('chính hồ sơ này');
    await agrees(second, `/lienket ${code}`);
    await second.sees('Đã nối xong');
    const before = await accountOf(third);
    const late = await codeOf(second);
    app.clock.advance(16 * MINUTE);
    for (const [typed, expected] of [
      [code, 'đã dùng rồi'],
      [late, 'đã hết hạn'],
      ['KMNP 2345', 'không đúng'],
      ["'; DROP TABLE person;--", 'không đúng'],
    ] as const) {
      await third.says(`/lienket ${typed}`);
      expect((await third.sees(expected)).said).not.toContain('\n');
    }
    await app.settled();
    expect(third.unseen).toEqual([]);
    expect((await accountOf(third)).personId).toBe(before.personId);
  });

  test('works once when two use it at the same moment', async () => {
    const old = await memberNamed('Trần Đức');
    const both = [await stranger('Đức một'), await stranger('Đức hai')];
    const code = await codeOf(old);
    for (const user of both) {
      await user.says(`/lienket ${code}`);
      await user.sees('Trần Đức');
    }
    await Promise.all(both.map((user) => user.presses('Đồng ý nối')));
    await app.settled();
    const { personId } = await accountOf(old);
    expect(await app.db.account.count({ where: { personId } })).toBe(2);
    const said = both.map((user) => user.unseen.map((message) => message.said).join());
    expect(said.filter((text) => text.includes('Đã nối xong'))).toHaveLength(1);
    expect(said.filter((text) => text.includes('đã dùng rồi'))).toHaveLength(1);
  });

  test.each<[own: string, give: (user: FakeUser) => Promise<unknown>]>([
    ['is a member', (user) => app.member(user, lienSon)],
    ['holds a role', (user) => app.officer(user, lienSon)],
    [
      'asked for help',
      async (user) => {
        const askerId = (await accountOf(user)).personId;
        const now = app.clock.now();
        await app.db.aidRequest.create({
          data: {
            unitId: lienSon.id,
            askerId,
            kind: 'sickness',
            forWhom: '',
            story: 'ốm',
            contact: '',
            createdAt: now,
            waitingSince: now,
          },
        });
      },
    ],
    [
      'asked the officers',
      async (user) => {
        const { personId: askerId, id } = await accountOf(user);
        const chat = await app.db.chat.findFirstOrThrow({ where: { accountId: id } });
        const now = app.clock.now();
        const at = { createdAt: now, lastWordAt: now, waitingSince: now };
        await app.db.ticket.create({ data: { unitId: lienSon.id, askerId, chatId: chat.id, question: '', ...at } });
      },
    ],
    [
      'told the police',
      async (user) => {
        const askerId = (await accountOf(user)).personId;
        const told = { askerId, unitId: lienSon.id, codeMark: 'm', story: '', place: '', number: 7 };
        await app.db.tip.create({ data: { ...told, hour: app.clock.now() } });
      },
    ],
    [
      'said something of themselves',
      async (user) => {
        await user.says('tôi bị tiểu đường đã mấy năm nay');
        await user.sees(() => true);
      },
    ],
  ])('is not for whoever %s already: officers are to look, the code stays good', async (_own, give) => {
    const old = await memberNamed('Lê Văn Bình');
    const second = await stranger('Bình Zalo');
    await give(second);
    const before = (await accountOf(second)).personId;
    const code = await codeOf(old);
    await second.says(`/lienket ${code}`);
    expect((await second.sees('đã có hồ sơ riêng')).said).toContain('nhờ cán bộ chi hội');
    await app.settled();
    expect((await accountOf(second)).personId).toBe(before);
    expect(old.unseen).toEqual([]);
    const third = await stranger('Bình lần nữa');
    await agrees(third, `/lienket ${code}`);
    await third.sees('Đã nối xong');
  });

  test('brings along what names the person: their former units', async () => {
    const old = await memberNamed('Hồ Văn Tư');
    const second = await stranger('Tư Zalo');
    const { personId } = await accountOf(second);
    await app.db.membership.create({ data: { personId, unitId: lienSon.id, standing: 'moved' } });
    await agrees(second, `/lienket ${await codeOf(old)}`);
    await second.sees('Đã nối xong');
    const into = (await accountOf(old)).personId;
    expect(await app.db.person.count({ where: { id: personId } })).toBe(0);
    const unit = { personId: into, unitId: lienSon.id };
    expect(await app.db.membership.findMany({ where: unit })).toMatchObject([{ standing: 'member' }]);
  });

  test('cannot be guessed: after more than five wrong ones even the right one waits ten minutes', async () => {
    const old = await memberNamed('Nguyễn Văn Sơn');
    const guesser = await stranger('Kẻ đoán');
    for (let wrong = 1; wrong <= 6; wrong++) {
      await guesser.says(`/lienket KMNP 234${wrong + 1}`);
      await guesser.sees('không đúng');
    }
    const code = await codeOf(old);
    await guesser.says(`/lienket ${code}`);
    expect((await guesser.sees('nhiều mã sai')).said).toContain('10 phút');
    app.clock.advance(10 * MINUTE);
    await agrees(guesser, `/lienket ${code}`);
    await guesser.sees('Đã nối xong');
  });

  test('is not given in a group; in English it is explained in English', async () => {
    const mai = await stranger('Mai');
    const group = app.telegram.group({ title: 'Xóm Liên Sơn', members: [mai] });
    await mai.says('/lienket', { in: group });
    await mai.sees('xin nhắn riêng cho tôi', { in: group });
    await mai.says('/ngonngu en');
    await mai.sees(() => true);
    await mai.says('link account');
    await mai.sees(/link account \S{4} \S{4}/);
  });
});

describe('a phone number', () => {
  const asks = async (name: string, phone: string) => {
    const user = await stranger(name);
    await user.says(`/lienket ${phone}`);
    await user.sees('Nếu số này có trong danh sách, cán bộ sẽ được hỏi');
    await app.settled();
    expect(user.unseen).toEqual([]);
    return user;
  };

  test('that nobody has reads the same, asks nobody, and only once an hour', async () => {
    const user = await asks('Người lạ', '0912 000 000');
    expect([head.unseen, above.unseen]).toEqual([[], []]);
    await app.offline('Cụ Tám', lienSon, '0912000008');
    await user.says('liên kết 0912 000 008');
    await user.sees('Mỗi giờ');
    await app.settled();
    expect(head.unseen).toEqual([]);
    app.clock.advance(61 * MINUTE);
    await user.says('liên kết +84 912 000 008');
    await user.sees('Nếu số này có trong danh sách');
    await head.sees('Cụ Tám');
    await above.sees('Cụ Tám');
  });

  test('joins once an officer says so; the second officer, and a second press, are told that it is done', async () => {
    const personId = await app.offline('Nguyễn Văn An', lienSon, '0912345678');
    const user = await asks('An Zalo', '0912 345 678');
    const left = (await accountOf(user)).personId;
    const asked = await head.sees('xin dùng hồ sơ của Nguyễn Văn An, hội viên Chi hội Liên Sơn');
    expect(asked.said).toContain('Tài khoản Telegram An Zalo');
    expect(asked.buttons).toEqual([['Đúng, nối giúp'], ['Không phải']]);
    const other = await above.sees('xin dùng hồ sơ của Nguyễn Văn An');
    await head.presses('Đúng, nối giúp', { on: asked });
    await head.sees('Đã nối tài khoản An Zalo vào hồ sơ Nguyễn Văn An');
    expect((await user.sees('Đã nối xong')).said).toContain('Nguyễn Văn An');
    await head.presses('Đúng, nối giúp', { on: asked });
    await head.sees('đã có người trả lời');
    await above.presses('Không phải', { on: other });
    await above.sees('đã có người trả lời');
    await app.settled();
    expect(user.unseen).toEqual([]);
    expect((await accountOf(user)).personId).toBe(personId);
    expect(await app.db.person.count({ where: { id: left } })).toBe(0);
  });

  test('pressed by two officers at the same moment joins once', async () => {
    await app.offline('Bùi Thị Sáu', lienSon, '0912345600');
    const user = await asks('Sáu Zalo', '0912345600');
    await head.sees('Bùi Thị Sáu');
    await above.sees('Bùi Thị Sáu');
    await Promise.all([head.presses('Đúng, nối giúp'), above.presses('Đúng, nối giúp')]);
    await app.settled();
    const said = [head, above].map((officer) => officer.unseen.map((message) => message.said).join());
    expect(said.filter((text) => text.includes('Đã nối tài khoản Sáu Zalo'))).toHaveLength(1);
    expect(said.filter((text) => text.includes('đã có người trả lời'))).toHaveLength(1);
    expect(user.unseen.map((message) => message.said).filter((text) => text.includes('Đã nối xong'))).toHaveLength(1);
    for (const officer of [head, above]) await officer.sees(/Đã nối tài khoản Sáu|đã có người trả lời/);
  });

  test('of two members asks about each; refused for both, the asker is told once what to do', async () => {
    await app.offline('Ông Ba', lienSon, '0987654321');
    await app.offline('Bà Ba', lienSon, '0987654321');
    const user = await asks('Cháu Ba', '0987 654 321');
    const first = await head.sees('hồ sơ của Ông Ba');
    const second = await head.sees('hồ sơ của Bà Ba');
    const before = (await accountOf(user)).personId;
    await head.presses('Không phải', { on: first });
    await head.sees('Không nối tài khoản Cháu Ba vào hồ sơ Ông Ba');
    await app.settled();
    expect(user.unseen).toEqual([]);
    await head.presses('Không phải', { on: second });
    await head.sees('vào hồ sơ Bà Ba');
    await user.sees('để lấy mã, hoặc gặp cán bộ');
    expect((await accountOf(user)).personId).toBe(before);
    await above.sees('hồ sơ của Ông Ba');
    await above.sees('hồ sơ của Bà Ba');
  });

  test('of a record that nobody uses takes up whoever has become a member meanwhile', async () => {
    await app.offline('Lê Quang', lienSon, '0903111222');
    const user = await asks('Quang Zalo', '0903111222');
    const asked = await head.sees('Lê Quang');
    await above.sees('Lê Quang');
    const own = await app.member(user, lienSon);
    await head.presses('Đúng, nối giúp', { on: asked });
    await head.sees('Đã nối tài khoản Quang Zalo');
    await user.sees('Đã nối xong');
    expect(await app.db.person.count({ where: { id: own } })).toBe(0);
    expect((await accountOf(user)).person.fullName).toBe('Lê Quang');
    await app.settled();
    expect(head.unseen).toEqual([]);
  });

  test('of an officer is for those who give roles: nobody becomes one through a colleague', async () => {
    const chief = await app.offline('Trưởng chi hội', lienSon, '0903999888');
    await app.db.role.create({ data: { personId: chief, unitId: kimLien.id, name: 'administrator' } });
    const user = await asks('Kẻ mạo danh', '0903999888');
    await above.sees('hồ sơ của Trưởng chi hội');
    expect(head.unseen).toEqual([]);
    const { id } = await accountOf(user);
    await head.pressesRaw(await forged(head, 'link-yes', [id, chief]));
    await head.sees('không phụ trách đơn vị này');
    expect((await accountOf(user)).personId).not.toBe(chief);
  });

  test('is not decided by a forged press: no officer, another unit, or nobody asked', async () => {
    const personId = await app.offline('Cụ Năm', lienSon, '0903555666');
    const user = await asks('Năm giả', '0903555666');
    const { id, personId: before } = await accountOf(user);
    const elsewhere = app.telegram.user({ firstName: 'Khánh Nhu' });
    await app.officer(elsewhere, await app.unit({ name: 'Công an phường 7', kind: 'police' }));
    await head.sees('hồ sơ của Cụ Năm');
    for (const name of ['link-yes', 'link-no']) {
      await user.pressesRaw(await forged(user, name, [id, personId]));
      await user.sees('dành cho cán bộ');
      await elsewhere.pressesRaw(await forged(elsewhere, name, [id, personId]));
      await elsewhere.sees('không phụ trách đơn vị này');
      await head.pressesRaw(await forged(head, name, [(await accountOf(elsewhere)).id, personId]));
      await head.sees('Nút này đã cũ');
    }
    expect((await accountOf(user)).personId).toBe(before);
    expect((await app.db.linkRequest.findFirstOrThrow({ where: { accountId: id } })).settledAt).toBeNull();
  });
});

/** A button in the user's chat that the bot never showed. */
async function forged(user: FakeUser, name: string, args: string[]): Promise<string> {
  const chat = await app.db.chat.findFirstOrThrow({ where: { externalId: String(user.id), kind: 'private' } });
  const effect = { type: 'action', feature: 'members', name, args };
  const id = randomUUID();
  const content = { text: '?', entities: [], attachments: [], choices: [[{ label: '?', words: [], effect }]] };
  await app.db.message.create({
    data: {
      id,
      direction: 'out',
      channel: chat.channel,
      botAccount: chat.botAccount,
      chatId: chat.id,
      hasChoices: true,
      content: sealContent(app.encryption, content, { id, broadcastId: null }),
      state: 'sent',
      at: app.clock.now(),
    },
  });
  return choiceToken(id, 0);
}
