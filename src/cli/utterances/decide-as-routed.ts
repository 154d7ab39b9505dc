/** What is made of a labelled sentence by the very steps that a message goes through. */
import { indexCommands } from '../../conversation/commands.ts';
import { doorsOfCommand, meansAnother } from '../../conversation/routing/understood.ts';
import type { Weights } from '../../conversation/understanding/classifier.ts';
import { decide } from '../../conversation/understanding/decide.ts';
import type { Decision } from '../../conversation/understanding/decision.ts';
import type { Door } from '../../conversation/understanding/doors.ts';
import { type Situation, situationNamed } from '../../conversation/understanding/situation.ts';
import { features } from '../../features/index.ts';
import { loadI18n } from '../../i18n/i18n.ts';
import type { Line } from '../train/lines.ts';

/** What a command is for that is always meant by its words. */
const doorOfCommand: Readonly<Record<string, Door>> = {
  dung: 'mute',
  batlai: 'unmute',
  dulieu: 'data.show',
  toi: 'data.show',
  xoadulieu: 'data.erase',
  trogiup: 'help',
  truc: 'duty',
};

const commands = indexCommands(features, loadI18n('locales'));

/** As the route goes: a command that is named, unless the whole is certainly something else; then what is understood. */
export function decideAsRouted(line: Pick<Line, 'context' | 'text'>, weights?: Weights): Decision {
  const situation = situationNamed(line.context);
  const decision = decide(line.text, situation, weights);
  // In a dialog and among others no words name a command.
  if (situation.asked !== undefined || situation.place === 'group') return decision;
  const spoken = commands.spoken(line.text);
  if (!spoken || meansAnother({ spoken, decision }) || !mayName(spoken.command.level, situation)) return decision;
  const own = doorsOfCommand[spoken.command.name] ?? [];
  if (decision.kind === 'door' && own.includes(decision.door)) return decision;
  const door = own[0] ?? doorOfCommand[spoken.command.name];
  return door ? { kind: 'door', door, chance: 1, slots: {} } : decision;
}

const mayName = (level: string, { isOfficer }: Situation) => level === 'all' || level === 'member' || isOfficer;
