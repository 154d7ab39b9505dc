/** The bank account to which people pay a fund. One is current; a new one waits for a second officer. */
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../../runtime/database/database.ts';
import { type Encryption, seal, unseal } from '../../../runtime/encryption/encryption.ts';
import { cell } from '../../../runtime/encryption/sealed-columns.ts';

export interface FundAccount {
  id: string;
  fundId: string;
  /** BIN of the bank. */
  bank: string;
  number: string;
  /** In whose name it is. */
  holder: string;
  state: 'proposed' | 'current' | 'past' | 'refused';
  proposedById: string;
}

interface Store {
  tx: Tx;
  encryption: Encryption;
}

function open({ encryption }: Store, row: FundAccount): FundAccount {
  return {
    ...row,
    number: unseal(encryption, row.number, cell('fund_account.number', row.id)),
    holder: unseal(encryption, row.holder, cell('fund_account.holder', row.id)),
  };
}

export async function currentAccount(store: Store, fundId: string): Promise<FundAccount | undefined> {
  const [row] = await store.tx.$queryRaw<FundAccount[]>`
    SELECT id, fund_id AS "fundId", bank, number, holder, state::text, proposed_by_id AS "proposedById"
    FROM fund_account WHERE fund_id = ${fundId}::uuid AND state = 'current'`;
  return row && open(store, row);
}

/** Held until the unit of work ends. */
export async function lockAccount(store: Store, id: string): Promise<FundAccount | undefined> {
  const [row] = await store.tx.$queryRaw<FundAccount[]>`
    SELECT id, fund_id AS "fundId", bank, number, holder, state::text, proposed_by_id AS "proposedById"
    FROM fund_account WHERE id = ${id}::uuid FOR UPDATE`;
  return row && open(store, row);
}

export async function proposeAccount(
  { tx, encryption }: Store,
  account: Pick<FundAccount, 'fundId' | 'bank' | 'number' | 'holder' | 'proposedById'>,
  now: Date,
): Promise<string> {
  const id = uuidv7();
  await tx.$executeRaw`
    INSERT INTO fund_account (id, fund_id, bank, number, holder, proposed_by_id, proposed_at)
    VALUES (${id}::uuid, ${account.fundId}::uuid, ${account.bank}, ${seal(encryption, account.number, cell('fund_account.number', id))},
      ${seal(encryption, account.holder, cell('fund_account.holder', id))}, ${account.proposedById}::uuid, ${now})`;
  return id;
}

/** The one that was current is past from now on. */
export async function settleAccount(
  tx: Tx,
  account: FundAccount,
  settled: { state: 'current' | 'refused'; byId: string },
  now: Date,
): Promise<void> {
  if (settled.state === 'current')
    await tx.$executeRaw`UPDATE fund_account SET state = 'past' WHERE fund_id = ${account.fundId}::uuid AND state = 'current'`;
  await tx.$executeRaw`
    UPDATE fund_account SET state = ${settled.state}::fund_account_state, confirmed_by_id = ${settled.byId}::uuid, confirmed_at = ${now}
    WHERE id = ${account.id}::uuid`;
}
