/** /hop: calls a meeting, in one line or step by step. */
import { v7 as uuidv7 } from 'uuid';
import { answer } from '../../../conversation/dialogs/choices.ts';
import { obviousUnit, readUnit, unitChoices } from '../../../conversation/dialogs/choose-unit.ts';
import {
  type DialogInput,
  type DialogOutcome,
  dialog,
  NOT_MINE,
  Refusal,
  type Turn,
} from '../../../conversation/feature.ts';
import { countMembers } from '../../../directory/memberships.ts';
import { findUnit, type UnitRef, zoneOfUnit } from '../../../directory/units.ts';
import type { RichText } from '../../../messaging/rich-text.ts';
import { onKnownTime } from '../change/read-new-when.ts';
import { kindChoices, readKind } from '../details/kind-choices.ts';
import { meetingArgs, paragraphs } from '../letters.ts';
import { detailsChoice, reachedText, whoChoice } from '../messages.ts';
import { beginReminderSetting } from '../reminders/reminder-setting.ts';
import { LIMITS } from '../rules.ts';
import { beginSeries } from '../series/series.ts';
import { showSeriesList } from '../series/series-manage.ts';
import { afterWord, callWords, isWord, shiftWords } from '../words.ts';
import { knownOf, readWhenInput, whenQuestion } from './ask-when.ts';
import { callPreview, kindOfDraft } from './call-preview.ts';
import { typedAtPreview } from './call-typed.ts';
import { type CallDraft, draftSchema } from './draft.ts';
import { callMeeting, noteMeeting } from './operations.ts';
import { readCall } from './read-call.ts';
import type { When, WhenOptions } from './read-when.ts';
import { splitWho, whoOf, whoTyped } from './who.ts';

/** @param rest what was typed after the command */
export async function beginCall(turn: Turn, rest: string): Promise<void> {
  if (await beginReminderSetting(turn, rest)) return;
  if (isWord('series-list', rest)) return showSeriesList(turn);
  const unit = await obviousUnit(turn, 'officer');
  if (unit && (await countMembers(turn.tx, [unit.id])) === 0 && (await unitChoices(turn, 'officer')).length < 2)
    throw new Refusal('meetings-no-members', { unit: unit.name });
  await takeUnit(turn, { key: uuidv7(), asking: 'unit', said: rest }, unit);
}

export const callDialog = dialog(draftSchema, async (turn, draft, input) => {
  if (input.value === 'cancel') return drop(turn);
  switch (draft.asking) {
    case 'unit':
      return answerUnit(turn, draft, input);
    case 'time':
      return answerTime(turn, draft, input);
    case 'place':
    case 'title':
      return answerText(turn, draft, draft.asking, input.text);
    case 'kind': {
      const kind = readKind(input);
      if (!kind && input.command) return NOT_MINE;
      return kind
        ? proceed(turn, { ...draft, kind })
        : askKind(turn, draft, turn.speak.text('meetings-press-a-button'));
    }
    case 'preview':
      return input.value === undefined ? typed(turn, draft, input) : answerPreview(turn, draft, input.value);
  }
});

async function answerTime(turn: Turn, draft: CallDraft, input: DialogInput): Promise<DialogOutcome> {
  const options = { now: turn.now, zone: await zoneOfDraft(turn, draft) };
  const read = readWhenInput(input, draft.known, options);
  if (read.kind === 'none' && input.command) return NOT_MINE;
  if (read.kind === 'series') return beginSeries(turn, await unitOf(turn, draft), read.said, draft);
  const place = draft.place ?? fitting({ place: readCall(input.text, callWords(), options).place }).place;
  return takeWhen(turn, { ...draft, place }, input.text, read, options);
}

/** @param read as it was said by itself; a meeting that had a time keeps of it what is not said anew */
function takeWhen(turn: Turn, draft: CallDraft, text: string, read: When, options: WhenOptions): Promise<void> {
  const { was } = draft;
  const from = was && { at: new Date(was.startsAt), end: was.endsAt ? new Date(was.endsAt) : undefined };
  const when = from ? onKnownTime(text, read, from, options, shiftWords()) : read;
  return proceed(turn, withWhen(draft, when), when);
}

