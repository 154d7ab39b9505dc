/** What is kept of a person in meetings, and its removal. */
import type { FeatureContext, PersonalSection, Translator } from '../../conversation/feature.ts';
import { openPhone } from '../../directory/contact.ts';
import type { Prisma } from '../../runtime/database/database.ts';
import { unseal } from '../../runtime/encryption/encryption.ts';
import { openText, reasonIn, type Stored } from './sealed.ts';

/** Each invitation with its answer, its excuse and whether they came; and whom they call by which word. */
export async function personalData(
  { tx, encryption }: FeatureContext,
  speak: Translator,
  personId: string,
): Promise<PersonalSection[]> {
  const invited = await tx.meetingInvitee.findMany({
    where: { personId },
    include: { meeting: { select: { title: true, startsAt: true } } },
    orderBy: { meeting: { startsAt: 'asc' } },
  });
  const kin = await tx.$queryRaw<{ word: string; name: string }[]>`
    SELECT k.word, p.full_name AS name FROM meeting_kin k JOIN person p ON p.id = k.kin_id
    WHERE k.person_id = ${personId}::uuid`;
  const links = await tx.calendarLink.count({ where: { personId, revokedAt: null } });
  const entries = [
    ...invited.map((row) => ({
      at: row.meeting.startsAt,
      text: speak.label('meetings-data-invited', {
        title: row.meeting.title,
        answer: row.answer ?? 'none',
        reason: unseal(encryption, row.reason, reasonIn(row.meetingId)) ?? '-',
        attended: row.attended === null ? 'unknown' : row.attended ? 'yes' : 'no',
        guests: row.guests,
      }),
    })),
    ...kin.map(({ word, name }) => ({ text: speak.label('meetings-data-kin', { word, name }) })),
    ...(links > 0 ? [{ text: speak.label('meetings-data-calendar') }] : []),
  ];
  return [{ title: speak.label('meetings-data-title'), entries }];
}

/** Excuses go, and invitations to what is yet to come; who was invited and who came stays as a count. */
export async function erase({ tx, now, encryption }: FeatureContext, personId: string): Promise<void> {
  const coming: Prisma.MeetingInviteeWhereInput = { personId, meeting: { startsAt: { gt: now } } };
  await tx.meetingInvitee.deleteMany({ where: coming });
  await tx.meetingInvitee.updateMany({ where: { personId }, data: { reason: null } });
  await tx.meetingGuest.deleteMany({
    where: { OR: [{ personId }, { id: { in: await guestsLike({ tx, encryption }, personId) } }] },
  });
  await tx.meetingReminderTold.deleteMany({ where: { personId } });
  await tx.meetingKin.deleteMany({ where: { OR: [{ personId }, { kinId: personId }] } });
  await tx.calendarLink.deleteMany({ where: { personId } });
}

/** Written down as a guest before anybody knew that it is this person: by the telephone, which is kept encrypted. */
async function guestsLike({ tx, encryption }: Stored, personId: string): Promise<string[]> {
  const person = await tx.person.findUnique({ where: { id: personId }, select: { phoneSealed: true } });
  const phone = openPhone(encryption, personId, person?.phoneSealed ?? null);
  if (phone === null) return [];
  const guests = await tx.meetingGuest.findMany({ where: { phone: { not: null } }, select: { id: true, phone: true } });
  return guests
    .filter((guest) => openText(encryption, guest.phone, 'guestPhone', guest.id) === phone)
    .map(({ id }) => id);
}
