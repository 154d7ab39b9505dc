/** The bank's loan groups as they stood on a day: the bank keeps their books, here is what was read from them. */
import type { Tx } from '../../../runtime/database/database.ts';
import type { LocalDate } from '../../../text/calendar.ts';
import { fold } from '../../../text/fold.ts';
import { toDate, toDay } from '../common/days.ts';

export interface Snapshot {
  unitName: string;
  groupName: string;
  asOf: LocalDate;
  households: number;
  outstandingDong: bigint;
  overdueDong: bigint;
}

/** A second one of the same group and day takes the place of the first. */
export async function writeSnapshot(
  tx: Tx,
  snapshot: {
    unitId: string;
    groupName: string;
    asOf: LocalDate;
    households: number;
    outstandingDong: bigint;
    overdueDong: bigint;
    createdById: string;
  },
  now: Date,
): Promise<void> {
  const { unitId, groupName, asOf, ...sums } = snapshot;
  const key = { unitId, nameFolded: fold(groupName), asOf: toDate(asOf) };
  await tx.entrustedSnapshot.upsert({
    where: { unitId_nameFolded_asOf: key },
    create: { ...key, groupName, ...sums, createdAt: now },
    update: { groupName, ...sums, createdAt: now },
    select: { id: true },
  });
}

/** The latest of each group of these units and those below, up to a day. */
export async function latestSnapshots(tx: Tx, unitIds: readonly string[], upTo: LocalDate): Promise<Snapshot[]> {
  const rows = await tx.$queryRaw<(Omit<Snapshot, 'asOf'> & { asOf: Date })[]>`
    SELECT DISTINCT ON (u.name_folded, s.name_folded, s.unit_id) u.name AS "unitName", s.group_name AS "groupName", s.as_of AS "asOf",
      s.households, s.outstanding_dong AS "outstandingDong", s.overdue_dong AS "overdueDong"
    FROM entrusted_snapshot s JOIN unit u ON u.id = s.unit_id
    WHERE u.path && ${[...unitIds]}::uuid[] AND s.as_of <= ${toDate(upTo)}::date
    ORDER BY u.name_folded, s.name_folded, s.unit_id, s.as_of DESC`;
  return rows.map((row) => ({ ...row, asOf: toDay(row.asOf) }));
}
