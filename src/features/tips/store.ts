/**
 * Tips in the database. Who may see one is part of each query: whoever has a role for this very unit and had it when the tip
 * came (tip_unseen), whoever told it with their name, whoever knows its code. Roles above the unit give nothing.
 */

import { createHmac, randomBytes, randomInt } from 'node:crypto';
import { v4 as uuidv4 } from 'uuid';
import { openPhone } from '../../directory/contact.ts';
import type { UnitOfWork } from '../../outbound/outbox/unit-of-work.ts';
import { Prisma } from '../../runtime/database/database.ts';
import { unseal } from '../../runtime/encryption/encryption.ts';
import { cell } from '../../runtime/encryption/sealed-columns.ts';
import { makeCode } from '../../text/code.ts';
import { bindFiles } from './files-store.ts';
import { CODE_LENGTH, NUMBERS, type TipState, toHour } from './rules.ts';

const KEY = cell('tip_key.sealed', 1);

export type Stored = Pick<UnitOfWork, 'tx' | 'encryption' | 'now'>;

export interface Tip {
  id: string;
  number: number;
  unitId: string;
  unitName: string;
  unitPath: string[];
  /** Null: without a name. */
  askerId: string | null;
  askerName: string | null;
  askerPhone: string | null;
  askerLocale: string | null;
  story: string;
  place: string;
  state: TipState;
  assigneeId: string | null;
  assigneeName: string | null;
  hour: Date;
  told: number;
  added: boolean;
  files: number;
}

/** SQL: the officers were told of it, or are to be by now: sooner the minute would tell who was writing then. */
const knownBy = (now: Date) => Prisma.sql`(t.told > 0 OR t.tell_at <= ${now})`;

/** The tip of this number, if the officer may see it; locked. */
export async function tipOfOfficer(at: Stored, officerId: string, number: number): Promise<Tip | undefined> {
  const rows = await at.tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM tip t WHERE number = ${number} AND ${knownBy(at.now)}
      AND EXISTS (SELECT 1 FROM held_role(${at.now}) r WHERE r.person_id = ${officerId}::uuid AND r.unit_id = t.unit_id)
      AND NOT EXISTS (SELECT 1 FROM tip_unseen x WHERE x.tip_id = t.id AND x.person_id = ${officerId}::uuid) FOR UPDATE`;
  return (await details(at, rows))[0];
}

/** Not yet closed, in the units for which the officer has a role; untaken ones first. */
export async function openTips(at: Stored, officerId: string, take: number): Promise<{ all: number; some: Tip[] }> {
  const rows = await at.tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM tip t WHERE state <> 'closed' AND ${knownBy(at.now)}
      AND EXISTS (SELECT 1 FROM held_role(${at.now}) r WHERE r.person_id = ${officerId}::uuid AND r.unit_id = t.unit_id)
      AND NOT EXISTS (SELECT 1 FROM tip_unseen x WHERE x.tip_id = t.id AND x.person_id = ${officerId}::uuid)
    ORDER BY state = 'open' DESC, hour, number`;
  return { all: rows.length, some: await details(at, rows.slice(0, take)) };
}

/** What the person told with their name, the latest first. */
export async function tipsOfAsker(at: Stored, askerId: string, take: number): Promise<{ all: number; some: Tip[] }> {
  const rows = await at.tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM tip WHERE asker_id = ${askerId}::uuid ORDER BY state = 'closed', hour DESC, number`;
  return { all: rows.length, some: await details(at, rows.slice(0, take)) };
}

export async function tipOfAsker(at: Stored, askerId: string, number: number): Promise<Tip | undefined> {
  const rows = await at.tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM tip WHERE number = ${number} AND asker_id = ${askerId}::uuid FOR UPDATE`;
  return (await details(at, rows))[0];
}

export async function tipOfCode(at: Stored, code: string): Promise<Tip | undefined> {
  const mark = await codeMark(at, code);
  const rows = await at.tx.$queryRaw<{ id: string }[]>`SELECT id FROM tip WHERE code_mark = ${mark} FOR UPDATE`;
  return (await details(at, rows))[0];
}

/** For whoever was let in already: a dialog that began with the code, or due work. */
export async function tipById(at: Stored, id: string): Promise<Tip | undefined> {
  return (await details(at, [{ id }]))[0];
}

