/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Visits in the console: those to make, the diary, and a new entry. */
import { Form } from '../../../console/components/form.tsx';
import { Pages, pageOf, rowsOfPage, Table } from '../../../console/components/table.tsx';
import { type ConsoleContext, href, Misfilled, type Screen } from '../../../console/screen.ts';
import { membersNamed } from '../../../directory/people-search.ts';
import { todayAt, unitIdsOf } from '../../../operations/actor.ts';
import { formatDate } from '../../../text/format-time.ts';
import { parseDong } from '../../../text/money.ts';
import { readDay } from '../../../text/time/day/past-day.ts';
import { dayText, givenText, reasonLabel } from '../messages.ts';
import { dropVisit, noteNotHome, visitDiary, visitsWaiting, writeVisit } from '../operations.ts';
import { NOTE_LIMIT, visitReasons } from '../rules.ts';
import type { Visit } from '../store.ts';

/** Namesakes that are offered. */
const MOST_NAMES = 20;

const waiting: Screen = {
  path: '/tham',
  level: 'officer',
  menu: { label: 'console-visits', place: 40 },
  async show(context, asked) {
    const { speak, zone } = context;
    const page = pageOf(asked.query);
    const { total, rows } = await visitsWaiting.rows(context, {}, rowsOfPage(page));
    const columns = [
      { label: speak.label('console-visits-name'), cell: (one: Visit) => one.personName },
      { label: speak.label('console-unit'), cell: (one: Visit) => one.unitName },
      {
        label: speak.label('console-phone'),
        cell: (one: Visit) => (one.phone ? <a href={`tel:${one.phone.replace(/\s/g, '')}`}>{one.phone}</a> : ''),
      },
      { label: speak.label('console-visits-reason'), cell: (one: Visit) => reasonLabel(speak, one.reason) },
      { label: speak.label('console-since'), cell: (one: Visit) => formatDate(one.createdAt, zone, speak.locale) },
      {
        label: speak.label('console-visits-visitor'),
        cell: (one: Visit) => one.visitorName ?? speak.label('visits-nobody-yet'),
      },
      {
        label: speak.label('console-deeds'),
        cell: (one: Visit) => (
          <>
            <a class="button" href={href('/tham/moi', { ten: one.personName, lan: one.id })}>
              {speak.label('visits-choice-done')}
            </a>
            <Form speak={speak} asked={asked} deed="nothome" isPlain button={speak.label('visits-choice-nothome')}>
              <input type="hidden" name="visit" value={one.id} />
            </Form>
            <Form speak={speak} asked={asked} deed="drop" isPlain button={speak.label('visits-choice-drop')}>
              <input type="hidden" name="visit" value={one.id} />
            </Form>
          </>
        ),
      },
    ];
    return {
      title: speak.label('console-visits-waiting'),
      body: (
        <>
          <p>
            <a class="button" href={href('/tham/moi')}>
              {speak.label('console-visits-new')}
            </a>{' '}
            <a href={href('/tham/so')}>{speak.label('console-visits-diary')}</a>
          </p>
          <Table id="visits" columns={columns} rows={rows} none={speak.label('console-visits-none')} />
          <Pages speak={speak} path="/tham" page={page} total={total} />
        </>
      ),
    };
  },
  deeds: {
    async nothome(context, { typed, key }) {
      await noteNotHome.do(context, { visitId: typed.visit ?? '' }, key);
      return { to: '/tham', said: 'console-said-noted' };
    },
    async drop(context, { typed, key }) {
      await dropVisit.do(context, { visitId: typed.visit ?? '' }, key);
      return { to: '/tham', said: 'console-said-noted' };
    },
  },
  async waiting(context) {
    const { total } = await visitsWaiting.rows(context, {}, { limit: 1 });
    return [{ label: context.speak.label('console-visits-waiting'), count: total, to: '/tham' }];
  },
};

const diary: Screen = {
  path: '/tham/so',
  level: 'officer',
  async show(context, { query }) {
    const { speak } = context;
    const page = pageOf(query);
    const { total, rows } = await visitDiary.rows(context, {}, rowsOfPage(page));
    const columns = [
      { label: speak.label('console-day'), cell: (one: Visit) => (one.visitedOn ? dayText(speak, one.visitedOn) : '') },
      { label: speak.label('console-visits-name'), cell: (one: Visit) => one.personName },
      { label: speak.label('console-unit'), cell: (one: Visit) => one.unitName },
      { label: speak.label('console-visits-reason'), cell: (one: Visit) => reasonLabel(speak, one.reason) },
      { label: speak.label('console-visits-given'), cell: (one: Visit) => givenText(speak, one) },
      { label: speak.label('console-visits-note'), cell: (one: Visit) => one.note ?? '' },
      { label: speak.label('console-visits-visitor'), cell: (one: Visit) => one.visitorName ?? '' },
    ];
    return {
      title: speak.label('console-visits-diary'),
      body: (
        <>
          <Table id="diary" columns={columns} rows={rows} none={speak.label('console-visits-none-made')} />
          <Pages speak={speak} path="/tham/so" page={page} total={total} />
        </>
      ),
    };
  },
};

