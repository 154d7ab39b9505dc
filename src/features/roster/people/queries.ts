/** Whom officers may look up on their rosters, page by page. Every look stands on the audit trail. */
import { z } from 'zod';
import { audit } from '../../../directory/audit.ts';
import { phoneMark } from '../../../directory/contact.ts';
import { standings } from '../../../directory/roster.ts';
import { type OperationContext, requireUnit, unitIdsOf } from '../../../operations/actor.ts';
import { query } from '../../../operations/query.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { normalizePhone, phonesLike } from '../../../text/phone.ts';
import {
  type Change,
  type Filter,
  historyOf,
  type Listed,
  listPeople,
  type OnRoster,
  personOnRoster,
} from './people-store.ts';

const filter = z.object({
  /** A name, with slips, or a telephone; empty: all of a standing. */
  text: z.string().max(200).default(''),
  /** Of this unit and all below; left out: of all that the officer has. */
  unitId: z.uuid().optional(),
  standing: z.enum(standings).default('member'),
});

/** People of the officer's units: by name or telephone, else all of one standing. */
export const peopleOnRoster = query({
  name: 'roster.people',
  level: 'officer',
  filter,
  async run(context, { text, unitId, standing }, { from, limit }): Promise<{ total: number; rows: Listed[] }> {
    const { tx, now, actor } = context;
    if (unitId) await requireUnit({ tx, access: actor.access }, 'officer', unitId);
    const within = unitId ? [unitId] : unitIdsOf(context, 'officer');
    const tries: Filter[] = text === '' ? [{ by: 'unit', standing }] : filtersFor(context, text);
    let found: { all: number; some: Listed[] } = { all: 0, some: [] };
    for (const one of tries) {
      found = await listPeople(context, within, one, from, limit);
      if (found.all > 0) break;
    }
    const details = { found: found.all, by: tries[0]?.by ?? 'unit' };
    await audit(tx, { action: 'roster.searched', actorId: actor.person.id, unitId: within[0] ?? null, details }, now);
    return { total: found.all, rows: found.some };
  },
});

/** As written, then nearly so, then with a slip in a word: the first that finds somebody counts. */
function filtersFor({ encryption }: OperationContext, text: string): Filter[] {
  const phone = normalizePhone(text);
  const numbers = phone ? [phone, ...phonesLike(text)] : phonesLike(text);
  if (numbers.length > 0) return [{ by: 'phone', marks: numbers.map((one) => phoneMark(encryption, one)) }];
  return [
    { by: 'name', name: text },
    { by: 'name', name: text, near: true },
    { by: 'slip', name: text },
  ];
}

/** One person as the officer's units know them, with what was changed lately. @throws {Refusal} for others and for none alike */
export async function personSeen(
  context: OperationContext,
  personId: string,
  changes: number,
): Promise<{ person: OnRoster; history: Change[] }> {
  const unitIds = unitIdsOf(context, 'officer');
  const person = z.uuid().safeParse(personId).success ? await personOnRoster(context, unitIds, personId) : null;
  if (!person) throw new Refusal('common-refused-unit');
  const unitId = person.memberships[0]?.unitId ?? null;
  const note = { action: 'person.viewed', actorId: context.actor.person.id, unitId, subjectId: personId } as const;
  await audit(context.tx, note, context.now);
  const { some } = await historyOf(context, unitIds, personId, 0, changes);
  return { person, history: some };
}
