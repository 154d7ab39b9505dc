/** An officer who has a question in hand and writes without replying to it: perhaps the answer. Nothing is sent unasked. */
import { action } from '../../../conversation/dialogs/choices.ts';
import type { Turn } from '../../../conversation/feature.ts';
import { mayAnywhere } from '../../../directory/access.ts';
import { questionForm } from '../../../text/question-form.ts';
import { isTalking } from '../asking/answer-rules.ts';
import { FEATURE } from '../messages.ts';
import { latestHeld } from '../store.ts';

/** @returns true where it was asked whether this is for the one who asked */
export async function offerToSend(turn: Turn): Promise<boolean> {
  const { chat, incoming, person, speak } = turn;
  if (chat.kind !== 'private' || incoming.forwarded || !/\p{L}/u.test(incoming.text)) return false;
  // Whoever has no office has none in hand; and officers ask as well.
  if (!mayAnywhere(turn.access, 'officer') || questionForm(incoming.text) === 'clear') return false;
  const ticket = await latestHeld(turn, person.id);
  if (!ticket || !isTalking(ticket, turn.now)) return false;
  const args = { number: String(ticket.number), name: ticket.askerName };
  const send = action(speak.label('questions-choice-send-held', args), FEATURE, 'send-held', [
    args.number,
    incoming.text,
  ]);
  const view = action(speak.label('questions-choice-view-number', args), FEATURE, 'view-number', [args.number]);
  await turn.say('questions-held', args, { choices: [[send], [view]] });
  return true;
}
