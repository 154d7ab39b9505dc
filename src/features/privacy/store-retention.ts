/** Removes what is too old. The one place that writes tables of other rooms: only to remove, by age alone. */
import { Prisma, type Tx } from '../../runtime/database.ts';
import type { Kind } from './retention-rules.ts';

/** Rows at a time: short enough that nobody waits for the locks. */
export const BATCH = 2000;

/** @param key of the rows of `table` that `where` picks @param change what becomes of them; nothing: they are deleted */
function old(table: string, where: Prisma.Sql, key = 'id', change?: Prisma.Sql): Prisma.Sql {
  const rows = Prisma.sql`SELECT ${Prisma.raw(key)} FROM ${Prisma.raw(table)} WHERE ${where} LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;
  const name = Prisma.raw(table);
  const those = Prisma.sql`(${Prisma.raw(key)}) IN (${rows})`;
  return change
    ? Prisma.sql`UPDATE ${name} SET ${change} WHERE ${those}`
    : Prisma.sql`DELETE FROM ${name} WHERE ${those}`;
}

const sql = Prisma.sql;

/** What is done for each kind. Each statement finds nothing more once it has found all. */
const removals: Record<Kind, (before: Date) => Prisma.Sql[]> = {
  messages: (at) => [
    old('message', sql`at < ${at} AND broadcast_id IS NULL AND state NOT IN ('received', 'queued', 'sending')`),
    // The row counts a delivery.
    old(
      'message',
      sql`at < ${at} AND broadcast_id IS NOT NULL AND state NOT IN ('queued', 'sending') AND content <> '{"text":""}'`,
      'id',
      sql`content = '{"text":""}'`,
    ),
  ],
  dialogs: (at) => [old('dialog', sql`expires_at < ${at}`, 'chat_id, account_id')],
  aid: (at) => [
    old(
      'aid_event',
      sql`(text IS NOT NULL OR attachments <> '[]') AND request_id IN (SELECT id FROM aid_request WHERE closed_at < ${at})`,
      'id',
      sql`text = NULL, attachments = '[]'`,
    ),
    old(
      'aid_request',
      sql`closed_at < ${at} AND (story <> '' OR contact <> '' OR for_whom <> '' OR attachments <> '[]' OR given_in_kind IS NOT NULL)`,
      'id',
      sql`story = '', contact = '', for_whom = '', attachments = '[]', given_in_kind = NULL`,
    ),
  ],
  questions: (at) => [old('asked_question', sql`at < ${at}`), old('ticket', sql`closed_at < ${at}`)],
  excuses: (at) => [
    old(
      'meeting_invitee',
      sql`reason IS NOT NULL AND meeting_id IN (SELECT id FROM meeting WHERE starts_at < ${at})`,
      'meeting_id, person_id',
      sql`reason = NULL`,
    ),
  ],
  visits: (at) => [
    old(
      'visit',
      sql`settled_at < ${at} AND (note IS NOT NULL OR given_in_kind IS NOT NULL)`,
      'id',
      sql`note = NULL, given_in_kind = NULL`,
    ),
  ],
  history: (at) => [old('person_change', sql`at < ${at}`)],
  attempts: (at) => [
    old('link_attempt', sql`at < ${at}`),
    old('meeting_code_miss', sql`at < ${at}`),
    old('link_code', sql`expires_at < ${at}`),
    old('link_request', sql`settled_at < ${at}`, 'account_id, person_id'),
  ],
  scams: (at) => [old('scam_flag', sql`at < ${at}`)],
  files: (at) => [old('file', sql`created_at < ${at}`)],
  exports: (at) => [old('file', sql`created_at < ${at} AND mime = 'text/html'`)],
  playground: (at) => [old('playground_message', sql`at < ${at}`)],
  audit: (at) => [old('audit_entry', sql`at < ${at}`)],
};

/** @returns how many rows, and whether there are more */
export async function removeOld(tx: Tx, kind: Kind, before: Date): Promise<{ rows: number; more: boolean }> {
  // The trail refuses every other removal.
  if (kind === 'audit') await tx.$executeRaw`SELECT set_config('chihoi.retention', 'on', true)`;
  let rows = 0;
  let more = false;
  for (const statement of removals[kind](before)) {
    const count = await tx.$executeRaw(statement);
    rows += count;
    more ||= count >= BATCH;
  }
  if (kind === 'audit') await tx.$executeRaw`SELECT set_config('chihoi.retention', 'off', true)`;
  return { rows, more };
}

/** The clock, if its time has come and no other process has it; the first time it has. */
export async function takeClock(tx: Tx, now: Date): Promise<boolean> {
  await tx.$executeRaw`
    INSERT INTO retention_clock (id, next_at) SELECT 1, ${now} WHERE NOT EXISTS (SELECT 1 FROM retention_clock)
    ON CONFLICT DO NOTHING`;
  const due = await tx.$queryRaw<object[]>`
    SELECT 1 FROM retention_clock WHERE next_at <= ${now} FOR UPDATE SKIP LOCKED`;
  return due.length > 0;
}

export async function setClock(tx: Tx, nextAt: Date): Promise<void> {
  await tx.retentionClock.updateMany({ data: { nextAt } });
}
