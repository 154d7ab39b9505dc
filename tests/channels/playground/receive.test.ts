import { describe, expect, test } from 'vitest';
import { type PostInput, parsePost } from '../../../src/channels/playground/parse-post.ts';
import { toIncoming } from '../../../src/channels/playground/receive.ts';

const at = new Date('2026-11-21T02:00:00Z');
const binh = { as: 'binh', name: 'Trần Văn Bình', chat: 'binh', chatKind: 'private' } as const;
const inGroup = { ...binh, chat: 'group:kv3', chatKind: 'group' } as const;

function take(post: PostInput, repliesToBot = false) {
  return toIncoming(parsePost(post), { id: 7n, at, attachments: [], repliesToBot });
}

describe('how a post speaks to the bot', () => {
  test.each([
    ['private', { ...binh, text: 'chào' }, 'chào'],
    ['choice', { ...binh, token: 't', pressedMessageId: '3' }, ''],
    ['none', { ...inGroup, text: 'mai có họp không' }, 'mai có họp không'],
    ['none', { ...inGroup, text: 'thư gửi ai@chihoi.vn' }, 'thư gửi ai@chihoi.vn'],
    ['command', { ...inGroup, text: ' /lich' }, ' /lich'],
    ['command', { ...inGroup, text: '#lich' }, '#lich'],
    ['command', { ...inGroup, text: '/lich@chihoi' }, '/lich'],
    ['mention', { ...inGroup, text: '@ChiHoi lịch họp' }, 'lịch họp'],
    ['mention', { ...inGroup, text: 'mai họp không @chihoi' }, 'mai họp không'],
    ['choice', { ...inGroup, token: 't', pressedMessageId: '3' }, ''],
  ] as const)('%s: %j', (addressed, post, text) => {
    expect(take(post)).toMatchObject({ addressed, text });
  });

  test('an answer to the bot is a reply, an answer to somebody else is not', () => {
    const post = { ...inGroup, text: 'vâng', replyTo: '3' };
    expect(take(post, true)).toMatchObject({ addressed: 'reply', replyTo: '3' });
    expect(take(post, false)).toMatchObject({ addressed: 'none', replyTo: '3' });
  });
});

test('a message carries its row as update, order and message id, a press has no message id', () => {
  expect(take({ ...binh, text: 'chào' })).toMatchObject({ updateId: '7', sequence: 7n, messageId: '7', at });
  const press = take({ ...binh, token: 't', pressedMessageId: '3' });
  expect(press).toMatchObject({ updateId: '7', replyTo: '3', token: 't' });
  expect(press.messageId).toBeUndefined();
});

test.each([
  ['a private chat of somebody else', { ...binh, chat: 'lan', text: 'x' }, /has the id of that person/],
  ['a person named like a group', { ...binh, as: 'group:a', chat: 'group:a', text: 'x' }, /cannot begin with/],
  ['a group without its prefix', { ...binh, chat: 'kv3', chatKind: 'group', text: 'x' }, /the id of a group/],
  ['nothing at all', { ...binh, text: '  ' }, /a text, a file/],
  ['a press on no message', { ...binh, token: 't' }, /come together/],
  ['blocking a group', { ...inGroup, event: 'blocked' }, /only a private chat/],
  [
    'a file above 5 MB',
    { ...binh, attachments: [{ kind: 'file', bytes: new Uint8Array(5 * 1024 * 1024 + 1) }] },
    /5 MB at most/,
  ],
  ['six files', { ...binh, attachments: Array.from({ length: 6 }, () => ({ kind: 'sticker' })) }, /5 files at most/],
])('%s is refused', (_, post, problem) => {
  expect(() => parsePost(post)).toThrow(problem);
});
