/** The text of a VietQR code (NAPAS on EMV): banks' applications fill in a transfer from it. Pure; nothing is called. */
import { fold } from './fold.ts';

/** Banks by BIN, as people call them. NHCSXH is in no list. */
export const banks = {
  '970436': 'Vietcombank',
  '970405': 'Agribank',
  '970418': 'BIDV',
  '970415': 'VietinBank',
  '970422': 'MB Bank',
  '970449': 'LPBank',
  '970407': 'Techcombank',
  '970416': 'ACB',
  '970403': 'Sacombank',
} as const;
export type Bin = keyof typeof banks;

const LONGEST_CONTENT = 25;

export interface Transfer {
  bin: string;
  /** Digits and letters. */
  account: string;
  /** Whole đồng; undefined: the payer fills it in. */
  dong?: bigint | undefined;
  content?: string | undefined;
}

/** @returns the text that is drawn as a QR code @throws {RangeError} for a BIN or an account of another form */
export function vietQr({ bin, account, dong, content }: Transfer): string {
  if (!/^\d{6}$/u.test(bin) || !/^[A-Za-z0-9]{4,19}$/u.test(account)) throw new RangeError('no bank account');
  const words = content === undefined ? '' : transferContent(content);
  const parts = [
    field('00', '01'),
    field('01', dong === undefined ? '11' : '12'),
    field(
      '38',
      field('00', 'A000000727') + field('01', field('00', bin) + field('01', account)) + field('02', 'QRIBFTTA'),
    ),
    field('53', '704'),
    dong === undefined ? '' : field('54', dong.toString()),
    field('58', 'VN'),
    words === '' ? '' : field('62', field('08', words)),
    '6304',
  ].join('');
  return parts + crc16(parts);
}

/** Letters without accents, digits and spaces, upper case, at most 25: all that applications take. */
export const transferContent = (text: string): string =>
  fold(text)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_CONTENT)
    .trim();

const field = (tag: string, value: string) => `${tag}${String(value.length).padStart(2, '0')}${value}`;

/** CRC-16/CCITT-FALSE: polynomial 1021, begun with FFFF. Four hexadecimal digits, upper case. */
export function crc16(text: string): string {
  let crc = 0xffff;
  for (const sign of text) {
    crc ^= (sign.codePointAt(0) ?? 0) << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}

/** Without 0, O, 1 and I, which are taken for one another. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Four signs from an id and one to check them: "K7F2Q". The same for the same id. */
export function obligationCode(id: string): string {
  const digits = [...id.replace(/[^0-9a-f]/giu, '')].map((sign) => Number.parseInt(sign, 16));
  let number = 7;
  for (const digit of digits) number = (number * 33 + digit) % 1_048_573;
  let code = '';
  for (let place = 0; place < 4; place += 1) {
    code += SIGNS[number % 32] ?? '';
    number = Math.floor(number / 32);
  }
  return code + checkSign(code);
}

/** Each place counts differently, so that a slip or two signs exchanged are noticed. */
const checkSign = (code: string): string =>
  SIGNS[[...code].reduce((sum, sign, place) => sum + SIGNS.indexOf(sign) * (2 * place + 3), 0) % 32] ?? '';

/** Codes with a right check sign in what a payer wrote, however it is spaced. */
export function codesIn(text: string): string[] {
  const found =
    fold(text)
      .toUpperCase()
      .match(/[2-9A-HJ-NP-Z]{5}/gu) ?? [];
  return found.filter((code) => checkSign(code.slice(0, 4)) === code[4]);
}
