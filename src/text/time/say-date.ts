// What the words of a day amount to: each takes the lexemes that a rule of date-rules.ts matched.

import type { Lexeme } from './lex.ts';
import type { Unit } from './lexicon.ts';
import { type Day, find, type MonthOf, type Said, valuesOf, type WeekdayMod } from './pieces.ts';

// Solar days that people call "mùng 2 tháng 9" although mùng otherwise counts lunar days, as month * 100 + day.
const SOLAR_MUNG = new Set([203, 308, 501, 601, 902]);

export const day = (said: Day): Said => ({ is: 'day', day: said });

/** Year of four digits, or of two in this century; undefined for others. */
export function fullYear(value: number | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (value >= 1900 && value <= 2100) return value;
  return value >= 20 && value <= 99 ? 2000 + value : undefined;
}

/** Month and year words after a day: "tháng 12 năm 2026", "tháng sau", "tháng chạp", "/12", "năm sau". */
function monthOf(lexemes: Lexeme[]): MonthOf {
  const of: MonthOf = {};
  const year = lexemes.findIndex((l) => l.symbol === 'Y');
  if (year >= 0) of.year = lexemes[year + 1]!.value;
  const numeral = lexemes.findIndex((l) => l.symbol === 'T' || l.symbol === '/');
  if (numeral >= 0) of.month = lexemes[numeral + 1]?.value;
  const named = find(lexemes, 'G');
  if (named) of.month = named.value;
  const monthOffset = find(lexemes, 'q');
  if (monthOffset) of.monthOffset = monthOffset.value;
  const yearOffset = find(lexemes, 'y');
  if (yearOffset) of.yearOffset = yearOffset.value;
  return of;
}

/** A day of a month; lunar where a lunar word stands with it. Null when no month or day could be so numbered. */
export function date(lexemes: Lexeme[], days: number[], of: MonthOf = monthOf(lexemes)): Said | null {
  const lunarName = find(lexemes, 'G')?.lunar === true;
  const counted = find(lexemes, 'MR') !== undefined;
  const solar =
    find(lexemes, 'S') !== undefined || (!find(lexemes, 'LR') && SOLAR_MUNG.has((of.month ?? 0) * 100 + days[0]!));
  const lunar = !solar && (lunarName || counted || find(lexemes, 'Lt') !== undefined);
  if (days.some((d) => d > 31 || (d < 1 && d !== -1)) || (of.month !== undefined && (of.month < 1 || of.month > 12))) {
    return null;
  }
  const said: Extract<Day, { type: 'date' }> = { type: 'date', days, calendar: lunar ? 'lunar' : 'solar', ...of };
  if (find(lexemes, 'l')) said.leap = true;
  // "mùng 5 tháng 12" without "âm lịch" is mostly lunar, "tháng chạp" and "rằm" always.
  if (lunar && find(lexemes, 'M') && !lunarName && !find(lexemes, 'Lt')) said.unsure = true;
  return day(said);
}

export function numeric(lexemes: Lexeme[]): Said | null {
  const [first = 0, second = 0, third = 0] = valuesOf(lexemes, 'N');
  const separators = lexemes.filter((l) => '/.-'.includes(l.symbol)).map((l) => l.symbol);
  if (separators[0] !== separators[1]) return null;
  const iso = first >= 1900;
  const year = fullYear(iso ? first : third);
  return year === undefined ? null : date(lexemes, [iso ? third : first], { month: second, year });
}

export function weekdays(lexemes: Lexeme[]): Said {
  const days = valuesOf(lexemes, 'W').concat(valuesOf(lexemes, 'N').map((n) => n - 1));
  const near = find(lexemes, 'AIXj');
  const past = find(lexemes, 'bB');
  const mods: WeekdayMod[] = ['this', 'coming', 'following'];
  const week = find(lexemes, 'w');
  return day({
    type: 'weekday',
    days,
    ...(past ? { mod: 'past' as const } : {}),
    ...(near ? { mod: near.symbol === 'A' || near.symbol === 'j' ? mods[near.value]! : 'coming' } : {}),
    ...(week ? { week: week.value } : {}),
  });
}

