import { describe, expect, test } from 'vitest';
import { parseUpdate } from '../../../src/channels/telegram/parse-update.ts';
import { updateSchema } from '../../../src/channels/telegram/update-schema.ts';
import { incomingSchema } from '../../../src/messaging/incoming.ts';

const me = { id: 7001, username: 'chihoi_bot' };
const lan = {
  id: 1001,
  is_bot: false,
  first_name: 'Lan',
  last_name: 'Nguyễn Thị',
  username: 'lan',
  language_code: 'vi',
};
const hung = { id: 1002, is_bot: false, first_name: 'Hùng' };
const otherBot = { id: 9, is_bot: true, first_name: 'Bot khác' };
const ourselves = { id: me.id, is_bot: true, first_name: 'Chi Hội', username: me.username };
const alone = { id: 1001, type: 'private' };
const group = { id: -1002000000001, type: 'supergroup', title: 'Tổ dân phố 5' };
const date = 1_795_000_000;
const receivedAt = new Date('2026-11-21T02:00:00Z');

function parse(fields: object) {
  const parsed = parseUpdate(updateSchema.parse({ update_id: 500, ...fields }), me, receivedAt);
  for (const incoming of parsed) incomingSchema.parse(incoming);
  return parsed;
}
const said = (fields: object, chat: object = group) => ({
  message: { message_id: 42, date, chat, from: lan, ...fields },
});
const one = (fields: object, chat?: object) => {
  const parsed = parse(said(fields, chat));
  expect(parsed).toHaveLength(1);
  return parsed[0]!;
};
const entity = (type: string, text: string, part: string, more = {}) => ({
  type,
  offset: text.indexOf(part),
  length: part.length,
  ...more,
});

test('a private text, every field', () => {
  expect(one({ text: 'xin hỗ trợ' }, alone)).toEqual({
    channel: 'telegram',
    botAccount: '7001',
    updateId: '500',
    sequence: 500n,
    chat: { externalId: '1001', kind: 'private' },
    from: { externalId: '1001', name: 'Lan Nguyễn Thị', username: 'lan', language: 'vi' },
    at: new Date(date * 1000),
    messageId: '42',
    text: 'xin hỗ trợ',
    attachments: [],
    forwarded: false,
    addressed: 'private',
    edited: false,
  });
});

test('an edited message says so and keeps its id', () => {
  const [incoming] = parse({ edited_message: { ...said({ text: 'họp 15h', edit_date: date + 60 }).message } });
  expect(incoming).toMatchObject({ text: 'họp 15h', edited: true, messageId: '42', addressed: 'none' });
});

test('our own link behind words is read with them, others are left', () => {
  const linked = (url: string) =>
    one({ text: 'bấm vào đây', entities: [entity('text_link', 'bấm vào đây', 'vào đây', { url })] });
  expect(linked('https://t.me/chihoi_bot?start=KM4T7XPC').text).toBe(
    'bấm vào đây https://t.me/chihoi_bot?start=KM4T7XPC',
  );
  expect(linked('https://t.me/other_bot?start=KM4T7XPC').text).toBe('bấm vào đây');
});

test('a topic is where a message or a button stands; a thread of comments is none', () => {
  const opening = { message_id: 77, from: hung };
  expect(one({ text: 'chào', message_thread_id: 77, is_topic_message: true, reply_to_message: opening })).toMatchObject(
    {
      topic: '77',
      addressed: 'none',
    },
  );
  expect(
    one({ text: 'chào', message_thread_id: 77, is_topic_message: true, reply_to_message: opening }),
  ).not.toHaveProperty('replyTo');
  expect(one({ text: 'chào', message_thread_id: 5 })).not.toHaveProperty('topic');
  const message = { message_id: 90, chat: group, message_thread_id: 77, is_topic_message: true };
  expect(parse({ callback_query: { id: '1', from: lan, message, data: 'x' } })[0]).toMatchObject({
    topic: '77',
    replyTo: '90',
  });
});

test('whoever writes in the name of a chat is told of only where it is said to us', () => {
  const anonymous = { id: 1087968824, is_bot: true, first_name: 'Group' };
  const inTheName = (text: string, sender: object) => parse(said({ text, from: anonymous, sender_chat: sender }));
  expect(inTheName('/ganhom@chihoi_bot', group)[0]).toMatchObject({
    event: { type: 'unseen-sender', as: 'group' },
    messageId: '42',
  });
  expect(inTheName('/ganhom', { id: -100, title: 'Kênh' })[0]).toMatchObject({ event: { as: 'channel' } });
  expect(inTheName('/ganhom@other_bot', group)).toEqual([]);
  expect(inTheName('mai họp', group)).toEqual([]);
});

