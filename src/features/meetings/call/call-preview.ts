/** What an officer sees before anything is sent: a wrong unit or time must be impossible to miss. */

import { answer, yes } from '../../../conversation/dialogs/choices.ts';
import { unitChoices } from '../../../conversation/dialogs/choose-unit.ts';
import type { Turn } from '../../../conversation/feature.ts';
import { type UnitRef, unitsBelow, unitTrail, zoneOfUnit } from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import type { ContentInput } from '../../../messaging/outgoing.ts';
import type { RichText } from '../../../messaging/rich-text.ts';
import { previewReach } from '../../../outbound/outbox/reach.ts';
import { toLocal } from '../../../text/calendar.ts';
import { groupsFor } from '../cards/cards.ts';
import { kindOfTitle, type MeetingKind } from '../kinds.ts';
import { daysAhead, meetingArgs, paragraphs, whenText } from '../letters.ts';
import { remindersText } from '../messages.ts';
import { remindersOf } from '../reminders/reminder-plan.ts';
import { NEAR_MS } from '../rules.ts';
import { meetingsNear } from '../store.ts';
import { kindWords } from '../words.ts';
import type { CallDraft } from './draft.ts';
import { isEverybody, whoOf, whoText } from './who.ts';
import { audienceOfCall } from './who-store.ts';

/** The kind that the officer chose, else the one that the title names. */
export const kindOfDraft = (draft: CallDraft): MeetingKind => draft.kind ?? kindOfTitle(draft.title ?? '', kindWords());

export async function callPreview(turn: Turn, draft: CallDraft, unit: UnitRef): Promise<ContentInput> {
  const { tx, speak } = turn;
  const zone = await zoneOfUnit(tx, unit, turn.defaults.zone);
  const meeting = {
    title: draft.title ?? '',
    place: draft.place ?? '',
    startsAt: new Date(draft.startsAt ?? 0),
    endsAt: draft.endsAt ? new Date(draft.endsAt) : null,
    zone,
    unit,
    kind: kindOfDraft(draft),
  };
  const who = whoOf(draft);
  const some = !isEverybody(who);
  const audience = await audienceOfCall(turn, who, unit.id, toLocal(turn.now, zone).year);
  const reach = await previewReach(tx, turn.outbox, audience);
  const trail = (await unitTrail(tx, unit)).slice(0, -1);
  const head = speak.text('meetings-preview', {
    ...meetingArgs(speak, meeting),
    people: reach.people,
    messages: reach.privateMessages + reach.groupMessages,
    groups: reach.groupMessages,
    unreachable: reach.unreachable,
    levels: trail.length,
    above: trail.join(' > '),
    below: (await unitsBelow(tx, [unit.id])).length - 1,
    days: daysAhead(meeting.startsAt, turn.now, zone),
    kind: speak.label(`meetings-kind-${meeting.kind}`),
  });
  const warnings = await warningsFor(turn, unit, meeting.startsAt, zone);
  const ask = speak.text('meetings-preview-ask');
  const kind = draft.card ?? 'event';
  const groups = some ? 0 : (await groupsFor(turn, unit, kind)).length;
  const cards = groups > 0 ? speak.text(`meetings-preview-${kind}`, { groups }) : undefined;
  const other = kind === 'event' ? 'poll' : 'event';
  const instead = !some && (await groupsFor(turn, unit, other)).length > 0 ? other : undefined;
  return {
    ...paragraphs(
      head,
      some
        ? speak.text(`meetings-preview-${who.officers ? 'officers' : 'some'}`, { who: whoText(speak, who) })
        : undefined,
      cards,
      await remindersNote(turn, meeting),
      ...warnings,
      ask,
    ),
    choices: await previewChoices(turn, instead, some),
  };
}

async function remindersNote(
  turn: Turn,
  meeting: { unit: UnitRef; kind: MeetingKind; startsAt: Date },
): Promise<RichText | undefined> {
  const ahead = (await remindersOf(turn, meeting)).map((one) => one.minutesBefore);
  if (ahead.length === 0) return undefined;
  return turn.speak.text('meetings-preview-reminders', { reminders: remindersText(turn.speak, ahead) });
}

/** @param but the meeting itself where it is being moved */
export async function warningsFor(
  turn: Turn,
  unit: UnitRef,
  startsAt: Date,
  zone: string,
  but?: string,
): Promise<RichText[]> {
  const { speak } = turn;
  const warnings: RichText[] = [];
  if (startsAt.getTime() - turn.now.getTime() < NEAR_MS) warnings.push(speak.text('meetings-warning-soon'));
  for (const other of await meetingsNear(turn, unit.id, startsAt, but)) {
    warnings.push(speak.text('meetings-warning-near', { title: other.title, when: whenText(speak, other, zone) }));
  }
  return warnings;
}

/** @param instead the other way in which its groups can be shown the meeting */
async function previewChoices(turn: Turn, instead: 'event' | 'poll' | undefined, some: boolean) {
  const { speak } = turn;
  const choice = (name: string) => answer(speak.label(`meetings-choice-${name}`), name);
  const several = (await unitChoices(turn, 'officer')).length > 1;
  return [
    [yes(speak.label('meetings-choice-send'), 'send', phrases('meetings.agree'))],
    [choice('time'), choice('place')],
    [choice('title'), choice('kind')],
    ...(several ? [[choice('unit'), choice(some ? 'members' : 'officers')]] : []),
    ...(instead ? [[choice(instead)]] : []),
    [choice('count-only')],
    [answer(speak.label('common-cancel'), 'cancel')],
  ];
}
