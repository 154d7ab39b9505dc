/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Meetings in the console: what is ahead and what was, who comes, and the attendance with one press a person. */
import { z } from 'zod';
import { Facts, Form } from '../../../console/components/form.tsx';
import { Pages, pageOf, rowsOfPage, Table } from '../../../console/components/table.tsx';
import { type ConsoleContext, href, Misfilled, type Screen } from '../../../console/screen.ts';
import { mayFor } from '../../../directory/access.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { formatDateTime } from '../../../text/format-time.ts';
import { formatPhone } from '../../../text/phone.ts';
import { inviteesIn, takeAttendance } from '../attendance/operations.ts';
import { type Presence, presenceOf } from '../attendance/presence.ts';
import { meetingsIn } from '../call/operations.ts';
import { findMeeting, type Meeting } from '../store.ts';

const DAY_MS = 86_400_000;
const YEARS_MS = 10 * 365 * DAY_MS;
/** Those whose attendance may still be missing. */
const WAITING_DAYS = 7;
const MOST_INVITED = 500;
type Invitee = Awaited<ReturnType<typeof inviteesIn.rows>>['rows'][number];

const spans = {
  ahead: (now: number) => ({ from: now - DAY_MS / 2, to: now + YEARS_MS, order: 'asc' as const }),
  past: (now: number) => ({ from: now - YEARS_MS, to: now, order: 'desc' as const }),
};

function meetingsOf(context: ConsoleContext, which: keyof typeof spans, page: { from: number; limit: number }) {
  const { from, to, order } = spans[which](context.now.getTime());
  return meetingsIn.rows(context, { from: new Date(from).toISOString(), to: new Date(to).toISOString(), order }, page);
}

const meetings: Screen = {
  path: '/hop',
  level: 'officer',
  menu: { label: 'console-meetings', place: 30 },
  async show(context, { query }) {
    const { speak } = context;
    const which = query.luc === 'past' ? 'past' : 'ahead';
    const page = pageOf(query);
    const { total, rows } = await meetingsOf(context, which, rowsOfPage(page));
    const columns = [
      {
        label: speak.label('console-when'),
        cell: (one: Meeting) => formatDateTime(one.startsAt, one.zone, speak.locale),
      },
      {
        label: speak.label('console-meeting'),
        cell: (one: Meeting) => <a href={href(`/hop/${one.id}`)}>{one.title}</a>,
      },
      { label: speak.label('console-unit'), cell: (one: Meeting) => one.unit.name },
      { label: speak.label('console-place'), cell: (one: Meeting) => one.place },
      { label: speak.label('console-came'), cell: (one: Meeting) => one.headCount ?? '', isNumber: true },
    ];
    return {
      title: speak.label('console-meetings'),
      body: (
        <>
          <p>
            {which === 'ahead' ? (
              <a href={href('/hop', { luc: 'past' })}>{speak.label('console-meetings-past')}</a>
            ) : (
              <a href={href('/hop')}>{speak.label('console-meetings-ahead')}</a>
            )}
          </p>
          <Table id="meetings" columns={columns} rows={rows} none={speak.label('console-meetings-none')} />
          <Pages speak={speak} path="/hop" query={{ luc: query.luc }} page={page} total={total} />
        </>
      ),
    };
  },
  async waiting(context) {
    const from = new Date(context.now.getTime()).toISOString();
    const to = new Date(context.now.getTime() + WAITING_DAYS * DAY_MS).toISOString();
    const { total } = await meetingsIn.rows(context, { from, to }, { limit: 1 });
    return [{ label: context.speak.label('console-meetings-week'), count: total, to: '/hop' }];
  },
};

const meeting: Screen = {
  path: '/hop/:id',
  level: 'officer',
  async show(context, asked) {
    const { speak } = context;
    const one = await theirs(context, asked.params.id ?? '');
    const { total, rows } = await inviteesIn.rows(context, { meetingId: one.id }, { limit: MOST_INVITED });
    const count = (of: Presence) => rows.filter((person) => presenceOf(person) === of).length;
    const columns = [
      { label: speak.label('console-members-name'), cell: (person: Invitee) => person.fullName },
      {
        label: speak.label('console-phone'),
        cell: (person: Invitee) =>
          person.phone ? <a href={`tel:${person.phone}`}>{formatPhone(person.phone)}</a> : '',
      },
      {
        label: speak.label('console-answer'),
        cell: (person: Invitee) => speak.label(`console-answer-${person.answer ?? 'silent'}`),
      },
      {
        label: speak.label('console-attendance'),
        cell: (person: Invitee) => (
          <fieldset class="bare">
            <legend class="far">{person.fullName}</legend>
            {(['present', 'excused', 'absent'] as const).map((presence) => (
              <label class="option inline">
                <input
                  type="radio"
                  name={`p-${person.personId}`}
                  value={presence}
                  checked={(asked.typed[`p-${person.personId}`] ?? presenceOf(person)) === presence}
                />
                {speak.label(`console-presence-${presence}`)}
              </label>
            ))}
          </fieldset>
        ),
      },
    ];
    return {
      title: one.title,
      body: (
        <>
          <Facts
            of={[
              [speak.label('console-when'), formatDateTime(one.startsAt, one.zone, speak.locale)],
              [speak.label('console-place'), one.place],
              [speak.label('console-unit'), one.unit.name],
              [speak.label('console-invited'), total],
              [speak.label('console-presence-present'), count('present') || ''],
              [speak.label('console-presence-excused'), count('excused') || ''],
              [speak.label('console-presence-absent'), count('absent') || ''],
              [speak.label('console-came'), one.headCount],
            ]}
          />
          {one.state === 'planned' && (
            <Form
              speak={speak}
              asked={asked}
              deed="attendance"
              button={speak.label('console-attendance-save')}
              inputs={[
                {
                  name: 'count',
                  label: speak.label('console-came'),
                  kind: 'line',
                  hint: speak.label('console-came-hint'),
                },
              ]}
            >
              <Table id="invited" columns={columns} rows={rows} none={speak.label('console-invited-none')} />
            </Form>
          )}
        </>
      ),
    };
  },
  deeds: {
    async attendance(context, { params, typed, key }) {
      const { id } = await theirs(context, params.id ?? '');
      const headCount = typed.count ? Number(typed.count.replaceAll('.', '')) : undefined;
      if (headCount !== undefined && !(Number.isSafeInteger(headCount) && headCount >= 0))
        throw new Misfilled({ count: context.speak.label('console-came-hint') });
      const marks = Object.entries(typed).flatMap(([name, value]) => {
        const personId = name.startsWith('p-') ? name.slice(2) : '';
        if (!z.uuid().safeParse(personId).success) return [];
        return [{ personId, attended: value === 'present', excused: value === 'present' ? null : value === 'excused' }];
      });
      await takeAttendance.do(context, { meetingId: id, marks, headCount }, key);
      return { to: `/hop/${id}`, said: 'console-said-written' };
    },
  },
};

/** @throws {Refusal} for a meeting of others and for none alike */
async function theirs(context: ConsoleContext, id: string): Promise<Meeting> {
  const found = z.uuid().safeParse(id).success ? await findMeeting(context, id) : null;
  if (!found || !mayFor(context.actor.access, 'officer', found.unit)) throw new Refusal('common-refused-unit');
  return found;
}

export const meetingScreens: readonly Screen[] = [meetings, meeting];
