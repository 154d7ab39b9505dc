import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Cast,
  createCast,
  DIRECTIVES,
  FIRE_PREVENTION,
  SCAM_WARNING,
  SOURCE,
} from '../support/announcements-cast.ts';
import { oneApp } from '../support/one-app.ts';

const anew = oneApp();
let cast: Cast;
beforeEach(async () => {
  cast = await createCast(await anew());
});

describe('a notice', () => {
  it('is shown exactly as members will see it, with the number of people, and sent once', async () => {
    const { app, head, kimLien, lienSon, mau } = cast;
    const [an, binh] = await cast.members(lienSon, 'An', 'Bình');
    const [chi] = await cast.members(mau, 'Chi');
    await app.offline('Nguyễn Văn Dậu', mau, '0912345678');

    // Whoever has not been told what data are for is told, but not in the sample.
    await app.db.consent.deleteMany();
    await head.says(`/thongbao ${DIRECTIVES}`);
    const shown = await head.sees('THÔNG BÁO');
    expect(shown.said).toBe(`THÔNG BÁO\n${kimLien.name}\n\n${DIRECTIVES}`);
    expect(shown.buttons).toEqual([['Đã đọc']]);
    const confirm = await head.sees('Chưa gửi cho ai');
    expect(confirm.said).toContain(
      'Đơn vị nhận: Hội CCB xã Kim Liên, gồm cả 3 đơn vị bên dưới\nGửi tới 3 người bằng 3 tin riêng; chưa tới được 1 người.\n',
    );
    expect(confirm.buttons).toEqual([
      ['Gửi tới 3 người'],
      ['Sửa nội dung', 'Đổi đơn vị nhận'],
      ['Gửi lúc khác'],
      ['Thôi'],
    ]);
    await app.settled();
    expect(an?.inbox.filter((message) => message.said.includes('THÔNG BÁO'))).toEqual([]);

    await Promise.all([head.presses('Gửi tới 3 người'), head.presses('Gửi tới 3 người')]);
    await app.settled();
    for (const member of [an, binh, chi]) {
      const got = member?.inbox.filter((message) => message.said.includes('THÔNG BÁO')) ?? [];
      expect(got.map(({ said, buttons }) => ({ said, buttons }))).toEqual([
        { said: shown.said, buttons: shown.buttons },
      ]);
    }
    expect(await app.db.announcement.count()).toBe(1);
    expect(await app.db.broadcast.count({ where: { feature: 'announcements' } })).toBe(1);
    await head.sees('Người nhận: 4', { anyOrder: true });
  });

  it('is asked for, typed without diacritics, answered with numbers; "thôi" leaves it', async () => {
    const { app, head, lienSon } = cast;
    const [an] = await cast.members(lienSon, 'An');
    await head.says('thong bao');
    await head.sees('Xin nhắn nội dung thông báo');
    await head.says('👍👍');
    await head.sees('Xin nhắn nội dung thông báo');
    await head.says(FIRE_PREVENTION);
    await head.sees('Có gửi không');
    await head.says('6');
    await head.sees('không nằm trong tin gửi đi');
    await head.says('thôi');
    await head.sees('Đã dừng việc đang làm dở');
    await head.says('Thông báo: họp');
    await head.sees('Có gửi không');
    await head.says('1');
    await head.sees('Tình trạng');
    await an?.sees('họp');
    expect(await app.db.announcement.count()).toBe(1);
  });

  it('keeps HTML, stars and SQL as they were typed', async () => {
    const { head, lienSon } = cast;
    const [an] = await cast.members(lienSon, 'An');
    const text = `<b>Gấp</b> *sao* _gạch_ { $units } [x](http://y.vn) '; DROP TABLE unit; --`;
    await head.says(`/thongbao ${text}`);
    await head.presses('Gửi tới 1 người', { on: await head.sees('Có gửi không') });
    const got = await an?.sees('Gấp');
    expect(got?.said).toContain(`\n\n${text}`);
    expect(got?.entities.filter((entity) => !['url', 'bot_command'].includes(entity.type))).toEqual([
      { type: 'bold', offset: 0, length: 'THÔNG BÁO'.length },
    ]);
  });

  it('goes with its photo', async () => {
    const { head, lienSon } = cast;
    const [an] = await cast.members(lienSon, 'An');
    await head.sendsPhoto({ caption: `/thongbao ${FIRE_PREVENTION}` });
    const shown = await head.sees((message) => message.photo !== undefined && message.said.includes('THÔNG BÁO'));
    expect(shown.buttons).toEqual([['Đã đọc']]);
    await head.sees('Có gửi không');
    await head.sendsDocument({ name: 'huong-dan.pdf', mime: 'application/pdf' });
    await head.sees((message) => message.document?.name === 'huong-dan.pdf');
    await head.sees('Có gửi không');
    await head.sendsSticker();
    await head.sees('Loại vừa nhận không gửi kèm được');
    await head.presses('Gửi tới 1 người', { on: await head.sees('Có gửi không') });
    await an?.sees((message) => message.photo !== undefined);
    await an?.sees((message) => message.document?.name === 'huong-dan.pdf');
  });

  it('is changed before it goes: text, then units', async () => {
    const { head, lienSon, mau } = cast;
    const [an] = await cast.members(lienSon, 'An');
    await cast.members(mau, 'Bình', 'Chi');
    await head.says('/thongbao Họp lúc 14 giờ');
    await head.presses('Sửa nội dung', { on: await head.sees('Có gửi không') });
    await head.sees('Xin nhắn nội dung');
    await head.says('Họp lúc 15 giờ');
    await head.presses('Đổi đơn vị nhận', { on: await head.sees('Có gửi không') });
    await head.presses('Chi hội Liên Sơn', { on: await head.sees('Gửi tới đơn vị nào') });
    const confirm = await head.sees('Có gửi không');
    expect(confirm.said).toContain(
      'Đơn vị nhận: Chi hội Liên Sơn (Hội CCB xã Kim Liên)\nGửi tới 1 người bằng 1 tin riêng.\n',
    );
    await head.presses('Gửi tới 1 người', { on: confirm });
    const got = await an?.sees('Họp lúc');
    expect(got?.said).toBe('THÔNG BÁO\nChi hội Liên Sơn\n\nHọp lúc 15 giờ');
  });

  it('goes to several units, named together', async () => {
    const { app, head, lienSon, mau, sen } = cast;
    const [an] = await cast.members(lienSon, 'An');
    const [binh] = await cast.members(mau, 'Bình');
    const [chi] = await cast.members(sen, 'Chi');
    await head.says('/thongbao Tổng dọn vệ sinh môi trường');
    await head.presses('Đổi đơn vị nhận', { on: await head.sees('Có gửi không') });
    await head.says('Xóm nào cũng được, '.repeat(150));
    expect((await head.sees('Trong các đơn vị bác phụ trách không có')).said.length).toBeLessThan(300);
    await head.says('lien son va xóm mậu, Sen 9');
    await head.sees('không có "Sen 9"');
    await head.says('chi hội');
    await head.sees('"chi hội" có thể là');
    await head.says('lien son va xóm mậu');
    const confirm = await head.sees('Có gửi không');
    expect(confirm.said).toContain('Chi hội Liên Sơn (Hội CCB xã Kim Liên) và Chi hội Xóm Mậu (Hội CCB xã Kim Liên)');
    await head.presses('Gửi tới 2 người', { on: confirm });
    await an?.sees('THÔNG BÁO\nChi hội Liên Sơn và Chi hội Xóm Mậu');
    await binh?.sees('Tổng dọn');
    await app.settled();
    expect(chi?.inbox.some((message) => message.said.includes('Tổng dọn'))).toBe(false);

    await head.says('/thongbao Lần hai');
    await head.presses('Đổi đơn vị nhận', { on: await head.sees('Có gửi không') });
    await head.says('2, 4');
    const numbered = await head.sees('Có gửi không');
    expect(numbered.said).toMatch(/Liên Sơn .* và Chi hội Sen 2/u);
    await head.presses('Đổi đơn vị nhận', { on: numbered });
    await head.says('tất cả');
    expect((await head.sees('Có gửi không')).said).toContain(
      'Đơn vị nhận: Hội CCB xã Kim Liên, gồm cả 3 đơn vị bên dưới\nGửi tới 3 người bằng 3 tin riêng.\n',
    );
  });

  it('is not sent when the audience has changed since the preview', async () => {
    const { app, head, lienSon } = cast;
    const [an] = await cast.members(lienSon, 'An');
    await head.says(`/thongbao ${FIRE_PREVENTION}`);
    await head.sees('Gửi tới 1 người bằng 1 tin riêng');
    const [binh] = await cast.members(lienSon, 'Bình');
    await head.presses('Gửi tới 1 người');
    const again = await head.sees('Số người nhận vừa thay đổi: trước là 1, nay là 2');
    expect(again.buttons[0]).toEqual(['Gửi tới 2 người']);
    expect(await app.db.announcement.count()).toBe(0);
    await head.presses('Gửi tới 2 người');
    await an?.sees('phòng ngừa cháy nổ');
    await binh?.sees('phòng ngừa cháy nổ');
  });

  it('survives a restart in the middle', async () => {
    const { app, head, lienSon } = cast;
    const [an] = await cast.members(lienSon, 'An');
    await head.says(`/thongbao ${SCAM_WARNING}`);
    await head.sees('Có gửi không');
    await app.restart();
    await head.presses('Gửi tới 1 người');
    await an?.sees('Không đọc mã OTP');
  });

  it('to nobody is not offered', async () => {
    const { app, head, sen } = cast;
    await head.says('/thongbao Tới ai?');
    await head.sees('chưa có hội viên nào và chưa có nhóm chat nào');
    await app.offline('Nguyễn Văn Dậu', sen);
    await head.says('Sen 2');
    await head.sees('có 1 người nhưng chưa ai nhận được tin qua đây');
  });

  it('is written in English where the officer reads English; members read their own language', async () => {
    const { app, head, lienSon } = cast;
    const [an, binh] = await cast.members(lienSon, 'An', 'Bình');
    await app.db.person.updateMany({ where: { fullName: { in: ['Hùng', 'Bình'] } }, data: { locale: 'en' } });
    await head.says(`/thongbao ${FIRE_PREVENTION}`);
    await head.sees('NOTICE');
    await head.presses('Send to 2 people');
    await head.sees('State:', { anyOrder: true });
    expect((await an?.sees('phòng ngừa cháy nổ'))?.buttons).toEqual([['Đã đọc']]);
    const english = await binh?.sees('phòng ngừa cháy nổ');
    expect(english?.said).toContain('NOTICE');
    expect(english?.buttons).toEqual([['I have read it']]);
  });
});

