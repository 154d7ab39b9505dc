/** Kim Liên and Hưng Phú, with the texts that such organisations send out. */
import type { UnitRef } from '../../src/directory/units.ts';
import type { TestApp } from './app.ts';
import type { FakeUser } from './fake-telegram/user.ts';
import type { SeenMessage } from './fake-telegram/view.ts';

/** What a ward policeman warns of (Công an phường Hưng Phú, Cần Thơ). */
export const SCAM_WARNING =
  'Cảnh giác thủ đoạn các loại tội phạm: kẻ gian giả danh công an, ngân hàng gọi điện đòi chuyển tiền.\n\n' +
  'Công an không làm việc qua điện thoại. Không đọc mã OTP cho bất kỳ ai.';
export const FIRE_PREVENTION =
  'Các biện pháp phòng ngừa cháy nổ: tắt bếp, rút phích điện khi ra khỏi nhà; không đốt rác gần nhà dân.';
/** What Hội CCB Phường 7 brings to its chapters. */
export const DIRECTIVES =
  'Các Chỉ thị, Nghị quyết của Đảng, chính sách pháp luật của Nhà nước, của Hội cấp trên được phổ biến tới các chi hội và hội viên.';
export const SOURCE = 'Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ 2024, Điều 20, https://vanban.chinhphu.vn/luat';

export interface Cast {
  app: TestApp;
  kimLien: UnitRef;
  lienSon: UnitRef;
  mau: UnitRef;
  sen: UnitRef;
  /** The sister association. */
  women: UnitRef;
  /** Officer of Hội CCB xã Kim Liên. */
  head: FakeUser;
  user(firstName: string): FakeUser;
  /** The officer writes this and confirms it. @returns the message that shows how it goes */
  sends(officer: FakeUser, command: string, answers?: string[]): Promise<SeenMessage>;
  /** What the message shows now. */
  now(officer: FakeUser, message: SeenMessage): SeenMessage;
  /** Members of a unit who have written to the bot. */
  members(unit: UnitRef, ...firstNames: string[]): Promise<FakeUser[]>;
}

export async function createCast(app: TestApp): Promise<Cast> {
  const kimLien = await app.unit({ name: 'Hội CCB xã Kim Liên', kind: 'commune' });
  const lienSon = await app.unit({ name: 'Chi hội Liên Sơn', parent: kimLien });
  const mau = await app.unit({ name: 'Chi hội Xóm Mậu', parent: kimLien });
  const sen = await app.unit({ name: 'Chi hội Sen 2', parent: kimLien });
  const women = await app.unit({ name: 'Hội LHPN xã Kim Liên', kind: 'commune' });
  const user = (firstName: string) => app.telegram.user({ firstName });
  const head = user('Hùng');
  // The first message of a process takes longest: everything is loaded and prepared with it.
  await head.starts();
  await head.sees(() => true, { within: 20_000 });
  await app.officer(head, kimLien);
  return {
    app,
    kimLien,
    lienSon,
    mau,
    sen,
    women,
    head,
    user,
    async sends(officer, command, answers = []) {
      await officer.says(command);
      for (const answer of answers) {
        await app.settled();
        await officer.says(answer);
      }
      const confirm = await officer.sees(/Có gửi không/u);
      await officer.presses(/^Gửi (tới|vào)/u, { on: confirm });
      if (command.startsWith('/khan')) {
        await officer.presses(/^Gửi khẩn ngay/u, { on: await officer.sees('chắc chắn gửi') });
      }
      return officer.sees('Tình trạng', { anyOrder: true, after: confirm });
    },
    now(officer, message) {
      const found = officer.inbox.find(({ id }) => id === message.id);
      if (!found) throw new Error('the message is gone');
      return found;
    },
    async members(unit, ...firstNames) {
      const people = firstNames.map(user);
      for (const one of people) await app.member(one, unit);
      return people;
    },
  };
}
