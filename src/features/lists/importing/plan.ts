/** What a list would change: who is new, changed, the same, or may be known already under another row. Pure. */
import type { MembershipFields, PersonFields } from '../../../directory/roster.ts';
import { fold, hasMarks } from '../../../text/fold.ts';
import { createBreath } from '../reading/grid.ts';
import type { Fault, RosterRow, RowFields } from '../reading/roster-row.ts';
import type { UnitReading } from './resolve-units.ts';

export interface KnownPerson {
  id: string;
  fields: PersonFields;
  memberships: { unitId: string; unitName: string; fields: MembershipFields }[];
}

/** Why a row may be somebody who is known: the same name and year, the same phone, the same name where no year is known. */
export interface Doubt {
  at: string;
  name: string;
  reason: 'name-year' | 'phone' | 'name' | 'elsewhere';
  /** Whom it may be: a person on the roster, or a row of the list by its address. */
  with: { name: string; year?: number | null; place: string };
}

export interface Entry {
  row: RosterRow;
  unitId: string;
  fate: 'new' | 'changed' | 'same';
  /** Of somebody who is known. */
  personId?: string;
  person: Partial<PersonFields>;
  /** Null: on the roster of this unit already, and nothing changes there. */
  membership: Partial<MembershipFields> | null;
  doubt?: Doubt;
}

export interface Plan {
  entries: Entry[];
  faults: Fault[];
}

export async function makePlan(
  rows: readonly RosterRow[],
  known: readonly KnownPerson[],
  resolve: (row: RosterRow) => UnitReading,
): Promise<Plan> {
  const names = groupBy(known, ({ fields }) => fold(fields.fullName));
  const phones = groupBy(known, ({ fields }) => fields.phone ?? '');
  const plan: Plan = { entries: [], faults: [] };
  const seen = {
    names: new Map<string, Entry[]>(),
    phones: new Map<string, Entry>(),
    people: new Map<string, Entry>(),
  };
  const headings = new Map<string, Fault>();
  const breathe = createBreath();
  for (const row of rows) {
    await breathe();
    const where = resolve(row);
    if ('problem' in where) {
      noteUnit(plan, headings, row, where);
      continue;
    }
    const fields = where.place ? withPlace(row.fields, where.place) : row.fields;
    const entry = planRow({ ...row, fields }, where.unit.id, names, phones, seen);
    if ('reason' in entry) plan.faults.push(entry);
    else plan.entries.push(entry);
  }
  return plan;
}

function withPlace(fields: RowFields, place: string): RowFields {
  if (fields.address && fold(fields.address).includes(fold(place))) return fields;
  return { ...fields, address: fields.address ? `${fields.address}, ${place}` : place };
}

/** A line above many rows is one fault, with their number. */
function noteUnit(
  plan: Plan,
  headings: Map<string, Fault>,
  row: RosterRow,
  { problem, mention }: Extract<UnitReading, { problem: string }>,
): void {
  const before = headings.get(mention.at);
  if (before) {
    before.rows = (before.rows ?? 1) + 1;
    return;
  }
  const fault: Fault = {
    at: mention.at,
    place: row.place,
    column: 'unit',
    reason: problem,
    text: mention.text.slice(0, 40),
    leavesOut: true,
    rows: 1,
  };
  headings.set(mention.at, fault);
  plan.faults.push(fault);
}

type Seen = { names: Map<string, Entry[]>; phones: Map<string, Entry>; people: Map<string, Entry> };

function planRow(
  row: RosterRow,
  unitId: string,
  names: Map<string, KnownPerson[]>,
  phones: Map<string, KnownPerson[]>,
  seen: Seen,
): Entry | Fault {
  const { fields } = row;
  const key = fold(fields.fullName);
  const twins = seen.names.get(key) ?? [];
  const again = twins.find((entry) => entry.unitId === unitId && isRepeated(entry.row.fields, fields));
  if (again) return rowFault(row, 'twice', again.row.at);
  const namesakes = names.get(key) ?? [];
  const person = whoIsMeant(fields, unitId, namesakes);
  const before = person && seen.people.get(`${person.id} ${unitId}`);
  if (before) return rowFault(row, 'twice', before.row.at);
  const membership = person?.memberships.find((one) => one.unitId === unitId);
  if (membership && ['left', 'moved', 'died'].includes(membership.fields.standing))
    return rowFault(row, 'standing', membership.fields.standing);
  const doubt = person && membership ? undefined : doubtOf({ row, unitId }, person, namesakes, twins, phones, seen);
  const changes = person ? personChanges(person.fields, fields) : freshPerson(fields);
  const inUnit = membershipChanges(membership?.fields, fields);
  const isSame = person && membership && Object.keys(changes).length === 0 && inUnit === null;
  const fate = person === undefined ? 'new' : isSame ? 'same' : 'changed';
  const entry: Entry = {
    row,
    unitId,
    fate,
    person: changes,
    membership: inUnit,
    ...(person && { personId: person.id }),
    ...(doubt && { doubt }),
  };
  seen.names.set(key, [...twins, entry]);
  if (fields.phone && !seen.phones.has(fields.phone)) seen.phones.set(fields.phone, entry);
  if (person) seen.people.set(`${person.id} ${unitId}`, entry);
  return entry;
}