/** Typed where a press was awaited. */
async function typed(turn: Turn, draft: CallDraft, input: DialogInput): Promise<DialogOutcome> {
  const options = { now: turn.now, zone: await zoneOfDraft(turn, draft) };
  const who = whoTyped(input.text);
  if (who) return proceed(turn, { ...draft, who });
  const read = typedAtPreview(input, options);
  if (read === 'command') return NOT_MINE;
  if (read?.kind === 'send') return send(turn, draft);
  if (read?.kind === 'drop') return drop(turn);
  if (read?.kind !== 'change') return answerPreview(turn, draft, undefined);
  const slot = (['place', 'title'] as const).find((one) => (read[one]?.length ?? 0) > LIMITS[one]);
  if (slot) return proceed(turn, { ...draft, [slot]: undefined }, undefined, tooLongText(turn, slot, read[slot] ?? ''));
  const next = { ...draft, place: read.place ?? draft.place, title: read.title ?? draft.title };
  if (!read.when) return proceed(turn, next);
  if (read.when.kind === 'series') return beginSeries(turn, await unitOf(turn, next), read.when.said, next);
  return takeWhen(turn, withoutTime(next), input.text, read.when, options);
}

const withoutTime = ({ startsAt, endsAt, ...draft }: CallDraft): CallDraft => ({
  ...draft,
  known: undefined,
  was: startsAt === undefined ? draft.was : { startsAt, endsAt },
});

async function drop(turn: Turn): Promise<void> {
  await turn.endDialog();
  await turn.say('meetings-call-dropped');
}

async function askKind(turn: Turn, draft: CallDraft, notice?: RichText): Promise<void> {
  const { speak } = turn;
  const text = speak.text('meetings-details-ask-kind', { title: draft.title ?? '' });
  await turn.ask('call', { ...draft, asking: 'kind' }, { ...paragraphs(notice, text), choices: kindChoices(speak) });
}

async function answerUnit(turn: Turn, draft: CallDraft, input: DialogInput): Promise<DialogOutcome> {
  const read = await readUnit(turn, 'officer', input);
  if ('unit' in read) return takeUnit(turn, draft, read.unit);
  if ('none' in read && input.command) return NOT_MINE;
  if ('none' in read) return askUnit(turn, draft, turn.speak.text('meetings-unit-unknown'));
  const choices = read.several.slice(0, 14).map((unit) => [answer(unit.name, unit.id)]);
  await turn.ask('call', draft, { ...turn.speak.text('meetings-unit-several'), choices });
}

async function askUnit(turn: Turn, draft: CallDraft, notice?: RichText): Promise<void> {
  await turn.ask(
    'call',
    { ...draft, asking: 'unit' },
    {
      ...paragraphs(notice, turn.speak.text('meetings-ask-unit')),
      choices: await unitChoices(turn, 'officer'),
    },
  );
}

async function takeUnit(turn: Turn, draft: CallDraft, unit: UnitRef | undefined): Promise<void> {
  if (!unit) return askUnit(turn, draft);
  if ((await countMembers(turn.tx, [unit.id])) === 0)
    return askUnit(turn, { ...draft, unitId: undefined }, turn.speak.text('meetings-no-members', { unit: unit.name }));
  const { said, ...rest } = draft;
  const known: CallDraft = { ...rest, unitId: unit.id };
  if (said === undefined || said === '') return proceed(turn, known);
  const zone = await zoneOfUnit(turn.tx, unit, turn.defaults.zone);
  const some = splitWho(said);
  if (some) known.who = some.who;
  const read = readCall(some?.rest ?? said, callWords(), { now: turn.now, zone });
  const found = { place: read.place, title: read.title };
  if (read.when.kind === 'series') return beginSeries(turn, unit, read.when.said, fitting(found));
  const tooLong = (['place', 'title'] as const).find((slot) => (found[slot]?.length ?? 0) > LIMITS[slot]);
  if (tooLong) {
    const notice = tooLongText(turn, tooLong, found[tooLong] ?? '');
    return proceed(turn, withWhen({ ...known, ...found, [tooLong]: undefined }, read.when), read.when, notice);
  }
  return proceed(turn, withWhen({ ...known, ...found }, read.when), read.when);
}

const unitOf = (turn: Turn, draft: CallDraft) => turn.requireUnit('officer', draft.unitId ?? '');

/** What is too long is asked for again. */
const fitting = ({ place, title }: { place?: string | undefined; title?: string | undefined }) => ({
  ...(place && place.length <= LIMITS.place ? { place } : {}),
  ...(title && title.length <= LIMITS.title ? { title } : {}),
});

function tooLongText(turn: Turn, slot: keyof typeof LIMITS, text: string): RichText {
  return turn.speak.text(`meetings-too-long-${slot}`, { length: text.length, limit: LIMITS[slot] });
}

function withWhen(draft: CallDraft, when: When): CallDraft {
  if (when.kind !== 'exact') return { ...draft, known: knownOf(when) ?? draft.known };
  const { at, end } = when.moment;
  return { ...draft, startsAt: at.toISOString(), endsAt: end?.toISOString(), known: undefined };
}

async function zoneOfDraft(turn: Turn, draft: CallDraft): Promise<string> {
  const unit = draft.unitId ? await findUnit(turn.tx, draft.unitId) : null;
  return unit ? zoneOfUnit(turn.tx, unit, turn.defaults.zone) : turn.defaults.zone;
}

