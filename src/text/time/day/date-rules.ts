// How days are said. Symbols: see lexicon.ts.

import { find, NOTHING, type Rule, valuesOf } from '../pieces.ts';
import {
  ahead,
  counted,
  dashed,
  date,
  day,
  edge,
  fullYear,
  listed,
  monthNumbered,
  named,
  nearMonth,
  nth,
  numeric,
  partAndDay,
  quarter,
  shifted,
  shiftedBy,
  tet,
  weekdays,
  wholeMonth,
  withYear,
} from '../say-date.ts';

export const DATE_RULES: readonly Rule[] = [
  {
    match: /[AB](?:t|V|R(?:G|T[Nn])?|D?N\/N)[Nn][DdsT]/y,
    say: (l) => shifted(l, l.slice(1, -2), l.slice(-2)),
  },
  {
    match: /[Nn][DdsT][AB](?:t|V|R(?:G|T[Nn])?|D?N\/N)/y,
    say: (l) => shifted(l, l.slice(3), l.slice(0, 2)),
  },
  // "1 tuần trước 22/12": not the week before this one.
  {
    match: /[Nn][wq](?:t|V|R(?:G|T[Nn])?|D?N\/N)(?!\/)/y,
    say: (l) => shiftedBy(l[0]!.value * l[1]!.value, l[1]!.unit!, l.slice(2)),
  },
  // "trong 3 ngày 5-7/12", "2 ngày thứ bảy và chủ nhật"
  {
    match: /J?[Nn](?=D[NW],*[-+,>])/y,
    weak: true,
    say: (l) => (valuesOf(l, 'Nn')[0]! <= 10 ? { is: 'filler' } : null),
  },
  { match: /(?<![#N/.:-])D?N(?:,D?N)+(?:\/N(?:\/N)?|T[Nn](?:\/N|,?YN)?)(?![/.:]N)/y, say: listed },
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
  { match: /M[Nn](?:L|S|[IAXj])?(?![Nn/])/y, say: (l) => date(l, [l[1]!.value]) },
  { match: /D?[Nn]L,?q/y, say: (l) => date(l, [valuesOf(l, 'Nn')[0]!]) },
  { match: /D?[Nn]L/y, say: (l) => date(l, [valuesOf(l, 'Nn')[0]!]) },
  // "15 hằng tháng"
  { match: /(?<![N#.C])[Nn](?=,*E)/y, weak: true, say: (l) => (l[0]!.value > 9 ? date(l, [l[0]!.value]) : null) },
  { match: /D[Nn](?![Nn/CcTsuhkxe:]|[-.]N(?![h:]))(?:S|[IAXj])?/y, say: (l) => date(l, [l[1]!.value], nearMonth(l)) },
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
  { match: /sU/y, say: () => day({ type: 'ahead', unit: 'week', count: 1 }) },
  { match: /A[Nn][DdsT](?!C)/y, weak: true, say: (l) => (l[0]!.value === 2 ? ahead(l, 1) : null) },
  { match: /\^[Nn][DdsTY]/y, say: (l) => ahead(l, -1) },
  { match: /[Nn][DdsT]B/y, weak: true, say: (l) => ahead(l, -1) },

  { match: /WZ(?:,*(?:E|q|T[Nn]?|G))?/y, say: nth },
  { match: /Wz(?:[AIXj]|[Nn](?![h:/]))?/y, say: (l) => (l[1]!.unit === 'month' ? nth(l) : null) },
  { match: /WW,*(?:E|q|T[Nn]?)/y, say: (l) => (l.some((x) => x.symbol === 'E' && x.unit !== 'month') ? null : nth(l)) },
  { match: /w,?W/y, say: weekdays },
  { match: /[Dd]*W(?:,?w|[Aj]|b|B(?!,?[Nn])|I(?!,*W)|X(?![Nn][h:]|,*W))?(?!C)/y, say: weekdays },
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
  { match: /T[Nn](?![h:C])(?:\/N|YN|y|[IAXj])?/y, weak: true, say: wholeMonth },
  { match: /K(?:\/N|,?YN|,?y)?/y, weak: true, say: quarter },
];
