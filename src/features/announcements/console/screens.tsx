/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Announcements in the console: what was sent, how far it is, and the hand on the tap. */
import { z } from 'zod';
import { Facts, Form } from '../../../console/components/form.tsx';
import { Lines } from '../../../console/components/lines.tsx';
import { Pages, pageOf, rowsOfPage, Table } from '../../../console/components/table.tsx';
import { type ConsoleContext, type Deed, type Done, href, type Screen } from '../../../console/screen.ts';
import { unitIdsOf } from '../../../operations/actor.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { formatDateTime } from '../../../text/format-time.ts';
import { formatPhone } from '../../../text/phone.ts';
import { previewContent } from '../compose/second-approval.ts';
import { approvePlan, endPlan, openPlan, overridePlan, plansOpen, refusePlan } from '../plans/operations.ts';
import { placeOf } from '../plans/plan-fire.ts';
import { planWhen } from '../plans/plan-messages.ts';
import type { Plan } from '../plans/plan-store.ts';
import {
  announcementsSent,
  correctAnnouncement,
  pauseAnnouncement,
  remindOfAnnouncement,
  resumeAnnouncement,
  retryAnnouncement,
  stopAnnouncement,
  takeBackAnnouncement,
} from '../progress/operations.ts';
import { loadProgress, progressContent } from '../progress/progress.ts';
import { type Unreached, unreached } from '../progress/queries.ts';
import { missedIn, type Phase, percent, TEXT_LIMIT } from '../rules.ts';
import { type ManagedAnnouncement, managedAnnouncement } from '../store.ts';
import { composeScreen } from './compose-screen.tsx';

/** Of a text in a list: enough to know it again. */
const SHOWN = 120;

const list: Screen = {
  path: '/tin',
  level: 'officer',
  menu: { label: 'console-announcements', place: 25 },
  async show(context, { query }) {
    const { speak, zone } = context;
    const page = pageOf(query);
    const plans = page === 1 ? (await plansOpen.rows(context, {}, { limit: 100 })).rows : [];
    const { total, rows } = await announcementsSent.rows(context, {}, rowsOfPage(page));
    const columns = [
      {
        label: speak.label('console-when'),
        cell: (one: ManagedAnnouncement) => formatDateTime(one.createdAt, zone, speak.locale),
      },
      {
        label: speak.label('console-kind'),
        cell: (one: ManagedAnnouncement) => speak.label(`announcements-kind-${one.kind}`),
      },
      {
        label: speak.label('console-announcement'),
        cell: (one: ManagedAnnouncement) => (
          <a href={href(`/tin/${one.id}`)}>{one.text.length > SHOWN ? `${one.text.slice(0, SHOWN)}…` : one.text}</a>
        ),
      },
    ];
    return {
      title: speak.label('console-announcements'),
      body: (
        <>
          <p>
            <a class="button" href={href('/tin/moi')}>
              {speak.label('console-compose')}
            </a>
          </p>
          {plans.length > 0 && (
            <>
              <h2>{speak.label('console-plans')}</h2>
              <Table id="plans" columns={planColumns(context)} rows={plans} none="" />
              <h2>{speak.label('console-announcements')}</h2>
            </>
          )}
          <Table id="announcements" columns={columns} rows={rows} none={speak.label('console-announcements-none')} />
          <Pages speak={speak} path="/tin" page={page} total={total} />
        </>
      ),
    };
  },
  async waiting(context) {
    const { rows } = await plansOpen.rows(context, {}, { limit: 100 });
    const toDecide = rows.filter((one) => one.state !== 'planned' && one.createdById !== context.actor.person.id);
    return [{ label: context.speak.label('console-plans-waiting'), count: toDecide.length, to: '/tin' }];
  },
};

/** What may be done while it stands so. */
const deedsIn: Record<Phase, readonly string[]> = {
  freezing: ['pause', 'stop'],
  running: ['pause', 'stop'],
  paused: ['resume', 'stop'],
  stopped: [],
  undoing: [],
  undone: [],
  done: ['remind', 'retry'],
};

