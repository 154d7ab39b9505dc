import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openFiles } from '../../src/features/aid/sealed.ts';
import { cell } from '../../src/runtime/encryption/sealed-columns.ts';
import { type AidCast, aidCast, asksForHelp, chooses } from '../support/aid-cast.ts';
import { startTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
let cast: AidCast;

beforeAll(async () => {
  app = await startTestApp();
  cast = await aidCast(app);
});

// Nobody in these tests writes for a minute on end.
beforeEach(() => app.clock.advance(120_000));

afterAll(() => app.stop());

test('step by step with a photo, to a number and the officers of the chapter at once', async () => {
  const { member, head, deputy, above } = cast;
  await member.says('/hotro');
  const first = await member.sees('cần hỗ trợ việc gì');
  expect(first.text).toContain('113');
  expect(first.text).toContain('115');
  expect(first.buttons.flat()).toHaveLength(8);
  await member.says('om dau');
  await chooses(member, 'cho ai', 'Cho người khác');
  await member.sees('tên người cần hỗ trợ');
  await member.says('mẹ tôi, bà Nguyễn Thị Lan');
  await member.sees('kể ngắn gọn');
  await member.says('Mẹ tôi nằm Bệnh viện Đa khoa Nghệ An từ thứ hai.');
  await member.sees('Xong');
  await member.sendsPhoto({ caption: 'Giấy ra viện' });
  await member.sees(/61 trên|trên 3.000/);
  await member.says('xong');
  await member.sees('liên lạc lại bằng cách nào');
  await member.says('091234');
  await member.sees('10 chữ số');
  await member.says('0912.345.678');
  const preview = await member.sees('xem lại trước khi gửi');
  expect(preview.text).toContain('Chi hội Liên Sơn');
  expect(preview.text).toContain('0912 345 678');
  expect(preview.text).toContain('Giấy ra viện');
  await member.presses('Gửi');
  const sent = await member.sees(/Đã gửi yêu cầu số \d+ tới/);
  expect(sent.text).toContain('Nguyễn Văn Tâm, cán bộ Chi hội Liên Sơn');
  expect(sent.text).toContain('Hoàng Thị Sen');

  for (const officer of [head, deputy]) {
    const photo = await officer.sees((message) => message.photo !== undefined);
    expect(photo.said).toContain('Ảnh và tệp');
    const card = await officer.sees('Có yêu cầu hỗ trợ mới');
    expect(card.text).toContain('mẹ tôi, bà Nguyễn Thị Lan');
    expect(card.text).toContain('Mẹ tôi nằm Bệnh viện Đa khoa Nghệ An');
    expect(card.buttons).toEqual([['Nhận'], ['Chuyển', 'Xem']]);
  }
  await app.settled();
  expect(above.unseen).toEqual([]);
  const [request] = await app.db.aidRequest.findMany({ orderBy: { number: 'desc' }, include: { events: true } });
  expect(request).toMatchObject({ kind: 'sickness', state: 'open', unitId: cast.chapter.id });
  expect(app.encryption.decrypt(request?.contact ?? '', cell('aid_request.contact', request?.id ?? ''))).toBe(
    '0912345678',
  );
  expect(
    openFiles(app.encryption, request?.attachments, cell('aid_request.attachments', request?.id ?? '')),
  ).toMatchObject([{ kind: 'photo', source: { type: 'remote', channel: 'telegram' } }]);
  expect(request?.events).toMatchObject([{ kind: 'opened', actorId: cast.memberId }]);
});

test('what was told in the first message is not asked again, typed without diacritics too', async () => {
  const { member } = cast;
  const before = await app.db.aidRequest.count();
  await member.says('xin ho tro tien vien phi cho me toi');
  const first = await member.sees('cho ai');
  expect(first.text).toContain('đã ghi lại');
  await member.presses('Cho tôi', { on: first });
  await member.sees('liên lạc lại');
  await member.says('nhan tai day');
  const preview = await member.sees('xem lại trước khi gửi');
  expect(preview.text).toContain('xin ho tro tien vien phi cho me toi');
  await member.says('thôi');
  await member.sees('Đã dừng');
  await app.settled();
  expect(await app.db.aidRequest.count()).toBe(before);
});

test('words of courtesy are no story', async () => {
  const { member } = cast;
  await member.says('giúp tôi với ạ');
  const first = await member.sees('cần hỗ trợ việc gì');
  expect(first.text).not.toContain('đã ghi lại');
  await member.says('thôi');
  await member.sees('Đã dừng');
});

test('what is told at the wrong step is kept, rubbish is asked again', async () => {
  const { member } = cast;
  await member.says('cần giúp đỡ');
  await member.sees('cần hỗ trợ việc gì');
  await member.says('😀');
  await member.sees('chưa rõ việc này thuộc mục nào');
  await member.says('nhà tôi tốc mái sau cơn bão');
  await member.sees('đã ghi lại điều vừa gửi');
  await member.says('99');
  await member.sees('chưa rõ việc này thuộc mục nào');
  await member.says('3');
  await member.sees('cho ai');
  await member.sendsSticker();
  await member.sees('chưa đọc được tên');
  await member.says('cho toi');
  const contact = await member.sees('liên lạc lại');
  expect(contact.text).not.toContain('kể');
  await member.says("Robert'); DROP TABLE aid_request;-- <b>0912345678</b>");
  const preview = await member.sees('xem lại trước khi gửi');
  expect(preview.text).toContain('<b>0912345678</b>');
  expect(preview.text).toContain('nhà tôi tốc mái sau cơn bão');
  await member.presses('Sửa loại việc');
  await member.sees('cần hỗ trợ việc gì');
  await member.says('khó khăn');
  await member.sees('xem lại trước khi gửi');
  await member.presses('Thôi');
  await member.sees('Đã dừng');
});

test('a story that is too long is refused whole with the limit; a voice note is kept', async () => {
  const { member, head } = cast;
  await member.says('/hotro');
  await chooses(member, 'cần hỗ trợ việc gì', 'Khó khăn');
  await chooses(member, 'cho ai', 'Cho tôi');
  await member.sees('kể ngắn gọn');
  await member.says('Nhà bị cháy.');
  await member.sees('trên 3.000');
  await member.says('a'.repeat(3500));
  const refused = await member.sees('chưa được ghi vì dài quá');
  expect(refused.text).toContain('tối đa là 3.000');
  expect(refused.text).toContain('(12 trên 3.000');
  await member.sendsVoice();
  await member.sees('Tin thoại tôi chưa nghe được');
  await member.presses('Xong');
  await chooses(member, 'liên lạc lại', 'Nhắn tại đây');
  const preview = await member.sees('xem lại trước khi gửi');
  expect(preview.text).toContain('Nhà bị cháy.');
  expect(preview.text).not.toContain('aaa');
  await member.presses('Gửi', { on: preview });
  await member.sees(/Đã gửi yêu cầu số \d+ tới/);
  await app.telegram.called(({ method, payload }) => method === 'sendVoice' && Number(payload.chat_id) === head.id);
  await head.sees('Nhà bị cháy.');
});

test('ten thousand characters typed at once leave nothing half recorded', async () => {
  const { member } = cast;
  await member.says('/hotro');
  await chooses(member, 'cần hỗ trợ việc gì', 'Khó khăn');
  await chooses(member, 'cho ai', 'Cho tôi');
  await member.sees('kể ngắn gọn');
  await member.says('b'.repeat(9000));
  await app.settled();
  const said = member.inbox.flatMap((message) => (message.from === 'bot' ? [message.said] : [])).slice(-3);
  expect(said[0]).toContain('chưa được ghi vì dài quá');
  expect(said[1]).toContain('Phần tiếp theo của tin dài này cũng chưa được ghi');
  expect(said[2]).toContain('Phần tiếp theo của tin dài này cũng chưa được ghi');
  const dialog = await app.db.dialog.findFirstOrThrow({ where: { feature: 'aid', slot: 'open' } });
  expect(
    JSON.parse(app.encryption.decrypt(dialog.data, cell('dialog.data', dialog.chatId, dialog.accountId))),
  ).toMatchObject({ asking: 'story', known: { kind: 'hardship', who: '' } });
  await member.says('thôi');
  await member.sees('Đã dừng');
});

test('a restart in the middle loses nothing, a second press of "Gửi" makes no second request', async () => {
  const { member, head } = cast;
  const before = await app.db.aidRequest.count();
  await member.says('/hotro');
  await chooses(member, 'cần hỗ trợ việc gì', 'Học sinh, trẻ mồ côi');
  await chooses(member, 'cho ai', 'Cho người khác');
  await member.says('cháu Đặng Văn Vương');
  await member.says('Cháu mồ côi, cần mỗi tháng 200 000 đ đi học.');
  await member.sees('trên 3.000');
  await app.restart();
  await member.presses('Xong');
  await chooses(member, 'liên lạc lại', 'Nhắn tại đây');
  const preview = await member.sees('xem lại trước khi gửi');
  expect(preview.text).toContain('mỗi tháng 200 000 đ');
  await member.presses('Gửi', { on: preview });
  await member.presses('Gửi', { on: preview });
  await member.sees(/Đã gửi yêu cầu số \d+ tới/);
  await app.settled();
  await head.sees('cháu Đặng Văn Vương');
  await app.settled();
  expect(await app.db.aidRequest.count()).toBe(before + 1);
});

test('in a group only a hint to write privately, and nothing of it is echoed', async () => {
  const { member, head } = cast;
  const before = await app.db.aidRequest.count();
  const group = app.telegram.group({ title: 'Xóm Liên Sơn', members: [head, member] });
  for (const text of ['xin hỗ trợ tiền viện phí', 'yêu cầu của tôi']) {
    await member.says(text, { in: group, mention: true });
    const hint = await member.sees('nhắn riêng', { in: group });
    expect(hint.said).not.toContain('viện phí');
  }
  await head.says('/hopthu 1', { in: group });
  await head.sees('nhắn riêng', { in: group });
  await app.settled();
  expect(await app.db.aidRequest.count()).toBe(before);
});

test('a resident chooses the association, or types the name of a chapter', async () => {
  const resident = app.telegram.user({ firstName: 'Lưu Kim', lastName: 'Cúc' });
  await resident.says('tôi cần giúp đỡ tìm việc làm cho con trai');
  await resident.sees('cho ai');
  await resident.says('con trai tôi');
  await chooses(resident, 'liên lạc lại', 'Nhắn tại đây');
  const units = await resident.sees('Xin chọn hội');
  expect(units.buttons.flat()).toEqual(['Hội Cựu chiến binh xã Kim Liên', 'Lùi lại']);
  await resident.says('chi hội nào đó');
  await resident.sees('không tìm thấy đơn vị');
  await resident.says('chi hoi lien');
  const several = await resident.sees('trùng tên');
  expect(several.buttons.flat()).toEqual([
    'Hội Cựu chiến binh xã Kim Liên',
    'Chi hội Liên Sơn (Hội Cựu chiến binh xã Kim Liên)',
    'Chi hội Liên Mậu 3 (Hội Cựu chiến binh xã Kim Liên)',
    'Lùi lại',
  ]);
  await resident.presses(/Liên Mậu 3/, { on: several });
  await chooses(resident, 'xem lại', 'Gửi');
  await resident.sees('Phạm Thị Hoa, cán bộ Chi hội Liên Mậu 3');
  await cast.sisterHead.sees('tìm việc làm cho con trai');
});

test('where the chapter has no officer, the nearest above gets it; where nobody can be reached, the asker is told to call', async () => {
  const empty = await app.unit({ name: 'Chi hội Sen 1', parent: cast.veterans });
  const lonely = app.telegram.user({ firstName: 'Võ Thị', lastName: 'Lành' });
  await app.member(lonely, empty);
  await asksForHelp(app, lonely, 'mái nhà dột nặng');
  await lonely.sees('Lê Quang Minh, cán bộ Hội Cựu chiến binh xã Kim Liên');
  await cast.above.sees('mái nhà dột nặng');

  const police = await app.unit({ name: 'Công an phường Hưng Phú', kind: 'police' });
  const person = app.telegram.user({ firstName: 'Đặng Thị', lastName: 'Mai' });
  await app.member(person, police);
  const khanh = await app.offline('Nguyễn Khánh Nhu', police, '0912000111');
  await app.db.role.create({ data: { personId: khanh, unitId: police.id, name: 'officer' } });
  const number = await asksForHelp(app, person, 'mất hết giấy tờ');
  const honest = await person.sees('chưa có cán bộ nào nhận được tin');
  expect(honest.text).toContain('Nguyễn Khánh Nhu');
  expect(honest.text).toContain('0912 000 111');
  expect(await app.db.aidRequest.findUnique({ where: { number } })).toMatchObject({ state: 'open' });
});

test('in English', async () => {
  const { member } = cast;
  await app.db.person.update({ where: { id: cast.memberId }, data: { locale: 'en' } });
  await member.says('I need help with the hospital bill');
  await chooses(member, 'Who is', 'For me');
  await chooses(member, 'reach you', 'Write to me here');
  await member.sees('Please check before it is sent');
  await member.says('yes');
  await member.sees(/request number \d+ has reached/);
  await cast.head.sees('Có yêu cầu hỗ trợ mới');
  await app.db.person.update({ where: { id: cast.memberId }, data: { locale: null } });
});
