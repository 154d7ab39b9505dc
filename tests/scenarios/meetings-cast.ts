/** Hội CCB xã Kim Liên with three of its twelve chapters, and people of Liên Sơn. */
import type { UnitRef } from '../../src/directory/units.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';

export const CALL = '/hop 14h thứ sáu 27/11 tại nhà văn hóa xóm Liên Sơn: sơ kết 6 tháng';

export interface KimLien {
  app: TestApp;
  commune: UnitRef;
  lienSon: UnitRef;
  mau: UnitRef;
  sen: UnitRef;
  /** Head of the chapter Liên Sơn. */
  head: FakeUser;
  /** Chairman of the whole association. */
  chair: FakeUser;
  hung: FakeUser;
  tram: FakeUser;
  /** Reads English. */
  john: FakeUser;
  resident: FakeUser;
}

/** @param given an app that is empty; else one is started */
export async function kimLien(given?: TestApp): Promise<KimLien> {
  const app = given ?? (await startTestApp());
  const user = (firstName: string, lastName: string) => app.telegram.user({ firstName, lastName });
  const commune = await app.unit({ name: 'Hội CCB xã Kim Liên', kind: 'commune' });
  const chapter = (name: string) => app.unit({ name, parent: commune });
  const lienSon = await chapter('Chi hội Liên Sơn');
  const mau = await chapter('Chi hội Xóm Mậu');
  const sen = await chapter('Chi hội Sen 1');
  const people = {
    head: user('Nguyễn Văn', 'Sơn'),
    chair: user('Lê Văn', 'Sỹ'),
    hung: user('Nguyễn Trung', 'Hùng'),
    tram: user('Võ Thị', 'Trâm'),
    john: user('John', 'Smith'),
    resident: user('Trần', 'Khách'),
  };
  await app.officer(people.head, lienSon);
  const [, , , johnId] = await Promise.all([
    app.officer(people.chair, commune),
    app.member(people.hung, lienSon),
    app.member(people.tram, lienSon),
    app.member(people.john, lienSon),
  ]);
  await app.db.person.update({ where: { id: johnId }, data: { locale: 'en' } });
  return { app, commune, lienSon, mau, sen, ...people };
}
