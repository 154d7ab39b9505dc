import { describe, expect, test } from 'vitest';
import { addToStory, type Story } from '../../../src/conversation/form/fields/story.ts';
import { limits, readContact, type Standing, stepsFor, tellsSomething } from '../../../src/features/aid/rules.ts';
import type { Attachment } from '../../../src/messaging/attachment.ts';
import { readGiven } from '../../../src/text/given.ts';

const chapter = 'chapter';
const path = ['root', 'commune', chapter];
const here = { name: 'officer', unit: { id: chapter } } as const;
const above = { name: 'officer', unit: { id: 'commune' } } as const;
const administrator = { name: 'administrator', unit: { id: chapter } } as const;
const elsewhere = { name: 'administrator', unit: { id: 'police' } } as const;

function request(state: Standing['state'], assigneeId: string | null = null, assigneeHolds = true): Standing {
  return { state, unitId: chapter, assigneeId, assigneeHolds };
}

describe('who may do what', () => {
  const all = ['ask', 'decide', 'close', 'pass', 'note'];
  test.each([
    ['open, an officer', request('open'), [here], ['take', 'pass', 'note']],
    ['open, an officer above', request('open'), [above], ['take', 'pass', 'note']],
    ['taken by another, an officer of the unit', request('taken', 'other'), [here], ['note']],
    ['taken by another, an officer above', request('taken', 'other'), [above], all],
    ['taken by another, the administrator', request('taken', 'other'), [administrator], all],
    ['taken by another, an administrator elsewhere besides', request('taken', 'other'), [here, elsewhere], ['note']],
    ['taken by me', request('taken', 'me'), [here], all],
    ['decided by me', request('decided', 'me'), [here], all],
    ['taken by somebody who is no officer any more', request('taken', 'other', false), [here], ['take', 'note']],
    ['closed by me', request('closed', 'me'), [here], ['reopen', 'note']],
    ['closed by another', request('closed', 'other'), [here], ['note']],
    ['withdrawn', request('withdrawn', 'me'), [administrator], []],
  ])('%s', (_, one, roles, expected) => {
    expect(stepsFor(one, { id: 'me', roles }, path)).toEqual(expected);
  });
});

describe('what was given', () => {
  const joiners = ['và', 'cùng với', 'and'];
  test.each([
    ['15.500 000 đồng', 15_500_000n, null],
    ['15.500.000 đ cho 3 gia đình hội viên', 15_500_000n, 'cho 3 gia đình hội viên'],
    ['gần 3 triệu', 3_000_000n, null],
    ['200.000đ và sách vở', 200_000n, 'sách vở'],
    ['1 túi quà và 500k', 500_000n, '1 túi quà'],
    ['2 triệu rưỡi', 2_500_000n, null],
    ['3 triệu đồng/năm đến 18 tuổi', 3_000_000n, '/năm đến 18 tuổi'],
    ['hai thẻ BHYT', null, 'hai thẻ BHYT'],
    ['5 suất quà', null, '5 suất quà'],
    ['năm 2026 đã giới thiệu việc làm', null, 'năm 2026 đã giới thiệu việc làm'],
    ['200000', 200_000n, null],
    ['15.500.000 dong', 15_500_000n, null],
  ])('%s', (text, dong, inKind) => {
    expect(readGiven(text, joiners)).toEqual({ dong, inKind });
  });

  test('what is no answer is asked again', () => {
    expect(readGiven('👍', joiners)).toEqual({ problem: 'empty' });
    expect(readGiven('500', joiners)).toEqual({ problem: 'sum' });
    expect(readGiven('99999 tỷ', joiners)).toEqual({ problem: 'sum' });
  });
});

describe('how to be reached', () => {
  test.each([
    ['0912 345 678', { contact: '0912345678' }],
    ['+84912345678', { contact: '0912345678' }],
    ['gọi cho con gái tôi 0912.345.678 sau 17h', { contact: 'gọi cho con gái tôi 0912.345.678 sau 17h' }],
    ['cứ đến nhà ở đầu xóm Liên Sơn', { contact: 'cứ đến nhà ở đầu xóm Liên Sơn' }],
    ['091234', { problem: 'phone' }],
    ['số tôi là 09123456', { problem: 'phone' }],
    ['?', { problem: 'phone' }],
    ['', { problem: 'empty' }],
    ['a'.repeat(201), { problem: 'long' }],
  ])('%s', (text, expected) => {
    expect(readContact(text)).toEqual(expected);
  });
});

describe('what happened', () => {
  const photo: Attachment = {
    kind: 'photo',
    source: { type: 'remote', channel: 'telegram', botAccount: '1', ref: 'abc' },
  };

  const most = { text: limits.story, files: limits.files };
  const add = (story: Story, text: string, attachments: Attachment[] = []) =>
    addToStory(story, { text, attachments }, most);
  const nothing = { text: '', files: [] };

  test('grows message by message, photos kept beside it', () => {
    const first = add(nothing, 'Nhà tôi tốc mái', [photo]);
    expect(first).toEqual({ value: { text: 'Nhà tôi tốc mái', files: [photo] } });
    const second = 'value' in first && add(first.value, 'Cả chuồng bò');
    expect(second).toEqual({ value: { text: 'Nhà tôi tốc mái\nCả chuồng bò', files: [photo] } });
  });

  test('a place is kept as text, a sticker is nothing, a voice note is kept', () => {
    const place = { kind: 'location', name: '18.69,105.69' } as const;
    expect(add(nothing, '', [place])).toEqual({ value: { text: '18.69,105.69', files: [] } });
    expect(add(nothing, '', [{ ...photo, kind: 'sticker' }])).toEqual({ problem: 'common-story-empty' });
    expect(add(nothing, '', [{ ...photo, kind: 'voice' }])).toMatchObject({ note: 'common-story-voice' });
  });

  test('neither text nor photos beyond the limits: nothing of the message is taken', () => {
    const full = { text: 'x'.repeat(limits.story - 1), files: [] };
    expect(add(full, 'thêm')).toMatchObject({ problem: 'common-story-long', args: { length: 3004 } });
    const photos = { text: 'x', files: Array.from({ length: limits.files }, () => photo) };
    expect(add(photos, 'một ảnh nữa', [photo])).toMatchObject({ problem: 'common-story-many' });
  });

  test('words of courtesy tell nothing', () => {
    const fillers = ['với', 'ạ', 'tôi', 'cháu'];
    expect(tellsSomething('tôi với ạ', fillers)).toBe(false);
    expect(tellsSomething('', fillers)).toBe(false);
    expect(tellsSomething('tiền viện phí cho mẹ tôi', fillers)).toBe(true);
  });
});
