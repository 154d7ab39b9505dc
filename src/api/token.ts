/** The secret of a program: easy to find where it leaked, checked before the database is asked. */
import { createHash, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

const PREFIX = 'chk_';
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SECRET = 30;
/** Enough for 32 bits in base 62. */
const CHECK = 6;
const SHAPE = new RegExp(`^${PREFIX}[0-9A-Za-z]{${SECRET + CHECK}}$`);

/** @returns `chk_`, 30 random letters (178 bits) and the check of what stands before */
export function newToken(): string {
  const secret = Array.from({ length: SECRET }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${PREFIX}${secret}${checkOf(PREFIX + secret)}`;
}

/** Whether it may be one at all: a slip of the hand is told without a look-up. */
export const isToken = (text: string): boolean =>
  SHAPE.test(text) && checkOf(text.slice(0, -CHECK)) === text.slice(-CHECK);

function checkOf(text: string): string {
  let rest = crc32(text);
  let check = '';
  for (let place = 0; place < CHECK; place += 1) {
    check = LETTERS[rest % LETTERS.length] + check;
    rest = Math.floor(rest / LETTERS.length);
  }
  return check;
}

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
