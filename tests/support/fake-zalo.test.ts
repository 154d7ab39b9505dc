import { describe, expect, test } from 'vitest';
import { type Message, Reactions, TextStyle, ThreadType, type Undo, Urgency } from 'zca-js';
import { listen, zaloFor } from './fake-zalo/in-test.ts';

const texts = (messages: Message[]) => messages.map(({ data }) => data.content);

async function oneBot() {
  const zalo = await zaloFor();
  const bot = zalo.account({ name: 'Chi Hội' });
  const lan = zalo.user({ name: 'Lan' });
  return { zalo, bot, lan, ...(await listen(zalo, bot)) };
}

async function twoBotsInAGroup() {
  const zalo = await zaloFor();
  const first = zalo.account({ name: 'Chi Hội' });
  const second = zalo.account({ name: 'Chi Hội Hai' });
  const lan = zalo.user({ name: 'Lan' });
  const group = zalo.group({ name: 'Tổ 3', members: [lan, first, second] });
  return { zalo, first, second, lan, group, one: await listen(zalo, first), two: await listen(zalo, second) };
}

describe('private messages', () => {
  test('a person is heard and answered, and the answer comes back as an echo', async () => {
    const { bot, lan, api, messages } = await oneBot();
    expect(api.getOwnId()).toBe(bot.uid);
    await lan.says('xin chào');
    await expect.poll(() => messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({
      type: ThreadType.User,
      isSelf: false,
      threadId: lan.idFor(bot),
      data: { content: 'xin chào', idTo: bot.uid, dName: 'Lan', msgType: 'webchat' },
    });
    const sent = await api.sendMessage('dạ, xin nghe', messages[0]!.threadId);
    const seen = await lan.sees('xin nghe', { from: bot });
    expect(seen).toMatchObject({ id: String(sent.message?.msgId), from: 'Chi Hội' });
    await expect.poll(() => messages).toHaveLength(2);
    expect(messages[1]).toMatchObject({
      isSelf: true,
      threadId: lan.idFor(bot),
      data: { msgId: seen.id, cliMsgId: seen.cliMsgId, uidFrom: bot.uid },
    });
    expect(lan.inbox().map(({ text }) => text)).toEqual(['xin chào', 'dạ, xin nghe']);
  });

  test.each([0, 1, 2, 3] as const)('zca-js reads events packed the way %i', async (encryption) => {
    const { zalo, lan, messages, errors, api } = await oneBot();
    zalo.encrypts(encryption);
    const first = await lan.says('Đồng chí Nguyễn Văn Đặng');
    await lan.says('trả lời', { replyTo: first });
    await expect.poll(() => messages).toHaveLength(2);
    expect(texts(messages)).toContain('Đồng chí Nguyễn Văn Đặng');
    const reply = messages.find(({ data }) => data.quote);
    expect(reply?.data.quote).toMatchObject({ ownerId: messages[0]?.data.uidFrom, globalMsgId: Number(first.id) });
    expect(errors).toEqual([]);
    expect(api.getOwnId()).toMatch(/^\d{19}$/);
  });

  test('styles, urgency and quotes arrive as they were sent', async () => {
    const { bot, lan, api, messages } = await oneBot();
    const asked = await lan.says('mấy giờ họp');
    await expect.poll(() => messages).toHaveLength(1);
    const msg = 'Kính mời bác dự họp';
    const styles = [{ start: 0, len: 8, st: TextStyle.Bold } as const];
    await api.sendMessage({ msg, styles, urgency: Urgency.Urgent, quote: messages[0]!.data }, lan.idFor(bot));
    const seen = await lan.sees('Kính mời');
    expect(seen).toMatchObject({ quote: { id: asked.id, text: 'mấy giờ họp' }, urgency: 2 });
    expect(seen.styles).toEqual([{ start: 0, len: 8, st: 'b', text: 'Kính mời' }]);
  });

  test('a message of cmd 551 is not heard, but is among the old ones', async () => {
    const { lan, api, messages } = await oneBot();
    const lost = await lan.says('tin này mất', { as551: true });
    const heard = await lan.says('tin này đến');
    await expect.poll(() => texts(messages)).toEqual(['tin này đến']);
    const old = new Promise<Message[]>((resolve) => api.listener.once('old_messages', resolve));
    api.listener.requestOldMessages(ThreadType.User, null);
    expect((await old).map(({ data }) => data.msgId)).toEqual([lost.id, heard.id]);
  });

  test('what came while nobody listened is asked for, after the last that is known', async () => {
    const { zalo, bot, lan, stop, messages } = await oneBot();
    const known = await lan.says('một');
    await expect.poll(() => messages).toHaveLength(1);
    stop();
    await bot.silent();
    await lan.says('hai');
    await lan.says('ba');
    const { api } = await listen(zalo, bot);
    const old = new Promise<Message[]>((resolve) => api.listener.once('old_messages', resolve));
    api.listener.requestOldMessages(ThreadType.User, known.id);
    expect(texts(await old)).toEqual(['hai', 'ba']);
    expect(bot.oldRequests).toEqual([{ group: false, lastId: known.id }]);
  });

  test('scrambled frames come in another order than their time stamps', async () => {
    const { zalo, lan, messages } = await oneBot();
    zalo.encrypts(0);
    await zalo.scrambles(async () => {
      await lan.says('một');
      await lan.says('hai');
      await lan.says('ba');
    });
    await expect.poll(() => texts(messages)).toEqual(['ba', 'hai', 'một']);
    const stamps = messages.map(({ data }) => Number(data.ts));
    expect(stamps).toEqual([...stamps].sort((one, other) => other - one));
  });

  test('several messages come in one frame, of which a handler that throws loses the rest', async () => {
    const { zalo, lan, api, messages, errors } = await oneBot();
    await zalo.bundles(async () => {
      await lan.says('một');
      await lan.says('hai');
    });
    await expect.poll(() => texts(messages)).toEqual(['một', 'hai']);
    api.listener.on('message', () => {
      throw new Error('handler');
    });
    await zalo.bundles(async () => {
      await lan.says('ba');
      await lan.says('bốn');
    });
    await expect.poll(() => errors).toHaveLength(1);
    await lan.says('năm');
    await expect.poll(() => texts(messages)).toEqual(['một', 'hai', 'ba', 'năm']);
  });

  test('a photo, file, voice, video, sticker, place and link come as zca-js knows them', async () => {
    const { zalo, lan, messages, errors } = await oneBot();
    await lan.sendsPhoto({ caption: 'đường hỏng', bytes: new Uint8Array([1, 2, 3]) });
    await lan.sendsFile({ name: 'đơn.pdf', bytes: new Uint8Array([4]) });
    await lan.sendsVoice();
    await lan.sendsVideo();
    await lan.sendsSticker();
    await lan.sendsLocation();
    await lan.sendsLink('https://example.org/don', 'mẫu đơn đây');
    await expect.poll(() => messages).toHaveLength(7);
    const byType = new Map(messages.map(({ data }) => [data.msgType, data.content as { title: string; href: string }]));
    expect([...byType.keys()].sort()).toEqual([
      ...[
        'chat.location.new',
        'chat.photo',
        'chat.recommended',
        'chat.sticker',
        'chat.video.msg',
        'chat.voice',
        'share.file',
      ],
    ]);
    expect(byType.get('chat.photo')?.title).toBe('đường hỏng');
    expect(byType.get('share.file')?.title).toBe('đơn.pdf');
    const { host, pathname } = new URL(byType.get('chat.photo')!.href);
    const bytes = await fetch(`${zalo.root}/_host/${host}${pathname}`).then((response) => response.arrayBuffer());
    expect(new Uint8Array(bytes)).toEqual(new Uint8Array([1, 2, 3]));
    expect(errors).toEqual([]);
  });

  test('what the owner types on the phone comes as an echo, typing and reading as events', async () => {
    const { bot, lan, api, messages } = await oneBot();
    const seen = new Promise((resolve) => api.listener.once('seen_messages', resolve));
    const typing = new Promise((resolve) => api.listener.once('typing', resolve));
    bot.typesByHand('tôi là thư ký', { to: lan });
    await expect.poll(() => messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ isSelf: true, threadId: lan.idFor(bot) });
    await lan.readsAll(bot);
    await lan.types(bot);
    expect(await seen).toMatchObject([{ threadId: lan.idFor(bot), data: { msgId: messages[0]!.data.msgId } }]);
    expect(await typing).toMatchObject({ threadId: lan.idFor(bot) });
  });
});

