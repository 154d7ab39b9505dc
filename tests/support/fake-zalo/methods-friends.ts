import { z } from 'zod';
import { changed } from '../fake/changes.ts';
import { badParameter, ZaloError } from './errors.ts';
import { notifyFriendAct } from './events.ts';
import { type Call, type Method, method } from './method.ts';
import { bareId } from './methods-groups.ts';
import { type Account, idFor, type Person, personBy } from './world.ts';

const phoneSchema = z.object({ phone: z.string() });
const phonesSchema = z.object({ phones: z.array(z.string()) });
const requestSchema = z.object({ toid: z.string(), msg: z.string() });
const friendSchema = z.object({ fid: z.string() });
const profilesSchema = z.object({ friend_pversion_map: z.array(z.string()) });

/** Makes friends of an account and a person, and tells the account. */
export function befriend({ world, account }: Pick<Call, 'world' | 'account'>, person: Person): void {
  account.friends.add(person);
  account.requestsIn.delete(person);
  account.requestsOut.delete(person);
  notifyFriendAct(world, account, 'add', idFor(account, person));
  changed(world);
}

function basic(account: Account, person: Person) {
  return {
    avatar: '',
    cover: '',
    status: '',
    gender: 0,
    dob: 0,
    sdob: '',
    globalId: person.globalId,
    bizPkg: { pkgId: 0 },
    uid: idFor(account, person),
    zalo_name: person.name,
    display_name: person.name,
  };
}

function profile(account: Account, person: Person) {
  return {
    userId: idFor(account, person),
    username: '',
    displayName: person.name,
    zaloName: person.name,
    avatar: '',
    bgavatar: '',
    cover: '',
    gender: 0,
    dob: 0,
    sdob: '',
    status: '',
    phoneNumber: account.friends.has(person) || person === account.person ? (person.phone ?? '') : '',
    isFr: account.friends.has(person) ? 1 : 0,
    isBlocked: 0,
    lastActionTime: 0,
    lastUpdateTime: 0,
    isActive: 1,
    key: 0,
    type: 0,
    isActivePC: 0,
    isActiveWeb: 0,
    isValid: 1,
    userKey: '',
    accountStatus: 0,
    oaInfo: null,
    user_mode: 0,
    globalId: person.globalId,
    bizPkg: { pkgId: 0 },
    createdTs: 0,
    oa_status: null,
  };
}

function byPhone({ world }: Call, phone: string): Person | undefined {
  return [...world.people.values()].find((person) => person.phone === phone);
}

function findUser(call: Call, { phone }: z.infer<typeof phoneSchema>) {
  const person = byPhone(call, phone);
  if (!person) {
    throw new ZaloError(216);
  }
  return basic(call.account, person);
}

function findUsers(call: Call, { phones }: z.infer<typeof phonesSchema>) {
  const found = phones.flatMap((phone) => {
    const person = byPhone(call, phone);
    return person ? [[phone, basic(call.account, person)] as const] : [];
  });
  return Object.fromEntries(found);
}

function someone({ world, account }: Call, id: string): Person {
  const person = personBy(world, account, id);
  if (!person) {
    throw badParameter(`no user ${id} for this account`);
  }
  return person;
}

function request(call: Call, { toid, msg }: z.infer<typeof requestSchema>) {
  const { world, account } = call;
  const person = someone(call, toid);
  if (account.friends.has(person)) {
    throw new ZaloError(225);
  }
  if (account.requestsIn.has(person)) {
    throw new ZaloError(222);
  }
  account.requestsOut.set(person, msg);
  changed(world);
  const data = { toUid: toid, fromUid: account.uid, src: 30, message: msg };
  call.afterwards(() => notifyFriendAct(world, account, 'req_v2', data));
  return '';
}

function answer(call: Call, { fid }: z.infer<typeof friendSchema>, accepts: boolean) {
  const { world, account } = call;
  const person = someone(call, fid);
  if (!account.requestsIn.has(person)) {
    throw account.friends.has(person) ? new ZaloError(225) : badParameter(`no request of ${fid}`);
  }
  if (accepts) {
    // Friends from now on; what the socket tells of it comes later.
    account.friends.add(person);
    call.afterwards(() => befriend(call, person));
  }
  account.requestsIn.delete(person);
  changed(world);
  return '';
}

