import { changeMembershipFields, createPerson, type Keeper } from '../../src/directory/roster.ts';
import { createApplication } from '../../src/features/roster/application/application-store.ts';
import type { Demo } from './build-demo.ts';

const day = 86_400_000;
const chapter = 'Chi hội Cựu CAND phường Hưng Phú';
const prospects = [
  { fullName: 'Lý Văn Sóc', birthYear: 1959, sex: 'male', category: 'cựu công an xã', daysAgo: 6 },
  { fullName: 'Thạch Thị Sa Rinh', birthYear: 1963, sex: 'female', category: 'cựu công an xã', daysAgo: 3 },
  { fullName: 'Kim Văn Thol', birthYear: 1988, sex: 'male', category: 'chiến sĩ nghĩa vụ đã xuất ngũ', daysAgo: null },
  {
    fullName: 'Dương Chí Nguyện',
    birthYear: 1991,
    sex: 'male',
    category: 'chiến sĩ nghĩa vụ đã xuất ngũ',
    daysAgo: null,
  },
  { fullName: 'Quách Thị Diệu Hiền', birthYear: 1961, sex: 'female', category: 'hưu trí', daysAgo: null },
] as const;

/** Who might join the chapter Hưng Phú, an application that waits for its officers, and what is to be admitted this year. */
export async function addRoster(keeper: Keeper, demo: Demo, now: Date): Promise<void> {
  const unitId = demo.units.get(chapter)!.id;
  const associationId = demo.units.get('Hội Cựu Công an nhân dân TP Cần Thơ')!.id;
  const officer = demo.people.find((person) => person.externalId === 'ong-thanh')!;
  const by = { actorId: officer.id, now: new Date(now.getTime() - 7 * day) };
  const dated = (daysAgo: number) =>
    new Date(`${new Date(now.getTime() - daysAgo * day).toISOString().slice(0, 10)}T00:00:00Z`);
  for (const { category, daysAgo, ...fields } of prospects) {
    const personId = await createPerson(keeper, fields, by);
    const membership = {
      standing: 'prospect',
      standingSince: dated(7),
      category,
      metOn: daysAgo === null ? null : dated(daysAgo),
    } as const;
    await changeMembershipFields(keeper, { personId, unitId }, membership, by);
  }
  const applicant = demo.people.find((person) => person.externalId === 'chu-bay')!;
  const account = demo.rows.account.find((one) => one.personId === applicant.id)!;
  const answers = {
    fullName: applicant.fullName,
    birth: '1967',
    sex: 'male',
    category: 'chiến sĩ nghĩa vụ đã xuất ngũ',
    phone: applicant.phone,
    address: 'phường Hưng Phú, TP Cần Thơ',
  } as const;
  const at = new Date(now.getTime() - day);
  await createApplication(keeper, { personId: applicant.id, unitId, accountId: account.id! }, answers, at);
  const applied = { standing: 'applied', standingSince: dated(1), category: answers.category } as const;
  await changeMembershipFields(keeper, { personId: applicant.id, unitId }, applied, { actorId: applicant.id, now: at });
  await keeper.tx.rosterTarget.create({
    data: { unitId: associationId, year: now.getUTCFullYear(), target: 120, setById: officer.id, setAt: by.now },
  });
}
