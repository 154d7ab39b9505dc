/** Ways into the console: a link given in a private chat, and six digits that a browser shows and the chat confirms. */
import { isLockedOut, noteAttempt } from '../../directory/identity/attempts.ts';
import type { Tx } from '../../runtime/database/database.ts';
import { hashOf, newCode, newSecret } from './secrets.ts';

const MINUTE_MS = 60_000;
/** ASVS 6.5.5: ten minutes for what goes through a messenger. */
export const LINK_MINUTES = 10;
export const CODE_MINUTES = 5;
/** Per account in `LIMIT_MINUTES`; more helps nobody but a guesser (ASVS 6.6.3). */
const MOST_LINKS = 5;
const LIMIT_MINUTES = 15;

const minutes = (now: Date, count: number) => new Date(now.getTime() + count * MINUTE_MS);

/** Makes a link for the person; an earlier one that was not used ends. @returns its secret, undefined: too many of late */
export async function openLink(tx: Tx, personId: string, now: Date): Promise<string | undefined> {
  const since = minutes(now, -LIMIT_MINUTES);
  if ((await tx.consoleLink.count({ where: { personId, createdAt: { gte: since } } })) >= MOST_LINKS) return undefined;
  await tx.consoleLink.updateMany({ where: { personId, spentAt: null }, data: { spentAt: now } });
  const secret = newSecret();
  await tx.consoleLink.create({
    data: { personId, tokenHash: hashOf(secret), createdAt: now, expiresAt: minutes(now, LINK_MINUTES) },
  });
  return secret;
}

/** Whose link it is, while it holds. Changes nothing: previews of messengers open links too. */
export async function linkHolder(tx: Tx, secret: string, now: Date): Promise<string | undefined> {
  const link = await tx.consoleLink.findUnique({ where: { tokenHash: hashOf(secret) } });
  return link && !link.spentAt && link.expiresAt > now ? link.personId : undefined;
}

/** @returns whose it was; undefined: it does not hold, or another was quicker */
export async function spendLink(tx: Tx, secret: string, now: Date): Promise<string | undefined> {
  const personId = await linkHolder(tx, secret, now);
  const { count } = await tx.consoleLink.updateMany({
    where: { tokenHash: hashOf(secret), spentAt: null },
    data: { spentAt: now },
  });
  return count === 1 ? personId : undefined;
}

/** A code for the browser that holds `browserSecret`. No two that hold at one time are the same. @returns six digits */
export async function openCode(tx: Tx, browserSecret: string, now: Date): Promise<string> {
  const taken = await tx.consoleCode.findMany({ where: { expiresAt: { gt: now } }, select: { code: true } });
  let code = newCode();
  while (taken.some((other) => other.code === code)) code = newCode();
  const browserHash = hashOf(browserSecret);
  const times = { createdAt: now, expiresAt: minutes(now, CODE_MINUTES) };
  await tx.consoleCode.upsert({
    where: { browserHash },
    create: { browserHash, code, ...times },
    update: { code, ...times, personId: null, spentAt: null },
  });
  return code;
}

/** The code that this browser shows, and who confirmed it. @returns undefined: none that holds */
export async function codeOfBrowser(
  tx: Tx,
  browserSecret: string,
  now: Date,
): Promise<{ code: string; personId: string | null } | undefined> {
  const row = await tx.consoleCode.findUnique({ where: { browserHash: hashOf(browserSecret) } });
  return row && !row.spentAt && row.expiresAt > now ? row : undefined;
}

/** @returns who confirmed it; undefined: nobody, or it was used */
export async function spendCode(tx: Tx, browserSecret: string, now: Date): Promise<string | undefined> {
  const held = await codeOfBrowser(tx, browserSecret, now);
  if (!held?.personId) return undefined;
  const { count } = await tx.consoleCode.updateMany({
    where: { browserHash: hashOf(browserSecret), spentAt: null },
    data: { spentAt: now },
  });
  return count === 1 ? held.personId : undefined;
}

/** The person types in a private chat what a browser shows. @returns `wrong`: no browser shows it; `locked`: too many wrong ones */
export async function confirmCode(
  tx: Tx,
  by: { accountId: string; personId: string },
  code: string,
  now: Date,
): Promise<'confirmed' | 'wrong' | 'locked'> {
  if (await isLockedOut(tx, by.accountId, now)) return 'locked';
  const { count } = await tx.consoleCode.updateMany({
    where: { code, personId: null, spentAt: null, expiresAt: { gt: now } },
    data: { personId: by.personId },
  });
  if (count === 1) return 'confirmed';
  await noteAttempt(tx, by.accountId, 'code', now);
  return 'wrong';
}
