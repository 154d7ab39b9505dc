/** What the ledger says of the funds that are lent from and of what was written for a loan, a group or a card. Reads only. */
import { ownUnitIds } from '../../../ledger/rights.ts';
import type { OperationContext } from '../../../operations/actor.ts';
import type { Tx } from '../../../runtime/database/database.ts';

export interface FundLine {
  id: string;
  unitId: string;
  unitName: string;
  name: string;
  code: string;
}

/** Units whose books the officer reads with names: their own. Of those below there are sums. */
export const ownUnits = (context: Pick<OperationContext, 'actor'>): string[] => ownUnitIds(context.actor.access);

/** Funds from which an officer may lend or pay: of their own units, neither ended nor the pot of a rotating fund. */
export async function usableFunds(context: Pick<OperationContext, 'tx' | 'actor'>): Promise<FundLine[]> {
  return context.tx.$queryRaw<FundLine[]>`
    SELECT f.id, f.unit_id AS "unitId", u.name AS "unitName", f.name, f.code FROM fund f JOIN unit u ON u.id = f.unit_id
    WHERE f.ended_at IS NULL AND NOT EXISTS (SELECT 1 FROM rotating_fund r WHERE r.fund_id = f.id)
      AND (f.unit_id = ANY (${ownUnits(context)}::uuid[]) AND NOT EXISTS (SELECT 1 FROM fund_role r WHERE r.fund_id = f.id AND r.until IS NULL)
        OR EXISTS (SELECT 1 FROM fund_role r WHERE r.fund_id = f.id AND r.until IS NULL AND r.person_id = ${context.actor.person.id}::uuid))
    ORDER BY f.opened_at, f.id`;
}

/** A code for a new fund of a unit that no other has: "TK1", "TK2". @param letters upper case, at most three */
export async function freeCode(tx: Tx, unitId: string, letters: string): Promise<string> {
  const rows = await tx.$queryRaw<{ code: string }[]>`SELECT code FROM fund WHERE unit_id = ${unitId}::uuid`;
  const taken = new Set(rows.map(({ code }) => code));
  for (let number = 1; ; number += 1) if (!taken.has(`${letters}${number}`)) return `${letters}${number}`;
}