const one: Screen = {
  path: '/tin/:id',
  level: 'officer',
  async show(context, asked) {
    const { speak } = context;
    const announcement = await theirs(context, asked.params.id ?? '');
    const progress = await loadProgress(context.tx, announcement, unitIdsOf(context, 'officer'), context);
    const content = progressContent(speak, progress, false);
    const isGoing = progress.phase === 'running' || progress.phase === 'freezing';
    const missed = progress.units.reduce((sum, unit) => sum + missedIn(unit), 0);
    const figures = (
      <div {...(isGoing && again(asked.path))}>
        <Lines text={{ text: content.text ?? '', entities: content.entities ?? [] }} />
        <Table id="chapters" columns={chapterColumns(context, announcement.id)} rows={progress.units} none="" />
      </div>
    );
    const deeds = announcement.whole ? [...deedsIn[progress.phase], ...(progress.undoable ? ['back'] : [])] : [];
    return {
      title: speak.label('console-announcement'),
      part: { id: PROGRESS, body: figures },
      body: (
        <>
          <div id={PROGRESS}>{figures}</div>
          {missed > 0 && (
            <p>
              <a class="button" href={href(`/tin/${announcement.id}/chua-toi`)}>
                {speak.label('console-doors', { count: missed })}
              </a>
            </p>
          )}
          <div class="row">
            {deeds.map((deed) => (
              <Form
                speak={speak}
                asked={asked}
                deed={deed}
                isPlain={deed !== 'resume'}
                button={speak.label(`console-announcement-${deed}`)}
              />
            ))}
          </div>
          <h2>{speak.label('console-announcement-text')}</h2>
          {announcement.whole && !progress.phase.startsWith('und') ? (
            <Form
              speak={speak}
              asked={asked}
              deed="correct"
              isPlain
              button={speak.label('console-announcement-correct')}
              inputs={[
                {
                  name: 'text',
                  label: speak.label('console-announcement-words'),
                  kind: 'lines',
                  value: announcement.text,
                  limit: TEXT_LIMIT,
                  isRequired: true,
                },
              ]}
            />
          ) : (
            <p class="lines">{announcement.text}</p>
          )}
          {announcement.source && <p class="soft">{announcement.source}</p>}
        </>
      ),
    };
  },
  deeds: {
    pause: deed((context, announcementId, key) => pauseAnnouncement.do(context, { announcementId }, key)),
    resume: deed((context, announcementId, key) => resumeAnnouncement.do(context, { announcementId }, key)),
    stop: deed((context, announcementId, key) => stopAnnouncement.do(context, { announcementId }, key)),
    back: deed((context, announcementId, key) => takeBackAnnouncement.do(context, { announcementId }, key)),
    retry: deed((context, announcementId, key) => retryAnnouncement.do(context, { announcementId }, key)),
    remind: deed((context, announcementId, key) => remindOfAnnouncement.do(context, { announcementId }, key)),
    correct: deed((context, announcementId, key, { text = '' }) =>
      correctAnnouncement.do(context, { announcementId, text }, key),
    ),
  },
};

function deed(
  act: (context: ConsoleContext, id: string, key: string, typed: Record<string, string>) => Promise<unknown>,
) {
  return async (
    context: ConsoleContext,
    asked: { params: Record<string, string>; key: string; typed: Record<string, string> },
  ): Promise<Done> => {
    const { id } = await theirs(context, asked.params.id ?? '');
    await act(context, id, asked.key, asked.typed);
    return { to: `/tin/${id}`, said: 'console-said-noted' };
  };
}

/** @throws {Refusal} for one of others and for none alike */
async function theirs(context: ConsoleContext, id: string): Promise<ManagedAnnouncement> {
  const found = z.uuid().safeParse(id).success
    ? await managedAnnouncement(context.tx, id, unitIdsOf(context, 'officer'))
    : null;
  if (!found) throw new Refusal('common-refused-unit');
  return found;
}

const PROGRESS = 'progress';
const again = (path: string) => ({
  'hx-get': href(path),
  'hx-trigger': 'every 5s',
  'hx-target': `#${PROGRESS}`,
  'hx-swap': 'outerHTML',
});

type Chapter = Awaited<ReturnType<typeof loadProgress>>['units'][number];

function chapterColumns({ speak }: ConsoleContext, id: string) {
  const number = (label: string, of: (unit: Chapter) => number) => ({
    label: speak.label(label),
    isNumber: true,
    cell: of,
  });
  return [
    { label: speak.label('console-unit'), cell: (unit: Chapter) => unit.unitName },
    number('console-compose-people', (unit) => unit.people),
    number('console-sent', (unit) => unit.sent),
    {
      label: speak.label('console-read'),
      isNumber: true,
      cell: (unit: Chapter) => `${unit.read} (${percent(unit.read, unit.people)}%)`,
    },
    number('console-sending', (unit) => unit.waiting),
    {
      label: speak.label('console-missed'),
      isNumber: true,
      cell: (unit: Chapter) =>
        missedIn(unit) > 0 ? <a href={href(`/tin/${id}/chua-toi`, { don_vi: unit.unitId })}>{missedIn(unit)}</a> : 0,
    },
  ];
}

