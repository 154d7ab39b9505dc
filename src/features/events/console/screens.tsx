/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Events in the console: talks, clean-up days, contests with their turn-outs, and gifts to recruits. */
import { z } from 'zod';
import { Form } from '../../../console/components/form.tsx';
import { formScreen } from '../../../console/components/form-screen.tsx';
import { columnsOf, Links, Pages, pageOf, rowsOfPage, Table } from '../../../console/components/table.tsx';
import { type Asked, type ConsoleContext, href, type Screen } from '../../../console/screen.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { formatDate } from '../../../text/format-time.ts';
import { enlistmentForm, eventForm, sessionForm } from '../forms.ts';
import { dropEvent, eventList, theEvent } from '../operations.ts';
import type { HeldEvent } from '../store.ts';

const list: Screen = {
  path: '/su-kien',
  level: 'officer',
  menu: { label: 'console-events', place: 35 },
  async show(context, asked) {
    const { speak } = context;
    const column = columnsOf(speak);
    const page = pageOf(asked.query);
    const { total, rows } = await eventList.rows(context, {}, rowsOfPage(page));
    const columns = [
      column('console-day', (one: HeldEvent) => (one.heldOn ? formatDate(one.heldOn, 'UTC', speak.locale) : '')),
      column('console-event', (one: HeldEvent) => one.title),
      column('console-kind', (one: HeldEvent) => speak.label(`events-kind-${one.kind}`)),
      column('console-unit', (one: HeldEvent) => one.unitName),
      column('console-event-sessions', (one: HeldEvent) => one.sessions, true),
      column('console-came', (one: HeldEvent) => one.headCount ?? '', true),
      column('console-deeds', (one: HeldEvent) => (
        <>
          <a class="button plain" href={href(`/su-kien/${one.id}/buoi`)}>
            {speak.label('console-event-session')}
          </a>
          <Form speak={speak} asked={asked} deed="drop" isPlain button={speak.label('console-drop')}>
            <input type="hidden" name="event" value={one.id} />
          </Form>
        </>
      )),
    ];
    return {
      title: speak.label('console-events'),
      body: (
        <>
          <Links
            of={[
              { to: href('/su-kien/moi'), label: speak.label('console-event-new') },
              { to: href('/su-kien/tan-binh'), label: speak.label('console-enlistment-new'), isPlain: true },
            ]}
          />
          <Table id="events" columns={columns} rows={rows} none={speak.label('console-events-none')} />
          <Pages speak={speak} path="/su-kien" page={page} total={total} />
        </>
      ),
    };
  },
  deeds: {
    async drop(context, { typed, key }) {
      const { id } = await theirs(context, { params: { id: typed.event ?? '' } });
      await dropEvent.do(context, { eventId: id }, key);
      return { to: '/su-kien', said: 'console-said-noted' };
    },
  },
};

async function theirs(context: ConsoleContext, { params }: Pick<Asked, 'params'>): Promise<HeldEvent> {
  const id = z.uuid().safeParse(params.id).data;
  if (!id) throw new Refusal('events-not-there');
  return theEvent(context, id);
}

export const eventScreens: readonly Screen[] = [
  formScreen('/su-kien/moi', { form: eventForm.page, title: 'console-event-new', back: () => '/su-kien' }),
  formScreen('/su-kien/tan-binh', {
    form: enlistmentForm.page,
    title: 'console-enlistment-new',
    back: () => '/su-kien',
  }),
  list,
  formScreen('/su-kien/:id/buoi', {
    form: sessionForm.page,
    title: 'console-event-session',
    given: async (context, asked) => ({ about: { id: (await theirs(context, asked)).id } }),
    back: () => '/su-kien',
  }),
];
