/** What an event of Zalo means to the house. Pure: the same event gives the same answer. */
import type { ChatKind, Incoming } from '../../../messaging/incoming.ts';
import { digest } from '../store.ts';
import type { GroupAct, ZaloMessage, ZaloReaction, ZaloUndo } from './event-schema.ts';
import { readContent } from './parse-content.ts';

/** The account that heard it. */
export interface Me {
  /** Its name in ZALO_ACCOUNTS. */
  botAccount: string;
  uid: string;
}

/** In Zalo's events the account itself is called "0". */
const ITSELF = '0';

/** The group or the person with whom the account talks. */
export function threadOf({ uidFrom, idTo }: Pick<ZaloMessage, 'uidFrom' | 'idTo'>, kind: ChatKind): string {
  return kind === 'group' || uidFrom === ITSELF ? idTo : uidFrom;
}

export function isOwn({ uidFrom }: Pick<ZaloMessage, 'uidFrom'>, me: Me): boolean {
  return uidFrom === ITSELF || uidFrom === me.uid;
}

/** @returns undefined where nobody said anything to us; a name may be empty where Zalo leaves it out */
export function parseMessage(message: ZaloMessage, kind: ChatKind, me: Me): Incoming | undefined {
  const content = isOwn(message, me) ? undefined : readContent(message, me.botAccount);
  if (!content) return undefined;
  const { text, isMentioned } = withoutMention(content.text, message, me);
  const quote = message.quote ?? undefined;
  return {
    ...base(message, kind, me),
    updateId: updateIdOf(message, kind),
    messageId: message.msgId,
    text,
    attachments: content.attachments,
    ...(content.album !== undefined && { album: content.album }),
    addressed: addressed(kind, text, isMentioned, quote?.ownerId === me.uid || quote?.ownerId === ITSELF),
    ...(quote && { replyTo: quote.globalMsgId }),
  };
}

/**
 * One message may come under several ids of Zalo's, one after another: the name that the sender's app gave it stays the same. Two
 * files may bear one such name, so those are told apart by their address.
 */
function updateIdOf(message: ZaloMessage, kind: ChatKind): string {
  const { msgId, cliMsgId, uidFrom, content } = message;
  if (/^0?$/.test(cliMsgId)) return msgId;
  const file = typeof content === 'string' || content.href === '' ? '' : `:${digest(content.href)}`;
  return `c:${threadOf(message, kind)}:${uidFrom}:${cliMsgId}${file}`;
}

function addressed(kind: ChatKind, text: string, isMentioned: boolean, isReply: boolean): Incoming['addressed'] {
  if (kind === 'private') return 'private';
  if (isMentioned) return 'mention';
  if (/^\/[\p{L}\p{M}\p{N}_]+(?![\p{L}\p{M}\p{N}_@/])/u.test(text)) return 'command';
  return isReply ? 'reply' : 'none';
}

/** The mention of the account is taken out; uid "-1" is everybody, which is not to say the account. */
function withoutMention(raw: string, { mentions }: ZaloMessage, me: Me): { text: string; isMentioned: boolean } {
  const ours = (mentions ?? []).filter(({ uid }) => uid === me.uid || uid === ITSELF);
  let text = raw;
  // From the end, so that what is cut does not move the places of what is still to be cut.
  for (const { pos, len } of ours.sort((a, b) => b.pos - a.pos)) {
    const before = text.slice(0, pos);
    text = before + text.slice(pos + len).replace(before.trim() === '' ? /^[\s,:]+/ : /^[^\S\n]/, '');
  }
  return { text: ours.length > 0 ? text.trim() : text, isMentioned: ours.length > 0 };
}

/** @returns undefined where a reaction was taken back or is our own */
export function parseReaction(reaction: ZaloReaction, kind: ChatKind, me: Me): Incoming | undefined {
  const { rIcon, rMsg } = reaction.content;
  const on = rMsg[0]?.gMsgID;
  if (rIcon === '' || on === undefined || isOwn(reaction, me)) return undefined;
  return {
    ...base(reaction, kind, me),
    updateId: `r:${reaction.msgId}:${reaction.uidFrom}:${on}`,
    event: { type: 'reaction', on, emoji: icons[rIcon] ?? rIcon },
  };
}

