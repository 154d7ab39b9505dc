/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Figures of the year, chapter by chapter, as bars with a table beside each; and how the house itself stands. */
import { Chart } from '../../../console/components/chart.tsx';
import { columnsOf, Table } from '../../../console/components/table.tsx';
import { href, type Screen } from '../../../console/screen.ts';
import { mayAnywhere } from '../../../directory/access.ts';
import { childUnits, unitsBelow, zoneOfUnit } from '../../../directory/units.ts';
import { type Figure, spanOf } from '../../../figures/figure.ts';
import { measureOne } from '../../../figures/measure.ts';
import { todayAt, unitIdsOf } from '../../../operations/actor.ts';
import { formatDateTime } from '../../../text/format-time.ts';
import { numberText } from '../format.ts';
import { type AccountHealth, accountsNow, queueNow, type Waiting } from './health-store.ts';

/** What is drawn: how many there are, how many were admitted against what was meant, who came, who read. */
const shown = [
  'members.total',
  'members.admitted',
  'meetings.turnout',
  'announcements.readPercent',
  'visits.made',
] as const;
const MOST_PARTS = 30;

interface Line {
  name: string;
  value: number | undefined;
  target: number | undefined;
}

export const figureScreen = (figures: readonly Figure[]): Screen => ({
  path: '/so-lieu',
  level: 'officer',
  menu: { label: 'console-figures', place: 62 },
  async show(context, { query }) {
    const { speak, tx, now } = context;
    const column = columnsOf(speak);
    const units = await unitsBelow(tx, unitIdsOf(context, 'officer'));
    const unit = units.find(({ id }) => id === query.don_vi) ?? units[0];
    const below = unit ? await childUnits(tx, unit.id) : [];
    const parts = (below.length > 0 ? below : unit ? [unit] : []).slice(0, MOST_PARTS);
    const today = await todayAt(context, unit?.id);
    const zone = unit ? await zoneOfUnit(tx, unit, context.zone) : context.zone;
    const sections: { key: string; label: string; lines: Line[] }[] = [];
    const wanted = shown.find((one) => one === query.so) ?? shown[0];
    for (const key of [wanted]) {
      const figure = figures.find((one) => one.key === key);
      if (!figure) continue;
      const lines: Line[] = [];
      for (const part of parts) {
        const span = spanOf(part, { ...today, month: 1, day: 1 }, today, zone, now);
        const measured = await measureOne(tx, figure, span);
        const target = await figure.target?.(tx, span);
        lines.push({ name: part.name, value: measured && Number(measured.value), target });
      }
      if (lines.some(({ value }) => value !== undefined))
        sections.push({ key, label: speak.label(figure.label), lines });
    }
    const columns = [
      column('console-unit', (one: Line) => one.name),
      column('console-report-amount', (one: Line) => (one.value === undefined ? '' : numberText(one.value)), true),
      column('console-movement-target', (one: Line) => (one.target ? numberText(one.target) : ''), true),
    ];
    const isAdministrator = mayAnywhere(context.actor.access, 'administrator');
    const waiting = isAdministrator ? await queueNow(tx) : [];
    const accounts = isAdministrator ? await accountsNow(tx) : [];
    const queue = [
      column('console-queue-lane', (one: Waiting) => speak.label(`console-lane-${one.lane}`)),
      column('console-queue-count', (one: Waiting) => one.count, true),
      column('console-since', (one: Waiting) => formatDateTime(one.oldest, zone, speak.locale)),
    ];
    const health = [
      column('console-account', (one: AccountHealth) => `${one.channel}: ${one.botAccount}`),
      column('console-state', (one: AccountHealth) =>
        one.state === 'up' ? speak.label('console-account-up') : one.state,
      ),
      column('console-account-seen', (one: AccountHealth) => formatDateTime(one.seenAt, zone, speak.locale)),
    ];
    return {
      title: speak.label('console-figures'),
      body: (
        <>
          <form class="line" method="get" action={href('/so-lieu')}>
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
          <nav class="tabs" aria-label={speak.label('console-parts')}>
            {figures
              .filter(({ key }) => shown.some((one) => one === key))
              .map(({ key, label }) => (
                <a
                  href={href('/so-lieu', { don_vi: unit?.id, so: key })}
                  aria-current={key === wanted ? 'true' : undefined}
                >
                  {speak.label(label)}
                </a>
              ))}
          </nav>
          <p class="soft">{speak.label('console-figures-since', { year: String(today.year) })}</p>
          {sections.length === 0 && <p>{speak.label('console-figures-none')}</p>}
          {sections.map(({ key, label, lines }) => (
            <section>
              <h2>{label}</h2>
              <Chart
                title={speak.label('console-chart', { label })}
                of={lines.map(({ name, value = 0, target }) => ({ label: name, value, target }))}
              />
              <Table id={`table-${key.replace('.', '-')}`} columns={columns} rows={lines} none="" />
            </section>
          ))}
          {isAdministrator && (
            <>
              <h2>{speak.label('console-queue')}</h2>
              <Table id="queue" columns={queue} rows={waiting} none={speak.label('console-queue-none')} />
              <h2>{speak.label('console-accounts')}</h2>
              <Table id="accounts" columns={health} rows={accounts} none={speak.label('console-accounts-none')} />
            </>
          )}
        </>
      ),
    };
  },
});
