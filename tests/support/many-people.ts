import type { UnitRef } from '../../src/directory/units.ts';
import type { PrismaDatabase } from '../../src/runtime/database/database.ts';

/**
 * Members of these units in turn, straight into the tables; every tenth has no account. Their ids stay in the table `made`
 * (n, person, account), n from 1.
 */
export async function manyPeople(
  db: PrismaDatabase,
  botAccount: string,
  units: readonly UnitRef[],
  count: number,
): Promise<void> {
  const unitIds = units.map((unit) => unit.id);
  await db.$executeRaw`
    CREATE TABLE made AS SELECT n, new_id() AS person, new_id() AS account FROM generate_series(1, ${count}::int) AS n`;
  await db.$executeRaw`
    INSERT INTO person (id, full_name, name_folded) SELECT person, 'Hội viên ' || n, 'hoi vien ' || n FROM made`;
  await db.$executeRaw`
    INSERT INTO membership (id, person_id, unit_id)
    SELECT new_id(), person, (${unitIds}::uuid[])[1 + n % ${unitIds.length}::int] FROM made`;
  await db.$executeRaw`
    INSERT INTO account (id, channel, bot_account, external_id, person_id, name)
    SELECT account, 'telegram', ${botAccount}, 'nobody-' || n, person, 'Hội viên' FROM made WHERE n % 10 <> 0`;
  await db.$executeRaw`
    INSERT INTO chat (id, channel, bot_account, external_id, kind, account_id)
    SELECT new_id(), 'telegram', ${botAccount}, 'nobody-' || n, 'private', account FROM made WHERE n % 10 <> 0`;
}
