import type { Prisma } from '../../src/runtime/database/database.ts';
import { toInstant, toLocal } from '../../src/text/calendar.ts';
import { nextOccurrence } from '../../src/text/recurrence.ts';
import type { Demo } from './build-demo.ts';

const rule = 'FREQ=MONTHLY;BYMONTHDAY=15';

/** An announcement that goes out on the 15th of each month, at eight: what the officer sees under "lịch gửi". @param zone IANA */
export function buildPlan(demo: Demo, now: Date, zone: string): Prisma.AnnouncementPlanCreateInput {
  const today = toLocal(now, zone);
  const day = nextOccurrence(rule, { ...today, day: today.day + 1 }, today)!;
  return {
    kind: 'notice',
    text: `Nhắc các bác hội viên chi hội Liên Sơn.

Trong tuần này các bác đóng hội phí tháng cho chi hội trưởng. Bác nào đau yếu không đi được, xin nhắn một câu, chi hội cử người đến nhà.`,
    attachments: [],
    unitIds: [demo.units.get('Chi hội CCB Liên Sơn')!.id],
    rule,
    startsOn: new Date(Date.UTC(day.year, day.month - 1, day.day)),
    nextAt: toInstant({ ...day, hour: 8, minute: 0 }, zone),
    state: 'planned',
    createdById: demo.people.find((person) => person.externalId === 'ong-minh')!.id,
    createdAt: new Date(now.getTime() - 20 * 86_400_000),
  };
}
