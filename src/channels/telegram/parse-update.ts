/** What an update of Telegram means to the house. Pure: the same update gives the same answer. */
import type { ChatEvent, Incoming } from '../../messaging/incoming.ts';
import { attachmentsOf } from './parse-attachments.ts';
import { type Me, readText } from './parse-text.ts';
import type {
  CallbackQuery,
  Chat,
  ChatMemberUpdated,
  Membership,
  Message,
  MessageReaction,
  Update,
  User,
} from './update-schema.ts';

/** One update, without what comes from the update itself. */
type Happening = Pick<Incoming, 'chat' | 'from' | 'at'> & Partial<Incoming>;

/**
 * @param receivedAt stands in where Telegram gives no time: a pressed button
 * @returns usually one; none where there is nothing for us or no person behind it (channels, other bots); several, with `:1`, `:2`… after the update id, where several people joined at once
 */
export function parseUpdate(update: Update, me: Me, receivedAt: Date): Incoming[] {
  const happenings = read(update, me, receivedAt);
  return happenings.map((happening, index) => ({
    channel: 'telegram',
    botAccount: String(me.id),
    updateId: happenings.length > 1 ? `${update.update_id}:${index + 1}` : String(update.update_id),
    sequence: BigInt(update.update_id),
    text: '',
    attachments: [],
    forwarded: false,
    addressed: happening.chat.kind === 'private' ? 'private' : 'none',
    edited: false,
    ...happening,
  }));
}

function read(update: Update, me: Me, receivedAt: Date): Happening[] {
  if (update.message) return readMessage(update.message, me);
  if (update.edited_message) return readWords(update.edited_message, me).map((said) => ({ ...said, edited: true }));
  if (update.callback_query) return readChoice(update.callback_query, receivedAt);
  if (update.my_chat_member) return readOwnMembership(update.my_chat_member);
  if (update.chat_member) return readMembership(update.chat_member);
  if (update.message_reaction) return readReaction(update.message_reaction);
  return [];
}

function readMessage(message: Message, me: Me): Happening[] {
  const { new_chat_members: joined, left_chat_member: left, migrate_to_chat_id: movedTo } = message;
  if (movedTo !== undefined) return chatEvent(message, message.from, { type: 'chat-moved', to: String(movedTo) });
  if (joined)
    return joined.filter(isPerson).flatMap((user) => memberEvent(message, message.from, 'member-joined', user));
  if (left) return isPerson(left) ? memberEvent(message, message.from, 'member-left', left) : [];
  return message.sender_chat ? readUnseen(message, me) : readWords(message, me);
}

function readWords(message: Message, me: Me): Happening[] {
  const chat = chatOf(message.chat);
  const from = message.from;
  if (!chat || !from || from.is_bot || message.sender_chat) return [];
  const attachments = attachmentsOf(message, String(me.id));
  const { text, addressed } = readText(message, me);
  const hasWords = message.text !== undefined || message.caption !== undefined;
  if (!hasWords && attachments.length === 0) return [];
  const replied = message.reply_to_message;
  const topic = topicOf(message);
  // In a forum every message "answers" the one that opened its topic, which gives the topic its id.
  const opensTopic = replied?.forum_topic_created !== undefined || String(replied?.message_id) === topic;
  const answers = opensTopic ? undefined : replied;
  return [
    {
      chat,
      from: personOf(from),
      at: fromUnix(message.date),
      messageId: String(message.message_id),
      text,
      attachments,
      forwarded: message.forward_origin !== undefined,
      addressed:
        chat.kind === 'private'
          ? 'private'
          : addressed === undefined && answers?.from?.id === me.id
            ? 'reply'
            : (addressed ?? 'none'),
      ...(answers && { replyTo: String(answers.message_id) }),
      ...(topic !== undefined && { topic }),
      ...(message.media_group_id !== undefined && { album: message.media_group_id }),
    },
  ];
}

