import type { Tx } from '../../runtime/database/database.ts';
import type { AccountRef } from '../people.ts';
import type { Keeper } from '../roster.ts';
import { mergePeople } from './merge-people.ts';

/**
 * Until the transaction ends the account stays where it is, nothing is handled that it writes, and neither the person it
 * is at nor the one it is to go to gains or loses anything.
 * @returns the account; null when it or the person is gone
 */
export async function lockForMove(tx: Tx, accountId: string, toPersonId: string): Promise<AccountRef | null> {
  await tx.$queryRaw`SELECT id FROM chat WHERE account_id = ${accountId}::uuid ORDER BY id FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT id FROM account WHERE id = ${accountId}::uuid FOR UPDATE`;
  const account = await tx.account.findUnique({ where: { id: accountId } });
  if (!account) return null;
  const ids = [account.personId, toPersonId];
  const people = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM person WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  return people.some((person) => person.id === toPersonId) ? account : null;
}

/** Gives an account, locked by `lockForMove`, and what it wrote and was sent to another person. */
export async function moveAccount(tx: Tx, account: AccountRef, toPersonId: string): Promise<void> {
  await tx.account.update({ where: { id: account.id }, data: { personId: toPersonId } });
  await tx.message.updateMany({ where: { accountId: account.id }, data: { personId: toPersonId } });
  // Answers in a group are the account's where it was seen there: nothing else of the message tells.
  await tx.$executeRaw`
    UPDATE message SET person_id = ${toPersonId}::uuid
    WHERE direction = 'out' AND person_id = ${account.personId}::uuid AND chat_id IN (
      SELECT id FROM chat WHERE account_id = ${account.id}::uuid
      UNION SELECT chat_id FROM chat_member WHERE account_id = ${account.id}::uuid)`;
}

/**
 * A person who has this account alone is nobody but the one to whom it goes: tips, questions, answers and all else that names
 * them goes along, and can be parted again as after any merge. @returns the merge; undefined where there is another account, and the person stays
 */
export async function mergeIfEmpty(
  keeper: Keeper,
  account: AccountRef,
  toPersonId: string,
  now: Date,
): Promise<string | undefined> {
  const others = { personId: account.personId, id: { not: account.id } };
  if ((await keeper.tx.account.count({ where: others })) > 0) return undefined;
  return mergePeople(keeper, toPersonId, account.personId, { actorId: toPersonId, now });
}
