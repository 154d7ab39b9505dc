// How days are said. Symbols: see lexicon.ts.

import type { Lexeme } from './lex.ts';
import { type Day, find, type MonthOf, NOTHING, type Rule, type Said, valuesOf, type WeekdayMod } from './pieces.ts';

// Solar days that people call "mùng 2 tháng 9" although mùng otherwise counts lunar days, as month * 100 + day.
const SOLAR_MUNG = new Set([203, 308, 501, 601, 902]);

const day = (said: Day): Said => ({ is: 'day', day: said });

/** Year of four digits, or of two in this century; undefined for others. */
function fullYear(value: number | undefined): number | undefined {
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
function date(lexemes: Lexeme[], days: number[], of: MonthOf = monthOf(lexemes)): Said | null {
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

function numeric(lexemes: Lexeme[]): Said | null {
  const [first = 0, second = 0, third = 0] = valuesOf(lexemes, 'N');
  const separators = lexemes.filter((l) => '/.-'.includes(l.symbol)).map((l) => l.symbol);
  if (separators[0] !== separators[1]) return null;
  const iso = first >= 1900;
  const year = fullYear(iso ? first : third);
  return year === undefined ? null : date(lexemes, [iso ? third : first], { month: second, year });
}

function weekdays(lexemes: Lexeme[]): Said {
  const days = valuesOf(lexemes, 'W').concat(valuesOf(lexemes, 'N').map((n) => n - 1));
  const near = find(lexemes, 'AIXj');
  const mods: WeekdayMod[] = ['this', 'coming', 'following'];
  const week = find(lexemes, 'w');
  return day({
    type: 'weekday',
    days,
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

function edge(lexemes: Lexeme[]): Said | null {
  const { edge: at, unit } = find(lexemes, 'z')!;
  const offset = offsetOf(lexemes);
  const number = valuesOf(lexemes, 'Nn')[0];
  if (number !== undefined && unit === 'week') return null;
  if (number !== undefined && unit === 'month' && (number < 1 || number > 12)) return null;
  if (number !== undefined && unit === 'year' && fullYear(number) === undefined) return null;
  const of: MonthOf = number === undefined ? {} : unit === 'month' ? { month: number } : { year: number };
  return day({ type: 'edge', edge: at!, unit: unit!, ...(offset === undefined ? {} : { offset }), ...of });
}

function nth(lexemes: Lexeme[]): Said | Said[] {
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
  return dated ? said : [said, { is: 'every', unit: 'month', interval: 1 }];
}

function ahead(lexemes: Lexeme[], sign: 1 | -1): Said {
  const units = { D: 'day', d: 'day', s: 'week', T: 'month', v: 'year', Y: 'year' } as const;
  const unit = units[find(lexemes, 'DdsTvY')!.symbol as 'D'];
  return day({ type: 'ahead', unit, count: sign * valuesOf(lexemes, 'Nn')[0]! });
}

/** A ratio ("12/12 chi hội", "2/3 số hội viên") looks like a date; a place that follows one ("27/11 xóm 3") does not. */
const counted = (_: Lexeme[], after: string): boolean => /^(?:C|c(?!N))/u.test(after);

export const DATE_RULES: readonly Rule[] = [
  { match: /a[N#n](?:\/[N#])*(?![h:])(?:[/-](?![N#]))?/y, say: NOTHING },
  { match: /c[N#n](?![h:/])/y, say: NOTHING },
  { match: /[Nn]Tz/y, say: (l) => (l[2]!.unit === 'year' ? [] : null) },
  { match: /[N#](?:\/[N#])*\/(?=[!acC])/y, say: NOTHING },

  { match: /(?<![#N][/.-])D?N([/.-])N\1N(?![/.:]N)(?:l?L)?S?/y, say: numeric },
  {
    match: /(?<![#N]\/)D?N\/N(?!\/)(?:,?YN|,?y)?l?(?:,?L)?S?/y,
    weak: (l, after) => l[0]!.symbol !== 'D' && counted(l, after),
    say: (l) => date(l, [valuesOf(l, 'N')[0]!]),
  },
  { match: /(?:D|[Dd]?M)?[Nn]T[Nn](?!C|h)(?:\/N)?(?:,?YN|,?y)?l?(?:,?L)?S?/y, say: (l) => monthNumbered(l) },
  {
    match: /T[Nn],?D[Nn](?![h:])/y,
    say: (l) => date(l, [valuesOf(l, 'Nn')[1]!], { month: valuesOf(l, 'Nn')[0]! }),
  },
  { match: /[DM]?[Nn]G(?:,?YN|N(?![h:/])|,?y)?l?L?/y, say: (l) => withYear(l, valuesOf(l, 'Nn')[0]!) },
  { match: /[DM]?[Nn]q(?:,?L)?/y, say: (l) => date(l, [valuesOf(l, 'Nn')[0]!]) },
  { match: /M[Nn]\/N(?:,?L)?/y, say: (l) => date(l, [valuesOf(l, 'Nn')[0]!]) },
  { match: /R(?:T[Nn](?:,?YN|,?y)?l?|G(?:,?YN|,?y)?|q)(?:,?L)?/y, say: (l) => date(l, [15]) },
  { match: /R[IAj]?L?(?=,*E)/y, say: (l) => date(l, [15]) },
  { match: /R[IAXj]?L?/y, weak: (l) => l.length === 1, say: (l) => date(l, [15]) },
  // "mùng 1 Tết" opens the year, "30 Tết" closes the one before.
  { match: /(?:D?M|D)?[Nn]t(?:,?YN|N(?![h:/])|,?y)?/y, say: tet },
  // "Tết 2028"
  {
    match: /tN(?![h:/])/y,
    weak: true,
    say: (l) => (fullYear(l[1]!.value) ? date(l, [1], { month: 1, year: l[1]!.value }) : null),
  },
  { match: /M[Nn](?:L|[IAXj])?(?![Nn/])/y, say: (l) => date(l, [l[1]!.value]) },
  { match: /D?[Nn]L/y, say: (l) => date(l, [valuesOf(l, 'Nn')[0]!]) },
  { match: /D[Nn](?![Nn/CcTsuhkxe:]|[-.]N(?![h:]))[IAXj]?/y, say: (l) => date(l, [l[1]!.value], nearMonth(l)) },
  { match: /V(?:,?YN|N(?![h:/])|y)?/y, weak: true, say: (l) => named(l) },
  // "1-5/12": the first day; the second follows by itself.
  { match: /(?<![/.])D?N(?=[-+>IX]D?N(?:\/N|T[Nn])(?!\/N-))/y, say: (l) => date(l, [valuesOf(l, 'N')[0]!]) },
  { match: /(?<![#N/.-])D?N([-.])N(?![N/.\-hCc:]|-N)(?:l?L)?/y, weak: (l) => l[0]!.symbol !== 'D', say: dashed },

  { match: /O/y, say: (l) => day({ type: 'offset', days: l[0]!.value }) },
  { match: /P[,Dd]*[bj]/y, say: (l) => partAndDay(l) },
  { match: /X[,]*j/y, say: (l) => partAndDay(l) },
  { match: /j(?=,?[Nn][h:]|,?>)/y, weak: true, say: () => day({ type: 'offset', days: 0 }) },
  // "chị Mai 8h họp": a name, unlike "họp mai 8h".
  { match: /(?<=[!CcaA])o/y, say: (l) => (l[0]!.capital ? [] : null) },
  { match: /o/y, weak: true, say: (l) => day({ type: 'offset', days: l[0]!.value }) },
  { match: /[Nn](?:[DdsT]U|v)/y, say: (l) => ahead(l, 1) },
  { match: /A[Nn][DdsT](?!C)/y, weak: true, say: (l) => (l[0]!.value === 2 ? ahead(l, 1) : null) },
  { match: /\^[Nn][DdsTY]/y, say: (l) => ahead(l, -1) },
  { match: /[Nn][DdsT]B/y, weak: true, say: (l) => ahead(l, -1) },

  { match: /WZ(?:,*(?:E|q|T[Nn]?|G))?/y, say: nth },
  { match: /Wz(?:[AIXj]|[Nn](?![h:/]))?/y, say: (l) => (l[1]!.unit === 'month' ? nth(l) : null) },
  { match: /WW,*(?:E|q|T[Nn]?)/y, say: (l) => (l.some((x) => x.symbol === 'E' && x.unit !== 'month') ? null : nth(l)) },
  { match: /w,?W/y, say: weekdays },
  { match: /[Dd]*W(?:,?w|[Aj]|I(?!,*W)|X(?![Nn][h:]|,*W))?(?!C)/y, say: weekdays },
  // "ngày cuối cùng của tháng" is every month's, as "chủ nhật đầu tiên của tháng" is.
  {
    match: /DZ(?:,*T|(?=,*E))/y,
    say: (l) => {
      const last = day({ type: 'date', days: [l[1]!.value], calendar: 'solar' });
      return find(l, 'T') ? [last, { is: 'every', unit: 'month', interval: 1 }] : last;
    },
  },
  {
    match: /D?z(?:[AIXj]|YN|[Nn](?![h:/CcT]))?/y,
    weak: (l) => l.length === 1 && find(l, 'z')!.unit === 'year',
    say: edge,
  },
  { match: /w/y, say: (l) => day({ type: 'whole', unit: 'week', offset: l[0]!.value }) },
  { match: /q/y, weak: true, say: (l) => day({ type: 'whole', unit: 'month', offset: l[0]!.value }) },
  { match: /T[Nn](?![h:C])(?:\/N|YN|y)?/y, weak: true, say: wholeMonth },
];

function monthNumbered(l: Lexeme[]): Said | null {
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
function withYear(l: Lexeme[], first: number): Said | null {
  const of = monthOf(l);
  const last = l.at(-1)!;
  if (of.year === undefined && last.symbol === 'N' && l.length > 2) of.year = last.value;
  return date(l, [first], of);
}

function nearMonth(l: Lexeme[]): MonthOf {
  const offset = find(l, 'Aj')?.value === 0 ? 0 : undefined;
  return offset === undefined ? {} : { monthOffset: offset };
}

function tet(l: Lexeme[]): Said | null {
  const first = valuesOf(l, 'Nn')[0]!;
  const opens = find(l, 'M') !== undefined || first <= 15;
  const of = monthOf(l);
  const year = of.year ?? (l.at(-1)!.symbol === 'N' ? l.at(-1)!.value : undefined);
  // "30 Tết 2027" is the last day of lunar 2026.
  const lunarYear = year === undefined ? {} : { year: opens ? year : year - 1 };
  const offset = of.yearOffset === undefined ? {} : { yearOffset: opens ? of.yearOffset : of.yearOffset - 1 };
  return date(l, [first], { month: opens ? 1 : 12, ...lunarYear, ...offset });
}

function named(l: Lexeme[]): Said {
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

function dashed(l: Lexeme[]): Said | null {
  const [first = 0, second = 0] = valuesOf(l, 'N');
  return second > 12 ? null : date(l, [first], { month: second });
}

function partAndDay(l: Lexeme[]): Said[] {
  return [{ is: 'part', part: l[0]!.part as 'morning' }, day({ type: 'offset', days: l.at(-1)!.value })];
}

function wholeMonth(l: Lexeme[]): Said | null {
  const of = monthOf(l);
  of.month = l[1]!.value;
  const slash = find(l, '/');
  if (slash) of.year = l.at(-1)!.value;
  return of.month < 1 || of.month > 12 ? null : day({ type: 'whole', unit: 'month', ...of });
}
