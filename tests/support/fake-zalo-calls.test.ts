import { describe, expect, test } from 'vitest';
import { type AttachmentSource, FriendEventType, type GroupEvent, GroupEventType, ThreadType } from 'zca-js';
import { listen, zaloFor } from './fake-zalo/in-test.ts';
import { TINY_PICTURE } from './fake-zalo/user.ts';

async function world(chunkSize?: number) {
  const zalo = await zaloFor(chunkSize === undefined ? {} : { chunkSize });
  const bot = zalo.account({ name: 'Chi Hội', phone: '0901000000' });
  const lan = zalo.user({ name: 'Lan', phone: '0901234567' });
  const hung = zalo.user({ name: 'Hùng' });
  const group = zalo.group({ name: 'Tổ 3', members: [lan, hung, bot] });
  const client = await listen(zalo, bot);
  const acts: GroupEvent[] = [];
  client.api.listener.on('group_event', (event) => acts.push(event));
  return { zalo, bot, lan, hung, group, acts, ...client };
}

function source(filename: `${string}.${string}`, bytes: Uint8Array, size = {}): AttachmentSource {
  return { filename, data: Buffer.from(bytes), metadata: { totalSize: bytes.length, ...size } };
}

describe('groups', () => {
  test('are listed, and tell their members only in memVerList', async () => {
    const { bot, lan, hung, group, api } = await world();
    const id = group.idFor(bot);
    expect(Object.keys((await api.getAllGroups()).gridVerMap)).toEqual([id]);
    const { gridInfoMap, removedsGroup } = await api.getGroupInfo([id, '123']);
    expect(removedsGroup).toEqual(['123']);
    expect(gridInfoMap[id]).toMatchObject({ name: 'Tổ 3', memberIds: [], totalMember: 3, globalId: group.globalId });
    const ids = gridInfoMap[id]!.memVerList.map((each) => each.split('_')[0]!);
    expect(ids).toEqual([lan.idFor(bot), hung.idFor(bot), bot.uid]);
    const { profiles } = await api.getGroupMembersInfo(ids);
    expect(ids.map((each) => profiles[each]?.displayName)).toEqual(['Lan', 'Hùng', 'Chi Hội']);
  });

  test('tell who comes and goes, the bot too', async () => {
    const { zalo, bot, lan, hung, group, acts, api } = await world();
    const mai = zalo.user({ name: 'Mai' });
    await mai.joins(group);
    await hung.leaves(group);
    group.removes(bot);
    await expect.poll(() => acts).toHaveLength(3);
    const told = acts.map(({ type, isSelf, data }) => [
      type,
      isSelf,
      'updateMembers' in data && data.updateMembers?.map((member) => typeof member === 'object' && member.dName),
    ]);
    expect(told).toEqual(
      expect.arrayContaining([
        [GroupEventType.JOIN, false, ['Mai']],
        [GroupEventType.LEAVE, false, ['Hùng']],
        [GroupEventType.REMOVE_MEMBER, true, ['Chi Hội']],
      ]),
    );
    expect(acts.every(({ threadId }) => threadId === group.idFor(bot))).toBe(true);
    await expect(api.sendMessage('còn đây', group.idFor(bot), ThreadType.Group)).rejects.toMatchObject({ code: 114 });
    await expect(lan.sees('còn đây', { in: group, within: 1 })).rejects.toThrow('nothing new');
    group.adds(bot);
    await expect.poll(() => acts).toHaveLength(4);
    expect(acts[3]).toMatchObject({ type: GroupEventType.JOIN, isSelf: true });
  });

  test('can be left, and filled', async () => {
    const { zalo, bot, group, api, acts } = await world();
    const mai = zalo.user({ name: 'Mai' });
    expect(await api.addUserToGroup([mai.idFor(bot), '5'], group.idFor(bot))).toMatchObject({ errorMembers: ['5'] });
    expect(group.members).toContain('Mai');
    await api.leaveGroup(group.idFor(bot));
    expect(group.has(bot)).toBe(false);
    await expect.poll(() => acts.map(({ type }) => type).sort()).toEqual([GroupEventType.JOIN, GroupEventType.LEAVE]);
  });
});