function remove(call: Call, { fid }: z.infer<typeof friendSchema>) {
  call.account.friends.delete(someone(call, fid));
  call.afterwards(() => notifyFriendAct(call.world, call.account, 'remove', fid));
  return '';
}

function requestStatus(call: Call, { fid }: z.infer<typeof friendSchema>) {
  const person = someone(call, fid);
  return {
    addFriendPrivacy: 0,
    isSeenFriendReq: false,
    is_friend: Number(call.account.friends.has(person)),
    is_requested: Number(call.account.requestsOut.has(person)),
    is_requesting: Number(call.account.requestsIn.has(person)),
  };
}

function sentRequests({ account }: Call) {
  const sent = [...account.requestsOut].map(([person, message]) => {
    const { userId, zaloName, displayName, avatar, globalId, bizPkg } = profile(account, person);
    const fReqInfo = { message, src: 30, time: 0 };
    return [userId, { userId, zaloName, displayName, avatar, globalId, bizPkg, fReqInfo }];
  });
  return Object.fromEntries(sent);
}

/** People who asked to be friends are among those Zalo recommends, as type 2. */
function recommendations({ account }: Call) {
  const recommItems = [...account.requestsIn].map(([person, message]) => {
    const { userId, zaloName, displayName, avatar, phoneNumber, status, gender, dob, type, bizPkg } = profile(
      account,
      person,
    );
    const recommInfo = { suggestWay: 0, source: 85, message, customText: null };
    const recommended = { recommType: 2, recommSrc: 85, recommTime: 0, recommInfo, isSeenFriendReq: false };
    const known = { userId, zaloName, displayName, avatar, phoneNumber, status, gender, dob, type, bizPkg };
    return { recommItemType: 0, dataInfo: { ...known, ...recommended } };
  });
  const collapseMsgListConfig = { collapseId: 0, collapseXItem: 0, collapseYItem: 0 };
  return { expiredDuration: 0, collapseMsgListConfig, recommItems };
}

function profiles({ world, account }: Call, params: z.infer<typeof profilesSchema>) {
  const people = params.friend_pversion_map.flatMap((id) => personBy(world, account, bareId(id)) ?? []);
  const changedProfiles = people.map((person) => [idFor(account, person), profile(account, person)]);
  return { unchanged_profiles: {}, phonebook_version: 1, changed_profiles: Object.fromEntries(changedProfiles) };
}

export const friendMethods: Method[] = [
  method('findUser', 'friend /api/friend/profile/get', phoneSchema, findUser),
  method('getMultiUsersByPhones', 'friend /api/friend/profile/multiget', phonesSchema, findUsers),
  method('sendFriendRequest', 'friend /api/friend/sendreq', requestSchema, request),
  method('acceptFriendRequest', 'friend /api/friend/accept', friendSchema, (call, params) =>
    answer(call, params, true),
  ),
  method('rejectFriendRequest', 'friend /api/friend/reject', friendSchema, (call, params) =>
    answer(call, params, false),
  ),
  method('removeFriend', 'friend /api/friend/remove', friendSchema, remove),
  method('getFriendRequestStatus', 'friend /api/friend/reqstatus', friendSchema, requestStatus),
  method('getSentFriendRequest', 'friend /api/friend/requested/list', z.unknown(), sentRequests),
  method('getFriendRecommendations', 'friend /api/friend/recommendsv2/list', z.unknown(), recommendations),
  method('getUserInfo', 'profile /api/social/friend/getprofiles/v2', profilesSchema, profiles),
  method('getAllFriends', 'profile /api/social/friend/getfriends', z.unknown(), ({ account }) =>
    [...account.friends].map((person) => profile(account, person)),
  ),
  method('fetchAccountInfo', 'profile /api/social/profile/me-v2', z.unknown(), ({ account }) => ({
    profile: profile(account, account.person),
  })),
  method('lastOnline', 'profile /api/social/profile/lastOnline', z.unknown(), () => ({
    settings: { show_online_status: true },
    lastOnline: 0,
  })),
];
