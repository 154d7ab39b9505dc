import { changeUnitSettings, rootUnit } from '../../src/directory/units.ts';
import type { PrismaDatabase, Tx } from '../../src/runtime/database/database.ts';
import type { Encryption } from '../../src/runtime/encryption/encryption.ts';
import { addRoster } from './add-roster.ts';
import { buildBroadcasts } from './build-broadcasts.ts';
import { buildDemo } from './build-demo.ts';
import { buildLife } from './build-life.ts';
import { buildPlan } from './build-plan.ts';
import { insertRows } from './insert-rows.ts';
import { liveThrough } from './lived/lived.ts';
import { livedSteps } from './lived/steps.ts';

/** Any number that no other lock of the house has. */
const demoLock = 72_807_002;

/** The associations have used this for so long when the visitor comes. */
const usedForMs = 120 * 86_400_000;

/**
 * Fills an empty database with the demonstration, whole or not at all. The people are the same each time; dates count
 * back and forth from `now`. Of several processes that start at once, one loads and the others wait for it.
 * @param zone IANA zone in which meetings have their hour
 * @returns `loaded: false` when there was anybody, or any unit but the one above all, before
 */
export async function loadDemoData(
  prisma: PrismaDatabase,
  encryption: Encryption,
  now: Date,
  zone: string,
): Promise<{ loaded: boolean }> {
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${demoLock}::bigint)`;
    if ((await tx.unit.count({ where: { parentId: { not: null } } })) > 0) return { loaded: false };
    if ((await tx.person.count()) > 0) return { loaded: false };
    await load(tx, encryption, now, zone);
    return { loaded: true };
  }, LONG);
}

/** Years are lived through in one transaction: seconds on a quiet machine, a minute on a busy one. */
const LONG = { timeout: 180_000 };

async function load(tx: Tx, encryption: Encryption, now: Date, zone: string): Promise<void> {
  const root = await rootUnit(tx, 'Chi Hội');
  // Whoever tries the demo in the evening must not wait for the morning to see a message arrive.
  await changeUnitSettings(tx, root.id, { quietHours: { from: '00:00', to: '00:00' } });
  const demo = buildDemo(root, new Date(now.getTime() - usedForMs), encryption);
  const { rows } = demo;
  const [next] = await tx.$queryRaw<[{ id: bigint }]>`
    SELECT nextval(pg_get_serial_sequence('playground_message', 'id')) AS id`;
  const sent = buildBroadcasts(demo, now, zone, next.id);
  for (const chat of rows.chat) chat.lastSentAt = sent.reached.get(chat.id!) ?? null;

  await insertRows(tx, 'unit', rows.unit);
  await insertRows(tx, 'person', rows.person);
  await insertRows(tx, 'membership', rows.membership);
  await insertRows(tx, 'role', rows.role);
  await insertRows(tx, 'account', rows.account);
  await insertRows(tx, 'chat', rows.chat);
  await insertRows(tx, 'chat_member', rows.chatMember);

  await tx.broadcast.createMany({ data: sent.broadcast });
  await tx.announcement.createMany({ data: sent.announcement });
  await insertRows(tx, 'message', sent.message);
  await insertRows(tx, 'delivery', sent.delivery);
  // Whoever enters messages that are sent already, past the trigger that counts, counts them.
  await tx.$executeRaw`
    INSERT INTO broadcast_count (broadcast_id, unit_id, people, waiting, sent, unreachable, read)
    SELECT broadcast_id, unit_id, count(*), 0, count(message_id), count(unreachable), count(read_at)
    FROM delivery GROUP BY broadcast_id, unit_id`;
  await tx.$executeRaw`
    INSERT INTO broadcast_total (broadcast_id, channel, bot_account, waiting, sent, moved_at)
    SELECT broadcast_id, channel, bot_account, 0, count(*), max(settled_at)
    FROM message WHERE broadcast_id IS NOT NULL GROUP BY broadcast_id, channel, bot_account`;
  await insertRows(tx, 'playground_message', sent.playgroundMessage);
  await tx.$executeRaw`
    SELECT setval(pg_get_serial_sequence('playground_message', 'id'), (SELECT max(id) FROM playground_message))`;

  await tx.announcementPlan.create({ data: buildPlan(demo, now, zone) });

  const life = buildLife(demo, encryption, now, zone);
  await tx.meeting.createMany({ data: life.meeting });
  await insertRows(tx, 'meeting_invitee', life.meetingInvitee);
  await tx.meetingReminder.createMany({ data: life.meetingReminder });
  await tx.turnoutNote.createMany({ data: life.turnoutNote });
  await tx.aidRequest.createMany({ data: life.aidRequest });
  await tx.aidEvent.createMany({ data: life.aidEvent });
  await addRoster({ tx, encryption }, demo, now);
  await liveThrough(tx, encryption, demo, livedSteps, now, zone);
  // Until PostgreSQL has counted the rows it takes every table for a small one: planning a broadcast took over 20 s.
  await tx.$executeRaw`ANALYZE unit, person, membership, role, account, chat, chat_member, message, delivery`;
}