/** In the name of a chat. What the writer wanted stays undone, but when it was said to us they are told why. */
function readUnseen(message: Message, me: Me): Happening[] {
  const { sender_chat: sender, reply_to_message: replied, from } = message;
  const chat = chatOf(message.chat);
  const { addressed = replied?.from?.id === me.id ? 'reply' : 'none' } = readText(message, me);
  if (!sender || chat?.kind !== 'group' || message.is_automatic_forward || addressed === 'none') return [];
  const topic = topicOf(message);
  return [
    {
      chat,
      from: from ? personOf(from) : { externalId: String(sender.id), name: sender.title ?? '' },
      at: fromUnix(message.date),
      messageId: String(message.message_id),
      addressed,
      event: { type: 'unseen-sender', as: sender.id === message.chat.id ? 'group' : 'channel' },
      ...(topic !== undefined && { topic }),
    },
  ];
}

function readChoice(query: CallbackQuery, receivedAt: Date): Happening[] {
  const chat = query.message && chatOf(query.message.chat);
  if (!chat || !query.message || query.data === undefined || query.from.is_bot) return [];
  const topic = topicOf(query.message);
  return [
    {
      chat,
      from: personOf(query.from),
      at: receivedAt,
      addressed: 'choice',
      replyTo: String(query.message.message_id),
      token: query.data,
      ...(topic !== undefined && { topic }),
    },
  ];
}

/** Our own standing: in a private chat "kicked" means that the person blocked us. */
function readOwnMembership(update: ChatMemberUpdated): Happening[] {
  const was = isMember(update.old_chat_member);
  const is = isMember(update.new_chat_member);
  if (was === is) return [];
  const types =
    update.chat.type === 'private' ? (['unblocked', 'blocked'] as const) : (['bot-added', 'bot-removed'] as const);
  return chatEvent(update, update.from, { type: is ? types[0] : types[1] });
}

/** Comes beside the service message where the bot is administrator, so joining may be told twice. */
function readMembership(update: ChatMemberUpdated): Happening[] {
  const was = isMember(update.old_chat_member);
  const is = isMember(update.new_chat_member);
  const user = update.new_chat_member.user;
  if (was === is || !isPerson(user)) return [];
  return memberEvent(update, update.from, is ? 'member-joined' : 'member-left', user);
}

function readReaction(reaction: MessageReaction): Happening[] {
  const before = new Set(reaction.old_reaction.map((one) => one.emoji));
  const emoji = reaction.new_reaction.find((one) => one.emoji !== undefined && !before.has(one.emoji))?.emoji;
  if (emoji === undefined || !reaction.user || !isPerson(reaction.user)) return [];
  return chatEvent(reaction, reaction.user, { type: 'reaction', on: String(reaction.message_id), emoji });
}

/** `by` may be a bot here: an anonymous administrator moves a chat as well, and the move must not be missed. */
function chatEvent(where: { chat: Chat; date: number }, by: User | undefined, event: ChatEvent): Happening[] {
  const chat = chatOf(where.chat);
  if (!chat || !by) return [];
  return [{ chat, from: personOf(by), at: fromUnix(where.date), event }];
}

function memberEvent(
  where: { chat: Chat; date: number },
  by: User | undefined,
  type: 'member-joined' | 'member-left',
  user: User,
): Happening[] {
  const { externalId, name } = personOf(user);
  return chatEvent(where, by && isPerson(by) ? by : user, { type, user: { externalId, name } });
}

function chatOf(chat: Chat): Incoming['chat'] | undefined {
  const kind = ({ private: 'private', group: 'group', supergroup: 'group' } as const)[chat.type];
  return kind && { externalId: String(chat.id), kind, ...(chat.title !== undefined && { title: chat.title }) };
}

/** The General topic of a forum has no id of its own. */
function topicOf(message: Pick<Message, 'message_thread_id' | 'is_topic_message'>): string | undefined {
  const { is_topic_message: isTopic, message_thread_id: id } = message;
  return isTopic && id !== undefined ? String(id) : undefined;
}

function personOf(user: User): Incoming['from'] {
  return {
    externalId: String(user.id),
    name: [user.first_name, user.last_name].filter(Boolean).join(' '),
    ...(user.username !== undefined && { username: user.username }),
    ...(user.language_code !== undefined && { language: user.language_code }),
  };
}

function isPerson(user: User): boolean {
  return !user.is_bot;
}

function isMember(member: Membership): boolean {
  if (member.status === 'restricted') return member.is_member === true;
  return ['creator', 'administrator', 'member'].includes(member.status);
}

function fromUnix(seconds: number): Date {
  return new Date(seconds * 1000);
}
