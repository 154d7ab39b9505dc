import type { Tx } from '../runtime/database.ts';
import type { AccountRef } from './people.ts';

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

/** Deletes a person who has no account left and whom no row names. @returns false when there is one, and the person stays */
export async function deleteUnreferenced(tx: Tx, personId: string): Promise<boolean> {
  const count = await tx.$executeRaw`
    DELETE FROM person p WHERE p.id = ${personId}::uuid
      AND NOT EXISTS (SELECT 1 FROM account WHERE person_id = p.id)
      AND NOT EXISTS (SELECT 1 FROM membership WHERE person_id = p.id)
      AND NOT EXISTS (SELECT 1 FROM role WHERE p.id IN (person_id, granted_by_id))
      AND NOT EXISTS (SELECT 1 FROM aid_request WHERE p.id IN (asker_id, assignee_id))
      AND NOT EXISTS (SELECT 1 FROM aid_event WHERE actor_id = p.id)
      AND NOT EXISTS (SELECT 1 FROM meeting WHERE created_by_id = p.id)
      AND NOT EXISTS (SELECT 1 FROM meeting_invitee WHERE p.id IN (person_id, answered_by_id))
      AND NOT EXISTS (SELECT 1 FROM meeting_mark WHERE p.id IN (person_id, by_id))
      AND NOT EXISTS (SELECT 1 FROM visit WHERE p.id IN (person_id, created_by_id, visitor_id))
      AND NOT EXISTS (SELECT 1 FROM announcement WHERE created_by_id = p.id)
      AND NOT EXISTS (SELECT 1 FROM broadcast WHERE created_by_id = p.id)
      AND NOT EXISTS (SELECT 1 FROM delivery WHERE person_id = p.id)
      AND NOT EXISTS (SELECT 1 FROM application WHERE p.id IN (person_id, decided_by_id))
      AND NOT EXISTS (SELECT 1 FROM invitation WHERE created_by_id = p.id)
      AND NOT EXISTS (SELECT 1 FROM link_request WHERE person_id = p.id)`;
  return count === 1;
}
