/** Savings groups and who is in them; what each has put in stands in the ledger. */
import { v7 as uuidv7 } from 'uuid';
import { personTotals } from '../../../ledger/balance-store.ts';
import type { Tx } from '../../../runtime/database/database.ts';
import type { LocalDate } from '../../../text/calendar.ts';
import { fold } from '../../../text/fold.ts';
import { toDate, toDay } from '../common/days.ts';
import type { SettlePeriod } from './rules.ts';

export interface Saver {
  personId: string;
  fullName: string;
  joinedOn: LocalDate;
  /** What is theirs in the group, whole đồng. */
  savedDong: bigint;
}

export interface SavingsGroup {
  id: string;
  unitId: string;
  unitName: string;
  fundId: string;
  name: string;
  monthlyDong: bigint;
  settles: SettlePeriod;
  headPersonId: string | null;
  countsFrom: LocalDate;
  closedOn: LocalDate | null;
  savers: Saver[];
}

type Row = Omit<SavingsGroup, 'countsFrom' | 'closedOn' | 'savers'> & { countsFrom: Date; closedOn: Date | null };

/** Open groups of these very units. */
export async function groupsOf(tx: Tx, unitIds: readonly string[]): Promise<SavingsGroup[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM savings_group WHERE unit_id = ANY (${[...unitIds]}::uuid[]) AND closed_on IS NULL ORDER BY name_folded, id`;
  const groups: SavingsGroup[] = [];
  for (const { id } of rows) groups.push(...(await read(tx, id)));
  return groups;
}

/** One of these very units, held until the unit of work ends. */
export async function lockGroup(tx: Tx, id: string, unitIds: readonly string[]): Promise<SavingsGroup | undefined> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM savings_group WHERE id = ${id}::uuid AND unit_id = ANY (${[...unitIds]}::uuid[]) FOR UPDATE`;
  return found && (await read(tx, id))[0];
}

async function read(tx: Tx, id: string): Promise<SavingsGroup[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT g.id, g.unit_id AS "unitId", u.name AS "unitName", g.fund_id AS "fundId", g.name, g.monthly_dong AS "monthlyDong",
      g.settles::text, g.head_person_id AS "headPersonId", g.counts_from AS "countsFrom", g.closed_on AS "closedOn"
    FROM savings_group g JOIN unit u ON u.id = g.unit_id WHERE g.id = ${id}::uuid`;
  const [row] = rows;
  if (!row) return [];
  const members = await tx.$queryRaw<{ personId: string; fullName: string; joinedOn: Date }[]>`
    SELECT m.person_id AS "personId", p.full_name AS "fullName", m.joined_on AS "joinedOn"
    FROM savings_member m JOIN person p ON p.id = m.person_id
    WHERE m.group_id = ${id}::uuid AND m.left_on IS NULL ORDER BY p.name_folded, p.id`;
  const saved = await personTotals(tx, row.fundId, ['liability_savings']);
  const savers = members.map((one) => ({
    ...one,
    joinedOn: toDay(one.joinedOn),
    savedDong: -(saved.get(one.personId) ?? 0n),
  }));
  return [{ ...row, countsFrom: toDay(row.countsFrom), closedOn: row.closedOn && toDay(row.closedOn), savers }];
}

/** The groups in which somebody saves, with what is theirs. */
export async function savingsOfPerson(
  tx: Tx,
  personId: string,
): Promise<{ name: string; unitName: string; monthlyDong: bigint; savedDong: bigint }[]> {
  return tx.$queryRaw`
    SELECT g.name, u.name AS "unitName", g.monthly_dong AS "monthlyDong", coalesce((SELECT -sum(l.amount_dong) FROM ledger_person l
      WHERE l.fund_id = g.fund_id AND l.account = 'liability_savings' AND l.person_id = m.person_id), 0)::bigint AS "savedDong"
    FROM savings_member m JOIN savings_group g ON g.id = m.group_id JOIN unit u ON u.id = g.unit_id
    WHERE m.person_id = ${personId}::uuid AND m.left_on IS NULL AND g.closed_on IS NULL ORDER BY g.opened_on, g.id`;
}

/** @returns its id; undefined where the unit has one of this name */
export async function insertGroup(
  tx: Tx,
  group: {
    unitId: string;
    fundId: string;
    name: string;
    monthlyDong: bigint;
    settles: SettlePeriod;
    headPersonId: string | null;
    openedOn: LocalDate;
    createdById: string;
  },
  now: Date,
): Promise<string> {
  const id = uuidv7();
  const { openedOn, ...row } = group;
  const countsFrom = toDate({ ...openedOn, day: 1 });
  await tx.savingsGroup.create({
    data: { ...row, id, nameFolded: fold(row.name), openedOn: toDate(openedOn), countsFrom, createdAt: now },
    select: { id: true },
  });
  return id;
}

export async function addSavers(
  tx: Tx,
  groupId: string,
  personIds: readonly string[],
  joinedOn: LocalDate,
): Promise<number> {
  let added = 0;
  for (const personId of personIds)
    added += await tx.$executeRaw`
      INSERT INTO savings_member (group_id, person_id, joined_on) VALUES (${groupId}::uuid, ${personId}::uuid, ${toDate(joinedOn)}::date)
      ON CONFLICT (group_id, person_id) DO UPDATE SET joined_on = EXCLUDED.joined_on, left_on = NULL WHERE savings_member.left_on IS NOT NULL`;
  return added;
}

export async function endSaver(tx: Tx, groupId: string, personId: string, leftOn: LocalDate): Promise<void> {
  await tx.savingsMember.update({
    where: { groupId_personId: { groupId, personId } },
    data: { leftOn: toDate(leftOn) },
    select: { groupId: true },
  });
}

/** The savings were paid back: months count from here on, or the group ends. */
export async function restartGroup(
  tx: Tx,
  id: string,
  countsFrom: LocalDate,
  closedOn: LocalDate | null,
): Promise<void> {
  const data = { countsFrom: toDate(countsFrom), closedOn: closedOn && toDate(closedOn) };
  await tx.savingsGroup.update({ where: { id }, data, select: { id: true } });
}
