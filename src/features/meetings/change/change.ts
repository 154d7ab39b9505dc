/** A meeting is cancelled or moved, step by step; everybody invited is told once. */

import { action, answer } from '../../../conversation/dialogs/choices.ts';
import { dialog, NOT_MINE, type Turn } from '../../../conversation/feature.ts';
import { mayFor } from '../../../directory/access.ts';
import { toLocal } from '../../../text/calendar.ts';
import { knownOf, readWhenInput, whenQuestion } from '../call/ask-when.ts';
import { readCall } from '../call/read-call.ts';
import type { When, WhenOptions } from '../call/read-when.ts';
import { meetingArgs, paragraphs } from '../letters.ts';
import { detailsChoice, reachedText, whoChoice } from '../messages.ts';
import { LIMITS, phaseOf } from '../rules.ts';
import { changeOnward, endNow } from '../series/series-save.ts';
import { findSeries, seriesOfMeeting } from '../series/series-store.ts';
import { shiftOf } from '../series/shift-rule.ts';
import { findMeeting, type Meeting } from '../store.ts';
import { afterWord, callWords, correctionWords, shiftWords } from '../words.ts';
import { changed, changePreview } from './change-preview.ts';
import { type ChangeDraft, changeSchema } from './draft.ts';
import { cancelMeeting, changeMeeting } from './operations.ts';
import { readCorrection } from './read-correction.ts';
import { onKnownTime } from './read-new-when.ts';

/** The place beside a new hour: "sang 15h ở nhà ông Đinh". */
export function placeIn(text: string, options: WhenOptions): Pick<ChangeDraft, 'place'> {
  const { place } = readCall(text, callWords(), options);
  return place === undefined || place.length > LIMITS.place ? {} : { place };
}

export async function takeMeeting(turn: Turn, draft: ChangeDraft, meeting: Meeting): Promise<void> {
  const { said, ...rest } = draft;
  const known: ChangeDraft = { ...rest, meetingId: meeting.id };
  if (said === undefined) return proceed(turn, known, meeting);
  const when = newWhen(turn, meeting, { text: said }, undefined);
  await proceed(turn, withWhen(known, when), meeting, when);
}

/** "15h" keeps the day of the meeting, "thứ bảy" its hour. */
function newWhen(
  turn: Turn,
  meeting: Meeting,
  input: { text: string; value?: string },
  known: string | undefined,
): When {
  const options = { now: turn.now, zone: meeting.zone };
  const read = readWhenInput(input, known, options);
  const from = { at: meeting.startsAt, end: meeting.endsAt ?? undefined };
  return onKnownTime(input.text, read, from, options, shiftWords());
}

function withWhen(draft: ChangeDraft, when: When): ChangeDraft {
  if (when.kind !== 'exact') return { ...draft, known: knownOf(when) ?? draft.known };
  const { at, end } = when.moment;
  return { ...draft, startsAt: at.toISOString(), endsAt: end?.toISOString(), known: undefined };
}

