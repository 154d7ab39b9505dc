/** A role at a ward police station, at the word of an officer there. */
import { z } from 'zod';
import { type Action, Refusal } from '../../../conversation/feature.ts';
import { loadAccess, mayFor } from '../../../directory/access.ts';
import { findPerson } from '../../../directory/people.ts';
import { grantRole, withdrawRole } from '../../../directory/roles.ts';
import { findUnit } from '../../../directory/units.ts';
import { roleName } from '../messages.ts';
import { holdsHere, isStation, tellStation } from '../units/stations.ts';
import { endArgs } from './role-until.ts';

const argsSchema = z.tuple([
  z.enum(['give', 'take']),
  z.uuid(),
  z.uuid(),
  z.enum(['officer', 'administrator']),
  z.string(),
  z.uuid(),
]);

/** args: give or take, person, unit, role, until, who asked. */
export const stationRoleAction: Action = {
  level: 'officer',
  async run(turn, args) {
    const [does, personId, unitId, name, until, askerId] = argsSchema.parse(args);
    const unit = await findUnit(turn.tx, unitId);
    // The same words where there is none.
    if (!unit || !isStation(unit) || !holdsHere(turn, unitId)) throw new Refusal('common-refused-unit');
    const person = await findPerson(turn.tx, personId);
    const asker = await loadAccess(turn.tx, askerId, turn.now);
    if (!person || !mayFor(asker, 'administrator', unit)) throw new Refusal('common-choice-old');
    const ends = until === '' ? null : new Date(until);
    const key = { personId, unitId, name };
    const isDone =
      does === 'give'
        ? await grantRole(turn.tx, { ...key, grantedById: askerId, until: ends }, turn.now)
        : await withdrawRole(turn.tx, key, { actorId: askerId }, turn.now);
    if (!isDone) throw new Refusal('common-choice-old');
    const told = { name: person.fullName, by: turn.person.fullName };
    const text = `members-station-role-${does === 'give' ? 'given' : 'taken'}`;
    await tellStation(turn, unit, text, told);
    if (does === 'give')
      await turn.notify(person, (speak) =>
        speak.text(`members-granted-you-${name}`, { unit: unit.name, ...endArgs(ends, turn.defaults.zone) }),
      );
    await turn.notify({ id: askerId, locale: null }, (speak) => speak.text(text, { ...told, unit: unit.name }));
    await turn.say(text, { ...told, unit: unit.name, role: roleName(turn.speak, name) });
  },
};
