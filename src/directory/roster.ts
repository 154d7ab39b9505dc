/** The roster: what is kept of a person and of each membership, changed only here so that the history misses nothing. */

import { v7 as uuidv7 } from 'uuid';
import type { Prisma, Tx } from '../runtime/database/database.ts';
import { type Encryption, seal, unseal } from '../runtime/encryption/encryption.ts';
import { cell } from '../runtime/encryption/sealed-columns.ts';
import { fold } from '../text/fold.ts';
import { openAddress, openPhone, sealAddress, sealPhone } from './contact.ts';

export const standings = ['prospect', 'applied', 'member', 'moved', 'left', 'died'] as const;
export type Standing = (typeof standings)[number];

/** What is known of a person. Days are midnight UTC; a birth date brings its year. Null: not known. */
export interface PersonFields {
  fullName: string;
  birthYear: number | null;
  birthDate: Date | null;
  sex: 'male' | 'female' | null;
  formerPost: string | null;
  /** Canonical (text/phone.ts). */
  phone: string | null;
  address: string | null;
  /** Whom to call in the family, as it was said. */
  family: string | null;
}

/** What is known of a person in one unit. */
export interface MembershipFields {
  category: string | null;
  standing: Standing;
  standingSince: Date | null;
  /** Why the standing is what it is. */
  why: string | null;
  joinedOn: Date | null;
  decisionNumber: string | null;
  decidedOn: Date | null;
  metOn: Date | null;
  notes: string | null;
}

export type RosterField = keyof PersonFields | keyof MembershipFields;

export interface Keeper {
  tx: Tx;
  encryption: Encryption;
}

/** Who changed something, when, and of what it was a part (an import, a merge, an application). */
export interface By {
  actorId: string | null;
  now: Date;
  causeId?: string;
}

export type PersonColumns = Prisma.PersonGetPayload<{ select: typeof personColumns }>;
export type MembershipColumns = Prisma.MembershipGetPayload<{ select: typeof membershipColumns }>;

export const personColumns = {
  id: true,
  fullName: true,
  birthYear: true,
  birthDate: true,
  sex: true,
  formerPost: true,
  phoneSealed: true,
  addressSealed: true,
  familySealed: true,
} as const;

export const membershipColumns = {
  id: true,
  category: true,
  standing: true,
  standingSince: true,
  standingWhySealed: true,
  joinedOn: true,
  decisionNumber: true,
  decidedOn: true,
  metOn: true,
  notesSealed: true,
} as const;

/** A row of the table as fields, opened. */
export function openPerson(encryption: Encryption, row: PersonColumns): PersonFields {
  const { id, phoneSealed, addressSealed, familySealed, ...open } = row;
  return {
    ...open,
    phone: openPhone(encryption, id, phoneSealed),
    address: openAddress(encryption, id, addressSealed),
    family: unseal(encryption, familySealed, cell('person.family_sealed', id)),
  };
}

/** Fields as columns of the table, sealed; only those given. */
export function sealPerson(encryption: Encryption, id: string, fields: Partial<PersonFields>) {
  const { phone, address, family, ...open } = fields;
  return {
    ...open,
    ...(open.birthDate && { birthYear: open.birthDate.getUTCFullYear() }),
    ...(open.fullName !== undefined && { nameFolded: fold(open.fullName) }),
    ...(phone !== undefined && sealPhone(encryption, id, phone)),
    ...(address !== undefined && sealAddress(encryption, id, address)),
    ...(family !== undefined && { familySealed: seal(encryption, family, cell('person.family_sealed', id)) }),
  };
}

export function openMembership(encryption: Encryption, row: MembershipColumns): MembershipFields {
  const { id, standingWhySealed, notesSealed, ...open } = row;
  return {
    ...open,
    why: unseal(encryption, standingWhySealed, cell('membership.standing_why_sealed', id)),
    notes: unseal(encryption, notesSealed, cell('membership.notes_sealed', id)),
  };
}

export function sealMembership(encryption: Encryption, id: string, fields: Partial<MembershipFields>) {
  const { why, notes, ...open } = fields;
  return {
    ...open,
    ...(why !== undefined && { standingWhySealed: seal(encryption, why, cell('membership.standing_why_sealed', id)) }),
    ...(notes !== undefined && { notesSealed: seal(encryption, notes, cell('membership.notes_sealed', id)) }),
  };
}

