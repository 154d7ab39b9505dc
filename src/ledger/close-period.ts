/** Closes a book up to a day: what was read out at a meeting does not change under it. */
import { todayAt } from '../operations/actor.ts';
import { Refusal } from '../operations/refusal.ts';
import { compareDates, type LocalDate } from '../text/calendar.ts';
import { closedThrough, insertClosing } from './closing-store.ts';
import { lockFund } from './fund-store.ts';
import type { LedgerContext } from './post-entry.ts';
import { requestsWaiting } from './request-store.ts';
import { requireRunner } from './rights.ts';

/**
 * @param through the last day that is closed, before today where the unit is
 * @throws {Refusal} for who does not run the fund, a day not over, what is closed already, and while entries wait
 */
export async function closePeriod(context: LedgerContext, fundId: string, through: LocalDate): Promise<void> {
  const fund = requireRunner(context, await lockFund(context.tx, fundId));
  if (compareDates(through, await todayAt(context, fund.unitId)) >= 0) throw new Refusal('ledger-closing-not-over');
  const closed = await closedThrough(context.tx, fundId);
  if (closed && compareDates(through, closed) <= 0) throw new Refusal('ledger-closed-before', { fund: fund.name });
  const waiting = await requestsWaiting(context, [fundId]);
  if (waiting.length > 0) throw new Refusal('ledger-closing-waits', { fund: fund.name, count: waiting.length });
  await insertClosing(context.tx, { fundId, through, closedById: context.actor.person.id }, context.now);
}
