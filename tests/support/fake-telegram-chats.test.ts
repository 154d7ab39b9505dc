import { Api, GrammyError } from 'grammy';
import { afterEach, describe, expect, test } from 'vitest';
import { type FakeTelegramOptions, startFakeTelegram } from './fake-telegram/fake-telegram.ts';

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) {
    await close();
  }
});

async function world(options?: FakeTelegramOptions) {
  const telegram = await startFakeTelegram(options);
  closing.push(telegram.stop);
  const lan = telegram.user({ firstName: 'Lan', lastName: 'Trần', username: 'lan_tran', started: true });
  return { telegram, lan, api: new Api(telegram.token, { apiRoot: telegram.apiRoot }) };
}

async function refused(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(GrammyError);
  return (error as GrammyError).description;
}

const button = (data: string, text = 'Nhận') => ({ inline_keyboard: [[{ text, callback_data: data }]] });

describe('validation', () => {
  const bold = (offset: number, length: number) => ({ entities: [{ type: 'bold' as const, offset, length }] });

  test.each<[string, (api: Api, id: number) => Promise<unknown>, string]>([
    ['empty', (api, id) => api.sendMessage(id, ''), 'message text is empty'],
    ['blank', (api, id) => api.sendMessage(id, ' \n '), 'text must be non-empty'],
    ['long', (api, id) => api.sendMessage(id, 'ă'.repeat(4097)), 'message is too long'],
    ['surrogates count twice', (api, id) => api.sendMessage(id, '😀'.repeat(2049)), 'message is too long'],
    [
      'data of 66 bytes',
      (api, id) => api.sendMessage(id, 'a', { reply_markup: button('ắ'.repeat(22)) }),
      'BUTTON_DATA_INVALID',
    ],
    [
      'a button that does nothing',
      (api, id) => api.sendMessage(id, 'a', { reply_markup: { inline_keyboard: [[{ text: 'a' } as never]] } }),
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      'entity past the end',
      (api, id) => api.sendMessage(id, 'abc', bold(1, 3)),
      'entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 4',
    ],
    [
      'entity begins past the end',
      (api, id) => api.sendMessage(id, 'abc', bold(9, 1)),
      'entity begins after the end of the text at UTF-16 offset 9',
    ],
    [
      'entity within a surrogate pair',
      (api, id) => api.sendMessage(id, 'ă😀', bold(2, 1)),
      'entity begins in a middle of a UTF-16 symbol at byte offset 2',
    ],
    ['unknown chat', (api) => api.sendMessage(42, 'a'), 'chat not found'],
    [
      'unknown reply',
      (api, id) => api.sendMessage(id, 'a', { reply_parameters: { message_id: 999 } }),
      'message to be replied not found',
    ],
    ['unknown edit', (api, id) => api.editMessageText(id, 999, 'a'), 'message to edit not found'],
    ['unknown delete', (api, id) => api.deleteMessage(id, 999), 'message to delete not found'],
    [
      'unknown query',
      (api) => api.answerCallbackQuery('1'),
      'query is too old and response timeout expired or query ID is invalid',
    ],
    [
      'command with a capital',
      (api) => api.setMyCommands([{ command: 'Hop', description: 'a' }]),
      'BOT_COMMAND_INVALID',
    ],
  ])('%s', async (_, act, description) => {
    const { api, lan } = await world();
    expect(await refused(act(api, lan.id))).toBe(`Bad Request: ${description}`);
    expect(lan.inbox).toEqual([]);
  });

  test('what just fits is taken, white space at the ends goes and entities move with it', async () => {
    const { api, lan } = await world();
    await api.sendMessage(lan.id, 'ă'.repeat(4096), { reply_markup: button('ắ'.repeat(21)) });
    await api.sendMessage(lan.id, '  đậm /hop  ', bold(2, 3));
    const [, second] = lan.inbox;
    expect(second).toMatchObject({
      text: 'đậm /hop',
      entities: [
        { type: 'bold', offset: 0, length: 3 },
        { type: 'bot_command', offset: 4, length: 4 },
      ],
    });
  });
});

