import { describe, expect, test } from 'vitest';
import { readWhen } from '../../../../src/features/meetings/call/read-when.ts';
import { readCorrection } from '../../../../src/features/meetings/change/read-correction.ts';
import { onKnownTime } from '../../../../src/features/meetings/change/read-new-when.ts';
import { correctionWords, shiftWords } from '../../../../src/features/meetings/words.ts';

const marks = correctionWords();
const options = { now: new Date('2026-11-21T09:00:00+07:00'), zone: 'Asia/Ho_Chi_Minh' };
const read = (text: string) => readCorrection(text, marks, options);

describe('what is typed under a preview', () => {
  test.each(['ok gửi đi', 'gui luon nhe', 'Đồng ý, gửi ngay em ạ', 'duoc roi', 'đúng rồi'])('%s sends', (text) => {
    expect(read(text)).toEqual({ kind: 'send' });
  });

  test.each(['thôi không họp nữa', 'khoan da', 'đừng gửi nhé', 'không gửi nữa', 'hủy đi em'])('%s drops', (text) => {
    expect(read(text)).toEqual({ kind: 'drop' });
  });

  test.each(['gửi chưa?', 'thôi gửi đi', 'abc xyz', 'không', 'ừm', 'gửi cho ông Ba', 'rồi'])(
    '%s is neither',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  test.each([
    ['tại trụ sở hội', { place: 'trụ sở hội' }],
    ['đổi địa điểm sang nhà ông Ba', { place: 'nhà ông Ba' }],
    ['nội dung: bàn quỹ 6 tháng', { title: 'bàn quỹ 6 tháng' }],
    ['sửa nội dung thành bàn quỹ', { title: 'bàn quỹ' }],
  ])('%s', (text, change) => {
    expect(read(text)).toMatchObject({ kind: 'change', when: undefined, ...change });
  });

  test.each([
    ['đổi thành 9h50', 'no-day'],
    ['à nhầm, 15h thứ bảy nhé', 'exact'],
    ['doi gio hop 15h', 'no-day'],
    ['sang thứ bảy', 'no-hour'],
  ])('%s: %s', (text, kind) => {
    expect(read(text)).toMatchObject({ kind: 'change', when: { kind } });
  });
});

describe('the new time of a meeting at 14:00 on Friday 27 November', () => {
  const from = { at: new Date('2026-11-27T14:00:00+07:00'), end: new Date('2026-11-27T16:00:00+07:00') };
  const moved = (text: string) => {
    const when = onKnownTime(text, readWhen(text, options).when, from, options, shiftWords());
    const hour = (at: Date | undefined) => at && new Date(at.getTime() + 7 * 3600_000).toISOString().slice(5, 16);
    if (when.kind === 'exact') return [hour(when.moment.at), hour(when.moment.end)];
    return when.kind === 'which' ? when.moments.map((one) => hour(one.at)) : when.kind;
  };

  test.each([
    ['15h', ['11-27T15:00', '11-27T17:00']],
    ['chủ nhật', ['11-22T14:00', '11-22T16:00']],
    ['8h-9h30 sáng', ['11-27T08:00', '11-27T09:30']],
    ['15h ngày 4/12', ['12-04T15:00', '12-04T17:00']],
    ['7h', ['11-27T07:00', '11-27T19:00']],
    ['hôm qua', 'past'],
    ['lùi 1 tiếng', ['11-27T15:00', '11-27T17:00']],
    ['lui lai nua tieng', ['11-27T14:30', '11-27T16:30']],
    ['sớm hơn một tiếng rưỡi nhé', ['11-27T12:30', '11-27T14:30']],
    ['dời lên 30 phút', ['11-27T13:30', '11-27T15:30']],
    ['hoãn 1 tuần', ['12-04T14:00', '12-04T16:00']],
    ['lùi hai ngày', ['11-29T14:00', '11-29T16:00']],
    ['sớm hơn 10 ngày', 'past'],
    ['dời 1 tiếng', 'none'],
    ['bao giờ cũng được', 'none'],
  ])('%s', (text, expected) => {
    expect(moved(text)).toEqual(expected);
  });
});
