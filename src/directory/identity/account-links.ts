/**
 * An account that comes to the record of another person, and parting them again. Whoever is concerned has agreed before
 * (features/members/joining); for three days after it nothing older is shown, so that a slip or a trick can be undone in time.
 */
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../runtime/database/database.ts';
import type { AccountRef } from '../people.ts';
import { type By, createPerson, type Keeper } from '../roster.ts';
import { mergePeople, undoMerge } from './merge-people.ts';
import { lockForMove, mergeIfEmpty, moveAccount } from './move-account.ts';

export const LINK_QUIET_HOURS = 72;
const HOUR_MS = 3_600_000;

/**
 * Brings an account, locked by `lockForMove`, to a person; whom it leaves without any account becomes one with them.
 * @returns the id under which they can be parted
 */
export async function linkAccount(keeper: Keeper, account: AccountRef, toPersonId: string, now: Date): Promise<string> {
  const { tx } = keeper;
  const mergeId = await mergeIfEmpty(keeper, account, toPersonId, now);
  if (mergeId === undefined) await moveAccount(tx, account, toPersonId);
  const link = await tx.accountLink.create({
    data: {
      accountId: account.id,
      personId: toPersonId,
      at: now,
      mergeId: mergeId ?? null,
      leftPersonId: mergeId === undefined ? account.personId : null,
    },
    select: { id: true },
  });
  return link.id;
}

/** Since when, where an account came to the record, or another record became one with it, within the last three days. */
export async function linkedLately(tx: Tx, personId: string, now: Date): Promise<Date | undefined> {
  const after = new Date(now.getTime() - LINK_QUIET_HOURS * HOUR_MS);
  const [row] = await tx.$queryRaw<{ at: Date | null }[]>`
    SELECT max(at) AS at FROM (
      SELECT at FROM account_link WHERE person_id = ${personId}::uuid AND parted_at IS NULL
      UNION ALL SELECT at FROM person_merge WHERE kept_id = ${personId}::uuid AND undone_at IS NULL
    ) linked WHERE at > ${after}`;
  return row?.at ?? undefined;
}

/** The link of this id; locked, so that two who part it at once part it once. */
export async function lockLink(tx: Tx, linkId: string) {
  await tx.$queryRaw`SELECT id FROM account_link WHERE id = ${linkId}::uuid FOR UPDATE`;
  return tx.accountLink.findUnique({ where: { id: linkId } });
}

/** The link by which this account came to the person, where it has not been parted. */
export async function linkOf(tx: Tx, accountId: string, personId: string): Promise<{ id: string } | null> {
  return tx.accountLink.findFirst({
    where: { accountId, personId, partedAt: null },
    select: { id: true },
    orderBy: { at: 'desc' },
  });
}

/**
 * Two records of one person, of which at least one is used, become one: whoever uses them has agreed, or an officer has said so of
 * a record that nobody uses. @returns the merge, and the link of each account that came along
 */
export async function mergeUsed(
  keeper: Keeper,
  keptId: string,
  goneId: string,
  by: By & { actorId: string },
): Promise<{ mergeId: string; links: { id: string; accountId: string }[] }> {
  const { tx } = keeper;
  const accounts = await tx.account.findMany({ where: { personId: goneId }, select: { id: true } });
  const mergeId = await mergePeople(keeper, keptId, goneId, by);
  const links = accounts.map((account) => ({ id: uuidv7(), accountId: account.id }));
  await tx.accountLink.createMany({
    data: links.map((link) => ({ ...link, personId: keptId, mergeId, at: by.now })),
  });
  return { mergeId, links };
}

/** An officer parts what was merged, and the accounts with it. @returns false where it cannot be undone any more */
export async function undoMergeUsed(keeper: Keeper, mergeId: string, by: By): Promise<boolean> {
  if (!(await undoMerge(keeper, mergeId, by))) return false;
  await keeper.tx.accountLink.updateMany({ where: { mergeId, partedAt: null }, data: { partedAt: by.now } });
  return true;
}

/**
 * Gives the account back to whom it left, or to somebody new where that cannot be undone any more. Others that came by the same
 * merge go with it. @returns the account as it is now; undefined where it is not with that person any more
 */
export async function partAccount(keeper: Keeper, linkId: string, now: Date): Promise<AccountRef | undefined> {
  const { tx } = keeper;
  const link = await lockLink(tx, linkId);
  if (!link || link.partedAt) return undefined;
  const account = await lockForMove(tx, link.accountId, link.personId);
  if (account?.personId !== link.personId) return undefined;
  const by = { actorId: link.personId, now };
  const undone = link.mergeId !== null && (await undoMerge(keeper, link.mergeId, by));
  const merge = undone ? await tx.personMerge.findUnique({ where: { id: link.mergeId ?? '' } }) : null;
  const left = link.leftPersonId ? await tx.person.findUnique({ where: { id: link.leftPersonId } }) : null;
  const backTo = merge?.goneId ?? left?.id ?? (await createPerson(keeper, { fullName: account.name }, by));
  const together = merge ? await tx.account.findMany({ where: { personId: backTo, id: { not: account.id } } }) : [];
  // What they wrote since goes along.
  for (const one of [account, ...together]) await moveAccount(tx, { ...one, personId: link.personId }, backTo);
  const same = merge ? { mergeId: merge.id } : { id: linkId };
  await tx.accountLink.updateMany({ where: same, data: { partedAt: now } });
  return { ...account, personId: backTo };
}
