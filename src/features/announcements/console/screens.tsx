/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Announcements in the console: what was sent, how far it is, and the hand on the tap. */
import { z } from 'zod';
import { Form } from '../../../console/components/form.tsx';
import { Lines } from '../../../console/components/lines.tsx';
import { Pages, pageOf, rowsOfPage, Table } from '../../../console/components/table.tsx';
import { type ConsoleContext, type Done, href, type Screen } from '../../../console/screen.ts';
import { unitIdsOf } from '../../../operations/actor.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { formatDateTime } from '../../../text/format-time.ts';
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
import { type Phase, TEXT_LIMIT } from '../rules.ts';
import { type ManagedAnnouncement, managedAnnouncement } from '../store.ts';

/** Of a text in a list: enough to know it again. */
const SHOWN = 120;

const list: Screen = {
  path: '/tin',
  level: 'officer',
  menu: { label: 'console-announcements', place: 25 },
  async show(context, { query }) {
    const { speak, zone } = context;
    const page = pageOf(query);
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
          <Table id="announcements" columns={columns} rows={rows} none={speak.label('console-announcements-none')} />
          <Pages speak={speak} path="/tin" page={page} total={total} />
        </>
      ),
    };
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
    const content = progressContent(speak, progress);
    const deeds = announcement.whole ? [...deedsIn[progress.phase], ...(progress.undoable ? ['back'] : [])] : [];
    return {
      title: speak.label('console-announcement'),
      body: (
        <>
          <Lines text={{ text: content.text, entities: content.entities ?? [] }} />
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

export const announcementScreens: readonly Screen[] = [list, one];
