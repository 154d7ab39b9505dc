/** The days of the year on which associations greet, and to which of them each belongs. Pure. */
import {
  addDays,
  compareDates,
  dayNumber,
  daysInMonth,
  type LocalDate,
  toInstant,
  toLocal,
} from '../../text/calendar.ts';
import { fold } from '../../text/fold.ts';
import { nextOccurrence } from '../../text/recurrence.ts';
import { parseTime } from '../../text/time/parse-time.ts';

/** Kinds of association, told by their names (`greetings-kind-…`). */
export const kinds = ['veterans', 'police', 'women', 'truongson'] as const;
export type Kind = (typeof kinds)[number];

/** By the calendar. `fits`: the kinds that keep it of old; all where none is named. */
export const anniversaries = [
  { id: 'womenday', month: 3, day: 8, fits: ['women'] },
  { id: 'reunification', month: 4, day: 30, fits: [] },
  { id: 'martyrs', month: 7, day: 27, fits: ['veterans', 'police', 'truongson'] },
  { id: 'policeday', month: 8, day: 19, fits: ['police'] },
  { id: 'vietnamesewomen', month: 10, day: 20, fits: ['women'] },
  { id: 'veteransday', month: 12, day: 6, fits: ['veterans'] },
  { id: 'armyday', month: 12, day: 22, fits: ['veterans', 'truongson'] },
] as const satisfies readonly { id: string; month: number; day: number; fits: readonly Kind[] }[];

export const BIRTHDAY = 'birthday';
export const occasionIds = [BIRTHDAY, ...anniversaries.map((one) => one.id)] as const;
export type Occasion = (typeof occasionIds)[number];

export const isOccasion = (text: string | undefined): text is Occasion => occasionIds.some((id) => id === text);
export const anniversaryOf = (occasion: Occasion) => anniversaries.find((one) => one.id === occasion);

/** "22/12", "mừng ngày 22 tháng 12": which of the days is named. */
export function occasionOn(text: string, options: { now: Date; zone: string }): Occasion | undefined {
  const reading = parseTime(text, options);
  if (reading.kind !== 'date') return undefined;
  const { month, day } = reading.date;
  return anniversaries.find((one) => one.month === month && one.day === day)?.id;
}

/** Greetings leave at eight, when offices open and nobody sleeps any more. */
export const GREETING_HOUR = 8;
/** Nobody is greeted late in the evening, though a machine was down all day. */
const LAST_HOUR = 20;
/** What an officer is shown of the time to come. */
export const DAYS_SHOWN = 60;
/** So long before, officers are asked or reminded: time enough for a visit and a gift. */
export const DAYS_BEFORE = 3;

/** Which kinds a unit is of, by its name and those above it. @param words by which each kind is called */
export function kindsOf(names: readonly string[], words: (kind: Kind) => readonly string[]): Kind[] {
  const text = ` ${fold(names.join(' '))} `;
  return kinds.filter((kind) => words(kind).some((word) => text.includes(` ${fold(word)} `)));
}

/** Does an association of these kinds keep the day of old? One of no known kind may keep any. */
export function fits(occasion: Occasion, of: readonly Kind[]): boolean {
  const for_: readonly Kind[] = anniversaryOf(occasion)?.fits ?? [];
  return for_.length === 0 || of.length === 0 || for_.some((kind) => of.includes(kind));
}

/** The next time a day of the year comes, today included; 29 February is the 28th where there is none. */
export function nextYearly(month: number, day: number, today: LocalDate): LocalDate {
  const inYear = (year: number): LocalDate => ({ year, month, day: Math.min(day, daysInMonth(year, month)) });
  const now = inYear(today.year);
  return compareDates(now, today) >= 0 ? now : inYear(today.year + 1);
}

/** The next day of mourning, today included; a 30th is the 29th of a short month, a leap month is not counted. */
export function nextMemorial(lunar: { lunarDay: number; lunarMonth: number }, today: LocalDate): LocalDate | null {
  return nextOccurrence(`LUNAR;BYMONTH=${lunar.lunarMonth};BYMONTHDAY=${lunar.lunarDay}`, today, today);
}

export const daysUntil = (date: LocalDate, today: LocalDate): number => dayNumber(date) - dayNumber(today);

/** Days of the month whose birthdays are kept on this day: with the 28th of February the 29th, where there is none. */
export function birthdaysKeptOn(today: LocalDate): number[] {
  const last = daysInMonth(today.year, today.month);
  return today.month === 2 && today.day === last && last === 28 ? [28, 29] : [today.day];
}

/** Whether greetings may leave at this hour of a day. */
export const isGreetingTime = (now: Date, zone: string): boolean => {
  const { hour } = toLocal(now, zone);
  return hour >= GREETING_HOUR && hour < LAST_HOUR;
};

/** The next eight in the morning after an instant. */
export function nextMorning(now: Date, zone: string): Date {
  const today = toLocal(now, zone);
  const at = (day: LocalDate) => toInstant({ ...day, hour: GREETING_HOUR, minute: 0 }, zone);
  return at(today) > now ? at(today) : at(addDays(today, 1));
}

export type Approval = 'off' | 'ask' | 'year' | 'always';

/** Is it sent in this year without anybody being asked? */
export function isApproved(greeting: { approval: Approval; approvedYear: number | null }, year: number): boolean {
  return greeting.approval === 'always' || (greeting.approval === 'year' && greeting.approvedYear === year);
}

/** An officer's words with the name put in where `mark` stands. */
export const withName = (text: string, mark: string, name: string): string => text.replaceAll(mark, name);

/** "Nguyễn Đình Hòe 12/5/1948". @returns null where no such day can be read */
export function readBirthday(text: string): { name: string; date: LocalDate } | null {
  const match = /^(.*[^\s,:])[\s,:]+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/su.exec(text);
  if (!match?.[1]) return null;
  const date = { year: Number(match[4]), month: Number(match[3]), day: Number(match[2]) };
  const real = date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysInMonth(date.year, date.month);
  return real && date.year >= 1900 ? { name: match[1], date } : null;
}
