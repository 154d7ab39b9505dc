/** The same sentence as others would type it: without marks, in chat spelling, without stops, with a courtesy around it. */

import type { TrainingLine } from './lines.ts';
import { createRandom } from './random.ts';

/** Chat spellings, by the word as it is meant. */
const chat: Readonly<Record<string, readonly string[]>> = {
  'kh\u00f4ng': ['ko', 'k', 'hok', 'hong', 'kh\u00f4g', 'hông', 'hổng', 'khum'],
  được: ['dc', 'đc', 'đặng'],
  với: ['vs', 'dí'],
  gì: ['j', 'chi'],
  rồi: ['r', 'rùi', 'gòi'],
  vậy: ['z', 'dậy', 'rứa'],
  tôi: ['t', 'tui', 'toi'],
  bệnh: ['bịnh'],
  về: ['dìa'],
  vào: ['vô'],
  làm: ['lm', 'mần'],
  người: ['ng', 'ngừi'],
  biết: ['bit', 'bik'],
  'bây giờ': ['bi h', 'giờ'],
  'bao nhiêu': ['bn', 'nhiêu', 'bao nhiu'],
  'thế nào': ['ntn', 'sao', 'răng'],
  'điện thoại': ['đt', 'dt'],
  đâu: ['mô'],
  này: ['ni', 'nì'],
  gửi: ['gởi'],
  nghìn: ['ngàn', 'k'],
  'hội viên': ['hv'],
  cũng: ['cx'],
  những: ['nhg'],
  'mọi người': ['mn'],
};
const before = [
  '',
  '',
  '',
  'Dạ ',
  'dạ thưa ',
  'em ơi ',
  'cháu ơi ',
  'alo ',
  'Chào các bác, ',
  'cho hỏi chút ',
  'ờ ',
  'à ',
];
const after = [
  '',
  '',
  '',
  ' ạ',
  ' nhé',
  ' nha',
  ' nghen',
  ' với',
  '. cảm ơn',
  ', cám ơn nhiều',
  ' hén',
  ' cháu ạ',
  ' em ơi',
];

export const strip = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');

/** @returns the lines, and of each what others would have typed, which counts less */
export function vary(lines: readonly TrainingLine[]): TrainingLine[] {
  const random = createRandom(11);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return lines.flatMap((line) => {
    const varied: TrainingLine[] = [line];
    const bare = strip(line.text);
    if (bare !== line.text) varied.push({ ...line, text: bare, weight: line.weight * 0.5 });
    let text = line.text.toLowerCase();
    for (const [word, forms] of Object.entries(chat))
      if (random() < 0.5) text = text.replace(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'giu'), () => pick(forms));
    if (random() < 0.5) text = text.replace(/[.,!?;:]/gu, '');
    // Before an answer of one word a courtesy may be all there is.
    if (text.split(' ').length > 3) text = pick(before) + text + pick(after);
    if (random() < 0.3) text = strip(text);
    if (text !== line.text.toLowerCase()) varied.push({ ...line, text, weight: line.weight * 0.5 });
    return varied;
  });
}
