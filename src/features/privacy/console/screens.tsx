/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The audit trail in the console: who looked at and did what in the units of an administrator. */
import { z } from 'zod';
import { Table } from '../../../console/components/table.tsx';
import { href, type Screen } from '../../../console/screen.ts';
import { unitsAt } from '../../../directory/access.ts';
import { audit, auditActions } from '../../../directory/audit.ts';
import { peopleNamed } from '../../../directory/people.ts';
import { todayAt } from '../../../operations/actor.ts';
import { addDays, type LocalDate, toInstant } from '../../../text/calendar.ts';
import { formatDateTime } from '../../../text/format-time.ts';
import { readDay } from '../../../text/time/day/past-day.ts';
import { actionLabel } from '../export-data.ts';
import { type TrailEntry, trailEntries } from '../store.ts';
import { detailsText } from '../trail-details.ts';

const ENTRIES = 50;

const trail: Screen = {
  path: '/nhat-ky',
  level: 'administrator',
  menu: { label: 'console-trail', place: 90 },
  async show(context, { query }) {
    const { speak, zone, tx, now, actor } = context;
    const units = unitsAt(actor.access, 'administrator');
    const unitIds = units.map(({ id }) => id);
    const day: LocalDate | undefined = query.ngay ? readDay(query.ngay, await todayAt(context), true)?.day : undefined;
    const named = query.ten ? await peopleNamed({ tx, now }, query.ten, unitIds) : undefined;
    const filter = {
      unitIds,
      withUnitless: units.some(({ parentId }) => parentId === null),
      personIds: named?.map(({ id }) => id),
      action: auditActions.find((one) => one === query.viec),
      from: day && toInstant(day, zone),
      to: day && toInstant(addDays(day, 1), zone),
    };
    const before = z.uuid().safeParse(query.truoc);
    const found = await trailEntries(tx, filter, before.data, ENTRIES + 1);
    const rows = found.slice(0, ENTRIES);
    for (const unitId of unitIds)
      await audit(
        tx,
        { action: 'audit.read', actorId: actor.person.id, unitId, details: { entries: rows.length } },
        now,
      );
    const columns = [
      { label: speak.label('console-when'), cell: (one: TrailEntry) => formatDateTime(one.at, zone, speak.locale) },
      {
        label: speak.label('console-trail-who'),
        cell: (one: TrailEntry) => one.actor ?? speak.label('privacy-trail-program'),
      },
      { label: speak.label('console-trail-what'), cell: (one: TrailEntry) => actionLabel(speak, one.action) },
      { label: speak.label('console-trail-whom'), cell: (one: TrailEntry) => one.subject ?? '' },
      { label: speak.label('console-unit'), cell: (one: TrailEntry) => one.unit ?? '' },
      {
        label: speak.label('console-trail-details'),
        cell: (one: TrailEntry) => detailsText(speak, (one.details ?? {}) as Record<string, unknown>, zone),
      },
    ];
    const last = rows.at(-1);
    return {
      title: speak.label('console-trail'),
      body: (
        <>
          <form class="line" method="get" action={href('/nhat-ky')}>
            <label>
              {speak.label('console-trail-name')}
              <input type="search" name="ten" value={query.ten ?? ''} />
            </label>
            <label>
              {speak.label('console-day')}
              <input name="ngay" value={query.ngay ?? ''} placeholder={speak.label('console-day-hint')} />
            </label>
            <label>
              {speak.label('console-trail-what')}
              <select name="viec">
                <option value="">{speak.label('console-trail-all')}</option>
                {auditActions.map((one) => (
                  <option value={one} selected={one === filter.action}>
                    {actionLabel(speak, one)}
                  </option>
                ))}
              </select>
            </label>
            <button type="submit">{speak.label('console-search')}</button>
          </form>
          {query.ngay && !day && <p class="problem">{speak.label('common-form-day-past')}</p>}
          <Table id="trail" columns={columns} rows={rows} none={speak.label('console-trail-none')} />
          {found.length > ENTRIES && last && (
            <p>
              <a href={href('/nhat-ky', { ten: query.ten, ngay: query.ngay, viec: query.viec, truoc: last.id })}>
                {speak.label('console-trail-older')}
              </a>
            </p>
          )}
        </>
      ),
    };
  },
};

export const privacyScreens: readonly Screen[] = [trail];
