/** Children and their files. Names are opened for the officers who handle them and for nobody else. */
import { v7 as uuidv7 } from 'uuid';
import { ownUnitIds } from '../../ledger/rights.ts';
import type { OperationContext } from '../../operations/actor.ts';
import { Prisma } from '../../runtime/database/database.ts';
import { seal, unseal } from '../../runtime/encryption/encryption.ts';
import { cell } from '../../runtime/encryption/sealed-columns.ts';
import type { LocalDate } from '../../text/calendar.ts';
import type { Cause, End } from './rules.ts';

export type Store = Pick<OperationContext, 'tx' | 'encryption' | 'actor'>;

export interface Child {
  id: string;
  number: number;
  unitId: string;
  unitName: string;
  /** Null: not theirs to read, or removed. */
  name: string | null;
  birth: LocalDate | null;
  guardian: string | null;
  contact: string | null;
  note: string | null;
  cause: Cause;
  state: 'waiting' | 'supported' | 'ended';
  endsOn: LocalDate;
  endedOn: LocalDate | null;
  ended: End | null;
  isMine: boolean;
  handlerIds: string[];
}

export const toDate = ({ year, month, day }: LocalDate): Date => new Date(Date.UTC(year, month - 1, day));
export const toDay = (date: Date): LocalDate => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
});
/** "2012-05-31", as a birth is sealed. */
const isoOf = (day: LocalDate) => toDate(day).toISOString().slice(0, 10);

const texts = ['name', 'birth', 'guardian', 'contact', 'note'] as const;
type Text = (typeof texts)[number];
const place = (id: string, field: Text) => cell(`sponsored_child.${field}`, id);

type Row = Omit<Child, 'birth' | 'endsOn' | 'endedOn' | 'isMine'> & {
  birth: string | null;
  endsOn: Date;
  endedOn: Date | null;
};

const columns = Prisma.sql`
  c.id, c.number, c.unit_id AS "unitId", u.name AS "unitName", c.name, c.birth, c.guardian, c.contact, c.note, c.cause::text, c.state::text,
  c.ends_on AS "endsOn", c.ended_on AS "endedOn", c.ended::text, c.person_ids AS "handlerIds"
  FROM sponsored_child c JOIN unit u ON u.id = c.unit_id`;

function opened({ encryption, actor }: Store, row: Row): Child {
  const isMine = row.handlerIds.includes(actor.person.id);
  const text = (field: Text) => (isMine ? unseal(encryption, row[field], place(row.id, field)) : null);
  const birth = text('birth');
  return {
    ...row,
    name: text('name'),
    birth: birth === null ? null : toDay(new Date(birth)),
    guardian: text('guardian'),
    contact: text('contact'),
    note: text('note'),
    endsOn: toDay(row.endsOn),
    endedOn: row.endedOn && toDay(row.endedOn),
    isMine,
  };
}

/** Children of the officer's very units, the latest first; those that ended stand last. */
export async function childrenOf(store: Store): Promise<Child[]> {
  const rows = await store.tx.$queryRaw<Row[]>`
    SELECT ${columns} WHERE c.unit_id = ANY (${ownUnitIds(store.actor.access)}::uuid[]) ORDER BY c.state = 'ended', c.number`;
  return rows.map((row) => opened(store, row));
}

/** One of them, held until the unit of work ends. */
export async function lockChild(store: Store, id: string): Promise<Child | undefined> {
  const [found] = await store.tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM sponsored_child WHERE id = ${id}::uuid AND unit_id = ANY (${ownUnitIds(store.actor.access)}::uuid[]) FOR UPDATE`;
  if (!found) return undefined;
  const rows = await store.tx.$queryRaw<Row[]>`SELECT ${columns} WHERE c.id = ${id}::uuid`;
  return rows[0] && opened(store, rows[0]);
}

export async function insertChild(
  { tx, encryption, actor }: Store,
  child: {
    unitId: string;
    name: string;
    birth: LocalDate;
    guardian: string | null;
    contact: string | null;
    note: string | null;
    cause: Cause;
    endsOn: LocalDate;
  },
  now: Date,
): Promise<{ childId: string; number: number }> {
  const id = uuidv7();
  const said = { ...child, birth: isoOf(child.birth) };
  const sealed = Object.fromEntries(texts.map((field) => [field, seal(encryption, said[field], place(id, field))]));
  const { number } = await tx.sponsoredChild.create({
    data: {
      ...sealed,
      id,
      unitId: child.unitId,
      cause: child.cause,
      state: 'waiting',
      endsOn: toDate(child.endsOn),
      personIds: [actor.person.id],
      createdById: actor.person.id,
      createdAt: now,
    },
    select: { number: true },
  });
  return { childId: id, number };
}

export async function changeChild(
  { tx }: Pick<Store, 'tx'>,
  id: string,
  change: { state?: Child['state']; endedOn?: LocalDate; ended?: End; personIds?: string[] },
): Promise<void> {
  const { endedOn, ...rest } = change;
  const data = { ...rest, ...(endedOn && { endedOn: toDate(endedOn) }) };
  await tx.sponsoredChild.update({ where: { id }, data, select: { id: true } });
}

export async function insertPaper(
  { tx, encryption, actor }: Store,
  paper: { childId: string; year: number; title: string },
  now: Date,
): Promise<void> {
  const id = uuidv7();
  const title = seal(encryption, paper.title, cell('child_paper.title', id));
  await tx.childPaper.create({
    data: { ...paper, id, title, createdById: actor.person.id, createdAt: now },
    select: { id: true },
  });
}

/** "2026: học bạ". */
export async function papersOf({ tx, encryption }: Store, childId: string): Promise<{ year: number; title: string }[]> {
  const rows = await tx.childPaper.findMany({ where: { childId }, orderBy: { year: 'desc' } });
  return rows.map(({ id, year, title }) => ({
    year,
    title: unseal(encryption, title, cell('child_paper.title', id)) ?? '-',
  }));
}

export async function insertConsent(
  { tx, encryption, actor }: Store,
  consent: { childId: string; guardian: string; childAgrees: boolean | null; givenOn: LocalDate; untilOn: LocalDate },
  now: Date,
): Promise<void> {
  const id = uuidv7();
  const guardian = seal(encryption, consent.guardian, cell('child_consent.guardian', id));
  const days = { givenOn: toDate(consent.givenOn), untilOn: toDate(consent.untilOn) };
  const data = { ...consent, ...days, id, guardian, createdById: actor.person.id, createdAt: now };
  await tx.childConsent.create({ data, select: { id: true } });
}

/** The last day of a consent that holds on a day. */
export async function consentOn(
  { tx }: Pick<Store, 'tx'>,
  childId: string,
  day: LocalDate,
): Promise<LocalDate | undefined> {
  const where = { childId, withdrawnOn: null, untilOn: { gte: toDate(day) } };
  const row = await tx.childConsent.findFirst({ where, orderBy: { untilOn: 'desc' }, select: { untilOn: true } });
  return row ? toDay(row.untilOn) : undefined;
}

export async function withdrawConsents({ tx }: Pick<Store, 'tx'>, childId: string, day: LocalDate): Promise<number> {
  const { count } = await tx.childConsent.updateMany({
    where: { childId, withdrawnOn: null },
    data: { withdrawnOn: toDate(day) },
  });
  return count;
}
