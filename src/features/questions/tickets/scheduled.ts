/** Tickets that wait: told when duty begins, then urged, given to others, and told to the head. */
import { caseLeft } from '../../../cases/case-store.ts';
import type { FeatureContext, Scheduled, Translator } from '../../../conversation/feature.ts';
import type { Officer } from '../../../directory/officers.ts';
import { ticketBook } from '../book.ts';
import { type DutyNow, dutyOf, tempoOf } from '../duty/duty.ts';
import { nextStageAt, stages } from '../duty/duty-rules.ts';
import { officerCard } from '../messages.ts';
import { changeTicket, claimWaiting, type Ticket } from '../store.ts';
import { notifyCircle } from './notify.ts';

export const urge: Scheduled = {
  name: 'urge',
  async run(context) {
    const ticket = await claimWaiting(context);
    if (!ticket) return 0;
    await next(context, ticket, await dutyOf(context, ticket.unitId, ticket.askerId));
    return 1;
  },
};

/** Whoever took it is no officer any more: it waits for another one. */
export const giveBack: Scheduled = {
  name: 'give-back',
  async run(context) {
    const ticket = await caseLeft(context, ticketBook);
    if (ticket) await reopen(context, ticket, await dutyOf(context, ticket.unitId, ticket.askerId));
    return ticket ? 1 : 0;
  },
};

async function reopen(context: FeatureContext, ticket: Ticket, duty: DutyNow): Promise<void> {
  const open = { ...ticket, state: 'open', assigneeId: null } as const;
  await changeTicket(context.tx, ticket.id, { state: 'open', assigneeId: null, waitingSince: context.now });
  await advance(context, { ...open, waitingSince: context.now }, duty, stages.told);
  await notifyCircle(context, [duty.onDuty, duty.others, duty.all], open, (speak) =>
    card(speak, open, 'questions-card-left'),
  );
}

async function next(context: FeatureContext, ticket: Ticket, duty: DutyNow): Promise<void> {
  const stage = ticket.stage + 1;
  await advance(context, ticket, duty, stage);
  const assignee = duty.all.filter((officer) => officer.id === ticket.assigneeId);
  const tell = (circles: Officer[][], key: string) =>
    notifyCircle(context, circles, ticket, (speak) => card(speak, ticket, key));
  if (stage >= stages.head) {
    await tell([duty.heads, duty.all], ticket.state === 'open' ? 'questions-card-head' : 'questions-card-head-taken');
  } else if (ticket.state === 'taken') {
    await tell([assignee], 'questions-card-unanswered');
  } else if (stage === stages.others) {
    await tell([duty.others, duty.heads, duty.all], 'questions-card-others');
  } else {
    const key = stage === stages.told ? 'questions-card-begin' : 'questions-card-nudge';
    await tell([duty.onDuty, duty.others, duty.all], key);
  }
}

async function advance(context: FeatureContext, ticket: Ticket, duty: DutyNow, stage: number): Promise<void> {
  const { hours, patience } = tempoOf(duty, ticket.emergency);
  const nextAt = nextStageAt(stage, ticket.waitingSince, hours, patience);
  // Long overdue after a standstill: one step at a time, not all at once.
  const soon = new Date(context.now.getTime() + 60_000);
  await changeTicket(context.tx, ticket.id, { stage, nextAt: nextAt && nextAt < soon ? soon : nextAt });
}

function card(speak: Translator, ticket: Ticket, key: string) {
  const head = speak.text(key, { number: String(ticket.number), name: ticket.assigneeName ?? '' });
  return officerCard(speak, ticket, head);
}
