import type { Content, Entry } from './rooms.ts';
import { otherThan } from './rooms.ts';
import { type Account, idFor, type Person } from './world.ts';

/** Zalo's codes for reactions, with the number that goes with each (zca-js, addReaction.js). */
const REACTIONS: Record<string, { icon: string; rType: number }> = {
  '❤': { icon: '/-heart', rType: 5 },
  '👍': { icon: '/-strong', rType: 3 },
  '😆': { icon: ':>', rType: 0 },
  '😮': { icon: ':o', rType: 32 },
  '😢': { icon: ':-((', rType: 2 },
  '😡': { icon: ':-h', rType: 20 },
  '👌': { icon: '/-ok', rType: 68 },
  '🙏': { icon: '_()_', rType: 120 },
};

/** @returns Zalo's code for an emoji; '' takes the reaction back; another code is passed through. */
export function reactionIcon(emoji: string): string {
  return REACTIONS[emoji.replace(/\uFE0F/g, '')]?.icon ?? emoji;
}

/** @returns the emoji for Zalo's code, or the code. */
export function reactionEmoji(icon: string): string {
  return Object.entries(REACTIONS).find(([, known]) => known.icon === icon)?.[0] ?? icon;
}

/** @returns a message as an account gets it: own ones come from "0", private ones to it go to "0". */
export function wireMessage(account: Account, entry: Entry): Record<string, unknown> {
  const { quote, mentions } = entry;
  const { msgType, content } = wireContent(entry.content);
  return {
    ...head(account, entry, entry.from, entry.ts),
    msgId: entry.msgId,
    cliMsgId: entry.cliMsgId,
    msgType,
    content,
    propertyExt: { color: 0, size: 0, type: 0, subType: 0, ext: '{"shouldParseLinkOrContact":0}' },
    paramsExt: { countUnread: 1, containType: 0, platformType: 1 },
    realMsgId: entry.room.kind === 'group' ? '0' : entry.msgId,
    ...(mentions.length > 0 && {
      mentions: mentions.map(({ who, pos, len }) => ({
        uid: who === 'all' ? '-1' : idFor(account, who),
        pos,
        len,
        type: who === 'all' ? 1 : 0,
      })),
    }),
    ...(quote && {
      quote: {
        ownerId: `big:${idFor(account, quote.from)}`,
        cliMsgId: Number(quote.cliMsgId),
        globalMsgId: Number(quote.msgId),
        cliMsgType: 1,
        ts: quote.ts,
        msg: quote.content.text,
        attach: '',
        fromD: quote.from.name,
        ttl: 0,
      },
    }),
  };
}

/** @returns the event that a message was taken back. */
export function wireUndo(account: Account, entry: Entry, ts: number, number: number): Record<string, unknown> {
  return {
    ...head(account, entry, entry.from, ts),
    msgId: String(6_900_000_000_000 + number * 97),
    cliMsgId: String(ts),
    msgType: 'chat.undo',
    content: {
      globalMsgId: Number(entry.msgId),
      cliMsgId: Number(entry.cliMsgId),
      deleteMsg: 0,
      srcId: `big:${idFor(account, entry.from)}`,
      destId: `big:${threadOf(account, entry)}`,
    },
    realMsgId: '0',
  };
}

/** @returns a reaction; its content is JSON within a string. */
export function wireReaction(
  account: Account,
  entry: Entry,
  by: Person,
  icon: string,
  ts: number,
): Record<string, unknown> {
  const rType = Object.values(REACTIONS).find((known) => known.icon === icon)?.rType ?? -1;
  const rMsg = [{ gMsgID: Number(entry.msgId), cMsgID: Number(entry.cliMsgId), msgType: 1 }];
  return {
    ...head(account, entry, by, ts),
    msgId: String(ts),
    cliMsgId: String(ts),
    msgType: 'chat.reaction',
    content: JSON.stringify({ rMsg, rIcon: icon, rType, source: 6 }),
  };
}

/** @returns the id of the group, or of the one an account talks with. */
export function threadOf(account: Account, { room }: Entry): string {
  return idFor(account, room.kind === 'group' ? room : otherThan(room, account.person));
}

function head(account: Account, entry: Entry, from: Person, ts: number) {
  const own = from === account.person;
  const toUs = entry.room.kind === 'private' && !own;
  return {
    actionId: String(ts),
    uidFrom: own ? '0' : idFor(account, from),
    idTo: toUs ? '0' : threadOf(account, entry),
    dName: from.name,
    ts: String(ts),
    status: 1,
    notify: '1',
    ttl: 0,
    userId: '0',
    uin: '0',
    topOut: '0',
    topOutTimeOut: '0',
    topOutImprTimeOut: '0',
    cmd: entry.room.kind === 'group' ? 521 : 501,
    st: 3,
    at: 0,
  };
}

function wireContent(content: Content): { msgType: string; content: unknown } {
  switch (content.type) {
    case 'text':
      // Text with styles comes as a "rtf" object in place of a string.
      return content.styles.length === 0
        ? { msgType: 'webchat', content: content.text }
        : {
            msgType: 'webchat',
            content: attachment(content.text, '', 'rtf', { styles: content.styles, ver: 0 }),
          };
    case 'photo': {
      const { url, bytes } = content.file;
      const params = { hd: url, width: content.width, height: content.height, hdSize: bytes.length };
      return { msgType: 'chat.photo', content: { ...attachment(content.text, url, '', params), thumb: url } };
    }
    case 'file': {
      const { url, name, bytes } = content.file;
      const fileExt = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : '';
      const params = {
        fileSize: String(bytes.length),
        checksum: '',
        checksumSha: null,
        fileExt,
        fdata: '{}',
        fType: 1,
      };
      return { msgType: 'share.file', content: attachment(name, url, '', params) };
    }
    case 'voice':
      return {
        msgType: 'chat.voice',
        content: attachment('', content.file.url, '', { m4a: content.file.url, duration: 3000 }),
      };
    case 'video':
      return {
        msgType: 'chat.video.msg',
        content: attachment(content.text, content.file.url, '', {
          duration: 3000,
          fileSize: content.file.bytes.length,
        }),
      };
    case 'link':
      return {
        msgType: 'chat.recommended',
        content: attachment(content.text, content.url, 'recommened.link', { mediaTitle: '', src: content.url }),
      };
    case 'card': {
      const params = { action: 'open.profile', phone: content.person.phone ?? '' };
      return { msgType: 'chat.recommended', content: attachment(content.text, '', 'recommened.user', params) };
    }
    case 'sticker':
      return { msgType: 'chat.sticker', content: { id: content.stickerId, catId: content.cateId, type: 7 } };
    case 'location':
      return {
        msgType: 'chat.location.new',
        content: attachment(content.text, '', '', { latitude: content.latitude, longitude: content.longitude }),
      };
    case 'poll':
      return {
        msgType: 'group.poll',
        content: attachment(content.text, '', 'group.poll', { pollId: content.poll.id, question: content.text }),
      };
    case 'reminder':
      return {
        msgType: 'chat.ecard',
        content: attachment(content.text, '', 'show.profile', { reminderId: content.reminder.id }),
      };
  }
}

function attachment(title: string, href: string, action: string, params: Record<string, unknown>) {
  return {
    title,
    description: '',
    href,
    thumb: '',
    childnumber: 0,
    action,
    params: JSON.stringify(params),
    type: '',
  };
}
