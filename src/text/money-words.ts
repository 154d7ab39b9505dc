/** Sums in Vietnamese words, as vouchers have them. Pure. */

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
/** North, and official texts; `south`: as the South says. */
const STYLES = { north: { zeroTens: 'linh', thousand: 'nghìn' }, south: { zeroTens: 'lẻ', thousand: 'ngàn' } } as const;
export type WordStyle = keyof typeof STYLES;

/** "hai trăm nghìn đồng". @param dong zero or more; a negative sum gets "âm" before it */
export function dongInWords(dong: bigint, style: WordStyle = 'north'): string {
  const words = numberInWords(dong < 0n ? -dong : dong, style);
  return `${dong < 0n ? 'âm ' : ''}${words} đồng`;
}

/** @param value zero or more */
export function numberInWords(value: bigint, style: WordStyle = 'north'): string {
  if (value === 0n) return DIGITS[0];
  const { thousand } = STYLES[style];
  const billions = value / 1_000_000_000n;
  const parts: string[] = [];
  // Milliards are counted as a number of their own: "một nghìn hai trăm tỷ".
  if (billions > 0n) parts.push(numberInWords(billions, style), 'tỷ');
  const below = value % 1_000_000_000n;
  const groups: [bigint, string][] = [
    [below / 1_000_000n, 'triệu'],
    [(below / 1000n) % 1000n, thousand],
    [below % 1000n, ''],
  ];
  for (const [group, name] of groups) {
    if (group === 0n) continue;
    parts.push(threeDigits(Number(group), parts.length > 0, style));
    if (name !== '') parts.push(name);
  }
  return parts.join(' ');
}

/** @param isInside something stands before: hundreds are said even where there are none */
function threeDigits(group: number, isInside: boolean, style: WordStyle): string {
  const [hundreds, tens, ones] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const words: string[] = [];
  if (hundreds > 0 || isInside) words.push(DIGITS[hundreds] ?? '', 'trăm');
  if (tens === 1) words.push('mười');
  else if (tens > 1) words.push(DIGITS[tens] ?? '', 'mươi');
  else if (ones > 0 && words.length > 0) words.push(STYLES[style].zeroTens);
  if (ones > 0) words.push(onesAfter(tens, ones));
  return words.join(' ');
}

function onesAfter(tens: number, ones: number): string {
  if (ones === 5 && tens >= 1) return 'lăm';
  if (ones === 1 && tens >= 2) return 'mốt';
  if (ones === 4 && tens >= 2) return 'tư';
  return DIGITS[ones] ?? '';
}
