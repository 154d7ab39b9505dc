/** Works as officers see them, with sums: money's worth, goods apart, labour apart. */
import { action } from '../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Translator, type Turn } from '../../conversation/feature.ts';
import { joinRich } from '../../messaging/rich-text.ts';
import { formatDong } from '../../text/money.ts';
import { dropWork, theWork, workList } from './operations.ts';
import { halfDaysText } from './rules.ts';
import type { Work } from './store.ts';

const LIST = 8;

const press = (speak: Translator, name: string, args: string[]) =>
  action(speak.label(`works-choice-${name}`), 'works', name, args);
const dayText = (at: Date): string => `${at.getUTCDate()}/${at.getUTCMonth() + 1}/${at.getUTCFullYear()}`;

const lineOf = (speak: Translator, one: Work) =>
  speak.text('works-line', {
    day: dayText(one.doneOn),
    unit: one.unitName,
    what: one.what,
    value: [
      one.valueDong === null ? '' : formatDong(one.valueDong),
      one.isInKind ? speak.label('works-manner-given') : '',
      one.labourHalfDays > 0 ? speak.label('works-labour-shown', { days: halfDaysText(one.labourHalfDays) }) : '',
      one.giver ?? '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  });

export async function showWorks(turn: Turn, from = 0): Promise<void> {
  const { total, rows } = await workList.rows(turn.operations, {}, { from, limit: LIST });
  const { speak } = turn;
  const begin = [press(speak, 'begin', [])];
  if (total === 0) return void (await turn.say('works-none', {}, { choices: [begin] }));
  const choices = rows.map((one) => [
    action(speak.label('works-choice-drop', { what: one.what.slice(0, 40) }), 'works', 'remove', [one.id]),
  ]);
  const more = from + rows.length < total ? [[press(speak, 'list', [String(from + rows.length)])]] : [];
  const lines = joinRich(
    rows.map((one) => lineOf(speak, one)),
    '\n',
  );
  await turn.reply({
    ...joinRich([speak.text('works-list', { total }), lines], '\n'),
    choices: [begin, ...choices.slice(0, 3), ...more],
  });
}

/** An action of officers, in private. */
export const inPrivate = (run: (turn: Turn, arg: string) => Promise<unknown>): Action => ({
  level: 'officer',
  async run(turn, [arg = '']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    await run(turn, arg);
  },
});

export const showActions: Readonly<Record<string, Action>> = {
  list: inPrivate((turn, from) => showWorks(turn, Number(from) || 0)),
  remove: inPrivate(async (turn, id) => {
    const { what } = await theWork(turn.operations, id);
    await turn.say('works-remove-ask', { what }, { choices: [[press(turn.speak, 'remove-now', [id])]] });
  }),
  'remove-now': inPrivate(async (turn, id) => {
    const { what } = await dropWork.do(turn.operations, { workId: id });
    await turn.say('works-removed', { what });
  }),
};
