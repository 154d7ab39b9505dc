import { Reactions } from 'zca-js';
import type { ChatAddress } from '../../../messaging/channel.ts';
import { SendError } from '../../../messaging/send-error.ts';
import { threadType } from '../limits/people.ts';
import { classifyError } from './classify-error.ts';
import { beforeSending, type Sending } from './send.ts';

const icons: Readonly<Record<string, Reactions>> = { '❤': Reactions.HEART, '👍': Reactions.LIKE };

/**
 * Puts a heart or a thumb under a message of somebody else. Zalo wants its client id as well, which is known of the last
 * thousand that this process has heard.
 * @throws {SendError} `rejected` where it is not known any more
 */
export async function reactTo(sending: Sending, to: ChatAddress, messageId: string, emoji: string): Promise<void> {
  const message = sending.quoted(messageId);
  const icon = icons[emoji];
  if (!message || !icon) throw new SendError({ kind: 'rejected' }, 'too long ago, or no such reaction');
  await beforeSending(sending, to, 'reply');
  try {
    const data = { msgId: message.msgId, cliMsgId: message.cliMsgId };
    await sending.line.api.addReaction(icon, { data, threadId: to.externalId, type: threadType(to.kind) });
  } catch (error) {
    throw classifyError(error, false);
  }
}