const entry: Screen = {
  path: '/tham/moi',
  level: 'officer',
  async show(context, asked) {
    const { speak } = context;
    const name = asked.typed.name ?? asked.query.ten ?? '';
    const people =
      name === '' ? [] : (await membersNamed(context, name, unitIdsOf(context, 'officer'), MOST_NAMES)).people;
    const options = people.map((one) => ({
      value: `${one.personId} ${one.unitId}`,
      label: `${one.fullName}, ${one.unitName}${one.birthYear ? `, ${one.birthYear}` : ''}`,
    }));
    const only = options.length === 1 ? options[0]?.value : undefined;
    return {
      title: speak.label('console-visits-new'),
      body: (
        <Form
          speak={speak}
          asked={asked}
          deed="write"
          button={speak.label('visits-choice-write')}
          inputs={[
            {
              name: 'name',
              label: speak.label('console-visits-name'),
              kind: 'line',
              value: name,
              isRequired: true,
              hint: speak.label('console-visits-name-hint'),
            },
            ...(options.length > 0
              ? [
                  {
                    name: 'person',
                    label: speak.label('console-which'),
                    kind: 'choice' as const,
                    options,
                    value: only ?? '',
                  },
                ]
              : []),
            {
              name: 'reason',
              label: speak.label('console-visits-reason'),
              kind: 'select',
              isRequired: true,
              options: visitReasons.map((value) => ({ value, label: reasonLabel(speak, value) })),
            },
            {
              name: 'day',
              label: speak.label('console-day'),
              kind: 'line',
              hint: speak.label('console-day-hint'),
              value: speak.label('console-day-today'),
            },
            { name: 'dong', label: speak.label('console-dong'), kind: 'line', hint: speak.label('console-dong-hint') },
            { name: 'inKind', label: speak.label('console-visits-in-kind'), kind: 'line', limit: NOTE_LIMIT },
            { name: 'note', label: speak.label('console-visits-note'), kind: 'lines', limit: NOTE_LIMIT },
          ]}
        >
          {asked.query.lan && <input type="hidden" name="visit" value={asked.query.lan} />}
        </Form>
      ),
    };
  },
  deeds: {
    async write(context, { typed, key }) {
      const { personId, unitId } = await chosen(context, typed);
      const day = readDay(typed.day ?? '', await todayAt(context, unitId), true)?.day;
      if (!day) throw new Misfilled({ day: context.speak.label('common-form-day-past') });
      const dong = typed.dong ? parseDong(typed.dong) : null;
      if (typed.dong && dong === null) throw new Misfilled({ dong: context.speak.label('console-dong-hint') });
      const reason = visitReasons.find((one) => one === typed.reason);
      if (!reason) throw new Misfilled({ reason: context.speak.label('common-form-choose') });
      const text = (value: string | undefined) => (value ? value : null);
      await writeVisit.do(
        context,
        {
          personId,
          unitId,
          reason,
          day,
          givenDong: dong === null ? null : String(dong),
          givenInKind: text(typed.inKind),
          note: text(typed.note),
          visitId: typed.visit || undefined,
        },
        key,
      );
      return { to: '/tham/so', said: 'console-said-written' };
    },
  },
};

/** The member who is meant. @throws {Misfilled} where nobody, or more than one, bears the name */
async function chosen(
  context: ConsoleContext,
  typed: Record<string, string>,
): Promise<{ personId: string; unitId: string }> {
  const { people, isNear } = await membersNamed(context, typed.name ?? '', unitIdsOf(context, 'officer'), MOST_NAMES);
  const picked =
    people.find((one) => `${one.personId} ${one.unitId}` === typed.person) ??
    (people.length === 1 && !isNear ? people[0] : undefined);
  if (picked) return picked;
  throw new Misfilled({
    name: context.speak.label(people.length === 0 ? 'common-form-person-none' : 'common-form-person-several', {
      name: typed.name ?? '',
    }),
  });
}

export const visitScreens: readonly Screen[] = [waiting, diary, entry];
