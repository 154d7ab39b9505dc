// Vietnamese numbering since 2018: mobile prefixes 03, 05, 07, 08, 09 with ten digits; fixed lines 02 with eleven.
// Source: Circular 22/2014/TT-BTTTT and the 2018 change of eleven-digit mobile numbers.
const MOBILE = /^0[35789]\d{8}$/u;
const FIXED = /^02\d{9}$/u;

/**
 * The canonical form of a Vietnamese phone number ("0912345678"), or null when the text is not exactly one such number.
 * Takes spaces, points, dashes and brackets, +84, 0084 or 84 in front, and a leading zero lost in a spreadsheet.
 */
export function normalizePhone(text: string): string | null {
  const compact = text.replace(/[\s.\-()\u2010-\u2015]/gu, '');
  if (!/^\+?\d+$/u.test(compact)) return null;
  const digits = compact.replace(/^\+/u, '');
  const candidates = compact.startsWith('+')
    ? [digits.replace(/^840?/u, '0')]
    : [digits, `0${digits}`, digits.replace(/^(?:00)?840?/u, '0')];
  return candidates.find((number) => MOBILE.test(number) || FIXED.test(number)) ?? null;
}

/** A canonical number in groups for reading aloud: "0912 345 678"; anything else is returned unchanged. */
export function formatPhone(phone: string): string {
  if (MOBILE.test(phone)) return `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`;
  // Hà Nội (024) and Hồ Chí Minh City (028) have three-digit area codes, all others four.
  const area = /^02[48]/u.test(phone) ? 3 : 4;
  if (FIXED.test(phone)) return `${phone.slice(0, area)} ${phone.slice(area, 7)} ${phone.slice(7)}`;
  return phone;
}

/** Numbers that may have been meant by digits with one slip: one wrong, two swapped, one missing or one too many; at most 150. */
export function phonesLike(text: string): string[] {
  const typed = text.replace(/[\s.\-()+\u2010-\u2015]/gu, '').replace(/^(?:00)?84/u, '0');
  if (!/^0?\d{8,11}$/u.test(typed)) return [];
  const digits = [...'0123456789'];
  const at = Array.from({ length: typed.length + 1 }, (_, index) => index);
  const slips = at.flatMap((index) => [
    ...digits.flatMap((digit) => [
      typed.slice(0, index) + digit + typed.slice(index + 1),
      typed.slice(0, index) + digit + typed.slice(index),
    ]),
    typed.slice(0, index) + typed.slice(index + 1),
    typed.slice(0, index) + (typed[index + 1] ?? '') + (typed[index] ?? '') + typed.slice(index + 2),
  ]);
  const numbers = new Set(slips.flatMap((slip) => normalizePhone(slip) ?? []));
  return [...numbers].slice(0, 150);
}
