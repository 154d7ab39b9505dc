/** Visits of the reports of Kim Liên (first half of 2024) and Bắc Kạn (2023). */
import { writeVisit } from '../../../src/features/visits/operations.ts';
import type { VisitReason } from '../../../src/features/visits/rules.ts';
import { bacKan, kimLien, type LivedStep } from './lived.ts';

/** @param which the member's place in the order of the unit */
const visit = (
  at: { unit: string; by: string },
  on: string,
  chapter: string,
  which: number,
  reason: VisitReason,
  dong: number,
  note: string | null = null,
): LivedStep => ({
  on,
  by: at.by,
  async act({ context, members, unitId, day }) {
    const people = members(chapter).filter(({ isOfficer }) => !isOfficer);
    const { id: personId } = people[which % people.length]!;
    const given = { givenDong: dong > 0 ? String(dong) : null, givenInKind: dong > 0 ? null : '1 túi quà' };
    await writeVisit.do(context, { personId, unitId: unitId(chapter), reason, day, ...given, note });
  },
});

/** Nearly three million in the year, to those who were ill or died. */
const trail = (place: string) => `Chi hội Trường Sơn ${place}`;
const ofBacKan: LivedStep[] = [
  visit(bacKan, '2023-02-14', trail('phường Đức Xuân'), 0, 'sick', 300_000),
  visit(bacKan, '2023-03-20', trail('phường Sông Cầu'), 1, 'sick', 300_000),
  visit(bacKan, '2023-04-11', trail('phường Phùng Chí Kiên'), 2, 'bereavement', 500_000),
  visit(bacKan, '2023-06-02', trail('xã Nông Thượng'), 1, 'sick', 300_000),
  visit(bacKan, '2023-07-27', trail('phường Xuất Hóa'), 0, 'policy', 250_000),
  visit(bacKan, '2023-09-15', trail('phường Huyền Tụng'), 3, 'sick', 300_000),
  visit(bacKan, '2023-10-19', trail('xã Dương Quang'), 2, 'bereavement', 500_000),
  visit(bacKan, '2023-12-05', trail('phường Nguyễn Thị Minh Khai'), 1, 'sick', 500_000),
];

const { women, veterans } = kimLien;
const ofKimLien: LivedStep[] = [
  visit(
    women,
    '2024-06-28',
    'Chi hội Phụ nữ Vân Hội',
    4,
    'policy',
    1_000_000,
    'Ngày Gia đình Việt Nam, cùng một nhà hảo tâm trao quà.',
  ),
  visit(women, '2024-02-06', 'Chi hội Phụ nữ Liên Sơn', 2, 'holiday', 0),
  visit(women, '2024-03-07', 'Chi hội Phụ nữ Liên Mậu 1', 5, 'sick', 0),
  visit(veterans, '2024-02-05', 'Chi hội CCB Sen 2', 3, 'policy', 0),
  visit(veterans, '2024-02-05', 'Chi hội CCB Mậu', 1, 'policy', 0),
  visit(veterans, '2024-02-06', 'Chi hội CCB Liên Sơn', 4, 'holiday', 0),
  visit(veterans, '2024-04-29', 'Chi hội CCB Hồng Sơn', 2, 'holiday', 0),
];

export const visitSteps: readonly LivedStep[] = [...ofBacKan, ...ofKimLien];
