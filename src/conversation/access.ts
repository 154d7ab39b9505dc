/** Whether a person may use a command here; whether for a unit is decided in operations/actor.ts. */

import { mayAnywhere } from '../directory/access.ts';
import { type Command, Refusal, type Turn } from './feature.ts';

/** @throws {Refusal} when this person may not use the command, or not in this kind of chat */
export function checkCommand(
  turn: Pick<Turn, 'access' | 'chat'>,
  command: Pick<Command, 'level' | 'where' | 'name'>,
): void {
  if (!mayAnywhere(turn.access, command.level)) throw new Refusal(`common-refused-${command.level}`);
  if (command.where === 'private' && turn.chat.kind !== 'private') throw new Refusal('common-private-only');
  if (command.where === 'group' && turn.chat.kind !== 'group') throw new Refusal('common-group-only');
}