/** Asks for the first thing that is missing; shows the preview when nothing is. */
async function proceed(turn: Turn, draft: ChangeDraft, meeting: Meeting, when?: When, hint?: string): Promise<void> {
  const { speak } = turn;
  const args = meetingArgs(speak, meeting);
  const choice = (name: string) => answer(speak.label(`meetings-choice-${name}`), name);
  const notice = hint === undefined ? undefined : speak.text(hint);
  if (!draft.what) {
    const choices = [
      [choice('cancel-meeting')],
      [choice('move-time')],
      [choice('move-place')],
      [choice('rename')],
      [answer(speak.label('common-cancel'), 'cancel')],
    ];
    return turn.ask('change', { ...draft, asking: 'what' }, { ...speak.text('meetings-change-what', args), choices });
  }
  if (draft.what === 'cancel' && draft.reason === undefined) {
    const choices = [[answer(speak.label('meetings-choice-no-reason'), 'none')]];
    const question = paragraphs(notice, speak.text('meetings-cancel-ask-reason', args));
    return turn.ask('change', { ...draft, asking: 'reason' }, { ...question, choices });
  }
  if (draft.what === 'time' && draft.startsAt === undefined) {
    const question = whenQuestion(speak, when?.kind === 'exact' ? undefined : when, meeting.zone);
    const text = { text: question.text, entities: question.entities ?? [] };
    const head = notice ?? (when ? undefined : speak.text('meetings-move-head', args));
    return turn.ask('change', { ...draft, asking: 'time' }, { ...question, ...paragraphs(head, text) });
  }
  for (const slot of ['place', 'title'] as const) {
    if (draft.what !== slot || draft[slot] !== undefined) continue;
    const question = paragraphs(notice, speak.text(`meetings-move-ask-${slot}`, args));
    return turn.ask('change', { ...draft, asking: slot }, question);
  }
  if (draft.what !== 'cancel' && isSame(changed(draft, meeting), meeting)) {
    const again = { ...draft, startsAt: undefined, endsAt: undefined, place: undefined, title: undefined };
    return proceed(turn, again, meeting, undefined, 'meetings-change-same');
  }
  await turn.ask('change', { ...draft, asking: 'preview' }, await changePreview(turn, draft, meeting, notice));
}

const isSame = (one: Meeting, other: Meeting) =>
  one.place === other.place &&
  one.title === other.title &&
  one.startsAt.getTime() === other.startsAt.getTime() &&
  one.endsAt?.getTime() === other.endsAt?.getTime();

export const changeDialog = dialog(changeSchema, async (turn, draft, input) => {
  if (input.value === 'cancel') {
    await turn.endDialog();
    await turn.say('meetings-change-dropped');
    return;
  }
  const id = draft.asking === 'meeting' ? input.value : draft.meetingId;
  const waits = draft.asking === 'meeting' || draft.asking === 'what' || draft.asking === 'preview';
  if (waits && input.value === undefined && input.command) return NOT_MINE;
  if (id === undefined) {
    await turn.say('meetings-press-a-button');
    return;
  }
  const meeting = await findMeeting(turn, id);
  if (!meeting || !mayFor(turn.access, 'officer', meeting.unit)) {
    await turn.endDialog();
    await turn.say('common-refused-unit');
    return;
  }
  const phase = phaseOf(meeting, turn.now);
  if (phase !== 'ahead') {
    await turn.endDialog();
    await turn.say(`meetings-change-${phase}`, meetingArgs(turn.speak, meeting));
    return;
  }
  await step(turn, draft, meeting, input);
});

async function step(
  turn: Turn,
  draft: ChangeDraft,
  meeting: Meeting,
  input: { text: string; value?: string },
): Promise<void> {
  const text = input.text.replace(/\s+/gu, ' ').trim();
  const says = /[\p{L}\p{N}]/u.test(text);
  switch (draft.asking) {
    case 'meeting':
      return takeMeeting(turn, draft, meeting);
    case 'what': {
      const what = { 'cancel-meeting': 'cancel', 'move-time': 'time', 'move-place': 'place', rename: 'title' } as const;
      const chosen = what[input.value as keyof typeof what];
      return proceed(turn, { ...draft, ...(chosen ? { what: chosen } : {}) }, meeting);
    }
    case 'reason':
      if (input.value === 'none') return proceed(turn, { ...draft, reason: '' }, meeting);
      if (!says) return proceed(turn, draft, meeting, undefined, 'meetings-need-text');
      if (text.length > LIMITS.reason) {
        await turn.say('meetings-too-long-reason', { length: text.length, limit: LIMITS.reason });
        return;
      }
      return proceed(turn, { ...draft, reason: afterWord('because', text) ?? text }, meeting);
    case 'time': {
      const when = newWhen(turn, meeting, input, draft.known);
      const place =
        input.value === undefined && when.kind === 'exact' ? placeIn(text, { now: turn.now, zone: meeting.zone }) : {};
      return proceed(turn, { ...withWhen(draft, when), ...place }, meeting, when);
    }
    case 'place':
    case 'title': {
      const slot = draft.asking;
      const value = afterWord(slot, text) || text;
      if (!says) return proceed(turn, draft, meeting, undefined, 'meetings-need-text');
      if (value.length > LIMITS[slot]) {
        await turn.say(`meetings-too-long-${slot}`, { length: value.length, limit: LIMITS[slot] });
        return;
      }
      return proceed(turn, { ...draft, [slot]: value }, meeting);
    }
    case 'preview':
      if (input.value === undefined && (await corrects(turn, draft, meeting, text))) return;
      return answerPreview(turn, draft, meeting, input.value);
  }
}

