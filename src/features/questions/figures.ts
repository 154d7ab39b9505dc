/** `/hoidap`: how questions go, for the head of a chapter or station. */
import type { Command, Translator } from '../../conversation/feature.ts';
import { unitsAt } from '../../directory/access.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import { openByOfficer, type QuestionFigures, questionFigures } from './figures-store.ts';

const DAY = 86_400_000;

export const hoidap: Command = {
  name: 'hoidap',
  level: 'officer',
  where: 'private',
  async run(turn) {
    const units = unitsAt(turn.access, 'officer');
    const ids = units.map((unit) => unit.id);
    const since = (days: number) => new Date(turn.now.getTime() - days * DAY);
    const week = await questionFigures(turn.tx, ids, since(7));
    const month = await questionFigures(turn.tx, ids, since(30));
    const open = await openByOfficer(turn.tx, ids);
    const { speak } = turn;
    const lines = open.map(({ name, count }) =>
      name === null
        ? speak.text('questions-figures-open-nobody', { count })
        : speak.text('questions-figures-open', { name, count }),
    );
    await turn.reply(
      joinRich(
        [
          speak.text('questions-figures', { units: units.map((unit) => unit.name).join(', ') }),
          period(speak, 7, week),
          period(speak, 30, month),
          joinRich(
            lines.length > 0
              ? [speak.text('questions-figures-now'), ...lines]
              : [speak.text('questions-figures-clear')],
            '\n',
          ),
        ],
        '\n\n',
      ),
    );
  },
};

function period(speak: Translator, days: number, figures: QuestionFigures): RichText {
  const { asked, byBot, handed, emergencies, firstAnswerMinutes: minutes } = figures;
  const share = asked === 0 ? 0 : Math.round((100 * byBot) / asked);
  const first =
    minutes === null
      ? speak.label('questions-figures-unanswered')
      : minutes < 120
        ? speak.label('questions-figures-minutes', { count: minutes })
        : speak.label('questions-figures-hours', { count: Math.round(minutes / 60) });
  return speak.text('questions-figures-period', { days, asked, byBot, share, handed, emergencies, first });
}
