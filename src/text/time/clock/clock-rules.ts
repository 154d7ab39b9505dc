// How hours and lengths of time are said. Symbols: see lexicon.ts.

import type { Lexeme } from '../lex.ts';
import { find, NOTHING, type Rule, type Said, type SaidClock, valuesOf } from '../pieces.ts';
import type { PartOfDay } from '../reading.ts';

function clock(hour: number | undefined, minute = 0, half?: string, exact = false): Said | null {
  if (hour === undefined || hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  const said: SaidClock = { hour, minute };
  if (half === 'am' || half === 'pm') said.half = half;
  if (exact) said.exact = true;
  return { is: 'clock', clock: said };
}

function before(hour: number | undefined, minutes: number | undefined): Said | null {
  if (hour === undefined || minutes === undefined || hour < 1 || hour > 24 || minutes < 1 || minutes > 59) return null;
  return clock(hour - 1, 60 - minutes);
}

/** "08h", "08:00": nobody writes the evening so. */
const isPadded = (lexeme: Lexeme) => lexeme.symbol === 'N' && lexeme.value < 10 && lexeme.end - lexeme.start === 2;

const duration = (minutes: number): Said => ({ is: 'duration', minutes });

export const CLOCK_RULES: readonly Rule[] = [
  // "24/24h", "8h/ngày": how long something is open, not when it begins.
  { match: /N\/Nh?(?=[!C,;]|$)(?<=\/Nh)/y, say: NOTHING },
  { match: /[Nn]h\/(?!N)/y, say: NOTHING },
  // "30 phút nữa", "2 tiếng nữa", "nửa tiếng nữa"
  {
    match: /[Nn][hum]r?U/y,
    say: (l) => ({ is: 'from-now', minutes: l[0]!.value * (l[1]!.symbol === 'm' ? 1 : 60) + (find(l, 'r') ? 30 : 0) }),
  },
  { match: /HU/y, say: () => ({ is: 'from-now', minutes: 30 }) },
  // "trong 2 giờ", "kéo dài 90 phút", "2 tiếng rưỡi"
  { match: /J[Nn]hi?(?:[Nn]?m)?r?/y, say: (l) => duration(lengthOf(l)) },
  { match: /J?[Nn]ur?/y, weak: (l) => l[0]!.symbol !== 'J', say: (l) => duration(lengthOf(l)) },
  { match: /J?[Nn]m/y, weak: (l) => l[0]!.symbol !== 'J', say: (l) => duration(valuesOf(l, 'Nn')[0]!) },
  { match: /J?H/y, weak: (l) => l[0]!.symbol !== 'J', say: () => duration(30) },
  // "8-10h", "từ 14 đến 16h30": the first hour; the second follows by itself.
  { match: /(?<![D/T.-])[Nn](?=[->IX][Nn](?:h|:i))/y, say: (l) => clock(l[0]!.value) },
  // "3h chiều kém 10"
  {
    match: /[Nn]h?Pk[Nn]m?/y,
    say: (l) => {
      const said = before(...(valuesOf(l, 'Nn') as [number, number]));
      return said && [said, { is: 'part', part: find(l, 'P')!.part as PartOfDay }];
    },
  },
  // "9h kém 15", "10 kém 5"
  { match: /[Nn]h?k[Nn]m?/y, say: (l) => before(...(valuesOf(l, 'Nn') as [number, number])) },
  // "8 rưỡi", "8 giờ rưỡi"
  { match: /[Nn]h?r/y, say: (l) => clock(l[0]!.value, 30) },
  // "25h", "8h75": no clock shows it, so it must be asked about, not passed over.
  {
    match: /N(?:h:?i?|:i)m?/y,
    weak: true,
    say: (l) => (l[0]!.value > 24 || (find(l, 'i')?.value ?? 0) > 59 ? { is: 'no-clock' } : null),
  },
  // "8h30", "19 giờ 30 phút", "8:30", "2:30 pm"
  { match: /Nh?:?im?h?p?/y, say: (l) => clock(l[0]!.value, find(l, 'i')!.value, find(l, 'p')?.part, isPadded(l[0]!)) },
  { match: /[Nn]h[Nn]mp?/y, say: (l) => clock(...(valuesOf(l, 'Nn') as [number, number])) },
  {
    match: /[Nn]h[Nn](?![/.TGhqtCcruUsek:]|DU|-(?!N[h:]))p?/y,
    say: (l) => (l[2]!.symbol === 'n' && l[2]!.value < 10 ? null : clock(l[0]!.value, l[2]!.value)),
  },
  { match: /[Nn]hp?/y, say: (l) => clock(l[0]!.value, 0, find(l, 'p')?.part, isPadded(l[0]!)) },
  { match: /[Nn]p/y, say: (l) => (l[0]!.value <= 12 ? clock(l[0]!.value, 0, l[1]!.part) : null) },
  // "lúc 8 sáng", "8 sáng mai"
  { match: /(?<=^|[,<>])[Nn](?=P)/y, say: (l) => (l[0]!.value <= 12 ? clock(l[0]!.value) : null) },
  { match: /P/y, weak: true, say: (l) => ({ is: 'part', part: l[0]!.part as 'morning' }) },
  // "toi" without marks is evening before a day or after an hour, unless another hour follows ("8h toi 10h").
  { match: /(?<![NnWwqOo])X(?=,?D?[oOjWVN])(?!D?Nh|DN)/y, weak: true, say: () => ({ is: 'part', part: 'evening' }) },
  { match: /(?<=[hirm]|h[Nn])X(?!,?[Nn][h:])/y, weak: true, say: () => ({ is: 'part', part: 'evening' }) },
];

function lengthOf(lexemes: Lexeme[]): number {
  const [amount = 0, minutes = 0] = valuesOf(lexemes, 'Nni');
  return amount * 60 + minutes + (find(lexemes, 'r') ? 30 : 0);
}
