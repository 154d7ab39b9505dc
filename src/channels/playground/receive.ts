import type { Attachment } from '../../messaging/attachment.ts';
import type { Incoming } from '../../messaging/incoming.ts';
import type { Post } from './parse-post.ts';

export const botAccount = 'playground';

/** As a word of its own, or behind a command ("/lich@chihoi"); not inside an address. */
const mention = /(?:(?<![\p{L}\p{N}_])|(?<=^\s*[/#]\p{L}+))@chihoi(?![\p{L}\p{N}_.]) ?/giu;

/** What the door adds to a post. */
export interface Taken {
  /** Of the row that keeps it: unique over restarts, and rising, so that it is the order too. */
  id: bigint;
  at: Date;
  attachments: Attachment[];
  /** Does `post.replyTo` name a message of the bot? */
  repliesToBot: boolean;
}

/** A post as every channel tells it. */
export function toIncoming(post: Post, taken: Taken): Incoming {
  const isMessage = post.token === undefined && post.event === undefined;
  const text = isMessage ? post.text : '';
  const withoutMention = text.replaceAll(mention, '');
  const mentioned = withoutMention !== text;
  return {
    channel: 'playground',
    botAccount,
    updateId: String(taken.id),
    sequence: taken.id,
    chat: { externalId: post.chat, kind: post.chatKind, title: post.chatTitle },
    from: { externalId: post.as, name: post.name },
    at: taken.at,
    messageId: isMessage ? String(taken.id) : undefined,
    text: mentioned ? withoutMention.trim() : text,
    attachments: taken.attachments,
    forwarded: post.forwarded,
    addressed: addressedOf(post, text, mentioned, taken.repliesToBot),
    replyTo: post.pressedMessageId ?? post.replyTo,
    token: post.token,
    event: post.event ? { type: post.event } : undefined,
    edited: false,
  };
}

function addressedOf(post: Post, text: string, mentioned: boolean, repliesToBot: boolean): Incoming['addressed'] {
  if (post.token !== undefined) return 'choice';
  if (post.chatKind === 'private') return 'private';
  if (/^\s*[/#]/.test(text)) return 'command';
  if (mentioned) return 'mention';
  return repliesToBot ? 'reply' : 'none';
}