describe('private chats', () => {
  test('the bot may write only to those who started it, have not blocked it and still exist', async () => {
    const { telegram, api, lan } = await world();
    const hoa = telegram.user({ firstName: 'Hoa' });
    expect(await refused(api.sendMessage(hoa.id, 'a'))).toBe("Forbidden: bot can't initiate conversation with a user");
    expect((await hoa.starts('MA123')).message).toMatchObject({
      text: '/start MA123',
      entities: [{ type: 'bot_command', offset: 0, length: 6 }],
    });
    await api.sendMessage(hoa.id, 'a');
    await lan.blocks();
    expect(await refused(api.sendMessage(lan.id, 'a'))).toBe('Forbidden: bot was blocked by the user');
    await expect(lan.says('a')).rejects.toThrow('the bot is blocked');
    await lan.unblocks();
    await api.sendMessage(lan.id, 'a');
    lan.deactivates();
    expect(await refused(api.sendMessage(lan.id, 'a'))).toBe('Forbidden: user is deactivated');
  });

  test('edits and deletions show, the same content again does not', async () => {
    const { api, lan } = await world();
    const sent = await api.sendMessage(lan.id, 'đã gửi 1/2', { reply_markup: button('x') });
    await lan.sees('1/2');
    expect(
      await refused(api.editMessageText(lan.id, sent.message_id, 'đã gửi 1/2', { reply_markup: button('x') })),
    ).toBe(
      'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
    await api.editMessageText(lan.id, sent.message_id, 'đã gửi 2/2', { reply_markup: button('x') });
    expect(await lan.sees('2/2')).toMatchObject({ id: sent.message_id, editedTimes: 1, buttons: [['Nhận']] });
    await api.editMessageReplyMarkup(lan.id, sent.message_id);
    expect(lan.inbox[0]!.buttons).toEqual([]);
    await api.deleteMessage(lan.id, sent.message_id);
    expect(lan.inbox).toEqual([]);
    expect(await refused(api.editMessageText(lan.id, sent.message_id, 'x'))).toBe(
      'Bad Request: message to edit not found',
    );
    const own = await lan.says('của tôi');
    expect(await refused(api.editMessageText(lan.id, own.id, 'x'))).toBe("Bad Request: message can't be edited");
  });

  test('a pressed button comes as a query and gets its one answer', async () => {
    const { telegram, api, lan } = await world();
    const sent = await api.sendMessage(lan.id, 'nhận không', { reply_markup: button('take:1') });
    const pressing = lan.presses(/^Nh/);
    const [update] = await api.getUpdates({ timeout: 5 });
    expect(update).toMatchObject({ callback_query: { data: 'take:1', message: { message_id: sent.message_id } } });
    const queryId = update!.callback_query!.id;
    await api.answerCallbackQuery(queryId, { text: 'đã nhận', show_alert: true });
    expect(await pressing).toMatchObject({ text: 'đã nhận', alert: true, queryId });
    expect(await refused(api.answerCallbackQuery(queryId))).toContain('query is too old');

    const late = lan.pressesRaw('guessed', { within: 300 });
    telegram.expireQueries();
    const lateId = telegram.pending.at(-1)!.callback_query!.id;
    expect(await refused(api.answerCallbackQuery(lateId))).toContain('query is too old');
    await expect(late).rejects.toThrow('did not answer the button "guessed"');
    await expect(lan.presses('Từ chối', { within: 20 })).rejects.toThrow('"nhận không" buttons: [Nhận]');
  });

  test('looking: in order unless said otherwise, and a time-out tells what there was', async () => {
    const { api, lan } = await world();
    for (const text of ['một', 'hai', 'ba']) {
      await api.sendMessage(lan.id, text);
    }
    await lan.sees(/ai$/);
    expect(lan.unseen.map(({ said }) => said)).toEqual(['ba']);
    await expect(lan.sees('một', { within: 20 })).rejects.toThrow(/did not see một within 20 ms.*\n.*"ba"/);
    await lan.sees('một', { anyOrder: true });
    await expect(lan.sees('hai', { anyOrder: true, within: 20 })).rejects.toThrow('did not see hai');
    const ba = await lan.sees('ba');
    const later = lan.sees(() => true, { after: ba });
    await api.sendMessage(lan.id, 'bốn');
    expect((await later).said).toBe('bốn');
    expect(lan.unseen).toEqual([]);
  });

  test('what people send beside text', async () => {
    const { api, lan } = await world();
    await lan.sendsSticker();
    await lan.sendsVoice();
    await lan.sendsDocument({ name: 'a.pdf', mime: 'application/pdf', caption: '/hop@chi_hoi_bot' });
    await lan.forwards('tin lạ');
    const typed = await lan.says('sai');
    await lan.edits(typed, 'đúng');
    await lan.says('a'.repeat(10_000));
    const updates = await api.getUpdates();
    expect(updates[0]?.message?.sticker?.emoji).toBe('👍');
    expect(updates[1]?.message?.voice?.duration).toBe(3);
    expect(updates[2]?.message?.caption_entities).toEqual([{ type: 'bot_command', offset: 0, length: 16 }]);
    expect(updates[3]?.message?.forward_origin?.type).toBe('hidden_user');
    expect(updates[4]?.message?.text).toBe('sai');
    expect(updates[5]?.edited_message).toMatchObject({ message_id: typed.id, text: 'đúng' });
    expect(updates.slice(6).map(({ message }) => message?.text?.length)).toEqual([4096, 4096, 1808]);
  });
});

describe('groups', () => {
  const heard = async (api: Api) => (await api.getUpdates()).map(({ message }) => message?.text);

  test('in privacy mode only commands, mentions and replies come through', async () => {
    const { telegram, api, lan } = await world();
    const group = telegram.group({ title: 'Chi hội 3', members: [lan] });
    const asked = await api.sendMessage(group.id, 'ai đến');
    await lan.says('chuyện riêng', { in: group });
    expect((await lan.says('/hop@other_bot', { in: group })).update).toBeUndefined();
    await lan.says('/họp không phải lệnh', { in: group });
    await lan.says('/hop', { in: group });
    await lan.says('giúp với', { in: group, mention: true });
    await lan.says('tôi đến', { in: group, replyTo: { id: asked.message_id } });
    expect(await heard(api)).toEqual(['/hop', '@chi_hoi_bot giúp với', 'tôi đến']);
    expect(group.messages).toHaveLength(7);
    expect((await lan.sees('ai đến', { in: group })).chatId).toBe(group.id);
    group.promotesBot();
    expect((await lan.says('giờ nghe hết', { in: group })).update).toBeDefined();
  });

  test('with privacy mode off all of it does', async () => {
    const { telegram, api, lan } = await world({ canReadAllGroupMessages: true });
    const group = telegram.group({ title: 'Chi hội 3', members: [lan] });
    await lan.says('chuyện riêng', { in: group });
    expect(await heard(api)).toEqual(['chuyện riêng']);
  });

  test('a group that becomes a supergroup says where it went', async () => {
    const { telegram, api, lan } = await world();
    const group = telegram.group({ title: 'Chi hội 3', members: [lan] });
    const old = group.id;
    await api.sendMessage(old, 'trước');
    group.migrates();
    expect(await api.getUpdates()).toMatchObject([
      { message: { chat: { id: old }, migrate_to_chat_id: group.id } },
      { message: { chat: { id: group.id, type: 'supergroup' }, migrate_from_chat_id: old } },
    ]);
    await expect(api.sendMessage(old, 'sau')).rejects.toMatchObject({
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: group.id },
    });
    await api.sendMessage(group.id, 'sau');
    await lan.sees('trước', { in: group });
    await lan.sees('sau', { in: group });
  });

  test('coming and going of the bot and of people', async () => {
    const { telegram, api, lan } = await world();
    const hoa = telegram.user({ firstName: 'Hoa' });
    const group = telegram.group({ title: 'Chi hội 3', members: [lan], botIsMember: false });
    expect(await refused(api.sendMessage(group.id, 'a'))).toBe('Forbidden: bot is not a member of the group chat');
    group.adds(telegram.bot);
    group.adds(hoa);
    expect(await api.getUpdates()).toMatchObject([
      { my_chat_member: { old_chat_member: { status: 'left' }, new_chat_member: { status: 'member' } } },
      { message: { new_chat_members: [{ id: telegram.botId }] } },
      { message: { new_chat_members: [{ id: hoa.id }] } },
    ]);
    expect(await api.getChatMemberCount(group.id)).toBe(3);
    expect(await api.getChatMember(group.id, lan.id)).toMatchObject({ status: 'creator' });
    expect(await api.getChat(group.id)).toMatchObject({ title: 'Chi hội 3', type: 'group' });
    group.removes(hoa);
    await expect(hoa.says('a', { in: group })).rejects.toThrow('Hoa is not in the group');
    group.removes(telegram.bot);
    expect(await refused(api.sendMessage(group.id, 'a'))).toBe('Forbidden: bot was kicked from the group chat');
  });

  test('reactions reach the bot only as administrator that asked, its own must be known ones', async () => {
    const { telegram, api, lan } = await world();
    const group = telegram.group({ title: 'Chi hội 3', members: [lan], botIsAdmin: true, supergroup: true });
    await api.sendMessage(group.id, 'tốt không');
    const seen = await lan.sees('tốt', { in: group });
    expect(await lan.reacts(seen, '👍')).toBeUndefined();
    await api.getUpdates({ allowed_updates: ['message_reaction'] });
    expect(await lan.reacts(seen, '👍')).toMatchObject({ message_reaction: { new_reaction: [{ emoji: '👍' }] } });
    await api.setMessageReaction(group.id, seen.id, [{ type: 'emoji', emoji: '🙏' }]);
    expect(group.messages[0]!.botReactions).toEqual(['🙏']);
    expect(await refused(api.setMessageReaction(group.id, seen.id, [{ type: 'emoji', emoji: '✅' as never }]))).toBe(
      'Bad Request: REACTION_INVALID',
    );
  });
});
