import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UnitRef } from '../../src/directory/units.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';

let app: TestApp;
let kimLien: UnitRef;
let lienSon: UnitRef;
let head: FakeUser;
let code: string;

beforeAll(async () => {
  app = await startTestApp();
  kimLien = await app.unit({ name: 'Hội CCB xã Kim Liên', kind: 'association' });
  lienSon = await app.unit({ name: 'Chi hội Liên Sơn', parent: kimLien });
  await app.unit({ name: 'Chi hội Liên Cát', parent: kimLien });
  head = app.telegram.user({ firstName: 'Đặng Văn Thành' });
  await app.officer(head, kimLien);
  await head.says('/moi Chi hội Liên Sơn');
  const shown = await head.sees('Kính mời');
  code = /mã mời (\S{4} \S{4})/.exec(shown.said)?.[1]?.replace(' ', '') ?? '';
});

afterAll(() => app.stop());

const members = (unit: UnitRef) => app.db.membership.count({ where: { unitId: unit.id, standing: 'member' } });

test('an invitation is a link, a code and a QR picture, in a message to pass on', async () => {
  const officer = app.telegram.user({ firstName: 'Hoàng Thị Lan' });
  await app.officer(officer, lienSon);
  await officer.says('mời hội viên');
  const shown = await officer.sees('Kính mời');
  expect(code).toMatch(/^[2-9CFHJKMNPQRTVX]{8}$/);
  expect(shown.said).toContain(`https://t.me/${app.telegram.botUsername}?start=${code}`);
  expect(shown.said).toContain('Chi hội Liên Sơn');
  expect(shown.said).toContain('21/12/2026');
  expect([...(shown.photo ?? [])].slice(1, 4)).toEqual([...Buffer.from('PNG')]);
  expect(shown.buttons).toEqual([]);
  const note = await officer.sees('chuyển tiếp');
  expect(note.buttons).toEqual([['Tờ treo nhà văn hóa'], ['Huỷ mã mời này']]);
});

test.each([
  ['from the link', (text: string) => `/start ${text}`],
  ['alone', (text: string) => text],
  [
    'in lower case with spaces',
    (text: string) => ` ${text.toLowerCase().slice(0, 4)}  ${text.slice(4).toLowerCase()} `,
  ],
  ['after the words of the invitation', (text: string) => `ma moi ${text}`],
  [
    'in the whole invitation, pasted',
    (text: string) =>
      `Kính mời quý vị vào Chi hội Liên Sơn: nhận lịch họp, thông báo, xin hỗ trợ ngay trên điện thoại.\n\nXin bấm: https://t.me/chihoi_bot?start=${text}\nHoặc quét hình, hoặc nhắn cho trợ lý Chi Hội: mã mời ${text.slice(0, 4)} ${text.slice(4)}\nMã dùng đến hết ngày 21/12/2026.`,
  ],
  ['as the text of a link', (text: string) => `https://t.me/chihoi_bot?start=${text}`],
  ['in a sentence', (text: string) => `cháu gửi mã ${text} ạ`],
  [
    'in a sentence in two groups',
    (text: string) => `bác Thành cho mã ${text.slice(0, 4)} ${text.slice(4)} để vào hội nhé`,
  ],
  ['in quotation marks', (text: string) => `"${text}"`],
  ['with a courtesy after /start', (text: string) => `/start ${text} ạ`],
  ['with a courtesy after the words of the invitation', (text: string) => `mã mời: ${text} nhé cháu`],
])('the code %s joins the unit at once', async (_how, write) => {
  const before = await members(lienSon);
  const guest = app.telegram.user({ firstName: 'Nguyễn Văn An' });
  await guest.says(write(code));
  const welcome = await guest.sees('Bác đã vào Chi hội Liên Sơn');
  expect(welcome.said).toContain('Nguyễn Văn An');
  expect(welcome.said).toContain('/toi');
  expect(welcome.buttons.flat()).toContain('Sửa tên');
  await app.settled();
  expect(guest.unseen).toEqual([]);
  expect(await members(lienSon)).toBe(before + 1);
});

test('a member with the code again, an unknown code and a made-up link get one clear sentence', async () => {
  const guest = app.telegram.user({ firstName: 'Phạm Thị Hồng' });
  await guest.starts(code);
  await guest.sees('đã vào Chi hội Liên Sơn');
  await guest.starts(code);
  await guest.sees('đã là hội viên Chi hội Liên Sơn');
  for (const wrong of ['/start 2345KMNP', '/start ../../etc', "/start '; DROP TABLE person;--", 'KMNP2345']) {
    await guest.says(wrong);
    const answer = await guest.sees('không đúng');
    expect(answer.said).not.toContain('\n');
  }
  await app.settled();
  expect(guest.unseen).toEqual([]);
});