/** A field that changes, as a row of the history. Of many rows at once: `tx.personChange.createMany`. */
export function changeRow(
  encryption: Encryption,
  change: { personId: string; unitId?: string | null; field: RosterField; before: unknown; after: unknown },
  by: By,
): Prisma.PersonChangeCreateManyInput {
  const { personId, unitId = null, field } = change;
  const id = uuidv7();
  return {
    id,
    personId,
    unitId,
    actorId: by.actorId,
    at: by.now,
    field,
    before: seal(encryption, asText(change.before), cell('person_change.before', id)),
    after: seal(encryption, asText(change.after), cell('person_change.after', id)),
    causeId: by.causeId ?? null,
  };
}

/** A row of the history with its values, opened. */
export function openChange<C extends { id: string; before: string | null; after: string | null }>(
  encryption: Encryption,
  change: C,
): C {
  const { id, before, after } = change;
  return {
    ...change,
    before: unseal(encryption, before, cell('person_change.before', id)),
    after: unseal(encryption, after, cell('person_change.after', id)),
  };
}

/** Days as "2026-11-21", numbers in digits; null and the empty text are nothing. */
function asText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

/** Those of `fields` that differ from `before`. */
function differing<F extends object>(before: F | undefined, fields: Partial<F>): Partial<F> {
  const changed = Object.entries(fields).filter(
    ([name, value]) => value !== undefined && asText(value) !== asText(before?.[name as keyof F]),
  );
  return Object.fromEntries(changed) as Partial<F>;
}

function changesOf<F extends object>(before: F | undefined, changed: Partial<F>) {
  return Object.entries(changed).map(([field, after]) => ({
    field: field as RosterField,
    before: before?.[field as keyof F],
    after,
  }));
}

/** Changes what is known of a person and keeps what it was. @returns the fields that were other than before */
export async function changePersonFields(
  { tx, encryption }: Keeper,
  personId: string,
  fields: Partial<PersonFields>,
  by: By,
): Promise<RosterField[]> {
  const row = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: personColumns });
  const before = openPerson(encryption, row);
  // Of a person whose year alone is told now, the day that was known before is wrong.
  const yearOnly = fields.birthYear !== undefined && fields.birthDate === undefined;
  const told = { ...fields, ...(fields.birthDate && { birthYear: fields.birthDate.getUTCFullYear() }) };
  if (yearOnly && before.birthDate?.getUTCFullYear() !== fields.birthYear) told.birthDate = null;
  const changed = differing(before, told);
  const changes = changesOf(before, changed);
  if (changes.length === 0) return [];
  await tx.person.update({ where: { id: personId }, data: sealPerson(encryption, personId, changed) });
  const rows = changes.map((change) => changeRow(encryption, { personId, ...change }, by));
  await tx.personChange.createMany({ data: rows });
  return changes.map(({ field }) => field);
}

/** Puts a person on the roster of a unit, or changes what stands there. @returns the fields that were other than before */
export async function changeMembershipFields(
  { tx, encryption }: Keeper,
  of: { personId: string; unitId: string; movedFromId?: string },
  fields: Partial<MembershipFields>,
  by: By,
): Promise<RosterField[]> {
  const { personId, unitId, movedFromId } = of;
  const key = { personId_unitId: { personId, unitId } };
  const row = await tx.membership.findUnique({ where: key, select: membershipColumns });
  const before = row ? openMembership(encryption, row) : undefined;
  const changed = differing<MembershipFields>(before, fields);
  const changes = changesOf(before, changed);
  const id = row?.id ?? uuidv7();
  const data = { ...sealMembership(encryption, id, changed), ...(movedFromId && { movedFromId }) };
  if (row && changes.length === 0) return [];
  if (row) await tx.membership.update({ where: key, data });
  else await tx.membership.create({ data: { id, standing: 'prospect', ...data, personId, unitId, createdAt: by.now } });
  const rows = changes.map((change) => changeRow(encryption, { personId, unitId, ...change }, by));
  await tx.personChange.createMany({ data: rows });
  return changes.map(({ field }) => field);
}

/** A person who was not known before, with the first line of their history. @returns the id */
export async function createPerson(
  keeper: Keeper,
  fields: Partial<PersonFields> & { fullName: string },
  by: By,
): Promise<string> {
  const id = uuidv7();
  const data = { id, fullName: fields.fullName, nameFolded: fold(fields.fullName), createdAt: by.now };
  await keeper.tx.person.create({ data: { ...data, ...sealPerson(keeper.encryption, id, fields) } });
  const changes = changesOf<PersonFields>(undefined, differing<PersonFields>(undefined, fields));
  const rows = changes.map((change) => changeRow(keeper.encryption, { personId: id, ...change }, by));
  await keeper.tx.personChange.createMany({ data: rows });
  return id;
}
