/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** From where one is signed in, and how to end it: here, or on the computer that one forgot. */
import { formatDateTime } from '../../text/format-time.ts';
import { Form } from '../components/form.tsx';
import { Table } from '../components/table.tsx';
import type { Screen } from '../screen.ts';
import { endSession, sessionsOf } from './session-store.ts';

export const sessionsScreen: Screen = {
  path: '/phien',
  level: 'officer',
  async show(context, asked) {
    const { speak, zone } = context;
    const sessions = await sessionsOf(context.tx, context.actor.person.id, context.now);
    const columns = [
      {
        label: speak.label('console-session-browser'),
        cell: (one: (typeof sessions)[number]) => one.browser || speak.label('console-session-unknown'),
      },
      {
        label: speak.label('console-session-since'),
        cell: (one: (typeof sessions)[number]) => formatDateTime(one.createdAt, zone, speak.locale),
      },
      {
        label: speak.label('console-session-end-column'),
        cell: (one: (typeof sessions)[number]) => (
          <Form
            speak={speak}
            asked={asked}
            deed="end"
            isPlain
            button={speak.label(one.id === context.session.id ? 'console-session-leave' : 'console-session-end')}
          >
            <input type="hidden" name="session" value={one.id} />
          </Form>
        ),
      },
    ];
    return {
      title: speak.label('console-sessions-title'),
      body: <Table id="sessions" columns={columns} rows={sessions} none="" />,
    };
  },
  deeds: {
    async end(context, { typed }) {
      const own = await sessionsOf(context.tx, context.actor.person.id, context.now);
      const session = own.find(({ id }) => id === typed.session);
      if (session) await endSession(context.tx, context.actor.person.id, session.id, context.now);
      return { to: '/phien', said: 'console-said-session-ended' };
    },
  },
};
