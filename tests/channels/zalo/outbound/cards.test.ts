import { expect, test, vi } from 'vitest';
import type { Outgoing } from '../../../../src/messaging/outgoing.ts';
import { connect, faultOf, message } from '../setup.ts';

const at = '2026-11-27T07:00:00.000Z';
const event = (title = 'sơ kết 6 tháng'): Outgoing =>
  message({ text: title, card: { type: 'event', title, at }, lane: 'reminder' });
const poll: Outgoing = message({
  text: 'Đến được không',
  card: { type: 'poll', question: 'Đến được không', yes: 'Có mặt', no: 'Vắng', until: at },
});

async function inGroup(settings = {}) {
  const t = await connect({ settings });
  const lan = t.zalo.user({ name: 'Lan' });
  const hoa = t.zalo.user({ name: 'Hoa' });
  const group = t.zalo.group({ name: 'Xóm Liên Sơn', members: [lan, hoa, t.account] });
  await t.listen();
  const answers = () => t.received.map(({ event: it, from }) => [from.name, it?.type === 'card-answer' && it.answer]);
  return { ...t, lan, hoa, group, answers, where: t.toGroup(group) };
}

test('an event becomes a reminder in the group; who accepts or refuses it is told, the last word last', async () => {
  const { adapter, lan, hoa, group, got, where, answers, account } = await inGroup();
  const { messageId } = await adapter.send(where, event());
  const [reminder] = group.reminders;
  expect(reminder).toMatchObject({ title: 'sơ kết 6 tháng', startTime: Date.parse(at) });
  await lan.acceptsReminder(reminder!);
  await hoa.refusesReminder(reminder!);
  await lan.refusesReminder(reminder!);
  const all = await got(3);
  expect(answers()).toEqual([
    ['Lan', 'yes'],
    ['Hoa', 'no'],
    ['Lan', 'no'],
  ]);
  expect(all[0]).toMatchObject({
    event: { type: 'card-answer', on: messageId },
    chat: { externalId: group.idFor(account), kind: 'group', title: 'Xóm Liên Sơn' },
    from: { externalId: lan.idFor(account), name: 'Lan' },
    addressed: 'none',
  });
});

test('what was answered while the line was down is asked for after it is up, once each', async () => {
  const { adapter, zalo, account, lan, hoa, group, got, where, answers, received } = await inGroup();
  await adapter.send(where, event());
  const [reminder] = group.reminders;
  await lan.acceptsReminder(reminder!);
  await got(1);
  zalo.down();
  await account.silent();
  await lan.refusesReminder(reminder!);
  await hoa.acceptsReminder(reminder!);
  zalo.up();
  await account.listens();
  await got(3);
  expect(answers().slice(1).sort()).toEqual([
    ['Hoa', 'yes'],
    ['Lan', 'no'],
  ]);
  account.dropsSocket();
  await account.silent();
  await account.listens();
  await zalo.called('getReminderResponses', { times: 2 });
  await lan.says('sau', { in: group });
  await got(4);
  expect(received.at(-1)?.text).toBe('sau');
});

test('a poll: votes are asked for now and then; a changed vote counts, one taken back says nothing', async () => {
  const { adapter, lan, hoa, group, got, where, answers, received, zalo } = await inGroup({
    keepAliveMs: 30,
    answersMs: 0,
  });
  const { messageId } = await adapter.send(where, poll);
  const [made] = group.polls;
  expect(made?.options.map(({ text }) => text)).toEqual(['Có mặt', 'Vắng']);
  await lan.votes(made!, 'Có mặt');
  await got(1);
  await hoa.votes(made!, 'Vắng');
  await got(2);
  await lan.votes(made!, 'Vắng');
  await got(3);
  expect(answers()).toEqual([
    ['Lan', 'yes'],
    ['Hoa', 'no'],
    ['Lan', 'no'],
  ]);
  expect(received[0]?.event).toMatchObject({ on: messageId });
  await lan.votes(made!);
  const asked = zalo.calls.filter(({ api }) => api === 'getPollDetail').length;
  await zalo.called('getPollDetail', { times: asked + 2 });
  expect(received).toHaveLength(3);
  await lan.votes(made!, 'Vắng');
  await got(4);
});

test('a reminder is changed and removed, a poll is closed; what is answered to a stranger’s is nothing to us', async () => {
  const { adapter, zalo, lan, group, where, received, prisma } = await inGroup();
  const { messageId } = await adapter.send(where, event());
  await adapter.edit(where, messageId, event('sơ kết, tại đình làng'));
  expect(group.reminders[0]?.title).toBe('sơ kết, tại đình làng');
  const voted = await adapter.send(where, poll);
  expect(await faultOf(adapter.edit(where, voted.messageId, poll))).toEqual({ kind: 'rejected' });
  await adapter.remove?.(where, messageId);
  await adapter.remove?.(where, voted.messageId);
  expect(group.reminders[0]?.removed).toBe(true);
  expect(group.polls[0]?.closed).toBe(true);
  expect(await prisma.zaloCard.count()).toBe(0);
  await lan.acceptsReminder(group.reminders[0]!);
  await lan.says('sau', { in: group });
  await vi.waitFor(() => expect(received.map(({ text }) => text)).toEqual(['sau']), 10_000);
  expect(zalo.calls.filter(({ api }) => api === 'getReminderResponses')).toHaveLength(0);
});

test('one removed by hand in Zalo is forgotten at the next look', async () => {
  const { adapter, account, group, where, prisma } = await inGroup();
  await adapter.send(where, event());
  group.reminders[0]!.removed = true;
  account.dropsSocket();
  await account.silent();
  await account.listens();
  await vi.waitFor(async () => expect(await prisma.zaloCard.count()).toBe(0), 5000);
});

test('a reminder without an answer is uncertain, one whose time has come is not sent', async () => {
  const { adapter, zalo, where, clock, group } = await inGroup({ requestMs: 200 });
  zalo.faults.next('createReminder', { hang: 'after' });
  expect(await faultOf(adapter.send(where, event()))).toEqual({ kind: 'uncertain' });
  zalo.faults.next('createReminder', { code: 114 });
  expect(await faultOf(adapter.send(where, event()))).toEqual({ kind: 'rejected' });
  const made = group.reminders.length;
  clock.set('2026-11-27T14:00:00+07:00');
  expect(await faultOf(adapter.send(where, event()))).toEqual({ kind: 'rejected' });
  expect(group.reminders).toHaveLength(made);
});

test('in a private chat it is a message like any other', async () => {
  const { adapter, lan, to, account } = await inGroup();
  account.hasFriend(lan);
  await adapter.send(to(lan), event());
  expect((await lan.sees('sơ kết 6 tháng')).kind).toBe('text');
});

test('a heart under somebody’s message in the group', async () => {
  const { adapter, lan, group, got, where } = await inGroup();
  const said = await lan.says('đã đọc', { in: group });
  await got(1);
  await adapter.react?.(where, said.id, '❤');
  expect(group.messages.at(-1)?.reactions).toEqual([{ by: 'Chi Hội Kim Liên', emoji: '❤' }]);
  expect(await faultOf(adapter.react!(where, '6700000000000', '❤'))).toEqual({ kind: 'rejected' });
});
