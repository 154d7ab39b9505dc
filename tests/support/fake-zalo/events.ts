import { changed } from '../fake/changes.ts';
import { type Encryption, packEvent } from './crypto.ts';
import { accountsIn, type Entry, type GroupRoom, nextTs } from './rooms.ts';
import { wireMessage, wireReaction, wireUndo } from './wire.ts';
import { type Account, idFor, nextId, type Person, takeTurn, type WireEvent, type World } from './world.ts';

/** Sends an event down the account's socket; without one it is lost, as with the real one. */
export function emit(world: World, account: Account, event: WireEvent): void {
  if (world.held) {
    world.held.push({ account, event });
    return;
  }
  const { line } = account;
  if (line) {
    const encryption = (world.encryption === 'rotate' ? world.events % 4 : world.encryption) as Encryption;
    world.events += 1;
    const json = rawDigits(JSON.stringify({ error_code: 0, data: event.data }), encryption);
    line.send(frame(event.cmd, event.sub ?? 0, packEvent(json, encryption, line.cipherKey)));
  }
}

/** @returns a frame: u8 version, u16LE command, u8 sub-command, JSON. */
export function frame(cmd: number, sub: number, body: unknown): Buffer {
  const head = Buffer.from([1, cmd & 0xff, cmd >> 8, sub]);
  return Buffer.concat([head, Buffer.from(JSON.stringify(body))]);
}

/** Tells an account of a message, unless it was not there when it came. */
export function notifyMessage(world: World, account: Account, entry: Entry): void {
  const message = wireMessage(account, entry);
  if (entry.room.kind === 'group') {
    emit(world, account, { cmd: 521, data: { groupMsgs: [message] } });
  } else {
    emit(world, account, { cmd: entry.as551 ? 551 : 501, data: { msgs: [message] } });
  }
}

/** Tells every account in the room, except the one whose echo comes by its own way. */
export function notifyAll(world: World, entry: Entry, except?: Account): void {
  for (const account of entry.accounts) {
    if (account !== except) {
      notifyMessage(world, account, entry);
    }
  }
}

/** Tells an account that a message was taken back. */
export function notifyUndo(world: World, account: Account, entry: Entry): void {
  const undo = wireUndo(account, entry, nextTs(world), nextId(world));
  const group = entry.room.kind === 'group';
  emit(world, account, group ? { cmd: 521, data: { groupMsgs: [undo] } } : { cmd: 501, data: { msgs: [undo] } });
}

/** Tells an account of a reaction; the frame always has both lists. */
export function notifyReaction(
  world: World,
  account: Account,
  entry: Entry,
  by: Person,
  icon: string,
  ts: number,
): void {
  const reaction = wireReaction(account, entry, by, icon, ts);
  const group = entry.room.kind === 'group';
  emit(world, account, { cmd: 612, data: { reacts: group ? [] : [reaction], reactGroups: group ? [reaction] : [] } });
}

/** Tells an account something about a group, e.g. `join`. Zalo gives `data` now as an object, now as JSON in a string. */
export function notifyGroupAct(world: World, account: Account, act: string, data: Record<string, unknown>): void {
  const packed = takeTurn(world, 'group event') ? data : JSON.stringify(data);
  emit(world, account, { cmd: 601, data: { controls: [{ content: { act_type: 'group', act, data: packed } }] } });
}

/** Tells an account something about friendship. */
export function notifyFriendAct(world: World, account: Account, act: string, data: unknown): void {
  emit(world, account, { cmd: 601, data: { controls: [{ content: { act_type: 'fr', act, data } }] } });
}

/** Tells the accounts in a group that people came or went. */
export function notifyMembers(
  world: World,
  room: GroupRoom,
  act: 'join' | 'leave' | 'remove_member',
  who: Person[],
  by: Person,
  accounts: Account[] = accountsIn(room),
): void {
  room.version += 1;
  for (const account of accounts) {
    notifyGroupAct(world, account, act, {
      subType: 1,
      groupId: idFor(account, room),
      creatorId: idFor(account, room.creator),
      groupName: room.name,
      sourceId: idFor(account, by),
      updateMembers: who.map((person) => ({
        id: idFor(account, person),
        dName: person.name,
        avatar: '',
        type: 0,
        avatar_25: '',
      })),
      groupSetting: null,
      groupTopic: null,
      info: null,
      extraData: null,
      time: String(world.now()),
      avt: null,
      fullAvt: null,
      isAdd: act === 'join' ? 1 : 0,
      hideGroupInfo: 0,
      version: String(room.version),
      groupType: 1,
    });
  }
  changed(world);
}

/** Zalo writes some ids as bare numbers, too large for JSON.parse; plain events, which it reads with that, get text. */
function rawDigits(json: string, encryption: Encryption): string {
  return json.replace(/"big:(\d+)"/g, encryption === 0 ? '"$1"' : '$1');
}