describe('a long text', () => {
  /** Paragraphs that tell their order. */
  const paragraphs = (count: number) =>
    Array.from(
      { length: count },
      (_, i) => `Điều ${i + 1}. ${'Quy định mới của pháp luật về cư trú. '.repeat(12).trim()}`,
    );

  it('pasted in three pieces goes out whole, split at paragraph ends, in order', async () => {
    const { app, head, lienSon } = cast;
    const [an] = await cast.members(lienSon, 'An');
    const list = paragraphs(24);
    const text = list.join('\n\n');
    expect(text.length).toBeGreaterThan(8192);
    await head.says(`/thongbao ${text}`);
    await head.sees('Nếu còn phần sau, xin gửi tiếp');
    await app.settled();
    if ((text.length + 10) % 4096 > 3072) await head.presses('Đã đủ');
    await head.sees('Có gửi không', { anyOrder: true });
    await head.presses('Gửi tới 1 người');
    await app.settled();
    const got = an?.inbox.filter((message) => message.said.includes('Quy định mới')) ?? [];
    expect(got.length).toBe(3);
    expect(got.map((message) => message.said).join('\n\n')).toBe(`THÔNG BÁO\nHội CCB xã Kim Liên\n\n${text}`);
    expect(got.map((message) => message.buttons.length)).toEqual([0, 0, 1]);
    for (const message of got) expect(message.said).toMatch(/cư trú\.$/u);
  });

  it('over 12,000 characters is refused whole, with the limit', async () => {
    const { app, head, lienSon } = cast;
    await cast.members(lienSon, 'An');
    await head.says(`/thongbao ${paragraphs(40).join('\n\n')}`);
    await head.sees(/nhiều nhất được 12\.000 ký tự/u, { anyOrder: true });
    await app.settled();
    expect(head.inbox.some((message) => message.said.includes('Có gửi không'))).toBe(false);
    await head.presses('Viết lại từ đầu');
    await head.sees('Xin nhắn nội dung', { anyOrder: true });
    await head.says('Ngắn gọn.');
    await head.sees('Có gửi không');
  });
});

