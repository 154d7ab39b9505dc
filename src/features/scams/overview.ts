/** Which tricks are going round, for officers; from there a warning to all is two presses away. */
import { action } from '../../conversation/dialogs/choices.ts';
import type { Action, Command, Turn } from '../../conversation/feature.ts';
import { unitsAt } from '../../directory/access.ts';
import { joinRich } from '../../messaging/rich-text.ts';
import { scamKinds } from '../../text/scams/scam-tricks.ts';
import { countTricks } from './store.ts';

/** Buttons a screen can bear. */
const MOST_WARNINGS = 6;

export const thudoan: Command = { name: 'thudoan', level: 'officer', where: 'private', run: (turn) => overview(turn) };

async function overview(turn: Turn): Promise<void> {
  const { speak } = turn;
  const units = unitsAt(turn.access, 'officer');
  const counts = await countTricks(
    turn.tx,
    units.map((unit) => unit.id),
    turn.now,
  );
  const lines = counts.map(({ kind, week, month }) => {
    const key = week > 0 && week === month ? 'scams-line-new' : 'scams-line';
    return speak.text(key, { name: speak.label(`scams-name-${kind}`), week, month });
  });
  const head = speak.text(counts.length === 0 ? 'scams-overview-none' : 'scams-overview', {
    units: units.map((unit) => unit.name).join(', '),
  });
  const shown = counts.slice(0, MOST_WARNINGS).map(({ kind }) => kind);
  const choices = shown.map((kind) => [warn(turn, kind)]);
  const all = action(speak.label('scams-warn-other'), 'scams', 'warnings');
  await turn.reply({ ...joinRich([head, joinRich(lines, '\n')], '\n\n'), choices: [...choices, [all]] });
}

/** Opens the preview of an urgent alert with the text filled in: nothing goes out without the officer's word there. */
function warn(turn: Turn, kind: string) {
  const { speak } = turn;
  const label = speak.label('scams-warn', { name: speak.label(`scams-name-${kind}`) });
  return action(label, 'announcements', 'compose-alert', [speak.label(`scams-warning-${kind}`)]);
}

export const warnings: Action = {
  level: 'officer',
  async run(turn) {
    await turn.say('scams-which-warning', {}, { choices: scamKinds.map((kind) => [warn(turn, kind)]) });
  },
};
