/** The roster of a unit taken out as a file, and a list taken in; either way it stands in the trail. */
import { audit } from '../../directory/audit.ts';
import type { UnitRef } from '../../directory/units.ts';
import type { FileBytes } from '../../messaging/attachment.ts';
import { type OperationContext, requireUnit } from '../../operations/actor.ts';
import { toLocal } from '../../text/calendar.ts';
import { fold } from '../../text/fold.ts';
import { rosterLines } from './exporting/export-store.ts';
import { rosterFile } from './exporting/roster-file.ts';
import { countsOf, type Prepared } from './importing/prepare.ts';
import { writeEntries } from './importing/write.ts';
import { settleImport } from './store.ts';

/** @throws {Refusal} for a unit of others */
export async function exportRoster(context: OperationContext, { id }: Pick<UnitRef, 'id'>): Promise<FileBytes> {
  const { tx, now, actor } = context;
  const unit = await requireUnit({ tx, access: actor.access }, 'officer', id);
  const speak = await context.speakTo(actor.person);
  const lines = await rosterLines(context, unit.id);
  const { year, month, day } = toLocal(now, context.zone);
  const note = { action: 'roster.exported', actorId: actor.person.id, unitId: unit.id } as const;
  await audit(tx, { ...note, details: { rows: lines.length } }, now);
  return rosterFile(lines, (key, args) => speak.label(key, args), `${fold(unit.name)}-${year}-${month}-${day}`);
}

/** Writes what was prepared, all of it or none. @returns how many people */
export async function importRoster(
  context: OperationContext,
  prepared: Prepared,
  importId: string,
  withDoubtful: boolean,
): Promise<number> {
  const { tx, now, actor } = context;
  const { unit, plan, known } = prepared;
  await requireUnit({ tx, access: actor.access }, 'officer', unit.id);
  const entries = plan.entries.filter(({ doubt }) => withDoubtful || !doubt);
  const by = { actorId: actor.person.id, now, causeId: importId };
  const people = await writeEntries(context, entries, known, by);
  await settleImport(tx, importId, people, now);
  const details = { people, left: countsOf(prepared).leftOut };
  const note = { action: 'roster.imported', actorId: actor.person.id, unitId: unit.id, subjectId: importId } as const;
  await audit(tx, { ...note, details }, now);
  return people;
}
