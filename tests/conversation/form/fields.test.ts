/** Each kind of field: what is read from words, what is refused, what is found in a longer line. */
import { expect, test } from 'vitest';
import type { Field, FieldContext } from '../../../src/conversation/form/field.ts';
import { choiceField } from '../../../src/conversation/form/fields/choice.ts';
import { dateField } from '../../../src/conversation/form/fields/date.ts';
import { givenField } from '../../../src/conversation/form/fields/given.ts';
import { moneyField } from '../../../src/conversation/form/fields/money.ts';
import { labourField, numberField } from '../../../src/conversation/form/fields/number.ts';
import { periodField } from '../../../src/conversation/form/fields/period.ts';
import { withoutTitles } from '../../../src/conversation/form/fields/person.ts';
import { phoneField } from '../../../src/conversation/form/fields/phone.ts';
import { sourceField } from '../../../src/conversation/form/fields/source.ts';
import { textField } from '../../../src/conversation/form/fields/text.ts';
import { timeField } from '../../../src/conversation/form/fields/time.ts';
import { loadI18n } from '../../../src/i18n/i18n.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';

// A Saturday morning in Hanoi; no unit is known, so no row is asked for.
const context = {
  now: new Date('2026-11-21T02:00:00Z'),
  zone: 'Asia/Ho_Chi_Minh',
  unitId: undefined,
  about: {},
  speak: createTranslator(loadI18n('locales'), 'vi'),
} as unknown as FieldContext;

const colours: Record<string, string[]> = { red: ['đỏ', 'đo đỏ'], blue: ['xanh', 'xanh da trời'] };
const fields = {
  colour: choiceField({ of: ['red', 'blue'], phrases: (one) => colours[one] ?? [], label: (_, one) => one }),
  past: dateField({ when: 'past', within: 800 }),
  coming: dateField({ when: 'coming', within: 400 }),
  given: givenField({ joiners: () => ['và'], nothing: { choice: 'common-cancel', said: 'common-cancel' } }),
  money: moneyField({ limit: 1_000_000_000n }),
  people: numberField({ least: 1, most: 500, units: () => ['người', 'suất quà'] }),
  labour: labourField({ least: 1, most: 1000 }),
  period: periodField(),
  phone: phoneField(),
  source: sourceField(),
  place: textField({ limit: 40, leads: () => ['tại', 'ở'] }),
  time: timeField({ usualHour: 14 }),
} satisfies Record<string, Field>;

const read = async (name: keyof typeof fields, text: string) => {
  const reading = await (fields[name] as Field).read({ text }, context);
  if (!reading) return undefined;
  return 'value' in reading ? reading.value : reading.problem;
};

test.each<[field: keyof typeof fields, text: string, value: unknown]>([
  ['colour', 'mau xanh', 'blue'],
  ['colour', 'không biết', 'common-form-choose'],
  ['past', 'hôm kia', { year: 2026, month: 11, day: 19 }],
  ['past', '25/12', { year: 2025, month: 12, day: 25 }],
  ['past', 'ngày 30', { year: 2026, month: 10, day: 30 }],
  ['past', 'thứ tư', { year: 2026, month: 11, day: 18 }],
  ['past', '25/12/2026', 'common-form-day-past'],
  ['past', 'mai', 'common-form-day-past'],
  ['past', 'lâu rồi', 'common-form-day-past'],
  ['coming', 'mai', { year: 2026, month: 11, day: 22 }],
  ['coming', '25/12', { year: 2026, month: 12, day: 25 }],
  ['given', '1 túi gạo và 300k', { dong: '300000', inKind: '1 túi gạo' }],
  ['given', 'không có gì', { dong: null, inKind: null }],
  ['given', '400', 'common-form-given'],
  ['given', 'ok', 'common-form-given'],
  ['money', '1 triệu rưỡi', '1500000'],
  ['money', '250', 'common-form-money-short'],
  ['money', 'vài đồng', 'common-form-money'],
  ['money', '3 tỷ', 'common-form-money-much'],
  ['people', '12 người', 12],
  ['people', '30', 30],
  ['people', '2000', 'common-form-number'],
  ['people', 'nhiều', 'common-form-number'],
  ['labour', '15 ngày công', 15],
  ['labour', '4 cong', 4],
  ['period', 'từ 1/12 đến 15/12', { from: { year: 2026, month: 12, day: 1 }, to: { year: 2026, month: 12, day: 15 } }],
  ['period', 'dạo này', 'common-form-period'],
  ['phone', '+84 912 345 678', '0912345678'],
  ['phone', 'số tôi là 0912.345.678 nhé', '0912345678'],
  ['phone', '12345', 'common-form-phone'],
  ['source', 'Nghị định 20/2021/NĐ-CP', 'Nghị định 20/2021/NĐ-CP'],
  ['source', 'nghe nói thế', 'common-form-source'],
  ['place', 'nhà văn hoá xóm 3', 'nhà văn hoá xóm 3'],
  ['place', '3', 'common-not-content'],
  ['place', 'ok nhé', 'common-not-content'],
  ['place', 'gửi luôn', 'common-not-content'],
  ['place', 'x'.repeat(41), 'common-form-long'],
  ['time', '15h thứ sáu 27/11', '2026-11-27T08:00:00.000Z'],
  ['time', 'thứ sáu', 'common-form-time-hour'],
  ['time', '7h sáng nay', 'common-form-time-past'],
])('%s reads "%s"', async (field, text, value) => {
  expect(await read(field, text)).toEqual(value);
});

test.each<[field: keyof typeof fields, line: string, value: unknown, rest: string]>([
  ['colour', 'nhà sơn xanh da trời, mới', 'blue', 'nhà sơn, mới'],
  ['past', 'ốm từ hôm qua', { year: 2026, month: 11, day: 20 }, 'ốm'],
  ['people', 'mời 40 người dự', 40, 'mời, dự'],
  ['phone', 'bà Lê Thị Mùi 0912345678', '0912345678', 'bà Lê Thị Mùi'],
  ['place', 'họp tại đình làng', 'đình làng', 'họp'],
  ['money', 'thu 200 nghìn', '200000', 'thu'],
])('%s is found in "%s"', async (field, line, value, rest) => {
  expect(await (fields[field] as Field).find?.(line, context)).toEqual({ value, rest });
});

test('what is kept between two messages is parsed by the schema of the field', () => {
  expect(fields.past.schema.safeParse({ year: 2026, month: 2, day: 30 }).success).toBe(false);
  expect(fields.money.schema.safeParse('-5').success).toBe(false);
  expect(fields.phone.schema.safeParse('0912 345 678').success).toBe(false);
});

test('a title before a name is none of it', () => {
  expect(['bà Trâm', 'gia đình bác Hoà', 'cụ', 'Ông Văn Bà'].map(withoutTitles)).toEqual([
    'Trâm',
    'Hoà',
    'cụ',
    'Văn Bà',
  ]);
});
