import { z } from 'zod';
import { changed } from '../fake/changes.ts';
import { badParameter } from './errors.ts';
import { notifyGroupAct } from './events.ts';
import { type Call, type Method, method } from './method.ts';
import { accountsIn, otherThan, post, type Reminder, type Room } from './rooms.ts';
import { groupOf, roomOf } from './sending.ts';
import { type Account, digits, idFor, nextId, takeTurn } from './world.ts';

const groupSchema = z.object({
  grid: z.string(),
  emoji: z.string(),
  startTime: z.number(),
  params: z.string(),
  repeat: z.number(),
  topicId: z.string().optional(),
});
const boxSchema = z.object({ objectData: z.string() });
const oneSchema = z.object({
  toUid: z.string(),
  emoji: z.string(),
  startTime: z.number(),
  params: z.object({ title: z.string() }),
  repeat: z.number(),
  reminderId: z.string().optional(),
});
const eventSchema = z.object({ eventId: z.string() });
const removeGroupSchema = z.object({ grid: z.string(), topicId: z.string() });
const removeOneSchema = z.object({ uid: z.string(), reminderId: z.string() });

interface Wanted {
  title: string;
  emoji: string;
  startTime: number;
  repeat: number;
}

/** @returns the reminders of a room that stand. */
function remindersIn(room: Room): Reminder[] {
  const all = room.entries.flatMap(({ content }) => (content.type === 'reminder' ? [content.reminder] : []));
  return all.filter((reminder) => !reminder.removed);
}

function reminderOf({ world, account }: Call, id: string): Reminder {
  const reminder = [...world.rooms.values()].flatMap(remindersIn).find((each) => each.id === id);
  if (!reminder || !accountsIn(reminder.room).includes(account)) {
    throw badParameter(`no reminder ${id}`);
  }
  return reminder;
}

function view(account: Account, reminder: Reminder, asText: boolean) {
  const { room } = reminder;
  const shared = {
    emoji: reminder.emoji,
    color: -16245706,
    createTime: reminder.createdAt,
    editTime: reminder.createdAt,
    repeat: reminder.repeat,
    startTime: reminder.startTime,
    type: 0,
  };
  const creator = idFor(account, reminder.creator);
  const params = { title: reminder.title, setTitle: true };
  if (room.kind === 'private') {
    const toUid = idFor(account, otherThan(room, reminder.creator));
    return { ...shared, creatorUid: creator, toUid, reminderId: reminder.id, endTime: 0, params };
  }
  return {
    ...shared,
    editorId: creator,
    groupId: idFor(account, room),
    creatorId: creator,
    eventType: 1,
    responseMem: { rejectMember: reminder.refused.size, myResp: 0, acceptMember: reminder.accepted.size },
    // Now text, now an object, as with the real one.
    params: asText ? JSON.stringify(params) : params,
    duration: -1,
    repeatInfo: null,
    repeatData: [],
    id: reminder.id,
  };
}

function create(call: Call, room: Room, wanted: Wanted) {
  const { world, account } = call;
  const reminder: Reminder = {
    ...wanted,
    id: digits(`reminder ${nextId(world)}`).slice(0, 18),
    room,
    creator: account.person,
    createdAt: world.now(),
    accepted: new Set(),
    refused: new Set(),
    removed: false,
  };
  if (room.kind === 'group') {
    room.reminders.push(reminder);
  }
  post(world, room, account.person, { type: 'reminder', text: wanted.title, reminder });
  call.afterwards(() => notifyBoard(call, reminder, 'update_board'));
  return view(account, reminder, takeTurn(world, 'reminder'));
}

function edit(call: Call, id: string | undefined, wanted: Wanted) {
  const reminder = reminderOf(call, id ?? '');
  Object.assign(reminder, wanted);
  changed(call.world);
  call.afterwards(() => notifyBoard(call, reminder, 'update_board'));
  return view(call.account, reminder, false);
}

function remove(call: Call, id: string) {
  const reminder = reminderOf(call, id);
  reminder.removed = true;
  changed(call.world);
  call.afterwards(() => notifyBoard(call, reminder, 'remove_board'));
  return '';
}

function notifyBoard({ world, account: by }: Call, reminder: Reminder, act: string): void {
  const { room } = reminder;
  if (room.kind !== 'group') {
    return;
  }
  for (const account of accountsIn(room)) {
    notifyGroupAct(world, account, act, {
      sourceId: idFor(account, by.person),
      groupName: room.name,
      groupTopic: view(account, reminder, true),
      groupId: idFor(account, room),
      creatorId: idFor(account, room.creator),
    });
  }
}

function readGroup(params: z.infer<typeof groupSchema>): Wanted {
  const { title } = z.object({ title: z.string() }).parse(JSON.parse(params.params));
  return { title, emoji: params.emoji, startTime: params.startTime, repeat: params.repeat };
}

function readOne({ objectData }: z.infer<typeof boxSchema>) {
  const { params, toUid, reminderId, ...rest } = oneSchema.parse(JSON.parse(objectData));
  const wanted: Wanted = { title: params.title, ...rest };
  return { wanted, toUid, reminderId };
}

function responses(call: Call, { eventId }: z.infer<typeof eventSchema>) {
  const { accepted, refused } = reminderOf(call, eventId);
  const ids = (people: Reminder['accepted']) => [...people].map((person) => idFor(call.account, person));
  return { acceptMember: ids(accepted), rejectMember: ids(refused) };
}

function list(call: Call, { objectData }: z.infer<typeof boxSchema>) {
  const { uid, group_id } = z
    .object({ uid: z.string().optional(), group_id: z.string().optional() })
    .parse(JSON.parse(objectData));
  const room = roomOf(call, { toid: uid, grid: group_id });
  return JSON.stringify(remindersIn(room).map((reminder) => view(call.account, reminder, true)));
}

export const boardMethods: Method[] = [
  method('createReminder', 'group_board /api/board/topic/createv2', groupSchema, (call, params) =>
    create(call, groupOf(call, params.grid), readGroup(params)),
  ),
  method('createReminder', 'group_board /api/board/oneone/create', boxSchema, (call, params) => {
    const { toUid, wanted } = readOne(params);
    return create(call, roomOf(call, { toid: toUid }), wanted);
  }),
  method('editReminder', 'group_board /api/board/topic/updatev2', groupSchema, (call, params) =>
    edit(call, params.topicId, readGroup(params)),
  ),
  method('editReminder', 'group_board /api/board/oneone/update', boxSchema, (call, params) => {
    const { reminderId, wanted } = readOne(params);
    return edit(call, reminderId, wanted);
  }),
  method('removeReminder', 'group_board /api/board/topic/remove', removeGroupSchema, (call, params) =>
    remove(call, params.topicId),
  ),
  method('removeReminder', 'group_board /api/board/oneone/remove', removeOneSchema, (call, params) =>
    remove(call, params.reminderId),
  ),
  method('getReminder', 'group_board /api/board/topic/getReminder', eventSchema, (call, { eventId }) =>
    view(call.account, reminderOf(call, eventId), false),
  ),
  method('getReminderResponses', 'group_board /api/board/topic/listResponseEvent', eventSchema, responses),
  method('getListReminder', 'group_board /api/board/listReminder', boxSchema, list),
  method('getListReminder', 'group_board /api/board/oneone/list', boxSchema, list),
];
