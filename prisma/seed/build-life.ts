import { v7 as uuidv7 } from 'uuid';
import type { Prisma } from '../../src/runtime/database.ts';
import { addDays, toInstant, toLocal } from '../../src/text/calendar.ts';
import type { Demo, DemoPerson } from './build-demo.ts';

const hour = 3_600_000;
const minute = 60_000;
/** As the settings of a unit that changed nothing: src/directory/unit-settings.ts. */
const reminderMinutes = [3 * 1440, 1440, 120];
const excuses = ['bị ốm', 'đi viện khám mắt', 'trông cháu', 'đi xa thăm con', 'nhà có việc'];

export interface LifeRows {
  meeting: Prisma.MeetingCreateManyInput[];
  meetingInvitee: Prisma.MeetingInviteeCreateManyInput[];
  meetingReminder: Prisma.MeetingReminderCreateManyInput[];
  aidRequest: Prisma.AidRequestCreateManyInput[];
  aidEvent: Prisma.AidEventCreateManyInput[];
}

/** A meeting that was held, one to come, a request for help that waits and one that was closed. @param zone IANA */
export function buildLife(demo: Demo, now: Date, zone: string): LifeRows {
  const rows: LifeRows = { meeting: [], meetingInvitee: [], meetingReminder: [], aidRequest: [], aidEvent: [] };
  const today = toLocal(now, zone);
  const afternoon = (days: number) => toInstant({ ...addDays(today, days), hour: 14, minute: 0 }, zone);
  // Within two months of the new year the yearly conference is still about the year before.
  const year = today.month > 2 ? today.year : today.year - 1;
  addMeeting(demo, rows, now, {
    unit: 'Chi hội CCB Liên Sơn',
    by: 'ong-minh',
    title: 'sinh hoạt chi hội định kỳ',
    place: 'nhà văn hóa xóm Liên Sơn',
    startsAt: afternoon(-18),
  });
  addMeeting(demo, rows, now, {
    unit: 'Hội Cựu chiến binh Phường 7',
    by: 'ong-hai',
    title: `Hội nghị tổng kết công tác Hội năm ${year} và triển khai phương hướng nhiệm vụ năm ${year + 1}`,
    place: 'hội trường UBND Phường 7',
    startsAt: afternoon(11),
  });
  addOpenRequest(demo, rows, now);
  addClosedRequest(demo, rows, now);
  return rows;
}

function addMeeting(
  { random, units, people }: Demo,
  rows: LifeRows,
  now: Date,
  meeting: { unit: string; by: string; title: string; place: string; startsAt: Date },
): void {
  const id = uuidv7();
  const unit = units.get(meeting.unit)!;
  const { title, place, startsAt } = meeting;
  const isOver = startsAt < now;
  const createdAt = new Date(Math.min(startsAt.getTime() - 96 * hour, now.getTime() - 24 * hour));
  const createdById = people.find((person) => person.externalId === meeting.by)!.id;
  rows.meeting.push({ id, unitId: unit.id, title, place, startsAt, createdById, createdAt });
  const below = new Set([...units.values()].filter(({ path }) => path.includes(unit.id)).map((one) => one.id));
  for (const { id: personId, unitId, chatId } of people) {
    if (unitId === null || !below.has(unitId)) continue;
    const chance = random.next();
    // Of a meeting to come fewer have answered; without an account nobody can.
    const answer =
      chatId === null ? null : chance < (isOver ? 0.66 : 0.35) ? 'coming' : chance > 0.88 ? 'excused' : null;
    const reason = answer === 'excused' ? random.pick(excuses) : null;
    const answeredAt = answer && new Date(createdAt.getTime() + random.between(5, 20 * 60) * minute);
    const attended = isOver ? answer !== 'excused' && random.next() < (answer === 'coming' ? 0.94 : 0.4) : null;
    rows.meetingInvitee.push({ meetingId: id, personId, unitId, answer, reason, answeredAt, attended });
  }
  for (const minutesBefore of reminderMinutes) {
    const dueAt = new Date(startsAt.getTime() - minutesBefore * minute);
    rows.meetingReminder.push({ id: uuidv7(), meetingId: id, minutesBefore, dueAt, doneAt: isOver ? dueAt : null });
  }
}

function addOpenRequest({ people }: Demo, rows: LifeRows, now: Date): void {
  const asker = people.find((person) => person.externalId === 'chi-hoa')!;
  const createdAt = new Date(now.getTime() - 3 * hour);
  const id = uuidv7();
  rows.aidRequest.push({
    id,
    unitId: asker.unitId!,
    askerId: asker.id,
    kind: 'child',
    forWhom: 'hai con của tôi',
    story:
      'Chồng tôi mất, một mình tôi nuôi hai cháu. Thẻ BHYT của hai cháu sắp hết hạn, cháu lớn chưa đủ sách vở. Mong chi hội giúp.',
    contact: '',
    createdAt,
    waitingSince: createdAt,
  });
  rows.aidEvent.push(event(id, asker, 'opened', createdAt));
}

function addClosedRequest({ units, people }: Demo, rows: LifeRows, now: Date): void {
  const unitId = units.get('Chi hội Trường Sơn phường Đức Xuân')!.id;
  const asker = people.find((person) => person.unitId === unitId && !person.isOfficer)!;
  const officer = people.find((person) => person.externalId === 'ong-ton')!;
  const createdAt = new Date(now.getTime() - 20 * 24 * hour);
  const after = (hours: number) => new Date(createdAt.getTime() + hours * hour);
  const id = uuidv7();
  rows.aidRequest.push({
    id,
    unitId,
    askerId: asker.id,
    kind: 'sickness',
    forWhom: '',
    story: 'Tôi mổ mắt, nằm viện một tuần, con cháu ở xa. Báo để Hội biết.',
    contact: asker.phone ?? '',
    state: 'closed',
    assigneeId: officer.id,
    createdAt,
    waitingSince: createdAt,
    closedAt: after(75),
    givenDong: 500_000n,
    givenInKind: '1 túi quà',
  });
  rows.aidEvent.push(
    event(id, asker, 'opened', createdAt),
    event(id, officer, 'taken', after(2)),
    event(id, officer, 'decided', after(26), 'BCH cử hai đồng chí đến thăm tại bệnh viện sáng thứ bảy.'),
    event(id, officer, 'closed', after(75), 'Đã thăm hỏi, động viên, tặng quà.'),
  );
}

function event(
  requestId: string,
  actor: DemoPerson,
  kind: 'opened' | 'taken' | 'decided' | 'closed',
  at: Date,
  text: string | null = null,
): Prisma.AidEventCreateManyInput {
  return { id: uuidv7(), requestId, actorId: actor.id, kind, text, at };
}
