import type { ChatAddress } from '../../../messaging/channel.ts';
import { SendError } from '../../../messaging/send-error.ts';
import type { Echoes } from '../inbound/echoes.ts';
import { threadType } from '../limits/people.ts';
import type { Line } from '../session/connection.ts';
import { classifyError } from './classify-error.ts';

/**
 * Takes a message of ours back for everybody. Zalo wants its client id as well, which is known from its echo, for the
 * last thousand of this process.
 * @throws {SendError} `rejected` where it is not known any more
 */
export async function removeMessage(line: Line, echoes: Echoes, to: ChatAddress, messageId: string): Promise<void> {
  const cliMsgId = echoes.clientIdOf(messageId);
  if (cliMsgId === undefined) throw new SendError({ kind: 'rejected' }, 'too long ago to be taken back');
  try {
    await line.api.undo({ msgId: messageId, cliMsgId }, to.externalId, threadType(to.kind));
  } catch (error) {
    throw classifyError(error, false);
  }
}