/** Of which officers are to be told by now; locked, those that another process has are left to it. */
export async function tipsToTell(at: Stored, now: Date, most: number): Promise<Tip[]> {
  const rows = await at.tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM tip WHERE tell_at <= ${now} ORDER BY tell_at LIMIT ${most} FOR UPDATE SKIP LOCKED`;
  return details(at, rows);
}

/** In the order of `rows`. */
async function details(at: Stored, rows: readonly { id: string }[]): Promise<Tip[]> {
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const found = await at.tx.$queryRaw<Tip[]>`
    SELECT t.id, t.number, t.unit_id AS "unitId", u.name AS "unitName", u.path AS "unitPath", t.asker_id AS "askerId",
      a.full_name AS "askerName", a.phone_sealed AS "askerPhone", a.locale AS "askerLocale", t.story, t.place, t.state::text,
      t.assignee_id AS "assigneeId", o.full_name AS "assigneeName", t.hour, t.told, t.added,
      (SELECT count(*)::int FROM tip_file f WHERE f.tip_id = t.id AND NOT f.held) AS files
    FROM tip t JOIN unit u ON u.id = t.unit_id
    LEFT JOIN person a ON a.id = t.asker_id LEFT JOIN person o ON o.id = t.assignee_id
    WHERE t.id = ANY (${ids}::uuid[]) ORDER BY array_position(${ids}::uuid[], t.id)`;
  return found.map((row) => ({
    ...row,
    askerPhone: openPhone(at.encryption, row.askerId, row.askerPhone),
    story: unseal(at.encryption, row.story, cell('tip.story', row.id)),
    place: unseal(at.encryption, row.place, cell('tip.place', row.id)),
  }));
}

/** Whose hash of a code nobody can make who has the database alone. */
async function codeMark({ tx, encryption }: Stored, code: string): Promise<string> {
  const made = encryption.encrypt(randomBytes(32).toString('base64'), KEY);
  await tx.tipKey.createMany({ data: [{ sealed: made }], skipDuplicates: true });
  const { sealed } = await tx.tipKey.findUniqueOrThrow({ where: { id: 1 } });
  return createHmac('sha256', Buffer.from(encryption.decrypt(sealed, KEY), 'base64'))
    .update(code)
    .digest('base64url');
}

export interface NewTip {
  unitId: string;
  askerId: string | null;
  story: string;
  place: string;
  fileIds: readonly string[];
  tellAt: Date;
}

/** @returns the code that the teller is told, kept nowhere, and the number for the officers */
export async function createTip(at: Stored, tip: NewTip, now: Date): Promise<{ code: string; number: number }> {
  const { fileIds, story, place, ...same } = tip;
  const code = makeCode(CODE_LENGTH, (below) => randomInt(below));
  const id = uuidv4();
  const data = {
    ...same,
    id,
    // The empty text too: that nothing was said of the place is nobody's business.
    story: at.encryption.encrypt(story, cell('tip.story', id)),
    place: at.encryption.encrypt(place, cell('tip.place', id)),
    codeMark: await codeMark(at, code),
    hour: toHour(now),
  };
  for (;;) {
    const number = NUMBERS.least + randomInt(NUMBERS.count);
    const { count } = await at.tx.tip.createMany({ data: [{ ...data, number }], skipDuplicates: true });
    if (count === 0) continue;
    await bindFiles(at.tx, fileIds, id, false);
    return { code, number };
  }
}

export type TipChange = {
  state?: TipState;
  assigneeId?: string;
  tellAt?: Date | null;
  told?: number;
  added?: boolean;
  fresh?: boolean;
};

/** What the teller added is the officers' to see from now on; a closed tip is open again. @returns its state now */
export async function revealAdded(at: Stored, tip: Pick<Tip, 'id' | 'state' | 'assigneeId'>): Promise<TipState> {
  const where = { tipId: tip.id, held: true };
  await at.tx.tipWord.updateMany({ where, data: { held: false } });
  await at.tx.tipFile.updateMany({ where, data: { held: false } });
  if (tip.state !== 'closed') return tip.state;
  const state = tip.assigneeId === null ? 'open' : 'taken';
  await changeTip(at, tip.id, { state });
  return state;
}

export async function changeTip(at: Stored, tipId: string, change: TipChange): Promise<void> {
  await at.tx.tip.update({ where: { id: tipId }, data: change, select: { id: true } });
}
