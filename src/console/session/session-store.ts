/** Who is in the console, from which browser, until when. */
import type { Tx } from '../../runtime/database/database.ts';
import { hashOf, newSecret } from './secrets.ts';

const HOUR_MS = 3_600_000;
/** NIST 800-63B-4 and ASVS 7.3: a computer that others use, and one's own telephone. Hours at most, hours without a click. */
const limits = { shared: { most: 12, idle: 1 }, own: { most: 7 * 24, idle: 24 } };
const MOST_SESSIONS = 5;
/** `seen_at` is written at most this often: a page must not cost a write. */
const SEEN_MS = 60_000;

export interface Session {
  id: string;
  personId: string;
  browser: string;
  isShared: boolean;
  createdAt: Date;
  seenAt: Date;
  askedFor: string | null;
  provedAt: Date | null;
}

const idleOf = ({ isShared }: { isShared: boolean }) => (isShared ? limits.shared : limits.own).idle * HOUR_MS;
const isOver = (row: { isShared: boolean; seenAt: Date; expiresAt: Date; endedAt: Date | null }, now: Date) =>
  row.endedAt !== null || row.expiresAt <= now || row.seenAt.getTime() + idleOf(row) <= now.getTime();

/** Of more than five the one that was used longest ago ends. @returns the secret for the cookie */
export async function openSession(
  tx: Tx,
  personId: string,
  { browser, isShared }: { browser: string; isShared: boolean },
  now: Date,
): Promise<string> {
  const open = await sessionsOf(tx, personId, now);
  const surplus = open.slice(MOST_SESSIONS - 1).map(({ id }) => id);
  await tx.consoleSession.updateMany({ where: { id: { in: surplus } }, data: { endedAt: now } });
  const secret = newSecret();
  const most = (isShared ? limits.shared : limits.own).most * HOUR_MS;
  const expiresAt = new Date(now.getTime() + most);
  await tx.consoleSession.create({
    data: { personId, tokenHash: hashOf(secret), browser, isShared, createdAt: now, seenAt: now, expiresAt },
  });
  return secret;
}

/** The session of a cookie while it holds; that it was used is noted. */
export async function sessionOf(tx: Tx, secret: string, now: Date): Promise<Session | undefined> {
  const row = await tx.consoleSession.findUnique({ where: { tokenHash: hashOf(secret) } });
  if (!row || isOver(row, now)) return undefined;
  if (now.getTime() - row.seenAt.getTime() > SEEN_MS)
    await tx.consoleSession.update({ where: { id: row.id }, data: { seenAt: now } });
  return row;
}

/** Those that hold, the last used first. */
export async function sessionsOf(tx: Tx, personId: string, now: Date): Promise<Session[]> {
  const rows = await tx.consoleSession.findMany({
    where: { personId, endedAt: null, expiresAt: { gt: now } },
    orderBy: [{ seenAt: 'desc' }, { id: 'desc' }],
  });
  return rows.filter((row) => !isOver(row, now));
}

/** Ends one of the person's own; another's is left alone. */
export async function endSession(tx: Tx, personId: string, id: string, now: Date): Promise<void> {
  await tx.consoleSession.updateMany({ where: { id, personId, endedAt: null }, data: { endedAt: now } });
}

/** Ends and forgets whatever let this person in. */
export async function forgetPerson(tx: Tx, personId: string): Promise<void> {
  await tx.consoleLink.deleteMany({ where: { personId } });
  await tx.consoleCode.deleteMany({ where: { personId } });
  await tx.consoleSession.deleteMany({ where: { personId } });
  await tx.consoleDraft.deleteMany({ where: { personId } });
}

/** ASVS 7.5.3: the answer in the chat comes within five minutes, and holds for ten. */
const ANSWER_MS = 5 * 60_000;
const FRESH_MS = 10 * 60_000;

export const isProved = ({ askedFor, provedAt }: Session, mark: string, now: Date): boolean =>
  askedFor === mark && provedAt !== null && now.getTime() - provedAt.getTime() < FRESH_MS;

/** The chat is asked whether it is they who do this. @param mark hash of the deed with all that it is done with */
export async function askProof(tx: Tx, id: string, mark: string, now: Date): Promise<void> {
  await tx.consoleSession.update({ where: { id }, data: { askedFor: mark, askedAt: now, provedAt: null } });
}

/** They said so in their private chat. @returns false: too late, or something else was asked meanwhile */
export async function prove(tx: Tx, personId: string, id: string, mark: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - ANSWER_MS);
  const { count } = await tx.consoleSession.updateMany({
    where: { id, personId, askedFor: mark, askedAt: { gt: since }, endedAt: null },
    data: { provedAt: now },
  });
  return count === 1;
}
