/** What is said between an officer and the one who asked: each message goes to the other, and the bot keeps out of it. */
import type { Turn } from '../../../conversation/feature.ts';
import type { Translator } from '../../../i18n/translator.ts';
import type { OperationContext } from '../../../operations/actor.ts';
import { questionForm } from '../../../text/question-form.ts';
import { dutyOf, tempoOf } from '../duty/duty.ts';
import { nextStageAt, stages } from '../duty/duty-rules.ts';
import { ticketChoice } from '../messages.ts';
import { addWord, changeTicket, latestTalk, type Ticket } from '../store.ts';
import { notifyCircle } from '../tickets/notify.ts';
import { isTalking, limits } from './answer-rules.ts';

/** The asker's ticket that is being talked about here, if one is. */
export async function talkOf(turn: Turn): Promise<Ticket | undefined> {
  const ticket = await latestTalk(turn, turn.person.id, turn.chat);
  return ticket && isTalking(ticket, turn.now) ? ticket : undefined;
}

/**
 * Adds what was written to the ticket and brings it to whoever has it, else to the officers on duty.
 * @returns whether an officer was reached
 */
export async function addToTicket(context: OperationContext, ticket: Ticket, text: string): Promise<boolean> {
  const said =
    text.trim() === ''
      ? (await context.speakTo(context.actor.person)).label('questions-no-words')
      : text.trim().slice(0, limits.question);
  await addWord(context, { ticketId: ticket.id, personId: context.actor.person.id, kind: 'added', text: said });
  const duty = await dutyOf(context, ticket.unitId, ticket.askerId);
  const { hours, patience } = tempoOf(duty, ticket.emergency);
  // Thanks for an answer ask for no other.
  const isThanks = ticket.state === 'answered' && questionForm(said) === 'thanks';
  if ((ticket.state === 'taken' || ticket.state === 'answered') && !isThanks) {
    const stage = stages.nudged;
    const nextAt = nextStageAt(stage, context.now, hours, patience);
    await changeTicket(context.tx, ticket.id, {
      state: 'taken',
      asksBack: false,
      waitingSince: context.now,
      stage,
      nextAt,
    });
  }
  const assignee = duty.all.filter((officer) => officer.id === ticket.assigneeId);
  const build = (speak: Translator) => ({
    ...speak.text('questions-card-added', {
      number: String(ticket.number),
      name: context.actor.person.fullName,
      text: said,
    }),
    choices: [[ticketChoice(speak, 'answer', ticket.number), ticketChoice(speak, 'view', ticket.number)]],
  });
  return (await notifyCircle(context, [assignee, duty.onDuty, duty.others, duty.all], ticket, build)).length > 0;
}
