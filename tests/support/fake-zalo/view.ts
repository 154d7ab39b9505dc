import type { Entry, Poll, Reminder } from './rooms.ts';
import { reactionEmoji } from './wire.ts';
import type { StoredFile } from './world.ts';

/** A message as a person sees it on the screen. */
export interface SeenMessage {
  /** Zalo's `msgId`. */
  id: string;
  cliMsgId: string;
  /** Name of who sent it. */
  from: string;
  /** Global id of the room. */
  room: string;
  kind: Entry['content']['type'];
  /** Text, caption, question of a poll or title of a reminder; '' for none. */
  text: string;
  /** What looks different, with the words: `{ st: 'b', text: 'Kính mời' }`. */
  styles: { st: string; start: number; len: number; text: string }[];
  /** Names of the people mentioned, 'all' for everybody; with the words that were marked. */
  mentions: { who: string; text: string }[];
  quote: { id: string; text: string } | undefined;
  photo: StoredFile | undefined;
  file: StoredFile | undefined;
  poll: Poll | undefined;
  reminder: Reminder | undefined;
  /** 0 ordinary, 1 important, 2 urgent. */
  urgency: number;
  reactions: { by: string; emoji: string }[];
  /** Taken back by its sender. */
  undone: boolean;
  at: Date;
  /** Position in the order of all that happened; what came later is greater. */
  seq: number;
}

/** @returns the message as it stands now. */
export function viewOf(entry: Entry): SeenMessage {
  const { content, quote } = entry;
  const { text } = content;
  const cut = (start: number, len: number) => text.slice(start, start + len);
  return {
    id: entry.msgId,
    cliMsgId: entry.cliMsgId,
    from: entry.from.name,
    room: entry.room.globalId,
    kind: content.type,
    text,
    styles:
      content.type === 'text' ? content.styles.map((style) => ({ ...style, text: cut(style.start, style.len) })) : [],
    mentions: entry.mentions.map(({ who, pos, len }) => ({
      who: who === 'all' ? 'all' : who.name,
      text: cut(pos, len),
    })),
    quote: quote && { id: quote.msgId, text: quote.content.text },
    photo: content.type === 'photo' ? content.file : undefined,
    file: 'file' in content && content.type !== 'photo' ? content.file : undefined,
    poll: content.type === 'poll' ? content.poll : undefined,
    reminder: content.type === 'reminder' ? content.reminder : undefined,
    urgency: entry.urgency,
    reactions: entry.reactions.map(({ by, icon }) => ({ by: by.name, emoji: reactionEmoji(icon) })),
    undone: entry.undone,
    at: new Date(entry.ts),
    seq: entry.seq,
  };
}

/** @returns one line that names a message in an error text. */
export function describe(view: SeenMessage): string {
  const what = view.text || `[${view.kind}]`;
  return `  ${view.from} #${view.id}${view.undone ? ' (taken back)' : ''} ${JSON.stringify(what)}`;
}