describe('reactions and taking back', () => {
  test('both ways, and only by both ids of a message', async () => {
    const { bot, lan, api, messages } = await oneBot();
    const threadId = lan.idFor(bot);
    const reactions: unknown[] = [];
    const undone: unknown[] = [];
    api.listener.on('reaction', (reaction) => reactions.push(reaction));
    api.listener.on('undo', (undo) => undone.push(undo));
    await api.sendMessage('thông báo', threadId);
    const seen = await lan.sees('thông báo');
    await lan.reacts(seen, '❤');
    await expect.poll(() => reactions).toHaveLength(1);
    expect(reactions[0]).toMatchObject({
      isSelf: false,
      threadId,
      data: { content: { rIcon: Reactions.HEART, rMsg: [{ gMsgID: Number(seen.id), cMsgID: Number(seen.cliMsgId) }] } },
    });
    const mine = await lan.says('cảm ơn');
    await expect.poll(() => texts(messages)).toContain('cảm ơn');
    const { msgId, cliMsgId } = messages.find(({ data }) => data.content === 'cảm ơn')!.data;
    const dest = { threadId, type: ThreadType.User };
    await api.addReaction(Reactions.LIKE, { ...dest, data: { msgId, cliMsgId } });
    expect(lan.inbox().find(({ id }) => id === mine.id)?.reactions).toEqual([{ by: 'Chi Hội', emoji: '👍' }]);
    await expect(api.addReaction(Reactions.LIKE, { ...dest, data: { msgId, cliMsgId: '1' } })).rejects.toMatchObject({
      code: 114,
    });
    await expect(api.undo({ msgId: seen.id, cliMsgId: '1' }, threadId)).rejects.toMatchObject({ code: 114 });
    await api.undo({ msgId: seen.id, cliMsgId: seen.cliMsgId }, threadId);
    await lan.undoes(mine);
    await expect.poll(() => undone).toHaveLength(2);
    expect(undone).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ isSelf: true, threadId }),
        expect.objectContaining({ isSelf: false, threadId }),
      ]),
    );
    const taken = undone.map((undo) => (undo as Undo).data.content.globalMsgId);
    expect(taken.sort()).toEqual([Number(seen.id), Number(mine.id)].sort());
    expect(lan.inbox()).toEqual([]);
  });
});

