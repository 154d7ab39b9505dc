/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Meetings in the console: what is ahead and what was, who comes, and the attendance with one press a person. */
import QRCode from 'qrcode';
import { z } from 'zod';
import { Facts, Form } from '../../../console/components/form.tsx';
import { formScreen, type PageForm } from '../../../console/components/form-screen.tsx';
import { Links, Pages, pageOf, rowsOfPage, Table } from '../../../console/components/table.tsx';
import { type ConsoleContext, href, Misfilled, type Screen } from '../../../console/screen.ts';
import { mayFor } from '../../../directory/access.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { spellSigns } from '../../../text/code.ts';
import { formatDateTime } from '../../../text/format-time.ts';
import { formatPhone } from '../../../text/phone.ts';
import { codeAtDoor } from '../attendance/door-code.ts';
import { inviteesIn, takeAttendance } from '../attendance/operations.ts';
import { type Presence, presenceOf } from '../attendance/presence.ts';
import { meetingsIn } from '../call/operations.ts';
import { detailsOf } from '../details/detail-store.ts';
import { concludeMeeting, sendConclusion } from '../details/operations.ts';
import { findMeeting, type Meeting } from '../store.ts';
import { callForm, cancelForm, changeForm } from './forms.ts';
import { monthScreen, seriesScreen } from './month-screen.tsx';

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
          <Links
            of={[
              { to: href('/hop/moi'), label: speak.label('console-meeting-new') },
              { to: href('/hop/thang'), label: speak.label('console-month-view'), isPlain: true },
              { to: href('/hop/dinh-ky'), label: speak.label('console-series'), isPlain: true },
            ]}
          />
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
    const { conclusion } = await detailsOf(context, one.id);
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
            <Links
              of={[
                ...(one.startsAt > context.now
                  ? [
                      { to: href(`/hop/${one.id}/doi`), label: speak.label('console-meeting-change'), isPlain: true },
                      { to: href(`/hop/${one.id}/huy`), label: speak.label('console-meeting-cancel'), isPlain: true },
                    ]
                  : []),
                { to: href(`/hop/${one.id}/cua`), label: speak.label('console-door'), isPlain: true },
              ]}
            />
          )}
          {one.state === 'planned' && one.startsAt <= context.now && (
            <details open={!conclusion}>
              <summary>{speak.label('console-conclusion')}</summary>
              <Form
                speak={speak}
                asked={asked.typed.deed === 'conclude' ? asked : { ...asked, typed: {}, problems: {} }}
                deed="conclude"
                isDraft
                button={speak.label('console-conclusion-write')}
                inputs={[
                  {
                    name: 'text',
                    label: speak.label('console-conclusion-words'),
                    kind: 'lines',
                    value: conclusion ?? '',
                    isRequired: true,
                  },
                ]}
              />
              {conclusion && (
                <div class="row">
                  {(['absent', 'all'] as const).map((to) => (
                    <Form
                      speak={speak}
                      asked={asked}
                      deed="send"
                      isPlain
                      button={speak.label(`console-conclusion-send-${to}`)}
                    >
                      <input type="hidden" name="to" value={to} />
                    </Form>
                  ))}
                </div>
              )}
            </details>
          )}
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
    async conclude(context, { params, typed, key }) {
      const { id } = await theirs(context, params.id ?? '');
      if (!typed.text) throw new Misfilled({ text: context.speak.label('console-words-missing') });
      await concludeMeeting.do(context, { meetingId: id, text: typed.text }, key);
      return { to: `/hop/${id}`, said: 'console-said-written' };
    },
    async send(context, { params, typed, key }) {
      const { id } = await theirs(context, params.id ?? '');
      await sendConclusion.do(context, { meetingId: id, to: typed.to === 'all' ? 'all' : 'absent' }, key);
      return { to: `/hop/${id}`, said: 'console-said-conclusion-sent' };
    },
  },
};

/** For the projector at the door: large, and nothing else. */
const door: Screen = {
  path: '/hop/:id/cua',
  level: 'officer',
  async show(context, { params }) {
    const { speak } = context;
    const one = await theirs(context, params.id ?? '');
    const code = await codeAtDoor(context, one.id);
    const link = context.outbox.channels
      .all()
      .map((channel) => channel.inviteLink(code))
      .find((found) => found !== undefined);
    const svg = await QRCode.toString(link ?? code, { type: 'svg', margin: 4, errorCorrectionLevel: 'M' });
    const picture = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    return {
      title: one.title,
      body: (
        <div class="projector">
          <p>
            {formatDateTime(one.startsAt, one.zone, speak.locale)}, {one.place}
          </p>
          <p>{speak.label('console-door-how')}</p>
          <p class="code">{spellSigns(code)}</p>
          <img src={picture} alt={speak.label('console-door-picture')} width="420" height="420" />
          <p>
            <a href={href(`/hop/${one.id}`)}>{speak.label('console-back')}</a>
          </p>
        </div>
      ),
    };
  },
};

const ofMeeting = (part: string, title: string, form: PageForm) =>
  formScreen(`/hop/:id/${part}`, {
    form,
    title,
    given: async (context, { params }) => ({ about: { id: (await theirs(context, params.id ?? '')).id } }),
    back: ({ params }) => `/hop/${params.id}`,
  });

/** @throws {Refusal} for a meeting of others and for none alike */
async function theirs(context: ConsoleContext, id: string): Promise<Meeting> {
  const found = z.uuid().safeParse(id).success ? await findMeeting(context, id) : null;
  if (!found || !mayFor(context.actor.access, 'officer', found.unit)) throw new Refusal('common-refused-unit');
  return found;
}

export const meetingScreens: readonly Screen[] = [
  formScreen('/hop/moi', { form: callForm.page, title: 'console-meeting-new', back: () => '/hop' }),
  monthScreen,
  seriesScreen,
  meetings,
  meeting,
  door,
  ofMeeting('doi', 'console-meeting-change', changeForm.page),
  ofMeeting('huy', 'console-meeting-cancel', cancelForm.page),
];
