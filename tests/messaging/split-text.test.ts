import { expect, test } from 'vitest';
import { joinRich, plain, type RichText } from '../../src/messaging/rich-text.ts';
import { splitText } from '../../src/messaging/split-text.ts';

const texts = (parts: RichText[]) => parts.map((part) => part.text);

test('a short text stays whole', () => {
  expect(splitText(plain('xin chào'), 20)).toEqual([plain('xin chào')]);
});

test('it is cut at the end of a paragraph, else of a line, a sentence, a word', () => {
  expect(texts(splitText(plain('một hai ba.\n\nbốn năm sáu bảy'), 20))).toEqual(['một hai ba.', 'bốn năm sáu bảy']);
  expect(texts(splitText(plain('một hai ba\nbốn năm sáu bảy'), 20))).toEqual(['một hai ba', 'bốn năm sáu bảy']);
  expect(texts(splitText(plain('Một hai ba. Bốn năm sáu bảy'), 20))).toEqual(['Một hai ba.', 'Bốn năm sáu bảy']);
  expect(texts(splitText(plain('một hai ba bốn năm sáu bảy'), 20))).toEqual(['một hai ba bốn năm', 'sáu bảy']);
});

test('nothing but white space is lost, whatever the text and the limit', () => {
  const long = Array.from(
    { length: 400 },
    (_, n) => `câu thứ ${n}${n % 7 === 0 ? '.\n\n' : n % 3 === 0 ? '.\n' : ', '}`,
  ).join('');
  for (const limit of [10, 33, 100, 1000, 4096]) {
    const parts = splitText(plain(long), limit);
    expect(parts.every((part) => part.text.length <= limit && part.text.length > 0)).toBe(true);
    expect(texts(parts).join('').replace(/\s/g, '')).toBe(long.replace(/\s/g, ''));
  }
});

test('a word longer than the limit is cut, but never inside a character', () => {
  const parts = texts(splitText(plain('😀'.repeat(30)), 7));
  expect(parts.join('')).toBe('😀'.repeat(30));
  expect(parts.every((part) => part.isWellFormed())).toBe(true);
  const decomposed = 'ế'.normalize('NFD').repeat(20);
  for (const part of texts(splitText(plain(decomposed), 7))) expect(part).toMatch(/^e/);
});

test('formatting moves along with its words and is clipped at a cut', () => {
  const rich = joinRich([
    'một hai ba. ',
    { text: 'đậm lắm đấy', entities: [{ type: 'bold', offset: 0, length: 11 }] },
    ' bốn',
  ]);
  const parts = splitText(rich, 20);
  const bold = parts.flatMap((part) =>
    part.entities.map((entity) => part.text.slice(entity.offset, entity.offset + entity.length)),
  );
  expect(bold.join(' ')).toBe('đậm lắm đấy');
});
