/** What belongs to a meeting beside time and place: its kind, agenda, papers, guests, turn-out, and what was decided. */
import { v7 as uuidv7 } from 'uuid';
import type { Attachment } from '../../../messaging/attachment.ts';
import type { Tx } from '../../../runtime/database/database.ts';
import type { MeetingKind } from '../kinds.ts';
import { openPaper, openText, type Stored, sealPaper, sealText } from '../sealed.ts';

export interface Details {
  kind: MeetingKind;
  /** False: nobody is invited by name. */
  byName: boolean;
  headCount: number | null;
  /** Who counted. */
  countedBy: string | null;
  agenda: string | null;
  conclusion: string | null;
  papers: number;
  guests: Guest[];
}

export interface Guest {
  name: string;
  phone: string | null;
}

export async function detailsOf({ tx, encryption }: Stored, meetingId: string): Promise<Details> {
  const row = await tx.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    select: {
      kind: true,
      byName: true,
      headCount: true,
      countedById: true,
      agenda: true,
      conclusion: true,
      guests: { select: { id: true, name: true, phone: true }, orderBy: { id: 'asc' } },
      _count: { select: { papers: true } },
    },
  });
  const { countedById, _count, guests, ...rest } = row;
  const counter =
    countedById && (await tx.person.findUnique({ where: { id: countedById }, select: { fullName: true } }));
  return {
    ...rest,
    countedBy: counter ? counter.fullName : null,
    papers: _count.papers,
    agenda: openText(encryption, row.agenda, 'agenda', meetingId),
    conclusion: openText(encryption, row.conclusion, 'conclusion', meetingId),
    guests: guests.map(({ id, name, phone }) => ({
      name: openText(encryption, name, 'guestName', id),
      phone: openText(encryption, phone, 'guestPhone', id),
    })),
  };
}

export async function papersOf(at: Stored, meetingId: string): Promise<Attachment[]> {
  const rows = await at.tx.meetingPaper.findMany({
    where: { meetingId },
    select: { id: true, attachment: true },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => openPaper(at, row.attachment, row.id));
}

export async function addPapers(
  at: Stored,
  meetingId: string,
  papers: readonly Attachment[],
  by: { id: string; at: Date },
): Promise<void> {
  await at.tx.meetingPaper.createMany({
    data: papers.map((paper) => {
      const id = uuidv7();
      return { id, meetingId, attachment: sealPaper(at, paper, id), addedById: by.id, addedAt: by.at };
    }),
  });
}

export async function setAgenda(at: Stored, id: string, agenda: string): Promise<void> {
  const sealed = sealText(at, agenda, 'agenda', id);
  await at.tx.meeting.update({ where: { id }, data: { agenda: sealed, revision: { increment: 1 } } });
}

export async function setKind(tx: Tx, id: string, kind: MeetingKind): Promise<void> {
  await tx.meeting.update({ where: { id }, data: { kind } });
}

export async function setConclusion(at: Stored, id: string, text: string, by: { id: string; at: Date }): Promise<void> {
  const conclusion = sealText(at, text, 'conclusion', id);
  await at.tx.meeting.update({ where: { id }, data: { conclusion, concludedById: by.id, concludedAt: by.at } });
}

export async function addGuest(
  at: Stored,
  meetingId: string,
  guest: Guest & { personId: string | null },
  by: { id: string; at: Date },
): Promise<void> {
  const id = uuidv7();
  const name = sealText(at, guest.name, 'guestName', id);
  const phone = sealText(at, guest.phone, 'guestPhone', id);
  const { personId } = guest;
  await at.tx.meetingGuest.create({
    data: { id, meetingId, name, phone, personId, addedById: by.id, addedAt: by.at },
  });
}

/** Those invited who were not there: by the attendance list where one was taken, otherwise those who did not say that they come. */
export async function absentIds(tx: Tx, meetingId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT person_id AS id FROM meeting_invitee WHERE meeting_id = ${meetingId}::uuid AND CASE
      WHEN EXISTS (SELECT 1 FROM meeting_invitee t WHERE t.meeting_id = ${meetingId}::uuid AND t.attended IS NOT NULL)
      THEN attended IS DISTINCT FROM true ELSE answer IS DISTINCT FROM 'coming' END
    ORDER BY person_id`;
  return rows.map((row) => row.id);
}
