/** What is no message to answer: something happened in a chat, or a message was changed afterwards. */
import { closeChat, moveChat, openChat, seeInGroup } from '../../directory/chats.ts';
import { seeAccount } from '../../directory/people.ts';
import { LONGEST_MESSAGE } from '../../messaging/incoming.ts';
import { NOBODY } from '../dialogs/choices.ts';
import type { Turn } from '../feature.ts';
import { answerUnseen, UNSEEN } from '../unseen-sender.ts';
import { isEditOfForgotten } from '../untraced.ts';
import { leftToTwin } from './groups.ts';
import type { Passage } from './passage.ts';

/** Notes what happened to the chat; then every feature that wants to know. */
export async function hasHappened({ router, turnFor, who, work }: Passage): Promise<null | undefined> {
  const { event } = who.incoming;
  if (!event) return undefined;
  const { tx, now } = work;
  switch (event.type) {
    case 'blocked':
    case 'bot-removed':
      await closeChat(tx, who.chat.id, event.type, now);
      break;
    case 'unblocked':
    case 'bot-added':
      await openChat(tx, who.chat.id);
      break;
    case 'chat-moved':
      await moveChat(tx, who.chat.id, event.to);
      break;
    case 'unseen-sender':
      if (!(await leftToTwin(work, who.chat))) await answerUnseen(turnFor(UNSEEN), event.as);
      break;
    case 'member-joined':
    case 'member-left': {
      const { botAccount } = who.chat;
      const account = await seeAccount(work, { channel: who.incoming.channel, botAccount, ...event.user }, now);
      await seeInGroup(tx, who.chat.id, account.id, now, event.type === 'member-left');
      break;
    }
  }
  for (const feature of router.features) {
    const hook = feature.events?.[event.type];
    if (hook) await (hook as (turn: Turn, event: unknown) => Promise<void>)(turnFor(feature.name), event);
  }
  return null;
}

export async function hasChanged({ router, turnFor, who, work, message }: Passage): Promise<null | undefined> {
  if (!who.incoming.edited) return undefined;
  if (await isEditOfForgotten(work.tx, message.id, who)) {
    turnFor(NOBODY).untraced();
    return null;
  }
  for (const feature of router.features) await feature.onEdit?.(turnFor(feature.name));
  return null;
}

/** Says that the rest of a long message was not read, before what is there is answered. */
export async function isTooLong({ turnFor, who }: Passage): Promise<undefined> {
  if (who.incoming.isCut && who.chat.kind === 'private')
    await turnFor(NOBODY).say('common-cut', { most: LONGEST_MESSAGE });
}
