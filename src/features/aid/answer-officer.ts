import type { Translator, Turn } from '../../conversation/feature.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import { formatPhone } from '../../text/phone.ts';
import { requestChoice } from './messages.ts';
import type { AidRequest } from './store.ts';

/**
 * Confirms a step to the officer who took it.
 * @param told as `notifyAsker` gave it: where no chat reaches the asker the officer is told to call
 */
export async function answerOfficer(
  turn: Turn,
  request: AidRequest,
  done: RichText,
  told?: { messageId: string | undefined },
): Promise<void> {
  const missed = told && told.messageId === undefined ? missedText(turn.speak, request) : '';
  await turn.reply({
    ...joinRich([done, missed], '\n\n'),
    choices: [[requestChoice(turn.speak, 'view', request.number)]],
  });
}

/** That the asker was not reached by chat, and how else to reach them. */
export function missedText(speak: Translator, request: AidRequest): RichText {
  const args = { number: String(request.number), name: request.askerName };
  const contact = request.contact === '' ? request.askerPhone : request.contact;
  return contact === null
    ? speak.text('aid-missed', args)
    : speak.text('aid-missed-contact', { ...args, contact: formatPhone(contact) });
}
