/** People of whom nothing is here but that they came. */
import type { Tx } from '../../runtime/database/database.ts';
import { columnsOfPeople } from '../identity/merge-people.ts';

/**
 * Takes away the people of these private chats, with account and chat, of whom nothing else is here: a row that no message
 * explains would tell who told something (decision 010).
 */
export async function forgetStrangers(tx: Tx, chatIds: readonly string[]): Promise<void> {
  if (chatIds.length === 0) return;
  // Whoever stores a message meanwhile waits for the row, finds it gone, and begins anew.
  const empty = await tx.$queryRaw<{ id: string; personId: string }[]>`
    SELECT c.id, a.person_id AS "personId" FROM chat c JOIN account a ON a.id = c.account_id
    WHERE c.id = ANY (${[...chatIds]}::uuid[]) AND c.kind = 'private'
      AND NOT EXISTS (SELECT FROM message m WHERE m.chat_id = c.id)
      AND NOT EXISTS (SELECT FROM dialog d WHERE d.account_id = a.id)
      AND NOT EXISTS (SELECT FROM chat_member m WHERE m.account_id = a.id)
      AND NOT EXISTS (SELECT FROM account o WHERE o.person_id = a.person_id AND o.id <> a.id)
    FOR UPDATE OF c SKIP LOCKED`;
  if (empty.length === 0) return;
  const named = (await columnsOfPeople(tx))
    .filter(({ table }) => table !== 'account' && table !== 'person_change')
    .map(
      ({ table, column, isArray }) =>
        `EXISTS (SELECT FROM "${table}" WHERE ${isArray ? `$1::uuid = ANY ("${column}")` : `"${column}" = $1::uuid`})`,
    );
  for (const { id, personId } of empty) {
    const known = await tx.$queryRawUnsafe<{ is: boolean }[]>(`SELECT ${named.join(' OR ')} AS is`, personId);
    if (known[0]?.is) continue;
    await tx.chat.delete({ where: { id } });
    await tx.account.deleteMany({ where: { personId } });
    await tx.person.delete({ where: { id: personId }, select: { id: true } });
  }
}
