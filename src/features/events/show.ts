/** Events and enlistments as officers see them. */
import { action } from '../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Translator, type Turn } from '../../conversation/feature.ts';
import type { ChoiceInput } from '../../messaging/outgoing.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import { unitIdsOf } from '../../operations/actor.ts';
import { formatDong } from '../../text/money.ts';
import { dropEvent, eventList, theEvent } from './operations.ts';
import { enlistmentsOf, sessionsOf } from './store.ts';

const LIST = 8;

export const press = (speak: Translator, name: string, args: string[]): ChoiceInput =>
  action(speak.label(`events-choice-${name}`), 'events', name, args);

const dayText = (at: Date | null): string =>
  at ? `${at.getUTCDate()}/${at.getUTCMonth() + 1}/${at.getUTCFullYear()}` : '-';
const countText = (value: number | null): string =>
  value === null ? '?' : String(value).replace(/\B(?=(?:\d{3})+$)/gu, '.');

export async function showEvent(turn: Turn, eventId: string): Promise<void> {
  const event = await theEvent(turn.operations, eventId);
  const { speak } = turn;
  const sessions = await sessionsOf(turn.tx, eventId);
  const lines: RichText[] = [
    speak.text('events-card', {
      title: event.title,
      kind: speak.label(`events-kind-${event.kind}`),
      unit: event.unitName,
      sessions: event.sessions,
      heads: countText(event.headCount),
    }),
    ...(event.partners ? [speak.text('events-card-partners', { partners: event.partners })] : []),
    ...(event.audience ? [speak.text('events-card-audience', { audience: event.audience })] : []),
    ...(sessions.length > 1
      ? sessions.map((one) =>
          speak.text('events-card-session', {
            day: dayText(one.heldOn),
            sessions: one.sessions,
            heads: countText(one.headCount),
          }),
        )
      : []),
  ];
  await turn.reply({
    ...joinRich(lines, '\n'),
    choices: [[press(speak, 'session', [eventId]), press(speak, 'remove', [eventId])]],
  });
}

export async function showEvents(turn: Turn): Promise<void> {
  const { total, rows } = await eventList.rows(turn.operations, {}, { limit: LIST });
  const { speak } = turn;
  const begin = [press(speak, 'begin', []), press(speak, 'begin-enlistment', [])];
  if (total === 0) return void (await turn.say('events-none', {}, { choices: [begin] }));
  const lines = rows.map((one) =>
    speak.text('events-line', {
      day: dayText(one.heldOn),
      title: one.title,
      sessions: one.sessions,
      heads: countText(one.headCount),
    }),
  );
  const choices = rows.map((one) => [action(one.title, 'events', 'show', [one.id])]);
  await turn.reply({
    ...joinRich([speak.text('events-list', { total }), joinRich(lines, '\n')], '\n'),
    choices: [...choices, begin],
  });
}

export async function showEnlistments(turn: Turn): Promise<void> {
  const { speak } = turn;
  const { all, some } = await enlistmentsOf(turn, unitIdsOf(turn.operations, 'officer'), LIST);
  const begin = [press(speak, 'begin-enlistment', [])];
  if (all === 0) return void (await turn.say('events-enlistments-none', {}, { choices: [begin] }));
  const lines = some.map((one) =>
    speak.text('events-enlistment-line', {
      day: dayText(one.givenOn),
      people: one.people,
      name: one.name ?? '',
      unit: one.unitName,
      given:
        [one.giftDong === null ? '' : formatDong(one.giftDong), one.giftInKind ?? '']
          .filter((part) => part !== '')
          .join(', ') || '-',
    }),
  );
  await turn.reply({
    ...joinRich([speak.text('events-enlistments', { all }), joinRich(lines, '\n')], '\n'),
    choices: [begin],
  });
}

/** An action of officers, in private. */
export const inPrivate = (run: (turn: Turn, id: string) => Promise<unknown>): Action => ({
  level: 'officer',
  async run(turn, [id = '']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    await run(turn, id);
  },
});

export const showActions: Readonly<Record<string, Action>> = {
  show: inPrivate(showEvent),
  remove: inPrivate(async (turn, id) => {
    const { title } = await theEvent(turn.operations, id);
    await turn.say('events-remove-ask', { title }, { choices: [[press(turn.speak, 'remove-now', [id])]] });
  }),
  'remove-now': inPrivate(async (turn, id) => {
    const { title } = await dropEvent.do(turn.operations, { eventId: id });
    await turn.say('events-removed', { title });
  }),
};