describe('an invitation that has ended', () => {
  let cat: UnitRef;
  let short: string;

  beforeAll(async () => {
    cat = await app.unit({ name: 'Chi hội Vân Hội', parent: kimLien });
    await head.says('/moi Vân Hội');
    short = /mã mời (\S{4} \S{4})/.exec((await head.sees('Kính mời')).said)?.[1] ?? '';
    await head.sees('chuyển tiếp');
  });

  test('by being withdrawn, twice pressed, lets nobody in; the next /moi gives another', async () => {
    await head.presses('Huỷ mã mời này');
    await head.sees('Đã huỷ mã');
    await head.presses('Huỷ mã mời này');
    await head.sees('hết hiệu lực từ trước');
    const guest = app.telegram.user({ firstName: 'Lê Văn Bình' });
    await guest.says(short);
    await guest.sees('không còn dùng được');
    expect(await members(cat)).toBe(0);
    await head.says('/moi Vân Hội');
    const next = await head.sees('Kính mời');
    expect(next.said).not.toContain(short);
  });

  test('by its thirty days being over, lets nobody in', async () => {
    await head.says('/moi Chi hội Liên Cát');
    const old = /mã mời (\S{4} \S{4})/.exec((await head.sees('Kính mời')).said)?.[1] ?? '';
    const start = app.clock.now();
    app.clock.advance(31 * 86_400_000);
    const late = app.telegram.user({ firstName: 'Trần Đức' });
    await late.says(old);
    await late.sees('không còn dùng được');
    app.clock.set(start);
  });
});

test('an officer of several units is asked for which; a stranger to the unit cannot invite', async () => {
  await head.says('/moi');
  const asked = await head.sees('Mời vào đơn vị nào');
  expect(asked.buttons.flat()).toEqual(expect.arrayContaining(['Hội CCB xã Kim Liên', 'Chi hội Liên Sơn']));
  await head.says('Lien Mau');
  await head.sees(/Không có đơn vị "Lien Mau"/);
  await head.says('lien son');
  await head.sees('vào Chi hội Liên Sơn');
  await head.sees('chuyển tiếp');

  const member = app.telegram.user({ firstName: 'Võ Thị Trâm' });
  await app.member(member, lienSon);
  await member.says('/moi');
  await member.sees('dành cho cán bộ');
  const elsewhere = app.telegram.user({ firstName: 'Khánh Nhu' });
  await app.officer(elsewhere, await app.unit({ name: 'Công an phường 7', kind: 'police' }));
  await elsewhere.says('/moi Chi hội Liên Sơn');
  await elsewhere.sees('Không có đơn vị');
});

describe('the greeting', () => {
  test.each([
    ['stranger', undefined, ['Xin vào hội', 'Trợ giúp']],
    ['member', 'member', ['Trợ giúp']],
    ['officer', 'officer', ['Mời hội viên', 'Trợ giúp']],
    ['administrator', 'administrator', ['Các đơn vị', 'Mời hội viên', 'Vai trò', 'Trợ giúp']],
  ] as const)('of a %s shows what they can do', async (who, role, expected) => {
    const user = app.telegram.user({ firstName: `Bà ${who}` });
    if (role) await app[role](user, lienSon);
    for (const words of ['/start', 'bat dau', 'Bắt đầu', '/batdau']) {
      await user.says(words);
      const seen = await user.sees('Kính chào');
      expect(seen.said).toContain(role ? 'Chi hội Liên Sơn' : 'mã mời');
      for (const label of expected) expect(seen.buttons.flat()).toContain(label);
      expect(seen.buttons.flat().length).toBeLessThanOrEqual(4);
    }
  });
});

describe('the help', () => {
  const linesOf = (said: string) =>
    said
      .split('\n')
      .filter((line) => line.startsWith('•'))
      .join('\n');

  test('names what this person may do, and nothing else', async () => {
    const member = app.telegram.user({ firstName: 'Nguyễn Thị Mai' });
    await app.member(member, lienSon);
    /** All pages, of ten lines at most. */
    const helpOf = async (user: typeof member, begin: string) => {
      await user.says(begin);
      let page = await user.sees('Những việc làm được');
      let lines = linesOf(page.said);
      for (;;) {
        expect(linesOf(page.said).split('\n').length).toBeLessThanOrEqual(10);
        const next = page.buttons.flat().find((label) => label.startsWith('Xem tiếp'));
        if (!next) return lines;
        await user.presses(next, { on: page });
        page = await user.sees('Những việc làm được nữa');
        lines += `\n${linesOf(page.said)}`;
      }
    };
    const seen = await helpOf(member, 'tro giup');
    expect(seen).toContain('thông tin của tôi');
    expect(seen).not.toMatch(/đơn vị — |vai trò|gắn nhóm|mời —/);

    const boss = app.telegram.user({ firstName: 'Lê Quang' });
    await app.administrator(boss, kimLien);
    const all = await helpOf(boss, '/help');
    expect(all).toMatch(/mời —[\s\S]*đơn vị —[\s\S]*vai trò —/);
    expect(all).not.toContain('gắn nhóm');
    // One's own work first.
    expect(all.indexOf('điểm danh')).toBeLessThan(all.indexOf('thông tin của tôi'));
  });

  test('opens by the button under a message that was not understood', async () => {
    const guest = app.telegram.user({ firstName: 'Tư' });
    await guest.says('xyz');
    await guest.presses('Trợ giúp');
    await guest.sees('Những việc làm được');
  });

  test('in a group is shorter and says how to write privately', async () => {
    const mai = app.telegram.user({ firstName: 'Mai' });
    const group = app.telegram.group({ title: 'Xóm Liên Sơn', members: [mai] });
    await mai.says('/trogiup', { in: group });
    const seen = await mai.sees('Những việc làm được ở đây', { in: group });
    expect(seen.said).toContain(`https://t.me/${app.telegram.botUsername}`);
    expect(seen.said).not.toContain('thông tin của tôi');
  });
});