/** @returns undefined where it was our own message */
export function parseUndo(undo: ZaloUndo, kind: ChatKind, me: Me): Incoming | undefined {
  if (isOwn(undo, me)) return undefined;
  return {
    ...base(undo, kind, me),
    updateId: `u:${undo.msgId}`,
    event: { type: 'message-deleted', message: undo.content.globalMsgId },
  };
}

/** Joining and leaving, ours among them. */
const comings: Readonly<Record<string, 'joined' | 'left'>> = {
  join: 'joined',
  leave: 'left',
  remove_member: 'left',
  block_member: 'left',
};

/** @param receivedAt stands in where Zalo gives no time */
export function parseGroupAct(act: string, data: GroupAct, me: Me, receivedAt: Date): Incoming[] {
  const way = comings[act];
  if (!way) return [];
  const ts = data.time === '0' ? String(receivedAt.getTime()) : data.time;
  return data.updateMembers.map((member) => {
    const user = { externalId: member.id, name: member.dName };
    const isUs = member.id === me.uid || member.id === ITSELF;
    const by = data.sourceId === ITSELF || data.sourceId === me.uid ? user : nameless(data, member);
    return {
      ...base({ uidFrom: by.externalId, idTo: data.groupId, dName: by.name, ts }, 'group', me),
      chat: { externalId: data.groupId, kind: 'group', ...(data.groupName !== '' && { title: data.groupName }) },
      // Zalo gives such an event no id.
      updateId: `g:${act}:${data.groupId}:${member.id}:${ts}`,
      event: isUs
        ? { type: way === 'joined' ? 'bot-added' : 'bot-removed' }
        : { type: way === 'joined' ? 'member-joined' : 'member-left', user },
    };
  });
}

/** Who did it; Zalo tells only the id, unless it is the member. */
function nameless({ sourceId }: GroupAct, member: GroupAct['updateMembers'][number]) {
  return { externalId: sourceId, name: sourceId === member.id ? member.dName : '' };
}

/** The person's request was accepted. @param at milliseconds since 1970 */
export function friendEvent(person: { uid: string; name: string }, at: number, me: Me): Incoming {
  return {
    ...base({ uidFrom: person.uid, idTo: ITSELF, dName: person.name, ts: String(at) }, 'private', me),
    updateId: `f:${person.uid}:${at}`,
    event: { type: 'friend-request' },
  };
}

/** What somebody answered to a reminder or poll of ours. @param given.at milliseconds since 1970 */
export function cardAnswer(
  given: { id: string; group: string; uid: string; answer: 'yes' | 'no'; at: number; round: number },
  me: Me,
): Incoming {
  const { id, group, uid, answer, at, round } = given;
  return {
    ...base({ uidFrom: uid, idTo: group, dName: '', ts: String(at) }, 'group', me),
    updateId: `a:${id}:${uid}:${answer}:${round}`,
    event: { type: 'card-answer', on: id, answer },
  };
}

function base(
  event: Pick<ZaloMessage, 'uidFrom' | 'idTo' | 'dName' | 'ts'>,
  kind: ChatKind,
  me: Me,
): Omit<Incoming, 'updateId'> {
  return {
    channel: 'zalo',
    botAccount: me.botAccount,
    sequence: BigInt(event.ts),
    chat: { externalId: threadOf(event, kind), kind },
    from: { externalId: event.uidFrom, name: event.dName },
    at: new Date(Number(event.ts)),
    text: '',
    attachments: [],
    forwarded: false,
    addressed: kind === 'private' ? 'private' : 'none',
    edited: false,
  };
}

/** Zalo's codes for the reactions that people use most (zca-js, models/Reaction); others go on as they are. */
const icons: Readonly<Record<string, string>> = {
  '/-heart': '❤',
  '/-strong': '👍',
  ':>': '😆',
  ':o': '😮',
  ':-((': '😢',
  ':-h': '😡',
  '/-ok': '👌',
  '_()_': '🙏',
  '/-weak': '👎',
  '/-thanks': '🙏',
  '/-rose': '🌹',
  ':handclap': '👏',
};