describe('friends', () => {
  test('ask and are accepted', async () => {
    const { bot, lan, hung, api } = await world();
    const events: { type: FriendEventType; data: unknown; isSelf: boolean }[] = [];
    api.listener.on('friend_event', (event) => events.push(event));
    await lan.asksToBeFriend(bot, 'Tôi là Lan tổ 3');
    const { recommItems } = await api.getFriendRecommendations();
    expect(recommItems.map(({ dataInfo }) => [dataInfo.userId, dataInfo.recommType])).toEqual([[lan.idFor(bot), 2]]);
    await expect.poll(() => events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      type: FriendEventType.REQUEST,
      isSelf: false,
      data: { fromUid: lan.idFor(bot), toUid: bot.uid, message: 'Tôi là Lan tổ 3' },
    });
    await expect(api.sendFriendRequest('kết bạn', lan.idFor(bot))).rejects.toMatchObject({ code: 222 });
    await api.acceptFriendRequest(lan.idFor(bot));
    expect(bot.friends).toEqual(['Lan']);
    await expect.poll(() => events).toHaveLength(2);
    expect(events[1]).toMatchObject({ type: FriendEventType.ADD, data: lan.idFor(bot) });
    expect((await api.getAllFriends()).map(({ displayName }) => displayName)).toEqual(['Lan']);
    await expect(api.sendFriendRequest('kết bạn', lan.idFor(bot))).rejects.toMatchObject({ code: 225 });

    await api.sendFriendRequest('Chi hội xin kết bạn', hung.idFor(bot));
    expect(hung.friendRequests()).toEqual([{ from: 'Chi Hội', message: 'Chi hội xin kết bạn' }]);
    expect(await api.getFriendRequestStatus(hung.idFor(bot))).toMatchObject({ is_friend: 0, is_requested: 1 });
    expect(Object.keys(await api.getSentFriendRequest())).toEqual([hung.idFor(bot)]);
    await hung.acceptsFriend(bot);
    expect(bot.friends).toEqual(['Lan', 'Hùng']);
    await expect.poll(() => events.filter(({ type }) => type === FriendEventType.ADD)).toHaveLength(2);
  });

  test('are found by phone, or not at all', async () => {
    const { bot, lan, api } = await world();
    expect(await api.findUser('0901234567')).toMatchObject({ uid: lan.idFor(bot), display_name: 'Lan' });
    await expect(api.findUser('0909999999')).rejects.toMatchObject({ code: 216 });
    const found = await api.getMultiUsersByPhones(['0901234567', '0909999999']);
    expect(Object.keys(found)).toEqual(['84901234567']);
    const { changed_profiles } = await api.getUserInfo(lan.idFor(bot));
    expect(changed_profiles[lan.idFor(bot)]).toMatchObject({ displayName: 'Lan', isFr: 0, phoneNumber: '' });
    expect((await api.fetchAccountInfo()).profile).toMatchObject({ userId: bot.uid, displayName: 'Chi Hội' });
  });
});

describe('polls and reminders', () => {
  test('people vote, and only asking tells', async () => {
    const { bot, lan, hung, group, api, acts, messages } = await world();
    const options = { question: 'Họp ngày nào?', options: ['Thứ bảy', 'Chủ nhật'] };
    const made = await api.createPoll(options, group.idFor(bot));
    const { poll } = await lan.sees('Họp ngày nào?', { in: group });
    await lan.votes(poll!, 'Chủ nhật');
    await hung.votes(poll!, 'Thứ bảy');
    await hung.votes(poll!, 'Chủ nhật');
    const detail = await api.getPollDetail(made.poll_id);
    expect(detail.options.map(({ content, votes, voters }) => [content, votes, voters])).toEqual([
      ['Thứ bảy', 0, []],
      ['Chủ nhật', 2, [lan.idFor(bot), hung.idFor(bot)]],
    ]);
    await api.votePoll(made.poll_id, detail.options[0]!.option_id);
    expect((await api.getPollDetail(made.poll_id)).num_vote).toBe(3);
    await api.lockPoll(made.poll_id);
    await expect(lan.votes(poll!, 'Thứ bảy')).rejects.toThrow('closed');
    expect(acts).toEqual([]);
    await expect.poll(() => messages.map(({ data }) => data.msgType)).toEqual(['group.poll']);
  });

  test('people accept and refuse a reminder', async () => {
    const { bot, lan, hung, group, api, acts } = await world();
    const startTime = Date.UTC(2026, 10, 28, 12);
    const made = await api.createReminder({ title: 'Họp tổ', startTime }, group.idFor(bot), ThreadType.Group);
    const id = 'id' in made ? made.id : '';
    const { reminder } = await lan.sees('Họp tổ', { in: group });
    expect(reminder).toMatchObject({ id, title: 'Họp tổ', startTime });
    await lan.acceptsReminder(reminder!);
    await hung.acceptsReminder(reminder!);
    await hung.refusesReminder(reminder!);
    expect(await api.getReminderResponses(id)).toEqual({
      acceptMember: [lan.idFor(bot)],
      rejectMember: [hung.idFor(bot)],
    });
    await expect.poll(() => acts.filter(({ type }) => /remind/.test(type))).toHaveLength(3);
    expect(acts.find(({ type }) => type === GroupEventType.REJECT_REMIND)).toMatchObject({
      threadId: group.idFor(bot),
      data: { topicId: id, updateMembers: [hung.idFor(bot)] },
    });
    await api.editReminder({ title: 'Họp tổ (dời)', topicId: id, startTime }, group.idFor(bot), ThreadType.Group);
    expect((await api.getReminder(id)).params.title).toBe('Họp tổ (dời)');
    expect(await api.getListReminder({}, group.idFor(bot), ThreadType.Group)).toHaveLength(1);
    await api.removeReminder(id, group.idFor(bot), ThreadType.Group);
    await expect(api.getReminderResponses(id)).rejects.toMatchObject({ code: 114 });
  });

  test('a reminder without a type goes to a person; its params come as text or as an object', async () => {
    const { bot, lan, group, api } = await world();
    await api.createReminder({ title: 'Nhớ nộp đơn' }, lan.idFor(bot));
    expect((await lan.sees('Nhớ nộp đơn')).kind).toBe('reminder');
    const made = [];
    for (const title of ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu']) {
      made.push(await api.createReminder({ title }, group.idFor(bot), ThreadType.Group));
    }
    expect(new Set(made.map(({ params }) => typeof params))).toEqual(new Set(['string', 'object']));
  });
});

