/** Each morning, at the hour that an officer wants: the day in a few lines. Silent where there is nothing; asked for, never sent unasked. */
import { z } from 'zod';
import { action } from '../../conversation/dialogs/choices.ts';
import type { Action, Command, FeatureContext, Scheduled, Turn } from '../../conversation/feature.ts';
import { mayAnywhere } from '../../directory/access.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import type { ChoiceInput } from '../../messaging/outgoing.ts';
import { operation } from '../../operations/operation.ts';
import { addDays, toInstant, toLocal } from '../../text/calendar.ts';
import { fold } from '../../text/fold.ts';
import { says, spoken } from '../../text/phrases.ts';
import { dropDigest, hasDigest, keepDigest, lockDueDigest } from './digest-store.ts';
import { todayOf } from './today.ts';

/** Hours on offer; another is written. */
const OFFERED = [6, 7, 8];
/** Nobody is woken: it comes between these hours. */
const [EARLIEST, LATEST] = [5 * 60, 11 * 60];
/** A machine that was away this long has missed the morning. */
const TOO_LATE_MS = 3 * 3_600_000;

/** Sets the minute of the day at which the officer hears of it; null: no more. */
export const setDigest = operation({
  name: 'inbox.digest',
  level: 'all',
  leavesTrail: false,
  input: z.object({ minute: z.int().min(EARLIEST).max(LATEST).nullable() }),
  output: z.object({ minute: z.int().nullable() }),
  unit: () => null,
  async run({ tx, now, zone, actor }, { minute }) {
    const personId = actor.person.id;
    if (minute === null) await dropDigest(tx, personId);
    else await keepDigest(tx, { personId, minute, nextAt: nextAt(now, zone, minute) });
    return { minute };
  },
});

/** The next time that it is so late in the zone. */
function nextAt(now: Date, zone: string, minute: number): Date {
  const { year, month, day } = toLocal(now, zone);
  const on = (days: number) =>
    toInstant({ ...addDays({ year, month, day }, days), hour: Math.floor(minute / 60), minute: minute % 60 }, zone);
  return on(0) > now ? on(0) : on(1);
}

/** "việc hôm nay", "mỗi sáng 6h báo việc hôm nay", "thôi báo việc mỗi sáng". */
export const homnay: Command = {
  name: 'homnay',
  level: 'officer',
  where: 'private',
  run: (turn, rest) => showToday(turn, rest),
};

/** @param words in which an hour may be said, or that it shall end */
export async function showToday(turn: Turn, words: string): Promise<void> {
  const wantsEach = says(spoken(turn.incoming.text), phrases('inbox.each-morning'));
  if (wantsEach && says(spoken(turn.incoming.text), phrases('inbox.no-more'))) return set(turn, null);
  const minute = wantsEach ? minuteIn(words === '' ? turn.incoming.text : words) : undefined;
  if (minute !== undefined) return set(turn, minute);
  const text = (await todayOf(turn)) ?? turn.speak.text('inbox-today-nothing');
  await turn.reply({ ...text, choices: await digestChoices(turn) });
}

/** "6h", "6 giờ 30", "6:30": an hour of the morning. */
function minuteIn(text: string): number | undefined {
  const [, hour, minute] = /(?<!\d)(\d{1,2})\s*(?:h|g|gio|:)\s*(\d{2})?(?!\d)/u.exec(fold(text)) ?? [];
  const at = hour === undefined ? undefined : Number(hour) * 60 + Number(minute ?? 0);
  return at !== undefined && at >= EARLIEST && at <= LATEST ? at : undefined;
}

async function digestChoices(turn: Turn): Promise<ChoiceInput[][]> {
  const known = await hasDigest(turn.tx, turn.person.id);
  const open = [action(turn.speak.label('inbox-today-open'), 'inbox', 'list', ['inbox', '', '', '1'])];
  if (known) return [open, [action(turn.speak.label('inbox-digest-off'), 'inbox', 'digest', ['off'])]];
  const hours = OFFERED.map((hour) =>
    action(turn.speak.label('inbox-digest-on', { hour: String(hour) }), 'inbox', 'digest', [String(hour * 60)]),
  );
  return [open, hours];
}

async function set(turn: Turn, minute: number | null): Promise<void> {
  await setDigest.do(turn.operations, { minute });
  if (minute === null) await turn.say('inbox-digest-is-off');
  else await turn.say('inbox-digest-is-on', { at: clockText(minute) });
}

const clockText = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

/** args: `off`, or the minute of the day. */
export const digestAction: Action = {
  level: 'officer',
  run: (turn, [said = 'off']) => set(turn, said === 'off' ? null : Number(said)),
};

/** Sends those that are due. Who holds no role any more is taken off the list. */
export const sendDigests: Scheduled = {
  name: 'morning digests',
  everyMs: 30_000,
  async run({ tx, now, defaults, asOfficer, notify }) {
    const due = await lockDueDigest(tx, now);
    if (!due) return 0;
    const { personId, minute } = due;
    const turn = await asOfficer(personId);
    if (!turn || !mayAnywhere(turn.access, 'officer')) {
      await dropDigest(tx, personId);
      return 1;
    }
    await keepDigest(tx, { personId, minute, nextAt: nextAt(now, defaults.zone, minute) });
    if (now.getTime() - due.nextAt.getTime() > TOO_LATE_MS) return 1;
    const text = await todayOf(turn);
    if (!text) return 1;
    const off = action(turn.speak.label('inbox-digest-off'), 'inbox', 'digest', ['off']);
    const open = action(turn.speak.label('inbox-today-open'), 'inbox', 'list', ['inbox', '', '', '1']);
    await notify(turn.person, () => ({ ...text, choices: [[open], [off]] }), { lane: 'reminder' });
    return 1;
  },
};

/** Nothing of it stays of who is erased. */
export async function eraseDigest({ tx }: Pick<FeatureContext, 'tx'>, personId: string): Promise<void> {
  await dropDigest(tx, personId);
}
