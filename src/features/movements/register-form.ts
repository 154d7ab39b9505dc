/** Registering for a movement: which, which unit, who, since which day; shown once more before it is written. */
import type { FieldContext } from '../../conversation/form/field.ts';
import { dateField } from '../../conversation/form/fields/date.ts';
import { nobodyYet, peopleField } from '../../conversation/form/fields/people.ts';
import { unitField } from '../../conversation/form/fields/unit.ts';
import { form } from '../../conversation/form/form.ts';
import { unitsNamed } from '../../directory/units.ts';
import { unitIdsOf } from '../../operations/actor.ts';
import { knownMovements, movementField } from './movement-field.ts';
import { readRegistration } from './read-registration.ts';
import { registerFor } from './register-operations.ts';
import { showMovement } from './show.ts';

const OLDEST_DAYS = 400;

/** The unit that the words name, where it is one of the officer's and no other is called so. */
export async function unitCalled(words: string, context: FieldContext): Promise<string | undefined> {
  const mine = unitIdsOf(context, 'officer');
  const units = words === '' ? [] : await unitsNamed(context.tx, words, mine);
  return units.length === 1 ? units[0]?.id : onlyUnit(mine);
}

/** Whoever can act for one unit alone, and none below it, means that one. */
const onlyUnit = (mine: readonly string[]): string | undefined => (mine.length === 1 ? mine[0] : undefined);

export const registerForm = form({
  name: 'register',
  feature: 'movements',
  fields: {
    movement: movementField({ mayBegin: true, isOpen: false }),
    unit: unitField('officer'),
    who: peopleField({ everyone: true, counts: true, others: true, itself: true }),
    day: dateField({ when: 'past', within: OLDEST_DAYS, isToday: true }),
  },
  unitId: ({ unit }) => unit ?? undefined,
  preview: 'movements-register-preview',
  confirm: 'movements-choice-register',
  async readLine(text, context) {
    const known = await knownMovements(context, true);
    const said = readRegistration(text, known);
    const [only, another] = said.movements;
    const unit = await unitCalled(said.unit, context);
    const { subject, title: name } = said;
    const fresh = name.length < 2 ? undefined : { name, subject };
    const isUnit = said.who === '' && unit !== undefined && (only?.subject ?? subject) === 'unit';
    return {
      movement: only ? (another ? text : { movementId: only.id }) : fresh,
      unit,
      who: isUnit ? { ...nobodyYet, units: [unit] } : said.who === '' ? undefined : said.who,
    };
  },
  async submit(turn, { movement, unit, who, day }, { key }) {
    if (!movement || !unit || !who || !day) return;
    const people = {
      ...who,
      people: who.people.map((one) => one.personId),
      except: who.except.map((one) => one.personId),
    };
    const input = { movement, unitId: unit, day, who: who.units.length > 0 ? null : people };
    const { movementId, added, known } = await registerFor.do(turn.operations, input, key);
    await turn.say('movements-registered', { added, known });
    await showMovement(turn, movementId);
  },
});