describe('attachments', () => {
  test('a photo with a caption arrives, privately and in a group', async () => {
    const { bot, lan, group, api } = await world();
    const attachments = [source('so-do.png', TINY_PICTURE, { width: 1, height: 1 })];
    const sent = await api.sendMessage({ msg: 'Sơ đồ', attachments }, lan.idFor(bot));
    const seen = await lan.sees('Sơ đồ');
    expect(seen.photo?.bytes).toEqual(TINY_PICTURE);
    expect(sent.attachment.map(({ msgId }) => String(msgId))).toEqual([seen.id]);
    await api.sendMessage({ msg: 'Sơ đồ', attachments }, group.idFor(bot), ThreadType.Group);
    expect((await lan.sees('Sơ đồ', { in: group })).photo).toMatchObject({ name: 'so-do.png', mime: 'image/png' });
  });

  test('a file in several pieces arrives whole, once the socket says file_done', async () => {
    const { zalo, bot, lan, api } = await world(1000);
    const bytes = Uint8Array.from({ length: 3500 }, (_, index) => index % 251);
    await api.sendMessage({ msg: 'Biên bản', attachments: [source('bien-ban.pdf', bytes)] }, lan.idFor(bot));
    await lan.sees('Biên bản');
    const { file } = await lan.sees(({ kind }) => kind === 'file');
    expect(file?.name).toBe('bien-ban.pdf');
    expect(file?.bytes).toEqual(bytes);
    expect(zalo.calls.filter(({ path }) => path.endsWith('asyncfile/upload'))).toHaveLength(4);
  });

  test('without the socket an upload of a file never ends', async () => {
    const { zalo, bot, lan, api } = await world();
    zalo.faults.next('uploadAttachment', { echo: 'none' });
    const upload = api.uploadAttachment([source('don.pdf', TINY_PICTURE)], lan.idFor(bot));
    const settled: string[] = [];
    upload.then(
      () => settled.push('done'),
      () => settled.push('failed'),
    );
    await zalo.called('uploadAttachment');
    await api.sendMessage('vẫn sống', lan.idFor(bot));
    expect(settled).toEqual([]);
  });
});

describe('the rest', () => {
  test('typing, seen, delivered, sticker, keep-alive are taken; the history of a group is gone', async () => {
    const { zalo, bot, lan, group, api, messages } = await world();
    await lan.says('đọc chưa');
    await expect.poll(() => messages).toHaveLength(1);
    await api.sendTypingEvent(lan.idFor(bot));
    await api.sendSeenEvent(messages[0]!.data as Parameters<typeof api.sendSeenEvent>[0]);
    await api.sendDeliveredEvent(false, messages[0]!.data as Parameters<typeof api.sendDeliveredEvent>[1]);
    await api.sendSticker({ id: 1, cateId: 2, type: 7 }, lan.idFor(bot));
    expect((await lan.sees(({ kind }) => kind === 'sticker')).text).toBe('');
    expect(await api.keepAlive()).toMatchObject({ config_vesion: 1 });
    await expect(api.getGroupChatHistory(group.idFor(bot))).rejects.toThrow('404');
    expect(zalo.calls.filter(({ tookEffect }) => !tookEffect)).toEqual([]);
  });

  test('the pace of an account tells strangers from friends', async () => {
    const { zalo, bot, lan, hung, group, api } = await world();
    bot.hasFriend(hung);
    await api.sendMessage('một', lan.idFor(bot));
    await api.sendMessage('hai', hung.idFor(bot));
    await api.sendMessage('ba', group.idFor(bot), ThreadType.Group);
    expect(zalo.pace(bot).map(({ to, stranger }) => [to, stranger])).toEqual([
      [lan.person.globalId, true],
      [hung.person.globalId, false],
      [group.globalId, false],
    ]);
  });
});
