/** Guests of a meeting who are known to us: on no roster of it, yet with an account. */
import type { PersonRef } from '../../../directory/people.ts';
import type { Tx } from '../../../runtime/database/database.ts';

/** The person with an account whose phone it is. @param mark as src/directory/contact.ts makes it @returns null for none, and for several */
export async function personWithPhone(tx: Tx, mark: string): Promise<PersonRef | null> {
  const found = await tx.$queryRaw<PersonRef[]>`
    SELECT p.id, p.full_name AS "fullName", p.phone_sealed AS "phoneSealed", p.locale, p.muted_at AS "mutedAt",
      p.birth_year AS "birthYear", p.sex
    FROM person p WHERE p.phone_mark = ${mark} AND EXISTS (SELECT 1 FROM account a WHERE a.person_id = p.id)
    ORDER BY p.id LIMIT 2`;
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** @returns false: they were invited already */
export async function addInvitee(
  tx: Tx,
  of: { meetingId: string; personId: string; unitId: string },
): Promise<boolean> {
  const { count } = await tx.meetingInvitee.createMany({ data: [of], skipDuplicates: true });
  return count === 1;
}