function rowFault(row: RosterRow, reason: 'twice' | 'standing', other: string): Fault {
  const text = row.fields.fullName;
  return { at: row.at, place: row.place, column: 'name', reason, text, other, leavesOut: true };
}

type Told = Pick<RowFields, 'birthYear' | 'birthDate' | 'phone'>;

const clash = <T>(one: T | null | undefined, other: T | null | undefined) =>
  one !== null && one !== undefined && other !== null && other !== undefined && one !== other;
const dayClash = (one: Told | PersonFields, other: Told) =>
  clash(one.birthDate?.getTime(), other.birthDate?.getTime()) || clash(one.birthYear, other.birthYear);
const sameYear = (one: Told | PersonFields, other: Told) =>
  typeof one.birthYear === 'number' && one.birthYear === other.birthYear;

/** Of two with the same name: nothing says that they are different, and a year or the lack of one says that they are not. */
function mayBeOne(one: Told | PersonFields, other: Told): boolean {
  if (dayClash(one, other)) return false;
  return sameYear(one, other) || !clash(one.phone, other.phone);
}

/** Of two rows of one name in a list: the same year, or none in either and no other phone. */
const isRepeated = (one: Told, other: Told) =>
  mayBeOne(one, other) && (sameYear(one, other) || one.birthYear === other.birthYear);

/** @param namesakes with the same name @returns nobody where two could be meant */
function whoIsMeant(fields: RowFields, unitId: string, namesakes: readonly KnownPerson[]): KnownPerson | undefined {
  const samePhone = namesakes.filter(
    (one) => fields.phone && one.fields.phone === fields.phone && !dayClash(one.fields, fields),
  );
  if (samePhone.length === 1) return samePhone[0];
  const here = namesakes.filter(
    (one) => one.memberships.some((membership) => membership.unitId === unitId) && mayBeOne(one.fields, fields),
  );
  return here.length === 1 ? here[0] : undefined;
}

function doubtOf(
  { row, unitId }: { row: RosterRow; unitId: string },
  person: KnownPerson | undefined,
  namesakes: readonly KnownPerson[],
  twins: readonly Entry[],
  phones: Map<string, KnownPerson[]>,
  seen: Seen,
): Doubt | undefined {
  const { fields } = row;
  const doubt = (reason: Doubt['reason'], other: KnownPerson | Entry): Doubt => ({
    at: row.at,
    name: fields.fullName,
    reason,
    with:
      'row' in other
        ? { name: other.row.fields.fullName, year: other.row.fields.birthYear ?? null, place: other.row.at }
        : {
            name: other.fields.fullName,
            year: other.fields.birthYear,
            place: other.memberships.map(({ unitName }) => unitName).join(', '),
          },
  });
  if (person) return doubt('elsewhere', person);
  const sameName = namesakes.find((one) => sameYear(one.fields, fields)) ?? undefined;
  if (sameName) return doubt('name-year', sameName);
  const twin = twins.find((one) => sameYear(one.row.fields, fields));
  if (twin) return doubt('name-year', twin);
  const onPhone = fields.phone ? (phones.get(fields.phone)?.[0] ?? seen.phones.get(fields.phone)) : undefined;
  if (onPhone) return doubt('phone', onPhone);
  const again = twins.find((one) => one.unitId === unitId && !dayClash(one.row.fields, fields));
  if (again) return doubt('name', again);
  const unsure = namesakes.find((one) => !dayClash(one.fields, fields));
  return unsure && doubt('name', unsure);
}

function freshPerson(fields: RowFields): Partial<PersonFields> {
  const { fullName, birthYear, birthDate, sex, phone, address, formerPost, family } = fields;
  return { fullName, birthYear, birthDate, sex, phone, address, formerPost, family };
}

/** What the row says otherwise; what it leaves open stays. */
function personChanges(before: PersonFields, fields: RowFields): Partial<PersonFields> {
  const { fullName, ...told } = freshPerson(fields);
  const changes: Partial<PersonFields> = {};
  // A year is no news to somebody whose birthday is known.
  if (before.birthDate && !told.birthDate) told.birthYear = undefined;
  for (const [field, value] of Object.entries(told) as [keyof PersonFields, never][])
    if (value !== undefined && !isSame(before[field], value)) changes[field] = value;
  if (fullName && hasMarks(fullName) && !hasMarks(before.fullName)) changes.fullName = fullName;
  return changes;
}

function membershipChanges(before: MembershipFields | undefined, fields: RowFields): Partial<MembershipFields> | null {
  const { category, joinedOn, decisionNumber, decidedOn } = fields;
  const told: Partial<MembershipFields> = { category, joinedOn, decisionNumber, decidedOn, standing: 'member' };
  const said = fields.notes && before?.notes?.includes(fields.notes) ? undefined : fields.notes;
  if (said) told.notes = before?.notes ? `${before.notes}; ${said}` : said;
  const changes: Partial<MembershipFields> = {};
  for (const [field, value] of Object.entries(told) as [keyof MembershipFields, never][])
    if (value !== undefined && !isSame(before?.[field], value)) changes[field] = value;
  return Object.keys(changes).length > 0 ? changes : null;
}

const plain = (value: unknown) => (value instanceof Date ? value.getTime() : (value ?? null));
const isSame = (one: unknown, other: unknown) => plain(one) === plain(other);

function groupBy<T>(items: readonly T[], by: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = by(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