describe('to whom a group message speaks', () => {
  const mention = (text: string, part = '@chihoi_bot') => ({ text, entities: [entity('mention', text, part)] });
  test.each([
    ['nothing', { text: 'mai trời mưa' }, 'none', 'mai trời mưa'],
    ['mention first', mention('@chihoi_bot, lịch họp'), 'mention', 'lịch họp'],
    ['mention in the middle', mention('cho hỏi @chihoi_bot lịch họp'), 'mention', 'cho hỏi lịch họp'],
    ['mention last', mention('lịch họp @chihoi_bot'), 'mention', 'lịch họp'],
    ['mention alone', mention('@chihoi_bot'), 'mention', ''],
    ['mention in other case', mention('@ChiHoi_Bot lịch', '@ChiHoi_Bot'), 'mention', 'lịch'],
    ['mention between lines', mention('lịch\n@chihoi_bot\nhọp'), 'mention', 'lịch\n\nhọp'],
    ['mention of somebody else', mention('@lan lịch họp', '@lan'), 'none', '@lan lịch họp'],
    ['the name without an entity', { text: 'abc@chihoi_bot.vn' }, 'none', 'abc@chihoi_bot.vn'],
    [
      'mention by name',
      { text: 'Chi Hội lịch', entities: [entity('text_mention', 'Chi Hội lịch', 'Chi Hội', { user: ourselves })] },
      'mention',
      'lịch',
    ],
    [
      'in a caption',
      {
        caption: 'đây @chihoi_bot',
        caption_entities: [entity('mention', 'đây @chihoi_bot', '@chihoi_bot')],
        document: { file_id: 'D' },
      },
      'mention',
      'đây',
    ],
    ['command', { text: '/lich' }, 'command', '/lich'],
    ['command with diacritics', { text: '/họp 14h mai' }, 'command', '/họp 14h mai'],
    ['command to us', { text: '/hop@chihoi_bot 14h mai' }, 'command', '/hop 14h mai'],
    ['command to us in other case', { text: '/hop@ChiHoi_Bot: 14h' }, 'command', '/hop: 14h'],
    ['command to another bot', { text: '/hop@other_bot 14h' }, 'none', '/hop@other_bot 14h'],
    ['mention and command', mention('@chihoi_bot /lich'), 'mention', '/lich'],
    ['a path is no command', { text: '/etc/passwd' }, 'none', '/etc/passwd'],
    ['a slash in the text', { text: 'họp 27/11' }, 'none', 'họp 27/11'],
  ])('%s', (_, fields, addressed, text) => {
    expect(one(fields)).toMatchObject({ addressed, text });
  });

  const reply = (from: object, more = {}) => ({ text: 'có', reply_to_message: { message_id: 7, from, ...more } });
  test('a reply to the bot', () => expect(one(reply(ourselves))).toMatchObject({ addressed: 'reply', replyTo: '7' }));
  test('a reply to somebody', () => expect(one(reply(hung))).toMatchObject({ addressed: 'none', replyTo: '7' }));
  test('a command to another bot as a reply to ours', () =>
    expect(one({ ...reply(ourselves), text: '/hop@other_bot' }).addressed).toBe('none'));
  test('a message in a forum topic answers nothing', () => {
    const incoming = one(reply(ourselves, { forum_topic_created: { name: 'Chung' } }));
    expect(incoming.addressed).toBe('none');
    expect(incoming.replyTo).toBeUndefined();
  });
  test('in private even a command to another bot is ours to answer', () =>
    expect(one({ text: '/hop@other_bot' }, alone).addressed).toBe('private'));
});

