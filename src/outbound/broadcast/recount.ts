/** Counts the kept figures of broadcasts anew, from the rows. */
import { Prisma, type PrismaDatabase } from '../../runtime/database/database.ts';
import { countedMessages, countedPeople } from './reconcile.ts';

const LONGEST_MS = 10 * 60_000;

/** Nothing is settled while it counts: senders wait for the locks. @param only one broadcast, else all */
export async function recount(prisma: PrismaDatabase, only: string | null): Promise<void> {
  const those = (column: string) => Prisma.sql`(${only}::uuid IS NULL OR ${Prisma.raw(column)} = ${only}::uuid)`;
  await prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE message, delivery, broadcast_count, broadcast_total IN SHARE ROW EXCLUSIVE MODE`;
      await tx.$executeRaw`DELETE FROM broadcast_count WHERE ${those('broadcast_id')}`;
      await tx.$executeRaw`
        INSERT INTO broadcast_count (broadcast_id, unit_id, people, waiting, sent, failed, uncertain, skipped, unreachable, read)
        ${countedPeople(those('d.broadcast_id'))}`;
      await tx.$executeRaw`DELETE FROM broadcast_total WHERE ${those('broadcast_id')}`;
      await tx.$executeRaw`
        INSERT INTO broadcast_total (broadcast_id, channel, bot_account, waiting, sent, failed, uncertain, skipped, moved_at)
        ${countedMessages(those('m.broadcast_id'))}`;
    },
    { timeout: LONGEST_MS },
  );
}