/** 0 for "này", 1 for "sau" and "tới", undefined when nothing was said. */
function offsetOf(lexemes: Lexeme[]): number | undefined {
  const near = find(lexemes, 'AIXj');
  if (!near) return undefined;
  return near.symbol === 'j' || (near.symbol === 'A' && near.value === 0) ? 0 : 1;
}

export function edge(lexemes: Lexeme[]): Said | null {
  const { edge: at, unit } = find(lexemes, 'z')!;
  const offset = offsetOf(lexemes);
  const number = valuesOf(lexemes, 'Nn')[0];
  if (number !== undefined && unit === 'week') return null;
  if (number !== undefined && unit === 'month' && (number < 1 || number > 12)) return null;
  if (number !== undefined && unit === 'year' && fullYear(number) === undefined) return null;
  const of: MonthOf = number === undefined ? {} : unit === 'month' ? { month: number } : { year: number };
  return day({ type: 'edge', edge: at!, unit: unit!, ...(offset === undefined ? {} : { offset }), ...of });
}

export function nth(lexemes: Lexeme[]): Said | Said[] {
  const [first, second] = lexemes as [Lexeme, Lexeme];
  const place =
    second.symbol === 'z' ? (second.edge === 'end' ? -1 : 1) : second.symbol === 'W' ? second.value + 1 : second.value;
  const of = monthOf(lexemes);
  if (second.symbol === 'z') {
    of.month = valuesOf(lexemes, 'Nn')[0];
    of.monthOffset = offsetOf(lexemes);
  }
  const said = day({ type: 'nth', weekday: first.value, nth: place, ...of });
  const dated = of.month !== undefined || of.monthOffset !== undefined;
  const every = find(lexemes, 'E');
  return dated ? said : [said, { is: 'every', unit: 'month', interval: every?.value ?? 1 }];
}

export function ahead(lexemes: Lexeme[], sign: 1 | -1): Said {
  const units = { D: 'day', d: 'day', s: 'week', T: 'month', v: 'year', Y: 'year' } as const;
  const unit = units[find(lexemes, 'DdsTvY')!.symbol as 'D'];
  return day({ type: 'ahead', unit, count: sign * valuesOf(lexemes, 'Nn')[0]! });
}

/** A ratio ("12/12 chi hội", "2/3 số hội viên") looks like a date; a place that follows one ("27/11 xóm 3") does not. */
export const counted = (_: Lexeme[], after: string): boolean => /^(?:C|c(?!N))/u.test(after);

/** The day from which others are counted: Tết, a feast, a full moon, a date. */
function baseDay(l: Lexeme[]): Day | null {
  const said = find(l, 't')
    ? date(l, [1], { month: 1 })
    : find(l, 'V')
      ? named(l.filter((x) => x.symbol === 'V'))
      : find(l, 'R')
        ? date(l, [15])
        : date(l, [valuesOf(l, 'N')[0]!], { month: valuesOf(l, 'N')[1]! });
  if (said?.is !== 'day') return null;
  return find(l, 't') && said.day.type === 'date' ? { ...said.day, calendar: 'lunar' } : said.day;
}

/** A day that is counted from another. */
export function shiftedBy(count: number, unit: Unit, base: Lexeme[]): Said | null {
  const of = baseDay(base);
  return of ? day({ type: 'shift', unit, count, of }) : null;
}

/** "sau Tết 1 tuần", "3 ngày trước 22/12". */
export function shifted(l: Lexeme[], base: Lexeme[], length: Lexeme[]): Said | null {
  const said = ahead(length, find(l, 'B') ? -1 : 1);
  if (find(l, 'A')?.value === 0 || said.is !== 'day' || said.day.type !== 'ahead') return null;
  return shiftedBy(said.day.count, said.day.unit, base);
}

