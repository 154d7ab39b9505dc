/** Takes away who a person is and how they are reached; the row stays, with nobody's name, for what counts people. */
import type { Tx } from '../../runtime/database/database.ts';

/** A person of whom nothing is known: the columns of `person` that say who somebody is and how they are reached. */
export const nobody = {
  fullName: '',
  nameFolded: '',
  birthYear: null,
  birthDate: null,
  sex: null,
  formerPost: null,
  phoneSealed: null,
  phoneMark: null,
  addressSealed: null,
  familySealed: null,
} as const;

/**
 * Removes name, birth, phone, address, family, posts, notes, history, roles and accounts. What the law and the statutes of an
 * association demand stays: in which unit, of which category, since when, number and date of the decision.
 * @param name what stands in place of the name
 */
export async function erasePerson(tx: Tx, personId: string, name: string, now: Date): Promise<void> {
  await tx.person.update({
    where: { id: personId },
    data: {
      ...nobody,
      fullName: name,
      locale: null,
      mutedAt: now,
    },
  });
  await tx.personChange.deleteMany({ where: { personId } });
  await tx.membership.updateMany({ where: { personId }, data: { standingWhySealed: null, notesSealed: null } });
  await tx.membership.updateMany({
    where: { personId, standing: 'member' },
    data: { standing: 'left', standingSince: now },
  });
  await tx.membership.deleteMany({ where: { personId, standing: { in: ['prospect', 'applied'] } } });
  await tx.application.deleteMany({ where: { personId } });
  const merged = { OR: [{ keptId: personId }, { goneId: personId }] };
  await tx.personMerge.updateMany({ where: merged, data: { record: null } });
  await tx.differentPeople.deleteMany({ where: { OR: [{ lowId: personId }, { highId: personId }] } });
  await tx.role.deleteMany({ where: { personId } });
  // A chat with messages of broadcasts stays, without its address: the same telephone is a stranger from now on.
  await tx.$executeRaw`
    UPDATE chat SET external_id = 'erased ' || id, title = NULL, closed_at = ${now}, closed_for = 'erased', account_id = NULL
    WHERE account_id IN (SELECT id FROM account WHERE person_id = ${personId}::uuid)`;
  await tx.account.deleteMany({ where: { personId } });
}
