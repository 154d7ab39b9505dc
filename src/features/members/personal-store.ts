/** What the roster keeps of a person, and its removal. */
import type { FeatureContext, PersonalSection, Translator } from '../../conversation/feature.ts';
import { dropMergeRequestsOf } from '../../directory/identity/merge-requests.ts';
import { openChange, openMembership, openPerson, personColumns } from '../../directory/roster.ts';

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? '-';

/** Who they are to us: name, birth, phone, address, units, roles, accounts, and what was changed of it. */
export async function personalData(
  { tx, encryption }: FeatureContext,
  speak: Translator,
  personId: string,
): Promise<PersonalSection[]> {
  const person = openPerson(
    encryption,
    await tx.person.findUniqueOrThrow({ where: { id: personId }, select: personColumns }),
  );
  const unit = { select: { name: true } };
  const memberships = await tx.membership.findMany({ where: { personId }, include: { unit } });
  const roles = await tx.role.findMany({ where: { personId }, include: { unit } });
  const accounts = await tx.account.findMany({ where: { personId } });
  const changes = await tx.personChange.findMany({ where: { personId }, orderBy: { at: 'asc' } });
  const linkTries = await tx.linkAttempt.count({ where: { accountId: { in: accounts.map(({ id }) => id) } } });
  const self = [
    speak.label('members-data-person', {
      name: person.fullName,
      birth: person.birthDate ? day(person.birthDate) : String(person.birthYear ?? '-'),
      sex: person.sex ?? 'unknown',
      phone: person.phone ?? '-',
      address: person.address ?? '-',
      family: person.family ?? '-',
      post: person.formerPost ?? '-',
    }),
    ...memberships.map((row) => {
      const open = openMembership(encryption, row);
      return speak.label('members-data-membership', {
        unit: row.unit.name,
        standing: row.standing,
        category: open.category ?? '-',
        joined: day(open.joinedOn),
        decision: open.decisionNumber ?? '-',
        decided: day(open.decidedOn),
        why: open.why ?? '-',
        notes: open.notes ?? '-',
      });
    }),
    ...roles.map((row) => speak.label(`members-role-${row.name}-of`, { unit: row.unit.name })),
    ...accounts.map((row) =>
      speak.label('members-data-account', {
        channel: speak.label(`members-channel-${row.channel}`),
        name: row.name,
        id: row.externalId,
      }),
    ),
    ...(linkTries > 0 ? [speak.label('members-data-tries', { count: linkTries })] : []),
  ];
  const history = changes
    .map((change) => openChange(encryption, change))
    .map((row) => ({
      at: row.at,
      text: speak.label('members-data-change', {
        field: row.field,
        before: row.before ?? '-',
        after: row.after ?? '-',
      }),
    }));
  return [
    { title: speak.label('members-data-title'), entries: self.map((text) => ({ text })) },
    { title: speak.label('members-data-history'), entries: history },
  ];
}

/** Codes and attempts; the person itself goes last of all (features/privacy). */
export async function erase({ tx }: FeatureContext, personId: string): Promise<void> {
  await tx.linkCode.deleteMany({ where: { personId } });
  await tx.accountLink.deleteMany({ where: { OR: [{ personId }, { leftPersonId: personId }] } });
  await dropMergeRequestsOf(tx, personId);
  const accounts = await tx.account.findMany({ where: { personId }, select: { id: true } });
  const accountIds = accounts.map(({ id }) => id);
  await tx.linkAttempt.deleteMany({ where: { accountId: { in: accountIds } } });
  await tx.linkRequest.deleteMany({ where: { OR: [{ personId }, { accountId: { in: accountIds } }] } });
}