/** Several days of one month: "5, 6, 7/12"; without the word for day it takes three to be sure, or a text that begins so. */
export function listed(l: Lexeme[]): Said | null {
  const end = l.findIndex((x) => x.symbol === '/' || x.symbol === 'T');
  const days = valuesOf(l.slice(0, end), 'Nn');
  const rising = days.every((value, i) => i === 0 || value > days[i - 1]!);
  const sure = find(l, 'D') !== undefined || days.length > 2 || l[0]!.start === 0;
  if (!rising || !sure) return null;
  const [month, year] = valuesOf(l.slice(end), 'Nn');
  return date(l, days, { month, ...(year === undefined ? {} : { year: fullYear(year) }) });
}

export function monthNumbered(l: Lexeme[]): Said | null {
  const [first = 0] = valuesOf(l, 'Nn');
  const slash = l.findIndex((x) => x.symbol === '/');
  const of = monthOf(l);
  if (slash > 0) {
    of.month = l[l.findIndex((x) => x.symbol === 'T') + 1]!.value;
    of.year = l[slash + 1]!.value;
  }
  return date(l, [first], of);
}

/** English order without a word for the year: "27 November 2026". */
export function withYear(l: Lexeme[], first: number): Said | null {
  const of = monthOf(l);
  const last = l.at(-1)!;
  if (of.year === undefined && last.symbol === 'N' && l.length > 2) of.year = last.value;
  return date(l, [first], of);
}

export function nearMonth(l: Lexeme[]): MonthOf {
  const offset = find(l, 'Aj')?.value === 0 ? 0 : undefined;
  return offset === undefined ? {} : { monthOffset: offset };
}

export function tet(l: Lexeme[]): Said | null {
  const first = valuesOf(l, 'Nn')[0]!;
  const opens = find(l, 'M') !== undefined || first <= 15;
  const of = monthOf(l);
  const year = of.year ?? (l.at(-1)!.symbol === 'N' ? l.at(-1)!.value : undefined);
  // "30 Tết 2027" is the last day of lunar 2026.
  const lunarYear = year === undefined ? {} : { year: opens ? year : year - 1 };
  const offset = of.yearOffset === undefined ? {} : { yearOffset: opens ? of.yearOffset : of.yearOffset - 1 };
  return date(l, [first], { month: opens ? 1 : 12, ...lunarYear, ...offset });
}

export function named(l: Lexeme[]): Said {
  const { value, month, lunar } = l[0]!;
  const of = monthOf(l);
  const year = of.year ?? (l.at(-1)!.symbol === 'N' ? l.at(-1)!.value : undefined);
  const calendar = lunar ? 'lunar' : 'solar';
  return day({
    type: 'date',
    days: [value],
    calendar,
    named: true,
    ...of,
    month,
    ...(year === undefined ? {} : { year }),
  });
}

export function dashed(l: Lexeme[]): Said | null {
  const [first = 0, second = 0] = valuesOf(l, 'N');
  return second > 12 ? null : date(l, [first], { month: second });
}

export function partAndDay(l: Lexeme[]): Said[] {
  return [{ is: 'part', part: l[0]!.part as 'morning' }, day({ type: 'offset', days: l.at(-1)!.value })];
}

export function quarter(l: Lexeme[]): Said {
  const of = monthOf(l.filter((x) => x.symbol !== '/'));
  const year = find(l, '/') ? fullYear(l.at(-1)!.value) : of.year;
  const { yearOffset } = of;
  return day({
    type: 'whole',
    unit: 'month',
    months: 3,
    month: 3 * l[0]!.value - 2,
    ...(year === undefined ? {} : { year }),
    ...(yearOffset === undefined ? {} : { yearOffset }),
  });
}

export function wholeMonth(l: Lexeme[]): Said | null {
  const of = monthOf(l);
  of.month = l[1]!.value;
  const slash = find(l, '/');
  if (slash) of.year = l.at(-1)!.value;
  return of.month < 1 || of.month > 12 ? null : day({ type: 'whole', unit: 'month', ...of });
}
