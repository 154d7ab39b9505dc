import { z } from 'zod';
import { badParameter, ZaloError } from './errors.ts';
import { notifyAll, notifyMessage } from './events.ts';
import type { Call } from './method.ts';
import { type Content, type Entry, findEntry, type GroupRoom, post, privateRoom, type Room } from './rooms.ts';
import { personBy } from './world.ts';

const mentionSchema = z.array(
  z.object({ uid: z.string(), pos: z.number(), len: z.number(), type: z.union([z.literal(0), z.literal(1)]) }),
);
const stylesSchema = z.object({ styles: z.array(z.object({ st: z.string(), start: z.number(), len: z.number() })) });

/** Where a message goes: `toid` for a person, `grid` for a group. */
export const target = {
  toid: z.string().optional(),
  grid: z.string().optional(),
  clientId: z.coerce.string().optional(),
};

/** The fields of a message beside its content. */
export const extras = {
  mentionInfo: z.string().optional(),
  textProperties: z.string().optional(),
  metaData: z.object({ urgency: z.number() }).optional(),
  ttl: z.number().optional(),
};

interface Target {
  toid?: string | undefined;
  grid?: string | undefined;
}

/**
 * @returns the conversation that a call names
 * @throws ZaloError 114 for an id this account does not have, or a group it is not in
 */
export function roomOf({ world, account }: Call, { toid, grid }: Target): Room {
  if (grid !== undefined) {
    return groupOf({ world, account }, grid);
  }
  const person = toid === undefined ? undefined : personBy(world, account, toid);
  if (!person) {
    throw badParameter(`no user ${toid} for this account`);
  }
  return privateRoom(world, account.person, person);
}

/** @returns the group by an account's id of it. @throws ZaloError 114 where it is unknown or the account is not in it */
export function groupOf({ world, account }: Pick<Call, 'world' | 'account'>, grid: string): GroupRoom {
  const room = world.rooms.get(account.known.get(grid) ?? '');
  if (room?.kind !== 'group' || !room.members.has(account.person)) {
    throw badParameter(`no group ${grid} for this account`);
  }
  return room;
}

/**
 * Sends a message: others get it at once, the sender's own echo follows the answer.
 * @throws ZaloError 122, 123 where the other does not take it
 */
export function sendTo(
  call: Call,
  to: Target & { clientId?: string | undefined },
  content: Content,
  more: {
    mentionInfo?: string | undefined;
    metaData?: { urgency: number } | undefined;
    quote?: Entry | undefined;
  } = {},
): { msgId: number } {
  const { world, account } = call;
  const room = roomOf(call, to);
  refuseUnwelcome(call, room, content);
  const entry = post(world, room, account.person, content, {
    mentions: mentionsOf(call, room, content.text, more.mentionInfo),
    urgency: more.metaData?.urgency ?? 0,
    quote: more.quote,
    ...(to.clientId !== undefined && { cliMsgId: to.clientId }),
  });
  notifyAll(world, entry, account);
  call.afterwards(() => notifyMessage(world, account, entry));
  return { msgId: Number(entry.msgId) };
}

/** @returns the styles in `textProperties`. */
export function readStyles(textProperties: string | undefined) {
  return textProperties === undefined ? [] : stylesSchema.parse(JSON.parse(textProperties)).styles;
}

/** @returns a message by both its ids, which is what Zalo wants to know. @throws ZaloError 114 */
export function entryOf(room: Room, msgId: unknown, cliMsgId: unknown): Entry {
  const entry = findEntry(room, String(msgId));
  if (!entry || entry.cliMsgId !== String(cliMsgId)) {
    throw badParameter(`no message ${msgId} with client id ${cliMsgId}`);
  }
  return entry;
}

function mentionsOf({ world, account }: Call, room: Room, text: string, mentionInfo: string | undefined) {
  const mentions = mentionInfo === undefined ? [] : mentionSchema.parse(JSON.parse(mentionInfo));
  return mentions.map(({ uid, pos, len }) => {
    const who = uid === '-1' ? ('all' as const) : personBy(world, account, uid);
    if (!who || room.kind !== 'group' || pos + len > text.length) {
      throw badParameter(`mention of ${uid} at ${pos}, ${len} long`);
    }
    return { who, pos, len };
  });
}

function refuseUnwelcome({ world, account }: Call, room: Room, content: Content): void {
  const last = room.entries.findLast((entry) => entry.from === account.person);
  if (last && content.text !== '' && last.content.text === content.text && world.now() - last.ts < world.repeatMs) {
    throw new ZaloError(123);
  }
  if (room.kind === 'group') {
    return;
  }
  const other = room.both.find((person) => person !== account.person) ?? account.person;
  if (other.cannotReceive || other.blocked.has(account)) {
    throw new ZaloError(123);
  }
  if (other.refusesStrangers && !account.friends.has(other)) {
    throw new ZaloError(122);
  }
}
