// How many people an answer speaks of: "đi 2 người", "vợ chồng tôi", "hai mẹ con".

import { pattern } from '../pattern.ts';
import type { Normal } from '../spelling/normalise.ts';

/** More is a slip of the thumb, or a meeting of its own. */
const MOST_PEOPLE = 30;
const NUMBERS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const ANY = `${NUMBERS.join('/')}/${Array.from({ length: MOST_PEOPLE }, (_, index) => index + 1).join('/')}`;

const PEOPLE =
  'người/mống/đứa/vợ+chồng/mẹ+con/bố+con/cha+con/má+con/bà+cháu/ông+cháu/chị+em/anh+em/ông+bà/ghế/suất/nhân+khẩu/ông/bà/bác';
const counted = pattern(`${ANY} ${PEOPLE}`);
const extra = pattern(`thêm/dẫn+theo/dẫn+thêm/kèm/cùng/cùng+với/với/mang+theo/rủ+thêm/đưa+thêm ${ANY} người/khách/đứa`);
const couple = pattern('vợ+chồng/cả+hai');
const company = pattern(
  'đi/ra/tới/đến/xuống/dô/vô cùng/với/kèm vợ/chồng/bà+xã/ông+xã/mẹ/con/bà+nhà',
  'tôi/em/mình/tao với/và vợ/chồng/bà+nhà/bà+xã/ông+xã/thằng/con',
);

const numberOf = (word: string): number => {
  const place = NUMBERS.findIndex((one) => one === word || one.normalize('NFD').replace(/\p{M}/gu, '') === word);
  return place >= 0 ? place + 1 : Number(word);
};

/** @returns undefined where no number of people is said */
export function readCount({ line }: Normal): number | undefined {
  const more = extra.exec(line);
  const found = more ?? counted.exec(line);
  if (found) {
    const word = found[0]
      .trim()
      .split(' ')
      .find((one) => Number.isInteger(numberOf(one.normalize('NFC'))));
    const count = word === undefined ? undefined : numberOf(word.normalize('NFC'));
    if (count !== undefined) return more ? count + 1 : count;
  }
  return couple.test(line) || company.test(line) ? 2 : undefined;
}
