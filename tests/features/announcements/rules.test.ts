import { describe, expect, it } from 'vitest';
import {
  coverage,
  excerpt,
  isReadReaction,
  joinPieces,
  lengthOf,
  mayContinue,
  percent,
  phaseOf,
  readSource,
  saysSomething,
  secondWordFor,
  splitNames,
  strictest,
  topmost,
  whyNotReached,
} from '../../../src/features/announcements/rules.ts';

const none = (text: string) => text.toLowerCase() === 'không có';
const figures = { sent: 0, waiting: 0, failed: 0, uncertain: 0, skipped: 0, unreachable: 0 };

describe('the source of legal information', () => {
  it.each([
    'Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ 2024, Điều 20',
    'Nghị định 168/2024/NĐ-CP',
    'https://vanban.chinhphu.vn/?pageid=27160&docid=211893',
    'Điều 5: xem (https://bocongan.gov.vn/van-ban).',
  ])('is taken as given: %s', (text) => expect(readSource(` ${text}\n`, none)).toEqual({ source: text }));

  it.each(['', '  ', '...', 'ok', 'Không có'])('is wanted: "%s" is none', (text) => {
    expect(readSource(text, none)).toEqual({ fault: 'empty' });
  });

  it.each([
    'javascript:alert(1)',
    'Luật 2024 ftp://vanban.vn/luat.pdf',
    'www.bocongan.gov.vn',
    'https://',
    'https:/bocongan.gov.vn',
    'http://localhost/luat',
    'https://bocongan.gov.vn@lua-dao.com/qua',
    '(JavaScript:alert(1))',
  ])('has only whole web addresses: %s', (text) => expect(readSource(text, none)).toEqual({ fault: 'link' }));

  it('is not longer than 500 characters', () => {
    expect(readSource('a'.repeat(500), none)).toEqual({ source: 'a'.repeat(500) });
    expect(readSource('a'.repeat(501), none)).toEqual({ fault: 'too-long' });
  });
});

describe('a text in several messages', () => {
  it('may go on where the message is nearly as long as messages can be', () => {
    expect([3000, 3072, 4096, 4097].map((length) => mayContinue('a'.repeat(length), 4096))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('is joined in a word, at a space, at a paragraph, at a list', () => {
    expect(joinPieces('phòng ch', 'áy', true)).toBe('phòng cháy');
    expect(joinPieces('phòng', 'cháy', false)).toBe('phòng cháy');
    expect(joinPieces('Cảnh giác.', 'Không chuyển tiền', false)).toBe('Cảnh giác.\n\nKhông chuyển tiền');
    expect(joinPieces('các việc', '- một', false)).toBe('các việc\n- một');
  });

  it('is counted as people count', () => {
    expect(lengthOf('chữ👍')).toBe(4);
    expect([saysSomething('👍 !'), saysSomething('1')]).toEqual([false, true]);
  });
});

describe('units', () => {
  it('are named with commas and words between them', () => {
    expect(splitNames('Liên Sơn, Mậu và Ngọc Đình; Sen 2', ['và', 'va'])).toEqual([
      'Liên Sơn',
      'Mậu',
      'Ngọc Đình',
      'Sen 2',
    ]);
    expect(splitNames('Văn Vân', ['và', 'va'])).toEqual(['Văn Vân']);
  });

  it('below another chosen one are not counted again', () => {
    const top = { id: 'a', path: ['r', 'a'] };
    const below = { id: 'b', path: ['r', 'a', 'b'] };
    const beside = { id: 'c', path: ['r', 'c'] };
    expect(topmost([below, top, beside, top])).toEqual([top, beside]);
  });
});

describe('figures', () => {
  it('are 100 per cent only where it is all, 0 only where it is none', () => {
    expect([percent(0, 0), percent(0, 9), percent(1, 900), percent(899, 900), percent(900, 900)]).toEqual([
      0, 0, 1, 99, 100,
    ]);
  });

  it('tell how many units and people were reached: 12/12 chapters, 97%', () => {
    const units = Array.from({ length: 12 }, () => ({ ...figures, people: 100, read: 97 }));
    expect(coverage(units)).toEqual({ unitsReading: 12, units: 12, percent: 97 });
    expect(coverage([...units, { ...figures, people: 5, read: 0 }])).toMatchObject({ unitsReading: 12, units: 13 });
  });

  it('say done only where nothing moves and nobody stopped it', () => {
    expect([phaseOf('running', 3, true), phaseOf('running', 0, true), phaseOf('stopped', 0, true)]).toEqual([
      'running',
      'done',
      'stopped',
    ]);
    expect([phaseOf('freezing', 0, false), phaseOf('paused', 0, false), phaseOf('paused', 2, true)]).toEqual([
      'freezing',
      'paused',
      'paused',
    ]);
  });
});

describe('why somebody was not reached', () => {
  it.each([
    ['no-account', null, 'no-account'],
    ['closed', null, 'closed'],
    ['failed', 'Forbidden: bot was blocked by the user', 'blocked'],
    ['failed', 'Forbidden: user is deactivated', 'gone'],
    ['failed', 'Bad Request: message is too long', 'failed'],
    ['skipped', 'muted', 'muted'],
    ['skipped', 'stopped', 'stopped'],
    ['skipped', 'undone', 'undone'],
    ['uncertain', 'timeout', 'uncertain'],
    ['something new', null, 'failed'],
  ])('%s, %s: %s', (why, reason, expected) => expect(whyNotReached(why, reason)).toBe(expected));
});

it('a heart or a thumb says that it was read', () => {
  expect(['❤', '❤️', '👍', '👍🏽', '👎', '😡'].map(isReadReaction)).toEqual([true, true, true, true, false, false]);
});

it('a list shows the beginning of a text, ended at a word', () => {
  expect(excerpt('Phòng cháy,\n chữa cháy', 80)).toBe('Phòng cháy, chữa cháy');
  expect(excerpt('Phòng cháy, chữa cháy mùa khô', 13)).toBe('Phòng cháy…');
});

describe('the word of a second officer', () => {
  const now = new Date('2026-11-21T02:00:00Z');
  const settings = { confirmAbove: 200, newOfficerDays: 14 };
  const old = new Date('2026-01-01T00:00:00Z');
  const fresh = new Date('2026-11-10T00:00:00Z');

  it.each([
    [200, settings, old, undefined],
    [201, settings, old, 'many'],
    [20, settings, fresh, undefined],
    [21, settings, fresh, 'new'],
    [21, settings, undefined, 'new'],
    [21, { ...settings, newOfficerDays: 0 }, fresh, undefined],
    [5000, { confirmAbove: 0, newOfficerDays: 14 }, old, undefined],
  ])('%s people, %o, officer since %s: %s', (people, set, since, expected) => {
    expect(secondWordFor(people, set, since, now)).toBe(expected);
  });

  it('of several units the strictest settings count', () => {
    expect(
      strictest([settings, { confirmAbove: 0, newOfficerDays: 0 }, { confirmAbove: 50, newOfficerDays: 7 }]),
    ).toEqual({
      confirmAbove: 50,
      newOfficerDays: 14,
    });
    expect(strictest([{ confirmAbove: 0, newOfficerDays: 0 }])).toEqual({ confirmAbove: 0, newOfficerDays: 0 });
  });
});