/** Asks for the first thing that is missing; shows the preview when nothing is. */
async function proceed(turn: Turn, draft: CallDraft, when?: When, notice?: RichText): Promise<void> {
  const { speak } = turn;
  if (!draft.unitId) return askUnit(turn, draft, notice);
  if (!draft.startsAt) {
    // With the command alone, nothing about time is no misunderstanding.
    const unread = when?.kind === 'none' && draft.asking === 'unit' ? undefined : when;
    const question = whenQuestion(speak, unread?.kind === 'exact' ? undefined : unread, await zoneOfDraft(turn, draft));
    return turn.ask('call', { ...draft, asking: 'time' }, { ...question, ...paragraphs(notice, rich(question)) });
  }
  for (const slot of ['place', 'title'] as const) {
    if (draft[slot] === undefined)
      return turn.ask('call', { ...draft, asking: slot }, paragraphs(notice, speak.text(`meetings-ask-${slot}`)));
  }
  const unit = await turn.requireUnit('officer', draft.unitId);
  await turn.ask('call', { ...draft, asking: 'preview' }, await callPreview(turn, draft, unit));
}

const rich = (content: { text: string; entities?: RichText['entities'] | undefined }): RichText => ({
  text: content.text,
  entities: content.entities ?? [],
});

async function answerText(turn: Turn, draft: CallDraft, slot: 'place' | 'title', typed: string): Promise<void> {
  const text = typed.replace(/\s+/gu, ' ').trim();
  const value = afterWord(slot, text) || text;
  if (!/[\p{L}\p{N}]/u.test(value)) return proceed(turn, draft, undefined, turn.speak.text('meetings-need-text'));
  if (value.length > LIMITS[slot]) return proceed(turn, draft, undefined, tooLongText(turn, slot, value));
  return proceed(turn, { ...draft, [slot]: value });
}

async function answerPreview(turn: Turn, draft: CallDraft, value: string | undefined): Promise<void> {
  switch (value) {
    case 'send':
      return send(turn, draft);
    case 'count-only':
      return noteOnly(turn, draft);
    case 'time':
      return proceed(turn, withoutTime(draft));
    case 'place':
    case 'title':
      return proceed(turn, { ...draft, [value]: undefined });
    case 'unit':
      return askUnit(turn, draft);
    case 'kind':
      return askKind(turn, draft);
    case 'event':
    case 'poll':
      return proceed(turn, { ...draft, card: value });
    case 'officers':
    case 'members':
      return proceed(turn, { ...draft, who: value === 'officers' ? { officers: true } : {} });
    default: {
      const unit = await turn.requireUnit('officer', draft.unitId ?? '');
      const preview = await callPreview(turn, draft, unit);
      const notice = paragraphs(turn.speak.text('meetings-press-a-button'), rich(preview));
      await turn.ask('call', draft, { ...preview, ...notice });
    }
  }
}

async function send(turn: Turn, draft: CallDraft): Promise<void> {
  const startsAt = new Date(draft.startsAt ?? 0);
  if (startsAt <= turn.now) {
    const past: When = { kind: 'past', at: startsAt, hasTime: true, moments: [] };
    return proceed(turn, { ...draft, startsAt: undefined, endsAt: undefined }, past);
  }
  const { input, args } = await called(turn, draft);
  const done = await callMeeting.do(turn.operations, { ...input, who: whoOf(draft), card: draft.card }, draft.key);
  await turn.endDialog();
  await turn.say(
    'meetings-call-sent',
    { ...args, people: reachedText(turn.speak, done) },
    { choices: [[whoChoice(turn.speak, done.meetingId), detailsChoice(turn.speak, done.meetingId)]] },
  );
}

async function noteOnly(turn: Turn, draft: CallDraft): Promise<void> {
  const { input, args } = await called(turn, draft);
  const { meetingId } = await noteMeeting.do(turn.operations, input, draft.key);
  await turn.endDialog();
  await turn.say('meetings-noted-only', args, { choices: [[detailsChoice(turn.speak, meetingId)]] });
}

/** The draft as it is called, and as it is said. */
async function called(turn: Turn, draft: CallDraft) {
  const unit = await unitOf(turn, draft);
  const { title = '', place = '', startsAt = '', endsAt = null } = draft;
  const input = { unitId: unit.id, title, place, startsAt, endsAt, kind: kindOfDraft(draft) };
  const times = { startsAt: new Date(startsAt), endsAt: endsAt === null ? null : new Date(endsAt) };
  return {
    input,
    args: meetingArgs(turn.speak, { title, place, unit, ...times, zone: await zoneOfDraft(turn, draft) }),
  };
}