/** Whose door to knock on. */
const doors: Screen = {
  path: '/tin/:id/chua-toi',
  level: 'officer',
  async show(context, { params, query }) {
    const { speak } = context;
    const { id } = await theirs(context, params.id ?? '');
    const page = pageOf(query);
    const unitId = z.uuid().safeParse(query.don_vi).data;
    const { total, rows } = await unreached.rows(context, { announcementId: id, unitId }, rowsOfPage(page));
    const columns = [
      { label: speak.label('console-members-name'), cell: (one: Unreached) => one.fullName },
      { label: speak.label('console-unit'), cell: (one: Unreached) => one.unitName },
      {
        label: speak.label('console-phone'),
        cell: (one: Unreached) => (one.phone ? <a href={`tel:${one.phone}`}>{formatPhone(one.phone)}</a> : ''),
      },
      { label: speak.label('console-members-address'), cell: (one: Unreached) => one.address ?? '' },
      {
        label: speak.label('console-why'),
        cell: (one: Unreached) => speak.label(`announcements-why-${one.why}`, { reason: one.reason }),
      },
    ];
    return {
      title: speak.label('console-doors-title'),
      body: (
        <>
          <p>
            <a href={href(`/tin/${id}`)}>{speak.label('console-back')}</a>
          </p>
          <Table id="doors" columns={columns} rows={rows} none={speak.label('console-doors-none')} />
          <Pages speak={speak} path={`/tin/${id}/chua-toi`} query={{ don_vi: unitId }} page={page} total={total} />
        </>
      ),
    };
  },
};

function planColumns({ speak, zone }: ConsoleContext) {
  const short = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
  return [
    { label: speak.label('console-when'), cell: (one: Plan) => planWhen(speak, one, zone) },
    { label: speak.label('console-kind'), cell: (one: Plan) => speak.label(`announcements-kind-${one.kind}`) },
    {
      label: speak.label('console-announcement'),
      cell: (one: Plan) => <a href={href(`/tin/ke-hoach/${one.id}`)}>{short(one.text)}</a>,
    },
    {
      label: speak.label('console-state'),
      cell: (one: Plan) => speak.label(`announcements-plan-${one.state}`),
    },
  ];
}

/** One that is not sent yet: planned, or waiting for the word of a second officer. */
const planned: Screen = {
  path: '/tin/ke-hoach/:id',
  level: 'officer',
  async show(context, asked) {
    const { speak } = context;
    const plan = await ownPlan(context, asked.params.id ?? '');
    const { units, zone } = await placeOf(context, plan.unitIds);
    const content = previewContent(speak, plan, units);
    const isWriter = plan.createdById === context.actor.person.id;
    const deeds = [
      ...(plan.state !== 'planned' && !isWriter ? ['approve', 'refuse'] : []),
      ...(plan.state !== 'planned' && isWriter && plan.kind === 'alert' && plan.urgedAt ? ['override'] : []),
      'end',
    ];
    return {
      title: speak.label('console-plan'),
      body: (
        <>
          <div class="phone" lang="vi">
            <Lines text={{ text: content.text ?? '', entities: content.entities ?? [] }} />
            <span class="key">{speak.label('announcements-read')}</span>
          </div>
          <Facts
            of={[
              [speak.label('console-state'), speak.label(`announcements-plan-${plan.state}`)],
              [speak.label('console-when'), planWhen(speak, plan, zone)],
              [speak.label('console-compose-to'), units.map(({ name }) => name).join(', ')],
            ]}
          />
          <div class="row">
            {deeds.map((deed) => (
              <Form
                speak={speak}
                asked={asked}
                deed={deed}
                isPlain={deed !== 'approve'}
                button={speak.label(`console-plan-${deed}`)}
              />
            ))}
          </div>
        </>
      ),
    };
  },
  deeds: {
    approve: decide(approvePlan),
    refuse: decide(refusePlan),
    override: decide(overridePlan),
    end: decide(endPlan),
  },
};

function decide(act: { do(context: ConsoleContext, input: { planId: string }, key: string): Promise<unknown> }): Deed {
  return async (context, asked) => {
    const plan = await ownPlan(context, asked.params.id ?? '');
    await act.do(context, { planId: plan.id }, asked.key);
    return { to: '/tin', said: 'console-said-noted' };
  };
}

/** @throws {Refusal} for one of others, for one that is over, and for none alike */
async function ownPlan(context: ConsoleContext, id: string): Promise<Plan> {
  if (!z.uuid().safeParse(id).success) throw new Refusal('common-refused-unit');
  return openPlan(context, id);
}

export const announcementScreens: readonly Screen[] = [composeScreen, planned, list, one, doors];