describe('attachments', () => {
  const remote = (ref: string) => ({ type: 'remote', channel: 'telegram', botAccount: '7001', ref });
  const size = (file_id: string, width: number) => ({ file_id, width, height: width, file_size: width * 10 });
  test.each([
    [
      'the largest photo',
      { photo: [size('S', 90), size('L', 1280), size('M', 320)] },
      { kind: 'photo', source: remote('L'), mime: 'image/jpeg', size: 12800 },
    ],
    [
      'document',
      { document: { file_id: 'D', file_name: 'ds.xlsx', mime_type: 'application/x', file_size: 5 } },
      { kind: 'file', source: remote('D'), name: 'ds.xlsx', mime: 'application/x', size: 5 },
    ],
    [
      'voice',
      { voice: { file_id: 'V', mime_type: 'audio/ogg' } },
      { kind: 'voice', source: remote('V'), mime: 'audio/ogg' },
    ],
    ['video', { video: { file_id: 'F' } }, { kind: 'video', source: remote('F') }],
    [
      'video note',
      { video_note: { file_id: 'N' } },
      { kind: 'video', source: remote('video_note:N'), mime: 'video/mp4' },
    ],
    [
      'animation',
      { animation: { file_id: 'A' }, document: { file_id: 'A' } },
      { kind: 'video', source: remote('animation:A') },
    ],
    ['audio', { audio: { file_id: 'U' } }, { kind: 'file', source: remote('audio:U') }],
    ['sticker', { sticker: { file_id: 'T' } }, { kind: 'sticker', source: remote('T') }],
    [
      'location',
      { location: { latitude: 21.0285, longitude: 105.8542 } },
      { kind: 'location', name: '21.0285,105.8542' },
    ],
    [
      'contact',
      { contact: { phone_number: '0912345678', first_name: 'Lan' } },
      {
        kind: 'contact',
        name: 'Lan 0912345678',
        contact: { name: 'Lan', phone: '0912345678', own: false },
      },
    ],
    [
      "the sender's own contact",
      { contact: { phone_number: '84912345678', first_name: 'Lan', user_id: lan.id } },
      {
        kind: 'contact',
        name: 'Lan 84912345678',
        contact: { name: 'Lan', phone: '84912345678', own: true },
      },
    ],
    [
      'the contact of somebody else on Telegram',
      { contact: { phone_number: '84912345678', first_name: 'Hùng', user_id: hung.id } },
      {
        kind: 'contact',
        name: 'Hùng 84912345678',
        contact: { name: 'Hùng', phone: '84912345678', own: false },
      },
    ],
    ['poll', { poll: { id: '1' } }, { kind: 'other' }],
    ['dice', { dice: { emoji: '🎲', value: 3 } }, { kind: 'other' }],
  ])('%s', (_, fields, attachment) => {
    expect(one(fields, alone)).toMatchObject({ text: '', attachments: [attachment] });
    expect(one(fields, alone).attachments).toEqual([attachment]);
  });
  test('a caption is the text', () => {
    expect(one({ caption: 'ảnh nhà', photo: [size('L', 9)] }, alone)).toMatchObject({ text: 'ảnh nhà' });
  });
  test('forwarded', () => expect(one({ text: 'tin', forward_origin: { type: 'hidden_user' } }).forwarded).toBe(true));
});

describe('a pressed button', () => {
  const query = (chat: object, more = {}) => ({
    callback_query: { id: 'q', from: hung, message: { message_id: 8, chat, date: 0 }, data: 'a1.0', ...more },
  });
  test.each([
    ['private', alone, 'private'],
    ['group', group, 'group'],
  ])('%s', (_, chat, kind) => {
    expect(parse(query(chat))).toMatchObject([
      {
        addressed: 'choice',
        token: 'a1.0',
        replyTo: '8',
        text: '',
        at: receivedAt,
        from: { externalId: '1002' },
        chat: { kind },
      },
    ]);
  });
  test('of a game or an inline message is nothing for us', () => {
    expect(parse(query(alone, { data: undefined }))).toEqual([]);
    expect(parse(query(alone, { message: undefined, inline_message_id: 'i' }))).toEqual([]);
  });
});