describe('legal information', () => {
  it('does not go on without a source; its link is checked and shown as given', async () => {
    const { head, lienSon } = cast;
    const [an] = await cast.members(lienSon, 'An');
    await head.says(`phổ biến pháp luật: ${FIRE_PREVENTION}`);
    await head.sees('Nội dung này lấy từ nguồn nào');
    await head.says('khong co');
    await head.sees('phải có nguồn thì mới gửi được');
    await head.says('vâng ạ');
    await head.sees('phải có nguồn thì mới gửi được');
    await head.sendsSticker();
    await head.sees('phải có nguồn thì mới gửi được');
    await head.says('Luật PCCC javascript:alert(1)');
    await head.sees('Đường dẫn chưa đúng');
    await head.says(SOURCE);
    const shown = await head.sees('PHỔ BIẾN PHÁP LUẬT');
    expect(shown.said).toBe(`PHỔ BIẾN PHÁP LUẬT\nHội CCB xã Kim Liên\n\n${FIRE_PREVENTION}\n\nNguồn: ${SOURCE}`);
    await head.presses('Gửi tới 1 người');
    expect((await an?.sees('PHỔ BIẾN'))?.said).toBe(shown.said);
  });
});

describe('an urgent alert', () => {
  it('needs a second word that names the number; typing 1 twice does not send it', async () => {
    const { app, head, lienSon } = cast;
    const [an, muted] = await cast.members(lienSon, 'An', 'Bình');
    await app.db.person.updateMany({ where: { fullName: 'Bình' }, data: { mutedAt: new Date() } });
    await head.says(`/khan ${SCAM_WARNING}`);
    await head.sees('Tin khẩn tới cả người đã tắt tin');
    await head.says('1');
    const sure = await head.sees('Bác chắc chắn gửi');
    expect(sure.buttons).toEqual([['Chưa, xem lại'], ['Gửi khẩn ngay tới 2 người']]);
    await head.says('1');
    const again = await head.sees(/^Chưa gửi cho ai\./u);
    expect(await app.db.announcement.count()).toBe(0);
    await head.presses('Gửi tới 2 người', { on: again });
    await head.presses('Gửi khẩn ngay tới 2 người', { on: await head.sees('chắc chắn gửi') });
    await an?.sees('TIN KHẨN');
    await muted?.sees('TIN KHẨN');
    expect(await app.db.message.count({ where: { broadcastId: { not: null }, lane: 'alert' } })).toBe(2);
  });
});
