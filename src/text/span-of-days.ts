/** How long something is to hold, as it stands at the end of a line: "Liên Sơn 7 ngày", "3 tháng", "1 năm". */

const units: readonly (readonly [word: RegExp, days: number])[] = [
  [/^(?:ngày|ngay|days?)$/iu, 1],
  [/^(?:tuần|tuan|weeks?)$/iu, 7],
  [/^(?:tháng|thang|months?)$/iu, 30],
  [/^(?:năm|nam|years?)$/iu, 365],
];

/** @returns the days, and what stands before; undefined where the line ends otherwise or nothing would hold so long */
export function readSpan(text: string, mostDays: number): { days: number; rest: string } | undefined {
  const match = /^(.*?)(?:^|\s)(\d{1,3})\s*(\p{L}+)[\s.]*$/su.exec(text.normalize('NFC'));
  const each = units.find(([word]) => word.test(match?.[3] ?? ''))?.[1];
  if (!match || each === undefined) return undefined;
  const days = Number(match[2]) * each;
  return days >= 1 && days <= mostDays ? { days, rest: (match[1] ?? '').trim() } : undefined;
}
