/** Who comes and who does not, over the last meetings. Pure. */
import { addDays, type LocalDate, toInstant, toLocal, weekday } from '../../../text/calendar.ts';
import type { Presence } from '../attendance/presence.ts';

/** Meetings that are looked back on. */
export const LOOK_BACK = 6;
/** Absent without excuse so many times in a row: somebody should call. */
export const IN_A_ROW = 3;
/** People named in the weekly note. */
export const FIRST_TO_CALL = 3;

export interface HeldMeeting {
  id: string;
  title: string;
  startsAt: Date;
}

export interface MemberTurnout {
  personId: string;
  fullName: string;
  phone: string | null;
  unitId: string;
  /** The latest meeting first; only those to which the person was invited. */
  marks: { meetingId: string; presence: Presence }[];
}

export interface Tally {
  present: number;
  excused: number;
  absent: number;
  open: number;
}

export function tallyOfMarks(marks: readonly { presence: Presence }[]): Tally {
  const tally: Tally = { present: 0, excused: 0, absent: 0, open: 0 };
  for (const { presence } of marks) tally[presence] += 1;
  return tally;
}

/** Whole per cent present of those of whom it is known. @returns undefined where nothing is known */
export function rateOf({ present, excused, absent }: Tally): number | undefined {
  const known = present + excused + absent;
  return known === 0 ? undefined : Math.round((100 * present) / known);
}

/** How many times in a row, up to the last meeting. What is not known neither counts nor breaks the row. */
export function inARow(marks: readonly { presence: Presence }[], presence: Presence): number {
  let count = 0;
  for (const mark of marks) {
    if (mark.presence === 'open') continue;
    if (mark.presence !== presence) break;
    count += 1;
  }
  return count;
}

export interface CallOn {
  member: MemberTurnout;
  why: 'absent' | 'excused';
  times: number;
}

/**
 * Those whom to call on, the most pressing first: absent three times in a row without excuse; then those who excused
 * themselves as often, as they may be ill.
 */
export function whomToCallOn(members: readonly MemberTurnout[]): CallOn[] {
  const found = members.flatMap((member): CallOn[] => {
    const absent = inARow(member.marks, 'absent');
    if (absent >= IN_A_ROW) return [{ member, why: 'absent', times: absent }];
    const excused = inARow(member.marks, 'excused');
    return excused >= IN_A_ROW ? [{ member, why: 'excused', times: excused }] : [];
  });
  const rate = ({ member }: CallOn) => rateOf(tallyOfMarks(member.marks)) ?? 0;
  return found.sort(
    (a, b) =>
      Number(b.why === 'absent') - Number(a.why === 'absent') ||
      b.times - a.times ||
      rate(a) - rate(b) ||
      a.member.fullName.localeCompare(b.member.fullName, 'vi'),
  );
}

/** The sums of one meeting. */
export function tallyOfMeeting(members: readonly MemberTurnout[], meetingId: string): Tally {
  return tallyOfMarks(members.flatMap(({ marks }) => marks.filter((mark) => mark.meetingId === meetingId)));
}

/**
 * Points of per cent by which the later half of the meetings is better than the earlier.
 * @param rates the latest meeting first @returns undefined for fewer than two
 */
export function trendOf(rates: readonly number[]): number | undefined {
  if (rates.length < 2) return undefined;
  const middle = Math.floor(rates.length / 2);
  const mean = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0) / some.length;
  return Math.round(mean(rates.slice(0, middle)) - mean(rates.slice(-middle)));
}

/** Monday at eight in the zone, later than `after`. */
export function nextNoteAt(after: Date, zone: string): Date {
  const local = toLocal(after, zone);
  const day: LocalDate = addDays(local, 8 - weekday(local));
  const thisWeek = addDays(day, -7);
  const early = toInstant({ ...thisWeek, hour: 8, minute: 0 }, zone);
  return early > after ? early : toInstant({ ...day, hour: 8, minute: 0 }, zone);
}
