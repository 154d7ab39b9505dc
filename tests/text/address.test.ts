import { describe, expect, test } from 'vitest';
import { loadI18n } from '../../src/i18n/i18n.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { type Addressed, addressOf } from '../../src/text/address.ts';

describe('the word for the reader', () => {
  test.each<[Addressed, string]>([
    [{ birthYear: 1950, sex: 'male' }, 'bác'],
    [{ birthYear: 1965, sex: 'female' }, 'bác'],
    [{ birthYear: 1966, sex: 'female' }, 'chị'],
    [{ birthYear: 1990, sex: 'male' }, 'anh'],
    [{ birthYear: 1990, sex: null, fullName: 'Trần Thị Hoa' }, 'chị'],
    [{ birthYear: 1990, sex: null, fullName: 'Lê Văn Hùng' }, 'anh'],
    [{ birthYear: 1990, sex: null, fullName: 'Lê Minh Anh' }, 'bác'],
    [{ birthYear: null, sex: 'male' }, 'bác'],
    [{}, 'bác'],
  ])('%o: %s', (person, word) => {
    expect(addressOf(person, 2026)).toBe(word);
  });

  test('is put into every text, with a capital where a sentence begins', () => {
    const i18n = loadI18n('locales');
    const greet = (you?: string) => createTranslator(i18n, 'vi', you).label('announcements-thanks');
    expect(greet('chị')).toBe('Cảm ơn chị, tôi đã ghi nhận là đã đọc.');
    expect(greet()).toBe('Cảm ơn quý vị, tôi đã ghi nhận là đã đọc.');
    expect(createTranslator(i18n, 'vi', 'anh').label('aid-ask-withdraw', { number: '3' })).toMatch(/^Anh muốn/);
  });
});
