/** Who may act on a child's file: officers of its very unit who handle it. No chat. */
import { type OperationContext, todayAt } from '../../operations/actor.ts';
import { Refusal } from '../../operations/refusal.ts';
import { compareDates, type LocalDate } from '../../text/calendar.ts';
import { type Child, lockChild } from './child-store.ts';

/** @throws {Refusal} the same for a child of others and for none */
async function known(context: OperationContext, { childId }: { childId: string }): Promise<Child> {
  const child = await lockChild(context, childId);
  if (!child) throw new Refusal('common-refused-unit');
  return child;
}

/** @throws {Refusal} for an officer who does not handle the child */
export async function mine(context: OperationContext, input: { childId: string }): Promise<Child> {
  const child = await known(context, input);
  if (!child.isMine) throw new Refusal('sponsorships-not-mine', { number: String(child.number) });
  return child;
}

export async function mineOpen(context: OperationContext, input: { childId: string }): Promise<Child> {
  const child = await mine(context, input);
  if (child.state === 'ended') throw new Refusal('sponsorships-ended-before', { number: String(child.number) });
  return child;
}

export async function notYet(context: OperationContext, unitId: string, on: LocalDate): Promise<void> {
  if (compareDates(on, await todayAt(context, unitId)) > 0) throw new Refusal('common-form-day-past');
}
