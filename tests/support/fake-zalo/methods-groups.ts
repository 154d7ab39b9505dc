import { z } from 'zod';
import { notifyMembers } from './events.ts';
import { type Call, type Method, method } from './method.ts';
import { accountsIn, type GroupRoom } from './rooms.ts';
import { groupOf } from './sending.ts';
import { type Account, idFor, personBy } from './world.ts';

const infoSchema = z.object({ gridVerMap: z.string() });
const membersSchema = z.object({ friend_pversion_map: z.array(z.string()) });
const inviteSchema = z.object({ grid: z.string(), members: z.array(z.string()) });
const leaveSchema = z.object({ grids: z.array(z.string()).length(1) });

/** zca-js asks with `id_version`. */
export function bareId(versioned: string): string {
  return versioned.split('_')[0]!;
}

function groupInfo(account: Account, room: GroupRoom) {
  const members = [...room.members].map((person) => idFor(account, person));
  return {
    groupId: idFor(account, room),
    name: room.name,
    desc: '',
    type: 1,
    creatorId: idFor(account, room.creator),
    version: String(room.version),
    avt: '',
    fullAvt: '',
    // Empty, as with the real one: the members are in memVerList.
    memberIds: [],
    adminIds: [],
    currentMems: [],
    updateMems: [],
    admins: [],
    hasMoreMember: 0,
    subType: 1,
    totalMember: members.length,
    maxMember: 1000,
    setting: {},
    createdTime: 0,
    visibility: 0,
    globalId: room.globalId,
    e2ee: 0,
    extraInfo: { enable_media_store: 0 },
    memVerList: members.map((id) => `${id}_0`),
    pendingApprove: { time: 0, uids: null },
  };
}

function getGroupInfo({ world, account }: Call, params: z.infer<typeof infoSchema>) {
  const asked = Object.keys(z.record(z.string(), z.unknown()).parse(JSON.parse(params.gridVerMap)));
  const gridInfoMap: Record<string, unknown> = {};
  const removedsGroup: string[] = [];
  for (const id of asked) {
    const room = world.rooms.get(account.known.get(id) ?? '');
    if (room?.kind === 'group' && room.members.has(account.person)) {
      gridInfoMap[id] = groupInfo(account, room);
    } else {
      removedsGroup.push(id);
    }
  }
  return { gridInfoMap, removedsGroup, unchangedsGroup: [] };
}

function getAllGroups({ world, account }: Call) {
  const rooms = [...world.rooms.values()].filter((room) => room.kind === 'group' && room.members.has(account.person));
  const versions = rooms.map((room) => [idFor(account, room), String((room as GroupRoom).version)]);
  return { version: String(world.seq), gridVerMap: Object.fromEntries(versions) };
}

function getMembers({ world, account }: Call, params: z.infer<typeof membersSchema>) {
  const people = params.friend_pversion_map.flatMap((id) => personBy(world, account, bareId(id)) ?? []);
  const profiles = people.map((person) => {
    const id = idFor(account, person);
    const profile = {
      displayName: person.name,
      zaloName: person.name,
      avatar: '',
      accountStatus: 0,
      type: 0,
      lastUpdateTime: 0,
      globalId: person.globalId,
      id,
    };
    return [id, profile];
  });
  return { profiles: Object.fromEntries(profiles), unchangeds_profile: [] };
}

function invite(call: Call, params: z.infer<typeof inviteSchema>) {
  const { world, account } = call;
  const room = groupOf(call, params.grid);
  const people = params.members.map((id) => personBy(world, account, id));
  const found = people.flatMap((person) => person ?? []);
  for (const person of found) {
    room.members.add(person);
  }
  call.afterwards(() => notifyMembers(world, room, 'join', found, account.person));
  return { errorMembers: params.members.filter((_, index) => !people[index]), error_data: {} };
}

function leave(call: Call, params: z.infer<typeof leaveSchema>) {
  const { world, account } = call;
  const room = groupOf(call, params.grids[0]!);
  const accounts = accountsIn(room);
  room.members.delete(account.person);
  call.afterwards(() => notifyMembers(world, room, 'leave', [account.person], account.person, accounts));
  return { memberError: [] };
}

export const groupMethods: Method[] = [
  method('getGroupInfo', 'group /api/group/getmg-v2', infoSchema, getGroupInfo),
  method('getAllGroups', 'group_poll /api/group/getlg/v4', z.unknown(), getAllGroups),
  method('getGroupMembersInfo', 'profile /api/social/group/members', membersSchema, getMembers),
  method('addUserToGroup', 'group /api/group/invite/v2', inviteSchema, invite),
  method('leaveGroup', 'group /api/group/leave', leaveSchema, leave),
];
