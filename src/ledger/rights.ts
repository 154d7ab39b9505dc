/** Who may write in a fund's book, read it, and be the second person. Decided here and nowhere else. Pure. */
import type { Access } from '../directory/access.ts';
import type { OperationContext } from '../operations/actor.ts';
import { Refusal } from '../operations/refusal.ts';
import type { Fund, FundRoleName } from './fund-store.ts';

type Asking = Pick<OperationContext, 'actor'>;

/** The units for which somebody holds a role themselves, not through one above. */
export const ownUnitIds = (access: Access): string[] => access.roles.map(({ unit }) => unit.id);

const runs = ({ actor }: Asking, fund: Fund, role?: FundRoleName) =>
  fund.runBy.some((one) => one.personId === actor.person.id && (role === undefined || one.role === role));
const isOfItsUnit = ({ actor }: Asking, fund: Fund) => ownUnitIds(actor.access).includes(fund.unitId);

/** Treasurer and head; where nobody is named, the officers of the fund's very unit. */
export const mayRecord = (context: Asking, fund: Fund): boolean =>
  runs(context, fund) || (fund.runBy.length === 0 && isOfItsUnit(context, fund));

/** Those, and the officers of its very unit. A unit above reads sums only. */
export const mayRead = (context: Asking, fund: Fund): boolean => runs(context, fund) || isOfItsUnit(context, fund);

/** The second person: whoever may read the book, but never who asked. */
export const mayApprove = (context: Asking, fund: Fund, askedById: string): boolean =>
  mayRead(context, fund) && context.actor.person.id !== askedById;

/** Names who runs it and sets its rules: the head; where there is none, the officers of its unit. */
export const mayRun = (context: Asking, fund: Fund): boolean =>
  runs(context, fund, 'head') || (!fund.runBy.some(({ role }) => role === 'head') && isOfItsUnit(context, fund));

/** @throws {Refusal} the same words for a fund of others and for none */
export function requireReader(context: Asking, fund: Fund | undefined): Fund {
  if (!fund || !mayRead(context, fund)) throw new Refusal('ledger-refused-fund');
  return fund;
}

/** @throws {Refusal} for a fund of others, one that others run, and one that has ended */
export function requireRecorder(context: Asking, fund: Fund | undefined): Fund {
  const known = requireReader(context, fund);
  if (!mayRecord(context, known)) throw new Refusal('ledger-refused-recorder', { fund: known.name });
  if (known.endedAt) throw new Refusal('ledger-fund-ended', { fund: known.name });
  return known;
}

/** @throws {Refusal} */
export function requireRunner(context: Asking, fund: Fund | undefined): Fund {
  const known = requireReader(context, fund);
  if (!mayRun(context, known)) throw new Refusal('ledger-refused-head', { fund: known.name });
  return known;
}
