// The Vietnamese lunisolar calendar: months begin on the day of the new moon in zone +7, month 11 holds the winter
// solstice, and the leap month is the first after it without a major solar term. After Hồ Ngọc Đức, "Thuật toán tính âm
// lịch" (2004), https://www.informatik.uni-leipzig.de/~duc/amlich/, with the formulas of Meeus, Astronomical Algorithms.
// Zone +7 throughout, 1900 to 2100, whatever zone the reader is in. Printed calendars of the North used +8 before 1968, so
// that about one month a year there begins a day later; and in 2054, 2072 and 2077 one new moon falls within a minute of
// midnight, where published tables differ by a day.

import { addDays, dayNumber, type LocalDate } from './calendar.ts';

/** A day of the lunar calendar; `leap` marks the second of two months with one number. */
export type LunarDate = { year: number; month: number; day: number; leap: boolean };

const ZONE_DAYS = 7 / 24;
const SYNODIC_MONTH = 29.530588853;
const JULIAN_1970 = 2440588;
const RAD = Math.PI / 180;

const julian = (date: LocalDate): number => dayNumber(date) + JULIAN_1970;
const fromJulian = (day: number): LocalDate => addDays({ year: 1970, month: 1, day: 1 }, day - JULIAN_1970);

/** Local Julian day on which the k-th new moon since 1900 falls. */
function newMoonDay(k: number): number {
  const t = k / 1236.85;
  const mean = 2415020.75933 + 29.53058868 * k + (0.0001178 - 0.000000155 * t) * t * t;
  const base = mean + 0.00033 * Math.sin((166.56 + (132.87 - 0.009173 * t) * t) * RAD);
  const sun = (359.2242 + 29.10535608 * k - (0.0000333 + 0.00000347 * t) * t * t) * RAD;
  const moon = (306.0253 + 385.81691806 * k + (0.0107306 + 0.00001236 * t) * t * t) * RAD;
  const node = (21.2964 + 390.67050646 * k - (0.0016528 + 0.00000239 * t) * t * t) * RAD;
  const correction =
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * node) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * node + sun) -
    0.0004 * Math.sin(2 * node - sun) -
    0.0006 * Math.sin(2 * node + moon) +
    0.001 * Math.sin(2 * node - moon) +
    0.0005 * Math.sin(2 * moon + sun);
  const deltaT =
    t < -11
      ? 0.001 + 0.000839 * t + 0.0002261 * t ** 2 - 0.00000845 * t ** 3 - 0.000000081 * t ** 4
      : -0.000278 + 0.000265 * t + 0.000262 * t ** 2;
  return Math.floor(base + correction - deltaT + 0.5 + ZONE_DAYS);
}

/** Which twelfth of the ecliptic (0 to 11) the sun is in when a local day begins. */
function solarTerm(day: number): number {
  const t = (day - 0.5 - ZONE_DAYS - 2451545) / 36525;
  const anomaly = (357.5291 + 35999.0503 * t - (0.0001559 + 0.00000048 * t) * t * t) * RAD;
  const longitude =
    280.46645 +
    (36000.76983 + 0.0003032 * t) * t +
    (1.9146 - (0.004817 + 0.000014 * t) * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  return Math.floor((((longitude % 360) + 360) % 360) / 30);
}

/** Number of the new moon that begins lunar month 11 of a solar year. */
function eleventhMonth(year: number): number {
  const k = Math.floor((julian({ year, month: 12, day: 31 }) - 2415021) / SYNODIC_MONTH);
  return solarTerm(newMoonDay(k)) >= 9 ? k - 1 : k;
}

/** Months after month 11 until the leap month of a thirteen-month year; 0 when the year has twelve. */
function leapOffset(first: number, next: number): number {
  if (next - first < 13) return 0;
  let i = 1;
  while (i < 14 && solarTerm(newMoonDay(first + i)) !== solarTerm(newMoonDay(first + i + 1))) i += 1;
  return i;
}

/** The months of a lunar year in order: number, whether leap, first solar day, length in days. */
export function lunarMonths(year: number): { month: number; leap: boolean; first: LocalDate; days: number }[] {
  const months = [];
  // Lunar year Y runs from month 1, two or three moons after month 11 of solar year Y-1, through month 12.
  for (const solarYear of [year - 1, year]) {
    const first = eleventhMonth(solarYear);
    const next = eleventhMonth(solarYear + 1);
    const leapAt = leapOffset(first, next);
    for (let i = 0, start = 0, end = 0; i < next - first; i += 1) {
      const leap = leapAt !== 0 && i === leapAt;
      const position = leapAt !== 0 && i >= leapAt ? i - 1 : i;
      // Months 11 and 12 still belong to the lunar year before.
      if ((position >= 2 ? solarYear + 1 : solarYear) !== year) continue;
      start = end || newMoonDay(first + i);
      end = newMoonDay(first + i + 1);
      months.push({ month: ((10 + position) % 12) + 1, leap, first: fromJulian(start), days: end - start });
    }
  }
  return months;
}

/** The lunar date of a solar day. */
export function toLunar(date: LocalDate): LunarDate {
  for (const year of [date.year, date.year - 1]) {
    for (const month of lunarMonths(year).reverse()) {
      const passed = dayNumber(date) - dayNumber(month.first);
      if (passed >= 0) return { year, month: month.month, leap: month.leap, day: passed + 1 };
    }
  }
  throw new RangeError(`No lunar month holds ${date.year}-${date.month}-${date.day}`);
}

/** The solar day of a lunar date, or null when there is no such day (a 30th of a short month, a leap month not had). */
export function toSolar(lunar: LunarDate): LocalDate | null {
  const month = lunarMonths(lunar.year).find((m) => m.month === lunar.month && m.leap === lunar.leap);
  if (!month || lunar.day < 1 || lunar.day > month.days) return null;
  return addDays(month.first, lunar.day - 1);
}

/** Lunar New Year (mùng 1 Tết) of a lunar year as a solar day. */
export function newYear(year: number): LocalDate {
  return toSolar({ year, month: 1, day: 1, leap: false })!;
}
