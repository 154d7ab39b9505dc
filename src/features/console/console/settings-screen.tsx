/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** How a unit is set: what holds there, where it was set, and the words that change it in the chat. */
import { Facts } from '../../../console/components/form.tsx';
import { Links } from '../../../console/components/table.tsx';
import { href, type Screen } from '../../../console/screen.ts';
import { quietHoursOf, settingsOfUnit, unitsBelow } from '../../../directory/units.ts';
import { unitIdsOf } from '../../../operations/actor.ts';

const DAY_MINUTES = 1440;
const HOUR_MINUTES = 60;

export const settingsScreen: Screen = {
  path: '/thiet-lap',
  level: 'officer',
  menu: { label: 'console-settings', place: 95 },
  async show(context, { query }) {
    const { speak, tx } = context;
    const units = await unitsBelow(tx, unitIdsOf(context, 'officer'));
    const unit = units.find(({ id }) => id === query.don_vi) ?? units[0];
    const settings = unit && (await settingsOfUnit(tx, unit));
    const quiet = unit && (await quietHoursOf(tx, unit.id, context.zone));
    const before = (minutes: number) =>
      minutes >= DAY_MINUTES
        ? speak.label('console-settings-days', { count: minutes / DAY_MINUTES })
        : minutes >= HOUR_MINUTES
          ? speak.label('console-settings-hours', { count: minutes / HOUR_MINUTES })
          : speak.label('console-settings-minutes', { count: minutes });
    return {
      title: speak.label('console-settings'),
      body: (
        <>
          <form class="line" method="get" action={href('/thiet-lap')}>
            <label>
              {speak.label('console-unit')}
              <select name="don_vi">
                {units.map(({ id, name }) => (
                  <option value={id} selected={id === unit?.id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <button type="submit">{speak.label('console-show')}</button>
          </form>
          {settings && quiet && (
            <Facts
              of={[
                [speak.label('console-settings-reminders'), settings.reminderMinutes.map(before).join(', ')],
                [speak.label('console-settings-quiet'), `${quiet.from} – ${quiet.to} (${quiet.zone})`],
                [
                  speak.label('console-settings-second'),
                  settings.confirmAbove === 0
                    ? speak.label('console-settings-never')
                    : speak.label('console-settings-people', { count: settings.confirmAbove }),
                ],
                [speak.label('console-settings-nudge'), before(settings.questionNudgeMinutes)],
                [speak.label('console-settings-others'), before(settings.questionOthersMinutes)],
                [speak.label('console-settings-head'), before(settings.questionHeadMinutes)],
                [speak.label('console-settings-look-ups'), settings.lookUpsPerHour],
                [
                  speak.label('console-settings-channels'),
                  context.outbox.channels
                    .all()
                    .map(({ channel, botAccount }) => `${channel}: ${botAccount}`)
                    .join(', '),
                ],
              ]}
            />
          )}
          <p class="lines">{speak.label('console-settings-how')}</p>
          <Links of={[{ to: href('/phien'), label: speak.label('console-sessions-title'), isPlain: true }]} />
        </>
      ),
    };
  },
};
