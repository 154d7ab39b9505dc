/** Opens a fund, names who runs it, and sets above which sum two persons are wanted. */
import { findUnit } from '../directory/units.ts';
import { Refusal } from '../operations/refusal.ts';
import { endRole, type FundRoleName, insertFund, insertRole, lockFund, setApproval } from './fund-store.ts';
import type { LedgerContext } from './post-entry.ts';
import { ownUnitIds, requireRunner } from './rights.ts';

/** A chapter's visit gift is some hundred thousand đồng; more than this is decided by more than one. */
export const APPROVAL_ABOVE_DONG = 2_000_000n;

/**
 * Opens a fund of a unit. An administrator above may do so too, as they set up units; the book is then the unit's.
 * @param fund.code letters and digits, upper case, at most six @throws {Refusal} for a unit of others and a code that is taken
 */
export async function openFund(
  context: LedgerContext,
  fund: { unitId: string; code: string; name: string; approvalAboveDong?: bigint | null },
): Promise<{ fundId: string }> {
  const unit = await findUnit(context.tx, fund.unitId);
  const { access, person } = context.actor;
  const isAdministrator = access.roles.some(
    (role) => role.name === 'administrator' && unit?.path.includes(role.unit.id),
  );
  if (!unit || !(isAdministrator || ownUnitIds(access).includes(unit.id))) throw new Refusal('common-refused-unit');
  if (!/^[A-Z][A-Z0-9]{0,5}$/.test(fund.code)) throw new Refusal('ledger-code-wrong');
  const approvalAboveDong = fund.approvalAboveDong === undefined ? APPROVAL_ABOVE_DONG : fund.approvalAboveDong;
  const row = { unitId: unit.id, code: fund.code, name: fund.name, approvalAboveDong, openedById: person.id };
  const fundId = await insertFund(context.tx, row, context.now);
  if (!fundId) throw new Refusal('ledger-code-taken', { code: fund.code });
  return { fundId };
}

/** @returns false where they hold it already @throws {Refusal} */
export async function grantFundRole(
  context: LedgerContext,
  grant: { fundId: string; personId: string; role: FundRoleName },
): Promise<boolean> {
  requireRunner(context, await lockFund(context.tx, grant.fundId));
  return insertRole(context.tx, { ...grant, grantedById: context.actor.person.id }, context.now);
}

/** @returns false where they do not hold it @throws {Refusal} */
export async function withdrawFundRole(
  context: LedgerContext,
  grant: { fundId: string; personId: string; role: FundRoleName },
): Promise<boolean> {
  requireRunner(context, await lockFund(context.tx, grant.fundId));
  return endRole(context.tx, grant, context.now);
}

/** @param dong null: one person is enough for any sum @throws {Refusal} */
export async function changeApproval(context: LedgerContext, fundId: string, dong: bigint | null): Promise<void> {
  requireRunner(context, await lockFund(context.tx, fundId));
  await setApproval(context.tx, fundId, dong);
}
