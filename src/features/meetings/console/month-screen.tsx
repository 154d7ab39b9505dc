/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Meetings of a month, day by day, and those that come again. */
import { Form } from '../../../console/components/form.tsx';
import { columnsOf, Links, Table } from '../../../console/components/table.tsx';
import { type ConsoleContext, href, type Screen } from '../../../console/screen.ts';
import { todayAt } from '../../../operations/actor.ts';
import { Refusal } from '../../../operations/refusal.ts';
import {
  addDays,
  addMonths,
  daysInMonth,
  type LocalDate,
  toInstant,
  toLocal,
  weekday,
} from '../../../text/calendar.ts';
import { formatTime } from '../../../text/format-time.ts';
import { meetingsIn } from '../call/operations.ts';
import { endSeries, seriesGoingOn, skipSeries } from '../series/operations.ts';
import { nextText, seriesLine } from '../series/series-messages.ts';
import type { Series } from '../series/series-store.ts';
import type { Meeting } from '../store.ts';

const MOST = 500;

/** "2026-11": the first of the month that is asked for, else of this one. */
function monthOf(text: string | undefined, today: LocalDate): LocalDate {
  const match = /^(\d{4})-(\d{2})$/.exec(text ?? '');
  const [year, month] = [Number(match?.[1]), Number(match?.[2])];
  const isMonth = match !== null && year >= 1945 && year <= 2200 && month >= 1 && month <= 12;
  return isMonth ? { year, month, day: 1 } : { ...today, day: 1 };
}
const monthText = ({ year, month }: LocalDate) => `${year}-${String(month).padStart(2, '0')}`;

export const monthScreen: Screen = {
  path: '/hop/thang',
  level: 'officer',
  async show(context, { query }) {
    const { speak, zone } = context;
    const first = monthOf(query.thang, await todayAt(context));
    const last = { ...first, day: daysInMonth(first.year, first.month) };
    const span = {
      from: toInstant(first, zone).toISOString(),
      to: toInstant(addDays(last, 1), zone).toISOString(),
    };
    const { rows } = await meetingsIn.rows(context, span, { limit: MOST });
    const on = (day: number) => rows.filter((one) => toLocal(one.startsAt, one.zone).day === day);
    // Weeks begin on Monday.
    const lead = weekday(first) - 1;
    const days = Array.from({ length: last.day }, (_, at) => at + 1);
    const cells: (number | undefined)[] = [...Array.from({ length: lead }, () => undefined), ...days];
    const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, at) => cells.slice(at * 7, at * 7 + 7));
    const turn = (by: number) => href('/hop/thang', { thang: monthText(addMonths(first, by)) });
    return {
      title: speak.label('console-month', { month: String(first.month), year: String(first.year) }),
      body: (
        <>
          <p class="links">
            <a href={turn(-1)}>{speak.label('console-month-before')}</a>
            <a href={turn(1)}>{speak.label('console-month-after')}</a>
            <a href={href('/hop')}>{speak.label('console-meetings')}</a>
          </p>
          <section class="scroll" tabindex={0} aria-label={speak.label('console-meetings')}>
            <table class="month">
              <thead>
                <tr>
                  {[1, 2, 3, 4, 5, 6, 7].map((day) => (
                    <th scope="col">{speak.label(`console-weekday-${day}`)}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {weeks.map((week) => (
                  <tr>
                    {week.map((day) => (
                      <td>{day !== undefined && <Day day={day} of={on(day)} context={context} />}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      ),
    };
  },
};

function Day({ day, of, context }: { day: number; of: readonly Meeting[]; context: ConsoleContext }) {
  return (
    <>
      <b>{day}</b>
      {of.map((one) => (
        <a class="block" href={href(`/hop/${one.id}`)}>
          {formatTime(one.startsAt, one.zone, context.speak.locale)} {one.title}
        </a>
      ))}
    </>
  );
}

export const seriesScreen: Screen = {
  path: '/hop/dinh-ky',
  level: 'officer',
  async show(context, asked) {
    const { speak } = context;
    const column = columnsOf(speak);
    const { rows } = await seriesGoingOn.rows(context, {}, { limit: MOST });
    const columns = [
      column('console-meeting', (one: Series) => seriesLine(speak, one).text),
      column('console-unit', (one: Series) => one.unit.name),
      column('console-series-next', (one: Series) => nextText(speak, one)),
      column('console-deeds', (one: Series) =>
        (['skip', 'end'] as const).map((deed) => (
          <Form speak={speak} asked={asked} deed={deed} isPlain button={speak.label(`console-series-${deed}`)}>
            <input type="hidden" name="series" value={one.id} />
          </Form>
        )),
      ),
    ];
    return {
      title: speak.label('console-series'),
      body: (
        <>
          <Links of={[{ to: href('/hop'), label: speak.label('console-meetings'), isPlain: true }]} />
          <p class="soft">{speak.label('console-series-how')}</p>
          <Table id="series" columns={columns} rows={rows} none={speak.label('console-series-none')} />
        </>
      ),
    };
  },
  deeds: {
    async skip(context, { typed, key }) {
      const { rows } = await seriesGoingOn.rows(context, {}, { limit: MOST });
      const series = rows.find(({ id }) => id === typed.series);
      if (!series?.nextOn) throw new Refusal('common-choice-old');
      await skipSeries.do(context, { seriesId: series.id, on: series.nextOn }, key);
      return { to: '/hop/dinh-ky', said: 'console-said-noted' };
    },
    async end(context, { typed, key }) {
      await endSeries.do(context, { seriesId: typed.series ?? '' }, key);
      return { to: '/hop/dinh-ky', said: 'console-said-noted' };
    },
  },
};
