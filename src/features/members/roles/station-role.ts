/** A role at a ward police station, at the word of an officer there. */
import { z } from 'zod';
import type { Action } from '../../../conversation/feature.ts';
import { agreeToRole } from './operations.ts';

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
    const [does, personId, unitId, role, until, askerId] = argsSchema.parse(args);
    const about = { does, personId, unitId, role, until: until || null, askerId };
    const { name, unit } = await agreeToRole.do(turn.operations, about);
    const text = `members-station-role-${does === 'give' ? 'given' : 'taken'}`;
    await turn.say(text, { name, by: turn.person.fullName, unit });
  },
};