describe('events', () => {
  const change = (
    chat: object,
    was: object | string,
    is: object | string,
    user: object = ourselves,
    from: object = lan,
  ) => {
    const member = (it: object | string) => (typeof it === 'string' ? { status: it, user } : { user, ...it });
    return { chat, from, date, old_chat_member: member(was), new_chat_member: member(is) };
  };
  const own = (...rest: Parameters<typeof change>) => ({ my_chat_member: change(...rest) });
  const theirs = (...rest: Parameters<typeof change>) => ({ chat_member: change(...rest) });
  const joined = (user: { id: number; first_name: string }) => ({
    type: 'member-joined',
    user: { externalId: String(user.id), name: user.first_name },
  });
  const hungJoins = joined(hung);
  const hungLeaves = { ...hungJoins, type: 'member-left' };
  const anonymous = { id: 1087968824, is_bot: true, first_name: 'Group' };

  test.each([
    ['blocked', own(alone, 'member', 'kicked'), [{ type: 'blocked' }]],
    ['unblocked', own(alone, 'kicked', 'member'), [{ type: 'unblocked' }]],
    ['bot added', own(group, 'left', 'member'), [{ type: 'bot-added' }]],
    ['bot added as administrator', own(group, 'left', 'administrator'), [{ type: 'bot-added' }]],
    [
      'bot added by an anonymous administrator',
      own(group, 'left', 'member', ourselves, anonymous),
      [{ type: 'bot-added' }],
    ],
    ['bot removed', own(group, 'member', 'kicked'), [{ type: 'bot-removed' }]],
    ['bot promoted', own(group, 'member', 'administrator'), []],
    ['bot added to a channel', own({ id: -5, type: 'channel' }, 'left', 'administrator'), []],
    ['member joins', theirs(group, 'left', 'member', hung), [hungJoins]],
    ['member leaves', theirs(group, 'member', 'left', hung), [hungLeaves]],
    ['member restricted but there', theirs(group, 'member', { status: 'restricted', is_member: true }, hung), []],
    [
      'restricted member leaves',
      theirs(group, { status: 'restricted', is_member: true }, { status: 'restricted', is_member: false }, hung),
      [hungLeaves],
    ],
    ['another bot joins', theirs(group, 'left', 'member', otherBot), []],
    ['service message: one joins', said({ new_chat_members: [hung] }), [hungJoins]],
    [
      'service message: several join, a bot among them',
      said({ new_chat_members: [lan, otherBot, hung] }),
      [joined({ ...lan, first_name: 'Lan Nguyễn Thị' }), hungJoins],
    ],
    ['service message: one leaves', said({ left_chat_member: hung }), [hungLeaves]],
    ['service message: a bot leaves', said({ left_chat_member: ourselves }), []],
    ['group moved', said({ migrate_to_chat_id: -1009 }), [{ type: 'chat-moved', to: '-1009' }]],
    [
      'group moved by an anonymous administrator',
      said({ migrate_to_chat_id: -1009, from: anonymous, sender_chat: group }),
      [{ type: 'chat-moved', to: '-1009' }],
    ],
    ['the other half of a move', said({ migrate_from_chat_id: -4 }), []],
  ])('%s', (_, fields, events) => {
    expect(parse(fields).map(({ event }) => event)).toEqual(events);
  });

  test('ids: one per person where several join, the plain one otherwise', () => {
    const ids = (users: object[]) => parse(said({ new_chat_members: users })).map(({ updateId }) => updateId);
    expect(ids([hung])).toEqual(['500']);
    expect(ids([lan, hung])).toEqual(['500:1', '500:2']);
  });

  const emoji = (...list: string[]) => list.map((it) => ({ type: 'emoji', emoji: it }));
  const reacted = (old_reaction: object[], new_reaction: object[], more = {}) => ({
    message_reaction: { chat: group, message_id: 31, user: hung, date, old_reaction, new_reaction, ...more },
  });
  test.each([
    ['added', reacted([], emoji('👍')), [{ type: 'reaction', on: '31', emoji: '👍' }]],
    ['one more', reacted(emoji('👍'), emoji('👍', '🙏')), [{ type: 'reaction', on: '31', emoji: '🙏' }]],
    ['taken back', reacted(emoji('👍'), []), []],
    ['of a paid kind', reacted([], [{ type: 'paid' }]), []],
    ['anonymous', reacted([], emoji('👍'), { user: undefined }), []],
  ])('reaction %s', (_, fields, events) => {
    expect(parse(fields).map(({ event }) => event)).toEqual(events);
  });
});

test.each([
  ['a channel post', { channel_post: { message_id: 1, date, chat: { id: -5, type: 'channel' }, text: 'tin' } }],
  ['an unknown kind of update', { poll_answer: { poll_id: '1' } }],
  ['another bot', said({ text: 'tin', from: otherBot })],
  ['an anonymous administrator', said({ text: 'tin', from: otherBot, sender_chat: group })],
  [
    'a post of the linked channel',
    said({ text: 'tin', from: { id: 777000, is_bot: false, first_name: 'Telegram' }, sender_chat: { id: -5 } }),
  ],
  ['nobody', said({ text: 'tin', from: undefined })],
  ['a service message', said({ pinned_message: { message_id: 1 } })],
])('%s is left alone', (_, fields) => {
  expect(parse(fields)).toEqual([]);
});

test('an update that is not as documented is refused, not misread', () => {
  expect(updateSchema.safeParse({ update_id: 1, message: { text: 'x' } }).success).toBe(false);
});