describe('groups', () => {
  test('each account knows people and the group by ids of its own', async () => {
    const { first, second, lan, group, one, two } = await twoBotsInAGroup();
    await lan.says('chào cả tổ', { in: group });
    await expect.poll(() => [...one.messages, ...two.messages]).toHaveLength(2);
    expect(one.messages[0]).toMatchObject({ threadId: group.idFor(first), data: { uidFrom: lan.idFor(first) } });
    expect(two.messages[0]).toMatchObject({ threadId: group.idFor(second), data: { uidFrom: lan.idFor(second) } });
    expect(lan.idFor(first)).not.toBe(lan.idFor(second));
    expect(group.idFor(first)).not.toBe(group.idFor(second));
    await expect(one.api.sendMessage('lạc', lan.idFor(second))).rejects.toMatchObject({ code: 114 });
    await expect(one.api.sendMessage('lạc', group.idFor(second), ThreadType.Group)).rejects.toMatchObject({
      code: 114,
    });
  });

  test('a message of one account is an echo to it and news to the other', async () => {
    const { first, second, lan, group, one, two } = await twoBotsInAGroup();
    const mentions = [{ pos: 0, len: 4, uid: lan.idFor(first) }];
    await one.api.sendMessage({ msg: '@Lan mời bác', mentions }, group.idFor(first), ThreadType.Group);
    const seen = await lan.sees('mời bác', { in: group, from: first });
    expect(seen.mentions).toEqual([{ who: 'Lan', text: '@Lan' }]);
    await expect.poll(() => [...one.messages, ...two.messages]).toHaveLength(2);
    expect(one.messages[0]).toMatchObject({ isSelf: true });
    expect(two.messages[0]).toMatchObject({
      isSelf: false,
      threadId: group.idFor(second),
      data: { dName: 'Chi Hội', mentions: [{ uid: lan.idFor(second), pos: 0, len: 4 }] },
    });
    await one.api.sendMessage({ msg: '@All họp', mentions: [{ pos: 0, len: 4, uid: '-1' }] }, group.idFor(first), 1);
    expect((await lan.sees('họp', { in: group })).mentions).toEqual([{ who: 'all', text: '@All' }]);
    expect(group.messages.map(({ from }) => from)).toEqual(['Chi Hội', 'Chi Hội']);
  });

  test('a mention of the bot and an answer to it are told as such', async () => {
    const { first, lan, group, one } = await twoBotsInAGroup();
    await lan.says('mấy giờ họp', { in: group, mention: first });
    await expect.poll(() => one.messages).toHaveLength(1);
    expect(one.messages[0]!.data).toMatchObject({
      content: '@Chi Hội mấy giờ họp',
      mentions: [{ uid: first.uid, pos: 0, len: 8, type: 0 }],
    });
    await lan.says('mấy giờ', { in: group, mention: 'all' });
    await expect.poll(() => one.messages).toHaveLength(2);
    expect(one.messages[1]!.data).toMatchObject({ mentions: [{ uid: '-1', pos: 0, len: 4, type: 1 }] });
    await one.api.sendMessage({ msg: '19 giờ', quote: one.messages[0]!.data }, group.idFor(first), ThreadType.Group);
    const answer = await lan.sees('19 giờ', { in: group });
    expect(answer.quote?.text).toBe('@Chi Hội mấy giờ họp');
    await lan.says('cảm ơn', { in: group, replyTo: answer });
    await expect.poll(() => one.messages).toHaveLength(4);
    expect(one.messages.find(({ data }) => data.content === 'cảm ơn')?.data.quote).toMatchObject({
      ownerId: first.uid,
      globalMsgId: Number(answer.id),
    });
  });

  test('reactions in a group come in the other list, and to every account', async () => {
    const { first, lan, group, one, two } = await twoBotsInAGroup();
    const heard: unknown[] = [];
    one.api.listener.on('reaction', (reaction) => heard.push(reaction));
    two.api.listener.on('reaction', (reaction) => heard.push(reaction));
    await one.api.sendMessage('thông báo', group.idFor(first), ThreadType.Group);
    await lan.reacts(await lan.sees('thông báo', { in: group }), '👍');
    await expect.poll(() => heard).toHaveLength(2);
    expect(heard).toMatchObject([
      { isGroup: true, data: { content: { rIcon: Reactions.LIKE } } },
      { isGroup: true, data: { content: { rIcon: Reactions.LIKE } } },
    ]);
  });
});