/** What is typed under the preview puts it right: "à nhầm, 15h", "ở nhà ông Đinh nhé". @returns false: it is none of that */
async function corrects(turn: Turn, draft: ChangeDraft, meeting: Meeting, text: string): Promise<boolean> {
  const said =
    draft.what === 'cancel'
      ? undefined
      : readCorrection(text, correctionWords(), { now: turn.now, zone: meeting.zone });
  if (said?.kind !== 'change') return false;
  const { place, title } = said;
  const next = { ...draft, ...(place && { place }), ...(title && { title }) };
  const when = said.when && newWhen(turn, meeting, { text }, undefined);
  await proceed(turn, when?.kind === 'exact' ? withWhen(next, when) : next, meeting);
  return true;
}

async function answerPreview(turn: Turn, draft: ChangeDraft, meeting: Meeting, value: string | undefined) {
  switch (value) {
    case 'confirm':
    case 'onward': {
      await turn.endDialog();
      await (draft.what === 'cancel' ? cancelNow(turn, draft, meeting) : changeNow(turn, draft, meeting));
      return value === 'onward' ? changeSeriesToo(turn, draft, meeting) : undefined;
    }
    case 'time':
      return proceed(turn, { ...draft, what: 'time', startsAt: undefined, endsAt: undefined }, meeting);
    case 'place':
      return proceed(turn, { ...draft, what: 'place', place: undefined }, meeting);
    case 'title':
      return proceed(turn, { ...draft, what: 'title', title: undefined }, meeting);
    case 'reason':
      return proceed(turn, { ...draft, reason: undefined }, meeting);
    default:
      return proceed(turn, draft, meeting, undefined, 'meetings-press-a-button');
  }
}

async function cancelNow(turn: Turn, { reason, key }: ChangeDraft, meeting: Meeting): Promise<void> {
  const reach = await cancelMeeting.do(turn.operations, { meetingId: meeting.id, reason: reason || null }, key);
  const people = reachedText(turn.speak, reach);
  const again = action(turn.speak.label('meetings-choice-call-again'), 'meetings', 'call', []);
  await turn.say('meetings-cancel-done', { ...meetingArgs(turn.speak, meeting), people }, { choices: [[again]] });
}

async function changeNow(turn: Turn, draft: ChangeDraft, meeting: Meeting): Promise<void> {
  const { startsAt, endsAt, place, title, key } = draft;
  const to = { startsAt, endsAt: endsAt ?? null, place, title };
  const reach = await changeMeeting.do(turn.operations, { meetingId: meeting.id, ...to }, key);
  const next = changed(draft, meeting);
  await turn.say(
    'meetings-move-done',
    { ...meetingArgs(turn.speak, next), people: reachedText(turn.speak, reach) },
    { choices: [[whoChoice(turn.speak, meeting.id), detailsChoice(turn.speak, meeting.id)]] },
  );
}

/** From this one on: the series goes on at the new hour and place, or not at all. */
async function changeSeriesToo(turn: Turn, draft: ChangeDraft, meeting: Meeting): Promise<void> {
  const of = await seriesOfMeeting(turn.tx, meeting.id);
  if (!of) return;
  if (draft.what === 'cancel') return endNow(turn, of.id);
  const { startsAt, endsAt, place, zone } = changed(draft, meeting);
  const { hour, minute, ...day } = toLocal(startsAt, zone);
  const length = endsAt ? Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000) : null;
  const series = await findSeries(turn, of.id);
  const shift = series ? shiftOf(series, meeting, day) : {};
  await changeOnward(turn, { seriesId: of.id, startMinute: hour * 60 + minute, length, place, ...shift });
}
