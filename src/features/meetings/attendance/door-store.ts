/** Codes at the door. */
import type { Tx } from '../../../runtime/database/database.ts';

/** The code of a meeting; the first who asks makes it. @param make a new one */
export async function doorCodeOf(
  tx: Tx,
  meetingId: string,
  createdById: string,
  make: () => string,
  now: Date,
): Promise<string> {
  await tx.meetingDoorCode.createMany({
    data: [{ meetingId, code: make(), createdById, createdAt: now }],
    skipDuplicates: true,
  });
  const row = await tx.meetingDoorCode.findUniqueOrThrow({ where: { meetingId }, select: { code: true } });
  return row.code;
}

/** @returns the id of its meeting */
export async function meetingOfDoorCode(tx: Tx, code: string): Promise<string | undefined> {
  const row = await tx.meetingDoorCode.findUnique({ where: { code }, select: { meetingId: true } });
  return row?.meetingId;
}

/** Puts somebody on the list who became a member after the invitation. Does nothing where they are on it. */
export async function addInvitee(tx: Tx, meetingId: string, personId: string, unitId: string): Promise<void> {
  await tx.meetingInvitee.createMany({ data: [{ meetingId, personId, unitId }], skipDuplicates: true });
}
