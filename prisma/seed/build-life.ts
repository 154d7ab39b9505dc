import { v7 as uuidv7 } from 'uuid';
import { reasonIn } from '../../src/features/meetings/sealed.ts';
import { nextNoteAt } from '../../src/features/meetings/turnout/turnout-rules.ts';
import type { Prisma } from '../../src/runtime/database/database.ts';
import { type Encryption, seal } from '../../src/runtime/encryption/encryption.ts';
import { cell } from '../../src/runtime/encryption/sealed-columns.ts';
import { addDays, toInstant, toLocal } from '../../src/text/calendar.ts';
import type { Demo, DemoPerson } from './build-demo.ts';

const hour = 3_600_000;
const minute = 60_000;
/** As the settings of a unit that changed nothing: src/directory/settings/unit-settings.ts. */
const reminderMinutes = [3 * 1440, 1440, 120];
const excuses = ['bị ốm', 'đi viện khám mắt', 'trông cháu', 'đi xa thăm con', 'nhà có việc'];

const requestColumns = {
  forWhom: 'aid_request.for_whom',
  story: 'aid_request.story',
  contact: 'aid_request.contact',
  givenInKind: 'aid_request.given_in_kind',
} as const;
type Field = keyof typeof requestColumns;

export interface LifeRows {
  meeting: Prisma.MeetingCreateManyInput[];
  meetingInvitee: Prisma.MeetingInviteeCreateManyInput[];
  meetingReminder: Prisma.MeetingReminderCreateManyInput[];
  turnoutNote: Prisma.TurnoutNoteCreateManyInput[];
  aidRequest: Prisma.AidRequestCreateManyInput[];
  aidEvent: Prisma.AidEventCreateManyInput[];
}

/** A meeting that was held, one to come, a request for help that waits and one that was closed. @param zone IANA */
export function buildLife(demo: Demo, encryption: Encryption, now: Date, zone: string): LifeRows {
  const rows: LifeRows = {
    meeting: [],
    meetingInvitee: [],
    meetingReminder: [],
    turnoutNote: [],
    aidRequest: [],
    aidEvent: [],
  };
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
    kind: 'conference',
  });
  addOpenRequest(demo, rows, now);
  addClosedRequest(demo, rows, now);
  addRegularMeetings(demo, rows, afternoon, nextNoteAt(now, zone));
  stayAway(demo, rows);
  for (const one of rows.meetingInvitee) one.reason = seal(encryption, one.reason ?? null, reasonIn(one.meetingId));
  for (const one of rows.aidRequest)
    for (const [field, name] of Object.entries(requestColumns))
      if (one[field as Field])
        one[field as Field] = seal(encryption, one[field as Field] ?? '', cell(name, one.id ?? ''));
  for (const one of rows.aidEvent) {
    one.id ??= uuidv7();
    one.text = seal(encryption, one.text ?? null, cell('aid_event.text', one.id));
  }
  return rows;
}

function addMeeting(
  { random, units, people }: Demo,
  rows: LifeRows,
  now: Date,
  meeting: { unit: string; by: string; title: string; place: string; startsAt: Date; kind?: 'conference' },
): void {
  const id = uuidv7();
  const unit = units.get(meeting.unit)!;
  const { title, place, startsAt, kind } = meeting;
  const isOver = startsAt < now;
  const createdAt = new Date(Math.min(startsAt.getTime() - 96 * hour, now.getTime() - 24 * hour));
  const createdById = people.find((person) => person.externalId === meeting.by)!.id;
  rows.meeting.push({ id, unitId: unit.id, title, place, startsAt, kind, createdById, createdAt });
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

/** Days back to the regular meetings of each chapter, one a month; the latest of Liên Sơn is told in full above. */
const regularDays = [168, 138, 108, 78, 48];
/** Share of members who seldom come, as the report of Phường 7 complains, and how often they and the others do. */
const seldom = { share: 0.07, comes: 0.12, excused: 0.1 };
const usual = { comes: 0.82, excused: 0.1 };

/** What the chapters of the veterans of Kim Liên look back on: who comes and who seldom does. */
function addRegularMeetings(demo: Demo, rows: LifeRows, afternoon: (days: number) => Date, nextAt: Date): void {
  const { random, units, people } = demo;
  const above = units.get('Hội Cựu chiến binh xã Kim Liên')!.id;
  for (const [name, unit] of units) {
    if (unit.id === above || !unit.path.includes(above)) continue;
    const members = people.filter((person) => person.unitId === unit.id);
    const officer = members.find((person) => person.isOfficer) ?? members[0]!;
    const habits = members.map(() => (random.next() < seldom.share ? seldom : usual));
    const spirit = 0.8 + random.next() * 0.35;
    for (const daysBack of name.endsWith(' Liên Sơn') ? regularDays : [...regularDays, 17]) {
      const id = uuidv7();
      const startsAt = afternoon(-daysBack);
      const createdAt = new Date(startsAt.getTime() - 96 * hour);
      const words = { title: 'sinh hoạt chi hội định kỳ', place: 'nhà văn hóa xóm' };
      rows.meeting.push({ id, unitId: unit.id, ...words, startsAt, createdById: officer.id, createdAt });
      members.forEach((member, index) => {
        const habit = habits[index]!;
        const attended = random.next() < habit.comes * spirit;
        const excused = !attended && random.next() < 3 * habit.excused;
        rows.meetingInvitee.push({
          meetingId: id,
          personId: member.id,
          unitId: unit.id,
          answer: excused ? 'excused' : attended ? 'coming' : null,
          reason: excused ? random.pick(excuses) : null,
          answeredAt: excused || attended ? new Date(createdAt.getTime() + hour) : null,
          attended,
        });
      });
    }
    rows.turnoutNote.push({ unitId: unit.id, nextAt });
  }
}

/** Two ordinary members of Liên Sơn have not come three times running and sent no word; the main cast stands first. */
function stayAway({ units, people }: Demo, rows: LifeRows): void {
  const unitId = units.get('Chi hội CCB Liên Sơn')!.id;
  const who = people.filter((one) => one.unitId === unitId && !one.isOfficer).slice(-2);
  const lately = rows.meeting
    .filter((one) => one.unitId === unitId)
    .sort((a, b) => (a.startsAt < b.startsAt ? 1 : -1))
    .slice(0, 3);
  for (const row of rows.meetingInvitee) {
    if (!who.some(({ id }) => id === row.personId) || !lately.some(({ id }) => id === row.meetingId)) continue;
    Object.assign(row, { answer: null, reason: null, answeredAt: null, attended: false });
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
